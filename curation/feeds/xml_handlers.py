"""feedparser's handlers of the elements of a feed, mended and made lighter, for both of its parsers.

`pop` and the start of an element without attributes are feedparser's own rules written again: its code for them takes
most of its time, on sanitising, guessing and copying that nobody here asks for. The rest mends single handlers.
"""

import base64
import binascii
import re
from contextlib import suppress
from typing import Any

from feedparser.html import _cp1252
from feedparser.mixin import _FeedParserMixin
from feedparser.util import FeedParserDict

_REGISTERED = "http://www.iana.org/assignments/relation/"  # the long form of a link's rel, RFC 4287, section 4.2.7.2
_WINDOWS = re.compile("[\x80-\x9f]")
_IN_IMAGE = {"title", "link", "description", "name", "url", "href", "width", "height"}
_UNKEPT = {"category", "tags", "itunes_keywords"}


class _Declared(FeedParserDict):  # type: ignore[misc]  # feedparser has no types
    """How the text being read is declared, asked for every piece of it: without feedparser's names for names."""

    get = dict.get
    __getitem__ = dict.__getitem__
    __contains__ = dict.__contains__


class Handlers(_FeedParserMixin):  # type: ignore[misc]
    """To stand before one of feedparser's parsers among the bases of a class."""

    contentparams: Any  # feedparser makes a FeedParserDict of it, `push_content` a _Declared

    def push_content(self, tag: str, attributes: dict[str, str], default: str, expecting: object) -> None:
        super().push_content(tag, attributes, default, expecting)
        self.contentparams = _Declared(self.contentparams)

    def unknown_starttag(self, tag: str, attributes: list[tuple[str, str]]) -> None:
        within_id = self._within_id(tag)
        if not within_id and (attributes or self.incontent):
            super().unknown_starttag(tag, attributes)
            return
        self.depth += 1
        self.basestack.append(self.baseuri)
        self.langstack.append(self.lang)
        if within_id:
            self.elementstack[-1][2].append(f"<{tag}>")
        else:
            self._start_plain(tag)

    def _start_plain(self, tag: str) -> None:
        """The handler of an element, known by its name alone."""
        given, _, local = tag.rpartition(":")
        prefix = self.namespacemap.get(given, given)
        if not prefix and tag not in _IN_IMAGE:
            self.intextinput = self.inimage = 0  # which nothing has ended
        name = f"{prefix}_{local}" if prefix else local
        try:
            getattr(self, f"_start_{name}")({})
        except AttributeError:
            self.push(name, 1)

    def unknown_endtag(self, tag: str) -> None:
        if self._within_id(tag):
            self.elementstack[-1][2].append(f"</{tag}>")
        super().unknown_endtag(tag)

    def _within_id(self, tag: str) -> bool:
        """Whether this is an element within a guid: part of it, which feedparser would drop."""
        return bool(self.elementstack) and self.elementstack[-1][0] == "id" and not hasattr(self, f"_start_{tag}")

    def pop(self, element: str, strip_whitespace: int = 1) -> str | None:
        """The text of the innermost element, kept where it belongs; None if that is not `element`."""
        if not self.elementstack or self.elementstack[-1][0] != element:
            return None
        _, expecting, pieces = self.elementstack.pop()
        text = "".join(self._pieces(pieces))
        text = text.strip() if strip_whitespace else text
        if not expecting:
            return text
        text = self._decoded(element, text)
        if element not in _UNKEPT and not (element == "title" and -1 < self.title_depth <= self.depth):
            self._keep(element, text)
        return text

    def _pieces(self, pieces: list[str | bytes]) -> list[str]:
        """As text, without the one `div` around XHTML, which is no part of it (RFC 4287, section 3.1.1.3)."""
        parts = [piece.decode("utf-8") if isinstance(piece, bytes) else piece for piece in pieces]
        if self.version != "atom10" or self.contentparams.get("type", "text") != "application/xhtml+xml":
            return parts
        solid = [place for place, part in enumerate(parts) if part.strip()] or [0]
        inner = parts[solid[0] : solid[-1] + 1]
        wrapped = inner and inner[-1] == "</div>" and (inner[0] == "<div>" or inner[0].startswith("<div "))
        return inner[1:-1] if wrapped and _is_one_element(inner) else inner

    def _decoded(self, element: str, text: str) -> str:
        encoded = self.contentparams.get("base64", 0)
        if encoded:
            with suppress(binascii.Error, UnicodeDecodeError):
                text = base64.decodebytes(text.encode("utf-8")).decode("utf-8")
        if text and element in self.can_be_relative_uri and (element != "id" or self.guidislink):
            text = self.resolve_uri(text)
        if not encoded:
            text = self.decode_entities(element, text)
        for temporary in ("mode", "base64"):
            self.contentparams.pop(temporary, None)
        return text if text.isascii() else _repaired(text)

    def _keep(self, element: str, text: str) -> None:
        if self.inentry and not self.insource:
            self._keep_in_entry(self.entries[-1], element, text)
        elif self.infeed or self.insource:
            context = self._get_context()
            name = "subtitle" if element == "description" else element
            context[name] = text
            if element == "link":
                context["links"][-1]["href"] = context[name]
            elif self.incontent:
                context[f"{name}_detail"] = _Declared(self.contentparams, value=text)

    def _keep_in_entry(self, entry: FeedParserDict, element: str, text: str) -> None:
        if element == "content":
            entry.setdefault("content", []).append(_Declared(self.contentparams, value=text))
        elif element == "link":
            self._keep_link(entry, text)
        else:
            name = "summary" if element == "description" else element
            depths = self.property_depth_map.setdefault(entry, {})
            if self.depth <= depths.get(name, self.depth):
                depths[name] = self.depth
                entry[name] = text
            if self.incontent:
                entry[f"{name}_detail"] = _Declared(self.contentparams, value=text)

    def _keep_link(self, entry: FeedParserDict, text: str) -> None:
        if not self.inimage:
            entry["link"] = text.replace("&amp;", "&")
            if text:
                entry["links"][-1]["href"] = entry["link"]

    def _start_link(self, attributes: dict[str, str]) -> None:
        """A `uri` on a link is another name of what it leads to; feedparser takes it for the address."""
        attributes.pop("uri", None)
        attributes["rel"] = attributes.get("rel", "alternate").removeprefix(_REGISTERED)
        super()._start_link(attributes)

    def _start_guid(self, attributes: dict[str, str]) -> None:
        attributes["ispermalink"] = attributes.get("ispermalink", "true").strip().lower()
        super()._start_guid(attributes)

    def _end_dc_title(self) -> None:
        """The title of a module is one only as long as the format's own has not been read."""
        self._end_media_title()

    def _end_published(self) -> None:
        self.pop("published")

    def _end_updated(self) -> None:
        self.pop("updated")

    def _end_created(self) -> None:
        self.pop("created")

    def _end_category(self) -> None:
        self.pop("category")

    def _unread(self, *_arguments: object) -> None:
        """What feedparser would work out of authors and tags."""

    _start_id = _start_guid
    _end_issued = _end_pubdate = _end_published
    _end_modified = _end_lastbuilddate = _end_updated
    _end_keywords = _end_category
    _add_tag = _sync_author_detail = _unread


def _is_one_element(parts: list[str]) -> bool:
    """Whether the end tag at the end is that of the start tag at the beginning."""
    depth = 0
    for part in parts[:-1]:
        if part.startswith("</"):
            depth -= 1
            if not depth:
                return False
        elif part.startswith("<") and not part.endswith("/>"):
            depth += 1
    return True


def _repaired(text: str) -> str:
    """UTF-8 that was read as Latin-1 and written again, and characters of Windows at their places in Latin-1."""
    with suppress(UnicodeEncodeError, UnicodeDecodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    return _WINDOWS.sub(lambda found: _cp1252.get(ord(found[0]), found[0]), text)
