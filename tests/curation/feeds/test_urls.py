"""Which links are kept, and which are the same."""

import json
import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.feeds.urls import MAX_LENGTH, canonical_url, web_link

URLS = st.builds(
    "{}://{}{}/{}?{}#{}".format,
    st.sampled_from(["http", "https", "HTTPS", "ftp"]),
    st.text(max_size=8) | st.sampled_from(["Example.ORG", "bücher.example", "[::1]", "127.1", "a.example."]),
    st.sampled_from(["", ":80", ":443", ":8080", ":"]),
    st.text(max_size=12),
    st.text(max_size=12) | st.sampled_from(["utm_source=x&a=1", "a=%7e&&fbclid=2"]),
    st.text(max_size=4),
)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://Example.ORG:443/A?b=1#c", "https://example.org/A?b=1"),
        ("http://example.org", "http://example.org/"),
        ("http://example.org:8080/x/", "http://example.org:8080/x/"),
        ("https://www.example.org/?utm_source=rss&utm_medium=x&id=7&fbclid=1", "https://www.example.org/?id=7"),
        ("https://example.org/?UTM%5FSOURCE=a&gclid=b&mc_cid=c", "https://example.org/"),
        ("https://example.org/?b=2&a=1", "https://example.org/?b=2&a=1"),
        ("https://bücher.example/ä b", "https://xn--bcher-kva.example/%C3%A4%20b"),
        ("https://example.org./%c3%a4", "https://example.org/%C3%A4"),
        ("http://[::1]:80/x", "http://[::1]/x"),
    ],
)
def test_the_same_address_has_one_form(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://example.org/a", "https://example.org/a"),
        ("https://example.org/a", "https://example.org/a/"),
        ("https://www.example.org/a", "https://example.org/a"),
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
        ("https://example.org/a?ref=1", "https://example.org/a"),
    ],
)
def test_what_a_server_may_tell_apart_stays_apart(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


@pytest.mark.parametrize(
    "url",
    [
        "", "/a", "//example.org/a", "example.org", "javascript:alert(1)", "java\nscript:alert(1)", " data:text/html,x",
        "ftp://example.org/", "file:///etc/passwd", "http://user:pw@example.org/", "http://example.org@127.0.0.1/",
        "http:///a", "http://example.org:99999/", "http://example.org:0/", "http://[bad/", "http://exa mple.org/",
        "http://example.org\\@evil.example/", "http://example.org/\x00", "http://exa\u202emple.org/", "http://%31.org/",
        "https://example.org/" + "a" * MAX_LENGTH,
    ],
)  # fmt: skip
def test_other_addresses_are_none(url: str) -> None:
    assert canonical_url(url) is None


@given(URLS)
def test_a_canonical_address_is_its_own_canonical_form(url: str) -> None:
    canonical = canonical_url(url)
    assert canonical is None or (canonical_url(canonical) == canonical and canonical.isascii())


@given(st.text(), URLS)
def test_a_link_is_absolute_http_or_none(link: str, base: str) -> None:
    kept = web_link(link, base)
    assert kept is None or urlsplit(kept).scheme in ("http", "https")


def test_a_link_is_resolved_and_otherwise_left_as_written() -> None:
    assert web_link("../b?utm_source=x#y", "https://Example.org/a/c") == "https://Example.org/b?utm_source=x#y"
    assert web_link(" //cdn.example/a b ", "https://example.org/") == "https://cdn.example/a%20b"


@pytest.mark.parametrize(("raw", "escaped"), [("\u2028", "%E2%80%A8"), ("\u2029", "%E2%80%A9"), ('"', "%22")])
def test_what_could_end_a_line_or_the_link_is_escaped(raw: str, escaped: str) -> None:
    assert web_link(f"/a{raw}b?c{raw}d#e{raw}f", "https://a.example/") == (
        f"https://a.example/a{escaped}b?c{escaped}d#e{escaped}f"
    )
    assert web_link(f"https://a{raw}.example/") is None


@pytest.mark.parametrize(
    "link", ["java\tscript:alert(1)", "\x01javascript:x", "vbscript:x", "mailto:a@example.org", "#"]
)
def test_a_link_that_leads_nowhere_on_the_web_is_none(link: str) -> None:
    assert web_link(link, "") is None


def test_addresses_that_confuse_parsers_have_no_user_name_when_kept() -> None:
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("set PASSAPAROLA_DATA to run ssrf-vectors.json")
    vectors = (Path(os.environ["PASSAPAROLA_DATA"]) / "feeds" / "ssrf-vectors.json").read_text()
    kept = [url for url in strings(json.loads(vectors)) if canonical_url(url)]
    assert kept
    assert not [url for url in kept if "@" in urlsplit(url).netloc or not url.lower().lstrip().startswith("http")]


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [each for part in value.values() for each in strings(part)]
    if isinstance(value, list):
        return [each for part in value for each in strings(part)]
    return [value] if isinstance(value, str) else []
