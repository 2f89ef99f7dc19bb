"""Reaches as a run leaves them for the desk."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from curation.config import Brand, Config, FeedSource, Programme
from curation.listening.pauses import Pause
from curation.offering import week_of
from curation.reach import Outlook, Reach
from curation.reaching import count_reaches
from curation.store.database import Database
from curation.store.pauses import begin_pause
from curation.store.people import save_employees
from curation.store.picks import add_picks
from curation.store.suggestions import move, open_suggestions, replace_matches
from curation.terms import Terms
from tests.curation.store.samples import BO, NOW, match, suggest

CONFIG = Config(
    Path("feeds.yaml"),
    (FeedSource("News", "https://news.example/feed", kind="company"),),
    programme=Programme(picks_per_week=1, per_source=5),
)


def reaches(database: Database, config: Config = CONFIG) -> dict[str, Reach | None]:
    """What is kept, without how well."""
    count_reaches(database, config, NOW)
    with database.reading() as connection:
        found = {s.item.id: s.reach for s in open_suggestions(connection, fitting=True)}
    return {id: reach and replace(reach, relevance=None, engagement=None) for id, reach in found.items()}


def test_every_open_suggestion_gets_its_reach_and_its_place_in_the_week(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b", "c", "d")
        replace_matches(
            connection, [match("a", "ann", 0.9), match("b", "ann", 0.8), match("c", "bo"), match("d", "bo")]
        )
        add_picks(connection, week_of(NOW, CONFIG), [match("c", "bo")])
        move(connection, "d", "reject", actor="Anna", now=NOW, note="no")

    found = reaches(database)

    assert found == {
        "a": Reach(1, others=1, outlook=Outlook(0, 1, (("b", 1),))),
        "b": Reach(1, others=1),
        "c": Reach(1, others=1, outlook=Outlook(offered=1)),
    }
    assert reaches(database) == found


def test_whoever_left_is_counted_no_more(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        replace_matches(connection, [match("a", "ann"), match("a", "bo")])
        save_employees(connection, [replace(BO, opted_in=False)])

    assert reaches(database) == {"a": Reach(1, others=1, outlook=Outlook(0, 1))}


def test_a_suggestion_under_embargo_is_no_part_of_the_plan_but_its_reach_is_told(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        replace_matches(connection, [match("a", "ann")])
        move(connection, "a", "embargo", actor="Rita", now=NOW, wanted=Terms(embargo=NOW + timedelta(days=1)))

    assert reaches(database) == {"a": Reach(1, others=1)}


def test_what_waits_for_a_decision_about_its_brand_is_no_part_of_the_plan(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        replace_matches(connection, [match("a", "ann")])
        begin_pause(connection, Pause("title", NOW, "why"))

    assert reaches(database, replace(CONFIG, brands=(Brand("title", "A title"),))) == {"a": Reach(1, others=1)}
