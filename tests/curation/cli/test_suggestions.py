"""`suggestions`, over what a run would have left."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from curation.config import Config, FeedSource, Programme
from curation.ranking import Score
from curation.reaching import count_reaches
from curation.store.database import open_database
from curation.store.people import save_employees
from curation.store.suggestions import replace_matches
from tests.curation.cli.conftest import Run
from tests.curation.store.samples import ANN, BO, NOW, match, suggest

TEAM = [replace(ANN, id=f"ann{n}", team="Sales") for n in range(5)]
THRESHOLD = f"{Programme().min_relevance:.2f}"
CONFIG = Config(Path("feeds.yaml"), (FeedSource("News", "https://news.example/feed"),))


@pytest.fixture
def told(passaparola: Run) -> Run:
    """`suggestions` where one item fits a team, one a single person, and one nobody."""
    database = open_database("passaparola.db")
    with database.writing() as connection:
        suggest(connection, "a", "b", "c")
        save_employees(connection, [*TEAM, *(replace(BO, id=f"bo{n}") for n in range(3))])
        replace_matches(connection, [*(match("a", person.id) for person in TEAM), match("b", "bo")])
    count_reaches(database, CONFIG, NOW)
    database.close()
    return lambda *arguments: passaparola("suggestions", *arguments)


def test_what_fits_nobody_is_listed_apart_with_the_reason(told: Run) -> None:
    fitting, nobody = told().out.split("1 fit nobody")

    assert "2 suggestions" in fitting
    assert "5     0        5     0        A title" in fitting
    assert f"relevance below {THRESHOLD}" in nobody


def test_one_suggestion_is_told_with_whom_it_reaches_how_well_and_why(told: Run) -> None:
    lines = told("a").out.splitlines()

    assert lines[0] == "A title"
    assert lines[2:] == [
        "why: “sales” met “A summary.”",
        "fits 5: Sales 5",
        "writing da",
        "relevance: mean 0.800, median 0.800 (role +1.00)",
        "engagement: mean 0.800, median 0.800 (role +1.00)",
        "this week: offered to 0, would go to 5, to 0 of them in place of something else",
    ]
    assert f"fits nobody: relevance below {THRESHOLD}" in told("c").out


def test_programs_read_reach_and_the_reason_for_none(told: Run) -> None:
    team, one, nobody = json.loads(told("--json").out)

    assert (team["fits_nobody"], team["reach"]["teams"]) == (None, [{"team": "Sales", "people": 5}])
    assert team["reach"]["this_week"] == {"offered": 0, "more": 5, "instead_of": []}
    assert (one["reach"]["people"], one["reach"]["relevance"]["parts"]) == (1, {})
    assert (nobody["fits_nobody"], nobody["reach"]) == ({"why": "far", "nearest": None}, None)
    assert json.loads(told("b", "--json").out) == one


def test_programs_are_told_scores_of_people_without_anything_learnt_of_them(told: Run) -> None:
    liked = Score(0.9, {"role": 1.0, "preference": 1.2})
    database = open_database("passaparola.db")
    with database.writing() as connection:
        matches = [replace(match("a", person.id, 0.5 + n / 10), relevance=liked) for n, person in enumerate(TEAM)]
        replace_matches(connection, matches)
    database.close()

    found = json.loads(told("a", "--json").out)["audience"]

    assert [person["employee"] for person in found] == [person.id for person in TEAM]
    assert {person["relevance"]["value"] for person in found} == {0.731}
    assert not any(person["relevance"]["parts"]["preference"] for person in found)


def test_a_suggestion_that_is_not_open_is_refused(told: Run) -> None:
    assert "no open suggestion 'zzz'" in told("zzz").err
    assert told("zzz", "--json").status == 2
