import json
import re

import pytest

from curation.store.database import open_database
from curation.store.people import save_employees
from tests.curation.cli.conftest import Run
from tests.service.company import ANNA

LINK = re.compile(r"https://desk\.example/link/[\w-]{43}\n")


@pytest.fixture(autouse=True)
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSAPAROLA_PUBLIC_URL", "https://desk.example/")


def test_an_account_is_made_and_its_link_printed_alone(passaparola: Run) -> None:
    done = passaparola("accounts", "add", "Ada@Example.com", "--role", "admin")
    assert (done.status, bool(LINK.fullmatch(done.out))) == (0, True)
    assert "ada, admin" in done.err
    (listed,) = json.loads(passaparola("accounts", "list", "--json").out)
    assert (listed["id"], listed["email"], listed["state"]) == ("ada", "ada@example.com", "has no password yet")
    assert "password" not in listed
    assert "ada@example.com" in passaparola("accounts", "list").out


def test_accounts_are_changed_by_id_or_address(passaparola: Run) -> None:
    for name, role in (("ada", "admin"), ("rita", "reviewer")):
        passaparola("accounts", "add", f"{name}@example.com", "--role", role)
    assert passaparola("accounts", "role", "Rita@example.com", "editor").out == "rita is editor now\n"
    assert LINK.fullmatch(passaparola("accounts", "reset", "rita").out)
    assert passaparola("accounts", "disable", "rita").out == "rita is disabled\n"
    assert "accounts enable rita" in passaparola("accounts", "reset", "rita").err
    assert passaparola("accounts", "enable", "rita").out == "rita is enabled\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "nobody"), "'nobody' is no e-mail address"),
        (("add", "b@example.com", "--role", "owner"), "role 'owner' is not known"),
        (("add", "ada@example.com"), "ada@example.com has an account"),
        (("disable", "ada"), "this is the only admin"),
        (("role", "ada", "reviewer"), "this is the only admin"),
        (("reset", "nobody"), "no account 'nobody'"),
    ],
)
def test_what_cannot_be_done_is_said(passaparola: Run, arguments: tuple[str, ...], said: str) -> None:
    passaparola("accounts", "add", "ada@example.com", "--role", "admin")
    done = passaparola("accounts", *arguments)
    assert done.status == 2
    assert said in done.err


def test_a_link_signs_in_an_employee_and_nobody_else(passaparola: Run) -> None:
    database = open_database("passaparola.db")
    with database.writing() as connection:
        save_employees(connection, [ANNA])
    database.close()
    done = passaparola("link", "anna")
    assert LINK.fullmatch(done.out)
    assert "Anna Berg: works once, for 15 minutes" in done.err
    refused = passaparola("link", "nobody")
    assert (refused.status, refused.out) == (2, "")
