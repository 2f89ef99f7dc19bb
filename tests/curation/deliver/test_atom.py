"""The feed of a person's picks: valid by RFC 4287, readable by a feed reader, and text wherever others wrote."""

import io
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from curation.deliver.addresses import AddressBook
from curation.deliver.atom import NAMESPACE, Entry, OwnFeed, atom, entry_of, own_feed
from curation.deliver.digest import Digest, DigestPick

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
BOOK, CODE = AddressBook("https://picks.example.com", "s" * 43), "c" * 24
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parents[2] / "data" / "atom.rng"))
PICK = DigestPick(
    item="a" * 16,
    title="A heat pump for dairies",
    language="en",
    source="Newsroom",
    published=NOW - timedelta(days=2),
    role_phrase="Sales manager",
    item_sentence="Sales has the price list.",
    caption="I work at Kalvento.\nIt starts on Monday.\n\nhttps://example.com/launch",
    caption_language="en",
    address=BOOK.pick("a" * 16),
    link="https://example.com/launch?a=1&b=2",
)
DIGEST = Digest(
    id="d" * 16,
    period="2026-W48",
    employee="anna",
    name="Anna Berg",
    email="anna@example.com",
    language="en",
    company="Kalvento",
    first=True,
    made_at=NOW,
    picks=(PICK,),
    addresses=BOOK.of("l" * 24),
)
OURS = (
    "]]>",
    "\0\x08\x1b[31m",
    "\ud800\udfff",
    "invoice\u202efdp.exe",
    "&#x8;&amp;lt;b&gt;",
    "\ufffe\uffff",
    "<?xml ?><!--",
)


def read(document: bytes) -> feedparser.FeedParserDict:
    """The document as a feed reader reads it, once it is valid."""
    tree = etree.fromstring(document)
    assert SCHEMA.validate(tree), SCHEMA.error_log
    found = feedparser.parse(io.BytesIO(document), sanitize_html=False, resolve_relative_uris=False)
    assert found.bozo is False
    assert found.version == "atom10"
    return found


def written(*picks: DigestPick, language: str = "en") -> bytes:
    return atom(own_feed(replace(DIGEST, picks=picks, language=language), BOOK, CODE))


def test_a_pick_is_an_entry_with_its_reason_its_words_and_its_ways_on() -> None:
    found = read(written(PICK))
    (entry,) = found.entries
    assert (entry.title, entry.title_detail.type, entry.author) == (PICK.title, "text/plain", "Newsroom")
    assert (entry.updated, entry.published) == ("2026-11-23T08:00:00Z", "2026-11-21T08:00:00Z")
    assert {(link.rel, link.href) for link in entry.links} == {("alternate", PICK.address), ("via", PICK.link)}
    (content,) = entry.content
    assert (content.type, content.language) == ("text/html", "en")
    assert LexborHTMLParser(content.value).text(separator="|").split("|") == [
        *("Why you", " “", "Sales manager", "” met “", "Sales has the price list.", "”"),
        *("I work at Kalvento.", "It starts on Monday.", "https://example.com/launch"),
        *("Open your pick", " · ", "Read the article"),
    ]


def test_the_feed_says_whose_it_is_and_where() -> None:
    found = read(written(PICK))
    links = {(link.rel, link.type, link.href) for link in found.feed.links}
    assert links == {
        ("self", "application/atom+xml", BOOK.feed(CODE)),
        ("alternate", "text/html", "https://picks.example.com/me"),
    }
    assert (found.feed.title, found.feed.author, found.feed.updated) == (
        "Your picks",
        "Kalvento",
        "2026-11-23T08:00:00Z",
    )


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Your picks"), ("it", "Le tue proposte"), ("da", "Dine forslag")]
)
def test_the_feed_speaks_the_persons_language_and_an_entry_that_of_its_item(language: str, title: str) -> None:
    document = written(
        replace(PICK, language="da"), replace(PICK, language="und"), replace(PICK, language=""), language=language
    )
    assert read(document).feed.title == title
    tree, xml_lang = etree.fromstring(document), "{http://www.w3.org/XML/1998/namespace}lang"
    assert tree.get(xml_lang) == language
    assert [entry.get(xml_lang) for entry in tree.iter(f"{{{NAMESPACE}}}entry")] == ["da", "und", "und"]
    assert {content.get(xml_lang) for content in tree.iter(f"{{{NAMESPACE}}}content")} == {language}


def test_names_stay_and_are_a_persons_own() -> None:
    once, again = read(written(PICK)), read(written(replace(PICK, title="Another title", caption=None)))
    assert (once.feed.id, once.entries[0].id) == (again.feed.id, again.entries[0].id)
    for_bo = entry_of(PICK, "bo", NOW, BOOK)
    assert for_bo.id != once.entries[0].id
    assert once.entries[0].id.startswith("tag:picks.example.com,2026:")


def test_a_feed_without_picks_is_a_feed() -> None:
    found = read(
        atom(OwnFeed(BOOK.tag("feed", "anna"), BOOK.feed(CODE), "https://picks.example.com/me", "da", "", NOW, ()))
    )
    assert (found.entries, found.feed.updated, found.feed.author) == ([], "2026-11-23T08:00:00Z", "Passaparola")


def test_what_is_missing_is_left_out() -> None:
    (entry,) = read(written(replace(PICK, item_sentence=None, caption=None, link="javascript:alert(1)"))).entries
    assert [link.rel for link in entry.links] == ["alternate"]
    text = LexborHTMLParser(entry.content[0].value).text()
    assert text == "Why you “Sales manager” met the headlineOpen your pick"


def test_texts_of_others_stay_text(hostile: Sequence[str]) -> None:
    harmless = shape(read(written(PICK)).entries[0].content[0].value)
    for text in hostile:
        line = " ".join(text.split())
        pick = replace(
            PICK,
            title=text,
            source=text,
            role_phrase=text,
            item_sentence=text,
            caption=line,
            link=f"https://example.com/{text}",
        )
        (entry,) = read(written(pick)).entries
        assert {*shape(entry.content[0].value)} <= {*harmless}, text
        assert entry.title_detail.type == "text/plain"


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=60))
def test_no_text_breaks_the_document(text: str) -> None:
    pick = replace(PICK, title=text, source=text, role_phrase=text, caption=text, link=f"http://{text}")
    read(written(pick))


def shape(markup: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Elements with their attributes, in the tree a browser would make of some markup; of links, whether to the web."""
    root = LexborHTMLParser(markup).body
    assert root is not None
    return [
        (str(node.tag), tuple(sorted(node.attributes)), (node.attributes.get("href") or "")[:8] or None)
        for node in root.traverse(include_text=False)
    ]


@pytest.fixture(scope="module")
def hostile() -> Sequence[str]:
    """The corpus, and always our own."""
    folder = os.environ.get("PASSAPAROLA_DATA")
    if folder is None:
        pytest.skip("set PASSAPAROLA_DATA to write feeds of hostile texts")
    path = Path(folder) / "feeds" / "xss-payloads.jsonl"
    return (*OURS, *(json.loads(line)["payload"] for line in path.read_text("utf-8").splitlines()))


def test_an_entry_may_have_been_offered_at_any_time() -> None:
    early = Entry(BOOK.tag("x"), PICK, NOW - timedelta(days=9))
    feed = replace(own_feed(DIGEST, BOOK, CODE), entries=(early,))
    assert read(atom(feed)).feed.updated == "2026-11-14T08:00:00Z"
