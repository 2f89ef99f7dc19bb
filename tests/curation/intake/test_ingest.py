"""The loop over feeds: one bad feed costs itself, workers share, and nothing is lost between asking and storing."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from curation.config import FeedSource
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.errors import FetchError, HttpStatus
from curation.intake.ingest import read_feeds
from curation.intake.reading import FeedReader
from curation.intake.round import Intake
from curation.intake.state import FeedState
from curation.parsing.cleaning import Cleaned
from curation.report import FeedOutcome
from curation.store.database import Database, DatabaseError
from curation.store.feeds import feed_states, save_states
from curation.store.items import all_items
from curation.store.leases import claim, release
from tests.fakes import FakeReader, InProcess, rss

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
REAL = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ONE = rss([{"title": "The first item of the feed", "link": "https://a.example/1", "guid": "1"}])
TWO = rss([{"title": f"Item number {n} of the feed", "link": f"https://a.example/{n}", "guid": str(n)} for n in (1, 2)])


def feed(name: str, url: str | None = None) -> FeedSource:
    return FeedSource(name, url or f"https://{name}.example/feed", language="en")


def intake(database: Database, reader: FeedReader, now: datetime = NOW, timer: bool = False) -> Intake:
    return Intake(database, reader, InProcess(), now, timer, clock=lambda: REAL, workers=4)


def outcomes(job: Intake, *feeds: FeedSource) -> dict[str, FeedOutcome]:
    return {outcome.name: outcome for outcome in read_feeds(feeds, job, lambda done: None)}


def read(database: Database, reader: FeedReader, *feeds: FeedSource) -> dict[str, FeedOutcome]:
    return outcomes(intake(database, reader), *feeds)


def state(database: Database, name: str) -> FeedState:
    with database.reading() as connection:
        return feed_states(connection)[name]


def test_items_are_stored_and_a_second_reading_brings_nothing_new(database: Database) -> None:
    reader = FakeReader({feed("a").url: TWO})

    first = read(database, reader, feed("a"))["a"]
    second = read(database, reader, feed("a"))["a"]

    assert (first.status, first.items, first.new) == ("fetched", 2, 2)
    assert (second.status, second.items, second.new) == ("not_modified", 2, 0)


def test_one_bad_feed_costs_the_others_nothing(database: Database) -> None:
    documents = {feed("a").url: ONE, feed("b").url: FetchError("no answer"), feed("c").url: b"<html><p>Hi</p></html>"}

    read_ = read(database, FakeReader(documents), feed("a"), feed("b"), feed("c"))

    assert [outcome.status for outcome in read_.values()] == ["fetched", "failed", "failed"]
    assert read_["b"].error == "no answer"
    assert "not a feed" in (read_["c"].error or "")


def test_a_feed_that_fails_later_keeps_its_items_and_is_asked_with_the_same_validators(database: Database) -> None:
    read(database, FakeReader({feed("a").url: ONE}), feed("a"))
    failed = read(database, FakeReader({feed("a").url: FetchError("down")}), feed("a"))["a"]
    healed = read(database, FakeReader({feed("a").url: ONE}), feed("a"))["a"]

    assert (failed.status, failed.items) == ("failed", 1)
    assert healed.status == "not_modified"


def test_a_feed_whose_url_changes_is_read_afresh_and_keeps_its_items(database: Database) -> None:
    read(database, FakeReader({feed("a").url: ONE}), feed("a"))
    moved = feed("a", "https://new.example/feed")

    outcome = read(database, FakeReader({moved.url: ONE}), moved)["a"]

    assert (outcome.status, outcome.items, outcome.new) == ("fetched", 1, 0)


def test_a_feed_whose_language_is_declared_later_is_read_afresh(database: Database) -> None:
    reader = FakeReader({feed("a").url: ONE})
    read(database, reader, feed("a"))

    assert read(database, reader, replace(feed("a"), language="da"))["a"].status == "fetched"


def test_the_same_document_from_a_server_without_validators_is_not_parsed_again(database: Database) -> None:
    class Forgetful:
        def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
            return Fetched(ONE, None, source.url, Validators())

    read(database, Forgetful(), feed("a"))

    assert read(database, Forgetful(), feed("a"))["a"].status == "not_modified"


def test_an_unexpected_error_is_a_value_and_logged_with_its_traceback(database: Database) -> None:
    class Broken:
        def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
            raise ZeroDivisionError("a bug of ours")

    with capture_logs() as logged:
        outcome = read(database, Broken(), feed("a"))["a"]

    assert outcome.status == "failed"
    assert "unexpected ZeroDivisionError" in (outcome.error or "")
    assert [(entry["feed"], entry["exc_info"]) for entry in logged] == [("a", True)]


def test_what_is_stored_is_clean(database: Database) -> None:
    markup = rss(
        [{"title": "<b>Bold</b> &amp; new", "link": "javascript:alert(1)", "description": "<script>x</script>Text."}]
    )
    read(database, FakeReader({feed("a").url: markup}), feed("a"))

    with database.reading() as connection:
        (stored,) = all_items(connection)
    assert state(database, "a").error is None
    assert (stored.item.title, stored.item.url, stored.item.text) == ("Bold & new", None, "Text.")


def test_a_server_that_asks_for_a_pause_gets_it_from_people_too(database: Database) -> None:
    busy = FakeReader({feed("a").url: HttpStatus(429, "https://a.example/feed", timedelta(hours=2))})
    read(database, busy, feed("a"))

    waiting = outcomes(intake(database, busy, NOW + timedelta(hours=1)), feed("a"))["a"]
    assert (waiting.status, len(busy.asked)) == ("waiting", 1)
    assert "429" in (waiting.error or "")
    assert outcomes(intake(database, busy, NOW + timedelta(hours=3)), feed("a"))["a"].status == "failed"


def test_the_timer_leaves_alone_what_is_not_due_and_people_do_not(database: Database) -> None:
    reader = FakeReader({feed("a").url: ONE, feed("b").url: FetchError("down")})
    feeds = (feed("a"), feed("b"))
    read(database, reader, *feeds)

    soon = NOW + timedelta(minutes=1)
    assert {o.status for o in outcomes(intake(database, reader, soon, timer=True), *feeds).values()} == {"waiting"}
    assert {o.status for o in outcomes(intake(database, reader, soon), *feeds).values()} == {"not_modified", "failed"}
    later = outcomes(intake(database, reader, NOW + timedelta(days=2), timer=True), *feeds)
    assert {o.status for o in later.values()} == {"not_modified", "failed"}


def test_a_feed_that_another_worker_is_reading_is_left_to_it(database: Database) -> None:
    reader = FakeReader({feed("a").url: ONE, feed("b").url: ONE})
    with database.writing() as connection:
        assert claim(connection, ["a"], "elsewhere/1/1", REAL)

    both = read(database, reader, feed("a"), feed("b"))

    assert (both["a"].status, both["b"].status) == ("busy", "fetched")
    assert reader.asked == [feed("b").url]


def test_two_workers_at_once_never_ask_the_same_feed_twice(database: Database) -> None:
    meet = threading.Barrier(2, timeout=10)

    @dataclass
    class Slow(FakeReader):
        lock: threading.Lock = field(default_factory=threading.Lock)
        inside: set[str] = field(default_factory=set)
        doubled: list[str] = field(default_factory=list)

        def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
            with self.lock:
                self.doubled += [source.name] if source.name in self.inside else []
                self.inside.add(source.name)
            threading.Event().wait(0.01)
            with self.lock:
                self.inside.discard(source.name)
            return super().fetch(source, validators)

    feeds = [feed(f"f{n}") for n in range(12)]
    reader = Slow({source.url: ONE for source in feeds})

    def work(_: int) -> dict[str, FeedOutcome]:
        meet.wait()
        return read(database, reader, *feeds)

    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(work, range(2)))

    assert reader.doubled == []
    for source in feeds:
        assert "fetched" in {worker[source.name].status for worker in both}


def test_a_feed_that_cannot_be_stored_costs_only_itself(database: Database) -> None:
    class Poisoned(InProcess):
        def items(
            self, body: bytes, *, url: str, content_type: str | None, source: FeedSource, now: datetime
        ) -> Cleaned:
            cleaned = super().items(body, url=url, content_type=content_type, source=source, now=now)
            poison = tuple(replace(item, title="lone \ud800 surrogate") for item in cleaned.items)
            return replace(cleaned, items=poison) if source.name == "bad" else cleaned

    feeds = [feed(name) for name in ("a", "bad", "c")]
    job = replace(intake(database, FakeReader({source.url: ONE for source in feeds})), parsers=Poisoned())
    with capture_logs():
        read_ = outcomes(job, *feeds)

    assert {name: outcome.status for name, outcome in read_.items()} == {
        "a": "fetched",
        "bad": "failed",
        "c": "fetched",
    }
    assert "report it" in (read_["bad"].error or "")


@contextmanager
def interrupted() -> Iterator[None]:
    with pytest.raises(KeyboardInterrupt):
        yield


def stop_at_the_first(done: int) -> None:
    if done:
        raise KeyboardInterrupt


@dataclass
class Hanging(FakeReader):
    """Answers for the feed `a` at once, and for others when told to."""

    go_on: threading.Event = field(default_factory=threading.Event)

    def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
        if source.name != "a":
            self.go_on.wait(10)
        return super().fetch(source, validators)


def test_an_interrupted_run_gives_back_what_it_has_not_begun_and_keeps_what_it_still_reads(database: Database) -> None:
    feeds = [feed(name) for name in "abcdefgh"]
    reader = Hanging({source.url: ONE for source in feeds})

    with interrupted():
        read_feeds(feeds, intake(database, reader), stop_at_the_first)
    statuses = [outcome.status for outcome in read(database, FakeReader(reader.documents), *feeds).values()]
    reader.go_on.set()

    assert statuses[0] == "not_modified"
    assert sorted(statuses[1:]) == ["busy"] * 4 + ["fetched"] * 3


def test_an_interrupt_while_others_are_busy_leaves_nothing_claimed(database: Database) -> None:
    feeds = [feed(name) for name in "abcd"]
    reader = FakeReader({source.url: ONE for source in feeds})
    with database.writing() as connection:
        claim(connection, ["a"], "elsewhere/1/1", REAL)
    with interrupted():
        read_feeds(feeds, intake(database, reader), stop_at_the_first)
    with database.writing() as connection:
        release(connection, ["a"], "elsewhere/1/1")

    assert eventually_read(database, reader, feeds)


def eventually_read(database: Database, reader: FakeReader, feeds: list[FeedSource]) -> bool:
    """Threads that were reading when the run was interrupted end on their own; their claims by time."""
    later = replace(intake(database, reader), clock=lambda: REAL + timedelta(minutes=3))
    return "busy" not in {outcome.status for outcome in outcomes(later, *feeds).values()}


def test_what_a_worker_read_before_it_lost_its_claim_is_dropped(database: Database) -> None:
    class Overtaken(FakeReader):
        def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
            answer = super().fetch(source, validators)
            with database.writing() as connection:
                claim(connection, [source.name], "faster/1/1", REAL + timedelta(minutes=3))
            return answer

    outcome = read(database, Overtaken({feed("a").url: ONE}), feed("a"))["a"]

    assert (outcome.status, outcome.items) == ("busy", 0)


def test_a_document_that_broke_off_is_asked_for_again_in_full(database: Database) -> None:
    whole = rss([{"title": f"Item number {n}", "guid": str(n)} for n in range(3)])
    cut = whole[: whole.rindex(b"<title>") + 12]

    first = read(database, FakeReader({feed("a").url: cut}), feed("a"))["a"]
    same_etag = state(database, "a").validators
    again = read(database, FakeReader({feed("a").url: cut}), feed("a"))["a"]
    still_none = state(database, "a").validators
    mended = read(database, FakeReader({feed("a").url: whole}), feed("a"))["a"]

    assert (first.items, same_etag) == (2, Validators())
    assert first.degraded
    assert (again.status, still_none) == ("not_modified", Validators())
    assert (mended.status, mended.items) == ("fetched", 3)


def test_news_beyond_max_items_is_stored_once_a_feed_is_known(database: Database) -> None:
    small = replace(feed("a"), max_items=2)
    many = [
        {"title": f"Item number {n}", "guid": str(n), "pubDate": f"{n:02} Nov 2026 09:00:00 GMT"} for n in range(1, 20)
    ]

    first = read(database, FakeReader({small.url: rss(many[:5])}), small)["a"]
    second = read(database, FakeReader({small.url: rss(many)}), small)["a"]

    assert (first.new, first.passed_over) == (2, 3)
    assert (second.new, second.passed_over) == (14, 0)


def test_any_failure_to_store_a_feed_costs_only_that_feed(database: Database) -> None:
    class Wrong(InProcess):
        def items(
            self, body: bytes, *, url: str, content_type: str | None, source: FeedSource, now: datetime
        ) -> Cleaned:
            cleaned = super().items(body, url=url, content_type=content_type, source=source, now=now)
            nonsense = tuple(replace(item, published="2026") for item in cleaned.items)  # type: ignore[arg-type]
            return replace(cleaned, items=nonsense) if source.name == "b" else cleaned

    feeds = [feed(name) for name in "abc"]
    job = replace(intake(database, FakeReader({source.url: ONE for source in feeds})), parsers=Wrong())
    with capture_logs():
        statuses = [outcome.status for outcome in outcomes(job, *feeds).values()]

    assert statuses == ["fetched", "failed", "fetched"]


def test_a_pause_counts_from_the_answer_not_from_the_start_of_the_run(database: Database) -> None:
    ticks = iter([REAL] * 2 + [REAL + timedelta(minutes=20)] * 99)
    busy = FakeReader({feed("a").url: HttpStatus(429, "https://a.example/feed", timedelta(hours=2))})
    outcomes(replace(intake(database, busy), clock=lambda: next(ticks)), feed("a"))

    assert state(database, "a").next_check >= NOW + timedelta(hours=2, minutes=20)


def test_a_feed_that_has_moved_for_good_is_asked_at_its_new_address_and_said_so(database: Database) -> None:
    old, new = feed("a"), "https://new.example/feed"
    read(database, FakeReader({old.url: ONE}), old)
    with database.writing() as connection:
        save_states(connection, [replace(state(database, "a"), moved_to=new, moved=True)])

    reader = FakeReader({new: TWO})
    outcome = read(database, reader, old)["a"]

    assert reader.asked == [new]
    assert (outcome.status, outcome.new) == ("fetched", 1)
    assert outcome.notice == f"it has moved for good: change its url in feeds.yaml to {new}"


def test_trouble_with_the_database_ends_the_run(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("DROP TABLE leases")

    with pytest.raises(DatabaseError, match="leases"):
        read(database, FakeReader({feed("a").url: ONE}), feed("a"))
