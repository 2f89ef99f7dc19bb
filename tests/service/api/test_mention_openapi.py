from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from curation.store.database import Database
from tests.service.api.storing import Keyring, asking, serving

if TYPE_CHECKING:
    from schemathesis import Case
    from schemathesis.checks import CheckFunction

CHECKED = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]
RANDOM = settings(max_examples=30, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


def test_stored_mentions_are_described_with_the_rest(database: Database) -> None:
    with asking(Keyring(database)) as client:
        described = client.get("/v1/openapi.json").json()
    paths = {path: set(operations) for path, operations in described["paths"].items()}
    assert paths["/v1/mentions"] == {"get", "post"}
    assert paths["/v1/mentions/summary"] == {"get"}
    assert paths["/v1/mentions/{id}/label"] == {"put"}
    assert paths["/v1/sentiment"] == {"post"}


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["positive", "negative"])
def test_whatever_is_sent_no_answer_is_5xx_or_undocumented(database: Database, mode: str) -> None:
    from schemathesis import openapi
    from schemathesis.checks import CHECKS, load_all_checks
    from schemathesis.core.result import Ok
    from schemathesis.generation import GenerationMode

    load_all_checks()
    checks = cast("list[CheckFunction]", CHECKS.get_by_names(CHECKED))  # all of these are functions
    keyring, seen = Keyring(database), set[tuple[str, int]]()
    headers = keyring.key(per_minute=1_000_000)

    def ask(case: "Case[Any]") -> None:
        answer = case.call_and_validate(checks=checks, headers=headers)
        seen.add((case.method, answer.status_code))

    with serving(keyring) as port:
        described = openapi.from_url(f"http://127.0.0.1:{port}/v1/openapi.json").include(path_regex="^/v1/mentions")
        for operation in described.get_all_operations():
            assert isinstance(operation, Ok)
            cases = operation.ok().as_strategy(generation_mode=GenerationMode(mode))
            RANDOM(given(case=cases)(ask))()
    wanted = {("GET", 200), ("POST", 200), ("PUT", 404)} if mode == "positive" else {("GET", 422), ("POST", 422)}
    assert seen >= wanted
