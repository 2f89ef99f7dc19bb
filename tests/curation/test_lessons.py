"""Feedback that comes in, and what it teaches."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np

from curation.config import Config, FeedSource, Programme
from curation.learning import Learned
from curation.lessons import KEPT, events_in, learned_from, note
from curation.proposing import make_suggestions
from curation.ranking import Score
from curation.store.database import Database
from curation.store.feedback import feedback_since
from curation.store.items import assign_stories, store_items
from curation.store.people import save_employees
from curation.store.picks import add_picks
from curation.store.suggestions import move, propose
from curation.store.values import Proposal
from tests.curation.store.samples import ANN, BO, NOW, item, match
from tests.fakes import WordEncoder

CONFIG = Config(Path("feeds.yaml"), (FeedSource("News", "https://news.example/feed", kind="company"),))
PEOPLE = [replace(ANN, id=f"p{number}", team="Sales") for number in range(6)]
TITLES = {"a": "heat pumps for dairies", "b": "a fair in Milan"}
LOW, HIGH = {"themes": -1.0, "trust": 0.2}, {"themes": 1.0, "trust": 0.2}


def offer(database: Database) -> None:
    """Six of one team and Bo have the same two picks, of which `a` is about a theme of the company."""
    with database.writing() as connection:
        save_employees(connection, [*PEOPLE, BO])
        store_items(connection, "News", [item(id, title=title) for id, title in TITLES.items()], limit=2)
        assign_stories(connection, {id: id for id in TITLES})
        propose(connection, [Proposal("a", Score(0.6, HIGH), 0.8), Proposal("b", Score(0.6, LOW), 0.8)], NOW)
        for id in TITLES:
            move(connection, id, "approve", actor="Anna", now=NOW)
        add_picks(connection, "2026-W47", [match(id, person.id) for id in TITLES for person in (*PEOPLE, BO)])


def share_first(database: Database) -> None:
    with database.writing() as connection:
        assert all(note(connection, person, "a", "share", NOW) for person in PEOPLE)


def test_a_team_that_shares_one_kind_of_pick_is_offered_more_of_it_and_each_has_a_taste(database: Database) -> None:
    offer(database)
    share_first(database)
    encoder = WordEncoder()

    learned = learned_from(database, CONFIG, encoder, NOW + timedelta(days=1))

    assert learned.content_weights("sales")["themes"] > 1.1
    assert learned.content_weights("sales")["trust"] == 1.0
    rows = encoder.encode_items(["heat pumps for dairies", "a fair in Milan"], ["en", "en"])
    liked, passed_over = learned.preference("p0", rows)
    assert liked > 0.0 > passed_over
    assert not np.any(learned.preference("bo", rows))


def test_only_a_pick_that_shows_can_be_answered(database: Database) -> None:
    offer(database)

    with database.writing() as connection:
        assert not note(connection, ANN, "a", "share", NOW)
        assert not note(connection, BO, "nothing", "share", NOW)
        assert note(connection, BO, "a", "open", NOW)
        assert [(event.by, event.kind) for event in events_in(connection, NOW) if event.by == "bo"] == [("bo", "open")]


def test_a_programme_that_does_not_learn_takes_no_notice(database: Database) -> None:
    offer(database)
    share_first(database)
    encoder = WordEncoder()

    off = replace(CONFIG, programme=Programme(learning=False))

    assert learned_from(database, off, encoder, NOW) == Learned.nothing()
    assert encoder.encoded == []


def test_without_feedback_nothing_is_learnt_and_nothing_encoded(database: Database) -> None:
    encoder = WordEncoder()

    assert learned_from(database, CONFIG, encoder, NOW) == Learned.nothing()
    assert encoder.encoded == []


def test_what_the_team_of_communications_decides_counts_for_everybody(database: Database) -> None:
    offer(database)
    with database.writing() as connection:
        move(connection, "b", "withdraw", actor="Anna", now=NOW)
        move(connection, "b", "reject", actor="Anna", note="not ours", now=NOW)

    learned = learned_from(database, CONFIG, WordEncoder(), NOW)

    assert learned.content_weights("anybody")["themes"] > 1.0


def test_what_is_older_than_a_year_is_forgotten(database: Database) -> None:
    offer(database)
    share_first(database)

    assert learned_from(database, CONFIG, WordEncoder(), NOW + timedelta(days=370)) == Learned.nothing()


def test_a_run_erases_what_can_teach_nothing_any_more_also_where_learning_is_off(database: Database) -> None:
    offer(database)
    share_first(database)
    encoder, off = WordEncoder(), replace(CONFIG, programme=Programme(learning=False))

    make_suggestions(database, CONFIG, encoder, NOW + KEPT)
    assert shares_kept(database) == len(PEOPLE)

    make_suggestions(database, off, encoder, NOW + KEPT + timedelta(seconds=1))
    assert shares_kept(database) == 0


def shares_kept(database: Database) -> int:
    with database.reading() as connection:
        return len(feedback_since(connection, NOW))
