import json
from dataclasses import replace
from pathlib import Path

import pytest

from curation.ranking import Score
from curation.store.database import open_database
from curation.store.people import save_employees
from curation.store.picks import add_picks
from curation.store.suggestions import move, propose
from curation.store.values import Proposal
from tests.curation.cli.conftest import Run
from tests.curation.store.samples import ANN, NOW, match, suggest

TEAM = [replace(ANN, id=f"p{number}", team="Sales") for number in range(5)]
CONFIG = "feeds:\n  - {name: News, url: 'https://news.example/feed'}\nprogramme: {learning: %s}\n"
PARTS = {"a": {"themes": 1.0}, "b": {"themes": -1.0}}


@pytest.fixture
def offered(passaparola: Run, folder: Path) -> Run:
    """Five people of one team and Ann, who has none, with the same two picks."""
    (folder / "feeds.yaml").write_text(CONFIG % "true")
    database = open_database("passaparola.db")
    with database.writing() as connection:
        suggest(connection, *PARTS)
        save_employees(connection, TEAM)
        propose(connection, [Proposal(id, Score(0.6, parts), 0.8) for id, parts in PARTS.items()], NOW)
        for id in PARTS:
            move(connection, id, "approve", actor="Anna", now=NOW)
        add_picks(connection, "2026-W47", [match(id, person.id) for id in PARTS for person in (*TEAM, ANN)])
    database.close()
    return lambda *arguments: passaparola("--now", "2026-11-21T10:00:00", *arguments)


def test_what_somebody_did_is_kept_without_a_word_of_it_in_other_commands(offered: Run) -> None:
    before = [offered(*command).out for command in (("picks",), ("suggestions",), ("employees", "list"))]

    assert offered("feedback", "ann", "a", "not_for_me").out == "ann: not_for_me a; the next run counts with it\n"
    kept = json.loads(offered("employees", "export", "ann").out)["feedback"]

    assert [(row["item"], row["kind"]) for row in kept] == [("a", "not_for_me")]
    assert [offered(*command).out for command in (("picks",), ("suggestions",), ("employees", "list"))] == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("zoe", "a", "share"), "no employee 'zoe'"),
        (("bo", "a", "share"), "'a' is no pick of bo that shows"),
        (("ann", "a", "approve"), "approve"),
        (("ann", "a"), "Missing argument"),
    ],
)
def test_what_cannot_be_is_refused(offered: Run, arguments: tuple[str, ...], said: str) -> None:
    done = offered("feedback", *arguments)

    assert (done.status, said in done.err) == (2, True)


def test_a_team_of_five_is_told_what_it_taught_and_a_smaller_group_is_not(offered: Run) -> None:
    for person in TEAM[:4]:
        offered("feedback", person.id, "a", "share")
    offered("feedback", "ann", "a", "share")
    four = offered("feedback", "explain").out
    offered("feedback", TEAM[4].id, "a", "share")
    five = offered("feedback", "explain", "--cohort", "Sales").out

    assert "sales: nothing: fewer than 5 people have told anything" in four
    assert "sales: 5 people told something" in five
    assert len([line for line in four.splitlines() if line.startswith("themes")]) == 1  # of the comms team's decisions
    assert len([line for line in five.splitlines() if line.startswith("themes")]) == 2
    assert not any(person.id in four + five for person in TEAM)


def test_what_was_learnt_is_given_to_programs_too(offered: Run) -> None:
    for person in TEAM:
        offered("feedback", person.id, "a", "share")
    offered("review", "b", "withdraw")
    offered("review", "b", "reject", "--note", "not ours")

    told = json.loads(offered("feedback", "explain", "--json").out)

    sales = told["cohorts"]["sales"]
    low, high = sales["with_one_more"]["themes"]
    assert sales["people"] == 5
    assert 1.0 <= low <= sales["factors"]["themes"] <= high
    assert told["decisions"]["themes"] > 1.0


def test_a_cohort_that_does_not_exist_is_named_with_those_that_do(offered: Run) -> None:
    done = offered("feedback", "explain", "--cohort", "Sails")

    assert (done.status, "no cohort 'Sails'; there are: sales" in done.err) == (2, True)


@pytest.mark.parametrize("command", [("ann", "a", "share"), ("explain",)])
def test_a_programme_that_does_not_learn_keeps_nothing(offered: Run, folder: Path, command: tuple[str, ...]) -> None:
    (folder / "feeds.yaml").write_text(CONFIG % "false")

    done = offered("feedback", *command)

    assert (done.status, "programme.learning" in done.err) == (2, True)
    assert "feedback" not in json.loads(offered("employees", "export", "ann").out)
