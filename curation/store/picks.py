"""Picks and their captions. A pick shows while its suggestion stands or has expired, and its person takes part."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select

from curation.captions import Draft, Finding
from curation.store import schema
from curation.store.rows import item_of, match_of, match_values
from curation.store.upsert import upsert
from curation.store.values import Match, PastPick, Pick

SHOWN_STATES = ("approved", "expired")


def add_picks(connection: Connection, week: str, matches: Sequence[Match]) -> None:
    """Store new picks; ranks go on after those the person already has this week."""
    table = schema.picks
    counted = select(table.c.employee, func.count()).where(table.c.week == week).group_by(table.c.employee)
    rank: dict[str, int] = dict(connection.execute(counted).all())
    for match in matches:
        rank[match.employee] = rank.get(match.employee, 0) + 1
        connection.execute(insert(table).values(week=week, rank=rank[match.employee], **match_values(match)))


def picks_of(connection: Connection, employee: str, *, week: str | None = None) -> Sequence[Pick]:
    """What one person was offered, newest week first, in rank order."""
    query = _picks().where(schema.picks.c.employee == employee)
    if week is not None:
        query = query.where(schema.picks.c.week == week)
    return [_pick(row) for row in connection.execute(query)]


def all_picks(connection: Connection) -> Sequence[Pick]:
    """Everybody's picks that show, newest week first."""
    return [_pick(row) for row in connection.execute(_picks())]


def past_picks(connection: Connection) -> Sequence[PastPick]:
    """Every pick ever made, withdrawn ones too: what keeps an item from being offered twice."""
    picks, items = schema.picks, schema.items
    story = func.coalesce(items.c.story, items.c.id)
    query = select(picks.c.employee, picks.c.suggestion, story, items.c.feed, picks.c.week)
    joined = query.join(items, items.c.id == picks.c.suggestion).order_by(picks.c.employee, picks.c.suggestion)
    return [PastPick(*row) for row in connection.execute(joined)]


def picks_without_caption(connection: Connection, week: str) -> Sequence[Pick]:
    """The week's picks that show and have no caption yet, by item and employee."""
    query = _picks().where(schema.picks.c.week == week, schema.captions.c.text.is_(None))
    return sorted((_pick(row) for row in connection.execute(query)), key=lambda pick: (pick.item.id, pick.employee))


def handed_out(connection: Connection, suggestion: str) -> Sequence[str]:
    """The captions handed out so far for the story that an item tells, by employee."""
    table, items = schema.captions, schema.items
    story = select(items.c.story).where(items.c.id == suggestion).scalar_subquery()
    told = (table.c.suggestion == suggestion) | table.c.suggestion.in_(select(items.c.id).where(items.c.story == story))
    query = select(table.c.text).where(told).order_by(table.c.employee, table.c.suggestion)
    return list(connection.execute(query).scalars())


def people_with_picks(connection: Connection, week: str) -> int:
    """How many people have a pick in a week that shows."""
    shown = _picks().where(schema.picks.c.week == week).order_by(None)
    counted = shown.with_only_columns(func.count(schema.picks.c.employee.distinct()))
    return connection.execute(counted).scalar_one()


def save_caption(connection: Connection, employee: str, suggestion: str, draft: Draft) -> None:
    """Keep the caption drafted for a pick."""
    findings = [
        {"code": f.code, "severity": f.severity, "start": f.start, "end": f.end, "message": f.message}
        for f in draft.findings
    ]
    row = {
        "employee": employee,
        "suggestion": suggestion,
        "text": draft.text,
        "language": draft.language,
        "drafter": draft.drafter,
        "findings": findings,
    }
    upsert(connection, schema.captions, [row])


def drop_captions(connection: Connection, suggestions: Collection[str]) -> None:
    """Forget the captions of items whose text changed: they were drawn from what no longer stands there."""
    connection.execute(delete(schema.captions).where(schema.captions.c.suggestion.in_(suggestions)))


def _picks() -> Select[Any]:
    picks, captions, items = schema.picks, schema.captions, schema.items
    same = (captions.c.employee == picks.c.employee) & (captions.c.suggestion == picks.c.suggestion)
    return (
        select(picks, captions, items)
        .join(items, items.c.id == picks.c.suggestion)
        .join(schema.suggestions, schema.suggestions.c.id == picks.c.suggestion)
        .join(schema.employees, schema.employees.c.id == picks.c.employee)
        .outerjoin(captions, same)
        .where(schema.employees.c.opted_in, schema.suggestions.c.state.in_(SHOWN_STATES))
        .order_by(picks.c.week.desc(), picks.c.employee, picks.c.rank)
    )


def _pick(row: Row[Any]) -> Pick:
    picks, captions, of = schema.picks.c, schema.captions.c, row._mapping
    caption = None
    if of[captions.text] is not None:
        findings = tuple(Finding(**finding) for finding in of[captions.findings])
        caption = Draft(of[captions.text], of[captions.language], of[captions.drafter], findings)
    return Pick(of[picks.employee], of[picks.week], of[picks.rank], item_of(row), match_of(row, schema.picks), caption)
