import json
from datetime import date

import pytest

from curation.store.database import open_database
from curation.store.keys import ApiKey, hash_of, is_key, key_of_hash
from tests.curation.cli.conftest import Run

AT = ("--now", "2026-11-21T09:00:00Z")


def kept(key: str) -> ApiKey:
    database = open_database("passaparola.db")
    with database.reading() as connection:
        found = key_of_hash(connection, hash_of(key))
    database.close()
    assert found is not None
    return found


def test_a_key_is_printed_once_alone_and_kept_as_a_hash(passaparola: Run) -> None:
    done = passaparola(*AT, "keys", "create", "listening-it", "--scope", "sentiment")
    key = done.out.strip()
    assert (done.status, is_key(key)) == (0, True)
    assert "it is not shown again" in done.err
    assert kept(key) == ApiKey("listening-it", hash_of(key), ("sentiment",), 6_000, kept(key).created_at)

    listed = passaparola("keys", "list"), passaparola("keys", "list", "--json")
    assert all(key not in done.out and hash_of(key) not in done.out for done in listed)


def test_scope_rate_and_last_day_are_chosen(passaparola: Run) -> None:
    scopes = "--scope", "mentions:write", "--scope", "sentiment", "--scope", "sentiment"
    done = passaparola(*AT, "keys", "create", "a", *scopes, "--per-minute", "60", "--expires", "2026-11-21")
    made = kept(done.out.strip())
    assert (made.scopes, made.per_minute) == (("sentiment", "mentions:write"), 60)
    assert made.last_day == date(2026, 11, 21)


def test_keys_are_listed_with_whether_they_hold(passaparola: Run) -> None:
    for name, *more in (("a",), ("b", "--expires", "2026-11-22"), ("c",)):
        passaparola(*AT, "keys", "create", name, "--scope", "sentiment", *more)
    assert passaparola(*AT, "keys", "revoke", "c").out == "c is revoked\n"

    def states(*at: str) -> list[str]:
        return [key["state"] for key in json.loads(passaparola(*at, "keys", "list", "--json").out)]

    assert states(*AT) == ["valid", "until 2026-11-22", "revoked on 2026-11-21"]
    assert states("--now", "2026-11-23") == ["valid", "expired after 2026-11-22", "revoked on 2026-11-21"]
    assert "expired after" in passaparola("--now", "2026-11-23", "keys", "list").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("create", "a", "--scope", "everything"), "mentions:read"),
        (("create", "a b", "--scope", "sentiment"), "begin with a letter"),
        (("create", "a", "--scope", "sentiment", "--expires", "soon"), "2027-03-31"),
        (("create", "a", "--scope", "sentiment", "--expires", "2026-11-20"), "is past"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_made(
    passaparola: Run, arguments: tuple[str, ...], says: str
) -> None:
    done = passaparola(*AT, "keys", *arguments)
    assert (done.status, done.out) == (2, "")
    assert says in done.err


def test_a_name_is_not_given_twice_and_nobody_is_revoked_twice(passaparola: Run) -> None:
    create = *AT, "keys", "create", "a", "--scope", "sentiment"
    passaparola(*create)
    passaparola(*AT, "keys", "revoke", "a")
    assert "take a name of its own" in passaparola(*create).err
    assert "no key 'a' that is not revoked" in passaparola(*AT, "keys", "revoke", "a").err
