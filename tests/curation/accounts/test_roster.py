from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.accounts.roster import LastAdmin, TeamAccount, check_admin_left, id_for, plain_email, plain_name

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.mark.parametrize("text", ["Anna@Example.com", " anna@example.com\n"])
def test_an_address_is_compared_in_small_letters_without_blanks_around(text: str) -> None:
    assert plain_email(text) == "anna@example.com"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "anna",
        "@x",
        "a@",
        "a@b@c",
        "a b@x",
        "a@x\r\nBcc: all@x",
        "a@x,b@x",
        "A <a@x>",
        "a\0@x",
        "a@\ud800",
        "a@x" * 100,
    ],
)
def test_what_would_break_a_header_or_is_no_address_is_none(text: str) -> None:
    assert plain_email(text) is None


@given(st.text())
def test_a_name_is_one_printable_line(text: str) -> None:
    name = plain_name(text)
    assert name.isprintable()
    assert name == plain_name(name)


def test_ids_are_short_and_nobody_elses() -> None:
    assert id_for("Anna.Berg@x".lower(), ()) == "anna-berg"
    assert id_for("anna@y", {"anna", "anna-2"}) == "anna-3"
    assert id_for("ø@x", ()) == "member"


def test_the_last_admin_stays() -> None:
    ada, rita = (TeamAccount(id, f"{id}@x", id, role, NOW) for id, role in (("ada", "admin"), ("rita", "reviewer")))
    gone = TeamAccount("old", "old@x", "Old", "admin", NOW, disabled_at=NOW)
    with pytest.raises(LastAdmin):
        check_admin_left([ada, rita, gone], "ada")
    check_admin_left([ada, rita, gone], "rita")
    check_admin_left([ada, rita, gone], "old")
