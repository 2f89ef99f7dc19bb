"""Which entities of a document type declaration are read, and that no declaration costs more than its length."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.feeds.doctype import MAX_ENTITIES, MAX_EXPANDED, without_doctype
from curation.feeds.parser import parse_feed
from curation.feeds.text import clean_title

NETSCAPE = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://dtd.example/rss.dtd" [{}]>'


def title(declaration: str, reference: str, after: str = "") -> str:
    document = f"{declaration}<rss><channel><title>{reference}</title></channel></rss>{after}"
    return clean_title(parse_feed(document.encode(), url="", content_type=None).title)


@pytest.mark.parametrize("after", ["", "<malformed>"])
@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ('<!ENTITY id "ok">', "ok"),
        ('<!ENTITY other "x"><!ENTITY id "Ann &amp; Bob">', "Ann & Bob"),
        ("<!ENTITY id 'one \"two\"'>\n<!ENTITY id 'second'>", 'one "two"'),
        ('<!-- <!ENTITY id "no"> it\'s --><!ENTITY id "ok">', "ok"),
        ('<?pi it\'s ]> ?><!ELEMENT rss ANY><!ENTITY id "]>">', "]>"),
        ('<!ENTITY id "&#233;&#38;#38;">', "é&"),
        ('<!ENTITY id "5 %">', "5 %"),
    ],
)
def test_an_entity_of_plain_text_is_read_wherever_it_is_declared(declared: str, text: str, after: str) -> None:
    assert title(NETSCAPE.format(declared), "&id;", after) == text


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "ha"><!ENTITY id "&a;&a;">',
        '<!ENTITY a "ha"><!ENTITY id "&#38;a;&#38;a;">',
        '<!ENTITY id SYSTEM "file:///etc/passwd">',
        '<!ENTITY id PUBLIC "p" "http://dtd.example/e">',
        '<!ENTITY % p "x"><!ENTITY id "%p;">',
        '<!ENTITY id "<b>markup</b>">',
        '<!ENTITY id "&#60;b>">',
    ],
)
def test_one_that_multiplies_is_elsewhere_or_is_markup_stays_as_written(declared: str) -> None:
    assert title(NETSCAPE.format(declared), "&id;") == "&id;"


def test_the_version_that_a_declaration_names_is_told() -> None:
    assert without_doctype(NETSCAPE.format("") + "<rss/>") == ("<rss/>", "rss091n", {})
    assert without_doctype("<!DOCTYPE rss><rss/>") == ("<rss/>", None, {})


def test_a_declaration_within_the_text_of_an_entry_is_text() -> None:
    text = "<rss><![CDATA[<!DOCTYPE html>]]></rss>"
    assert without_doctype(text) == (text, None, {})


def test_neither_many_declarations_nor_many_references_multiply() -> None:
    many = "".join(f'<!ENTITY e{number} "x">' for number in range(MAX_ENTITIES + 1))
    assert len(without_doctype(f"<!DOCTYPE rss [{many}]><rss/>")[2]) == MAX_ENTITIES
    long = f'<!DOCTYPE rss [<!ENTITY id "{"x" * 1000}">]><rss>{{}}</rss>'
    assert without_doctype(long.format("&id;" * (MAX_EXPANDED // 1000)))[2]
    assert not without_doctype(long.format("&id;" * (MAX_EXPANDED // 1000 + 1)))[2]


@pytest.mark.parametrize("piece", ["<!--", "<?", '"', "'", "[", "<!ENTITY a ", "<!ENTITY a '", "<!DOCTYPE", " "])
def test_a_declaration_that_never_ends_is_read_in_linear_time(piece: str) -> None:
    """A hang guard."""
    for start in ("", "<!DOCTYPE a ", "<!DOCTYPE a ["):
        without_doctype(start + piece * 300_000)
        without_doctype(start + piece * 300_000 + "]>")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1))
def test_any_text_declared_is_read_back(text: str) -> None:
    literal = "".join(f"&#38;#{ord(character)};" for character in text)
    declared, _, _ = without_doctype(f'<!DOCTYPE a [<!ENTITY id "{literal}">]><a>&id;</a>')
    assert ElementTree.fromstring(declared).text == text
