"""Addresses that open something: made here for one purpose, and told from everything else."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.deliver.addresses import AddressBook, new_code, new_secret

BOOK = AddressBook("https://picks.example.com/", "s" * 43)
CODE = "c" * 24
UNWRITTEN = ".-_,;:!?)]}>'\""  # what programs that turn text into links leave out at the end of an address


def test_an_address_is_read_back_for_its_purpose_alone() -> None:
    token = BOOK.token("leave", CODE)
    assert BOOK.read("leave", token) == CODE
    assert BOOK.read("feed", token) is None
    assert BOOK.leave(CODE) == f"https://picks.example.com/leave/{token}"
    assert BOOK.feed(CODE) == f"https://picks.example.com/feed/{BOOK.token('feed', CODE)}.atom"


def test_another_installation_reads_none_of_ours() -> None:
    assert AddressBook(BOOK.public_url, new_secret()).read("leave", BOOK.token("leave", CODE)) is None


@given(st.text(max_size=120))
def test_any_other_text_is_no_address(text: str) -> None:
    assert BOOK.read("leave", text) is None


@given(st.integers(0, 46), st.sampled_from(string.ascii_letters + string.digits + "-_.=%"))
def test_a_token_with_one_letter_changed_is_no_address(place: int, letter: str) -> None:
    token = BOOK.token("feed", CODE)
    changed = token[:place] + letter + token[place + 1 :]
    assert (BOOK.read("feed", changed) is None) == (changed != token)


@pytest.mark.parametrize("more", ["=", "\n", ".", "x", "\0", "." + "A" * 22, "é"])
def test_a_token_with_something_more_is_no_address(more: str) -> None:
    token = BOOK.token("leave", CODE)
    assert [BOOK.read("leave", text) for text in (token + more, more + token)] == [None, None]


def test_no_program_leaves_out_the_end_of_an_address() -> None:
    assert not any(BOOK.leave(new_code()).endswith(tuple(UNWRITTEN)) for _ in range(200))


def test_codes_and_secrets_are_long_and_never_the_same() -> None:
    codes, secrets = {new_code() for _ in range(100)}, {new_secret() for _ in range(100)}
    assert {len(text) for text in codes} == {24}
    assert {len(text) for text in secrets} == {43}
    assert len(codes) == len(secrets) == 100


def test_the_secret_is_in_no_description() -> None:
    assert BOOK.secret not in repr(BOOK)


def test_what_messages_link_to() -> None:
    addresses = BOOK.of(CODE)
    assert (addresses.picks, addresses.settings) == (
        "https://picks.example.com/me",
        "https://picks.example.com/me/settings",
    )
    assert addresses.leave == BOOK.leave(CODE)
    assert BOOK.pick("a" * 16) == f"https://picks.example.com/me/picks/{'a' * 16}"


@pytest.mark.parametrize(
    ("public_url", "authority"),
    [("https://Picks.example.com", "picks.example.com"), ("http://[::1]:8000", "localhost"), ("x", "localhost")],
)
def test_names_for_ever_stay_the_same_and_tell_nothing(public_url: str, authority: str) -> None:
    book = AddressBook(public_url, "s" * 43)
    assert book.tag("pick", "anna", "1") == book.tag("pick", "anna", "1") != book.tag("pick", "bo", "1")
    assert book.tag("pick", "anna", "1").startswith(f"tag:{authority},2026:")
    assert "anna" not in book.tag("pick", "anna", "1")
