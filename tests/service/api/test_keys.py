import pytest
from starlette.testclient import TestClient

from curation.store.database import Database
from curation.store.keys import ApiKey, all_keys
from service.api.bucket import TokenBucket
from service.api.keys import KEPT_SECONDS
from tests.service.api.running import document, until
from tests.service.api.storing import Headers, Keyring, asking, said, serving

TEXTS = {"documents": [document("Kalvento is good.")]}


@pytest.fixture
def keyring(database: Database) -> Keyring:
    return Keyring(database)


def status(client: TestClient, headers: Headers, documents: int = 1) -> int:
    texts = {"documents": [document("Nobody is named.", id=str(number)) for number in range(documents)]}
    return client.post("/v1/sentiment", json=texts, headers=headers).status_code


def test_whoever_holds_a_key_is_let_in(keyring: Keyring) -> None:
    headers = keyring.key()
    shouted = {"authorization": headers["authorization"].replace("Bearer", "BEARER")}
    with asking(keyring) as client:
        assert (status(client, headers), status(client, shouted)) == (200, 200)


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer pp_",
        "Bearer pp_" + "a" * 43,
        "Bearer pp_" + "a" * 1_000_000,
        "Bearer  pp_" + "a" * 43,
        "Basic cGFzczp3b3Jk",
        "Bearer pp_" + "a" * 42 + "\xff",
        "Bearer \u0000",
    ],
)
def test_anybody_else_is_told_to_bring_a_key(keyring: Keyring, header: str | None) -> None:
    headers = [] if header is None else [(b"authorization", header.encode("latin-1"))]
    with asking(keyring) as client:
        answer = client.post("/v1/sentiment", json=TEXTS, headers=headers)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert answer.json()["error"]["code"] == "unauthorized"
    assert "a" * 43 not in answer.text


def test_two_keys_are_none(keyring: Keyring) -> None:
    one, other = keyring.key("one"), keyring.key("other")
    with asking(keyring) as client:
        answer = client.get("/v1/mentions", headers=[*one.items(), *other.items()])
    assert answer.status_code == 401


def test_a_key_is_for_its_scopes_only(keyring: Keyring) -> None:
    headers = keyring.key("reader", "mentions:read")
    with asking(keyring) as client:
        refused = client.post("/v1/sentiment", json=TEXTS, headers=headers)
        assert client.get("/v1/mentions", headers=headers).status_code == 200
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "forbidden")
    assert "mentions:read" in refused.json()["error"]["message"]


def test_a_revoked_key_dies_within_seconds_and_others_live(keyring: Keyring) -> None:
    headers, other = keyring.key("lost"), keyring.key("kept")
    with asking(keyring) as client:
        assert status(client, headers) == 200
        keyring.revoke("lost")
        keyring.clocks.wait(KEPT_SECONDS + 0.1)
        assert (status(client, headers), status(client, other)) == (401, 200)


def test_a_key_expires_at_the_end_of_its_last_day_though_it_was_just_used(keyring: Keyring) -> None:
    headers = keyring.key(days=0)
    with asking(keyring) as client:
        keyring.clocks.wait(14 * 3600 + 3599)  # the clock began at nine
        assert status(client, headers) == 200
        keyring.clocks.wait(1)
        assert status(client, headers) == 401


def test_between_looks_a_known_key_asks_no_database(keyring: Keyring) -> None:
    headers = keyring.key()
    with asking(keyring) as client:
        assert status(client, headers) == 200
        used = keyring.clocks.now.date()
        until(lambda: [key.last_used for key in _keys(keyring)] == [used])
        with keyring.database.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE api_keys RENAME TO hidden")
        assert status(client, headers) == 200
        keyring.clocks.wait(KEPT_SECONDS + 0.1)
        assert status(client, headers) == 503
        with keyring.database.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE hidden RENAME TO api_keys")
        assert status(client, headers) == 200


def test_of_its_use_only_the_day_is_noted(keyring: Keyring) -> None:
    headers = keyring.key()
    with asking(keyring) as client:
        for _ in range(3):
            assert status(client, headers) == 200
        keyring.clocks.wait(86_400)
        assert status(client, headers) == 200
        until(lambda: [key.last_used for key in _keys(keyring)] == [keyring.clocks.now.date()])


def test_a_key_is_for_so_many_documents_a_minute_and_says_when_to_come_back(keyring: Keyring) -> None:
    headers, other = keyring.key("small", per_minute=60), keyring.key("other", per_minute=60)
    with asking(keyring) as client:
        assert status(client, headers, 50) == 200
        assert status(client, headers, 30) == 429
        assert status(client, headers, 10) == 200, "a refusal takes nothing"
        answer = client.post("/v1/sentiment", json=TEXTS, headers=headers)
        assert (answer.status_code, answer.json()["error"]["code"]) == (429, "rate_limited")
        assert status(client, other, 60) == 200
        keyring.clocks.wait(int(answer.headers["retry-after"]))
        assert status(client, headers) == 200


def test_looking_at_mentions_counts_as_one_document(keyring: Keyring) -> None:
    headers = keyring.key(per_minute=2)
    with asking(keyring) as client:
        found = [client.get("/v1/mentions", headers=headers).status_code for _ in range(3)]
    assert found == [200, 200, 429]


def test_a_bucket_fills_steadily_up_to_a_minutes_worth() -> None:
    bucket = TokenBucket(60, 0.0)
    assert bucket.take(60, 0.0) == 0
    assert bucket.take(1, 0.5) == 1
    assert bucket.take(10, 10.0) == 0
    assert bucket.take(61, 1_000.0) == 0
    assert bucket.take(1, 1_000.0) == 2, "61 of 60 left a debt of one"
    assert bucket.take(0, 1_002.0) == 0


def test_more_than_a_bucket_holds_takes_a_full_one_and_waits_all_the_longer_after() -> None:
    bucket = TokenBucket(60, 0.0)
    assert bucket.take(1, 0.0) == 0
    assert bucket.take(600, 0.0) == 1
    assert bucket.take(600, 1.0) == 0
    assert bucket.take(1, 1.0) == 541


def test_a_clock_that_goes_back_gives_nothing_away() -> None:
    bucket = TokenBucket(60, 100.0)
    assert bucket.take(60, 100.0) == 0
    assert bucket.take(1, 0.0) == 1


def test_a_real_server_takes_a_key_and_hangs_up_on_a_token_of_a_megabyte(keyring: Keyring) -> None:
    headers = keyring.key()
    with serving(keyring) as port:
        assert said(port, headers).startswith(b"HTTP/1.1 200")
        assert said(port, {"authorization": "Bearer pp_" + "a" * 43}).startswith(b"HTTP/1.1 401")
        assert b" 200 " not in said(port, {"authorization": "Bearer " + "a" * 1_000_000})
        assert said(port, headers).startswith(b"HTTP/1.1 200")


def _keys(keyring: Keyring) -> list[ApiKey]:
    with keyring.database.reading() as connection:
        return list(all_keys(connection))
