"""What digests say, and previews of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from curation.captions import Draft, Finding
from curation.deliver.addresses import AddressBook
from curation.deliver.composing import compose_due
from curation.deliver.contents import NO_CODE, NothingToShow, digest_of, preview_digest
from curation.deliver.digest import Digest, DigestPick
from curation.store import schema
from curation.store.database import Database
from curation.store.own_addresses import codes_for
from curation.store.own_picks import NotForMe, OwnCaption, keep_caption, refuse_pick
from curation.store.people import remove_employee
from curation.store.picks import save_captions
from curation.store.sessions import choose_language
from curation.store.suggestions import move
from tests.curation.deliver.post_room import ANN, BO, BOOK, CONFIG, MONDAY, PostRoom


def room_of(database: Database) -> PostRoom:
    """Ann and Bo, with two picks each, of which digests are decided."""
    room = PostRoom(database)
    room.hire(ANN, BO)
    room.pick([ANN, BO], "a", "b")
    compose_due(database, CONFIG, ["email"], room.clock())
    return room


def stored(database: Database, employee: str, book: AddressBook = BOOK) -> Digest | None:
    table = schema.digests
    with database.reading() as connection:
        ids = {row.employee: row.id for row in connection.execute(table.select())}
        return digest_of(connection, CONFIG, book, ids.get(employee, "none"), MONDAY)


def preview(database: Database, employee: str) -> Digest:
    with database.reading() as connection:
        return preview_digest(connection, CONFIG, BOOK, employee, MONDAY)


def test_a_digest_holds_all_that_a_message_shows(database: Database) -> None:
    room_of(database)
    drafts = [Draft("wrong", "da", "offline", (Finding("number", "error", 0, 1, ""),)), Draft("Godt", "da", "offline")]
    with database.writing() as connection:
        save_captions(connection, "ann", "a", drafts)
        keep_caption(connection, "ann", "b", OwnCaption("Mine egne ord", "linkedin"), MONDAY)
        codes = codes_for(connection, ["ann"], "leave", MONDAY)

    made = stored(database, "ann")
    assert made
    first = DigestPick(
        item="a",
        title="A heat pump a",
        language="en",
        source="Newsroom",
        published=MONDAY,
        role_phrase="sales",
        item_sentence="A summary.",
        caption="Godt",
        caption_language="da",
        address=BOOK.pick("a"),
        link="https://example.com/a",
    )
    assert made.picks == (
        first,
        replace(
            first,
            item="b",
            title="A heat pump b",
            caption="Mine egne ord",
            address=BOOK.pick("b"),
            link="https://example.com/b",
        ),
    )
    assert (made.period, made.employee, made.name, made.email) == ("2026-W48", "ann", "Ann Møller", "ann@example.com")
    assert (made.language, made.company, made.first, made.made_at) == ("da", "Kalvento", True, MONDAY)
    assert made.addresses == BOOK.of(codes["ann"])


def test_the_language_is_the_one_of_the_persons_pages(database: Database) -> None:
    room = room_of(database)
    room.hire(replace(BO, languages=("de", "it")))
    with database.writing() as connection:
        choose_language(connection, "ann", "it")

    languages = [made.language for id in ("ann", "bo") if (made := stored(database, id))]
    assert languages == ["it", "en"]


def test_a_headline_that_met_the_role_itself_is_not_said_twice(database: Database) -> None:
    room_of(database)
    with database.writing() as connection:
        connection.execute(schema.picks.update().values(item_sentence="A heat pump a"))
        connection.execute(schema.items.update().where(schema.items.c.id == "b").values(url="javascript:alert(1)"))

    made = stored(database, "ann")
    assert made
    assert [(pick.item_sentence, pick.link) for pick in made.picks] == [
        (None, "https://example.com/a"),
        ("A heat pump a", None),
    ]


def test_what_became_of_picks_since_is_left_out(database: Database) -> None:
    room = room_of(database)
    with database.writing() as connection:
        move(connection, "a", "withdraw", actor="test", now=MONDAY)
        refuse_pick(connection, "ann", "b", NotForMe("subject", ""), MONDAY)

    assert stored(database, "ann") is None
    made = stored(database, "bo")
    assert made
    assert [pick.item for pick in made.picks] == ["b"]
    room.wish(BO, paused_until=MONDAY + timedelta(days=1))
    assert stored(database, "bo") is None
    assert stored(database, "nobody") is None


def test_a_preview_is_what_would_come_now_and_keeps_nothing(database: Database) -> None:
    room = PostRoom(database)
    room.hire(ANN)
    room.pick([ANN], "a", "b")
    made = preview(database, "ann")

    assert [pick.item for pick in made.picks] == ["a", "b"]
    assert made.addresses == BOOK.of(NO_CODE)
    assert room.told() == {}


def test_where_nothing_is_new_a_preview_shows_the_newest_picks(database: Database) -> None:
    room_of(database)
    with database.writing() as connection:
        refuse_pick(connection, "ann", "b", NotForMe("subject", ""), MONDAY)

    assert [pick.item for pick in preview(database, "ann").picks] == ["a", "b"]


def test_there_is_no_preview_without_a_person_or_picks(database: Database) -> None:
    room = PostRoom(database)
    room.hire(ANN)
    for employee in ("ann", "nobody"):
        with pytest.raises(NothingToShow, match=employee):
            preview(database, employee)


def test_nothing_is_left_of_an_erased_persons_digest(database: Database) -> None:
    room_of(database)
    with database.writing() as connection:
        remove_employee(connection, "ann")

    assert stored(database, "ann") is None
