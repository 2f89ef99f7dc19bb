import pytest
from starlette.testclient import TestClient

from curation.store.database import Database
from models.sentiment.interface import SentimentModel
from service.api.limits import MAX_MENTIONS
from tests.models.sentiment.fakes import LexiconModel
from tests.service.api.models import Poisoned
from tests.service.api.running import PRAISE, Client, document


def asked(client: TestClient, *documents: dict[str, object], **more: object) -> list[dict[str, object]]:
    """The answers to documents."""
    answer = client.post("/v1/sentiment", json={"documents": documents, **more})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, object]] = answer.json()["documents"]
    return found


def test_every_mention_is_judged_with_the_sentence_it_stands_in(client: TestClient) -> None:
    answer = client.post("/v1/sentiment", json={"documents": [document(PRAISE, language="en")], "level": "both"})
    kalvento, termo = PRAISE.index("Kalvento"), PRAISE.index("Termo")
    assert answer.json() == {
        "model": {"id": "fake", "revision": "1"},
        "documents": [
            {
                "id": "1",
                "language": "en",
                "windowed": False,
                "sentiment": {
                    "label": "neutral",
                    "probabilities": {"negative": 0.2, "neutral": 0.6, "positive": 0.2},
                    "uncertain": True,
                },
                "mentions": [
                    {
                        "brand": "kalvento",
                        "start": kalvento,
                        "end": kalvento + 8,
                        "surface": "Kalvento",
                        "sentence": "Kalvento is good.",
                        "label": "positive",
                        "probabilities": {"negative": 0.1, "neutral": 0.1, "positive": 0.8},
                        "uncertain": False,
                    },
                    {
                        "brand": "termo",
                        "start": termo,
                        "end": termo + 10,
                        "surface": "Termo Nord",
                        "sentence": "Termo Nord is bad.",
                        "label": "negative",
                        "probabilities": {"negative": 0.8, "neutral": 0.1, "positive": 0.1},
                        "uncertain": False,
                    },
                ],
            }
        ],
    }


def test_the_level_says_what_is_judged(client: TestClient) -> None:
    mentions, whole = (asked(client, document(PRAISE), level=level)[0] for level in ("mention", "document"))
    assert (mentions["sentiment"], len(mentions["mentions"])) == (None, 2)  # type: ignore[arg-type]
    assert (whole["sentiment"] is None, whole["mentions"]) == (False, [])


def test_mentions_are_judged_where_nothing_else_is_asked(client: TestClient) -> None:
    assert asked(client, document(PRAISE)) == asked(client, document(PRAISE), level="mention")


def test_a_document_that_names_no_brand_costs_no_inference(database: Database) -> None:
    model = LexiconModel()
    with Client(database, model=model) as client:
        assert asked(client, document("Nobody is named here, and it is good."))[0]["mentions"] == []
    assert model.batches == [1], "asked only once, to be ready"


def test_answers_come_in_order_with_the_ids_as_they_were_given(client: TestClient) -> None:
    documents = [document("good", id=id) for id in ("b", "a", 7, "a", "")]
    assert [answer["id"] for answer in asked(client, *documents)] == ["b", "a", 7, "a", ""]


def test_configured_brands_are_chosen_by_id_and_others_are_brought_along(client: TestClient) -> None:
    text = "Kalvento, Termo Nord, Zephyra and ZPH are good."
    brought = {"name": "Zephyra", "aliases": ["ZPH"], "exclude": []}
    (answer,) = asked(client, document(text), brands=["termo", brought])
    assert [mention["brand"] for mention in answer["mentions"]] == ["termo", "Zephyra", "Zephyra"]  # type: ignore[attr-defined]


def test_no_brand_is_looked_for_where_none_is_wanted(client: TestClient) -> None:
    assert asked(client, document(PRAISE), brands=[])[0]["mentions"] == []


@pytest.mark.parametrize(
    ("text", "given", "language"),
    [
        ("Kalvento is one of the best companies of them all", None, "en"),
        ("Kalvento er en af de bedste virksomheder, vi har", None, "da"),
        ("Kalvento è una delle migliori aziende che ci siano", None, "it"),
        ("Kalvento è una delle migliori aziende che ci siano", "da-DK", "da"),
        ("Kalvento", None, "und"),
    ],
)
def test_the_language_is_the_one_given_or_the_one_it_is_written_in(
    client: TestClient, text: str, given: str | None, language: str
) -> None:
    assert asked(client, document(text, language=given))[0]["language"] == language


@pytest.mark.parametrize("text", ["", "   \n", "\u2003"])
def test_a_blank_text_has_no_sentiment(client: TestClient, text: str) -> None:
    (answer,) = asked(client, document(text), level="both")
    assert answer == {"id": "1", "language": "und", "windowed": False, "sentiment": None, "mentions": []}


@pytest.mark.parametrize("text", ["\0", "👍🏽" * 50, "\u0301" * 50, "word", "\u202egood", "<" * 1000, "a" * 100_000])
def test_odd_texts_have_a_sentiment(client: TestClient, text: str) -> None:
    assert asked(client, document(text), level="both")[0]["sentiment"] is not None


def test_a_text_read_in_parts_says_so(client: TestClient) -> None:
    assert asked(client, document("good " * 1_000), level="document")[0]["windowed"] is True


def test_a_sentence_without_end_is_shown_around_the_mention(client: TestClient) -> None:
    (answer,) = asked(client, document("word " * 1_000 + "Kalvento " + "word " * 1_000))
    sentence = answer["mentions"][0]["sentence"]  # type: ignore[index]
    assert "Kalvento" in sentence
    assert len(sentence) <= 1_000


def test_a_text_the_model_fails_at_has_an_error_in_its_place_and_the_others_their_answers(database: Database) -> None:
    poisoned: SentimentModel = Poisoned()
    with Client(database, model=poisoned) as client:
        documents = [document("good", id="a"), document("poison", id="b"), document("bad", id="c")]
        first, second, third = asked(client, *documents, level="document")
        assert client.get("/ready").status_code == 200
    assert (first["sentiment"]["label"], third["sentiment"]["label"]) == ("positive", "negative")  # type: ignore[index]
    assert (second["id"], second["error"]["code"]) == ("b", "not_judged")  # type: ignore[index]
    assert "poison" not in second["error"]["message"]  # type: ignore[index]


def test_more_mentions_than_one_request_may_ask_about_are_refused(client: TestClient) -> None:
    text = "Kalvento. " * (MAX_MENTIONS // 2 + 1)
    answer = client.post("/v1/sentiment", json={"documents": [document(text), document(text)]})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "too_many_mentions")
    assert len(asked(client, document("Kalvento. " * 1_000))[0]["mentions"]) == 1_000  # type: ignore[arg-type]
