"""Codes and addresses of people, on either database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import insert

from curation.store import schema
from curation.store.database import Database, open_database
from curation.store.own_addresses import (
    OwnChannel,
    channels_of_person,
    codes_for,
    house_secret,
    keep_address,
    open_address_book,
    own_code,
    owner_of,
    renew_code,
    revoke_code,
    try_again,
)
from curation.store.people import remove_employee, save_employees
from tests.curation.store.samples import ANN, BO, NOW


@pytest.fixture(autouse=True)
def people(database: Database) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN, BO])


def test_everybody_has_a_code_of_their_own_made_once(database: Database) -> None:
    with database.writing() as connection:
        made = codes_for(connection, ["ann", "bo", "ann"], "leave", NOW)
        again = codes_for(connection, ["bo", "ann"], "leave", NOW + timedelta(days=1))
        assert made == again
        assert len({*made.values()}) == 2
        assert [owner_of(connection, "leave", made[id]) for id in ("ann", "bo")] == ["ann", "bo"]


def test_a_code_is_for_one_purpose_until_there_is_a_new_one(database: Database) -> None:
    with database.writing() as connection:
        first = renew_code(connection, "ann", "feed", NOW)
        assert owner_of(connection, "leave", first) is None
        second = renew_code(connection, "ann", "feed", NOW + timedelta(days=1))
        assert [owner_of(connection, "feed", code) for code in (first, second, "", None)] == [None, "ann", None, None]
        kept = own_code(connection, "ann", "feed")
        assert kept is not None
        assert (kept.code, kept.made_at) == (second, NOW + timedelta(days=1))
        revoke_code(connection, "ann", "feed")
        assert own_code(connection, "ann", "feed") is None


def test_codes_go_with_their_person(database: Database) -> None:
    with database.writing() as connection:
        code = renew_code(connection, "ann", "leave", NOW)
        remove_employee(connection, "ann")
        assert owner_of(connection, "leave", code) is None


def test_processes_that_start_at_once_sign_with_the_same_secret(database: Database, database_place: str) -> None:
    others = [open_database(database_place) for _ in range(3)]
    together = Barrier(len(others))

    def started(other: Database) -> str:
        together.wait()
        return house_secret(other)

    with ThreadPoolExecutor(len(others)) as threads:
        secrets = {*threads.map(started, others)}
    for other in others:
        other.close()
    assert secrets == {house_secret(database)}


def test_a_given_secret_signs_in_place_of_the_houses(database: Database) -> None:
    assert open_address_book(database, "https://x.example", "g" * 40).secret == "g" * 40
    with database.reading() as connection:
        assert connection.execute(schema.house_secrets.select()).all() == []
    assert open_address_book(database, "https://x.example").secret == house_secret(database)


def test_a_new_address_forgets_the_troubles_of_the_last(database: Database) -> None:
    paused = {"employee": "ann", "channel": "teams", "address": "https://old", "failures": 3}
    with database.writing() as connection:
        connection.execute(insert(schema.own_channels).values(paused_at=NOW, why="404", **paused))
        assert channels_of_person(connection, "ann") == {"teams": OwnChannel("https://old", 3, NOW, "404")}
        keep_address(connection, "ann", "teams", "https://new")
        assert channels_of_person(connection, "ann") == {"teams": OwnChannel("https://new")}
        assert channels_of_person(connection, "bo") == {}


@pytest.mark.parametrize(("channel", "kept"), [("teams", "here"), ("email", "here"), ("slack", "")])
def test_trying_again_lifts_a_pause_and_looks_up_what_was_looked_up(
    database: Database, channel: str, kept: str
) -> None:
    row = {"channel": channel, "address": "here", "failures": 3, "paused_at": NOW, "why": "gone"}
    with database.writing() as connection:
        connection.execute(insert(schema.own_channels), [{"employee": id, **row} for id in ("ann", "bo")])
        try_again(connection, "ann", channel)  # type: ignore[arg-type]
        assert [*channels_of_person(connection, "ann").values()] == [OwnChannel(kept)]
        assert [*channels_of_person(connection, "bo").values()] == [OwnChannel("here", 3, NOW, "gone")]
