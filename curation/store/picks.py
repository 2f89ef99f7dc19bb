"""Picks and their captions. A pick shows only while its suggestion stands approved (or has expired since)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select

from curation.captions import Draft, Finding
from curation.items import Item
from curation.ranking import Score
from curation.store import schema
from curation.store.suggestions import Match
from curation.store.upsert import upsert

SHOWN_STATES = ("approved", "expired")


@dataclass(frozen=True, slots=True)
class Pick:
    """One item offered to one person in one ISO week, with the reason and, once drafted, the caption."""

    employee: str
    week: str
    rank: int
    item: Item
    match: Match
    caption: Draft | None


def add_picks(connection: Connection, week: str, matches: Sequence[Match]) -> None:
    """Store new picks; ranks go on after those the person already has this week."""
    table = schema.picks
    counted = connection.execute(
        select(table.c.employee, func.count()).where(table.c.week == week).group_by(table.c.employee)
    )
    rank = {employee: count for employee, count in counted}
    for match in matches:
        rank[match.employee] = rank.get(match.employee, 0) + 1
        connection.execute(
            insert(table).values(
                employee=match.employee,
                suggestion=match.suggestion,
                week=week,
                rank=rank[match.employee],
                relevance=match.relevance.value,
                relevance_parts=dict(match.relevance.parts),
                engagement=match.engagement.value,
                engagement_parts=dict(match.engagement.parts),
                role_phrase=match.role_phrase,
                item_sentence=match.item_sentence,
            )
        )


def picks_of(connection: Connection, employee: str, *, week: str | None = None) -> Sequence[Pick]:
    """What one person was offered, newest week first, in rank order."""
    query = _picks().where(schema.picks.c.employee == employee, schema.suggestions.c.state.in_(SHOWN_STATES))
    if week is not None:
        query = query.where(schema.picks.c.week == week)
    return [_pick(row) for row in connection.execute(query)]


def all_picks(connection: Connection) -> Sequence[Pick]:
    """Every pick ever made, withdrawn ones too: what keeps an item from being offered twice."""
    return [_pick(row) for row in connection.execute(_picks())]


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


def _picks() -> Select[Any]:
    picks, captions, items = schema.picks, schema.captions, schema.items
    same = (captions.c.employee == picks.c.employee) & (captions.c.suggestion == picks.c.suggestion)
    return (
        select(picks, captions, items)
        .join(items, items.c.id == picks.c.suggestion)
        .join(schema.suggestions, schema.suggestions.c.id == picks.c.suggestion)
        .outerjoin(captions, same)
        .order_by(picks.c.week.desc(), picks.c.employee, picks.c.rank)
    )


def _pick(row: Row[Any]) -> Pick:
    picks, captions, items, of = schema.picks.c, schema.captions.c, schema.items.c, row._mapping
    item = Item(**{name: of[items[name]] for name in Item.__slots__})
    match = Match(
        of[picks.suggestion],
        of[picks.employee],
        Score(of[picks.relevance], of[picks.relevance_parts]),
        Score(of[picks.engagement], of[picks.engagement_parts]),
        of[picks.role_phrase],
        of[picks.item_sentence],
    )
    caption = None
    if of[captions.text] is not None:
        findings = tuple(Finding(**finding) for finding in of[captions.findings])
        caption = Draft(of[captions.text], of[captions.language], of[captions.drafter], findings)
    return Pick(of[picks.employee], of[picks.week], of[picks.rank], item, match, caption)
