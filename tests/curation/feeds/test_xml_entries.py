"""Which of several links, titles, dates and texts an entry of an XML feed is given."""

from datetime import UTC, datetime

import pytest

from curation.feeds.entries import Entry, ParsedFeed
from curation.feeds.parser import parse_feed
from curation.feeds.text import clean_title, plain_text

MODULES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"'
)


def parse(document: str, url: str = "") -> ParsedFeed:
    return parse_feed(document.encode(), url=url, content_type=None)


def atom(inner: str, attributes: str = "") -> ParsedFeed:
    return parse(f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}>{inner}</feed>')


def rss(inner: str, url: str = "") -> ParsedFeed:
    return parse(f'<rss version="2.0" {MODULES}><channel>{inner}</channel></rss>', url)


def item(inner: str) -> Entry:
    return rss(f"<item>{inner}</item>").entries[0]


@pytest.mark.parametrize(
    ("entry", "link"),
    [
        ('<link href="https://a.example/1"/>', "https://a.example/1"),
        (
            '<link rel="self" href="https://a.example/s"/><link rel="alternate" href="https://a.example/1"/>',
            "https://a.example/1",
        ),
        (
            '<link type="application/pdf" href="https://a.example/p"/><link type="text/html" href="https://a.example/1"/>',
            "https://a.example/1",
        ),
        ('<link type="application/pdf" href="https://a.example/p"/>', "https://a.example/p"),
        ('<link type="application/atom+xml" href="https://a.example/feed"/>', None),
        ('<link href="https://a.example/1"/><link href="https://a.example/2"/>', "https://a.example/1"),
        ('<link href="javascript:alert(1)"/><link href="https://a.example/2"/>', "https://a.example/2"),
        ('<link rel="enclosure" href="https://a.example/e.mp3"/>', None),
        (
            '<link rel="http://www.iana.org/assignments/relation/alternate" href="https://a.example/1"/>',
            "https://a.example/1",
        ),
        ("<id>https://a.example/1</id>", "https://a.example/1"),
        ("<id>urn:uuid:1</id>", None),
        ("", None),
    ],
)
def test_the_link_of_an_atom_entry_is_its_page(entry: str, link: str | None) -> None:
    assert atom(f"<entry>{entry}</entry>").entries[0].link == link


@pytest.mark.parametrize(
    ("inner", "link"),
    [
        ('<link>https://a.example/1</link><atom:link href="https://b.example/"/>', "https://a.example/1"),
        ('<atom:link href="https://b.example/"/><link>https://a.example/1</link>', "https://a.example/1"),
        ('<link/><atom:link href="https://b.example/"/>', "https://b.example/"),
        ('<link href="https://a.example/1"/>', "https://a.example/1"),
        ("<link>https://a.example/1</link><link>https://a.example/2</link>", "https://a.example/2"),
        ('<link uri="at://did:plc:x/post/1">https://a.example/1</link>', "https://a.example/1"),
        ("<link>\n https://a.example/a b \n</link>", "https://a.example/a%20b"),
        ('<guid isPermaLink=" False ">https://a.example/g</guid>', None),
        ("<guid>https://a.example/g</guid><link>https://a.example/1</link>", "https://a.example/1"),
        ('<enclosure url="https://a.example/e.mp3"/>', None),
    ],
)
def test_rss_s_own_link_goes_before_one_of_atom_and_both_before_the_guid(inner: str, link: str | None) -> None:
    assert item(inner).link == link


def test_a_site_is_named_by_a_link_of_atom_where_rss_names_none_and_never_by_the_feed_itself() -> None:
    own = '<atom:link rel="self" href="https://a.example/feed"/>'
    assert rss(own).link is None
    assert rss(own + '<atom:link href="https://a.example/"/>').link == "https://a.example/"
    assert rss("<image><title>Logo</title><link>https://logo.example/</link></image>").link is None


def test_each_element_s_base_counts_within_it_and_not_after() -> None:
    feed = atom(
        '<link href="p"/><entry xml:base="y/"><link href="a"/></entry><entry><link xml:base="/z/" href="b"/></entry>',
        'xml:base="https://b.example/x/"',
    )
    assert feed.link == "https://b.example/x/p"
    assert [entry.link for entry in feed.entries] == ["https://b.example/x/y/a", "https://b.example/z/b"]


def test_a_relative_link_without_a_base_is_none() -> None:
    assert atom('<link href="p"/><entry><link href="a"/></entry>').entries[0].link is None
    assert rss("<item><link>/a</link></item>").entries[0].link is None
    assert rss("<item><link>/a</link></item>", "https://a.example/feed").entries[0].link == "https://a.example/a"


@pytest.mark.parametrize(
    ("inner", "title"),
    [
        ("<dc:title>module</dc:title><title>own</title>", "own"),
        ("<title>own</title><dc:title>module</dc:title>", "own"),
        ("<media:content><media:title>deep</media:title></media:content><title>own</title>", "own"),
        ("<title/><title>second</title>", "second"),
        ("<dc:title>module</dc:title>", "module"),
        ("<media:title>module</media:title>", "module"),
        ("<itunes:title>module</itunes:title>", "module"),
        ("<title>a <b>naked</b> tag</title>", "a naked tag"),
        ("<title><![CDATA[A &amp; B <b>c</b>]]></title>", "A & B c"),
        ("<source url='https://s.example/'>Source</source><title>own</title>", "own"),
    ],
)
def test_the_format_s_own_title_goes_before_those_of_modules(inner: str, title: str) -> None:
    assert clean_title(item(inner).title) == title


@pytest.mark.parametrize(
    ("attributes", "inner", "title"),
    [
        ('type="html"', "&lt;b&gt;x&lt;/b&gt; &amp;amp; y", "x & y"),
        ('type="text"', "&lt;b&gt;", "<b>"),
        ('type="xhtml"', '<div xmlns="http://www.w3.org/1999/xhtml"><b>x</b> &amp; y &lt; z</div>', "x & y < z"),
        ("", "<![CDATA[AT&T <b>]]>", "AT&T <b>"),
    ],
)
def test_a_title_of_atom_is_what_its_type_says(attributes: str, inner: str, title: str) -> None:
    assert clean_title(atom(f"<entry><title {attributes}>{inner}</title></entry>").entries[0].title) == title


def test_the_source_of_a_republished_entry_lends_it_nothing() -> None:
    source = "<source><title>S</title><id>s</id><updated>2019-01-01T00:00:00Z</updated></source>"
    entry = atom(f"<entry>{source}<title>e</title><id>i</id></entry>").entries[0]
    assert (entry.title, entry.id, entry.updated) == ("e", "i", None)


@pytest.mark.parametrize(
    ("inner", "published", "updated"),
    [
        ("<dc:date>2020-01-02</dc:date>", 2020, 2020),
        ("<pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><dc:date>2020-01-02</dc:date>", 2004, 2020),
        ("<dcterms:created>2001-01-01</dcterms:created>", 2001, None),
        ("<dcterms:issued>2002-01-01</dcterms:issued><dcterms:modified>2003-01-01</dcterms:modified>", 2002, 2003),
        ("<atom:updated>2005-01-01T00:00:00Z</atom:updated>", 2005, 2005),
        ("<pubDate>soon</pubDate>", None, None),
    ],
)
def test_the_dates_of_modules_count(inner: str, published: int | None, updated: int | None) -> None:
    entry = item(inner)
    assert (entry.published and entry.published.year, entry.updated and entry.updated.year) == (published, updated)


def test_atom_0_3_is_read() -> None:
    feed = parse(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">&lt;b&gt;x</title>'
        "<entry><issued>2004-01-01T00:00:00Z</issued><modified>2004-01-02T00:00:00Z</modified>"
        '<content type="text/html" mode="base64">PHA+aGk8L3A+</content></entry></feed>'
    )
    entry = feed.entries[0]
    assert (clean_title(feed.title), plain_text(entry.content)) == ("x", "hi")
    assert (entry.published, entry.updated) == (datetime(2004, 1, 1, tzinfo=UTC), datetime(2004, 1, 2, tzinfo=UTC))


def test_rss_1_0_is_read_with_its_items_beside_the_channel() -> None:
    feed = parse(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>T</title><link>https://a.example/</link></channel>"
        "<image><title>Logo</title><link>https://logo.example/</link></image>"
        '<item rdf:about="urn:1"><title>i</title><link>https://a.example/1</link></item></rdf:RDF>'
    )
    assert (feed.title, feed.link) == ("T", "https://a.example/")
    assert (feed.entries[0].id, feed.entries[0].link) == ("urn:1", "https://a.example/1")


def test_summary_and_content_are_told_apart_whatever_their_order() -> None:
    texts = ("<description>short</description>", "<content:encoded>&lt;p&gt;long&lt;/p&gt;</content:encoded>")
    for order in (texts, texts[::-1]):
        entry = item("".join(order))
        assert (entry.summary, plain_text(entry.content)) == ("short", "long")


def test_the_nearest_language_counts() -> None:
    feed = atom(
        '<entry xml:lang="it"><title>x</title></entry><entry><title xml:lang="de">x</title></entry>', "xml:lang='da'"
    )
    assert [feed.language, *(entry.language for entry in feed.entries)] == ["da", "it", "de"]


@pytest.mark.parametrize("written", ["&lt;b&gt;en", "en us", "\u0434\u0430", "-", "a" * 9])
def test_a_language_that_is_no_tag_is_none_and_the_next_counts(written: str) -> None:
    inner = f"<entry><title xml:lang='{written}'>x</title><summary xml:lang='da'>y</summary></entry>"
    feed = atom(inner, f"xml:lang='{written}'")
    assert (feed.language, feed.entries[0].language) == (None, "da")
    assert rss(f"<language>{written}</language>").language is None
