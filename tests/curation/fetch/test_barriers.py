"""What stands before a feed is told where the refusal shows it, and not guessed where it does not."""

import pytest

from curation.fetch.barriers import Barrier, barrier


@pytest.mark.parametrize("page", [b"", b"<title>Just a moment...</title>", b'<input type="password">'])
def test_cloudflare_marks_its_challenges(page: bytes) -> None:
    assert barrier({"cf-mitigated": "challenge"}, page) is Barrier.CHALLENGE


@pytest.mark.parametrize(
    "page",
    [b'<form><input name="p" type="password"></form>', b"<INPUT\n TYPE = password>", b"<input type='password'/>"],
)
def test_a_page_that_asks_for_a_password_is_a_login(page: bytes) -> None:
    assert barrier({}, page) is Barrier.LOGIN


def test_a_server_that_asks_for_a_password_by_header_is_a_login() -> None:
    assert barrier({"www-authenticate": 'Basic realm="news"'}, b"") is Barrier.LOGIN


@pytest.mark.parametrize(
    "page", [b"", b"<input type=text>", b"your password", b"<input><p type=password>", b"\xff" * 99]
)
def test_anything_else_is_a_plain_refusal(page: bytes) -> None:
    assert barrier({"server": "cloudflare", "cf-mitigated": ""}, page) is None
