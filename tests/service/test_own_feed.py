"""A person's feed over the service: theirs by its address alone, read again only where it changed."""

import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import feedparser
import pytest
from fastapi import FastAPI
from lxml import etree
from starlette.testclient import TestClient

from curation.captions import Draft, Finding
from curation.offering import week_of
from curation.store.database import Database
from curation.store.own import take_part
from curation.store.own_addresses import renew_code, revoke_code
from curation.store.own_picks import NotForMe, OwnCaption, keep_caption, refuse_pick
from curation.store.people import remove_employee
from curation.store.shares import note_intent, short_link
from curation.store.suggestions import move
from tests.curation.store.samples import ANN
from tests.service.company import ANNA, CONFIG, LAUNCH, NOW, Company, elsewhere
from tests.service.conftest import app_of

CAPTION = Draft("It starts on Monday. https://example.com/launch", "en", "offline")
OLD = elsewhere(replace(LAUNCH, id="b" * 16, title="Older news", published=NOW - timedelta(days=9)), "/old")
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parents[1] / "data" / "atom.rng"))


@pytest.fixture
def reader(app: FastAPI) -> TestClient:
    """A feed reader somewhere."""
    return TestClient(app, follow_redirects=False)


@pytest.fixture
def way(app: FastAPI, company: Company) -> str:
    """The path of Anna's feed, which has two picks."""
    company.hire(ANNA, replace(ANNA, id="bo", name="Bo"))
    company.offer(LAUNCH, ANNA, CAPTION)
    company.offer(
        OLD,
        ANNA,
        replace(CAPTION, findings=(Finding("url", "error", 0, 1, "a link of somebody else's"),)),
        at=NOW - timedelta(days=7),
    )
    return feed_path(app, company.database)


def feed_path(app: FastAPI, database: Database, employee: str = "anna") -> str:
    with database.writing() as connection:
        code = renew_code(connection, employee, "feed", NOW)
    book = app.state.outgoing.book
    return str(book.feed(code)).removeprefix(book.public_url)


def entries(reader: TestClient, way: str) -> dict[str, feedparser.FeedParserDict]:
    answer = reader.get(way)
    assert answer.status_code == 200
    assert SCHEMA.validate(etree.fromstring(answer.content)), SCHEMA.error_log
    found = feedparser.parse(io.BytesIO(answer.content))
    assert found.bozo is False
    return {entry.title: entry for entry in found.entries}


def test_a_feed_holds_the_persons_picks_the_newest_week_first(reader: TestClient, way: str) -> None:
    found = entries(reader, way)
    assert list(found) == ["A heat pump for dairies", "Older news"]
    assert found["A heat pump for dairies"].link == f"http://127.0.0.1:8000/me/picks/{LAUNCH.id}"
    assert found["A heat pump for dairies"].updated == "2026-11-21T06:00:00Z"
    assert found["Older news"].updated == "2026-11-12T09:00:00Z"
    assert "It starts on Monday. https://example.com/launch" in found["A heat pump for dairies"].content[0].value
    assert "https://example.com/launch" not in found["Older news"].content[0].value  # nothing may be handed out


def test_a_pick_of_an_old_item_is_as_new_as_its_week(app: FastAPI, reader: TestClient, company: Company) -> None:
    company.hire(ANNA)
    company.offer(replace(OLD, published=NOW - timedelta(days=30)), ANNA)
    (entry,) = entries(reader, feed_path(app, company.database)).values()
    assert week_of(NOW, CONFIG) == "2026-W47"
    assert (entry.updated, entry.published) == ("2026-11-16T00:00:00Z", "2026-10-22T09:00:00Z")


def test_a_readers_headers_say_what_it_has(reader: TestClient, way: str, company: Company) -> None:
    first = reader.get(way)
    assert first.headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert (first.headers["cache-control"], first.headers["x-robots-tag"]) == ("private, no-cache", "noindex, nofollow")
    assert first.headers["x-content-type-options"] == "nosniff"
    tag = first.headers["etag"]
    for asked in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = reader.get(way, headers={"if-none-match": asked})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert reader.get(way, headers={"if-none-match": '"other"'}).status_code == 200
    with company.database.writing() as connection:
        keep_caption(connection, "anna", LAUNCH.id, OwnCaption("In my own words.", "x"), NOW)
    changed = reader.get(way, headers={"if-none-match": tag})
    assert changed.status_code == 200
    assert "In my own words." in changed.text


def test_head_tells_the_same_without_the_feed(reader: TestClient, way: str) -> None:
    got, head = reader.get(way), reader.head(way)
    same = ("etag", "content-type", "content-length")
    assert [head.headers[name] for name in same] == [got.headers[name] for name in same]


def test_what_is_withdrawn_refused_or_shared_is_told_no_more(reader: TestClient, way: str, company: Company) -> None:
    with company.database.writing() as connection:
        refuse_pick(connection, "anna", OLD.id, NotForMe("other", ""), NOW)
    assert list(entries(reader, way)) == [LAUNCH.title]
    with company.database.writing() as connection:
        code = short_link(connection, "anna", LAUNCH.id, "x", NOW)
        note_intent(connection, code, NOW)
    assert list(entries(reader, way)) == []


def test_what_the_team_takes_back_is_gone_from_the_feed(reader: TestClient, way: str, company: Company) -> None:
    with company.database.writing() as connection:
        move(connection, LAUNCH.id, "withdraw", actor="Rita", now=NOW)
    assert list(entries(reader, way)) == [OLD.title]


def test_every_address_that_opens_nothing_is_answered_alike(
    app: FastAPI, reader: TestClient, way: str, company: Company
) -> None:
    def answer(path: str) -> tuple[int, str]:
        told = reader.get(path)
        assert "etag" not in told.headers
        return told.status_code, told.text.replace(path, "")

    never = answer("/feed/x.atom")
    assert never[0] == 404
    bo = feed_path(app, company.database, "bo")
    renewed = feed_path(app, company.database)
    assert answer(way) == never
    with company.database.writing() as connection:
        take_part(connection, "anna", joins=False)
        remove_employee(connection, "bo")
    assert answer(renewed) == answer(bo) == never
    with company.database.writing() as connection:
        take_part(connection, "anna", joins=True)
    assert reader.get(renewed).status_code == 200
    with company.database.writing() as connection:
        revoke_code(connection, "anna", "feed")
    assert answer(renewed) == never
    for path in (
        way.replace("/feed/", "/leave/").removesuffix(".atom"),
        way.removesuffix(".atom"),
        "/feed/.atom",
    ):
        assert reader.get(path).status_code == 404


def test_a_feed_is_its_owners_alone(app: FastAPI, reader: TestClient, way: str, company: Company) -> None:
    assert list(entries(reader, feed_path(app, company.database, "bo"))) == []
    assert reader.post(way).status_code == 403
    assert "set-cookie" not in reader.get(way).headers


def test_both_databases_give_the_same_feed(database: Database) -> None:
    company, app = Company(database), app_of(database)
    company.hire(ANNA, ANN)
    company.offer(LAUNCH, ANNA, CAPTION)
    assert list(entries(TestClient(app), feed_path(app, database))) == [LAUNCH.title]
