"""What feedparser's handlers found in an XML feed, as our feed and its entries.

Decides which of several dates, links and texts an entry is given, and what is markup: a text construct of Atom says so,
one of RSS is judged by its looks. Links are made absolute and kept only if they lead to the web.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from curation.feeds.dates import read_date
from curation.feeds.entries import Entry, ParsedFeed, language_tag
from curation.feeds.newest import newest
from curation.feeds.text import as_markup
from curation.feeds.urls import web_link

_TAG_OR_ENTITY = re.compile(r"<[a-zA-Z/!?][^<>]*>|&#?\w+;")
_PAGE_TYPES = ("text/html", "application/xhtml+xml", "html", "xhtml")
_FEED_TYPE = re.compile(r"(?:application|text)/(?:(?:rss|atom|rdf)\+xml|(?:feed\+)?json|xml)\s*(?:;|$)")


def feed_from_fields(document: Mapping[str, Any], url: str) -> ParsedFeed:
    """`document` as `read_fields` gives it; `url` resolves relative links."""
    head = document["feed"]
    rss = not str(document["version"]).startswith("atom")
    language = language_tag(_text(head, "language"))
    entries, left_out = newest(document["entries"], partial(_date, rss=rss))
    return ParsedFeed(
        title=_markup(head, "title", rss),
        link=_link(head, url, rss),
        language=language,
        entries=tuple(_entry(entry, url, rss, language) for entry in entries),
        degraded="; ".join(filter(None, (document["complaint"], left_out))) or None,
        complete=document["complete"],
    )


def _entry(entry: Mapping[str, object], url: str, rss: bool, language: str | None) -> Entry:
    published, updated = _dates(entry, rss)
    return Entry(
        id=_text(entry, "id") or None,
        link=_link(entry, url, rss),
        title=_markup(entry, "title", rss) or _text(entry, "itunes_title"),
        summary=_markup(entry, "summary", rss),
        content=_content(entry, rss),
        published=published,
        updated=updated,
        language=_entry_language(entry) or language,
    )


def _dates(entry: Mapping[str, object], rss: bool) -> tuple[datetime | None, datetime | None]:
    """Published and updated; the one date of an RSS entry (dc:date) is when it appeared."""
    published = read_date(_text(entry, "published") or _text(entry, "created"))
    updated = read_date(_text(entry, "updated"))
    return published or (updated if rss else None), updated


def _date(entry: Mapping[str, object], rss: bool) -> datetime | None:
    published, updated = _dates(entry, rss)
    return published or updated


def _link(holder: Mapping[str, object], url: str, rss: bool) -> str | None:
    """The address of its page: the first that leads to the web of those it has, else its guid if that is an address."""
    resolved = (address for link in _links(holder, rss) if (address := web_link(link, url)))
    link = _text(holder, "link")
    base = url if link != _text(holder, "id") else ""  # what only the guid says must be an address as it stands
    return next(resolved, None) or web_link(link, base)


def _links(holder: Mapping[str, object], rss: bool) -> list[str]:
    """Alternates that are no feeds, best first: the last of RSS's own, the pages of Atom, then files of other types."""
    found = _get(holder, "links")
    listed = [_mapping(link) for link in found] if isinstance(found, Sequence) else []
    pages = [link for link in listed if _text(link, "rel") == "alternate" and not _FEED_TYPE.match(_text(link, "type"))]
    own = [link for link in reversed(pages) if rss and "module" not in link]
    of_atom = [link for link in pages if not rss or "module" in link]
    of_atom.sort(key=lambda link: _text(link, "type") not in _PAGE_TYPES)
    return [_text(link, "href") for link in (*own, *of_atom)]


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
    return next((tag for holder in (*details, entry) if (tag := language_tag(_text(holder, "language")))), None)


def _get(holder: Mapping[str, object], name: str) -> object:
    """The stored value; feedparser's own `get` answers `updated` with `published` and warns."""
    return dict.get(holder, name) if isinstance(holder, dict) else None


def _text(holder: Mapping[str, object], name: str) -> str:
    value = _get(holder, name)
    return value.strip() if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
