"""Driving feedparser's handlers: what is mended, and what a hostile document costs."""

import pytest

from curation.feeds.xml_fields import read_fields

RSS = '<rss version="2.0"><channel>{}</channel></rss>'


def test_a_prefix_that_is_not_declared_is_read_as_the_customary_one() -> None:
    document = read_fields(RSS.format('<atom:link href="https://a.example/"/><item><dc:date>2020</dc:date></item>'))
    assert document["feed"]["links"][0]["href"] == "https://a.example/"
    assert document["entries"][0]["updated"] == "2020"
    assert "unbound prefix" in document["complaint"]


def test_another_prefix_for_a_known_namespace_makes_no_difference() -> None:
    document = read_fields('<n:feed xmlns:n="http://www.w3.org/2005/Atom"><n:entry><n:id>1</n:id></n:entry></n:feed>')
    assert (document["version"], document["entries"][0]["id"]) == ("atom10", "1")


@pytest.mark.parametrize("end", ["</langauge>", "</title>", "</link>"])
def test_an_end_tag_that_ends_nothing_ends_the_text_before_it(end: str) -> None:
    assert read_fields(RSS.format(f"<language>en-us{end}"))["feed"]["language"] == "en-us"


def test_a_stray_end_tag_of_markup_ends_nothing() -> None:
    document = read_fields(RSS.format("<item><description>a</b> c</description><title>t</title></item>"))
    assert (document["entries"][0]["summary"], document["entries"][0]["title"]) == ("a</b> c", "t")


def test_elements_within_a_guid_are_part_of_it() -> None:
    document = read_fields(RSS.format("<item><guid><p>abc</p></guid><title>t</title></item>"))
    assert (document["entries"][0]["id"], document["entries"][0]["title"]) == ("<p>abc</p>", "t")


def test_a_bare_ampersand_costs_neither_texts_nor_addresses_nor_guids_anything() -> None:
    address = "https://a.example/?a=1&b=2&copy=3"
    texts = (
        f"<title>AT&T, {address} &copy-2024 &copy. <![CDATA[&reg=1]]></title><guid isPermaLink='false'>{address}</guid>"
    )
    link = f"<link>{address}&amp;c=4</link>"
    document = read_fields(RSS.format(f"{link}<item>{texts}{link}</item>"))
    entry = document["entries"][0]
    assert entry["title"] == f"AT&T, {address} ©-2024 ©. &reg=1"
    assert entry["id"] == address
    assert entry["link"] == document["feed"]["link"] == f"{address}&c=4"


def test_utf_8_read_as_latin_1_is_repaired_and_characters_of_windows_are_placed() -> None:
    document = read_fields(RSS.format("<item><title>perchÃ©</title></item><item><title>a\x92b</title></item>"))
    assert [entry["title"] for entry in document["entries"]] == ["perché", "a’b"]


def test_an_entity_the_document_defines_is_read_and_one_that_multiplies_is_not() -> None:
    plain = '<!DOCTYPE rss [\n<!ENTITY n "Nord">\n]>'
    laughs = '<!DOCTYPE rss [\n<!ENTITY a "ha">\n<!ENTITY n "&a;&a;">\n]>'
    titles = [read_fields(head + RSS.format("<title>&n;</title>"))["feed"]["title"] for head in (plain, laughs)]
    assert titles[0] == "Nord"
    assert "haha" not in titles[1]


@pytest.mark.parametrize(
    "document",
    [
        RSS.format("<item><title " + " ".join(f'a{n}="1"' for n in range(100_000)) + ">x</title></item>"),
        '<rss version="2.0" ' + " ".join(f'xmlns:n{n}="http://u{n}"' for n in range(50_000)) + "><channel/></rss>",
        RSS.format("<!-- x -->" * 100_000),
        RSS.format("<item><title>" + "x" * 10_000_000 + "</title></item>"),
    ],
    ids=["attributes", "namespaces", "comments", "title"],
)
def test_what_takes_feedparser_the_square_of_its_length_takes_its_length(document: str) -> None:
    """A hang guard: `feedparser.parse` needs minutes for the first three."""
    assert read_fields(document)["version"] == "rss20"
