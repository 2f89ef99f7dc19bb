import threading
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.store.database import Database, open_database
from models.encoder import ModelError
from service.app import create_app
from tests.service.company import CONFIG, NOW, Company, FakeEncoder


class Loading:
    """An encoder loader that waits for `release` and then gives an encoder, or fails."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.release = threading.Event()
        self.encoder = FakeEncoder()
        self.failure = failure

    def __call__(self) -> FakeEncoder:
        assert self.release.wait(30)
        if self.failure:
            raise self.failure
        return self.encoder


def client_for(database: Database, loading: Loading) -> TestClient:
    return TestClient(create_app(CONFIG, database, loading, lambda: NOW, more_hosts={"testserver"}))


def settled(client: TestClient) -> TestClient:
    """Waits until the encoder has been tried."""
    for thread in threading.enumerate():
        if thread.name == "encoder-warm-up":
            thread.join(30)
    return client


def test_ready_only_after_the_encoder_has_encoded_a_text(company: Company) -> None:
    loading = Loading()
    with client_for(company.database, loading) as client:
        before = client.get("/ready")
        loading.release.set()
        after = settled(client).get("/ready")
    assert before.status_code == 503
    assert before.json() == {"error": {"code": "not_ready", "message": "encoder: still loading"}}
    assert (after.status_code, after.json()) == (200, {"status": "ready", "encoder": "fake@1"})
    assert loading.encoder.encoded == ["ready"]


def test_pages_answer_while_the_encoder_is_loading(company: Company) -> None:
    loading = Loading()
    with client_for(company.database, loading) as client:
        assert client.get("/").status_code == 200
        loading.release.set()


@pytest.mark.parametrize("failure", [ModelError("no model at ./nowhere"), OSError("no model at ./nowhere")])
def test_an_encoder_that_cannot_be_loaded_is_named(company: Company, failure: Exception) -> None:
    loading = Loading(failure)
    loading.release.set()
    with client_for(company.database, loading) as client:
        answer = settled(client).get("/ready")
    assert answer.status_code == 503
    assert answer.json()["error"]["message"] == "encoder: no model at ./nowhere"


def test_a_database_that_does_not_answer_is_named_and_health_does_not_ask_it(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    database = open_database(folder / "service.db")
    database.close()
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    client = client_for(database, Loading())
    assert client.get("/ready").json()["error"]["message"].startswith("database: ")
    assert (client.get("/health").status_code, client.get("/health").json()) == (200, {"status": "alive"})


def test_health_answers_head(client: TestClient) -> None:
    assert client.head("/health").status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("POST", "/health", 405, "method_not_allowed"),
        ("DELETE", "/ready", 405, "method_not_allowed"),
        ("GET", "/ready/x", 404, "not_found"),
    ],
)
def test_errors_for_machines_have_one_shape(client: TestClient, method: str, path: str, status: int, code: str) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert set(answer.json()) == {"error"}
    assert set(answer.json()["error"]) == {"code", "message"}
