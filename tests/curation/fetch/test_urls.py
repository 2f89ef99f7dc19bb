"""Which URLs the door may be sent to, and what of them a message may show."""

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.fetch.errors import BadRedirect, UrlRefused
from curation.fetch.urls import checked_url, redirected, shown

NOT_WEB = ["", "ftp://h/x", "file:///etc/passwd", "javascript:1", "data:,x", "HTTP:h", "http:///x", "//h/x"]
UNCLEAR = ["http://h\\@g/", "http://h/\tx", "http://h/\r\nX: 1", "http://a b/", "http://a%00b/", "http://[::1/"]
NO_PLACE = ["http://h:0/", "http://h:65536/", "http://xn--/", "http://a..b/", f"http://{'a' * 64}.example/"]


@pytest.mark.parametrize("url", [*NOT_WEB, *UNCLEAR, *NO_PLACE, "http://h/" + "x" * 9000])
def test_urls_that_are_not_plainly_web_addresses_are_refused(url: str) -> None:
    with pytest.raises(UrlRefused) as refused:
        checked_url(url)
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("HTTPS://News.Example/Feed?a=1#top", "https://news.example/Feed?a=1"),
        ("http://bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC"),
        ("http://my_host.example.:8080/", "http://my_host.example.:8080/"),
        ("http://[2001:4860::1]/", "http://[2001:4860::1]/"),
        ("https://social.example/@me.rss", "https://social.example/@me.rss"),
    ],
)
def test_web_addresses_are_asked_as_browsers_ask_them(written: str, asked: str) -> None:
    assert str(checked_url(written)) == asked


@pytest.mark.parametrize("rest", ["me:s3cret@h/f", "me:s3/cret@h/", "me:s3cret@[::/", "me:s3%20cret@h:99999/"])
@pytest.mark.parametrize("scheme", ["https", "ftp", "x"])
def test_no_message_tells_a_password_or_a_key(scheme: str, rest: str) -> None:
    with pytest.raises(UrlRefused) as refused:
        checked_url(f"{scheme}://{rest}?key=s3cret")
    assert "s3" not in str(refused.value)
    assert "cret" not in str(refused.value)


@given(st.text(max_size=300))
def test_whatever_is_written_is_shown_short_and_printable(text: str) -> None:
    for url in (text, f"http://{text}", f"http://h/{text}"):
        assert len(shown(url)) <= 2000
        assert shown(url).isascii()
        assert shown(url).isprintable()


@given(st.text(max_size=50))
def test_a_url_is_either_refused_or_one_that_parses_to_itself(text: str) -> None:
    for url in (text, f"http://{text}", f"https://h/{text}"):
        try:
            checked = checked_url(url)
        except UrlRefused:
            continue
        assert checked_url(str(checked)) == checked
        assert checked.raw_host


@pytest.mark.parametrize("location", ["file:///etc/passwd", "gopher://h/", "data:,x", "http://u:pw@h/", "", None])
def test_a_redirect_to_no_web_address_is_refused(location: str | None) -> None:
    with pytest.raises(BadRedirect, match=r"^https://news\.example/feed redirects") as refused:
        redirected(httpx2.URL("https://news.example/feed?key=1"), location)
    assert "pw" not in str(refused.value)


@pytest.mark.parametrize("location", ["/b c", "b%20c", "//news.example/b c", "https://news.example/b c#d"])
def test_a_redirect_is_resolved_against_where_it_came_from(location: str) -> None:
    assert str(redirected(httpx2.URL("https://news.example/feed?key=1"), location)) == "https://news.example/b%20c"
