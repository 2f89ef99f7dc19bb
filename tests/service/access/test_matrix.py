"""Every route of the application, asked by everybody: who gets in, who is sent to sign in, who is refused.

A route that has no line here fails, and so does a line without a route. What a page makes of a form for which there is
nothing is its own tests' affair, short of breaking.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from starlette.routing import BaseRoute
from starlette.testclient import TestClient

from curation.store.database import open_database
from service.access.viewer import Role
from service.app import create_app
from tests.service.company import ANNA, CONFIG, LAUNCH, NOW, Company, FakeEncoder
from tests.service.signing_in import employee_client, nobody, team_client

ASKING: Sequence[Role | str] = ("nobody", "reviewer", "editor", "admin", "anna", "bo")
LEVELS: dict[str, frozenset[str]] = {
    "anybody": frozenset(ASKING),
    "signed in": frozenset(ASKING) - {"nobody"},
    "reviewer": frozenset({"reviewer", "editor", "admin"}),
    "editor": frozenset({"editor", "admin"}),
    "admin": frozenset({"admin"}),
    "employee": frozenset({"anna", "bo"}),
}
ROUTES = {
    "anybody": """
        GET /health  GET /ready  POST /language  GET /static
        GET /sign-in  POST /sign-in  POST /sign-out  GET /sign-in/forgotten  POST /sign-in/forgotten
        GET /sign-in/sent  POST /sign-in/link  GET /sign-in/oidc  GET /sign-in/oidc/back
        GET /link/{token}  POST /link/{token}  GET /s/{code}  GET /me/left  GET /me/erased
        GET /leave/{token}  POST /leave/{token}  GET /feed/{token}.atom
    """,
    "signed in": "GET /sessions  POST /sessions/end-others  POST /sessions/{id}/end",
    "reviewer": """
        POST /password  POST /sessions/summary
        GET /  GET /suggestions/changes  GET /suggestions/{id}  GET /suggestions/{id}/examples
        POST /suggestions/undo  POST /suggestions/bulk  POST /suggestions/{id}/{action}
        GET /mentions  GET /mentions/mood-{ink}-{size}.svg  POST /mentions/{id}/label
        GET /feeds  GET /programme  GET /people  GET /shares  GET /shares.csv
    """,
    "editor": """
        POST /mentions/resume  GET /feeds/feeds.opml
        POST /feeds/retry  POST /feeds/pause  POST /feeds/resume  POST /feeds/find  POST /feeds/add
        POST /feeds/import  POST /feeds/import/{token}  POST /programme  POST /programme/preview
    """,
    "admin": """
        GET /accounts  POST /accounts  POST /accounts/{id}/link  POST /accounts/{id}/role
        POST /accounts/{id}/disable  POST /accounts/{id}/enable
        GET /people/people.csv  GET /people/import  POST /people/import  POST /people/import/{token}
        GET /people/{id:path}/remove  POST /people/{id:path}/remove
    """,
    "employee": """
        GET /me  POST /me/check  POST /me/picks/{item}/caption  POST /me/picks/{item}/save
        POST /me/picks/{item}/refuse  POST /me/picks/{item}/undo  POST /me/picks/{item}/share
        POST /me/shares/{code}/posted  GET /me/settings  POST /me/settings  POST /me/pause  POST /me/voice
        POST /me/voice/forget  POST /me/join  POST /me/leave  GET /me/data  GET /me/data/export
        GET /me/picks/{item}  POST /me/channels  POST /me/channels/{channel}/again  POST /me/feed  POST /me/feed/remove
        GET /me/data/erase  POST /me/data/erase  GET /me/propose  POST /me/propose  GET /me/archive
    """,
}
LINES = [
    (level, method, path)
    for level, table in ROUTES.items()
    for method, path in zip(table.split()[::2], table.split()[1::2], strict=True)
]
FILLED = {
    "{token}": "x",
    "{code}": "x",
    "{id}": "x",
    "{id:path}": "x",
    "{item}": LAUNCH.id,
    "{channel}": "email",
    "{ink}": "day",
    "{size}": "wide",
}

# Something for every field that any form asks for.
FORM = {
    **{name: "x" for name in ("password", "current", "name", "brand", "feed", "text", "email")},
    **{
        "role": "reviewer",
        "language": "en",
        "network": "copy",
        "answer": "yes",
        "label": "neutral",
        "action": "approve",
        "summary": "daily",
    },
    **{"address": "http://127.0.0.1:1/", "url": "http://127.0.0.1:1/", "version": "1", "number": "1", "picked": "x:1"},
    **{name: "1" for name in ("picks_per_week", "exposure_per_item", "per_source", "sharing")},
    **{name: "0.5" for name in ("third_party_low", "third_party_high", "min_relevance", "min_engagement")},
}

# What would end the sessions, or the pick, that the other lines work with; tried elsewhere.
ENDING = ("/sign-out", "/sessions/end-others", "/me/leave", "/me/data/erase", "/me/picks/{item}/refuse")


def walked(routes: Sequence[BaseRoute], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Method and path of every route, those of included routers too; HEAD goes with GET."""
    for route in routes:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            yield from walked(inner.routes, prefix + route.include_context.prefix)  # type: ignore[attr-defined]
            continue
        for method in getattr(route, "methods", None) or {"GET"}:
            if method != "HEAD":
                yield method, prefix + str(route.path)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, TestClient]]:
    """Everybody, before one application with a pick of Anna's in it."""
    folder = tmp_path_factory.mktemp("matrix")
    config = replace(CONFIG, path=folder / "feeds.yaml")
    config.path.write_text("feeds:\n  - name: Newsroom\n    url: https://example.com/feed\n", encoding="utf-8")
    database = open_database(folder / "matrix.db")
    company, bo = Company(database), replace(ANNA, id="bo", name="Bo", email="bo@example.com")
    company.hire(ANNA, bo)
    company.offer(LAUNCH, ANNA)
    app = create_app(config, database, FakeEncoder, lambda: NOW, more_hosts={"testserver"})
    made = {"nobody": nobody(app)} | {who: employee_client(app, database, who) for who in ("anna", "bo")}
    yield made | {role: team_client(app, database, role) for role in ("reviewer", "editor", "admin")}
    database.close()


def test_every_route_has_a_line_and_every_line_a_route(clients: dict[str, TestClient]) -> None:
    there = set(walked(clients["nobody"].app.routes))  # type: ignore[attr-defined]
    assert there == {(method, path) for _, method, path in LINES}


@pytest.mark.parametrize(("level", "method", "path"), LINES, ids=[f"{method} {path}" for _, method, path in LINES])
def test_a_route_lets_in_whom_it_is_for_and_nobody_else(
    clients: dict[str, TestClient], level: str, method: str, path: str
) -> None:
    letting_in = frozenset[str]() if method == "POST" and path in ENDING else LEVELS[level]
    address = path
    for slot, value in {**FILLED, "{action}": "approve"}.items():
        address = address.replace(slot, value)
    refused = {who: outcome(clients[who], method, address) for who in ASKING if who not in LEVELS[level]}
    assert refused == {who: "signs in first" if who == "nobody" else kept_out(who, path) for who in refused}
    for who in letting_in:
        assert outcome(clients[who], method, address) == "in", who


def kept_out(who: str, path: str) -> str:
    """An employee who opens the desk is shown their own page."""
    return "on to /me" if path == "/" and who in ("anna", "bo") else "refused"


def outcome(client: TestClient, method: str, address: str) -> str:
    if address == "/me/check":
        answer = client.post(address, json={"item": LAUNCH.id, "text": "x"})
    else:
        query, form = ({"since": "0"}, None) if method == "GET" else (None, FORM)
        answer = client.request(method, address, params=query, data=form)
    assert answer.status_code != 500, address
    way = answer.headers.get("location", "")
    if answer.status_code == 401 or way.startswith("/sign-in?next="):
        return "signs in first"
    if answer.status_code == 303 and way == "/me" and address == "/":
        return "on to /me"
    return "refused" if answer.status_code == 403 else "in"


def test_a_persons_picks_are_not_there_for_another(clients: dict[str, TestClient]) -> None:
    for action in ("caption", "save", "refuse", "undo", "share"):
        answer = clients["bo"].post(
            f"/me/picks/{LAUNCH.id}/{action}", data={"network": "copy", "text": "x", "reason": "other"}
        )
        assert answer.status_code in (404, 422), action
    assert LAUNCH.title not in clients["bo"].get("/me").text
    assert LAUNCH.title in clients["anna"].get("/me").text


@pytest.mark.parametrize(("level", "path"), [(level, path) for level, method, path in LINES if method == "POST"])
@pytest.mark.parametrize("body", [b"", b"version=x&number=&picked=%00", b"--x\r\nbroken"])
def test_who_asks_comes_before_what_is_asked(
    clients: dict[str, TestClient], level: str, path: str, body: bytes
) -> None:
    address = path
    for slot, value in {**FILLED, "{action}": "approve"}.items():
        address = address.replace(slot, value)
    kind = "multipart/form-data; boundary=x" if body.startswith(b"--") else "application/x-www-form-urlencoded"
    for who in set(ASKING) - LEVELS[level]:
        answer = clients[who].post(address, content=body, headers={"content-type": kind})
        assert answer.status_code in ((303, 401) if who == "nobody" else (403,)), (who, answer.status_code)
