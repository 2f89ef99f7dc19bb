"""Stored mentions: kept once however often they are stored, corrected by people, scored again, forgotten.

`mention_queries.py` finds and counts them. A correction is never overwritten by a machine.
"""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from curation.listening.kept_mentions import Correction, Excerpt, Judgement, KeptMention, Origin
from curation.store import schema
from curation.store.upsert import upsert
from models.sentiment.interface import LABELS

DATES = ("published", "day")


def save_mentions(connection: Connection, mentions: Sequence[KeptMention], *, dated: bool = True) -> None:
    """Keep mentions; what is known of one already is replaced, but for a person's correction.

    Args:
        dated: whether the dates of publication were given. If not they are guesses, and an earlier one stays.
    """
    rows = [_row_of(mention) for mention in mentions]
    upsert(connection, schema.mentions, rows, keep=() if dated else DATES)


def drop_others(
    connection: Connection, source: str, document: str, brands: Collection[str], kept: Collection[str]
) -> None:
    """Forget the mentions of these brands that a document no longer makes, having been edited; corrected ones stay."""
    table = schema.mentions
    connection.execute(
        delete(table).where(
            table.c.source == source,
            table.c.document == document,
            table.c.brand.in_(brands),
            table.c.id.not_in(kept),
            table.c.corrected_label.is_(None),
        )
    )


def find_mention(connection: Connection, id: str) -> KeptMention | None:
    """One mention by id."""
    row = connection.execute(select(schema.mentions).where(schema.mentions.c.id == id)).first()
    return mention_of(row) if row else None


def correct_mention(connection: Connection, id: str, correction: Correction) -> bool:
    """Keep what a person says of a mention, in place of what anybody said before; False where there is no such one."""
    table = schema.mentions
    values = {"corrected_label": correction.label, "corrected_by": correction.by, "corrected_at": correction.at}
    return connection.execute(update(table).where(table.c.id == id).values(values)).rowcount > 0


def take_back_correction(connection: Connection, id: str) -> bool:
    """Let what the model said count again; False where there is no such mention."""
    table = schema.mentions
    nobody = {"corrected_label": None, "corrected_by": None, "corrected_at": None}
    return connection.execute(update(table).where(table.c.id == id).values(nobody)).rowcount > 0


def corrected_mentions(connection: Connection) -> Sequence[KeptMention]:
    """All that a person corrected or confirmed, by id."""
    table = schema.mentions
    query = select(table).where(table.c.corrected_label.is_not(None)).order_by(table.c.id)
    return [mention_of(row) for row in connection.execute(query)]


def scored_otherwise(
    connection: Connection, model: tuple[str, str], *, after: str = "", limit: int
) -> Sequence[KeptMention]:
    """Mentions that another model than this one (name, revision) answered, by id from `after` on."""
    table = schema.mentions
    other = (table.c.model != model[0]) | (table.c.revision != model[1])
    query = select(table).where(other, table.c.id > after).order_by(table.c.id).limit(limit)
    return [mention_of(row) for row in connection.execute(query)]


def save_judgements(connection: Connection, judged: Sequence[tuple[KeptMention, Judgement]]) -> set[str]:
    """Replace what the model answered; the ids where that was done: a text that changed since it was read is left."""
    table = schema.mentions
    replaced = set()
    for mention, judgement in judged:
        as_read = table.c.id == mention.id, table.c.passage == mention.excerpt.text
        if connection.execute(update(table).where(*as_read).values(_judgement_row(judgement))).rowcount:
            replaced.add(mention.id)
    return replaced


def forget_mentions(connection: Connection, before: datetime, source: str | None = None) -> int:
    """Erase what was published before a moment, of one source or of all; how many there were. Corrections go too."""
    table = schema.mentions
    old = [table.c.published < before] + ([table.c.source == source] if source is not None else [])
    return connection.execute(delete(table).where(*old)).rowcount


def mention_of(row: Row[Any]) -> KeptMention:
    """The mention of a row that selects all columns."""
    origin = Origin(row.source, row.document, row.language, row.published)
    probabilities = row.negative, row.neutral, row.positive
    judgement = Judgement(probabilities, row.uncertain, row.model, row.revision, row.scored_at)
    correction = None
    if row.corrected_label is not None:
        correction = Correction(row.corrected_label, row.corrected_by, row.corrected_at)
    place = row.start, row.end, row.surface, row.sentence
    return KeptMention(row.brand, origin, *place, Excerpt(row.passage, row.passage_start), judgement, correction)


def _row_of(mention: KeptMention) -> dict[str, object]:
    """All columns but those of a correction."""
    origin = mention.origin
    return {
        "id": mention.id,
        "brand": mention.brand,
        "source": origin.source,
        "document": origin.document,
        "language": origin.language,
        "published": origin.published,
        "day": origin.published.astimezone(UTC).date(),
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "sentence": mention.sentence,
        "passage": mention.excerpt.text,
        "passage_start": mention.excerpt.start,
        **_judgement_row(mention.judgement),
    }


def _judgement_row(judgement: Judgement) -> dict[str, object]:
    return {
        "label": judgement.label,
        **dict(zip(LABELS, map(float, judgement.probabilities), strict=True)),
        "uncertain": judgement.uncertain,
        "model": judgement.model,
        "revision": judgement.revision,
        "scored_at": judgement.at,
    }
