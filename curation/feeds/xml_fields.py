"""The fields of an XML feed, by feedparser's rules for what each element means, driven here.

Driven here because `feedparser.parse` opens a string that names a path, guesses the encoding again, hands its handlers
a text line by line, and works out dates, authors and tags nobody reads. Text that is no XML goes through its tolerant
parser. What its handlers get wrong is mended here and in `xml_handlers.py`, each with its reason.
"""

from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import unescape

from feedparser.api import LooseFeedParser, StrictFeedParser

from curation.feeds.damage import without_open_entry
from curation.feeds.doctype import without_doctype
from curation.feeds.references import literal_ampersands_of_xml
from curation.feeds.xml_handlers import Handlers

_BUFFER = 1 << 16  # characters of text handed over at once
_USERLAND = "http://backend.userland.com/rss"  # followed by a version
_CUSTOMARY = {"atom": "", "atom10": "", "a10": ""}  # prefixes some feeds use without declaring them
_ATOM_LINK = "http://www.w3.org/2005/Atom link"
_FROM_ATOM = ("module", "atom")  # marks a link of Atom, which in RSS stands behind RSS's own

# Elements that hold text and no other elements of a feed: what an end tag that ends nothing was meant to end.
_TEXTS = {
    "title", "subtitle", "link", "language", "description", "summary", "content", "guid", "id", "pubdate", "published",
    "issued", "updated", "modified",
}  # fmt: skip
_FEEDS = {"rss", "rdf", "feed", "channel"}  # what a feed is within, without a prefix
_QUOTES = {"&quot;": '"', "&apos;": "'"}
_ALIKE = 0.8  # of difflib's ratio: `langauge` and `language` have 0.875, `b` and `description` 0


def read_fields(text: str) -> dict[str, Any]:
    """`feed`, `entries` and `version` as feedparser names them; `complaint`, and `complete` as in ParsedFeed.

    Texts are neither sanitised nor their links resolved. Raises what feedparser's handlers raise: LookupError,
    TypeError, ValueError, OverflowError, AssertionError, RecursionError.
    """
    plain, version, entities = without_doctype(text)
    strict = _Strict("", None, "utf-8")
    try:
        strict.read(plain.encode("utf-8", "replace"))
    except expat.ExpatError as error:
        return _read_loosely(plain, entities, version, error)
    return _found(strict, version)


def _read_loosely(text: str, entities: dict[str, str], version: str | None, error: expat.ExpatError) -> dict[str, Any]:
    """Of text that is no XML. It breaks off where an entry is left open, which is left out, or the feed itself."""
    loose, whole = _Loose("", None, "utf-8", entities), without_open_entry(text)
    loose.feed(literal_ampersands_of_xml(whole))
    if len(whole) < len(text):
        return _found(loose, version, "the document breaks off within an entry, which is left out", complete=False)
    if loose.feed_is_open():
        return _found(loose, version, f"the document breaks off before its end: {error}", complete=False)
    return _found(loose, version, f"the XML is malformed: {error}")


def _found(
    handlers: Handlers, version: str | None, complaint: str | None = None, *, complete: bool = True
) -> dict[str, Any]:
    return {
        "feed": handlers.feeddata,
        "entries": handlers.entries,
        "version": version or handlers.version,
        "complaint": complaint,
        "complete": complete,
    }


class _Strict(Handlers, StrictFeedParser):  # type: ignore[misc]
    """Handlers of well-formed XML. Names come from expat as `namespace name prefix`, or as `name` alone."""

    def read(self, data: bytes) -> None:
        """Raises ExpatError where `data` is not well-formed, after what came before was handled."""
        self._names: dict[str, str] = {}
        self._prefixes: dict[str, str] = {}
        parser = expat.ParserCreate("utf-8", " ")
        parser.namespace_prefixes = True
        parser.buffer_text, parser.buffer_size = True, _BUFFER
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.handle_data
        parser.Parse(data, True)

    def _declare(self, prefix: str | None, namespace: str | None) -> None:
        if namespace:
            self.track_namespace(prefix or None, namespace)
            if prefix:
                self._prefixes.setdefault(namespace, prefix)
                self._names.clear()

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        named = _named(attributes, self._matchnamespaces) if attributes else []
        if name.startswith(_ATOM_LINK):
            named.append(_FROM_ATOM)
        self.unknown_starttag(self._local(name), named)

    def _end(self, name: str) -> None:
        self.unknown_endtag(self._local(name))

    def _local(self, name: str) -> str:
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = self._prefixed(name)
        return known

    def _prefixed(self, name: str) -> str:
        """The element as feedparser's handlers are named: its own prefix where it knows the namespace."""
        if " " not in name:
            return name.lower()
        namespace, local, *_ = name.split(" ")
        known = _USERLAND if _USERLAND[7:] in namespace.lower() else namespace.lower()
        prefix = self._matchnamespaces.get(known, self._prefixes.get(namespace, ""))
        return (f"{prefix}:{local}" if prefix else local).lower()


def _named(attributes: Mapping[str, str], prefixes: Mapping[str, str]) -> list[tuple[str, str]]:
    """Attributes by local name, by feedparser's prefix and as written, the last of which wins."""
    parts = [(key.split(" "), value) for key, value in attributes.items()]
    found = {}
    for (*namespace, local), value in ((part[:2], value) for part, value in parts):
        prefix = prefixes.get(namespace[0].lower(), "") if namespace else ""
        found[(f"{prefix}:{local}" if prefix else local).lower()] = value
    for part, value in parts:
        found[(f"{part[2]}:{part[1]}" if len(part) == 3 else part[-1]).lower()] = value
    return list(found.items())


class _Loose(Handlers, LooseFeedParser):  # type: ignore[misc]
    """Handlers of text that is no XML, which also know which elements are open."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        self.namespacemap |= _CUSTOMARY
        self._open: list[str] = []
        self._times_open = Counter[str]()

    def unknown_starttag(self, tag: str, attributes: list[tuple[str, str]]) -> None:
        self._open.append(tag)
        self._times_open[tag] += 1
        if tag.endswith(":link") and tag.partition(":")[0] in _CUSTOMARY:
            attributes = [*attributes, _FROM_ATOM]
        super().unknown_starttag(tag, attributes)

    def unknown_endtag(self, tag: str) -> None:
        """An end tag that ends nothing, but is known or nearly the last start tag, was meant for that one."""
        last = self._open[-1] if self._open else ""
        meant = last if not self._times_open[tag] and last in _TEXTS and self._misspelt(tag, last) else tag
        while self._times_open[meant]:
            closed = self._open.pop()
            self._times_open[closed] -= 1
            if closed == meant:
                break
        super().unknown_endtag(meant)

    def decode_entities(self, element: str, data: str) -> str:
        """Ids and links are text; feedparser leaves `&amp;` in them, which in well-formed XML is `&`."""
        decoded: str = super().decode_entities(element, data)
        return unescape(decoded, _QUOTES) if element in ("id", "link") else decoded

    def feed_is_open(self) -> bool:
        return any(count and tag.rpartition(":")[2] in _FEEDS for tag, count in self._times_open.items())

    def _misspelt(self, tag: str, last: str) -> bool:
        return hasattr(self, f"_end_{tag}") or (
            len(tag) < 30 and SequenceMatcher(None, tag, last, autojunk=False).ratio() >= _ALIKE
        )
