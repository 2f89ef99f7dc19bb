from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from curation.store.database import Database
from curation.store.mentions import save_mentions
from service.api.mention_desk import MOST_GROUPS
from tests.curation.store.kept import kept as kept_mention
from tests.service.api.running import PRAISE
from tests.service.api.storing import Json, Keyring, asking, kept, post, store


@pytest.fixture
def client(keyring: Keyring) -> Iterator[TestClient]:
    """Asks with a key for everything; some mentions are kept."""
    with asking(keyring) as client:
        client.headers.update(keyring.key())
        store(
            client,
            post(PRAISE, id="1", language="en", published="2026-11-21"),
            post("Kalvento er good bad.", id="2", language="da", published="2026-11-20"),
            post("Kalvento is bad.", id="3", language="en", source="reddit", published="2026-11-20T12:00:00Z"),
        )
        yield client


def said(client: TestClient, mention: Json, label: str) -> Json:
    answer = client.put(f"/v1/mentions/{mention['id']}/label", json={"label": label})
    assert answer.status_code == 200, answer.text
    corrected: Json = answer.json()
    return corrected


def groups(client: TestClient, query: str) -> list[Json]:
    answer = client.get(f"/v1/mentions/summary?{query}")
    assert answer.status_code == 200, answer.text
    found: list[Json] = answer.json()["groups"]
    return found


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("", ["1", "1", "3", "2"]),
        ("brand=termo", ["1"]),
        ("language=da", ["2"]),
        ("source=reddit", ["3"]),
        ("since=2026-11-21", ["1", "1"]),
        ("until=2026-11-20T13:00:00%2B01:00", ["2"]),
        ("label=negative&source=twitter", ["1"]),
        ("uncertain=true", ["2"]),
        ("uncertain=false&until=2026-11-21", ["3"]),
        ("corrected=true", []),
    ],
)
def test_mentions_are_listed_by_what_they_are_newest_first(
    client: TestClient, query: str, documents: list[str]
) -> None:
    assert [mention["document"] for mention in kept(client, query)] == documents


def test_pages_lead_through_all_of_them(client: TestClient) -> None:
    seen, query = [], "limit=3"
    for count in (3, 1):
        page = client.get(f"/v1/mentions?{query}").json()
        assert len(page["mentions"]) == count
        seen += page["mentions"]
        query = f"limit=3&cursor={page['next']}"
    assert page["next"] is None
    assert seen == kept(client)


def test_a_persons_word_counts_before_the_models_and_carries_the_name_of_the_key(client: TestClient) -> None:
    [doubted] = kept(client, "uncertain=true")
    corrected = said(client, doubted, "negative")

    assert (corrected["label"], corrected["uncertain"]) == ("negative", False)
    assert corrected["judgement"] == doubted["judgement"]
    assert corrected["correction"] == {"label": "negative", "by": "desk", "at": "2026-11-21T09:00:00Z"}
    assert kept(client, "corrected=true") == [corrected]
    assert kept(client, "uncertain=true") == []


def test_a_correction_may_be_made_again_by_somebody_else_but_not_by_a_reader(
    client: TestClient, keyring: Keyring
) -> None:
    mention = kept(client)[0]
    said(client, mention, "negative")
    client.headers.update(keyring.key("other", "mentions:write"))
    assert said(client, mention, "neutral")["correction"]["by"] == "other"  # type: ignore[index]
    client.headers.update(keyring.key("reader", "mentions:read"))
    refused = client.put(f"/v1/mentions/{mention['id']}/label", json={"label": "negative"})
    assert (refused.status_code, kept(client)[0]["label"]) == (403, "neutral")


def test_a_key_that_may_only_write_may_not_read(client: TestClient, keyring: Keyring) -> None:
    client.headers.update(keyring.key("writer", "mentions:write", "sentiment"))
    assert [client.get(f"/v1/mentions{path}").status_code for path in ("", "/summary")] == [403, 403]


def test_a_summary_counts_by_brand_and_tells_how_many_were_uncertain(client: TestClient) -> None:
    kalvento, termo = groups(client, "")
    assert kalvento.pop("interval") == pytest.approx([-0.98, 0.98], abs=0.03)
    assert termo["net"] == -1
    assert kalvento == {"brand": "kalvento", "negative": 1, "neutral": 0, "positive": 1, "uncertain": 1, "net": 0.0}


def test_where_all_is_uncertain_net_sentiment_is_null(client: TestClient) -> None:
    assert groups(client, "language=da&by=language") == [
        {
            "language": "da",
            "negative": 0,
            "neutral": 0,
            "positive": 0,
            "uncertain": 1,
            "net": None,
            "interval": None,
        }
    ]


def test_groups_are_as_fine_as_asked_for_and_filtered_first(client: TestClient) -> None:
    found = groups(client, "by=day,source&brand=kalvento&since=2026-11-20&until=2026-11-22")
    assert [(group["day"], group["source"]) for group in found] == [
        ("2026-11-20", "reddit"),
        ("2026-11-20", "twitter"),
        ("2026-11-21", "twitter"),
    ]


def test_more_groups_than_anybody_reads_are_refused(client: TestClient, database: Database) -> None:
    with database.writing() as connection:
        save_mentions(connection, [kept_mention(str(days), days=days) for days in range(1, MOST_GROUPS + 1)])
    answer = client.get("/v1/mentions/summary?by=day,language")
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "too_many_groups")
    assert len(groups(client, "by=day&since=2020-01-01")) > 2_000
