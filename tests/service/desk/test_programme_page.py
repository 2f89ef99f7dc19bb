from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.captions import Draft
from curation.config.file import load_config
from curation.speech import LANGUAGES, speech_of
from curation.store.database import Database
from curation.store.picks import all_picks
from curation.store.suggestions import move
from service.desk.programme_rules import SHAPES, filled, rules
from tests.service.company import ANNA, LAUNCH, NOW, Company, elsewhere, items, team
from tests.service.desk.comms import FILE, ask_as, write
from tests.service.desk.payloads import payloads, words
from tests.service.html import Page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path)


@pytest.fixture
def edda(company: Company, file: Path) -> TestClient:
    return ask_as("editor", company.database, file)


def form_of(client: TestClient) -> dict[str, str]:
    """What the form would send as it stands."""
    page = Page(client.get("/programme").text)
    fields = {str(field.attributes["name"]): str(field.attributes.get("value")) for field in page.all("input")}
    fields |= {str(area.attributes["name"]): "".join(area.pieces).lstrip("\n") for area in page.all("textarea")}
    chosen = next(option for option in page.all("option") if "selected" in option.attributes)
    return {**fields, "sharing": str(chosen.attributes["value"])}


def approve(company: Company, count: int) -> None:
    """So many approved items, of which each fits everybody of a team of six."""
    people = team("Sales", 6)
    company.hire(*people)
    for item in items(count):
        company.suggest(item, *people)
        with company.database.writing() as connection:
            move(connection, item.id, "approve", actor="rita", now=NOW)


def test_every_rule_is_told_with_what_it_means(edda: TestClient) -> None:
    page = Page(edda.get("/programme").text)
    assert [label.text for label in page.all("label")][:3] == [
        "Picks per week",
        "People per item",
        "Picks from one feed",
    ]
    assert "it becomes a chain letter" in page.one("p", id="exposure_per_item-hint").text
    assert page.one("input", id="min_relevance").attributes["value"] == "50"


def test_a_preview_says_what_would_have_been_different_this_week_and_writes_nothing(
    company: Company, edda: TestClient, file: Path
) -> None:
    approve(company, 4)
    answer = edda.post("/programme/preview", data=form_of(edda) | {"picks_per_week": "1", "exposure_per_item": "3"})
    told = Page(answer.text).one("section", class_="notice").text
    assert "Picks per week31" in told
    assert "People with picks66" in told
    assert "Picks126" in told  # two of one feed at most
    assert "Items offered22" in told or "Items offered42" in told
    assert file.read_text() == FILE
    with company.database.reading() as connection:
        assert not all_picks(connection)


def test_what_would_be_given_up_is_named(company: Company, edda: TestClient) -> None:
    person = team("Sales", 6)[0]
    company.hire(person)
    company.suggest(replace(LAUNCH, title="News of a merger"), person)
    with company.database.writing() as connection:
        move(connection, LAUNCH.id, "approve", actor="rita", now=NOW)
    form = form_of(edda)
    answer = edda.post("/programme/preview", data=form | {"avoid": form["avoid"] + "\r\nmerger"})
    assert "News of a merger" in Page(answer.text).one("section", class_="notice").text
    answer = edda.post("/programme/preview", data=form | {"min_relevance": "90"})
    assert "News of a merger" in Page(answer.text).one("section", class_="notice").text


def test_what_cannot_be_foreseen_is_said(company: Company, edda: TestClient) -> None:
    company.hire(ANNA)
    company.offer(elsewhere(LAUNCH, "/x"), ANNA, Draft("A game changer for dairies", "en", "offline"))
    changed = {"min_relevance": "20", "themes": "quiet heat", "banned_phrases": "game changer"}
    told = Page(edda.post("/programme/preview", data=form_of(edda) | changed).text).one("section", class_="notice").text
    assert "shows after the next run: no run has kept it yet" in told
    assert "Themes change how much every item is worth." in told
    assert "One caption of this week holds what would be banned." in told
    assert "are not taken back" in told


def test_saving_changes_the_lines_that_say_something_else(edda: TestClient, file: Path) -> None:
    wanted = {"picks_per_week": "2", "avoid": "layoffs\nmergers: all", "hashtags": "#heat", "quiet_from": "20:00"}
    answer = edda.post("/programme", data=form_of(edda) | wanted | {"quiet_to": "07:00"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/programme?done=saved")
    assert (
        file.read_text()
        == FILE.replace("picks_per_week: 3 ", "picks_per_week: 2 ").replace("    - strikes\n", "    - 'mergers: all'\n")
        + "  hashtags: ['#heat']\n  quiet_hours: ['20:00', '07:00']\n"
    )
    programme = load_config(file).programme
    assert filled(programme)["quiet_from"] == "20:00"
    assert "They hold from the next run on." in Page(edda.get("/programme?done=saved").text).one("main").text


def test_saving_what_stands_already_leaves_the_file_alone(edda: TestClient, file: Path) -> None:
    stat = file.stat()
    assert edda.post("/programme", data=form_of(edda)).status_code == 303
    assert file.stat().st_ino == stat.st_ino


def test_a_file_that_changed_meanwhile_is_not_written_over(edda: TestClient, file: Path) -> None:
    form = form_of(edda)
    file.write_text(FILE + "  per_source: 1\n")
    answer = edda.post("/programme", data=form | {"picks_per_week": "5"})
    page = Page(answer.text)
    assert answer.status_code == 409
    assert "Somebody changed the file" in page.one("div", role="alert").text
    assert page.one("input", id="picks_per_week").attributes["value"] == "5"
    assert file.read_text() == FILE + "  per_source: 1\n"


@pytest.mark.parametrize(
    ("field", "text", "rule", "said"),
    [
        ("picks_per_week", "99", "picks_per_week", "99 is out of range"),
        ("picks_per_week", "many", "picks_per_week", "is no whole number"),
        ("min_relevance", "150", "min_relevance", "outside 0..1"),
        ("third_party_low", "80", "third_party_share", "above the high end"),
        ("third_party_high", "x", "third_party_share", "is no number"),
        ("avoid", "!!!", "avoid", "has no word in it"),
        ("quiet_from", "20:00", "quiet_hours", "is no time of day"),
    ],
)
@pytest.mark.parametrize("path", ["/programme/preview", "/programme"])
def test_what_a_rule_cannot_say_is_told_beside_it(
    edda: TestClient, file: Path, path: str, field: str, text: str, rule: str, said: str
) -> None:
    answer = edda.post(path, data=form_of(edda) | {field: text, "third_party_high": "60"} | {field: text})
    page = Page(answer.text)
    assert answer.status_code == 422
    assert said in page.one("p", id=f"{rule}-error").text
    assert file.read_text() == FILE


def test_a_file_with_a_mistake_is_shown_as_it_was_and_cannot_be_changed(edda: TestClient, file: Path) -> None:
    edda.get("/programme")
    file.write_text(FILE.replace("picks_per_week: 3", "picks_per_week: no"))
    page = Page(edda.get("/programme").text)
    assert "'no' is no whole number" in page.one("div", class_="notice bad").text
    assert not page.all("textarea")


def test_reviewers_read_the_rules_and_change_nothing(company: Company, edda: TestClient, file: Path) -> None:
    form, rita = form_of(edda), ask_as("reviewer", company.database, file)
    page = Page(rita.get("/programme").text)
    assert not page.all("textarea")
    assert "layoffs strikes" in page.one("dl").text
    assert {rita.post(path, data=form).status_code for path in ("/programme", "/programme/preview")} == {403}


def test_every_rule_has_its_words_in_every_language() -> None:
    for language in LANGUAGES:
        told = rules(speech_of(language))
        assert [rule.name for rule in told] == list(SHAPES)
        assert all(rule.label and rule.meaning for rule in told)


def test_the_preview_reads_either_database(database: Database, file: Path) -> None:
    approve(Company(database), 2)
    edda = ask_as("editor", database, file)
    answer = edda.post("/programme/preview", data=form_of(edda) | {"per_source": "1"})
    assert "Picks126" in Page(answer.text).one("section", class_="notice").text


def test_what_is_filled_in_stays_text(edda: TestClient) -> None:
    def page(lines: list[str]) -> Page:
        filled = form_of(edda) | {"themes": "\n".join(lines), "banned_phrases": lines[0], "picks_per_week": lines[1]}
        return Page(edda.post("/programme/preview", data=filled).text)

    some = list(payloads())[:15]
    assert page([text[:19] for text in some]).shape == page(list(words(len(some)))).shape
    themes = {"themes": "\n".join(some)}
    kept = Page(edda.post("/programme/preview", data=form_of(edda) | themes).text)
    plain = Page(edda.post("/programme/preview", data=form_of(edda) | {"themes": "\n".join(words(len(some)))}).text)
    assert kept.shape == plain.shape
