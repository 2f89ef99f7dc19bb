"""Moods in the whole job: what they do to scores and picks, and what a fall of a brand's does."""

import json
from dataclasses import replace
from datetime import timedelta

from curation.config import Brand
from curation.ranking import SAFETY_SPAN
from curation.report import as_json
from curation.review import OPEN_STATES
from curation.store.database import Database
from curation.store.mentions import save_mentions
from curation.store.pauses import end_pause
from curation.store.suggestions import suggestions_in
from models.interface import ModelError
from models.sentiment.interface import SentimentModel
from tests.curation.store.kept import kept
from tests.curation.test_pipeline import CONFIG, LAUNCH, NOW, RIVALS, TRADE, Bench
from tests.fakes import rss
from tests.models.sentiment.fakes import LexiconModel

PUMP = Brand("heat-pump", "Heat pump")
WITH_BRANDS = replace(CONFIG, brands=(PUMP, Brand("rival", "Rival", competitor=True)))
GLOOMY = RIVALS | {"description": "bad heat pump sales. A bad year."}


def safety(bench: Bench) -> dict[str, float]:
    with bench.database.reading() as connection:
        found = suggestions_in(connection, OPEN_STATES)
    return {s.item.title: s.proposal.content.parts["safety"] for s in found}


def fall(database: Database) -> None:
    """Forty old documents praise the brand, twelve new ones blame it."""
    praise = [kept(f"old {n}", "positive", brand=PUMP.id, days=8 + n % 20) for n in range(40)]
    blame = [kept(f"new {n}", "negative", brand=PUMP.id, days=3.5) for n in range(12)]
    with database.writing() as connection:
        save_mentions(connection, [*praise, *blame])


def test_an_item_of_others_that_is_surely_negative_loses_content_value(database: Database) -> None:
    bench = Bench(database, WITH_BRANDS)
    bench.reader.documents[TRADE.url] = rss([GLOOMY])

    report = bench.run()

    parts = safety(bench)
    assert parts.pop(RIVALS["title"]) == -0.8 * SAFETY_SPAN
    assert set(parts.values()) == {0.0}
    assert (report.listening.items, report.listening.mentions) == (1, 2)


def test_a_second_run_judges_nothing_and_changes_nothing(database: Database) -> None:
    bench, model = Bench(database, WITH_BRANDS), LexiconModel()
    bench.load_sentiment = lambda: model
    bench.run()
    before, asked = bench.snapshot(), len(model.batches)

    report = bench.run()

    assert bench.snapshot() == before
    assert (report.listening.items, len(model.batches)) == (0, asked)


def test_without_a_model_the_run_is_done_and_says_so(database: Database) -> None:
    def missing() -> SentimentModel:
        raise ModelError("no model here; install it")

    bench = Bench(database, WITH_BRANDS)
    bench.load_sentiment = missing

    report = bench.run()

    assert report.listening.trouble == "no model here; install it"
    assert bench.picked("ann") == [LAUNCH["title"]]
    assert set(safety(bench).values()) == {0.0}


def test_suggestions_about_a_brand_that_fell_wait_until_somebody_decides(database: Database) -> None:
    bench = Bench(database, WITH_BRANDS)
    fall(database)

    first = bench.run()

    [alert] = first.alerts
    assert (alert.brand, alert.paused_since) == (PUMP.id, NOW)
    assert (first.held, bench.picked("ann")) == (1, [])
    assert bench.picked("gro") != []
    assert bench.run().held == 1
    with database.writing() as connection:
        end_pause(connection, PUMP.id, by="Anna", at=NOW)
    after = bench.run()
    assert (after.held, bench.picked("ann")) == (0, [LAUNCH["title"]])
    assert after.alerts == (replace(alert, paused_since=None),)


def test_what_was_offered_before_a_fall_stays_offered(database: Database) -> None:
    bench = Bench(database, WITH_BRANDS)
    bench.run()
    fall(database)

    assert bench.run(NOW + timedelta(hours=1)).held == 1
    assert bench.picked("ann") == [LAUNCH["title"]]


def test_the_report_is_plain_values(database: Database) -> None:
    bench = Bench(database, WITH_BRANDS)
    fall(database)

    told = json.loads(json.dumps(as_json(bench.run())))

    assert told["listening"] == {"items": 1, "mentions": 2, "failed": [], "trouble": None}
    assert [alert["paused_since"] for alert in told["alerts"]] == [NOW.isoformat()]
    assert told["held"] == 1
