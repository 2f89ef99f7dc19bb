"""What comes of handing digests to channels that take them, refuse them, or are not there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from curation.config import QuietHours
from curation.deliver.channels import NotDelivered
from curation.deliver.composing import compose_due
from curation.deliver.sending import Sent, deliver_due, send
from curation.own_wishes import Channel
from curation.store.database import Database
from curation.store.deliveries import claim, waiting_batches
from curation.store.own import take_part
from curation.store.own_addresses import channels_of_person, own_code
from curation.store.own_channels import note_refused
from curation.store.people import remove_employee
from curation.store.suggestions import move
from tests.curation.deliver.post_room import ANN, BO, BOOK, CONFIG, MONDAY, Mailbox, PostRoom, later

SERVICE = NotDelivered("the password is refused", "service")


def room_of(database: Database, *picks: str) -> PostRoom:
    """Ann and Bo, who have picks and digests that wait: Bo's, which has the smaller id, before Ann's."""
    room = PostRoom(database)
    room.hire(ANN, BO)
    room.pick([ANN, BO], *(picks or ("a",)))
    compose_due(database, CONFIG, ["email", "slack"], room.clock())
    return room


def deliver(room: PostRoom, mail: Mailbox, channel: Channel = "email") -> Sent:
    return deliver_due(room.delivering(**{channel: mail})).by_channel.get(channel, Sent())


def test_what_is_due_is_sent_once(database: Database) -> None:
    room, mail = PostRoom(database), Mailbox()
    room.hire(ANN, BO)
    room.pick([ANN], "a", "b")

    first = deliver_due(room.delivering(email=mail))
    again = deliver_due(room.delivering(email=mail))

    assert (first.composed, first.by_channel) == (1, {"email": Sent(sent=1)})
    assert (again.composed, again.by_channel) == (0, {})
    assert mail.taken == [("ann", "", False)]
    assert mail.closed == 2
    with database.reading() as connection:
        code = own_code(connection, "ann", "leave")
    assert code
    assert mail.digests[0].addresses == BOOK.of(code.code)


def test_what_is_not_taken_is_tried_again_later_and_then_given_up(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[later()] * 6)
    with database.writing() as connection:
        remove_employee(connection, "bo")
    done = []
    for minutes in (0, 1.5, 8, 45, 190, 630, 1100):
        room.clock.now = MONDAY + timedelta(minutes=minutes)
        done.append(deliver(room, mail))

    assert done == [Sent(later=1)] * 5 + [Sent(failed=1), Sent()]
    assert room.rows() == {("ann", "email"): ("failed", 6)}
    with database.reading() as connection:
        assert channels_of_person(connection, "ann")["email"].failures == 1


def test_a_second_try_is_told_that_the_first_may_be_there(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[later()])
    deliver(room, mail)
    room.clock.pass_by(minutes=2)
    deliver(room, mail)

    assert mail.taken == [("ann", "", False), ("bo", "", True)]


def test_a_third_digest_given_up_pauses_the_channel_and_one_that_arrives_counts_anew(database: Database) -> None:
    room = PostRoom(database)
    room.hire(ANN)
    seen = []
    for week, answer in enumerate(("fails", "fails", "arrives", "fails", "fails", "fails", "fails")):
        room.clock.now = MONDAY + timedelta(weeks=week)
        room.pick([ANN], f"pick {week}")
        mail = Mailbox(answers=[later()] * 6 if answer == "fails" else [])
        for _ in range(7):
            deliver(room, mail)
            room.clock.pass_by(hours=7.5)
        with database.reading() as connection:
            own = channels_of_person(connection, "ann")["email"]
        seen.append((own.failures, own.paused_at is not None))

    assert seen == [(1, False), (2, False), (0, False), (1, False), (2, False), (3, True), (3, True)]
    assert len(room.told()["ann"]) == 6  # no seventh


def test_an_address_that_is_refused_pauses_its_channel_at_once(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[NotDelivered("550 no such\nmailbox", "address")])

    assert deliver(room, mail) == Sent(sent=1, failed=1)
    with database.reading() as connection:
        own = channels_of_person(connection, "bo")["email"]
    assert (own.paused_at, own.why) == (MONDAY, "550 no such mailbox")


def test_trouble_of_the_channel_ends_its_batch_and_nobody_loses_a_try(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[SERVICE])

    assert deliver(room, mail) == Sent(later=1, trouble="the password is refused")
    assert deliver(room, mail) == Sent()
    assert set(room.rows().values()) == {("waiting", 0)}
    room.clock.pass_by(minutes=6)
    assert deliver(room, mail) == Sent(sent=2)


def test_a_server_that_asks_for_a_pause_gets_it_from_all(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[later("slow down", timedelta(seconds=90))])

    assert deliver(room, mail) == Sent(later=1)
    room.clock.pass_by(seconds=89)
    assert deliver(room, mail) == Sent()
    room.clock.pass_by(seconds=30)
    assert deliver(room, mail) == Sent(sent=2)
    assert {there for _, _, there in mail.taken} == {False}


def test_what_waited_for_two_days_is_given_up(database: Database) -> None:
    room, mail = room_of(database), Mailbox()
    room.clock.pass_by(days=2, minutes=1)

    assert compose_due(database, CONFIG, ["slack"], room.clock()) == 0
    assert set(room.rows().values()) == {("failed", 0)}
    assert mail.reached == []


def test_a_digest_tells_of_what_still_shows_when_it_is_sent(database: Database) -> None:
    room, mail = room_of(database, "a", "b"), Mailbox()
    with database.writing() as connection:
        move(connection, "a", "withdraw", actor="test", now=room.clock())
        take_part(connection, "bo", joins=False)

    assert deliver(room, mail) == Sent(sent=1, dropped=1)
    assert [pick.item for pick in mail.digests[0].picks] == ["b"]


def test_a_digest_of_which_nothing_shows_is_dropped(database: Database) -> None:
    room, mail = room_of(database), Mailbox()
    with database.writing() as connection:
        move(connection, "a", "withdraw", actor="test", now=room.clock())

    assert deliver(room, mail) == Sent(dropped=2)


def test_a_channel_that_was_left_or_paused_meanwhile_is_not_used(database: Database) -> None:
    room, mail = room_of(database), Mailbox()
    room.wish(ANN, channels=("slack",))
    with database.writing() as connection:
        note_refused(connection, "bo", "email", "came back", room.clock())

    assert deliver(room, mail) == Sent(dropped=2)


def test_nothing_is_sent_in_quiet_hours(database: Database) -> None:
    room, mail = room_of(database), Mailbox()
    quiet = QuietHours(MONDAY.time(), (MONDAY + timedelta(hours=2)).time())
    room = replace(room, config=replace(CONFIG, programme=replace(CONFIG.programme, quiet_hours=quiet)))

    assert deliver(room, mail) == Sent(later=2)
    room.clock.pass_by(hours=2)
    assert deliver(room, mail) == Sent(sent=2)


def test_a_digest_that_cannot_be_written_does_not_keep_the_others(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[ZeroDivisionError("bug")])

    assert deliver(room, mail) == Sent(sent=1, later=1)


def test_what_was_not_tried_is_given_back_by_whoever_is_interrupted(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[KeyboardInterrupt()])
    with pytest.raises(KeyboardInterrupt):
        deliver(room, mail)

    assert room.rows() == {("bo", "email"): ("sending", 0), ("ann", "email"): ("waiting", 0)}
    assert deliver(room, mail) == Sent(sent=1)
    room.clock.pass_by(minutes=5)
    assert deliver(room, mail) == Sent(sent=1)
    assert mail.taken == [("ann", "", False), ("bo", "", True)]


def test_what_another_is_sending_is_left_to_them(database: Database) -> None:
    room, mail = room_of(database), Mailbox()
    with database.writing() as connection:
        (batch,) = waiting_batches(connection, room.clock(), 50)
        claim(connection, "email", [batch[0][0]], room.clock())

    assert send(room.delivering(email=mail), batch) == Sent(sent=1)
    assert deliver(room, mail) == Sent()


def test_a_slow_batch_keeps_its_claim_and_one_that_lost_it_stops(database: Database) -> None:
    room, mail, other = room_of(database), Mailbox(), Mailbox()
    mail.meanwhile = lambda: room.clock.pass_by(minutes=3)
    other.meanwhile = lambda: (room.clock.pass_by(minutes=6), deliver(room, mail))  # asleep for longer than it has

    assert deliver(room, other).sent == 1
    assert (other.reached, sorted(mail.reached)) == (["bo"], ["ann", "bo"])
    assert {state for state, _ in room.rows().values()} == {"sent"}


def test_whoever_is_erased_while_their_digest_is_sent_leaves_nothing(database: Database) -> None:
    room, mail = room_of(database), Mailbox(answers=[NotDelivered("no", "address")])

    def erase() -> None:
        with database.writing() as connection:
            remove_employee(connection, "bo")

    mail.meanwhile = erase
    deliver(room, mail)

    assert set(room.rows()) == {("ann", "email")}


def test_an_address_that_was_found_is_kept_and_used(database: Database) -> None:
    room, chat = PostRoom(database), Mailbox(address="U1")
    room.hire(ANN)
    room.wish(ANN, channels=("slack",))
    for week in range(2):
        room.clock.now = MONDAY + timedelta(weeks=week)
        room.pick([ANN], f"pick {week}")
        deliver(room, chat, "slack")

    assert chat.taken == [("ann", "", False), ("ann", "U1", False)]


def test_channels_that_are_not_set_up_claim_nothing(database: Database) -> None:
    room = room_of(database)
    with database.reading() as connection:
        (batch,) = waiting_batches(connection, room.clock(), 50)

    assert send(room.delivering(slack=Mailbox()), batch) == Sent()
    assert send(room.delivering(), []) == Sent()
    assert set(room.rows().values()) == {("waiting", 0)}
