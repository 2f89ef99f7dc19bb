"""Deciding about suggestions, and the append-only log of it: who, what, when, under which policy, about which text.

A line says what stood there when it was decided (title, digest of the summary, address, the terms as decided), so that
what was approved can be told from what the feed says today. No line is ever changed or taken away.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from curation.items import digest
from curation.review import Action, ChangedMeanwhile, Move, MoveRefused, decide, undo
from curation.store import schema
from curation.store.picks import drop_captions, take_back_picks
from curation.store.terms import save_terms, terms_of
from curation.terms import Terms, as_json, terms_from


@dataclass(frozen=True, slots=True)
class Logged:
    """A move as the log holds it. What lines from before issue 7 do not say is None."""

    suggestion: str
    at: datetime
    move: Move
    policy: str | None
    title: str | None
    summary_hash: str | None
    url: str | None


def move(
    connection: Connection,
    id: str,
    action: Action,
    *,
    actor: str,
    now: datetime,
    note: str = "",
    version: int | None = None,
    wanted: Terms | None = None,
    policy: str | None = None,
) -> Move:
    """Decide about a suggestion and log it, in one step.

    Args:
        version: what the person saw; a suggestion that changed since is not overwritten.
        wanted: the terms the person wants, of which the action takes what it is about.
        policy: the version of the policy in force.

    Raises:
        MoveRefused: no such suggestion, no such move from its state; ChangedMeanwhile if it changed since `version`.
        TermsRefused: the terms cannot hold together.
    """
    row = _standing(connection, id, version)
    if action == "undo":
        return undo_move(connection, id, actor=actor, now=now, policy=policy)
    made = decide(row.state, action, actor=actor, note=note, terms=terms_of(connection, id), wanted=wanted)
    return _carry_out(connection, row, made, now, policy)


def undo_move(
    connection: Connection,
    id: str,
    *,
    actor: str,
    now: datetime,
    number: int | None = None,
    policy: str | None = None,
) -> Move:
    """Take back the person's last move about a suggestion, or the one with this number, by a line of its own.

    Raises:
        MoveRefused: there is none, or it is somebody else's; ChangedMeanwhile if something was decided since.
    """
    row = _standing(connection, id, None)
    made = undo([line.move for line in log_of(connection, id)], actor=actor, number=number)
    return _carry_out(connection, row, made, now, policy)


def log_of(connection: Connection, id: str) -> Sequence[Logged]:
    """Everything decided about a suggestion, oldest first."""
    log = schema.suggestion_log
    query = select(log).where(log.c.suggestion == id).order_by(log.c.number)
    return [_logged(row) for row in connection.execute(query)]


def logged(connection: Connection, numbers: Collection[int]) -> Sequence[Logged]:
    """The lines with these numbers, in their order."""
    log = schema.suggestion_log
    return [_logged(row) for row in connection.execute(select(log).where(log.c.number.in_(numbers)).order_by("number"))]


def changes_since(connection: Connection, number: int, *, besides: str) -> tuple[int, int]:
    """The number of the newest line, and how many suggestions others than `besides` decided about after `number`."""
    log = schema.suggestion_log
    newest = connection.execute(select(func.max(log.c.number))).scalar() or 0
    others = select(func.count(log.c.suggestion.distinct())).where(log.c.number > number, log.c.actor != besides)
    return newest, connection.execute(others).scalar_one()


def histories(connection: Connection) -> Mapping[str, Sequence[Move]]:
    """What was decided about each suggestion that is not rejected, oldest first."""
    log, found = schema.suggestion_log, defaultdict(list)
    kept = select(schema.suggestions.c.id).where(schema.suggestions.c.state != "rejected")
    for row in connection.execute(select(log).where(log.c.suggestion.in_(kept)).order_by(log.c.number)):
        found[row.suggestion].append(_move(row))
    return found


def _standing(connection: Connection, id: str, version: int | None) -> Row[*tuple[Any, ...]]:
    table, items = schema.suggestions, schema.items
    query = select(table.c.id, table.c.state, table.c.version, items.c.title, items.c.summary, items.c.url)
    row = connection.execute(query.join(items, items.c.id == table.c.id).where(table.c.id == id)).first()
    if row is None:
        raise MoveRefused(f"no suggestion {id!r}; `passaparola suggestions` lists them")
    if version is not None and version != row.version:
        raise ChangedMeanwhile(f"suggestion {id} was changed by somebody else meanwhile; look at it again")
    return row


def _carry_out(
    connection: Connection, row: Row[*tuple[Any, ...]], made: Move, now: datetime, policy: str | None
) -> Move:
    table, before = schema.suggestions, terms_of(connection, row.id)
    connection.execute(update(table).where(table.c.id == row.id).values(state=made.after, version=row.version + 1))
    if made.terms != before:
        save_terms(connection, row.id, made.terms)
        take_back_picks(connection, row.id, made.terms, now)
    if (made.terms.must_keep, made.terms.must_not) != (before.must_keep, before.must_not):
        drop_captions(connection, [row.id])  # drawn under other rules: the next run drafts them anew
    values = {
        "suggestion": row.id,
        "at": now,
        "action": made.action,
        "before": made.before,
        "after": made.after,
        "actor": made.actor,
        "note": made.note,
        "policy": policy,
        "title": row.title,
        "summary_hash": digest(row.summary),
        "url": row.url,
        "terms": as_json(made.terms),
        "undoes": made.undoes,
    }
    number = connection.execute(insert(schema.suggestion_log).values(values)).inserted_primary_key
    assert number is not None
    return Move(made.action, made.before, made.after, made.actor, made.note, made.terms, number.number, made.undoes)


def _logged(row: Row[Any]) -> Logged:
    return Logged(row.suggestion, row.at, _move(row), row.policy, row.title, row.summary_hash, row.url)


def _move(row: Row[Any]) -> Move:
    terms = terms_from(row.terms)
    return Move(row.action, row.before, row.after, row.actor, row.note, terms, row.number, row.undoes)
