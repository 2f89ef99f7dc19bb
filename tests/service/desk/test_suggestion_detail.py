"""The detail column: the reasons, the audience by the privacy rule, moods, examples, the log."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from curation.captions import Draft
from curation.config import Brand
from curation.listening.item_mood import Heard
from curation.listening.kept_mentions import Judgement, KeptMention
from curation.ranking import Score
from curation.store.moods import save_heard
from curation.store.suggestions import move, propose
from curation.store.values import Proposal
from models.sentiment.interface import Label
from tests.curation.store.kept import OF, kept
from tests.service.company import ANNA, CONFIG, LAUNCH, NOW, Company, elsewhere, items, team
from tests.service.desk.conftest import RITA, GetPage, desk_client
from tests.service.html import Page

ONE = f"/suggestions/{LAUNCH.id}"
BRANDS = (Brand("termovika", "Termovika", competitor=True), Brand("kalvento", "Kalvento"))


def test_a_suggestion_has_its_text_its_story_and_the_way_to_both(company: Company, desk: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    company.tell_elsewhere(LAUNCH, replace(LAUNCH, id="b" * 16, feed="Heat Weekly", url="https://weekly.example/pump"))
    page = desk(ONE)
    title = page.one("a", href=LAUNCH.url or "")
    assert (title.text, title.attributes["rel"]) == (LAUNCH.title, "noopener noreferrer")
    assert page.one("a", href="https://weekly.example/pump").text == "Heat Weekly"
    assert page.one("p", class_="summary").text == "It starts on Monday."
    assert page.one("title").text == f"{LAUNCH.title} · Passaparola"


def test_teams_are_counted_and_nobody_is_named(company: Company, desk: GetPage) -> None:
    sales, service, few, one = team("Sales", 6), team("Service", 5), team("Legal", 4), team("Board", 1)
    company.hire(*sales, *service, *few, *one)
    company.suggest(LAUNCH, *sales[:2], *service, *few[:2], *one)
    page = desk(ONE)
    assert page.one("p", class_="fits").text == "Fits 10 people"
    assert page.one("table", class_="audience").text.endswith("Service5 Sales2 Other teams3")
    assert "They write English" in page.one("article").text
    text = page.one("main").text
    assert not [name for name in (p.name for p in (*sales, *service, *few, *one)) if name in text]
    assert "Legal" not in text


def test_parts_are_bars_with_their_log_odds_and_sum(company: Company, desk: GetPage) -> None:
    company.hire(*team("Sales", 5))
    company.suggest(LAUNCH, *team("Sales", 5))
    page = desk(ONE)
    content, relevance, engagement = page.all("table", class_="scores")
    assert content.text.startswith("Content value 0.600")
    assert "Freshness+0.90" in content.text
    assert "Trust−0.50" in content.text
    assert content.text.endswith("Sum+0.40")
    assert "Language+0.00" in relevance.text
    assert engagement.text.startswith("Engagement 0.880 content plus relevance: mean over those it fits; median 0.880")
    bars = [(bar.attributes["class"], bar.attributes["width"]) for bar in page.all("rect")]
    assert bars[:2] == [("plus", "30"), ("minus", "17")]


def test_of_fewer_than_five_people_no_parts_are_shown(company: Company, desk: GetPage) -> None:
    company.hire(*team("Sales", 5))
    company.suggest(LAUNCH, *team("Sales", 5)[:4])
    page = desk(ONE)
    assert [table.text.split()[0] for table in page.all("table", class_="scores")] == ["Content"]
    assert "means over 5 people or more" in page.one("article").text


def test_what_it_would_crowd_out_is_told_and_linked(company: Company, desk: GetPage) -> None:
    sales, others = team("Sales", 5), items(2)
    company.hire(*sales)
    for item in (LAUNCH, *others):
        company.suggest(item, *sales)
    with company.database.writing() as connection:
        propose(connection, [Proposal(LAUNCH.id, Score(0.6, {}), 0.95)], NOW)
    text = desk("/suggestions/0000000000000000").one("article").text
    assert "Approved now, it would go to 5 people this week." in text
    assert "It would take the place of" in text
    assert "This week nobody has room for it" in desk(ONE).one("article").text


@pytest.mark.parametrize(
    ("language", "nearest", "why"),
    [
        ("en", 0.312, "Best relevance 0.312, below 0.50."),
        ("en", None, "No relevance reaches 0.50."),
        ("fi", None, "Nobody who takes part reads Finnish."),
        ("und", None, "Its language could not be told"),
    ],
)
def test_what_fits_nobody_says_why(
    company: Company, desk: GetPage, language: str, nearest: float | None, why: str
) -> None:
    company.hire(ANNA)
    company.suggest(replace(LAUNCH, language=language))
    with company.database.writing() as connection:
        propose(connection, [Proposal(LAUNCH.id, Score(0.6, {}), 0.0, nearest)], NOW)
    assert f"It fits nobody. {why}" in desk(ONE).one("article").text


def test_phrases_are_in_their_own_languages(company: Company, desk: GetPage) -> None:
    company.hire(replace(ANNA, languages=("da",)))
    company.suggest(LAUNCH, ANNA, role="Salgschef", met=LAUNCH.title)
    page = desk(ONE)
    assert {bdi.text for bdi in page.all("bdi", lang="da")} == {"Salgschef"}
    assert "“Salgschef” met the headline" in page.one("article").text


Hear = Callable[..., Page]


@pytest.fixture
def hear(company: Company) -> Hear:
    """The page of an item in which these mentions were heard."""

    def read(*mentions: KeptMention, mood: Label = "neutral") -> Page:
        company.hire(ANNA)
        company.suggest(LAUNCH, ANNA)
        with company.database.writing() as connection:
            judgement = Judgement(OF[mood], False, "fake", "1", NOW)
            save_heard(connection, LAUNCH, "question", Heard(judgement, mentions), BRANDS)
        return Page(desk_client(company.database, RITA, replace(CONFIG, brands=BRANDS)).get(ONE).text)

    return read


def mention(brand: str, label: Label, sentence: str, *, start: int = 0, uncertain: bool = False) -> KeptMention:
    plain = kept(LAUNCH.id, label, brand=brand, source="feed:Newsroom", start=start, uncertain=uncertain)
    return replace(plain, sentence=sentence)


def test_moods_are_a_sign_and_a_word_own_brands_first(hear: Hear) -> None:
    page = hear(
        mention("termovika", "positive", "Termovika wins."),
        mention("kalvento", "negative", "Kalvento loses to <b>Kalvento</b>.", start=9, uncertain=True),
        mention("kalvento", "negative", "Kalvento loses to <b>Kalvento</b>.", start=20, uncertain=True),
    )
    text = page.one("article").text
    assert "By itself: ± neutral Kalvento: ? negative (uncertain)" in text
    assert text.count("“Kalvento loses to <b>Kalvento</b>.”") == 1
    assert "Kalvento" in [mark.text for mark in page.all("mark")]
    assert page.all("p", class_="safety")[0].text == "It names a competitor, Termovika: captions leave the name out."
    assert "? negative (uncertain)" in page.one("li", class_="row").text


def test_bad_news_is_said_to_be(hear: Hear) -> None:
    assert "It reads as bad news" in hear(mood="negative").one("p", class_="safety").text


def test_captions_that_were_handed_out_are_shown_for_people_unlike_each_other(company: Company, desk: GetPage) -> None:
    sales = team("Sales", 5)
    people = [sales[0], sales[1], replace(sales[2], languages=("da",)), replace(ANNA, team="Alone")]
    company.hire(*sales, *team("Small", 4), *people)
    company.suggest(LAUNCH, *people)
    with company.database.writing() as connection:
        move(connection, LAUNCH.id, "approve", actor="test", now=NOW)
    for person, text in zip(people, ("One", "Two", "Tre", "Four"), strict=True):
        company.hand_out(LAUNCH, person, Draft(text, person.languages[0], "x"), Draft("Other", "en", "x"))
    shown = [figure.text for figure in desk(ONE).all("figure")]
    assert shown == [
        "For somebody in Sales, in English One",
        "For somebody in Sales, in Danish Tre",
        "For somebody in another team, in English Four",
    ]


def test_examples_are_drafted_when_somebody_asks(company: Company, rita: TestClient, desk: GetPage) -> None:
    company.hire(*team("Sales", 5))
    company.suggest(LAUNCH, *team("Sales", 5))
    way = desk(ONE).one("a", id="draft").attributes["href"]
    page = desk(str(way))
    assert len(page.all("figure")) == 3
    assert "For somebody in Sales, in English" in page.one("main").text
    assert not [person.name for person in team("Sales", 5) if person.name in page.one("main").text]


@pytest.mark.parametrize("path", ["/suggestions/zzz", "/suggestions/zzz/examples", "/suggestions/%00"])
def test_there_is_no_page_of_what_there_is_not(rita: TestClient, path: str) -> None:
    assert rita.get(path).status_code == 404


def test_headings_are_in_order_and_every_id_is_there_once(company: Company, desk: GetPage) -> None:
    company.hire(*team("Sales", 5), *team("Service", 5))
    company.suggest(LAUNCH, *team("Sales", 5), *team("Service", 5))
    company.suggest(elsewhere(replace(LAUNCH, id="b" * 16), "/b"), *team("Sales", 5))
    for path in ("/", ONE):
        page = desk(path)
        levels = [int(e.tag[1]) for e in page.elements if e.tag in ("h1", "h2", "h3")]
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))
        ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]
        assert len(ids) == len(set(ids))
