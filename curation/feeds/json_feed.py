"""JSON Feed 1.0 and 1.1 (jsonfeed.org), read tolerantly: a wrong type costs the field or the item, not the feed.

Plain text fields become markup, so that an entry means the same whichever format it came in.
"""

import json
from collections.abc import Mapping
from datetime import datetime

from curation.feeds.dates import read_date
from curation.feeds.entries import Entry, NotAFeed, ParsedFeed, language_tag
from curation.feeds.newest import newest
from curation.feeds.text import as_markup, lines_as_markup
from curation.feeds.urls import web_link

_VERSION = "jsonfeed.org/version/1"


class _Number(str):
    """A JSON number as written: an id may be one, and a long one must not be worked out."""

    __slots__ = ()


def read_json_feed(text: str, *, url: str) -> ParsedFeed:
    """Raises NotAFeed for text that is no JSON object, or one that is neither labelled a JSON Feed nor lists items."""
    document = _load(text)
    items = document.get("items")
    if _VERSION not in _text(document.get("version")) and not isinstance(items, list):
        raise NotAFeed(
            f"{url or 'the document'} is JSON but no JSON Feed: it has no list of items and no version of "
            "jsonfeed.org. Look for the address of its RSS, Atom or JSON feed."
        )
    base = web_link(_text(document.get("feed_url")), url) or url
    language = language_tag(_text(document.get("language")))
    found = items if isinstance(items, list) else []
    objects = [item for item in found if isinstance(item, dict)]
    complaint = _complaint(items, len(objects))
    kept, left_out = newest(objects, _date)
    return ParsedFeed(
        title=as_markup(_text(document.get("title"))),
        link=web_link(_text(document.get("home_page_url")), base),
        language=language,
        entries=tuple(_entry(item, base, language) for item in kept),
        degraded="; ".join(filter(None, (complaint, left_out))) or None,
        complete=complaint is None,
    )


def _load(text: str) -> Mapping[str, object]:
    try:
        document = json.loads(text, parse_int=_Number, parse_float=_Number, parse_constant=_Number, strict=False)
    except json.JSONDecodeError as error:
        raise NotAFeed(f"the JSON breaks off or is malformed at line {error.lineno}: {error.msg}") from error
    except RecursionError as error:
        raise NotAFeed("the JSON is nested too deeply to be a feed") from error
    if not isinstance(document, dict):
        raise NotAFeed("the document is a JSON list or value, not a JSON Feed object")
    return document


def _entry(item: Mapping[str, object], base: str, language: str | None) -> Entry:
    return Entry(
        id=_id(item.get("id")) or None,
        link=web_link(_text(item.get("url")), base) or web_link(_text(item.get("external_url")), base),
        title=as_markup(_text(item.get("title"))),
        summary=as_markup(_text(item.get("summary"))),
        content=_text(item.get("content_html")) or lines_as_markup(_text(item.get("content_text"))),
        published=read_date(_text(item.get("date_published"))),
        updated=read_date(_text(item.get("date_modified"))),
        language=language_tag(_text(item.get("language"))) or language,
    )


def _date(item: Mapping[str, object]) -> datetime | None:
    return read_date(_text(item.get("date_published"))) or read_date(_text(item.get("date_modified")))


def _id(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _text(value: object) -> str:
    return "" if isinstance(value, _Number) else _id(value)


def _complaint(items: object, kept: int) -> str | None:
    if not isinstance(items, list):
        return "`items` is no list"
    return f"{len(items) - kept} of {len(items)} items are no objects" if kept < len(items) else None
