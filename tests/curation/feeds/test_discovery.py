"""Feeds a page names: all of them, none that is not there, whatever else the page does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.feeds.discovery import MAX_FEEDS, FeedLink, feed_links, usual_addresses

URL = "https://nordlys.example/om/os.html"
RSS = '<link rel="alternate" type="application/rss+xml" title="{}" href="{}">'


def urls(page: str, url: str = URL) -> list[str]:
    return [link.url for link in feed_links(page, url)]


def test_a_feed_is_named_with_its_title_and_type() -> None:
    page = "<html><head>" + RSS.format("Nyt &amp; <b>gammelt</b>", "/feed?a=1&amp;b=2") + "</head></html>"
    assert feed_links(page, URL) == (
        FeedLink("https://nordlys.example/feed?a=1&b=2", "Nyt & <b>gammelt</b>", "application/rss+xml"),
    )


@pytest.mark.parametrize(
    "element",
    [
        "<link rel=alternate type=application/atom+xml href=/f>",
        "<LINK HREF='/f' TYPE='Application/RSS+XML' REL='Alternate'/>",
        '<link\n href="/f"\n type="application/feed+json"\n rel="home alternate">',
        '<link rel="feed" href="/f">',
        '<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/f">',
        '<link rel="alternate" type="text/xml" href="/f" title="a > b">',
        '<link rel="alternate" type="application/json" href="/f">',
        '<link rel="alternate" type="application/rss+xml" href="/f" href="/g">',
    ],
)
def test_every_way_of_writing_the_element_is_read(element: str) -> None:
    assert urls(element) == ["https://nordlys.example/f"]


@pytest.mark.parametrize(
    "page",
    [
        '<link rel="stylesheet" href="/f">',
        '<link rel="alternate stylesheet" type="text/xml" href="/f">',
        '<link rel="alternate" hreflang="da" href="/f">',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">',
        '<link rel="alternate" type="application/json+oembed" href="/f">',
        "<!--" + RSS.format("", "/f") + "-->",
        "<script>var a = '" + RSS.format("", "/f") + "'</script>",
        "<STYLE>" + RSS.format("", "/f") + "</style >",
        "<title>" + RSS.format("", "/f") + "</title>",
        "<!-- never closed " + RSS.format("", "/f"),
        "<script> never closed " + RSS.format("", "/f"),
        RSS.format("", "/f")[:-1],
        RSS.format("", ""),
        "",
    ],
)
def test_what_is_no_feed_or_no_element_is_left_out(page: str) -> None:
    assert urls(page) == []


def test_what_follows_a_comment_or_script_is_read() -> None:
    assert urls("<!-- a --!><script>1<2</script>" + RSS.format("", "/f")) == ["https://nordlys.example/f"]


@pytest.mark.parametrize(
    ("base", "found"),
    [
        ("https://cdn.example/x/", "https://cdn.example/x/f"),
        ("/y/", "https://nordlys.example/y/f"),
        ("javascript:alert(1)", "https://nordlys.example/om/f"),
    ],
)
def test_relative_addresses_resolve_against_the_base_element_wherever_it_stands(base: str, found: str) -> None:
    assert urls(RSS.format("", "f") + f'<base target="x"><base href="{base}"><base href="/z/">') == [found]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/xml,x", "file:///etc/passwd", "ftp://a.example/f"])
def test_only_addresses_of_the_web_are_kept(href: str) -> None:
    assert urls(RSS.format("", href)) == []


def test_a_relative_address_of_a_page_from_nowhere_is_left_out() -> None:
    assert urls(RSS.format("", "/f") + RSS.format("", "https://a.example/f"), url="") == ["https://a.example/f"]


def test_feeds_of_comments_come_last_and_a_feed_named_twice_comes_once() -> None:
    page = RSS.format("Comments", "/c") + RSS.format("", "/comments/feed/") + RSS.format("News", "/f") * 2
    page += RSS.format("News again", "https://NORDLYS.example:443/f")
    assert [link.title for link in feed_links(page, URL)] == ["News", "Comments", ""]


def test_no_more_than_ten_are_named() -> None:
    assert len(urls("".join(RSS.format("", f"/{number}") for number in range(5000)))) == MAX_FEEDS


@pytest.mark.parametrize(
    "piece", ["<", "<!--", "<link ", "<link '", '<link "', "<script>", "<link a=", "<base =", "</"]
)
def test_a_hostile_page_is_read_in_linear_time(piece: str) -> None:
    """A hang guard: with time growing with the square these would take minutes."""
    assert urls(piece * 100_000) == []


@given(st.text(alphabet="<>!-/ ='\"linkbasehrf&;x", max_size=200), st.sampled_from([URL, "", "http://[", "x:y"]))
def test_any_page_gives_addresses_of_the_web_or_none(page: str, url: str) -> None:
    assert all(found.startswith("http") for found in urls(page, url))


def test_the_usual_addresses_are_those_beneath_the_page_and_of_its_site() -> None:
    found = usual_addresses("https://nordlys.example/blog/?page=2#top")
    assert found[:3] == (
        "https://nordlys.example/blog/feed",
        "https://nordlys.example/blog/rss.xml",
        "https://nordlys.example/feed",
    )
    assert len(found) == len(set(found)) == MAX_FEEDS


def test_a_site_s_own_page_has_the_usual_addresses_of_the_site_only() -> None:
    assert usual_addresses("https://nordlys.example")[:2] == (
        "https://nordlys.example/feed",
        "https://nordlys.example/rss.xml",
    )


@pytest.mark.parametrize("url", ["", "nordlys.example", "javascript:alert(1)", "http://["])
def test_what_is_no_address_of_the_web_has_no_usual_ones(url: str) -> None:
    assert usual_addresses(url) == ()
