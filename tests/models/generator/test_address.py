"""What an endpoint's address may look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.generator.address import host_of, parse_endpoint


@pytest.mark.parametrize(
    ("written", "base"),
    [
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
        ("http://127.0.0.1:11434/v1/", "http://127.0.0.1:11434/v1"),
        ("https://ai.example/v1/chat/completions", "https://ai.example/v1"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_the_base_stands_without_what_is_added_to_it(written: str, base: str) -> None:
    assert parse_endpoint(written) == base


@pytest.mark.parametrize(
    "written",
    ["", "localhost", "localhost:8080/v1", "ftp://a/v1", "file:///etc/passwd", "http://", "http:///v1", "http://[::1"],
)
def test_what_is_no_web_address_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(ValueError, match=r'write one such as "http://127\.0\.0\.1:8080/v1"'):
        parse_endpoint(written)


@pytest.mark.parametrize(
    "written", ["http://a b/v1", "http://a/v1\r\nX: y", "http://a/v1?", "http://a/#x", "http://a:0"]
)
def test_an_address_with_more_than_a_path_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="write one such as"):
        parse_endpoint(written)


def test_a_user_name_or_password_is_neither_taken_nor_repeated() -> None:
    with pytest.raises(ValueError, match="has a user name before it") as caught:
        parse_endpoint("https://me:hush@ai.example/v1")
    assert "hush" not in str(caught.value)


@given(st.text(max_size=40) | st.from_regex(r"https?://[a-z\[\]:@/?#%0-9.]{0,20}", fullmatch=True))
def test_any_text_is_an_address_with_a_host_or_refused(written: str) -> None:
    try:
        base = parse_endpoint(written)
    except ValueError:
        return
    assert base.startswith(("http://", "https://"))
    assert host_of(base)
    assert parse_endpoint(base) == base
