"""How items speak: their mood, and the mentions in them, which are kept among all others."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from curation.config import Brand
from curation.items import Item
from curation.listening.item_mood import Heard, source_of
from curation.listening.kept_mentions import Judgement, KeptMention
from curation.store import schema
from curation.store.mentions import drop_others, mention_of, save_mentions
from curation.store.upsert import upsert
from models.sentiment.interface import LABELS

BATCH = 500


def questions_answered(connection: Connection) -> Mapping[str, str]:
    """Item id -> the question that was answered about it, as `item_mood.question_key` tells it."""
    table = schema.item_moods
    return {row.item: row.question for row in connection.execute(select(table))}


def save_heard(connection: Connection, item: Item, question: str, heard: Heard, brands: Sequence[Brand]) -> None:
    """Keep what was heard in an item; of these brands it makes no other mentions now."""
    mood = heard.mood
    assert mood is not None
    row: dict[str, object] = {
        "item": item.id,
        "question": question,
        **dict(zip(LABELS, map(float, mood.probabilities), strict=True)),
        "uncertain": mood.uncertain,
        "model": mood.model,
        "revision": mood.revision,
        "judged_at": mood.at,
    }
    upsert(connection, schema.item_moods, [row])
    save_mentions(connection, heard.mentions)
    kept = [mention.id for mention in heard.mentions]
    drop_others(connection, source_of(item.feed), item.id, [brand.id for brand in brands], kept)


def heard_in(connection: Connection, items: Sequence[Item]) -> Mapping[str, Heard]:
    """Item id -> what was heard in it; nothing of an item that was not judged."""
    sources = {item.id: source_of(item.feed) for item in items}
    moods: dict[str, Judgement] = {}
    mentions: dict[str, list[KeptMention]] = defaultdict(list)
    for ids in _batches(list(sources)):
        table = schema.item_moods
        for row in connection.execute(select(table).where(table.c.item.in_(ids))):
            moods[row.item] = _mood(row)
        for mention in _mentions(connection, {sources[id] for id in ids}, ids):
            mentions[mention.origin.document].append(mention)
    return {id: Heard(moods.get(id), tuple(mentions[id])) for id in sources if id in moods or id in mentions}


def _mentions(connection: Connection, feeds: Collection[str], items: Sequence[str]) -> Iterator[KeptMention]:
    """In the order of each text. The feeds are named for the index: an id is of one feed anyway."""
    table = schema.mentions
    query = select(table).where(table.c.source.in_(feeds), table.c.document.in_(items))
    yield from map(mention_of, connection.execute(query.order_by(table.c.document, table.c.start, table.c.brand)))


def _mood(row: Row[Any]) -> Judgement:
    return Judgement((row.negative, row.neutral, row.positive), row.uncertain, row.model, row.revision, row.judged_at)


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))
