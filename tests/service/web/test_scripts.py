"""What our own scripts are answered behind a session, held against its description: as everybody, whatever is sent."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from starlette.testclient import TestClient

from curation.store.database import open_database
from service.web.scripts import described
from tests.service.company import ANNA, LAUNCH, Company
from tests.service.conftest import app_of
from tests.service.signing_in import employee_client, nobody, team_client

if TYPE_CHECKING:
    from schemathesis import Case
    from schemathesis.checks import CheckFunction
    from schemathesis.specs.openapi.schemas import OpenApiSchema

CHECKED = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]
AS_A_SCRIPT = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "empty", "Accept": "application/json"}
RANDOM = settings(max_examples=8, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
PATHS = {"/me/check", "/me/picks/{item}/share", "/suggestions/changes"}
ANSWERS = {
    "nobody": {401},
    "reviewer": {200, 403, 422},
    "editor": {200, 403, 422},
    "admin": {200, 403, 422},
    "anna": {400, 403, 404, 413, 422},
}


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, TestClient]]:
    """Everybody, before one application with a pick of Anna's in it."""
    database = open_database(tmp_path_factory.mktemp("scripts") / "scripts.db")
    company = Company(database)
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA)
    app = app_of(database)
    made = {role: team_client(app, database, role) for role in ("reviewer", "editor", "admin")}
    yield made | {"nobody": nobody(app), "anna": employee_client(app, database, "anna")}
    database.close()


@pytest.fixture(scope="module")
def description(clients: dict[str, TestClient]) -> "OpenApiSchema":
    from schemathesis import openapi
    from schemathesis.checks import load_all_checks

    load_all_checks()
    return openapi.from_dict(described(cast(FastAPI, clients["nobody"].app)))


def test_only_what_our_scripts_ask_is_described(description: "OpenApiSchema") -> None:
    assert set(description.raw_schema["paths"]) == PATHS


@pytest.mark.parametrize("who", ANSWERS)
def test_whoever_sends_whatever_gets_what_is_described(
    clients: dict[str, TestClient], description: "OpenApiSchema", who: str
) -> None:
    from schemathesis.checks import CHECKS
    from schemathesis.core.result import Ok
    from schemathesis.generation import GenerationMode

    checks = cast("list[CheckFunction]", CHECKS.get_by_names(CHECKED))
    seen: set[int] = set()

    def ask(case: "Case[Any]") -> None:
        as_them = {"headers": AS_A_SCRIPT, "cookies": dict(clients[who].cookies), "app": clients[who].app}
        seen.add(case.call_and_validate(checks=checks, base_url="http://testserver", **as_them).status_code)

    for operation in description.get_all_operations():
        assert isinstance(operation, Ok)
        for mode in GenerationMode:
            RANDOM(given(case=operation.ok().as_strategy(generation_mode=mode))(ask))()
    assert seen <= ANSWERS[who]
    assert seen & {200, 401, 404}


def test_what_is_right_is_answered_as_described(clients: dict[str, TestClient], description: "OpenApiSchema") -> None:
    anna = clients["anna"]
    anna.headers.update(AS_A_SCRIPT)
    asked: dict[str, dict[str, Any]] = {
        "/me/check": {"json": {"item": LAUNCH.id, "text": "It starts in 2031."}},
        f"/me/picks/{LAUNCH.id}/share": {"data": {"network": "copy", "text": "Mine."}},
    }
    for path, body in asked.items():
        answer = anna.post(path, **body)
        operation = description[path.replace(LAUNCH.id, "{item}")]["POST"]
        assert operation.is_valid_response(answer), answer.text
