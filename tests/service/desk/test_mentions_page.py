from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.listening.kept_mentions import Excerpt, KeptMention
from curation.listening.pauses import Pause
from curation.store.database import Database
from curation.store.mentions import find_mention, save_mentions
from curation.store.pauses import active_pauses, begin_pause, last_pauses
from service.desk.mentions_rows import pieces
from tests.curation.store.kept import kept
from tests.service.company import LAUNCH, NOW, Company
from tests.service.desk.comms import ask_as, write
from tests.service.desk.payloads import payloads, words
from tests.service.html import Page

PASSAGE = "Before it all was well. Today Kalvento is late. Then it rained."
SAID = replace(
    kept("1", "negative"),
    start=30,
    end=38,
    sentence="Today Kalvento is late.",
    excerpt=Excerpt(PASSAGE, 0),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path)


@pytest.fixture
def rita(company: Company, file: Path) -> TestClient:
    return ask_as("reviewer", company.database, file)


def say(database: Database, *mentions: KeptMention) -> None:
    with database.writing() as connection:
        save_mentions(connection, mentions)


def listed(page: Page) -> list[str]:
    return [paragraph.text for paragraph in page.all("p", class_="said")]


def test_a_sentence_has_its_brand_marked_and_weighs_more_than_what_stands_around_it(
    company: Company, rita: TestClient
) -> None:
    say(company.database, SAID)
    page = Page(rita.get("/mentions").text)
    assert page.one("mark").text == "Kalvento"
    assert page.one("strong").text == "Today Kalvento is late."
    assert listed(page) == [PASSAGE]
    assert page.one("span", class_="negative").text == "− negative"


def test_doubt_is_hatched_and_said(company: Company, rita: TestClient) -> None:
    say(company.database, kept("2", "positive", uncertain=True))
    page = Page(rita.get("/mentions").text)
    assert page.one("span", class_="uncertain").text == "? uncertain, rather positive"


def test_a_sentence_that_is_not_in_what_was_kept_stands_by_itself() -> None:
    lost = replace(SAID, sentence="Kalvento, cut off")
    assert pieces(lost).brand == "Kalvento"
    assert (pieces(lost).before, pieces(lost).tail) == ("", ", cut off")


def test_a_mention_in_an_item_links_to_it(company: Company, rita: TestClient) -> None:
    company.read(LAUNCH)
    say(company.database, kept(LAUNCH.id, source="feed:Newsroom"))
    page = Page(rita.get("/mentions").text)
    assert page.one("a", href=str(LAUNCH.url)).text == LAUNCH.title
    assert "Newsroom ·" in page.one("ol").text


def test_one_click_corrects_and_another_takes_it_back(company: Company, rita: TestClient) -> None:
    say(company.database, SAID)
    place = "/mentions?brand=kalvento&label=negative"
    answer = rita.post(f"/mentions/{SAID.id}/label", data={"label": "neutral", "next": place})
    assert answer.headers["location"] == f"{place}#m-{SAID.id}"
    with company.database.reading() as connection:
        found = find_mention(connection, SAID.id)
    assert found is not None
    assert found.correction is not None
    assert (found.label, found.correction.by, found.correction.at) == ("neutral", "reviewer", NOW)
    assert "said by reviewer" in Page(rita.get("/mentions").text).one("ol").text
    rita.post(f"/mentions/{SAID.id}/label", data={"label": "as_before"})
    with company.database.reading() as connection:
        assert find_mention(connection, SAID.id) == SAID


@pytest.mark.parametrize("next", ["https://evil.example/", "//evil.example", "/\\evil.example", "/sign-out"])
def test_a_correction_leads_back_to_the_mentions_and_nowhere_else(
    company: Company, rita: TestClient, next: str
) -> None:
    say(company.database, SAID)
    answer = rita.post(f"/mentions/{SAID.id}/label", data={"label": "neutral", "next": next})
    assert answer.headers["location"].startswith("/mentions#")


def test_what_is_no_mention_or_no_label_is_refused(rita: TestClient) -> None:
    assert rita.post("/mentions/nothing/label", data={"label": "neutral"}).status_code == 404
    assert rita.post("/mentions/a%00b/label", data={"label": "neutral"}).status_code == 404
    assert rita.post(f"/mentions/{SAID.id}/label", data={"label": "wonderful"}).status_code == 422
    assert rita.get("/mentions?brand=nobody").status_code == 404


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"a", "b", "c", "d"}),
        ("label=negative", {"b"}),
        ("label=uncertain", {"d"}),
        ("source=web", {"c"}),
        ("language=it", {"b"}),
        ("day=2026-11-19", {"c"}),
        ("label=nonsense&day=soon&after=%00&source=", {"a", "b", "c", "d"}),
        ("source=%00", set()),
    ],
)
def test_the_address_says_which_mentions_are_shown(database: Database, file: Path, query: str, found: set[str]) -> None:
    samples = {
        "a": kept("a"),
        "b": kept("b", "negative", language="it"),
        "c": kept("c", source="web", days=2),
        "d": kept("d", uncertain=True),
    }
    say(database, *samples.values(), kept("r", brand="rival"))
    page = Page(ask_as("reviewer", database, file).get(f"/mentions?{query}").text)
    shown = {str(row.attributes["id"]).removeprefix("m-") for row in page.all("li") if "id" in row.attributes}
    assert shown == {samples[name].id for name in found}


def test_pages_go_on_where_the_last_one_ended(database: Database, file: Path) -> None:
    say(database, *(kept(str(n), days=n / 100) for n in range(70)))
    rita, seen = ask_as("reviewer", database, file), []
    address: str | None = "/mentions"
    while address:
        page = Page(rita.get(address).text)
        seen += [str(row.attributes["id"]) for row in page.all("li") if "id" in row.attributes]
        address = next((str(link.attributes["href"]) for link in page.all("a", rel="next")), None)
    assert len(seen) == len(set(seen)) == 70


def test_the_mood_is_told_in_words_in_a_table_and_in_a_picture(company: Company, rita: TestClient) -> None:
    say(company.database, *(kept(f"{n}", "positive" if n % 3 else "negative", days=n) for n in range(6)))
    page = Page(rita.get("/mentions?source=twitter").text)
    picture = page.one("img")
    assert picture.attributes["alt"] == "Net sentiment of Kalvento on 6 days: between −1 and +1, −1 at the end."
    cells = [cell.text for cell in page.all("td", class_="number")]
    assert cells[:5] == ["−1", "−1", "+0.73", "1", "0"]
    for address in (picture.attributes["src"], *(each.attributes["srcset"] for each in page.all("source"))):
        answer = rita.get(str(address))
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "image/svg+xml"
        assert "currentColor" in answer.text
        assert not [
            bad for bad in ("<script", "<style", " style=", "href=") if bad in answer.text.replace("xmlns:", "")
        ]


def test_a_brand_that_is_paused_says_why_and_goes_on_when_an_editor_decides(
    company: Company, rita: TestClient, file: Path
) -> None:
    with company.database.writing() as connection:
        begin_pause(connection, Pause("kalvento", NOW - timedelta(days=1), "net sentiment fell <sharply>"))
    page = Page(rita.get("/mentions").text)
    assert "Net sentiment fell <sharply>." in page.one("section", class_="notice bad").text
    assert not page.all("form", action="/mentions/resume")
    assert rita.post("/mentions/resume", data={"brand": "kalvento"}).status_code == 403
    edda = ask_as("editor", company.database, file)
    answer = edda.post("/mentions/resume", data={"brand": "kalvento"})
    with company.database.reading() as connection:
        assert not active_pauses(connection)
        assert last_pauses(connection)["kalvento"].decided_by == "editor"
    events = Page(edda.get(answer.headers["location"]).text).one("ul", class_="log").text
    assert "editor let suggestions go on." in events
    assert "Suggestions were paused: net sentiment fell <sharply>" in events
    assert edda.post("/mentions/resume", data={"brand": "nobody"}).status_code == 404


def test_without_brands_the_page_says_how_to_begin(company: Company, tmp_path: Path) -> None:
    path = write(tmp_path, "feeds:\n  - name: News\n    url: https://example.com/feed\n")
    page = Page(ask_as("reviewer", company.database, path).get("/mentions").text)
    assert page.one("h2").text == "No brand is listened for yet"


def test_what_sentences_and_sources_say_stays_text(company: Company, rita: TestClient) -> None:
    def page(texts: list[str]) -> Page:
        for n, text in enumerate(texts):
            said = replace(
                kept(str(n), source=text), end=len(text), surface=text, sentence=text, excerpt=Excerpt(text, 0)
            )
            say(company.database, said)
        shown = Page(rita.get("/mentions").text)
        with company.database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM mentions")
        return shown

    some = list(payloads())[:30]
    assert page(some).shape == page(list(words(len(some)))).shape
