"""Bytes and headers in, entries out. Never a URL to open, never the network.

XML is read by feedparser, JSON Feed by `json_feed.py`; the first character of the document tells which. A document that
is malformed gives the entries it holds whole and says so. feedparser is given a stream of bytes only (it opens a string
that names a path), and neither sanitises nor resolves links within texts: these become plain text in `text.py`, and its
allow-list does not hold against active markup anyway.
"""

import contextlib
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import feedparser

from curation.feeds.charset import decode
from curation.feeds.dates import read_date
from curation.feeds.entries import Entry, NotAFeed, ParsedFeed
from curation.feeds.json_feed import read_json_feed
from curation.feeds.text import as_markup
from curation.feeds.urls import web_link

MAX_ENTRIES_APART = 500  # read one at a time, after feedparser raised

# What feedparser 6.0.14 raises on documents found by mutating real ones: an element closed that never began, a number
# that is none, a reference to no character, a bad address, declarations within markup, nesting.
_RAISED = (LookupError, TypeError, ValueError, OverflowError, AssertionError, RecursionError)

_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_PROLOG = re.compile(r"^\s*<\?xml[^>]*\?>")
_HTML = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_OPENING = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]")
_CLOSING = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>")
_TAG_OR_ENTITY = re.compile(r"<[a-zA-Z/!?][^<>]*>|&#?\w+;")


def parse_feed(body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
    """`url` resolves relative links; `content_type` counts for the character set only, the body tells the format.

    Raises NotAFeed, with what the document is instead, where there is no feed in it.
    """
    text = decode(body, content_type).lstrip("\ufeff \t\r\n\0")
    if not text:
        raise NotAFeed(f"{url} answered with an empty document")
    if text[0] in "{[":
        return read_json_feed(text, url=url)
    if "<" not in text:
        raise NotAFeed(f"{url} is neither XML nor JSON, so no feed")
    return _read_xml(text, url)


def _read_xml(text: str, url: str) -> ParsedFeed:
    legal = _REFERENCE.sub(_legal_reference, _ILLEGAL.sub("", _PROLOG.sub("", text, count=1)))
    whole = _without_open_entry(legal)
    complaint = "the document breaks off within an entry, which is left out" if len(whole) < len(legal) else None
    try:
        document = _feedparser(whole)
    except _RAISED as error:
        document, complaint = _entry_by_entry(whole, error, url)
    if not document.get("version") and not document["entries"]:
        raise NotAFeed(_what_it_is(text, url))
    return _feed(document, url, complaint)


def _feedparser(text: str) -> dict[str, Any]:
    """Without the feed's address: it would make guids absolute too, and a feed that moves would lose its items."""
    document: dict[str, Any] = feedparser.parse(
        io.BytesIO(text.encode("utf-8")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    return document


def _entry_by_entry(text: str, reason: Exception, url: str) -> tuple[dict[str, Any], str]:
    """A document that makes feedparser raise, read with one of its entries at a time: a bad one costs only itself."""
    spans = list(islice(_whole_entries(text), MAX_ENTRIES_APART))
    before, after = (text[: spans[0][0]], text[spans[-1][1] :]) if spans else ("", "")
    document: dict[str, Any] = {"feed": {}, "entries": [], "version": ""}
    for start, end in spans:
        with contextlib.suppress(*_RAISED):
            part = _feedparser(before + text[start:end] + after)
            document = part | {"entries": document["entries"] + part["entries"]}
    if not document["entries"]:
        raise NotAFeed(f"{url} holds XML that cannot be read: {reason!r}") from reason
    lost = len(spans) - len(document["entries"])
    return document, f"{lost} of {len(spans)} entries cannot be read ({reason!r})"


def _whole_entries(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each entry; one that holds another gives the inner end."""
    after = 0
    for closing in _CLOSING.finditer(text):
        if opening := _OPENING.search(text, after, closing.start()):
            yield opening.start(), closing.end()
        after = closing.end()


def _legal_reference(reference: re.Match[str]) -> str:
    """Character references XML forbids (`&#xD800;`, `&#0;`) make feedparser raise; they name no character."""
    digits = reference[1] or reference[2]
    code = int(digits, 16 if reference[1] else 10) if len(digits.lstrip("0")) < 8 else -1
    legal = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF
    return reference[0] if legal else "\ufffd"


def _without_open_entry(text: str) -> str:
    """The text up to an entry that begins and never ends: the document broke off in it."""
    closings = [closing.end() for closing in _CLOSING.finditer(text)]
    opening = _OPENING.search(text, closings[-1] if closings else 0)
    return text[: opening.start()] if opening else text


def _what_it_is(text: str, url: str) -> str:
    if _HTML.search(text[:5000]):
        return (
            f"{url} is an HTML page, not a feed. Look for the feed's address on the page (an RSS link, or "
            '<link rel="alternate"> in its source) and use that.'
        )
    return f"{url} is neither RSS, Atom nor JSON Feed: it begins with {text[:40]!r}"


def _feed(document: dict[str, Any], url: str, complaint: str | None) -> ParsedFeed:
    head = document["feed"]
    rss = not str(document.get("version")).startswith("atom")
    language = _text(head, "language") or None
    if document.get("bozo") and not complaint:
        complaint = f"the XML is malformed: {document.get('bozo_exception')}"
    return ParsedFeed(
        title=_markup(head, "title", rss),
        link=web_link(_text(head, "link"), url),
        language=language,
        entries=tuple(_entry(entry, url, rss, language) for entry in document["entries"]),
        degraded=complaint,
    )


def _entry(entry: Mapping[str, object], url: str, rss: bool, language: str | None) -> Entry:
    published = read_date(_text(entry, "published") or _text(entry, "created"))
    updated = read_date(_text(entry, "updated"))
    guid, link = _text(entry, "id"), _text(entry, "link")
    return Entry(
        id=guid or None,
        link=web_link(link, url if link != guid else ""),  # a guid stands in for the link only if it is an address
        title=_markup(entry, "title", rss),
        summary=_markup(entry, "summary", rss),
        content=_content(entry, rss),
        published=published or (updated if rss else None),  # dc:date in RSS is when the entry appeared
        updated=updated,
        language=_entry_language(entry) or language,
    )


def _markup(holder: Mapping[str, object], name: str, rss: bool) -> str:
    return _as_declared(_text(holder, name), _text(_mapping(_get(holder, f"{name}_detail")), "type"), rss)


def _as_declared(value: str, declared: str, rss: bool) -> str:
    """Markup of a text construct: Atom says whether it is plain; RSS does not and is judged by its looks."""
    plain = declared == "text/plain" and not (rss and _TAG_OR_ENTITY.search(value))
    return as_markup(value) if plain else value


def _content(entry: Mapping[str, object], rss: bool) -> str:
    """The longest of the entry's contents."""
    contents = _get(entry, "content")
    listed = [_mapping(part) for part in contents] if isinstance(contents, Sequence) else []
    return max((_as_declared(_text(part, "value"), _text(part, "type"), rss) for part in listed), key=len, default="")


def _entry_language(entry: Mapping[str, object]) -> str | None:
    details = [_mapping(_get(entry, name)) for name in ("title_detail", "summary_detail")]
    return (
        next((tag for detail in details if (tag := _text(detail, "language"))), None)
        or _text(entry, "language")
        or None
    )


def _get(holder: Mapping[str, object], name: str) -> object:
    """The stored value; feedparser's own `get` answers `updated` with `published` and warns."""
    return dict.get(holder, name) if isinstance(holder, dict) else None


def _text(holder: Mapping[str, object], name: str) -> str:
    value = _get(holder, name)
    return value.strip() if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
