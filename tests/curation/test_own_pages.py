"""What colleagues bring in becomes an item; what nobody outside could open does not."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from curation.config import Config, FeedSource
from curation.language import LanguageDetector
from curation.own_pages import OWN_FEED, ProposalRefused, Proposed, proposed_item, site_of, sources_of
from curation.writing import source_of

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SAID = Proposed(
    "https://www.example.org/news?utm_source=mail#top",
    "Mejeriet i Randers får varmepumper",
    "Det er den første i landet, og vores kolleger har bygget den.",
)
DETECTOR = LanguageDetector(("da", "en", "it"))


def refused(said: Proposed) -> str:
    with pytest.raises(ProposalRefused) as caught:
        proposed_item(said, DETECTOR, NOW)
    return caught.value.reason


def test_a_proposal_is_an_item_of_the_feed_of_colleagues_in_its_own_language() -> None:
    item = proposed_item(SAID, DETECTOR, NOW)
    assert (item.feed, item.title, item.text, item.language) == (OWN_FEED, SAID.title, SAID.why, "da")
    assert item.canonical_url == "https://www.example.org/news"
    assert item.date == NOW


def test_one_page_is_one_item_whoever_brings_it_and_however_they_call_it() -> None:
    other = Proposed("http://example.org/news/", "Another title", "Another reason altogether.")
    same = Proposed("https://example.org/news?utm_source=mail", "Another title", "Another reason altogether.")
    ids = {proposed_item(said, DETECTOR, NOW).id for said in (SAID, other, same)}
    assert len(ids) == 1


def test_it_is_said_to_be_from_the_site_it_stands_on() -> None:
    config = Config(Path("feeds.yaml"), (FeedSource("News", "https://news.example/feed", kind="company"),))
    item = proposed_item(SAID, DETECTOR, NOW)
    assert site_of(item) == source_of(item, config).source_name == "example.org"
    assert source_of(item, config).kind == "third_party"
    assert site_of(replace(item, feed="News")) == "News"
    assert set(sources_of(config)) == {"News", OWN_FEED}
    assert sources_of(config)[OWN_FEED].review == "required"


@pytest.mark.parametrize(
    "address",
    [
        *("", "example.org", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org/"),
        *("https://user:secret@example.org/", "https://exa mple.org/", "https://example.org\\@evil.example/"),
        *(
            "https://example.org/\r\nSet-Cookie: a",
            "https:///x",
            "https://example.org:0/",
            "https://e.org/" + "x" * 3000,
        ),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    assert refused(replace(SAID, address=address)) == "address"


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "wiki", "printer.local", "wiki.corp", "intranet", "127.0.0.1", "10.1.2.3", "169.254.169.254"),
        *("[::1]", "[::ffff:127.0.0.1]", "127.1", "2130706433", "0x7f.1", "192.168.0.1."),
    ],
)
def test_what_nobody_outside_could_open_is_refused(host: str) -> None:
    assert refused(replace(SAID, address=f"http://{host}/page")) in ("inside", "address")


@pytest.mark.parametrize("words", ["", " \n\t", "\u200b\u202e", "x" * 3000, "<script>alert(1)</script>" * 300])
def test_title_and_reason_must_be_there_and_not_go_on(words: str) -> None:
    assert refused(replace(SAID, title=words)) == "title"
    assert refused(replace(SAID, why=words)) == "why"


def test_markup_is_text_and_what_does_not_show_is_left_out() -> None:
    item = proposed_item(
        replace(SAID, title="<b>Bold</b>\u202e move", why="1 < 2 & so\0 on, it seems to us."), DETECTOR, NOW
    )
    assert (item.title, item.text) == ("<b>Bold</b> move", "1 < 2 & so on, it seems to us.")
