"""Feed lists in OPML: real ones, hostile ones, and our own back again."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config import FeedSource
from curation.config.opml import MAX_BYTES, OpmlError, read_opml, write_opml
from curation.config.opml_repair import with_escaped_values


def document(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><body>{body}</body></opml>'.encode()


def test_folders_become_topics_and_names_languages_and_addresses_are_read() -> None:
    feeds = read_opml(
        document(
            """<outline text="Tech"><outline title="AI &amp; more">
            <outline text=" A
             blog " xmlUrl="https://a.example/feed" language="it-IT"/></outline></outline>
            <outline XMLURL="http://b.example/rss" language="klingon"/>"""
        )
    ).feeds
    assert feeds == (
        FeedSource(name="A blog", url="https://a.example/feed", topics=("Tech", "AI & more"), language="it"),
        FeedSource(name="b.example", url="http://b.example/rss"),
    )


@pytest.mark.parametrize(("written", "language"), [("nb-NO", "no"), ("da_dk", "da"), ("klingon", None), ("", None)])
def test_languages_are_those_that_items_have(written: str, language: str | None) -> None:
    [feed] = read_opml(document(f'<outline xmlUrl="https://a.example" language="{written}"/>')).feeds
    assert feed.language == language


def test_the_same_address_is_read_once_and_the_same_name_told_apart() -> None:
    outlines = ['text="News" xmlUrl="https://a.example/"', 'text="news" xmlUrl="https://b.example/"']
    repeated = 'text="Other" xmlUrl="HTTPS://A.example"'
    result = read_opml(document("".join(f"<outline {outline}/>" for outline in [*outlines, repeated])))
    assert [feed.name for feed in result.feeds] == ["News", "news (2)"]
    assert result.skipped == ("line 2: HTTPS://A.example is already read as 'News'",)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "feed://a.example", "javascript:alert(1)", "", "a.xml", "http://u:p@h/"]
)
def test_an_outline_without_a_web_address_is_skipped_with_the_reason(address: str) -> None:
    result = read_opml(document(f'<outline text="x" xmlUrl="{address}"/>'))
    assert result.feeds == ()
    assert result.skipped[0].startswith("line 2: ")


def test_unescaped_markup_quotes_and_ampersands_in_values_are_repaired() -> None:
    result = read_opml(
        document(
            """<outline text="R&D" title="R&D">
            <outline text="The "best" of A&nbsp;&amp;&nbsp;B" description="<p>5 < 6 "so" & <a href="https://x.example">x</a>
            </p>" xmlUrl="https://a.example/feed?a=1&b=2" type="rss" />
            <outline text="C" xmlUrl="https://c.example/" description=""></outline></outline>"""
        )
    )
    assert [(feed.name, feed.url, feed.topics) for feed in result.feeds] == [
        ('The "best" of A & B', "https://a.example/feed?a=1&b=2", ("R&D",)),
        ("C", "https://c.example/", ("R&D",)),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not well-formed XML"),
        (b"<opml>", "not well-formed XML"),
        (b"<html><body/></html>", "its root is <html>, not <opml>"),
        (b"<!DOCTYPE html><html><p>", "its root is <html>"),
        (b'<!DOCTYPE opml [<!ENTITY a "b">]><opml>&a;</opml>', "declares an entity of its own"),
        (b'<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml>&x;</opml>', "declares an entity"),
        (b'<!DOCTYPE opml [<!ENTITY % x "y">]><opml/>', "declares an entity"),
        (b'<?xml version="1.0" encoding="x-nonsense"?><opml/>', "encoding"),
        (b"<opml>" + b"<outline>" * 100_000, "line 1: nested more than 64 levels deep"),
        (b" " * (MAX_BYTES + 1), "at most 10,000,000 are read"),
    ],
)
def test_what_is_no_feed_list_or_a_hostile_one_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(OpmlError, match=words):
        read_opml(data)


def test_an_external_document_type_is_not_fetched() -> None:
    data = b'<!DOCTYPE opml SYSTEM "file:///etc/passwd"><opml><body><outline xmlUrl="http://a.example/"/></body></opml>'
    assert read_opml(data).feeds[0].name == "a.example"


def test_other_encodings_that_the_prolog_names_are_read() -> None:
    text = '<opml><outline text="Più" xmlUrl="http://a.example/"/></opml>'
    assert read_opml(f'<?xml version="1.0" encoding="ISO-8859-1"?>{text}'.encode("latin-1")).feeds[0].name == "Più"
    assert read_opml(text.encode("utf-16")).feeds[0].name == "Più"


def test_feeds_that_others_cannot_fetch_are_not_exported() -> None:
    urls = ["demo:news", "feeds/a.xml", "https://a.example/"]
    data = write_opml([FeedSource(name=url, url=url) for url in urls], "R&D\x00")
    assert data.startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<opml version=\"2.0\">")
    assert b"<title>R&amp;D </title>" in data
    assert [feed.url for feed in read_opml(data).feeds] == ["https://a.example/"]


LINES = (
    st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
FEEDS = st.builds(
    FeedSource,
    name=LINES,
    url=st.from_regex(r"https://[a-z]{1,8}\.example/[a-z0-9?&=;%<>'\"]{0,8}", fullmatch=True),
    topics=st.lists(LINES, max_size=4, unique=True).map(tuple),
    language=st.none() | st.sampled_from(["en", "it", "da"]),
)


@given(st.lists(FEEDS, max_size=6, unique_by=(lambda feed: feed.name.casefold(), lambda feed: feed.url)))
def test_what_is_written_is_read_back(feeds: list[FeedSource]) -> None:
    result = read_opml(write_opml(feeds, "Ours"))
    assert result.skipped == ()
    assert {feed.name: feed for feed in result.feeds} == {feed.name: feed for feed in feeds}


PIECES = st.sampled_from([*"<>&\"'/= \n", "<outline ", ' text="', ' xmlUrl="', "http://a", "amp;", "é"])


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_body_is_read_or_refused_and_repair_never_fails(body: str) -> None:
    assert isinstance(with_escaped_values(body.encode()), bytes)
    try:
        feeds = read_opml(document(body)).feeds
    except OpmlError:
        return
    assert all(feed.url.startswith("http") for feed in feeds)


def test_every_real_list_is_read_without_losing_a_feed() -> None:
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("PASSAPAROLA_DATA is not set: the real feed lists are not there")
    lists = sorted(Path(os.environ["PASSAPAROLA_DATA"], "feeds", "opml").glob("*.opml"))
    assert lists
    for path in lists:
        data = path.read_bytes()
        result = read_opml(data)
        assert len(result.feeds) + len(result.skipped) == data.count(b'xmlUrl="'), path.name
        assert read_opml(write_opml(result.feeds, path.stem)).feeds == result.feeds, path.name
