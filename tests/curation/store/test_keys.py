from dataclasses import replace
from datetime import date, timedelta

import pytest

from curation.store.answers import KEPT, GivenAnswer, answer_given, forget_answers, keep_answer
from curation.store.database import Database
from curation.store.keys import (
    ApiKey,
    add_key,
    all_keys,
    find_key,
    hash_of,
    is_key,
    key_of_hash,
    new_key,
    note_use,
    revoke_key,
)
from tests.curation.store.samples import NOW

KEY = ApiKey("listening", hash_of("pp_a"), ("sentiment", "mentions:read"), 600, NOW, date(2026, 11, 21))
OPEN = ApiKey("archive", hash_of("pp_b"), ("mentions:write",), 60, NOW)


def test_keys_come_back_as_they_were_made_and_by_hash(database: Database) -> None:
    with database.writing() as connection:
        assert add_key(connection, KEY)
        assert add_key(connection, OPEN)

        assert all_keys(connection) == [OPEN, KEY]
        assert key_of_hash(connection, KEY.hash) == KEY
        assert key_of_hash(connection, hash_of("pp_c")) is None


def test_a_name_is_given_once_for_ever(database: Database) -> None:
    with database.writing() as connection:
        add_key(connection, KEY)
        revoke_key(connection, KEY.name, NOW)

        assert not add_key(connection, replace(OPEN, name=KEY.name))
        assert find_key(connection, KEY.name) == replace(KEY, revoked_at=NOW)


def test_a_key_is_revoked_once_and_stays_listed(database: Database) -> None:
    with database.writing() as connection:
        add_key(connection, KEY)

        assert revoke_key(connection, KEY.name, NOW)
        assert not revoke_key(connection, KEY.name, NOW + timedelta(days=1))
        assert not revoke_key(connection, "nobody", NOW)
        assert all_keys(connection) == [replace(KEY, revoked_at=NOW)]


def test_of_the_use_of_a_key_the_day_is_kept(database: Database) -> None:
    with database.writing() as connection:
        add_key(connection, KEY)
        note_use(connection, KEY.name, date(2026, 11, 20))

        assert all_keys(connection) == [replace(KEY, last_used=date(2026, 11, 20))]


@pytest.mark.parametrize(
    ("key", "day", "holds"),
    [
        (OPEN, date(2199, 1, 1), True),
        (KEY, date(2026, 11, 21), True),
        (KEY, date(2026, 11, 22), False),
        (replace(OPEN, revoked_at=NOW), date(2026, 11, 20), False),
    ],
)
def test_a_key_holds_to_the_end_of_its_last_day_unless_revoked(key: ApiKey, day: date, holds: bool) -> None:
    assert key.holds(day) is holds


def test_every_key_is_another_of_one_form_and_its_hash_does_not_tell_it() -> None:
    keys = {new_key() for _ in range(100)}
    assert len(keys) == 100
    assert all(is_key(key) and len(key) == 46 for key in keys)
    assert all(key not in hash_of(key) and len(hash_of(key)) == 64 for key in keys)


@pytest.mark.parametrize("text", ["", "pp_", "pp_" + "a" * 42, "pp_" + "a" * 44, "xx_" + "a" * 43, "pp_" + "è" * 43])
def test_other_texts_are_no_keys(text: str) -> None:
    assert not is_key(text)


def test_a_first_answer_is_kept_by_whose_it_is_and_for_a_while(database: Database) -> None:
    given, later = GivenAnswer("h" * 64, b"{}"), NOW + KEPT + timedelta(seconds=1)
    with database.writing() as connection:
        keep_answer(connection, "listening", "once", given, NOW)
        keep_answer(connection, "listening", "other", given, NOW + timedelta(hours=24))
        assert answer_given(connection, "listening", "once") == given
        assert answer_given(connection, "archive", "once") is None

        keep_answer(connection, "archive", "once", given, later)

        assert answer_given(connection, "listening", "once") is None
        assert answer_given(connection, "listening", "other") == given
        assert forget_answers(connection) == 2
        assert answer_given(connection, "archive", "once") is None
