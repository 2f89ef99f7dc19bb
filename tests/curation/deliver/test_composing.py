"""Who hears of what, and when."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from curation.config import QuietHours
from curation.deliver.composing import compose_due
from curation.deliver.sending import deliver_due
from curation.listening.pauses import Pause
from curation.own_wishes import CHANNELS, Channel
from curation.store import schema
from curation.store.database import Database
from curation.store.own import take_part
from curation.store.own_addresses import keep_address
from curation.store.own_channels import note_refused
from curation.store.own_picks import NotForMe, refuse_pick
from curation.store.pauses import begin_pause
from curation.store.people import remove_employee
from curation.store.shares import note_intent, short_link
from curation.store.suggestions import move
from curation.store.terms import save_terms
from curation.terms import Terms
from tests.curation.deliver.post_room import ANN, BO, CONFIG, MONDAY, Clock, Mailbox, PostRoom, later

EVE = replace(ANN, id="eve", name="Eve", email="eve@example.com")


def compose(room: PostRoom, *channels: Channel) -> int:
    return compose_due(room.database, room.config, channels or CHANNELS, room.clock())


def room_of(database: Database) -> PostRoom:
    room = PostRoom(database)
    room.hire(ANN, BO, replace(EVE, opted_in=False))
    return room


def test_a_person_hears_once_a_week_of_what_is_new(database: Database) -> None:
    room, mail = room_of(database), Mailbox()
    room.pick([ANN], "a", "b")
    for _ in range(3):
        deliver_due(room.delivering(email=mail))
        room.clock.pass_by(days=1)
    room.pick([ANN, BO], "c")
    deliver_due(room.delivering(email=mail))  # Thursday: Ann heard on Monday
    room.clock.pass_by(days=4)
    deliver_due(room.delivering(email=mail))

    assert room.told() == {
        "ann": [("2026-W48", ["a", "b"]), ("2026-W49", ["c"])],
        "bo": [("2026-W48", ["c"])],
    }
    assert mail.reached == ["ann", "bo", "ann"]
    assert [digest.first for digest in mail.digests] == [True, True, False]


def test_whoever_hears_daily_hears_on_working_days_at_their_own_hour(database: Database) -> None:
    room = room_of(database)
    room.wish(ANN, cadence="daily", hour=9, time_zone="Asia/Kathmandu")  # 03:15 UTC
    room.clock.now = MONDAY - timedelta(days=3, hours=6)
    made = []
    for number in range(24 * 5):
        if number % 24 == 0:
            room.pick([ANN], f"day {number // 24}")
        made += [room.clock().isoformat()] * compose(room)
        room.clock.pass_by(hours=1)

    assert made == ["2026-11-20T04:00:00+00:00", "2026-11-23T04:00:00+00:00", "2026-11-24T04:00:00+00:00"]


def test_a_change_of_rhythm_or_zone_brings_no_second_digest_in_the_same_period(database: Database) -> None:
    room = room_of(database)
    room.wish(ANN, cadence="daily")
    room.pick([ANN], "a")
    assert compose(room) == 1
    room.clock.pass_by(hours=24)
    room.pick([ANN], "b")
    room.wish(ANN, cadence="weekly")
    assert compose(room) == 0
    room.wish(ANN, cadence="daily", time_zone="Pacific/Honolulu")  # where it is still Monday
    assert compose(room) == 0
    room.wish(ANN, cadence="daily")
    assert compose(room) == 1


def test_only_what_may_be_told_of_is_in_it(database: Database) -> None:
    room = room_of(database)
    room.pick([ANN], "good", "refused", "shared", "embargoed", "over", "rejected")
    now, day = room.clock(), timedelta(days=1)
    with database.writing() as connection:
        refuse_pick(connection, "ann", "refused", NotForMe("seen", ""), now)
        note_intent(connection, short_link(connection, "ann", "shared", "linkedin", now), now)
        save_terms(connection, "embargoed", Terms(embargo=now + day))
        save_terms(connection, "over", Terms(expires=now))
        move(connection, "rejected", "withdraw", actor="test", now=now)

    assert (compose(room), room.told()) == (1, {"ann": [("2026-W48", ["good"])]})


def test_what_is_about_a_paused_brand_waits(database: Database) -> None:
    room = room_of(database)
    room.pick([ANN], "a", title="Kalvento in trouble")
    room.pick([ANN], "b")
    with database.writing() as connection:
        begin_pause(connection, Pause("kalvento", room.clock(), "a fall"))

    assert (compose(room), room.told()) == (1, {"ann": [("2026-W48", ["b"])]})


def test_picks_of_weeks_ago_are_not_told_of(database: Database) -> None:
    room = room_of(database)
    room.pick([ANN], "a")
    room.clock.pass_by(weeks=1)
    room.pick([BO], "b")
    assert compose(room) == 2
    room = replace(room, clock=Clock(MONDAY + timedelta(weeks=3)))

    assert (compose(room), room.told()["ann"]) == (0, [("2026-W49", ["a"])])


@pytest.mark.parametrize(
    "wishes", [{"cadence": "none"}, {"paused_until": MONDAY + timedelta(hours=1)}, {"channels": ()}]
)
def test_whoever_wants_nothing_hears_nothing(database: Database, wishes: dict[str, object]) -> None:
    room = room_of(database)
    room.pick([ANN], "a")
    room.wish(ANN, **wishes)

    assert compose(room) == 0


def test_whoever_takes_no_part_hears_nothing(database: Database) -> None:
    room = room_of(database)
    room.pick([ANN, BO, EVE], "a")
    with database.writing() as connection:
        take_part(connection, "ann", joins=False)
        remove_employee(connection, "bo")

    assert compose(room) == 0


def test_a_digest_goes_by_the_chosen_channels_that_are_set_up_and_reach_the_person(database: Database) -> None:
    room = room_of(database)
    room.pick([ANN, BO], "a")
    room.wish(ANN, channels=("email", "slack", "teams"))
    room.wish(BO, channels=("teams",))
    with database.writing() as connection:
        note_refused(connection, "ann", "email", "no such mailbox", room.clock())
        keep_address(connection, "ann", "teams", "https://example.com/flow")

    assert compose(room, "email") == 0
    assert compose(room) == 1
    assert set(room.rows()) == {("ann", "slack"), ("ann", "teams")}


def test_quiet_hours_are_kept(database: Database) -> None:
    quiet = QuietHours((MONDAY - timedelta(hours=1)).time(), (MONDAY + timedelta(hours=1)).time())
    room = PostRoom(database, config=replace(CONFIG, programme=replace(CONFIG.programme, quiet_hours=quiet)))
    room.hire(ANN)
    room.pick([ANN], "a")

    assert compose(room) == 0
    room.clock.pass_by(hours=1)
    assert compose(room) == 1


def test_what_reached_nobody_is_told_of_again(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[later()] * 100)
    room.pick([ANN], "a")
    while room.clock() < MONDAY + timedelta(days=3):
        deliver_due(room.delivering(email=mail))
        room.clock.pass_by(hours=3)
    assert room.rows() == {("ann", "email"): ("failed", 6)}
    mail.answers.clear()
    room.clock.now = MONDAY + timedelta(weeks=1)
    deliver_due(room.delivering(email=mail))

    assert mail.reached == ["ann"]
    assert [pick.item for pick in mail.digests[0].picks] == ["a"]
    assert mail.digests[0].first


def test_digests_of_half_a_year_ago_are_forgotten(database: Database) -> None:
    room = room_of(database)
    room.pick([ANN, BO], "a")
    compose(room)
    room.clock.pass_by(weeks=26)
    compose(room)
    assert len(room.told()) == 2
    room.clock.pass_by(hours=1)
    compose(room)

    assert (room.told(), room.rows()) == ({}, {})


def test_an_erased_person_leaves_nothing(database: Database) -> None:
    room = room_of(database)
    room.pick([ANN], "a")
    deliver_due(room.delivering(email=Mailbox(address="U1")))
    with database.writing() as connection:
        remove_employee(connection, "ann")

    tables = (schema.digests, schema.deliveries, schema.own_channels, schema.own_addresses)
    with database.reading() as connection:
        assert [connection.execute(select(table)).all() for table in tables] == [[]] * 4
