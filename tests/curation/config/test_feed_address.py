"""Which addresses a feed may have, and which are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config.feed_address import feed_address, is_web, same_address, web_address


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com",
        "HTTP://EXAMPLE.com:8080/feed?x=1#y",
        "https://[2001:db8::1]/feed",
        "https://bücher.example/più",
        "demo:newsroom",
        "feeds/news.xml",
        "./real/a b;c.xml",
    ],
)
def test_the_three_forms_are_taken_as_written(address: str) -> None:
    assert feed_address(address) == address


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("file:///etc/passwd", "file: is not read"),
        ("ftp://example.com/feed", "ftp: is not read"),
        ("C:\\feeds\\a.xml", "is no address"),
        ("/etc/passwd", "leads outside the folder"),
        ("//example.com/feed", "leads outside the folder"),
        ("feeds/../../secret.xml", "leads outside the folder"),
        ("www.example.com/feed", "write 'https://www.example.com/feed'"),
        ("demo:../x", "names no demo feed"),
        ("https:///feed", "is no http(s) address"),
        ("https:feed", "is no http(s) address"),
        ("https://example.com:99999/", "Port out of range"),
        ("https://[::1/", "is no address"),
        ("https://example.com/a b", "write %20 for a blank"),
        ("https://example.com\\@intranet/", "a backslash"),
        ("", "is no address"),
        ("https://example.com/" + "x" * 2000, "longer than 2000 characters"),
    ],
)
def test_other_addresses_are_refused_with_the_remedy(address: str, words: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  the message is checked below, it holds regex signs
        feed_address(address)
    assert words in str(caught.value)


def test_the_web_is_told_by_the_scheme_in_any_case() -> None:
    assert all(map(is_web, ("http://a.example", "HTTPS://a.example", "Https://a.example/b")))
    assert not any(map(is_web, ("demo:news", "feeds/https.xml", "ftp://a.example", "httpsx://a.example", "")))


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(ValueError, match="user name or password") as caught:
        web_address("https://anna:secret@example.com/feed")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HTTPS://Example.COM:443", "https://example.com/"),
        ("http://example.com:80/feed#top", "http://example.com./feed"),
        ("feeds//a.xml", "./feeds/a.xml"),
    ],
)
def test_spellings_of_one_address_share_a_key(one: str, other: str) -> None:
    assert same_address(one) == same_address(other)


def test_what_the_server_can_tell_apart_stays_apart() -> None:
    urls = [
        "http://e.com/a",
        "https://e.com/a",
        "https://e.com/A",
        "https://e.com/a?x",
        "https://e.com:8443/a",
        "a",
        "demo:a",
    ]
    assert len({same_address(url) for url in urls}) == len(urls)


@given(st.text(st.sampled_from("htps:/@[]%.?#demofil\\ 0") | st.characters(), max_size=40))
def test_any_text_is_taken_as_written_or_refused(text: str) -> None:
    try:
        answer = feed_address(text)
    except ValueError as error:
        answer = str(error)
        text = answer.encode("utf-8").decode()
    assert answer == text
