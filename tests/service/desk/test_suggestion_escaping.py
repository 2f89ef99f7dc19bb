"""Hundreds of hostile texts through title, summary, feed, role and notes: the desk's pages stay our own markup."""

from dataclasses import replace

from starlette.testclient import TestClient

from curation.captions import Draft
from curation.store.decisions import move
from tests.service.company import ANNA, LAUNCH, NOW, Company, elsewhere
from tests.service.dangers import dangers
from tests.service.desk.payloads import payloads

BATCH = 50


def test_no_text_of_a_feed_or_a_person_becomes_markup(company: Company, rita: TestClient) -> None:
    company.hire(ANNA)
    found = payloads()
    ids = []
    for n, text in enumerate(found[:BATCH]):
        item = elsewhere(replace(LAUNCH, id=f"{n:016x}", title=text, summary=text, text=text), f"/{n}")
        ids.append(item.id)
        company.suggest(item, ANNA, role=text, met=f"{text}.")
        with company.database.writing() as connection:
            note = found[-n - 1]
            move(connection, item.id, "request_changes", actor=text, now=NOW, note=note)
    company.hand_out(elsewhere(replace(LAUNCH, id=ids[0]), "/0"), ANNA, Draft(found[1], "en", "x"))
    pages = [
        "/?state=changes",
        *(f"/suggestions/{id}?state=changes" for id in ids[:12]),
        f"/suggestions/{ids[0]}/examples",
    ]
    for path in pages:
        answer = rita.get(path)
        assert answer.status_code == 200
        assert dangers(answer.text) == []


def test_what_somebody_typed_comes_back_as_text(company: Company, rita: TestClient) -> None:
    company.hire(ANNA)
    company.suggest(replace(LAUNCH, feed='"><b>feed</b>'), ANNA)
    for text in payloads()[:40]:
        answer = rita.post(f"/suggestions/{LAUNCH.id}/reject", data={"version": 9, "note": text})
        assert answer.status_code == 409
        assert dangers(answer.text) == []
        asked = rita.get("/", params={"text": text, "state": "all"})
        assert dangers(asked.text) == []
