"""Accounts, sessions, links, tries and subjects in both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from curation.accounts.lasting import LINKS, OWN_IDLE, TEAM_IDLE
from curation.accounts.roster import LastAdmin
from curation.accounts.throttling import limits
from curation.store import accounts, attempts, links, sessions, subjects
from curation.store.database import Database
from curation.store.own import take_part
from curation.store.people import kept_about, remove_employee, save_employees
from curation.store.sessions import Owner
from curation.store.subjects import employee_of_email
from tests.service.company import ANNA

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def team(database: Database) -> Database:
    """Ada the admin, Rita the reviewer, and Anna who takes part."""
    with database.writing() as connection:
        accounts.add_account(connection, "ada@example.com", "Ada", "admin", NOW)
        accounts.add_account(connection, "rita@example.com", "Rita", "reviewer", NOW)
        save_employees(connection, [ANNA])
    return database


def begin(database: Database, secret: str, owner: Owner) -> None:
    with database.writing() as connection:
        sessions.start_session(connection, secret[:16], secret, owner, browser="Firefox · Linux", now=NOW)


def on(database: Database, secret: str, at: datetime = NOW) -> bool:
    with database.reading() as connection:
        return sessions.signed_in(connection, secret, at) is not None


def test_a_session_knows_its_owner(team: Database) -> None:
    begin(team, "a", Owner(account="rita"))
    begin(team, "b", Owner("rita", "anna"))
    with team.reading() as connection:
        one, both = (sessions.signed_in(connection, secret, NOW) for secret in "ab")
    assert one
    assert (one.name, one.language, one.role) == ("Rita", "en", "reviewer")
    assert both
    assert (both.session.account, both.session.employee) == ("rita", "anna")


def test_sessions_end_unused_and_in_any_case_in_the_end(team: Database) -> None:
    begin(team, "team", Owner(account="rita"))
    begin(team, "own", Owner(employee="anna"))
    assert on(team, "team", NOW + TEAM_IDLE - MINUTE)
    assert not on(team, "team", NOW + TEAM_IDLE)
    assert on(team, "own", NOW + OWN_IDLE - MINUTE)
    assert not on(team, "own", NOW + OWN_IDLE)
    with team.writing() as connection:
        for days in range(1, 8):
            sessions.note_seen(connection, "team", NOW + timedelta(days=days))
    assert not on(team, "team", NOW + timedelta(days=7))


@pytest.mark.parametrize("change", ["disable", "role", "password"])
def test_what_changes_an_account_ends_its_sessions_and_links(team: Database, change: str) -> None:
    begin(team, "r", Owner(account="rita"))
    begin(team, "a", Owner(account="ada"))
    with team.writing() as connection:
        token = links.make_link(connection, "reset", Owner(account="rita"), NOW)
        if change == "disable":
            accounts.disable(connection, "rita", NOW)
        elif change == "role":
            accounts.set_role(connection, "rita", "editor")
        else:
            accounts.set_password(connection, "rita", "hash")
        assert links.find_link(connection, token, NOW) is None
    assert (on(team, "r"), on(team, "a")) == (False, True)


def test_whoever_takes_no_part_may_come_in_to_join_or_to_see_what_is_kept(team: Database) -> None:
    with team.writing() as connection:
        save_employees(connection, [replace(ANNA, opted_in=False)])
        assert employee_of_email(connection, ANNA.email) == ANNA.id
    begin(team, "a", Owner(employee="anna"))
    assert on(team, "a")


def test_whoever_leaves_or_is_removed_is_out_at_once(team: Database) -> None:
    begin(team, "a", Owner(employee="anna"))
    with team.writing() as connection:
        take_part(connection, "anna", joins=False)
    assert not on(team, "a")
    begin(team, "b", Owner(employee="anna"))
    with team.writing() as connection:
        kept = kept_about(connection, "anna")
        remove_employee(connection, "anna")
        assert sessions.sessions_of(connection, Owner(employee="anna"), NOW) == []
    assert [row["browser"] for row in kept["sessions"]] == ["Firefox · Linux"]


def test_one_ends_ones_own_sessions_and_nobody_elses(team: Database) -> None:
    for secret in ("1", "2", "3"):
        begin(team, secret, Owner(account="rita"))
    begin(team, "4", Owner(account="ada"))
    with team.writing() as connection:
        assert not sessions.end_session(connection, Owner(account="rita"), "4")
        assert not sessions.end_session(connection, Owner(), "4")
        assert sessions.end_session(connection, Owner(account="rita"), "1")
        sessions.end_sessions(connection, Owner(account="rita"), besides="2")
    assert [on(team, secret) for secret in "1234"] == [False, True, False, True]


def test_the_last_admin_stays_and_another_may_take_over(team: Database) -> None:
    with team.writing() as connection:
        with pytest.raises(LastAdmin):
            accounts.disable(connection, "ada", NOW)
        with pytest.raises(LastAdmin):
            accounts.set_role(connection, "ada", "editor")
        accounts.set_role(connection, "rita", "admin")
        accounts.disable(connection, "ada", NOW)
        with pytest.raises(accounts.NoAccount):
            accounts.enable(connection, "nobody")
        with pytest.raises(accounts.AccountExists):
            accounts.add_account(connection, "rita@example.com", "Again", "editor", NOW)


def test_a_link_opens_once_and_not_for_ever(team: Database) -> None:
    with team.writing() as connection:
        token, late = (links.make_link(connection, "enter", Owner(employee="anna"), NOW) for _ in range(2))
        assert links.find_link(connection, token, NOW) == links.Link("enter", Owner(employee="anna"))
        assert links.use_link(connection, token, NOW) is not None
        assert links.use_link(connection, token, NOW) is None
        assert links.use_link(connection, late, NOW + LINKS["enter"]) is None
        assert links.find_link(connection, "x" * 1_000_000, NOW) is None


def test_tries_are_counted_and_a_success_takes_them_back(team: Database) -> None:
    counted = limits("sign-in", "192.0.2.1", "rita@example.com")
    with team.writing() as connection:
        assert [bool(attempts.attempt(connection, counted, NOW)) for _ in range(6)] == [False] * 5 + [True]
        assert not attempts.attempt(connection, limits("sign-in", "192.0.2.9", "rita@example.com"), NOW)
        attempts.succeeded(connection, counted)
        assert not attempts.attempt(connection, counted, NOW)


def test_one_address_that_tries_many_accounts_has_to_wait_too(team: Database) -> None:
    with team.writing() as connection:
        tried = [attempts.attempt(connection, limits("sign-in", "192.0.2.1", f"{n}@x"), NOW) for n in range(51)]
    assert [bool(wait) for wait in tried] == [False] * 50 + [True]


def test_a_subject_stays_who_they_were_when_addresses_change_hands(team: Database) -> None:
    with team.writing() as connection:
        assert subjects.vouched_for(connection, "https://idp", "1", None) is None
        assert subjects.vouched_for(connection, "https://idp", "1", "rita@example.com") == Owner(account="rita")
        assert subjects.vouched_for(connection, "https://idp", "1", "anna@example.com") == Owner("rita", "anna")
        assert subjects.vouched_for(connection, "https://idp", "1", None) == Owner("rita", "anna")
        assert subjects.vouched_for(connection, "https://other", "1", None) is None
        accounts.disable(connection, "rita", NOW)
        assert subjects.vouched_for(connection, "https://idp", "1", None) == Owner(employee="anna")


def test_an_address_that_two_people_have_tells_nobody_apart(team: Database) -> None:
    with team.writing() as connection:
        assert subjects.employee_of_email(connection, "anna@example.com") == "anna"
        save_employees(connection, [replace(ANNA, id="anna2", email="ANNA@example.com")])
        assert subjects.employee_of_email(connection, "anna@example.com") is None


def test_an_employees_language_is_the_one_chosen_else_the_first_read(team: Database) -> None:
    with team.writing() as connection:
        save_employees(connection, [replace(ANNA, languages=("it", "en"))])
        assert sessions.page_language(connection, "anna") == "it"
        sessions.choose_language(connection, "anna", "da")
        assert sessions.page_language(connection, "anna") == "da"
