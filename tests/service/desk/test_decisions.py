"""Deciding by forms: one at a time, several at once, undone, and never over what somebody else did."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from curation.store.decisions import log_of
from curation.store.review_queue import find_suggestion
from curation.store.values import Suggestion
from curation.terms import Terms
from tests.service.company import LAUNCH, Company, items, team
from tests.service.desk.conftest import OLE, desk_client
from tests.service.html import Page

ONE = f"/suggestions/{LAUNCH.id}"
FIRST, SECOND, THIRD = (item.id for item in items(3))


@pytest.fixture(autouse=True)
def waiting(company: Company) -> None:
    """Three items and the launch, which comes last, for five of sales; the launch is for service too."""
    company.hire(*team("Sales", 5), *team("Service", 5))
    for item in items(3):
        company.suggest(item, *team("Sales", 5))
    company.suggest(LAUNCH, *team("Sales", 5), *team("Service", 5))


def stands(company: Company, id: str = LAUNCH.id) -> Suggestion:
    with company.database.reading() as connection:
        found = find_suggestion(connection, id)
    assert found is not None
    return found[0]


def follow(client: TestClient, path: str, data: Mapping[str, object]) -> Page:
    answer = client.post(path, data=data)
    assert answer.status_code == 303, answer.text
    return Page(client.get(answer.headers["location"]).text)


def notice(page: Page) -> str:
    return page.one("div", id="notice").text


def test_approving_goes_on_to_the_next_one_and_offers_to_undo_it(company: Company, rita: TestClient) -> None:
    answer = rita.post(f"/suggestions/{FIRST}/approve?sort=newest", data={"version": 1})
    assert answer.headers["location"] == f"/suggestions/{SECOND}?sort=newest&done=1"
    page = Page(rita.get(answer.headers["location"]).text)
    onward = "What was approved reaches people with the next run: passaparola run"
    assert notice(page) == f"Item 0: approved {onward} Undo"
    number = page.one("input", name="number").attributes["value"]
    assert notice(follow(rita, "/suggestions/undo", {"number": number})) == "Item 0: undone"
    assert (stands(company, FIRST).state, stands(company, FIRST).version) == ("proposed", 3)


def test_an_approval_names_its_audience_and_the_log_everything(company: Company, rita: TestClient) -> None:
    page = Page(rita.get(ONE).text)
    assert [b.text for b in page.all("button") if "Approve" in b.text][:2] == [
        "Approve for everybody it fits",
        "Approve for \u2068Sales\u2069",
    ]
    follow(rita, f"{ONE}/approve", {"version": 1, "team": "Sales", "language": "en", "note": "now"})
    assert stands(company).terms == Terms(teams=("Sales",), languages=("en",))
    log = Page(rita.get(f"{ONE}?state=approved").text).all("ol", class_="log")[0].text
    assert "rita approved it for Sales in English" in log
    assert "Only for Sales in English." in log
    assert "policy" in log


@pytest.mark.parametrize(
    ("action", "data", "terms"),
    [
        ("pin", {}, Terms(pinned=True)),
        (
            "rules",
            {"must_keep": "a b\n\n", "must_not": "best"},
            Terms(must_keep=("a b",), must_not=("best",)),
        ),
    ],
)
def test_terms_are_set_without_leaving_the_suggestion(
    company: Company, rita: TestClient, action: str, data: dict[str, str], terms: Terms
) -> None:
    answer = rita.post(f"{ONE}/{action}", data={"version": 1, **data})
    assert answer.headers["location"].startswith(ONE)
    assert stands(company).terms == terms


def test_an_embargo_and_a_last_day_are_of_the_programmes_time(company: Company, rita: TestClient) -> None:
    follow(rita, f"{ONE}/embargo", {"version": 1, "embargo": "2026-12-24T09:00"})
    page = follow(rita, f"{ONE}/expiry", {"version": 2, "expires": "2026-12-31"})
    assert page.one("input", id="embargo").attributes["value"] == "2026-12-24T09:00"
    assert page.one("input", id="expires").attributes["value"] == "2026-12-31"
    assert "Last day: 31 December 2026." in page.one("article").text
    follow(rita, f"{ONE}/embargo", {"version": 3, "embargo": ""})
    assert stands(company).terms.embargo is None


@pytest.mark.parametrize(
    ("action", "data", "told"),
    [
        ("reject", {}, "Say why"),
        ("request_changes", {"note": "  "}, "Say why"),
        ("expiry", {"expires": "2026-11-20"}, "That day is over already."),
        ("embargo", {"embargo": "soon"}, "That is not a date."),
        ("rules", {"must_keep": "a", "must_not": "A"}, "cannot be kept and left out"),
        ("approve", {"team": "Nobody"}, "fits nobody of that team"),
    ],
)
def test_what_cannot_be_saved_is_said_and_kept(
    company: Company, rita: TestClient, action: str, data: dict[str, str], told: str
) -> None:
    answer = rita.post(f"{ONE}/{action}", data={"version": 1, **data})
    page = Page(answer.text)
    assert answer.status_code == 422
    assert told in page.one("section", role="alert").text
    if action == "rules":
        assert page.one("textarea", id="must-keep").text == "a"
    assert stands(company).version == 1


def test_two_reviewers_never_overwrite_each_other(company: Company, rita: TestClient, ole: TestClient) -> None:
    follow(ole, f"{ONE}/request_changes", {"version": 1, "note": "The price is wrong"})
    answer = rita.post(f"{ONE}/reject", data={"version": 1, "note": "Not for us"})
    page = Page(answer.text)
    problem = page.one("section", role="alert").text
    assert answer.status_code == 409
    assert "Somebody was faster" in problem
    assert "ole asked for changes" in problem
    assert "The price is wrong" in problem
    assert page.one("textarea", id="note").text == "Not for us"
    assert (stands(company).state, stands(company).version) == ("changes", 2)


def test_a_move_that_its_state_does_not_allow_is_refused(company: Company, rita: TestClient) -> None:
    assert rita.post(f"{ONE}/withdraw", data={"version": 1}).status_code == 409
    assert stands(company).state == "proposed"


@pytest.mark.parametrize(
    ("path", "data", "status"),
    [
        ("/suggestions/zzz/approve", {"version": 1}, 404),
        (f"{ONE}/expire", {"version": 1}, 422),  # only rules expire
        (f"{ONE}/approve", {}, 422),
        (f"{ONE}/approve", {"version": 0}, 422),
        (f"{ONE}/reject", {"version": 1, "note": "x" * 2001}, 422),
        (f"{ONE}/reject", {"version": 1, "note": "nul\0"}, 422),
        ("/suggestions/undo", {"number": 99}, 404),
        ("/suggestions/undo", {}, 422),
        ("/suggestions/bulk", {"action": "rules", "picked": f"{FIRST}:1"}, 422),
        ("/suggestions/bulk", {"action": "approve", "picked": "../x:1"}, 422),
    ],
)
def test_forms_that_are_not_ours_are_refused(
    company: Company, rita: TestClient, path: str, data: dict[str, object], status: int
) -> None:
    assert rita.post(path, data=data).status_code == status
    assert stands(company).version == 1


def test_several_at_once_are_each_checked(company: Company, rita: TestClient, ole: TestClient) -> None:
    follow(ole, f"/suggestions/{SECOND}/pin", {"version": 1})
    picked = [f"{FIRST}:1", f"{SECOND}:1", f"{THIRD}:1", "zzz:1"]
    page = follow(rita, "/suggestions/bulk", {"action": "reject", "note": "old", "picked": picked})
    assert "Item 0: rejected Item 2: rejected Item 1: not changed: somebody else decided" in notice(page)
    assert [stands(company, id).state for id in (FIRST, SECOND, THIRD)] == ["rejected", "proposed", "rejected"]
    numbers = [field.attributes["value"] for field in page.all("input", name="number")]
    assert notice(follow(rita, "/suggestions/undo", {"number": numbers})) == "Item 0: undone Item 2: undone"


def test_several_without_the_reason_they_need_stay_as_they_are(company: Company, rita: TestClient) -> None:
    page = follow(rita, "/suggestions/bulk", {"action": "reject", "picked": [f"{FIRST}:1"]})
    assert notice(page) == "Item 0: not changed: it needs a reason"


def test_nobody_undoes_what_somebody_else_did(company: Company, rita: TestClient, ole: TestClient) -> None:
    page = follow(rita, f"/suggestions/{FIRST}/approve", {"version": 1})
    number = page.one("input", name="number").attributes["value"]
    assert not Page(ole.get(f"/suggestions/{FIRST}?done={number}").text).all("button", id="undo")
    assert "not changed" in notice(follow(ole, "/suggestions/undo", {"number": number}))
    assert stands(company, FIRST).state == "approved"
    follow(ole, f"/suggestions/{FIRST}/pin", {"version": 2})
    assert "somebody else decided" in notice(follow(rita, "/suggestions/undo", {"number": number}))


def test_others_decisions_are_counted_while_somebody_looks(rita: TestClient, ole: TestClient) -> None:
    since = Page(rita.get("/").text).one("div", id="desk").attributes["data-since"]
    follow(ole, f"/suggestions/{FIRST}/approve", {"version": 1})
    follow(rita, f"/suggestions/{SECOND}/approve", {"version": 1})
    assert rita.get(f"/suggestions/changes?since={since}").json() == {
        "newest": 2,
        "others": 1,
        "said": "1 decided by others",
    }
    assert rita.get("/suggestions/changes?since=-1").status_code == 422


def test_the_log_keeps_what_was_undone(company: Company, rita: TestClient) -> None:
    follow(rita, f"{ONE}/reject", {"version": 1, "note": "<i>no</i>"})
    follow(rita, f"{ONE}/undo?state=rejected", {"version": 2})
    with company.database.reading() as connection:
        assert [line.move.action for line in log_of(connection, LAUNCH.id)] == ["reject", "undo"]
    log = Page(rita.get(ONE).text).all("ol", class_="log")[0].text
    assert "undone later" in log
    assert "<i>no</i>" in log


@pytest.mark.parametrize("path", [ONE, f"{ONE}/examples", "/suggestions/changes?since=0"])
def test_the_desk_is_for_reviewers(company: Company, path: str) -> None:
    employee = replace(OLE, account=None, role=None, employee="Sales0")
    assert desk_client(company.database, employee).get(path).status_code == 403
    assert desk_client(company.database, None).get(path).status_code in (303, 401)
    assert desk_client(company.database, employee).post(f"{ONE}/approve", data={"version": 1}).status_code == 403
