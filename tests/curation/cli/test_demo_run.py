"""The demo company through the command line, with the bundled model: what a newcomer sees."""

import json
import sqlite3
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from curation.cli.app import invoke
from tests.curation.cli.conftest import Run

NOW = "2026-11-18T09:00:00+00:00"
pytestmark = pytest.mark.slow

Suggestions = list[dict[str, Any]]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `passaparola demo` ran once."""
    home = tmp_path_factory.mktemp("demo")
    assert invoke(["demo", "--config", str(home / "feeds.yaml"), "--now", NOW]) == 0
    return home


@pytest.fixture(scope="module")
def suggestions(ran: Path) -> Suggestions:
    """What the first run suggests."""
    told = StringIO()
    with redirect_stdout(told):
        at = ("--config", str(ran / "feeds.yaml"), "--database", str(ran / "passaparola.db"), "--now", NOW)
        assert invoke(["suggestions", "--json", *at]) == 0
    found: Suggestions = json.loads(told.getvalue())
    return found


@pytest.fixture
def demo(ran: Path, passaparola: Run) -> Run:
    """Commands on a copy of that database."""
    config, copy = ran / "feeds.yaml", Path("copy.db")
    with sqlite3.connect(ran / "passaparola.db") as source, sqlite3.connect(copy) as target:
        source.backup(target)
    source.close()
    target.close()
    return lambda *arguments: passaparola(*arguments, "--config", str(config), "--database", str(copy), "--now", NOW)


def audience(suggestions: Suggestions, *words: str) -> set[str]:
    """Ids of the people whom any suggestion whose title holds all the words fits."""
    return {m["employee"] for s in suggestions if all(word in s["title"] for word in words) for m in s["audience"]}


def best_first(suggestions: Suggestions, title: str) -> list[str]:
    """Ids of the people whom the suggestion with these words in its title fits, best engagement first."""
    (found,) = [s for s in suggestions if title in s["title"]]
    return [match["employee"] for match in found["audience"]]


@pytest.mark.parametrize(
    ("title", "graduates"),
    [
        ("Graduate programme: 14 places", {"e03", "e10", "e21"}),
        ("Programma graduate: quattro posti", {"e10"}),
        ("Seks graduates søges", {"e03"}),
        ("Mit første halve år som graduate", {"e03"}),
    ],
)
def test_the_graduate_programme_goes_to_the_graduates_who_read_it_first(
    suggestions: Suggestions, title: str, graduates: set[str]
) -> None:
    assert set(best_first(suggestions, title)[: len(graduates)]) == graduates


def test_the_product_launch_goes_to_product_sales_and_customer_success(suggestions: Suggestions) -> None:
    product, sales, success = {"e23"}, {"e01", "e13"}, {"e02", "e18"}
    launch = best_first(suggestions, "launches Fjell 400")

    assert set(launch[:3]) <= product | sales | success
    assert all(people & set(launch[:3]) for people in (product, sales, success))
    assert sales <= set(launch)
    assert not {"e05", "e09", "e12", "e15", "e20", "e22", "e24"} & set(launch)


@pytest.mark.parametrize(
    ("title", "expert"),
    [
        ("Ammonia, butane or carbon dioxide?", "e04"),
        ("Forty million readings a day", "e06"),
        ("F-gas, che cosa cambia nei contratti", "e15"),
        ("The controller in the plant room is a computer", "e19"),
        ("NIS2 reaches the plant room", "e20"),
        ("CBAM, dichiarazioni e certificati", "e14"),
        ("1.000 dage uden arbejdsulykker", "e07"),
    ],
)
def test_an_experts_article_goes_to_its_expert_first(suggestions: Suggestions, title: str, expert: str) -> None:
    assert best_first(suggestions, title)[0] == expert


def test_what_the_programme_avoids_fits_nobody_and_says_so(suggestions: Suggestions) -> None:
    (found,) = [s for s in suggestions if "nedlægger 85 stillinger" in s["title"]]

    assert found["audience"] == []
    assert found["content"]["parts"]["policy"] < 0


@pytest.mark.parametrize(
    "words", [("menu",), ("P-plads",), ("car park",), ("Realitystjernen",), ("derby",), ("scones",)]
)
def test_the_lunch_menu_and_other_things_reach_nobody(suggestions: Suggestions, words: tuple[str, ...]) -> None:
    assert [s for s in suggestions if all(word in s["title"] for word in words)]
    assert audience(suggestions, *words) == set()


def test_every_pick_says_why_and_carries_a_caption_of_its_own(demo: Run) -> None:
    picks = json.loads(demo("picks", "--json").out)
    captions = [draft["text"] for pick in picks for draft in pick["captions"]]

    assert len(picks) > 24
    assert all(pick["why"]["role"] and pick["why"]["item"] for pick in picks)
    assert len(captions) == len(set(captions)) >= len(picks) - 2


def test_a_second_run_changes_nothing(demo: Run) -> None:
    before = [demo(what, "--json").out for what in ("items", "suggestions", "picks")]
    report = json.loads(demo("run", "--json").out)

    assert {feed["status"] for feed in report["feeds"]} == {"not_modified"}
    assert [demo(what, "--json").out for what in ("items", "suggestions", "picks")] == before


def test_the_day_after_the_same_documents_are_not_modified(demo: Run) -> None:
    report = json.loads(demo("run", "--json", "--now", "2026-11-19T09:00:00+00:00").out)

    assert {feed["status"] for feed in report["feeds"]} == {"not_modified"}


def test_people_read_tables_and_programs_read_json(demo: Run) -> None:
    assert "101 items" in demo("items").out
    assert len(json.loads(demo("items", "--json").out)) == 101
    assert "suggestions" in demo("suggestions").out
    assert "why you:" in demo("picks", "e03").out
    assert "no employee 'e99'" in demo("picks", "e99").err


def test_captions_can_be_asked_for_any_person_and_item(demo: Run) -> None:
    (item, *_) = [item for item in json.loads(demo("items", "--json").out) if "Fjell 400" in item["title"]]

    drafts = json.loads(demo("captions", "e01", item["id"], "--json").out)

    assert len({draft["text"] for draft in drafts}) == len(drafts) >= 2
    assert {draft["language"] for draft in drafts} == {"da"}
    assert all(draft["account"]["rests_on"] and draft["account"]["alike"] <= 0.5 for draft in drafts)
    printed = demo("captions", "e01", item["id"], "--variants", "1").out
    assert all(said in printed for said in (item["url"], "no findings; ", "rests on: "))
    assert demo("captions", "e01", "nothing").status == 2


def test_a_decision_is_made_and_logged_and_a_wrong_one_refused(demo: Run) -> None:
    suggestions = json.loads(demo("suggestions", "--json").out)
    waiting = next(s["id"] for s in suggestions if s["state"] == "proposed")

    assert demo("review", waiting, "approve", "--by", "Anna").out == f"{waiting}: proposed -> approved\n"
    assert "cannot approve" in demo("review", waiting, "approve").err
    assert demo("review", waiting, "expire").status == 2


def test_the_doctor_finds_the_demo_well_and_a_backup_opens(demo: Run, passaparola: Run) -> None:
    done = demo("doctor")

    assert (done.status, done.out.count("ok ")) == (0, 5)
    assert "copied to safe.db" in demo("backup", "safe.db").out
    assert len(json.loads(passaparola("picks", "--json", "--database", "safe.db").out)) > 24


def test_the_doctor_says_what_is_missing(passaparola: Run) -> None:
    done = passaparola("doctor")

    assert done.status == 1
    assert "TROUBLE configuration" in done.out
    assert "`passaparola run` makes one" in done.out


def test_the_demo_refuses_a_config_that_is_not_its_own(passaparola: Run) -> None:
    Path("feeds.yaml").write_text("feeds:\n  - {name: A, url: https://a.example/feed}\n")

    assert "not the demo's" in passaparola("demo").err
