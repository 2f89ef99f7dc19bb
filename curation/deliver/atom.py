"""A person's picks as an Atom feed (RFC 4287). Pure: no I/O, no clock.

The document is a tree, never pieces of text, and so is the HTML inside of an entry; what XML cannot hold is left out
with all else that nobody sees. Entries are a person's own, since reason and caption are: two people's entries of one
item have different names, or a reader that both use would show one of them the other's words.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

from curation.deliver.addresses import AddressBook
from curation.deliver.digest import Digest, DigestPick
from curation.deliver.plain import lines, one_line
from curation.speech import Speech, speech_of

MEDIA_TYPE = "application/atom+xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
LONGEST_LINE, LONGEST_CAPTION = 500, 5000  # characters
_ROLE, _ITEM = "\x01", "\x02"  # stand for the two phrases while their sentence is looked up; no phrase holds them


@dataclass(frozen=True, slots=True)
class Entry:
    """A pick, its name for ever, and when it was offered."""

    id: str
    pick: DigestPick
    offered: datetime


@dataclass(frozen=True, slots=True)
class OwnFeed:
    """One person's feed. `address` is its own, `page` the person's page; `made_at` dates it while it has no entries.

    `language` is one of the catalogues'; `company` may be "".
    """

    id: str
    address: str
    page: str
    language: str
    company: str
    made_at: datetime
    entries: tuple[Entry, ...]


def own_feed(digest: Digest, book: AddressBook, code: str) -> OwnFeed:
    """The feed that holds the picks of one digest, by the code of the person's feed."""
    entries = [entry_of(pick, digest.employee, digest.made_at, book) for pick in digest.picks]
    return OwnFeed(
        book.tag("feed", digest.employee),
        book.feed(code),
        digest.addresses.picks,
        digest.language,
        digest.company,
        digest.made_at,
        tuple(entries),
    )


def entry_of(pick: DigestPick, employee: str, offered: datetime, book: AddressBook) -> Entry:
    """A pick of an employee as an entry."""
    return Entry(book.tag("pick", employee, pick.item), pick, offered)


def atom(feed: OwnFeed) -> bytes:
    """The document, in UTF-8; the same feed gives the same bytes."""
    speech = speech_of(feed.language)
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": speech.language})
    _text(root, "id", feed.id)
    _text(root, "title", speech.gettext("Your picks"), type="text")
    _text(root, "updated", _moment(max((entry.offered for entry in feed.entries), default=feed.made_at)))
    _text(SubElement(root, "author"), "name", _line(feed.company) or "Passaparola")
    SubElement(root, "link", rel="self", type=MEDIA_TYPE, href=feed.address)
    SubElement(root, "link", rel="alternate", type="text/html", href=feed.page)
    for entry in feed.entries:
        _entry(root, entry, speech)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _entry(root: Element, entry: Entry, speech: Speech) -> None:
    pick, element = entry.pick, SubElement(root, "entry", {"xml:lang": entry.pick.language or "und"})
    _text(element, "id", entry.id)
    _text(element, "title", _line(pick.title) or _line(pick.source), type="text")
    _text(element, "updated", _moment(entry.offered))
    _text(element, "published", _moment(pick.published))
    _text(SubElement(element, "author"), "name", _line(pick.source) or "Passaparola")
    SubElement(element, "link", rel="alternate", type="text/html", href=pick.address)
    if link := _web(pick.link):
        SubElement(element, "link", rel="via", href=link)
    content = _text(element, "content", _html(pick, speech), type="html")
    content.set("xml:lang", speech.language)


def _html(pick: DigestPick, speech: Speech) -> str:
    """Why it is a pick of this person, words to share it with, and where to go: markup of ours, texts of others."""
    body = Element("div")
    why = SubElement(body, "p")
    SubElement(why, "strong").text = speech.gettext("Why you")
    _reason(why, pick, speech)
    if caption := lines(pick.caption or "", LONGEST_CAPTION):
        _paragraphs(SubElement(body, "blockquote", lang=pick.caption_language, dir="auto"), caption)
    ways = SubElement(body, "p")
    SubElement(ways, "a", href=pick.address).text = speech.gettext("Open your pick")
    if link := _web(pick.link):
        ways[-1].tail = " · "
        SubElement(ways, "a", href=link).text = speech.gettext("Read the article")
    return tostring(body, encoding="unicode", method="html")


def _reason(paragraph: Element, pick: DigestPick, speech: Speech) -> None:
    """The two phrases that met, each apart from the direction of what stands around it."""
    if pick.item_sentence is None:
        sentence = speech.gettext("“%(role)s” met the headline", role=_ROLE)
    else:
        sentence = speech.gettext("“%(role)s” met “%(item)s”", role=_ROLE, item=_ITEM)
    before, *rest = re.split(f"([{_ROLE}{_ITEM}])", sentence)
    paragraph[-1].tail = f" {before}"
    for mark, after in zip(rest[::2], rest[1::2], strict=True):
        phrase = SubElement(paragraph, "bdi", {} if mark == _ROLE else {"lang": pick.language})
        phrase.text = _line(pick.role_phrase if mark == _ROLE else pick.item_sentence or "")
        phrase.tail = after


def _paragraphs(parent: Element, text: str) -> None:
    for paragraph in text.split("\n\n"):
        first, *rest = paragraph.split("\n")
        element = SubElement(parent, "p")
        element.text = first
        for line in rest:
            SubElement(element, "br").tail = line


def _text(parent: Element, name: str, text: str, **attributes: str) -> Element:
    element = SubElement(parent, name, attributes)
    element.text = text
    return element


def _line(text: str) -> str:
    return one_line(text, LONGEST_LINE)


def _web(link: str | None) -> str | None:
    """A link, if it leads to the web, with what an address cannot hold percent-encoded."""
    if link is None or not link.lower().startswith(("http://", "https://")):
        return None
    return quote(one_line(link, len(link)), safe="%/:=&?~#+!$,;'@()*[]")


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
