"""The stage that judges others' items: once each, and whatever goes wrong the rest goes on."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from curation.config import Brand, Config, FeedSource
from curation.items import Item
from curation.listening.judging import BATCH, judge_items
from curation.listening.kept_mentions import Correction
from curation.report import Listening
from curation.store.database import Database
from curation.store.items import store_items
from curation.store.mention_queries import Wanted, page_of_mentions
from curation.store.mentions import correct_mention
from curation.store.moods import heard_in
from models.interface import ModelError
from models.sentiment.interface import SentimentModel
from tests.curation.store.samples import NOW, item
from tests.models.sentiment.fakes import LexiconModel, Stumbling

OURS = Brand("kalvento", "Kalvento")
CONFIG = Config(
    Path("feeds.yaml"),
    (
        FeedSource("Trade", "https://trade.example/feed", max_age_days=10),
        FeedSource("Own", "https://own.example/feed", kind="company"),
    ),
    brands=(OURS,),
)
GOOD = replace(item("good", feed="Trade"), title="Kalvento is good", text="A good day.")
BAD = replace(item("bad", feed="Trade"), title="Kalvento is bad", text="Kalvento has a bad day.")


def store(database: Database, *items: Item) -> None:
    with database.writing() as connection:
        for feed in dict.fromkeys(item.feed for item in items):
            store_items(connection, feed, [item for item in items if item.feed == feed], limit=500)


def judge(
    database: Database, model: SentimentModel | None = None, *, config: Config = CONFIG, now: datetime = NOW
) -> Listening:
    return judge_items(database, config, lambda: model or LexiconModel(), now, lambda done, total: None)


def kept(database: Database) -> list[tuple[str, str, str]]:
    with database.reading() as connection:
        found = page_of_mentions(connection, Wanted(), 100)
    return sorted((mention.origin.document, mention.brand, mention.label) for mention in found)


def test_each_item_is_judged_once_with_its_mentions(database: Database) -> None:
    store(database, GOOD, BAD)

    first, again = judge(database), judge(database)

    assert (first.items, first.mentions, first.failed, first.trouble) == (2, 3, (), None)
    assert again == Listening()
    assert kept(database) == [("bad", "kalvento", "negative")] * 2 + [("good", "kalvento", "positive")]
    with database.reading() as connection:
        heard = heard_in(connection, [GOOD, BAD, item("never")])
    assert {id: one.mood and one.mood.label for id, one in heard.items()} == {"good": "positive", "bad": "negative"}
    assert [mention.start for mention in heard["bad"].mentions] == [0, 16]


def test_own_items_and_those_too_old_are_not_judged(database: Database) -> None:
    store(database, replace(GOOD, feed="Own"), replace(BAD, published=NOW - timedelta(days=11)))

    assert judge(database) == Listening()


def test_without_items_of_others_no_model_is_loaded(database: Database) -> None:
    def load() -> SentimentModel:
        raise AssertionError("loaded for nothing")

    assert judge_items(database, CONFIG, load, NOW, lambda done, total: None) == Listening()


def test_another_revision_or_another_brand_asks_again(database: Database) -> None:
    store(database, GOOD)
    judge(database)
    alias = replace(CONFIG, brands=(OURS, Brand("day", "Day")))

    assert judge(database, LexiconModel(revision="2")).items == 1
    assert judge(database, LexiconModel(revision="2"), config=alias).mentions == 2
    assert kept(database) == [("good", "day", "positive"), ("good", "kalvento", "positive")]


def test_an_edit_replaces_what_was_heard_but_for_what_a_person_said(database: Database) -> None:
    store(database, BAD)
    judge(database)
    with database.writing() as connection:
        _, second = sorted(page_of_mentions(connection, Wanted(), 9), key=lambda mention: mention.start)
        correct_mention(connection, second.id, Correction("neutral", "desk", NOW))
    store(database, replace(BAD, title="A good day", text="Nothing.", content_hash="h2"))

    assert judge(database).mentions == 0

    assert kept(database) == [("bad", "kalvento", "neutral")]
    with database.reading() as connection:
        mood = heard_in(connection, [BAD])["bad"].mood
    assert mood is not None
    assert mood.label == "positive"


def test_a_model_that_is_not_there_is_reported_and_costs_nothing_else(database: Database) -> None:
    store(database, GOOD)

    def load() -> SentimentModel:
        raise ModelError("models/weights/sentiment: no such folder; install it")

    listening = judge_items(database, CONFIG, load, NOW, lambda done, total: None)

    assert listening == Listening(trouble="models/weights/sentiment: no such folder; install it")
    assert judge(database).items == 1


def test_an_item_the_model_fails_at_costs_no_other_its_answer_and_is_tried_again(database: Database) -> None:
    store(database, GOOD, BAD)

    assert judge(database, Stumbling("bad day")) == Listening(items=1, mentions=1, failed=("bad",))
    assert judge(database) == Listening(items=1, mentions=2)


def test_many_items_are_stored_batch_by_batch(database: Database) -> None:
    many = [
        replace(GOOD, id=f"{n:016x}", title=f"Kalvento {n}", url=None, canonical_url=None) for n in range(2 * BATCH + 1)
    ]
    store(database, *many)
    seen: list[tuple[int, int]] = []
    model = LexiconModel()

    judge_items(database, CONFIG, lambda: model, NOW, lambda done, total: seen.append((done, total)))

    assert seen == [(BATCH, 65), (2 * BATCH, 65), (65, 65)]
    assert len(model.batches) == 3
