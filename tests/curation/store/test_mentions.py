from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from curation.listening.kept_mentions import Correction, Excerpt
from curation.store.database import Database, back_up, open_database
from curation.store.mentions import (
    correct_mention,
    corrected_mentions,
    drop_others,
    find_mention,
    forget_mentions,
    save_judgements,
    save_mentions,
    scored_otherwise,
)
from tests.curation.store.kept import judged_anew, kept
from tests.curation.store.samples import NOW

SAID = Correction("negative", "desk", NOW)


def test_a_mention_comes_back_as_it_was_stored(database: Database) -> None:
    mention = kept(start=1_700, uncertain=True)
    with database.writing() as connection:
        save_mentions(connection, [mention])

        assert find_mention(connection, mention.id) == mention
        assert find_mention(connection, "0" * 32) is None


def test_a_mention_stored_twice_is_one_and_takes_the_newer_answer(database: Database) -> None:
    first, second = kept(label="positive"), kept(label="neutral")
    with database.writing() as connection:
        save_mentions(connection, [first])
        save_mentions(connection, [second])

        assert first.id == second.id
        assert find_mention(connection, first.id) == second


@pytest.mark.parametrize("other", [kept("2"), kept(brand="termo"), kept(source="reddit"), kept(start=3)])
def test_another_place_brand_source_or_document_is_another_mention(database: Database, other: object) -> None:
    assert other != kept()
    assert getattr(other, "id", None) != kept().id


def test_what_a_person_said_outlives_storing_and_scoring_again(database: Database) -> None:
    mention = kept(label="positive", uncertain=True)
    with database.writing() as connection:
        save_mentions(connection, [mention])
        assert correct_mention(connection, mention.id, SAID)
        save_mentions(connection, [kept(label="neutral")])
        save_judgements(connection, [(mention, judged_anew(mention, "neutral").judgement)])
        found = find_mention(connection, mention.id)

    assert found is not None
    assert (found.label, found.uncertain, found.judgement.label) == ("negative", False, "neutral")
    assert found.correction == SAID


def test_the_last_person_to_speak_is_heard(database: Database) -> None:
    mention, later = kept(), Correction("neutral", "other", NOW + timedelta(hours=1))
    with database.writing() as connection:
        save_mentions(connection, [mention])
        correct_mention(connection, mention.id, SAID)
        correct_mention(connection, mention.id, later)

        assert [found.correction for found in corrected_mentions(connection)] == [later]
        assert not correct_mention(connection, "0" * 32, SAID)


def test_a_guessed_date_does_not_replace_the_first_one(database: Database) -> None:
    guess, later = kept(days=2), kept(days=0)
    with database.writing() as connection:
        save_mentions(connection, [guess], dated=False)
        save_mentions(connection, [later], dated=False)
        assert find_mention(connection, guess.id) == guess

        save_mentions(connection, [later])
        assert find_mention(connection, guess.id) == later


def test_of_an_edited_document_only_what_it_still_says_stays_and_what_a_person_said(database: Database) -> None:
    moved, corrected, now = kept(start=0), kept(start=20), kept(start=40)
    others = kept("2"), kept(brand="termo"), kept(source="reddit")
    with database.writing() as connection:
        save_mentions(connection, [moved, corrected, now, *others])
        correct_mention(connection, corrected.id, SAID)

        drop_others(connection, "twitter", "1", ["kalvento"], [now.id])

        assert find_mention(connection, moved.id) is None
        assert all(find_mention(connection, mention.id) for mention in (corrected, now, *others))


def test_a_document_that_names_nobody_any_longer_leaves_nothing(database: Database) -> None:
    with database.writing() as connection:
        save_mentions(connection, [])
        save_mentions(connection, [kept()])
        drop_others(connection, "twitter", "1", ["kalvento"], [])

        assert find_mention(connection, kept().id) is None


def test_mentions_of_another_model_or_revision_are_found_in_order_from_a_place_on(database: Database) -> None:
    old = sorted([kept(str(number)) for number in range(5)], key=lambda mention: mention.id)
    with database.writing() as connection:
        save_mentions(connection, [*old, judged_anew(kept("new"), "neutral")])

        assert scored_otherwise(connection, ("fake", "2"), limit=9) == old
        assert scored_otherwise(connection, ("fake", "2"), after=old[1].id, limit=2) == old[2:4]
        assert len(scored_otherwise(connection, ("other", "2"), limit=9)) == 6


def test_a_mention_whose_text_changed_meanwhile_keeps_its_newer_answer(database: Database) -> None:
    read = kept()
    edited = replace(read, excerpt=Excerpt("Kalvento is bad!!", 0))
    with database.writing() as connection:
        save_mentions(connection, [edited])

        assert save_judgements(connection, [(read, judged_anew(read, "neutral").judgement)]) == set()
        assert find_mention(connection, read.id) == edited


def test_what_was_published_before_a_day_is_forgotten_of_one_source_or_of_all(database: Database) -> None:
    young, old, elsewhere = kept("1", days=0.1), kept("2", days=9), kept("3", days=9, source="reddit")
    day = datetime(2026, 11, 20, tzinfo=UTC)
    with database.writing() as connection:
        save_mentions(connection, [young, old, elsewhere])

        assert forget_mentions(connection, day, "reddit") == 1
        assert find_mention(connection, old.id) == old
        assert forget_mentions(connection, day) == 1
        assert find_mention(connection, young.id) == young


def test_a_backup_holds_mentions_with_what_was_said(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        save_mentions(connection, [kept()])
        correct_mention(connection, kept().id, SAID)

    back_up(database, tmp_path / "copy.db")

    copy = open_database(tmp_path / "copy.db")
    with copy.reading() as connection:
        assert [found.correction for found in corrected_mentions(connection)] == [SAID]
    copy.close()
