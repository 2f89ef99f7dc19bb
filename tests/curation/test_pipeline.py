from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from curation.config import Config, FeedSource, Programme
from curation.items import Item
from curation.pipeline import Job, run
from curation.report import Report
from curation.roles import Employee
from curation.store import schema
from curation.store.database import Database
from curation.store.items import StoredItem, all_items
from curation.store.people import remove_employee, save_employees
from curation.store.picks import all_picks, picks_of
from curation.store.suggestions import histories, move, suggestions_in
from curation.tellings import current_stories
from curation.writing import draft_offline
from models.sentiment.interface import SentimentModel
from tests.fakes import FakeReader, InProcess, WordEncoder, rss
from tests.models.sentiment.fakes import LexiconModel

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
OPEN = ("proposed", "approved")
COMPANY = FeedSource(
    "Company", "https://company.example/feed", kind="company", language="en", trust=1.0, review="trusted"
)
TRADE = FeedSource("Trade", "https://trade.example/feed", language="en")
CONFIG = Config(Path("feeds.yaml"), (COMPANY, TRADE), programme=Programme(picks_per_week=2, min_relevance=0.3))
SELLER = Employee("ann", "Ann", "a@x.example", "heat pump sales", opted_in=True)
GRADUATE = Employee("gro", "Gro", "g@x.example", "graduate engineer", opted_in=True)
QUIET = Employee("qi", "Qi", "q@x.example", "heat pump sales", opted_in=False)


def entry(title: str, text: str = "", *, days: int = 1) -> dict[str, str]:
    date = (NOW - timedelta(days=days)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    link = "https://x.example/" + title.replace(" ", "-")
    return {
        "title": title,
        "link": link,
        "guid": title,
        "description": text or f"{title}. More is told here.",
        "pubDate": date,
    }


LAUNCH = entry("heat pump launch for sales")
GRADUATES = entry("graduate engineer programme opens")
LUNCH = entry("soup on Monday")
RIVALS = entry("heat pump sales grow in Europe")


class Bench:
    """A company with two feeds and three people, run as often as a test likes."""

    def __init__(self, database: Database, config: Config = CONFIG) -> None:
        self.database, self.config = database, config
        self.reader = FakeReader({COMPANY.url: rss([LAUNCH, GRADUATES, LUNCH]), TRADE.url: rss([RIVALS])})
        self.encoder = WordEncoder()
        self.load_sentiment: Callable[[], SentimentModel] = LexiconModel
        with database.writing() as connection:
            save_employees(connection, [SELLER, GRADUATE, QUIET])

    def run(self, now: datetime = NOW) -> Report:
        return run(
            Job(
                self.config,
                self.database,
                self.reader,
                InProcess(),
                lambda: self.encoder,
                self.load_sentiment,
                lambda: draft_offline,
                now,
                lambda stage, done, total: None,
            )
        )

    def picked(self, employee: str) -> list[str]:
        with self.database.reading() as connection:
            return [pick.item.title for pick in picks_of(connection, employee)]

    def snapshot(self) -> tuple[object, ...]:
        with self.database.reading() as connection:
            return all_items(connection), suggestions_in(connection, OPEN), all_picks(connection)


def test_items_reach_the_people_they_concern_and_lunch_reaches_nobody(database: Database) -> None:
    bench = Bench(database)
    report = bench.run()

    assert bench.picked("ann") == [LAUNCH["title"]]
    assert bench.picked("gro") == [GRADUATES["title"]]
    assert (report.approved, report.waiting, report.fitting_nobody) == (3, 1, 1)


def test_nobody_who_has_not_opted_in_is_matched_or_offered_anything(database: Database) -> None:
    bench = Bench(database)
    bench.run()

    with database.reading() as connection:
        audiences = {match.employee for s in suggestions_in(connection, OPEN) for match in s.audience}
    assert "qi" not in audiences
    assert bench.picked("qi") == []


def test_every_pick_has_a_reason_from_both_sides_and_a_caption(database: Database) -> None:
    Bench(database).run()

    with database.reading() as connection:
        (pick,) = picks_of(connection, "ann")
    assert pick.match.role_phrase == SELLER.title
    assert "heat pump launch" in pick.match.item_sentence
    assert pick.caption is not None
    assert pick.caption.text.endswith(LAUNCH["link"])


def test_a_second_run_changes_nothing_and_encodes_nothing(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    before, bench.encoder = bench.snapshot(), WordEncoder()

    report = bench.run()

    assert [feed.status for feed in report.feeds] == ["not_modified", "not_modified"]
    assert (report.new_picks, report.captions) == (0, 0)
    assert bench.snapshot() == before
    assert bench.encoder.encoded == []


def test_what_was_read_of_peoples_words_goes_with_any_person(database: Database) -> None:
    Bench(database).run()
    with database.writing() as connection:
        before = set(connection.execute(select(schema.vectors.c.side)).scalars())
        remove_employee(connection, "gro")
        after = set(connection.execute(select(schema.vectors.c.side)).scalars())

    assert before == {"role", "item", "said"}
    assert after == {"item"}


def test_third_party_items_wait_for_review_and_are_offered_once_approved(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    with database.writing() as connection:
        (waiting,) = suggestions_in(connection, ["proposed"])
        move(connection, waiting.item.id, "approve", actor="Anna", now=NOW)

    assert bench.run().new_picks == 1
    assert bench.picked("ann") == [LAUNCH["title"], RIVALS["title"]]


def test_an_approval_that_a_person_withdrew_is_not_given_back_by_rule(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    with database.writing() as connection:
        launch = next(s for s in suggestions_in(connection, OPEN) if s.item.title == LAUNCH["title"])
        move(connection, launch.item.id, "withdraw", actor="Anna", now=NOW)

    bench.run()

    assert bench.picked("ann") == []


def test_what_is_too_old_expires_and_stays_with_those_it_was_offered_to(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    bench.run(NOW + timedelta(days=40))

    with database.reading() as connection:
        assert suggestions_in(connection, OPEN) == []
        (expired, *_) = suggestions_in(connection, ["expired"])
        assert histories(connection)[expired.item.id][-1].actor == "rule: max_age_days"
    assert bench.picked("ann") == [LAUNCH["title"]]


def test_a_feed_left_out_and_put_back_gets_its_suggestions_back(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    with database.writing() as connection:
        (waiting,) = suggestions_in(connection, ["proposed"])
        move(connection, waiting.item.id, "approve", actor="Anna", now=NOW)
    bench.config = replace(CONFIG, feeds=(COMPANY,))
    without = bench.run()
    bench.config = CONFIG

    assert (without.approved, without.waiting) == (3, 0)
    assert bench.run().approved == 4


def test_an_edit_after_approval_withdraws_it_and_drops_the_caption(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    with database.writing() as connection:
        (waiting,) = suggestions_in(connection, ["proposed"])
        move(connection, waiting.item.id, "approve", actor="Anna", now=NOW)
    bench.run()
    bench.reader.documents[TRADE.url] = rss([RIVALS | {"title": "heat pump sales scandal in Europe"}])
    bench.run()

    assert bench.picked("ann") == [LAUNCH["title"]]
    with database.writing() as connection:
        move(connection, waiting.item.id, "approve", actor="Anna", now=NOW)
    bench.run()
    with database.reading() as connection:
        second = picks_of(connection, "ann")[1]
    assert second.caption is not None
    assert "scandal" in second.caption.text or "More is told" in second.caption.text


def test_an_edit_of_a_trusted_item_stays_approved_and_gets_a_new_caption(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    edited = LAUNCH | {"title": "heat pump launch for sales, corrected", "description": "The new heat pump costs less."}
    bench.reader.documents[COMPANY.url] = rss([edited, GRADUATES, LUNCH])
    report = bench.run()

    with database.reading() as connection:
        (pick,) = picks_of(connection, "ann")
    assert (report.new_picks, report.captions, pick.item.title) == (0, 1, edited["title"])


def test_who_leaves_gets_neither_picks_nor_captions(database: Database) -> None:
    bench = Bench(database)
    with database.writing() as connection:
        save_employees(connection, [replace(SELLER, opted_in=False)])
    report = bench.run()

    assert (report.people, report.new_picks) == (1, 1)
    assert bench.picked("ann") == []


def test_old_items_are_stored_but_not_proposed(database: Database) -> None:
    bench = Bench(database)
    bench.reader.documents[TRADE.url] = rss([entry("heat pump archive", days=400)])
    report = bench.run()

    assert (report.items, report.approved + report.waiting) == (4, 3)


def test_a_new_week_brings_new_picks_but_never_the_same_again(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    bench.reader.documents[COMPANY.url] = rss([LAUNCH, GRADUATES, entry("heat pump sales training", days=0)])

    bench.run(NOW + timedelta(days=7))

    assert bench.picked("ann") == ["heat pump sales training", LAUNCH["title"]]


def test_a_paused_feed_is_not_read_and_keeps_what_it_brought(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    bench.config = replace(CONFIG, feeds=(COMPANY, replace(TRADE, paused=True)))
    bench.reader.asked.clear()

    report = bench.run()

    assert bench.reader.asked == [COMPANY.url]
    assert (report.paused, report.items) == (("Trade",), 4)


def test_the_same_story_in_two_feeds_is_suggested_once(database: Database) -> None:
    bench = Bench(database)
    bench.reader.documents[TRADE.url] = rss([LAUNCH | {"guid": "elsewhere"}])
    bench.run()

    with database.reading() as connection:
        launch = next(s for s in suggestions_in(connection, OPEN) if s.item.title == LAUNCH["title"])
    assert [other.title for other in launch.also_in] == [LAUNCH["title"]]


def test_our_own_item_stands_for_a_story_that_a_stranger_told_first(database: Database) -> None:
    bench = Bench(database)
    told_first = LAUNCH | {"guid": "elsewhere", "pubDate": entry("x", days=2)["pubDate"]}
    bench.reader.documents[TRADE.url] = rss([told_first])
    report = bench.run()

    with database.reading() as connection:
        launch = next(s for s in suggestions_in(connection, OPEN) if s.item.title == LAUNCH["title"])
    assert (launch.item.feed, launch.state, report.waiting) == ("Company", "approved", 0)
    assert [other.feed for other in launch.also_in] == ["Trade"]


def test_a_story_told_in_two_languages_stands_once_in_each() -> None:
    def told(id: str, language: str, days: int) -> StoredItem:
        item = Item(id, COMPANY.name, None, None, id, "", "", language, NOW - timedelta(days=days), NOW, id)
        return StoredItem(item, story="founder")

    stored = [told("da", "da", 2), told("en later", "en", 1), told("en", "en", 3), told("it", "it", 1)]

    tellings = current_stories(stored, CONFIG, NOW)
    assert [(telling.item.id, telling.sources) for telling in tellings] == [("da", 1), ("en", 1), ("it", 1)]


def test_a_story_outlives_the_feed_that_told_it_first(database: Database) -> None:
    bench = Bench(database)
    bench.reader.documents[TRADE.url] = rss([LAUNCH | {"guid": "elsewhere"}])
    bench.run()
    bench.config = replace(CONFIG, feeds=(TRADE,))
    bench.run()

    with database.reading() as connection:
        feeds = {s.item.feed for s in suggestions_in(connection, OPEN)}
    assert feeds == {"Trade"}


def test_who_opts_out_is_shown_nothing_and_counted_nowhere(database: Database) -> None:
    bench = Bench(database)
    bench.run()
    with database.writing() as connection:
        save_employees(connection, [replace(SELLER, opted_in=False)])

    assert bench.picked("ann") == []
    with database.reading() as connection:
        assert "ann" not in {m.employee for s in suggestions_in(connection, OPEN) for m in s.audience}
    assert bench.run().people_with_picks == 1


def test_nothing_to_read_and_nobody_to_serve_is_a_report_of_zeros(database: Database) -> None:
    config = Config(Path("feeds.yaml"), ())
    job = Job(
        config,
        database,
        FakeReader({}),
        InProcess(),
        lambda: WordEncoder(),
        LexiconModel,
        lambda: draft_offline,
        NOW,
        lambda stage, done, total: None,
    )

    report = run(job)

    assert (report.items, report.people, report.new_picks, report.all_failed) == (0, 0, 0, False)
