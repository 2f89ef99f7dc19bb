"""Feed lists as other readers keep them: OPML in, OPML out.

Folders become topics, from the outermost in. What is imported is third-party until somebody says otherwise; a feed
with no http(s) address, or with one already in the list, is skipped with the reason. Half of the OPML files in the
wild hold unescaped text: a document that is not well-formed is read once more after `opml_repair`. Entities of its
own, which is how small XML grows large or names other files, are refused.
"""

import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from xml.parsers import expat

from curation.config import FeedSource
from curation.config.feed_address import is_web, same_address, web_address
from curation.config.iso_codes import LANGUAGES
from curation.config.opml_repair import with_escaped_values
from curation.language import base_code

MAX_BYTES = 10_000_000
MAX_DEPTH = 64
MAX_NAME = 200
MAX_TOPICS = 20
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class OpmlError(Exception):
    """The document is no OPML that can be read; the message says why and where."""


@dataclass(frozen=True, slots=True)
class OpmlImport:
    """What was read: feeds with unique names and addresses, and a sentence for each outline that was skipped."""

    feeds: tuple[FeedSource, ...]
    skipped: tuple[str, ...]


def read_opml(data: bytes) -> OpmlImport:
    """The feeds in `data` in the order of the document; raises OpmlError. No I/O."""
    if len(data) > MAX_BYTES:
        raise OpmlError(f"{len(data):,} bytes; at most {MAX_BYTES:,} are read, split the file")
    try:
        outlines = _parsed(data)
    except expat.ExpatError as error:
        try:
            outlines = _parsed(with_escaped_values(data))
        except expat.ExpatError:
            raise OpmlError(f"not well-formed XML ({error}); export the list again") from error
    return OpmlImport(tuple(outlines.feeds), tuple(outlines.skipped))


def write_opml(feeds: Sequence[FeedSource], title: str) -> bytes:
    """OPML 2.0 with one folder a topic; feeds that no other reader could fetch (`demo:`, paths) are left out."""
    root = ET.Element("opml", version="2.0")
    ET.SubElement(ET.SubElement(root, "head"), "title").text = _NOT_XML.sub(" ", title)
    body = ET.SubElement(root, "body")
    folders: dict[tuple[str, ...], ET.Element] = {(): body}
    for feed in feeds:
        if is_web(feed.url):
            ET.SubElement(_folder(feed.topics, folders), "outline", _attributes(feed))
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _folder(topics: tuple[str, ...], folders: dict[tuple[str, ...], ET.Element]) -> ET.Element:
    for depth in range(1, len(topics) + 1):
        if topics[:depth] not in folders:
            text = _NOT_XML.sub(" ", topics[depth - 1])
            folders[topics[:depth]] = ET.SubElement(folders[topics[: depth - 1]], "outline", text=text, title=text)
    return folders[topics]


def _attributes(feed: FeedSource) -> dict[str, str]:
    name = _NOT_XML.sub(" ", feed.name)
    attributes = {"type": "rss", "text": name, "title": name, "xmlUrl": feed.url}
    return attributes | ({"language": feed.language} if feed.language else {})


def _parsed(data: bytes) -> "_Outlines":
    parser = expat.ParserCreate()
    outlines = _Outlines(parser)
    parser.StartElementHandler = outlines.start
    parser.EndElementHandler = outlines.end
    parser.EntityDeclHandler = _refuse_entities
    try:
        parser.Parse(data, True)
    except (LookupError, ValueError) as error:
        raise OpmlError(f"its encoding is not known ({error}); save it as UTF-8") from error
    return outlines


def _refuse_entities(name: str, *_: object) -> None:
    raise OpmlError(f"it declares an entity of its own ({name[:60]}); remove the DOCTYPE")


@dataclass(slots=True)
class _Outlines:
    """Collects feeds while the parser walks the document; `path` holds the folder name of every open element."""

    parser: expat.XMLParserType
    path: list[str] = field(default_factory=list)
    feeds: list[FeedSource] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    addresses: dict[str, str] = field(default_factory=dict)

    def start(self, tag: str, written: dict[str, str]) -> None:
        if not self.path and tag.lower() != "opml":
            raise OpmlError(f"its root is <{tag[:60]}>, not <opml>; export the list as OPML")
        if len(self.path) == MAX_DEPTH:
            raise OpmlError(f"line {self.parser.CurrentLineNumber}: nested more than {MAX_DEPTH} levels deep")
        attributes = {name.lower(): value.strip() for name, value in written.items()}
        label = _one_line(attributes.get("text") or attributes.get("title") or "")
        is_outline = tag.lower() == "outline"
        is_feed = is_outline and "xmlurl" in attributes
        if is_feed:
            self._feed(label, attributes)
        self.path.append(label if is_outline and not is_feed else "")

    def end(self, _tag: str) -> None:
        self.path.pop()

    def _feed(self, label: str, attributes: dict[str, str]) -> None:
        place = f"line {self.parser.CurrentLineNumber}"
        try:
            url = web_address(attributes["xmlurl"])
        except ValueError as error:
            self.skipped.append(f"{place}: {error}")
            return
        if (key := same_address(url)) in self.addresses:
            self.skipped.append(f"{place}: {url} is already read as {self.addresses[key]!r}")
            return
        name = self._unique(label or urlsplit(url).hostname or url)
        self.addresses[key] = name
        topics = tuple(dict.fromkeys(label for label in self.path if label))[:MAX_TOPICS]
        language = base_code(attributes.get("language"))
        known = language if language in LANGUAGES else None
        self.feeds.append(FeedSource(name=name, url=url, topics=topics, language=known))

    def _unique(self, name: str) -> str:
        candidate, count = name, 1
        while candidate.casefold() in self.names:
            count += 1
            candidate = f"{name} ({count})"
        self.names.add(candidate.casefold())
        return candidate


def _one_line(text: str) -> str:
    printable = "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)
    return " ".join(printable.split())[:MAX_NAME].rstrip()
