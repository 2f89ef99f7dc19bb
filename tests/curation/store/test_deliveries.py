"""Claims: what is one's is nobody else's, until its time is up."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier

from curation.deliver.composing import compose_due
from curation.store.database import Database
from curation.store.deliveries import (
    LEASE,
    WRONG_CLOCK,
    Claimed,
    claim,
    drop,
    give_up,
    hold_channel,
    note_sent,
    put_off,
    renew,
    waiting_batches,
)
from tests.curation.deliver.post_room import ANN, CONFIG, MONDAY, PostRoom

SECOND = timedelta(seconds=1)


def digests(database: Database, people: int = 3, *channels: str) -> list[str]:
    """Digests of so many people that wait, in the order they wait in."""
    room = PostRoom(database)
    staff = [replace(ANN, id=f"p{n}", email=f"p{n}@example.com") for n in range(people)]
    room.hire(*staff)
    for person in staff if channels else ():
        room.wish(person, channels=channels)
    room.pick(staff, "a")
    compose_due(database, CONFIG, ["email", "slack"], MONDAY)
    return [id for batch in waiting(database) for id in batch]


def waiting(database: Database, at: datetime = MONDAY, size: int = 50) -> list[list[str]]:
    with database.reading() as connection:
        return [[id for id, _ in batch] for batch in waiting_batches(connection, at, size)]


def take(database: Database, ids: Sequence[str], at: datetime = MONDAY) -> Sequence[Claimed]:
    with database.writing() as connection:
        return claim(connection, "email", ids, at)


def test_what_waits_comes_in_batches_of_one_channel(database: Database) -> None:
    digests(database, 5, "email", "slack")

    with database.reading() as connection:
        batches = waiting_batches(connection, MONDAY, 3)
        assert waiting_batches(connection, MONDAY - SECOND, 3) == []
    assert [(len(batch), {channel for _, channel in batch}) for batch in batches] == [
        (3, {"email"}),
        (2, {"email"}),
        (3, {"slack"}),
        (2, {"slack"}),
    ]


def test_a_claim_holds_until_its_time_is_up_and_then_counts_as_a_try(database: Database) -> None:
    ids = digests(database)

    assert [(one.digest, one.attempts) for one in take(database, ids)] == [(id, 0) for id in ids]
    assert take(database, ids, MONDAY + LEASE - SECOND) == []
    assert waiting(database, MONDAY + LEASE) == [ids]
    assert [one.attempts for one in take(database, ids[:1], MONDAY + LEASE)] == [1]


def test_a_claim_by_a_clock_that_was_wrong_holds_nobody_up(database: Database) -> None:
    ids = digests(database)
    take(database, ids, MONDAY + WRONG_CLOCK * 2)

    assert len(take(database, ids)) == 3


def test_what_a_wrong_clock_put_off_for_years_is_sent_by_a_right_one(database: Database) -> None:
    ids = digests(database)
    with database.writing() as connection:
        for one in claim(connection, "email", ids, MONDAY):
            put_off(connection, one, MONDAY + timedelta(days=1000))

    assert waiting(database) == [ids]


def test_a_claim_is_renewed_where_it_is_still_ones_own(database: Database) -> None:
    ids = digests(database)
    ours = take(database, ids)
    theirs = take(database, ids[:1], MONDAY + LEASE)
    with database.writing() as connection:
        kept = renew(connection, ours, MONDAY + LEASE)

    assert [one.digest for one in theirs] == ids[:1]
    assert [one.digest for one in kept] == ids[1:]
    assert take(database, ids[1:], MONDAY + LEASE * 2 - SECOND) == []


def test_nobody_ends_what_another_has_taken_over_but_what_was_sent_is_sent(database: Database) -> None:
    ids = digests(database)
    ours = take(database, ids)
    theirs = take(database, ids, MONDAY + LEASE)
    with database.writing() as connection:
        put_off(connection, ours[0], MONDAY)
        give_up(connection, ours[1], "refused")
        drop(connection, ours[1])
        note_sent(connection, ours[2], "<name>", MONDAY)
        assert [one.digest for one in renew(connection, theirs, MONDAY + LEASE)] == ids[:2]


def test_a_channel_that_is_held_waits_as_a_whole(database: Database) -> None:
    ids = digests(database, 3, "email", "slack")[:3]
    with database.writing() as connection:
        hold_channel(connection, "email", MONDAY + SECOND)
        assert {name for batch in waiting_batches(connection, MONDAY, 9) for _, name in batch} == {"slack"}

    assert take(database, ids) == []
    assert len(take(database, ids, MONDAY + SECOND)) == 3


def test_threads_that_claim_at_once_never_get_the_same(database: Database) -> None:
    ids, start = digests(database, 40), Barrier(4)

    def claim_some(turn: int) -> list[str]:
        got: list[str] = []
        start.wait(60)
        for first in range(turn, 40, 3):
            got += [one.digest for one in take(database, ids[first : first + 5])]
        return got

    with ThreadPoolExecutor(4) as pool:
        shares = list(pool.map(claim_some, [0, 0, 1, 2]))

    assert sorted(id for share in shares for id in share) == sorted(ids)


def test_two_that_decide_at_once_decide_once(database: Database) -> None:
    room = PostRoom(database)
    staff = [replace(ANN, id=f"p{n}", email=f"p{n}@example.com") for n in range(40)]
    room.hire(*staff)
    room.pick(staff, "a")
    start = Barrier(3)

    def decide(_turn: int) -> int:
        start.wait(60)
        return compose_due(database, CONFIG, ["email"], MONDAY)

    with ThreadPoolExecutor(3) as pool:
        assert sum(pool.map(decide, range(3))) == 40
    assert len(room.rows()) == 40
