"""Short links, the log of what people did with them, and clicks by day. Who clicked is not known here.

The log tells of one person and is for that person: what is told of teams is in `store.share_weeks`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from sqlalchemy import Connection, Row, Text, cast, func, insert, select

from curation.sharing.codes import is_code, new_code
from curation.sharing.families import EVERYBODY, family_of
from curation.store import schema
from curation.store.people import find_employee
from curation.store.picks import SHOWN_STATES
from curation.store.upsert import upsert

Kind = Literal["intent", "reported", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a short link leads. `url` is None where the item has no page, `stands` whether it may still be shared."""

    suggestion: str
    title: str
    url: str | None
    network: str
    family: str
    stands: bool


@dataclass(frozen=True, slots=True)
class OwnShare:
    """One share as its person sees it: `reported` is their own word, `clicks` what was counted on the link."""

    code: str
    suggestion: str
    network: str
    created_at: datetime
    reported: bool
    clicks: int


def short_link(connection: Connection, employee: str, suggestion: str, network: str, now: datetime) -> str:
    """The code of a new link, for one share of one person."""
    family, code = _family(connection, employee), new_code()
    whose = {"employee": employee, "suggestion": suggestion, "network": network, "family": family}
    connection.execute(insert(schema.short_links).values(code=code, created_at=now, **whose))
    return code


def note_intent(connection: Connection, code: str, now: datetime) -> None:
    """Note that a network was opened with the link of a code; one that is not there is no share."""
    link = _link(connection, code)
    if link is not None:
        _note(connection, link, "intent", now)


def note_posted(connection: Connection, employee: str, code: str, now: datetime) -> bool:
    """Note that a person says they posted; whether the link is theirs. Said twice is said once."""
    return _say(connection, employee, code, "reported", now)


def take_back_posted(connection: Connection, employee: str, code: str, now: datetime) -> bool:
    """Note that a person takes back that they posted; whether the link is theirs."""
    return _say(connection, employee, code, "withdrawn", now)


def target_of(connection: Connection, code: str) -> Target | None:
    """Where a code leads; None where there is no such link."""
    if not is_code(code):
        return None
    links, items, suggestions = schema.short_links, schema.items, schema.suggestions
    query = (
        select(items.c.id, items.c.title, items.c.url, links.c.network, links.c.family, suggestions.c.state)
        .join(items, items.c.id == links.c.suggestion)
        .join(suggestions, suggestions.c.id == links.c.suggestion)
        .where(links.c.code == code)
    )
    row = connection.execute(query).first()
    return Target(*row[:5], stands=row.state in SHOWN_STATES) if row else None


def count_click(connection: Connection, code: str, day: date) -> None:
    """Count a click on a link that is there."""
    link, table = _link(connection, code), schema.clicks
    if link is None:
        return
    before = select(table.c.count).where(table.c.code == code, table.c.day == day.isoformat())
    count = connection.execute(before).scalar_one_or_none() or 0
    row = {"code": code, "day": day.isoformat(), "employee": link.employee, "count": count + 1}
    upsert(connection, table, [row])


def shares_of(connection: Connection, employee: str) -> Sequence[OwnShare]:
    """A person's own shares, newest first."""
    links, table = schema.short_links, schema.clicks
    query = select(links).where(links.c.employee == employee).order_by(links.c.created_at.desc(), links.c.code)
    counted = select(table.c.code, func.sum(table.c.count)).where(table.c.employee == employee).group_by(table.c.code)
    clicks: Mapping[str, int] = dict(connection.execute(counted).all())
    said = _last_said(connection, employee)
    return [
        OwnShare(
            row.code,
            row.suggestion,
            row.network,
            row.created_at,
            said.get(row.code) == "reported",
            clicks.get(row.code, 0),
        )
        for row in connection.execute(query)
    ]


def _family(connection: Connection, employee: str) -> str:
    """The family of a person's captions. The few different kinds of people are read, and not everybody."""
    person, table = find_employee(connection, employee), schema.employees.c
    if person is None:
        return EVERYBODY
    kind = cast(table.languages, Text), cast(table.voice, Text)
    rows = connection.execute(select(*kind, func.count()).where(table.opted_in).group_by(*kind))
    kinds = (
        (replace(person, languages=tuple(json.loads(languages)), voice=tuple(json.loads(voice))), count)
        for languages, voice, count in rows
    )
    return family_of(person, kinds)


def _say(connection: Connection, employee: str, code: str, kind: Kind, now: datetime) -> bool:
    link = _link(connection, code)
    if link is None or link.employee != employee:
        return False
    if _last_said(connection, employee).get(code, "withdrawn") != kind:
        _note(connection, link, kind, now)
    return True


def _last_said(connection: Connection, employee: str) -> Mapping[str, Kind]:
    """What a person said last of each of their shares."""
    log = schema.share_log
    told = select(log.c.code, log.c.kind).where(log.c.employee == employee, log.c.kind != "intent")
    return dict(connection.execute(told.order_by(log.c.number)).all())


def _link(connection: Connection, code: str) -> Row[str, str, str, str] | None:
    table = schema.short_links
    query = select(table.c.code, table.c.employee, table.c.suggestion, table.c.network).where(table.c.code == code)
    return connection.execute(query).first() if is_code(code) else None


def _note(connection: Connection, link: Row[str, str, str, str], kind: Kind, now: datetime) -> None:
    connection.execute(insert(schema.share_log).values(**link._mapping, kind=kind, at=now))
