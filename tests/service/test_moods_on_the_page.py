"""The suggestions page tells how items speak of brands, one's own first, and what waits for a decision."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from curation.config import Brand
from curation.listening.item_mood import Heard
from curation.listening.kept_mentions import Judgement, KeptMention
from curation.listening.pauses import Pause
from curation.store.moods import save_heard
from curation.store.pauses import begin_pause
from models.sentiment.interface import Label
from service.app import create_app
from tests.curation.store.kept import OF, kept
from tests.service.company import ANNA, CONFIG, LAUNCH, NOW, Company, FakeEncoder
from tests.service.html import Page

BRANDS = (Brand("termovika", "Termovika", competitor=True), Brand("kalvento", "Kalvento"))
ABOUT = replace(LAUNCH, title="Kalvento has a heat pump")
REASON = "net sentiment fell from +0.42 to -0.67"

GetDesk = Callable[[], Page]


@pytest.fixture
def desk(company: Company) -> GetDesk:
    app = create_app(
        replace(CONFIG, brands=BRANDS), company.database, FakeEncoder, lambda: NOW, more_hosts={"testserver"}
    )
    client = TestClient(app, raise_server_exceptions=False)

    def get() -> Page:
        answer = client.get("/")
        assert answer.status_code == 200, answer.text
        return Page(answer.text)

    return get


def mention(brand: str, label: Label, sentence: str, *, start: int = 0, uncertain: bool = False) -> KeptMention:
    plain = kept(ABOUT.id, label, brand=brand, source="feed:Newsroom", start=start, uncertain=uncertain)
    return replace(plain, sentence=sentence)


def hear(company: Company, *mentions: KeptMention, mood: Label = "neutral", uncertain: bool = False) -> None:
    company.hire(ANNA)
    company.suggest(ABOUT, ANNA)
    judgement = Judgement(OF[mood], uncertain, "fake", "1", NOW)
    with company.database.writing() as connection:
        save_heard(connection, ABOUT, "question", Heard(judgement, mentions), BRANDS)


def test_a_row_says_how_the_item_speaks_of_brands_and_by_itself(company: Company, desk: GetDesk) -> None:
    hear(
        company,
        mention("termovika", "positive", "Termovika wins."),
        mention("kalvento", "negative", "Kalvento loses, perhaps.", start=9, uncertain=True),
    )

    said = desk().one("p", class_="meta moods").text
    assert said == "Speaks of Kalvento: negative (uncertain); Termovika: positive; by itself: neutral"


def test_the_sentences_it_rests_on_are_shown_once_each(company: Company, desk: GetDesk) -> None:
    hear(
        company,
        mention("kalvento", "negative", "Kalvento loses to <b>Kalvento</b>."),
        mention("kalvento", "negative", "Kalvento loses to <b>Kalvento</b>.", start=20),
    )

    details = desk().one("details").text
    assert details.count("Kalvento, negative: “Kalvento loses to <b>Kalvento</b>.”") == 1


def test_an_item_that_was_not_judged_says_nothing_of_moods(company: Company, desk: GetDesk) -> None:
    company.hire(ANNA)
    company.suggest(ABOUT, ANNA)

    assert not desk().all("p", class_="meta moods")


def test_a_paused_brand_is_told_with_what_to_do_and_on_the_rows_that_wait(company: Company, desk: GetDesk) -> None:
    hear(company)
    with company.database.writing() as connection:
        begin_pause(connection, Pause("kalvento", NOW, REASON))
        begin_pause(connection, Pause("gone", NOW, REASON))

    page = desk()

    [notice] = page.all("section", class_="notice")
    assert "Suggestions about Kalvento wait for a decision" in notice.text
    assert f"Since Saturday 21 November 2026: {REASON}." in notice.text
    assert page.one("code").text == "passaparola brands resume kalvento"
    assert page.one("strong", class_="held").text == "held: Kalvento is paused"
