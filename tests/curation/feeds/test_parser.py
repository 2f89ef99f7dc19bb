"""Documents in, entries out: formats, damage, and what is refused with which words."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.feeds.entries import NotAFeed, ParsedFeed
from curation.feeds.parser import parse_feed
from curation.feeds.text import clean_title, plain_text

DOCUMENTS = Path(__file__).parents[2] / "data" / "feeds"
URL = "https://nordlys.example/feed"
ENTRY = "<item><title>{}</title><link>https://a.example/1</link></item>"
CHOKING = "<item><title>bad</title><gml:pos xmlns:gml='http://www.opengis.net/gml'>1 2</gml:pos></item>"
RSS = '<rss version="2.0"><channel><title>News</title>{}</channel></rss>'


def parse(body: bytes | str, content_type: str | None = None) -> ParsedFeed:
    raw = body.encode() if isinstance(body, str) else body
    return parse_feed(raw, url=URL, content_type=content_type)


def document(name: str) -> ParsedFeed:
    return parse((DOCUMENTS / name).read_bytes())


def test_rss_gives_titles_links_dates_and_language() -> None:
    feed = document("company.rss.xml")
    first = feed.entries[0]
    assert (feed.title, feed.link, feed.language) == ("Nordlys &amp; Vind", "https://nordlys.example/nyt", "da-DK")
    assert (first.id, first.link) == ("nyt-7", "https://nordlys.example/nyt/ni-nye?utm_source=rss&id=7#top")
    assert first.published == datetime(2026, 3, 4, 8, 30, tzinfo=UTC)
    assert plain_text(first.content).endswith("De bliver i to år.")


def test_a_link_that_is_a_script_is_none_and_dc_date_counts_as_published() -> None:
    second = document("company.rss.xml").entries[1]
    assert second.link is None
    assert second.published == datetime(2026, 3, 3, 7, tzinfo=UTC)


def test_a_guid_that_is_no_address_never_becomes_the_link() -> None:
    entry = parse(RSS.format("<item><title>a</title><guid>abc123</guid></item>")).entries[0]
    assert (entry.id, entry.link) == ("abc123", None)


def test_a_guid_that_is_an_address_stands_in_for_a_missing_link() -> None:
    entry = parse(RSS.format("<item><title>a</title><guid>https://a.example/9</guid></item>")).entries[0]
    assert entry.link == "https://a.example/9"


def test_atom_links_resolve_against_its_base_and_updated_is_not_published() -> None:
    feed = document("journal.atom.xml")
    entry = feed.entries[0]
    assert (feed.link, entry.link) == ("https://giornale.example/", "https://giornale.example/articoli/record")
    assert (entry.published, entry.updated) == (None, datetime(2026, 3, 4, 8, tzinfo=UTC))
    assert (entry.language, feed.degraded) == ("it", None)


def test_a_plain_text_title_of_atom_keeps_its_less_than_sign() -> None:
    assert clean_title(document("journal.atom.xml").entries[0].title) == "Costi < ricavi: un anno record"


def test_a_title_of_rss_that_holds_tags_is_markup_and_one_that_does_not_is_text() -> None:
    feed = parse(RSS.format(ENTRY.format("x &lt;i&gt;y") + ENTRY.format("1 &lt; 2 &amp; 3")))
    assert [clean_title(entry.title) for entry in feed.entries] == ["x y", "1 < 2 & 3"]


def test_a_document_that_breaks_off_gives_its_whole_entries_and_says_so() -> None:
    feed = document("cut-off.rss.xml")
    assert [entry.title for entry in feed.entries] == ["Whole"]
    assert feed.degraded == "the document breaks off within an entry, which is left out"


ONE = ENTRY.format("one")
WELL_FORMED = [
    "<!-- <item> -->",
    "<!-- </item> <item><title>draft</title> -->",
    "<description><![CDATA[Write <item> for an entry]]></description>",
    "<x:item xmlns:x='urn:x' of='1'/>",
    "<?php echo '<item>' ?>",
]


@pytest.mark.parametrize("later", WELL_FORMED)
def test_a_well_formed_document_is_never_said_to_break_off(later: str) -> None:
    feed = parse(RSS.format(ONE + later + "<language>da</language>"))
    assert ([entry.title for entry in feed.entries], feed.language) == (["one"], "da")
    assert (feed.degraded, feed.complete) == (None, True)


@pytest.mark.parametrize("later", WELL_FORMED[:4])
def test_sloppy_xml_does_not_break_off_in_a_comment_or_cdata_either(later: str) -> None:
    feed = parse(RSS.format(ENTRY.format("Fish & chips") + later + "<language>da</language>"))
    assert (len(feed.entries), feed.language, feed.complete) == (1, "da", True)


def test_the_end_of_an_entry_within_cdata_does_not_hide_that_the_entry_broke_off() -> None:
    feed = parse("<rss><channel>" + ONE + "<item><description><![CDATA[</item>]]></description><ti")
    assert [entry.title for entry in feed.entries] == ["one"]
    assert feed.degraded == "the document breaks off within an entry, which is left out"


@pytest.mark.parametrize(
    "end", ["", "<", "</channel", "</channel>", "</channel></rs", "<!-- cached", "<item", "<item>"]
)
def test_a_document_that_breaks_off_anywhere_is_not_complete(end: str) -> None:
    feed = parse(f'<rss version="2.0"><channel><title>News</title>{ONE}{end}')
    assert ([entry.title for entry in feed.entries], feed.complete) == (["one"], False)
    assert "breaks off" in str(feed.degraded)


@pytest.mark.parametrize(
    ("start", "end"), [("<feed>", "</feed>"), ("<rdf:RDF>", "</rdf:RDF>"), ("<a:feed>", "</a:feed>")]
)
def test_sloppy_xml_is_complete_if_its_feed_ends_whatever_follows(start: str, end: str) -> None:
    body = f"{start}<title>Fish & chips<br></title>{ONE}"
    assert parse(f"{body}{end}<!-- 3 queries --><script>x").complete
    assert not parse(body).complete


def test_leaving_out_the_oldest_leaves_a_document_complete() -> None:
    feed = parse(RSS.format(ONE * 501))
    assert (len(feed.entries), feed.complete) == (500, True)


def test_malformed_xml_is_read_and_named() -> None:
    feed = parse(RSS.format("<item><title>Fish & chips</title></item>"))
    assert feed.complete
    assert clean_title(feed.entries[0].title) == "Fish & chips"
    assert feed.degraded is not None
    assert feed.degraded.startswith("the XML is malformed")


def test_an_entry_the_parser_chokes_on_costs_only_itself() -> None:
    feed = parse(RSS.format(ENTRY.format("one") + CHOKING + ENTRY.format("two")))
    assert [entry.title for entry in feed.entries] == ["one", "two"]
    assert feed.degraded is not None
    assert feed.degraded.startswith("1 of 3 entries cannot be read")
    assert not feed.complete


def test_after_an_entry_the_parser_chokes_on_each_of_very_many_is_read_once() -> None:
    feed = parse(RSS.format(CHOKING + ENTRY.format("one") * 550 + CHOKING))
    assert len(feed.entries) == 499
    assert feed.degraded is not None
    assert feed.degraded.startswith("53 of 552 entries cannot be read")


@pytest.mark.parametrize("reference", ["&#xD800;", "&#x110000;", "&#xFFFFFFFFFF;", "&#0;", "&#99999999999999999999;"])
def test_references_to_no_character_become_the_replacement_character(reference: str) -> None:
    assert clean_title(parse(RSS.format(ENTRY.format(f"a{reference}b"))).entries[0].title) == "a\ufffdb"


def test_control_characters_do_not_make_a_feed_malformed() -> None:
    feed = parse(RSS.format(ENTRY.format("a\x08b\x00c")))
    assert (feed.entries[0].title, feed.degraded) == ("abc", None)


def test_an_internal_entity_of_the_document_is_read() -> None:
    assert parse('<!DOCTYPE rss [\n<!ENTITY n "Nord">\n]>' + RSS.format(ENTRY.format("&n;"))).entries[0].title == "Nord"


def test_an_external_entity_is_not() -> None:
    hostile = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + RSS.format(ENTRY.format("a&x;"))
    assert "root" not in str(parse(hostile))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty document"),
        (b" \n\0", "empty document"),
        (b"<!DOCTYPE html><html><body>Hi</body></html>", "HTML page, not a feed. Look for the feed's address"),
        (b"<?xml version='1.0'?><!-- a --><html xmlns='http://www.w3.org/1999/xhtml'/>", "HTML page"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "neither XML nor JSON"),
        (b"/dev/zero", "neither XML nor JSON"),
        (b"https://a.example/feed", "neither XML nor JSON"),
        (b"<opml version='2.0'/>", "neither RSS, Atom nor JSON Feed: it begins with"),
        (b"[1, 2]", "JSON list"),
    ],
)
def test_what_is_no_feed_is_said_to_be_what_it_is(body: bytes, words: str) -> None:
    with pytest.raises(NotAFeed, match=words.replace(".", r"\.")):
        parse(body)


def test_a_body_that_names_a_file_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS.format(ENTRY.format("secret")))
    with pytest.raises(NotAFeed):
        parse(str(tmp_path / "feed.xml"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "iso-8859-1", "cp1252"])
def test_characters_survive_whatever_the_encoding(encoding: str) -> None:
    body = f'<?xml version="1.0" encoding="{encoding}"?>' + RSS.format(ENTRY.format("Ærø è così"))
    assert parse(body.encode(encoding)).entries[0].title == "Ærø è così"


@pytest.mark.parametrize("label", ["iso-8859-1", "x-nonsense", "zlib", "hex", "utf-7", "us-ascii", "idna"])
def test_utf_8_is_read_as_such_under_any_label(label: str) -> None:
    body = RSS.format(ENTRY.format("Ærø")).encode()
    assert parse(body, f"text/xml; charset={label}").entries[0].title == "Ærø"


def test_utf_7_never_hides_markup() -> None:
    body = b'<?xml version="1.0" encoding="utf-7"?>' + RSS.format(ENTRY.format("+ADw-script+AD4-")).encode()
    assert parse(body).entries[0].title == "+ADw-script+AD4-"


@given(st.binary(max_size=300), st.integers(min_value=0, max_value=900))
def test_damage_anywhere_gives_entries_or_not_a_feed(noise: bytes, place: int) -> None:
    whole = (DOCUMENTS / "company.rss.xml").read_bytes()
    with suppress(NotAFeed):
        assert isinstance(parse(whole[:place] + noise + whole[place:]), ParsedFeed)


def test_a_document_of_unknown_address_is_refused_in_words() -> None:
    for body, words in ((b"", "the document is empty"), (b"<html/>", "the document is an HTML page"), (b"{}", "JSON")):
        with pytest.raises(NotAFeed, match=words):
            parse_feed(body, url="", content_type=None)


def test_a_channel_without_an_rss_element_around_it_is_a_feed() -> None:
    assert parse("<channel><title>News</title></channel>").title == "News"


def test_a_page_that_begins_with_many_comments_is_recognised_in_linear_time() -> None:
    """A hang guard: a pattern that tries every way of dividing the comments would never end."""
    with pytest.raises(NotAFeed, match="neither RSS"):
        parse("<!-- -->" * 600 + "<p>")
