"""Which proxy a request goes through: none unless configured, and where told so by the rules of the environment."""

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.fetch.proxies import Proxies, Proxy, parse_proxy, proxies

ONE = Proxy("proxy.example", 3128)
OTHER = Proxy("other.example", 80)


def way(found: Proxies, url: str) -> Proxy | None:
    return found.way_to(httpx2.URL(url))


def test_the_environment_counts_for_nothing_unless_it_is_told_to() -> None:
    environment = {"HTTP_PROXY": "http://proxy.example:3128", "https_proxy": "http://proxy.example:3128"}
    assert proxies(None, environment) == Proxies()
    assert way(proxies("environment", environment), "http://news.example/") == ONE


def test_a_configured_proxy_is_for_every_request_whatever_the_environment_says() -> None:
    found = proxies("http://proxy.example:3128", {"NO_PROXY": "*", "HTTPS_PROXY": "http://other.example"})
    assert [way(found, url) for url in ("http://news.example/", "https://10.0.0.1/", "http://localhost/")] == [ONE] * 3


def test_each_scheme_has_its_variable_and_all_proxy_stands_in_for_a_missing_one() -> None:
    environment = {
        "http_proxy": "proxy.example:3128",
        "HTTP_PROXY": "http://ignored.example",
        "ALL_PROXY": "other.example",
    }
    found = proxies("environment", environment)
    assert way(found, "http://news.example/") == ONE
    assert way(found, "https://news.example/") == OTHER
    assert proxies("environment", {"http_proxy": "", "HTTPS_PROXY": " "}) == Proxies()


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        ("*", "http://news.example/"),
        ("news.example", "http://news.example/"),
        ("NEWS.example", "http://news.example./"),
        ("example", "http://news.example/"),
        (".news.example", "http://a.news.example/"),
        ("*.news.example", "http://a.news.example/"),
        ("news.example:80", "http://news.example/"),
        ("news.example:8080", "https://news.example:8080/"),
        ("10.0.0.0/8", "http://10.1.2.3/"),
        ("10.1.2.3", "http://10.1.2.3/"),
        ("fd00::/8", "http://[fd00::1]/"),
        ("[::1]", "http://[::1]/"),
        ("other.example, , news.example ", "http://news.example/"),
    ],
)
def test_what_no_proxy_names_is_asked_directly(entry: str, url: str) -> None:
    environment = {"http_proxy": "http://proxy.example:3128", "https_proxy": "http://proxy.example:3128"}
    assert way(proxies("environment", environment | {"NO_PROXY": entry}), url) is None


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        ("news.example", "http://bad-news.example/"),
        ("a.news.example", "http://news.example/"),
        ("news.example:8080", "http://news.example/"),
        ("10.0.0.0/8", "http://11.0.0.1/"),
        ("10.0.0.0/8", "http://news.example/"),
        ("*.", "http://news.example/"),
        ("10.0.0.0/99", "http://10.0.0.1/"),
        ("", "http://news.example/"),
    ],
)
def test_no_proxy_covers_no_more_than_it_names(entry: str, url: str) -> None:
    assert way(proxies("environment", {"http_proxy": "http://proxy.example:3128", "no_proxy": entry}), url) == ONE


def test_user_and_password_are_sent_as_basic_and_never_shown() -> None:
    proxy = parse_proxy("http://me:s3%40cret@proxy.example:3128/")
    assert proxy.authorization == b"Basic bWU6czNAY3JldA=="
    assert str(proxy) == "proxy.example:3128"
    assert "bWU6" not in repr(proxy)
    assert str(parse_proxy("http://[fd00::1]:3128")) == "[fd00::1]:3128"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("socks5://proxy.example:1080", "SOCKS"),
        ("socks5h://me:s3cret@proxy.example", "SOCKS"),
        ("https://proxy.example", "over TLS itself"),
        ("proxy.example:3128", "no proxy"),
        ("ftp://proxy.example", "no proxy"),
        ("http://", "no proxy"),
        ("http://proxy.example/path", "no proxy"),
        ("http://me:s3cret@proxy.example/?x", "no proxy"),
        ("http://proxy.example:0", "no port"),
        ("http://me:s3cret@proxy.example:99999", "no port"),
        ("http://me:s3/cret@proxy.example", "no "),
        ("http://[::1", "no URL"),
        ("", "no proxy"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_told_with_the_remedy_and_without_the_password(
    written: str, reason: str
) -> None:
    with pytest.raises(
        ValueError, match=f'{reason}.*write "http://proxy.example.com:3128", or "environment"'
    ) as refused:
        parse_proxy(written)
    assert "cret" not in str(refused.value)


def test_a_variable_that_names_no_usable_proxy_is_named_itself() -> None:
    with pytest.raises(
        ValueError, match=r"^HTTPS_PROXY of the environment: 'socks5://localhost:9050' is a SOCKS proxy"
    ):
        proxies("environment", {"http_proxy": "http://proxy.example", "all_proxy": "socks5://localhost:9050"})


@given(st.text(max_size=60))
def test_a_setting_is_either_refused_or_a_host_and_a_port(text: str) -> None:
    for written in (text, f"http://{text}"):
        try:
            proxy = parse_proxy(written)
        except ValueError:
            continue
        assert proxy.host
        assert 0 < proxy.port < 65536
