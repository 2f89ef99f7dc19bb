"""Which feeds a web page names, and where a site that names none usually keeps one. Pure: nothing is asked for.

Read with bounded patterns and in one pass, for the page is a stranger's: the HTML parser of the standard library takes
time with the square of the length of some pages. What stands in comments, scripts and other text is no element. Each
address is still only a candidate: whether it may be visited is the fetcher's decision, and whether it is a feed shows
when it is read.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from curation.feeds.text import as_markup, clean_title, excerpt
from curation.feeds.urls import canonical_url, web_link

MAX_FEEDS = 10  # addresses somebody would try
MAX_PAGE = 1_000_000  # characters read of a page; what names feeds stands at the top
MAX_ELEMENTS = 1000  # `link` and `base` elements looked at
MAX_ELEMENT = 4096  # characters of one
MAX_TITLE = 200

_TYPES = re.compile(r"(?:application|text)/(?:(?:rss|atom|rdf|x\.atom|x-rss)\+xml|xml|feed\+json|json)(?:\s*;.*)?")
_WORDPRESS_API = "/wp-json/"  # offered as alternate of type application/json on every page, and no feed
_COMMENTS = re.compile(r"comment|komment|coment|reacti(?:e|on)|replies|risposte|respuestas", re.IGNORECASE)
_USUAL = ("feed", "rss.xml", "atom.xml", "feed.xml", "feed.json", "index.xml", "rss", "feed.atom")

_START = re.compile(
    r"<(?:(?P<comment>!--)|(?P<name>link|base|script|style|textarea|title|template|xmp|iframe|noembed|noframes)(?=[\s/>]))",
    re.IGNORECASE,
)
_ELEMENT = re.compile(r"""(?:[^>"']|"[^"]*"|'[^']*')*+>""")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed as a page names it: absolute http(s) address, plain title ("" where it has none), type as declared."""

    url: str
    title: str
    content_type: str | None


def feed_links(page: str, url: str) -> tuple[FeedLink, ...]:
    """The feeds a page names, at most 10, each once, in the order of the page but those of comments last.

    `url` is where the page came from; a base element of the page counts more.
    """
    elements = list(_elements(page[:MAX_PAGE]))
    bases = (attributes["href"] for name, attributes in elements if name == "base" and "href" in attributes)
    base = web_link(next(bases, ""), url) or url
    found: dict[str, FeedLink] = {}
    for name, attributes in elements:
        link = _feed_link(attributes, base) if name == "link" else None
        if link:
            found.setdefault(canonical_url(link.url) or link.url, link)
    return tuple(sorted(found.values(), key=_is_of_comments)[:MAX_FEEDS])


def usual_addresses(url: str) -> tuple[str, ...]:
    """Where the site of a page may keep a feed it does not name, likeliest first, at most 10; () unless http(s)."""
    site = web_link(url)
    if not site:
        return ()
    path = urlsplit(site).path.rstrip("/")
    beneath = [f"{path}/{name}" for name in _USUAL[:2]] if path else []
    return tuple(urljoin(site, address) for address in (*beneath, *(f"/{name}" for name in _USUAL)))


def _elements(page: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each `link` and `base` element that is markup, with its attributes."""
    place, left = 0, MAX_ELEMENTS
    while left and (start := _START.search(page, place)):
        place = start.end()
        name = (start["name"] or "").lower()
        if name in ("link", "base"):
            left -= 1
            yield name, _attributes(page[place : place + MAX_ELEMENT])
        else:
            place = _after(page, place, name)


def _after(page: str, place: int, name: str) -> int:
    """Where the comment or text that begins at `place` ends: where it never does, that is the end of the page."""
    end = re.compile(f"</{name}(?=[\\s/>])" if name else "--!?>", re.IGNORECASE).search(page, place)
    return end.end() if end else len(page)


def _attributes(text: str) -> Mapping[str, str]:
    """The attributes of the element that goes on with `text`, the first of a name; none where it does not end."""
    element = _ELEMENT.match(text)
    attributes: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(element[0]) if element else ():
        value = next((part for part in found.groups()[1:] if part is not None), "")
        attributes.setdefault(found[1].lower(), html.unescape(value))
    return attributes


def _feed_link(attributes: Mapping[str, str], base: str) -> FeedLink | None:
    relations = attributes.get("rel", "").lower().split()
    type_, href = attributes.get("type", "").strip().lower(), attributes.get("href", "")
    feed = "feed" in relations or ("alternate" in relations and _TYPES.fullmatch(type_) and _WORDPRESS_API not in href)
    address = web_link(href, base) if feed and "stylesheet" not in relations else None
    if not address:
        return None
    return FeedLink(address, excerpt(clean_title(as_markup(attributes.get("title", ""))), MAX_TITLE), type_ or None)


def _is_of_comments(link: FeedLink) -> bool:
    return _COMMENTS.search(f"{link.title} {urlsplit(link.url).path}") is not None
