from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from starlette.testclient import TestClient

from service.api.limits import MAX_DOCUMENTS, MAX_TEXT
from tests.service.api.running import Serve

if TYPE_CHECKING:
    from schemathesis import Case
    from schemathesis.checks import CheckFunction

CHECKED = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]
RANDOM = settings(max_examples=60, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


def test_the_document_says_what_is_taken_and_given(client: TestClient) -> None:
    described = client.get("/v1/openapi.json").json()
    assert set(described["paths"]) == {
        *("/v1/sentiment", "/v1/sentiment/bulk", "/v1/openapi.json", "/health", "/ready", "/metrics")
    }
    shapes = described["components"]["schemas"]
    assert shapes["SentimentRequest"]["properties"]["documents"]["maxItems"] == MAX_DOCUMENTS
    assert shapes["Document"]["properties"]["text"]["maxLength"] == MAX_TEXT
    assert shapes["Document"]["additionalProperties"] is False


def test_every_reference_of_the_document_leads_somewhere(client: TestClient) -> None:
    described = client.get("/v1/openapi.json").json()

    def references(value: object) -> list[str]:
        if isinstance(value, dict):
            own = [value["$ref"]] if "$ref" in value else []
            return own + [found for each in value.values() for found in references(each)]
        return [found for each in value for found in references(each)] if isinstance(value, list) else []

    found = set(references(described))
    assert found
    assert found <= {f"#/components/schemas/{name}" for name in described["components"]["schemas"]}


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["positive", "negative"])
def test_whatever_is_sent_no_answer_is_5xx_or_undocumented(serve: Serve, mode: str) -> None:
    from schemathesis import openapi
    from schemathesis.checks import CHECKS, load_all_checks
    from schemathesis.core.result import Ok
    from schemathesis.generation import GenerationMode

    load_all_checks()
    checks = cast("list[CheckFunction]", CHECKS.get_by_names(CHECKED))  # all of these are functions
    seen: set[tuple[str, int]] = set()

    def ask(case: "Case[Any]") -> None:
        answer = case.call_and_validate(checks=checks)
        seen.add((case.path, answer.status_code))

    with serve() as serving:
        # Of what takes nothing, nothing wrong can be sent.
        methods = ["POST"] if mode == "negative" else ["GET", "POST"]
        described = openapi.from_url(f"{serving.url}/v1/openapi.json").include(method=methods)
        for operation in described.get_all_operations():
            assert isinstance(operation, Ok)
            cases = operation.ok().as_strategy(generation_mode=GenerationMode(mode))
            RANDOM(given(case=cases)(ask))()
    wanted = {("/v1/sentiment", 200), ("/v1/sentiment/bulk", 200), ("/health", 200)}
    assert seen >= (wanted if mode == "positive" else {("/v1/sentiment", 422), ("/v1/sentiment/bulk", 422)})
