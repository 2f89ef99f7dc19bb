"""Bytes and headers in, entries out. Never a URL to open, never the network.

XML is read by `xml_fields.py`, JSON Feed by `json_feed.py`; the first character of the document tells which. A document
that is malformed gives the entries it holds whole and says so, one with very many the newest. Texts stay markup, which
nothing here makes safe: they become plain text in `text.py`.
"""

import re

from curation.feeds.charset import decode
from curation.feeds.damage import RAISED, entry_by_entry, legal, without_open_entry
from curation.feeds.entries import NotAFeed, ParsedFeed
from curation.feeds.json_feed import read_json_feed
from curation.feeds.xml_entries import feed_from_fields
from curation.feeds.xml_fields import read_fields

_PROLOG = re.compile(r"^\s*<\?xml[^>]*\?>")
_HTML = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def parse_feed(body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
    """`url` resolves relative links; "" where it is not known, and then links that stay relative are None.

    `content_type` counts for the character set only, the body tells the format. Raises NotAFeed, with what the document
    is instead, where there is no feed in it.
    """
    text = decode(body, content_type).lstrip("\ufeff \t\r\n\0")
    named = url or "the document"
    if not text:
        raise NotAFeed(f"{named} answered with an empty document" if url else "the document is empty")
    if text[0] in "{[":
        return read_json_feed(text, url=url)
    if "<" not in text:
        raise NotAFeed(f"{named} is neither XML nor JSON, so no feed")
    return _read_xml(text, url, named)


def _read_xml(text: str, url: str, named: str) -> ParsedFeed:
    sound = legal(_PROLOG.sub("", text, count=1))
    try:
        document = read_fields(sound)
    except RAISED as error:
        read, lost, all_ = entry_by_entry(without_open_entry(sound), read_fields)
        if read is None:
            raise NotAFeed(f"{named} holds XML that cannot be read: {error!r}") from error
        document = read | {"complaint": f"{lost} of {all_} entries cannot be read ({error!r})", "complete": False}
    if not (document["version"] or document["entries"] or document["feed"].get("title")):
        raise NotAFeed(_what_it_is(text, named))
    return feed_from_fields(document, url)


def _what_it_is(text: str, named: str) -> str:
    if _HTML.search(text[:5000]):
        return (
            f"{named} is an HTML page, not a feed. Look for the feed's address on the page (an RSS link, or "
            '<link rel="alternate"> in its source) and use that.'
        )
    return f"{named} is neither RSS, Atom nor JSON Feed: it begins with {text[:40]!r}"
