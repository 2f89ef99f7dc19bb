"""What people do with their own picks: keep a wording, save, refuse, answer whether they posted.

For the person alone: nothing here is read for a page of anybody else's, and all of it goes with the person.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from curation.own_wishes import Offerable, Reason, Refused, unwanted
from curation.store import schema
from curation.store.own import paused_for_now
from curation.store.upsert import upsert


@dataclass(frozen=True, slots=True)
class OwnCaption:
    """The words a person made of a draft, for the network they had in mind."""

    text: str
    network: str


@dataclass(frozen=True, slots=True)
class NotForMe:
    """Why somebody did not want a pick; `words` are their own, or ""."""

    reason: Reason
    words: str


def keep_caption(connection: Connection, employee: str, suggestion: str, caption: OwnCaption, now: datetime) -> None:
    """Keep a person's own words for a pick in place of those kept before."""
    of = _of(employee, suggestion)
    upsert(connection, schema.own_captions, [{**of, "network": caption.network, "text": caption.text, "at": now}])


def drop_caption(connection: Connection, employee: str, suggestion: str) -> None:
    """Go back to the drafts."""
    _drop(connection, employee, suggestion, "own_captions")


def own_captions(connection: Connection, employee: str) -> Mapping[str, OwnCaption]:
    """A person's own words, by suggestion."""
    table = schema.own_captions
    rows = connection.execute(select(table).where(table.c.employee == employee))
    return {row.suggestion: OwnCaption(row.text, row.network) for row in rows}


def save_pick(connection: Connection, employee: str, suggestion: str, now: datetime) -> None:
    """Put a pick by for later."""
    upsert(connection, schema.saved_picks, [{**_of(employee, suggestion), "at": now}], keep=("at",))


def unsave_pick(connection: Connection, employee: str, suggestion: str) -> None:
    """No longer put by."""
    _drop(connection, employee, suggestion, "saved_picks")


def saved_picks(connection: Connection, employee: str) -> frozenset[str]:
    """What a person put by."""
    table = schema.saved_picks
    return frozenset(connection.execute(select(table.c.suggestion).where(table.c.employee == employee)).scalars())


def refuse_pick(connection: Connection, employee: str, suggestion: str, why: NotForMe, now: datetime) -> None:
    """Keep that a pick is not for the person, and why."""
    row = {**_of(employee, suggestion), "reason": why.reason, "words": why.words, "at": now}
    upsert(connection, schema.refused_picks, [row])


def take_back_refusal(connection: Connection, employee: str, suggestion: str) -> None:
    """The pick is welcome again."""
    _drop(connection, employee, suggestion, "refused_picks")


def refused_picks(connection: Connection, employee: str) -> Mapping[str, NotForMe]:
    """What a person refused, by suggestion."""
    table = schema.refused_picks
    rows = connection.execute(select(table).where(table.c.employee == employee))
    return {row.suggestion: NotForMe(row.reason, row.words) for row in rows}


def offerable(connection: Connection, now: datetime) -> Offerable:
    """Who may be offered what at a moment."""
    return Offerable(paused_for_now(connection, now), unwanted(_refusals(connection)))


def answer_posted(
    connection: Connection, employee: str, suggestion: str, *, network: str, posted: bool, now: datetime
) -> None:
    """Keep the answer to whether something was posted, so that it is not asked again."""
    row = {**_of(employee, suggestion), "network": network, "posted": posted, "at": now}
    upsert(connection, schema.answered_shares, [row])


def answers_of(connection: Connection, employee: str) -> frozenset[tuple[str, str]]:
    """Suggestion and network of what a person has been asked about."""
    table = schema.answered_shares
    rows = connection.execute(select(table.c.suggestion, table.c.network).where(table.c.employee == employee))
    return frozenset((suggestion, network) for suggestion, network in rows)


def _refusals(connection: Connection) -> Sequence[Refused]:
    table, items = schema.refused_picks, schema.items
    story = func.coalesce(items.c.story, items.c.id)
    query = select(table.c.employee, story, items.c.feed, items.c.language, table.c.reason)
    joined = query.join(items, items.c.id == table.c.suggestion).order_by(table.c.employee, table.c.suggestion)
    return [Refused(*row) for row in connection.execute(joined)]


def _of(employee: str, suggestion: str) -> dict[str, object]:
    return {"employee": employee, "suggestion": suggestion}


def _drop(connection: Connection, employee: str, suggestion: str, table: str) -> None:
    of = schema.metadata.tables[table]
    connection.execute(delete(of).where(of.c.employee == employee, of.c.suggestion == suggestion))
