from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection

from curation.listening.kept_mentions import Correction, KeptMention
from curation.listening.mood import Counts
from curation.store.database import Database
from curation.store.mention_queries import Position, Wanted, counts_by, counts_of_documents, page_of_mentions
from curation.store.mentions import correct_mention, save_mentions
from tests.curation.store.kept import kept
from tests.curation.store.samples import NOW

PRAISE = kept("1", "positive")
BLAME = kept("2", "negative", days=1, language="da", source="reddit")
DOUBT = kept("3", "positive", days=2, uncertain=True)
CORRECTED = kept("4", "positive", days=3, uncertain=True, corrected="negative")
RIVAL = kept("5", "neutral", days=4, brand="termo", language="it", source="feed:News")
ALL = (PRAISE, BLAME, DOUBT, CORRECTED, RIVAL)


def stored(connection: Connection) -> Connection:
    save_mentions(connection, [replace(mention, correction=None) for mention in ALL])
    correct_mention(connection, CORRECTED.id, Correction("negative", "desk", NOW))
    return connection


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), ALL),
        (Wanted(brand="termo"), (RIVAL,)),
        (Wanted(language="da"), (BLAME,)),
        (Wanted(source="feed:News"), (RIVAL,)),
        (Wanted(since=BLAME.origin.published), (PRAISE, BLAME)),
        (Wanted(until=BLAME.origin.published), (DOUBT, CORRECTED, RIVAL)),
        (Wanted(label="negative"), (BLAME, CORRECTED)),
        (Wanted(label="positive"), (PRAISE, DOUBT)),
        (Wanted(uncertain=True), (DOUBT,)),
        (Wanted(uncertain=False), (PRAISE, BLAME, CORRECTED, RIVAL)),
        (Wanted(corrected=True), (CORRECTED,)),
        (Wanted(corrected=False), (PRAISE, BLAME, DOUBT, RIVAL)),
        (Wanted(brand="kalvento", label="negative", corrected=False), (BLAME,)),
        (Wanted(brand="'; DROP TABLE mentions; --"), ()),
    ],
)
def test_mentions_are_found_by_what_they_are_newest_first(
    database: Database, wanted: Wanted, found: tuple[object, ...]
) -> None:
    with database.writing() as connection:
        assert tuple(page_of_mentions(stored(connection), wanted, 10)) == found


def test_pages_follow_each_other_without_gap_or_repeat_though_many_share_a_moment(database: Database) -> None:
    mentions = [kept(str(number), days=number // 4) for number in range(11)]
    seen: list[KeptMention] = []
    after: Position | None = None
    with database.writing() as connection:
        save_mentions(connection, mentions)
        while page := page_of_mentions(connection, Wanted(), 3, after):
            seen += page
            after = page[-1].origin.published, page[-1].id

    assert sorted(mention.id for mention in seen) == sorted(mention.id for mention in mentions)
    assert seen == sorted(seen, key=lambda mention: (mention.origin.published, mention.id), reverse=True)


def test_counts_take_a_persons_word_and_count_doubt_aside(database: Database) -> None:
    with database.writing() as connection:
        groups = counts_by(stored(connection), Wanted(), ["brand"], 10)

    assert groups == [(("kalvento",), Counts(negative=2, positive=1, uncertain=1)), (("termo",), Counts(neutral=1))]


@pytest.mark.parametrize(
    ("by", "keys"),
    [
        ((), [()]),
        (("language",), [("da",), ("en",), ("it",)]),
        (("source", "brand"), [("feed:News", "termo"), ("reddit", "kalvento"), ("twitter", "kalvento")]),
        (("day",), [(date(2026, 11, day),) for day in range(17, 22)]),
    ],
)
def test_groups_are_what_was_asked_for_in_order(
    database: Database, by: tuple[str, ...], keys: list[tuple[object, ...]]
) -> None:
    with database.writing() as connection:
        groups = counts_by(stored(connection), Wanted(), by, 10)  # type: ignore[arg-type]

    assert [key for key, _ in groups] == keys
    assert sum((counts for _, counts in groups), Counts()) == Counts(2, 1, 1, 1)


@pytest.mark.parametrize("by", [(), ("brand", "day")])
def test_where_there_is_nothing_there_are_no_groups(database: Database, by: tuple[str, ...]) -> None:
    with database.reading() as connection:
        assert counts_by(connection, Wanted(), by, 10) == []  # type: ignore[arg-type]


def test_no_more_groups_are_read_than_wanted(database: Database) -> None:
    with database.writing() as connection:
        assert len(counts_by(stored(connection), Wanted(), ["day"], 2)) == 2


def test_a_day_is_one_of_utc_whatever_the_zone_of_the_moment(database: Database) -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=timezone(-timedelta(hours=5)))
    mention = replace(kept(), origin=replace(kept().origin, published=late))
    with database.writing() as connection:
        save_mentions(connection, [mention])
        [(key, _)] = counts_by(connection, Wanted(), ["day"], 10)
        [found] = page_of_mentions(connection, Wanted(since=late, until=late + timedelta(seconds=1)), 10)

    assert key == (date(2026, 11, 21),)
    assert found.origin.published == late.astimezone(UTC)


def test_documents_are_counted_each_by_itself(database: Database) -> None:
    twice = kept("1", "negative", start=30)
    with database.writing() as connection:
        save_mentions(stored(connection), [twice])
        found = counts_of_documents(connection, Wanted(brand="kalvento", since=BLAME.origin.published))

    assert found == [(date(2026, 11, 20), Counts(negative=1)), (date(2026, 11, 21), Counts(negative=1, positive=1))]
