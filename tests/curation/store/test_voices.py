from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import inspect

import curation.store
from curation.captions import Draft
from curation.captions.voices.habits import habits_of
from curation.captions.voices.voice import voice_of
from curation.store.database import Database, DatabaseError, back_up, open_database
from curation.store.people import find_employee, kept_about, remove_employee, save_employees
from curation.store.picks import add_picks, save_captions
from curation.store.voices import (
    LearntVoice,
    forget_voice,
    learnt_voice,
    posts_to_imitate,
    save_voice,
    voice_for,
)
from tests.curation.store.samples import ANN, BO, NOW, match, suggest

POSTS = (
    "Sikke en dag på lageret, jeg er så stolt af holdet! 🚚 Hvem kommer forbi?",
    "Hej alle sammen, min afdeling søger to nyuddannede! 😄 Har du lyst?",
    "Tusind tak til jer i Randers, I har lært mig alt! 💛 Hvem har lært jer mest?",
)
LEARNT = LearntVoice(habits_of(POSTS), NOW)
KEPT = replace(LEARNT, posts=POSTS)
AGREED = replace(KEPT, may_leave=True)


@pytest.mark.parametrize("learnt", [LEARNT, KEPT, AGREED])
def test_what_was_learnt_comes_back_as_it_was_saved(database: Database, learnt: LearntVoice) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN, BO])
        save_voice(connection, "ann", learnt)

    with database.reading() as connection:
        assert learnt_voice(connection, "ann") == learnt
        assert learnt_voice(connection, "bo") is None


def test_learning_again_replaces_posts_and_consent(database: Database) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN])
        save_voice(connection, "ann", AGREED)
        save_voice(connection, "ann", LEARNT)

        assert learnt_voice(connection, "ann") == LEARNT


def test_nothing_is_kept_of_people_who_are_not_stored(database: Database) -> None:
    with pytest.raises(DatabaseError), database.writing() as connection:
        save_voice(connection, "nobody", LEARNT)


def test_captions_sound_as_the_posts_do_and_after_forgetting_as_the_profile_says(database: Database) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN, BO])
        assert voice_for(connection, ANN) == voice_of(ANN)

        save_voice(connection, "ann", LEARNT)
        learnt, other = voice_for(connection, ANN), voice_for(connection, BO)

        assert (learnt.emoji, learnt.questions, learnt.first_person) == (True, True, True)
        assert other == voice_of(BO)
        assert forget_voice(connection, "ann")
        assert not forget_voice(connection, "ann")
        assert voice_for(connection, ANN) == voice_of(ANN)


@pytest.mark.parametrize(("learnt", "here", "elsewhere"), [(LEARNT, (), ()), (KEPT, POSTS, ()), (AGREED, POSTS, POSTS)])
def test_a_model_elsewhere_sees_posts_only_with_consent(
    database: Database, learnt: LearntVoice, here: tuple[str, ...], elsewhere: tuple[str, ...]
) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN])
        assert posts_to_imitate(connection, "ann", elsewhere=False) == ()

        save_voice(connection, "ann", learnt)

        assert posts_to_imitate(connection, "ann", elsewhere=False) == here
        assert posts_to_imitate(connection, "ann", elsewhere=True) == elsewhere


def test_removing_a_person_erases_what_their_posts_showed(database: Database) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN, BO])
        save_voice(connection, "ann", AGREED)
        save_voice(connection, "bo", LEARNT)

        assert remove_employee(connection, "ann")
        assert learnt_voice(connection, "ann") is None
        assert learnt_voice(connection, "bo") == LEARNT


def test_importing_people_again_keeps_what_was_learnt(database: Database) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN])
        save_voice(connection, "ann", KEPT)
        save_employees(connection, [replace(ANN, title="Salgschef")])

        assert learnt_voice(connection, "ann") == KEPT


def test_a_person_is_given_everything_kept_about_them_and_nothing_of_others(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        add_picks(connection, "2026-W47", [match("a", "ann"), match("a", "bo")])
        save_captions(connection, "ann", "a", [Draft("Hej", "da", "offline", ())])
        save_voice(connection, "ann", KEPT)
        kept = kept_about(connection, "ann")

        assert kept_about(connection, "nobody") == {}
    assert set(kept) == {"employees", "picks", "captions", "voices"}
    assert [row["name"] for row in kept["employees"]] == ["Ann Møller"]
    assert [row["employee"] for row in kept["picks"]] == ["ann"]
    assert [(row["posts"], row["learnt_at"]) for row in kept["voices"]] == [(list(POSTS), NOW.isoformat())]


def test_a_backup_holds_what_was_learnt(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN])
        save_voice(connection, "ann", KEPT)

    back_up(database, tmp_path / "copy.db")

    copy = open_database(tmp_path / "copy.db")
    with copy.reading() as connection:
        assert learnt_voice(connection, "ann") == KEPT
    copy.close()


def test_migrating_back_drops_what_was_learnt_and_forth_again_keeps_the_rest(
    database: Database, database_place: str
) -> None:
    with database.writing() as connection:
        save_employees(connection, [ANN])
        save_voice(connection, "ann", KEPT)
    _take_back_to_before_voices(database)

    again = open_database(database_place)
    with again.reading() as connection:
        assert find_employee(connection, "ann") == ANN
        assert learnt_voice(connection, "ann") is None
    again.close()


def _take_back_to_before_voices(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(curation.store.__file__).parent / "migrations"))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")
        assert not inspect(connection).has_table("voices")
