from collections.abc import Iterator
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from curation.store.answers import KEPT
from models.sentiment.interface import SentimentModel
from tests.models.sentiment.fakes import LexiconModel
from tests.service.api.models import Poisoned
from tests.service.api.running import PRAISE
from tests.service.api.storing import Keyring, asking, kept, post, store


@pytest.fixture
def client(keyring: Keyring) -> Iterator[TestClient]:
    """Asks with a key for everything."""
    with asking(keyring) as client:
        client.headers.update(keyring.key())
        yield client


def test_mentions_are_answered_as_by_sentiment_and_kept(client: TestClient) -> None:
    told = store(client, post(PRAISE, language="en", published="2026-11-20T23:30:00-05:00"))
    judged = client.post("/v1/sentiment", json={"documents": [{"id": "1", "text": PRAISE, "language": "en"}]}).json()
    [document], [same] = told["documents"], judged["documents"]
    ids = [mention.pop("id") for mention in document["mentions"]]
    assert told["model"] == judged["model"]
    assert document == {"id": "1", "language": "en", "mentions": same["mentions"]}

    found = {mention["id"]: mention for mention in kept(client)}
    assert set(found) == set(ids)
    assert found[ids[0]] == {
        "id": ids[0],
        "brand": "kalvento",
        "source": "twitter",
        "document": "1",
        "language": "en",
        "published": "2026-11-21T04:30:00Z",
        "start": 0,
        "end": 8,
        "surface": "Kalvento",
        "sentence": "Kalvento is good.",
        "label": "positive",
        "uncertain": False,
        "judgement": {
            "label": "positive",
            "probabilities": {"negative": 0.1, "neutral": 0.1, "positive": 0.8},
            "uncertain": False,
            "model": {"id": "fake", "revision": "1"},
            "at": "2026-11-21T09:00:00Z",
        },
        "correction": None,
    }


def test_stored_again_a_mention_is_one_with_its_first_guess_of_a_date(client: TestClient, keyring: Keyring) -> None:
    store(client, post(id=7))
    keyring.clocks.wait(3_600)
    store(client, post("Kalvento is bad!!", id="7"))
    [mention] = kept(client)
    assert (mention["label"], mention["published"]) == ("negative", "2026-11-21T09:00:00Z")


def test_of_an_edited_document_what_it_no_longer_says_goes(client: TestClient) -> None:
    store(client, post("Kalvento is good. Termo Nord is bad."), post(id="2"))
    store(client, post("It is said that Kalvento is bad."), brands=["kalvento"])
    assert sorted((mention["document"], mention["brand"], mention["start"]) for mention in kept(client)) == [
        ("1", "kalvento", 16),
        ("1", "termo", 18),
        ("2", "kalvento", 0),
    ]


def test_a_document_that_names_nobody_is_taken_and_leaves_nothing(client: TestClient) -> None:
    assert store(client, post("Nobody is named."))["documents"] == [{"id": "1", "language": "en", "mentions": []}]
    assert kept(client) == []


def test_what_a_database_cannot_hold_is_kept_as_well_as_it_can(client: TestClient) -> None:
    store(client, post("Kalvento\0 is good 😀."), brands=[{"name": "Kalvento"}])
    [mention] = kept(client)
    assert mention["sentence"] == "Kalvento\ufffd is good 😀."
    assert (mention["brand"], mention["end"]) == ("Kalvento", 8)


def test_the_model_is_asked_about_the_neighbourhood_that_is_kept(keyring: Keyring) -> None:
    model = LexiconModel()
    with asking(keyring, model) as client:
        client.headers.update(keyring.key())
        store(client, post("word " * 10_000 + "Kalvento is good." + " word" * 9_000))
        [mention] = kept(client)
    assert (mention["start"], mention["label"], model.batches) == (50_000, "positive", [1, 1])


def test_idempotency_keys_belong_to_whoever_sent_them_and_to_their_body(client: TestClient, keyring: Keyring) -> None:
    first = store(client, post(), once="a-1")
    again = client.post("/v1/mentions", json={"documents": [post(id="2")]}, headers={"idempotency-key": "a-1"})
    assert (again.status_code, again.json()["error"]["code"]) == (422, "idempotency_key_reused")
    client.headers.update(keyring.key("other"))
    assert store(client, post(id="2"), once="a-1") != first
    assert len(kept(client)) == 2


@pytest.mark.parametrize(("hours", "asked"), [(24, 1), (KEPT / timedelta(hours=1) + 1, 2)])
def test_a_request_sent_twice_within_a_day_is_answered_twice_and_done_once(
    keyring: Keyring, hours: float, asked: int
) -> None:
    model = LexiconModel()
    with asking(keyring, model) as client:
        client.headers.update(keyring.key())
        first = store(client, post(), once="a-1")
        keyring.clocks.wait(hours * 3_600)
        store(client, post(id="other"), once="clears-what-is-old")
        assert store(client, post(), once="a-1") == first
        assert len(model.batches) == 2 + asked


def test_a_document_the_model_fails_at_has_an_error_and_may_be_sent_again(keyring: Keyring) -> None:
    model: SentimentModel = Poisoned()
    with asking(keyring, model) as client:
        client.headers.update(keyring.key())
        documents = post("Kalvento is poison."), post(id="2")
        for _ in range(2):
            failed, fine = store(client, *documents, once="a-1")["documents"]
            assert (failed["id"], failed["error"]["code"], len(fine["mentions"])) == ("1", "not_judged", 1)
        assert [mention["document"] for mention in kept(client)] == ["2"]
