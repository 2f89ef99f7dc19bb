"""Hostile texts wherever a feed, a caption or the person can put one: on their own pages they stay text."""

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from curation.offering import week_of
from curation.ranking import Score
from curation.roles import Employee
from curation.store.items import store_items
from curation.store.picks import add_picks, save_captions
from curation.store.suggestions import move, propose
from curation.store.values import Match, Proposal
from tests.service.company import ANNA, CONFIG, LAUNCH, NOW, Company, elsewhere
from tests.service.dangers import dangers
from tests.service.html import Page
from tests.service.personal.conftest import CAPTION, Own, own_pages

OURS = (
    "<script>alert(1)</script>",
    "</textarea></title><svg/onload=alert(1)>",
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% raw %} 100 % of %(words)s",
    "invoice\u202efdp.exe\u2066",
    "\u2028line\u2029paragraph\x85next\x9b31m",
    "javascript:alert(1)",
)
PAGES = ("/me", "/me/archive", "/me/settings", "/me/data", "/me/propose")
AT_ONCE = 25


@pytest.fixture(scope="module")
def hostile() -> Sequence[str]:
    """The corpus where it is, and always our own; as the store can hold them, for feeds are cleaned of the rest."""
    folder = os.environ.get("PASSAPAROLA_DATA")
    path = Path(folder or "nowhere") / "feeds" / "xss-payloads.jsonl"
    corpus = [json.loads(line)["payload"] for line in path.read_text("utf-8").splitlines()] if folder else []
    return [text.replace("\0", "").encode("utf-8", "replace").decode() for text in (*OURS, *corpus)]


def test_texts_of_feeds_and_captions_stay_text(company: Company, hostile: Sequence[str]) -> None:
    for start in range(0, len(hostile), AT_ONCE):
        texts, person = hostile[start : start + AT_ONCE], replace(ANNA, id=f"anna{start}", networks=("x",))
        company.hire(replace(person, title=texts[0], interests=tuple(texts)))
        offer(company, person, start, texts)
        answer = own_pages(company.database, person.id).client.get("/me")
        assert answer.status_code == 200
        assert dangers(answer.text) == []
        assert len(Page(answer.text).all("article")) == len(texts)


def offer(company: Company, person: Employee, start: int, texts: Sequence[str]) -> None:
    """A pick for each text, which stands wherever a feed or a drafter can put one."""
    score = Score(0.8, {"role": 1.4})
    with company.database.writing() as connection:
        for n, text in enumerate(texts, start=start):
            id, feed = f"{n:016x}", f"Feed {n} {text}"
            item = replace(LAUNCH, id=id, feed=feed, title=f"{n} {text}", summary=text, text=text)
            store_items(connection, feed, [elsewhere(item, f"/{n}")], limit=1)
            propose(connection, [Proposal(id, score, 0.8)], NOW)
            move(connection, id, "approve", actor=text, now=NOW)
            add_picks(connection, week_of(NOW, CONFIG), [Match(id, person.id, score, score, text, text)])
            save_captions(connection, person.id, id, [replace(CAPTION, text=text), CAPTION])


def test_what_people_write_themselves_stays_text_on_every_page(anna: Own, hostile: Sequence[str]) -> None:
    pick = f"/me/picks/{LAUNCH.id}"
    for text in hostile[::7]:
        anna.post(f"{pick}/caption", text=text)
        assert dangers(anna.client.get("/me").text) == [], text
    for text in hostile[::40]:
        anna.client.post(f"{pick}/refuse", data={"words": text[:500]})
        anna.client.post("/me/settings", data={"interests": text, "mastodon": text[:300], "country": text[:2]})
        anna.client.post(
            "/me/propose", data={"address": "https://example.org/", "title": text[:800], "why": text[:800]}
        )
        anna.client.post("/me/voice", data={"posts": text, "keep_posts": "true"})
        for path in PAGES:
            assert dangers(anna.client.get(path).text) == [], (path, text)


def test_a_form_that_is_wrong_shows_what_was_typed_as_text(anna: Own, hostile: Sequence[str]) -> None:
    for text in hostile[::20]:
        answer = anna.client.post("/me/propose", data={"address": text, "title": text[:800], "why": text[:800]})
        assert answer.status_code in (303, 422)
        assert dangers(answer.text or "<p>") == []
        shared = anna.client.post(f"/me/picks/{LAUNCH.id}/share", data={"network": "mastodon", "text": text})
        assert dangers(shared.text) == []


def test_the_check_answers_json_that_no_browser_reads_as_a_page(anna: Own, hostile: Sequence[str]) -> None:
    for text in hostile[::40]:
        answer = anna.client.post("/me/check", json={"item": LAUNCH.id, "text": text})
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
