from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

import curation.store
from curation.captions import Draft, Finding
from curation.likeness import Told
from curation.store.database import Database, open_database
from curation.store.items import assign_stories, store_items
from curation.store.people import remove_employee
from curation.store.picks import (
    add_picks,
    all_picks,
    captions_by_story,
    drop_captions,
    handed_out,
    past_picks,
    picks_of,
    picks_without_caption,
    save_captions,
)
from curation.store.suggestions import move
from tests.curation.store.samples import NOW, item, match, suggest

WEEK = "2026-W47"
DRAFT = Draft("Hej verden", "da", "offline", (Finding("length", "warning", 0, 3, "long"),))


def test_a_pick_shows_once_its_suggestion_is_approved_and_hides_when_that_is_withdrawn(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        add_picks(connection, "2026-W47", [match("a", "ann")])
        assert picks_of(connection, "ann") == []

        move(connection, "a", "approve", actor="Anna", now=NOW)
        assert [pick.item.id for pick in picks_of(connection, "ann")] == ["a"]

        move(connection, "a", "withdraw", actor="Anna", now=NOW)
        assert picks_of(connection, "ann") == []
        assert [pick.suggestion for pick in past_picks(connection)] == ["a"]


def test_ranks_go_on_within_a_week_and_start_again_in_the_next(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b", "c")
        for id in ("a", "b", "c"):
            move(connection, id, "approve", actor="Anna", now=NOW)
        add_picks(connection, "2026-W47", [match("a", "ann")])
        add_picks(connection, "2026-W47", [match("b", "ann")])
        add_picks(connection, "2026-W48", [match("c", "ann")])

        assert [(p.week, p.rank, p.item.id) for p in picks_of(connection, "ann")] == [
            ("2026-W48", 1, "c"),
            ("2026-W47", 1, "a"),
            ("2026-W47", 2, "b"),
        ]
        assert len(picks_of(connection, "ann", week="2026-W48")) == 1


def test_a_caption_comes_back_with_its_findings(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        move(connection, "a", "approve", actor="Anna", now=NOW)
        add_picks(connection, "2026-W47", [match("a", "ann"), match("a", "bo")])
        save_captions(connection, "ann", "a", [DRAFT])

        assert handed_out(connection, "a") == ["Hej verden"]
        assert {pick.employee: pick.caption for pick in all_picks(connection)} == {"ann": DRAFT, "bo": None}


def offer(connection: Connection, *pairs: tuple[str, str]) -> None:
    """Items a and b proposed, approved and picked: pairs of suggestion and employee."""
    suggest(connection, "a", "b")
    for id in ("a", "b"):
        move(connection, id, "approve", actor="Anna", now=NOW)
    add_picks(connection, WEEK, [match(*pair) for pair in pairs])


def variants(*texts: str) -> list[Draft]:
    return [Draft(text, "da", "offline") for text in texts]


def test_captions_of_a_pick_keep_the_order_they_were_drafted_in(database: Database) -> None:
    drafts = [Draft(f"{number}", "da", "offline") for number in (3, 1, 2)]
    with database.writing() as connection:
        offer(connection, ("a", "ann"), ("b", "ann"), ("a", "bo"))
        save_captions(connection, "ann", "a", drafts)
        save_captions(connection, "bo", "a", [DRAFT])

        first, second = picks_of(connection, "ann")
        assert (first.captions, first.caption) == (tuple(drafts), drafts[0])
        assert (second.captions, second.caption) == ((), None)
        assert [pick.captions for pick in all_picks(connection)] == [tuple(drafts), (), (DRAFT,)]


def test_nothing_to_save_is_nothing_saved(database: Database) -> None:
    with database.writing() as connection:
        offer(connection, ("a", "ann"))
        save_captions(connection, "ann", "a", [])

        assert handed_out(connection, "a") == []
        assert [pick.employee for pick in picks_without_caption(connection, WEEK)] == ["ann"]


def test_a_pick_with_one_caption_waits_for_no_more(database: Database) -> None:
    with database.writing() as connection:
        offer(connection, ("b", "ann"), ("a", "bo"), ("a", "ann"))
        save_captions(connection, "ann", "a", [DRAFT])

        waiting = picks_without_caption(connection, WEEK)
        assert [(pick.item.id, pick.employee, pick.captions) for pick in waiting] == [("a", "bo", ()), ("b", "ann", ())]
        assert picks_without_caption(connection, "2026-W48") == []


def test_what_colleagues_were_handed_for_a_story_comes_from_every_item_that_tells_it(database: Database) -> None:
    with database.writing() as connection:
        store_items(connection, "News", [item("a"), item("b")], limit=2)
        assign_stories(connection, {"a": "s", "b": "s"})
        offer(connection, ("a", "ann"), ("b", "bo"))
        save_captions(connection, "bo", "b", variants("3", "4"))
        save_captions(connection, "ann", "a", variants("1", "2"))

        assert handed_out(connection, "a") == handed_out(connection, "b") == ["1", "2", "3", "4"]
        assert handed_out(connection, "a", besides="ann") == ["3", "4"]
        assert handed_out(connection, "unknown") == []


def test_the_captions_of_a_week_come_by_the_story_they_tell(database: Database) -> None:
    with database.writing() as connection:
        offer(connection, ("a", "ann"), ("b", "ann"), ("a", "bo"))
        save_captions(connection, "bo", "a", variants("3"))
        save_captions(connection, "ann", "a", variants("1", "2"))
        save_captions(connection, "ann", "b", variants("4"))

        assert captions_by_story(connection, WEEK) == [
            [Told("1", "da"), Told("2", "da"), Told("3", "da")],
            [Told("4", "da")],
        ]
        assert captions_by_story(connection, "2026-W48") == []


def test_dropping_the_captions_of_an_item_drops_every_variant(database: Database) -> None:
    with database.writing() as connection:
        offer(connection, ("a", "ann"), ("b", "ann"))
        save_captions(connection, "ann", "a", variants("1", "2"))
        save_captions(connection, "ann", "b", variants("3"))
        drop_captions(connection, ["a"])

        assert (handed_out(connection, "a"), handed_out(connection, "b")) == ([], ["3"])


def test_removing_a_person_removes_every_variant(database: Database) -> None:
    with database.writing() as connection:
        offer(connection, ("a", "ann"), ("a", "bo"))
        save_captions(connection, "ann", "a", variants("1", "2"))
        save_captions(connection, "bo", "a", variants("3"))
        remove_employee(connection, "ann")

        assert handed_out(connection, "a") == ["3"]


def test_captions_from_before_there_was_a_choice_are_the_first_of_theirs(
    database: Database, database_place: str
) -> None:
    with database.writing() as connection:
        offer(connection, ("a", "ann"), ("a", "bo"))
        save_captions(connection, "ann", "a", [DRAFT, *variants("second")])
        save_captions(connection, "bo", "a", variants("third"))
    _migrate_to(database, "0003")
    with database.writing() as connection:
        assert "variant" not in {found["name"] for found in inspect(connection).get_columns("captions")}
        before = connection.execute(text("SELECT employee, text FROM captions ORDER BY employee")).all()

    again = open_database(database_place)
    with again.writing() as connection:
        kept = {pick.employee: pick.captions for pick in all_picks(connection)}
        save_captions(connection, "ann", "a", [DRAFT, *variants("another")])
        remove_employee(connection, "bo")
        left = handed_out(connection, "a")
    again.close()

    assert before == [("ann", DRAFT.text), ("bo", "third")]
    assert kept == {"ann": (DRAFT,), "bo": tuple(variants("third"))}
    assert left == [DRAFT.text, "another"]


def test_the_choice_can_be_taken_back_and_given_again_any_number_of_times(
    database: Database, database_place: str
) -> None:
    with database.writing() as connection:
        offer(connection, ("a", "ann"))
        save_captions(connection, "ann", "a", [DRAFT])
    for _ in range(2):
        _migrate_to(database, "0003")
        open_database(database_place).close()

    with database.reading() as connection:
        assert [pick.captions for pick in all_picks(connection)] == [(DRAFT,)]


def _migrate_to(database: Database, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(curation.store.__file__).parent / "migrations"))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
