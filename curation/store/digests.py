"""Digests as they are decided: who may be due one, of what, and what was decided before. Many people at a time.

A pick is told of while its suggestion is approved and within its terms, and its person has neither refused nor shared
it. It has been told of when it was in a digest that went out or still may: one that reached nobody told nobody.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Join, Select, delete, exists, func, insert, or_, select

from curation.deliver.slots import Rhythm, Slot
from curation.items import Item, digest
from curation.own_wishes import Channel, Wishes
from curation.store import schema
from curation.store.rows import item_of

KEPT_FOR = timedelta(weeks=26)
LOOKED_BACK = timedelta(weeks=3)  # picks are told of for two weeks, so older digests hold none of them
_OVER = ("failed", "dropped")
_SAID = Wishes()
_PEOPLE, _SETTINGS, _PICKS = schema.employees, schema.own_settings, schema.picks
_DIGESTS, _DELIVERIES = schema.digests, schema.deliveries


@dataclass(frozen=True, slots=True)
class Listener:
    """Somebody who may be due a digest, and where they want to hear."""

    employee: str
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class NewDigest:
    """What is decided of one digest: of which suggestions it tells, by which channels; `first` if none arrived yet."""

    employee: str
    period: str
    suggestions: tuple[str, ...]
    channels: tuple[Channel, ...]
    first: bool

    @property
    def id(self) -> str:
        """The same whoever decides it."""
        return digest("digest", self.employee, self.period)[:16]


def rhythms(connection: Connection) -> Sequence[Rhythm]:
    """The different rhythms of those who take part."""
    query = select(*_rhythm()).select_from(_listening()).where(_PEOPLE.c.opted_in).distinct()
    return [Rhythm(*row) for row in sorted(tuple(row) for row in connection.execute(query))]


def listeners(
    connection: Connection, rhythm: Rhythm, slot: Slot, weeks: Collection[str], now: datetime
) -> Sequence[Listener]:
    """Those of a rhythm who have picks of these weeks and no digest in this period yet, by id."""
    waiting = exists().where(
        _PICKS.c.employee == _PEOPLE.c.id,
        _PICKS.c.week.in_(weeks),
        schema.suggestions.c.id == _PICKS.c.suggestion,
        schema.suggestions.c.state == "approved",
    )
    lately = _DIGESTS.c.made_at.between(slot.began, now)
    heard = exists().where(_DIGESTS.c.employee == _PEOPLE.c.id, or_(_DIGESTS.c.period == slot.period, lately))
    awake = or_(_SETTINGS.c.paused_until.is_(None), _SETTINGS.c.paused_until <= now)
    same = [
        column == value for column, value in zip(_rhythm(), (rhythm.cadence, rhythm.hour, rhythm.zone), strict=True)
    ]
    query = select(_PEOPLE.c.id, _SETTINGS.c.channels).select_from(_listening())
    found = connection.execute(query.where(_PEOPLE.c.opted_in, *same, awake, waiting, ~heard).order_by(_PEOPLE.c.id))
    return [Listener(id, _SAID.channels if channels is None else tuple(channels)) for id, channels in found]


def untold_picks(
    connection: Connection, employees: Collection[str], weeks: Collection[str], now: datetime
) -> Mapping[str, Sequence[str]]:
    """Employee -> suggestions they may be told of and were not, the newest week first, in rank order."""
    query = select(_PICKS.c.employee, _PICKS.c.suggestion).where(
        _PICKS.c.employee.in_(employees), _PICKS.c.week.in_(weeks)
    )
    told, found = _told(connection, employees, now - LOOKED_BACK), defaultdict(list)
    for employee, suggestion in connection.execute(
        still_told(query, now).order_by(_PICKS.c.employee, _PICKS.c.week.desc(), _PICKS.c.rank)
    ):
        if suggestion not in told[employee]:
            found[employee].append(suggestion)
    return found


def still_told(query: Select[Any], now: datetime) -> Select[Any]:
    """A query over picks, of those alone that their people may be told of at a moment."""
    refused, log, terms = schema.refused_picks, schema.share_log, schema.suggestion_terms
    return (
        query.join(schema.suggestions, schema.suggestions.c.id == _PICKS.c.suggestion)
        .outerjoin(terms, terms.c.suggestion == _PICKS.c.suggestion)
        .where(
            schema.suggestions.c.state == "approved",
            or_(terms.c.embargo.is_(None), terms.c.embargo <= now),
            or_(terms.c.expires.is_(None), terms.c.expires > now),
            ~exists().where(refused.c.employee == _PICKS.c.employee, refused.c.suggestion == _PICKS.c.suggestion),
            ~exists().where(log.c.employee == _PICKS.c.employee, log.c.suggestion == _PICKS.c.suggestion),
        )
    )


def offered_items(connection: Connection, weeks: Collection[str]) -> Sequence[Item]:
    """What was picked for anybody in these weeks."""
    picked = select(_PICKS.c.suggestion).where(_PICKS.c.week.in_(weeks))
    return [item_of(row) for row in connection.execute(select(schema.items).where(schema.items.c.id.in_(picked)))]


def greeted(connection: Connection, employees: Collection[str]) -> frozenset[str]:
    """Those of the people whom a digest has reached before."""
    sent = select(_DELIVERIES.c.employee).where(_DELIVERIES.c.employee.in_(employees), _DELIVERIES.c.state == "sent")
    return frozenset(connection.execute(sent.distinct()).scalars())


def add_digests(connection: Connection, made: Sequence[NewDigest], now: datetime) -> int:
    """Keep digests, to be sent from now on, but for those somebody has decided meanwhile; how many were kept.

    Needs `Database.writing`, whose single writer keeps two from deciding the same.
    """
    ids = [new.id for new in made]
    known = set(connection.execute(select(_DIGESTS.c.id).where(_DIGESTS.c.id.in_(ids))).scalars())
    staying = set(
        connection.execute(select(_PEOPLE.c.id).where(_PEOPLE.c.id.in_([new.employee for new in made]))).scalars()
    )
    kept = [new for new in made if new.id not in known and new.employee in staying]
    if kept:
        connection.execute(insert(_DIGESTS), [_digest_row(new, now) for new in kept])
        connection.execute(insert(_DELIVERIES), [row for new in kept for row in _delivery_rows(new, now)])
    return len(kept)


def any_to_forget(connection: Connection, now: datetime) -> bool:
    """Whether there are digests to forget at a moment."""
    return connection.execute(select(exists().where(_DIGESTS.c.made_at < now - KEPT_FOR))).scalar_one()


def forget_digests(connection: Connection, now: datetime) -> int:
    """Forget digests older than 26 weeks, with what became of them; how many there were."""
    return connection.execute(delete(_DIGESTS).where(_DIGESTS.c.made_at < now - KEPT_FOR)).rowcount


def _told(connection: Connection, employees: Collection[str], since: datetime) -> Mapping[str, set[str]]:
    going = exists().where(_DELIVERIES.c.digest == _DIGESTS.c.id, _DELIVERIES.c.state.not_in(_OVER))
    query = select(_DIGESTS.c.employee, _DIGESTS.c.suggestions).where(
        _DIGESTS.c.employee.in_(employees), _DIGESTS.c.made_at >= since, going
    )
    told: dict[str, set[str]] = defaultdict(set)
    for employee, suggestions in connection.execute(query):
        told[employee].update(suggestions)
    return told


def _rhythm() -> tuple[ColumnElement[Any], ...]:
    return (
        func.coalesce(_SETTINGS.c.cadence, _SAID.cadence),
        func.coalesce(_SETTINGS.c.hour, _SAID.hour),
        func.coalesce(_SETTINGS.c.time_zone, _SAID.time_zone),
    )


def _listening() -> Join:
    return _PEOPLE.outerjoin(_SETTINGS, _SETTINGS.c.employee == _PEOPLE.c.id)


def _digest_row(new: NewDigest, now: datetime) -> dict[str, object]:
    return {
        "id": new.id,
        "employee": new.employee,
        "period": new.period,
        "suggestions": list(new.suggestions),
        "first": new.first,
        "made_at": now,
    }


def _delivery_rows(new: NewDigest, now: datetime) -> Iterator[dict[str, object]]:
    for channel in new.channels:
        yield {
            "digest": new.id,
            "channel": channel,
            "employee": new.employee,
            "state": "waiting",
            "attempts": 0,
            "next_try": now,
        }
