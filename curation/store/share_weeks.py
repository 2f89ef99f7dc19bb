"""What teams did in a week, in numbers without a person, and how long anything about sharing is kept.

A week is counted once, when it is over, and never again. Were it counted anew with every look, the numbers before and
after somebody is erased, moves to another team or opens a network would tell what that one person did. So a week that
runs is not shown, and a week that was counted stays as it is when a person is erased: it is of groups of five or more
and says nothing of anybody.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import Connection, delete, func, insert, select

from curation.reach import groups_of
from curation.sharing.counting import Tally, TeamTally, in_order, team_tallies
from curation.store import schema
from curation.store.people import all_employees

MEASURED_FOR = timedelta(days=365)
"""How long lines of the log and clicks are kept, and weeks of teams."""
LINKS_LAST = timedelta(days=730)
"""How long a short link leads anywhere: a post outlives what is measured of it."""


@dataclass(frozen=True, slots=True)
class ShareWeek:
    """One week that is over, as 2026-W47, and its groups."""

    week: str
    teams: tuple[TeamTally, ...]


def settle_shares(connection: Connection, now: datetime, zone: tzinfo) -> None:
    """Count the weeks that are over and not yet counted, and forget what is too old. Twice is the same as once.

    Args:
        zone: where the programme lives: a week ends with its Sunday there.
    """
    today, tallies = now.astimezone(zone).date(), _tallies_by_week(connection, _first_uncounted(connection), zone)
    over = [week for week in tallies if week < _iso_week(today)]
    groups = groups_of(all_employees(connection) if over else ())  # everybody is read once a week, not at every look
    for week in over:
        _keep(connection, week, team_tallies(tallies[week], groups))
    _forget(connection, now, today)


def share_weeks(connection: Connection) -> Sequence[ShareWeek]:
    """The weeks that were counted, newest first."""
    table = schema.share_weeks
    found: dict[str, list[TeamTally]] = defaultdict(list)
    for row in connection.execute(select(table)):
        found[row.week].append(TeamTally(row.team, row.people, Tally(row.intents, row.reported, row.clicks)))
    return [ShareWeek(week, in_order(found[week])) for week in sorted(found, reverse=True)]


def _first_uncounted(connection: Connection) -> date:
    """The Monday after the last week that was counted."""
    last = connection.execute(select(func.max(schema.share_weeks.c.week))).scalar_one()
    return date.min if last is None else date.fromisoformat(f"{last}-1") + timedelta(weeks=1)


def _tallies_by_week(connection: Connection, since: date, zone: tzinfo) -> Mapping[str, Mapping[str, Tally]]:
    """By week and person."""
    found: dict[str, dict[str, Tally]] = defaultdict(lambda: defaultdict(Tally))
    for day, employee, tally in (*_said(connection, since, zone), *_clicked(connection, since)):
        week = found[_iso_week(day)]
        week[employee] = week[employee].beside(tally)
    return {week: found[week] for week in sorted(found)}


def _said(connection: Connection, since: date, zone: tzinfo) -> Iterator[tuple[date, str, Tally]]:
    """Intents on their day, and of what was reported the last word on each share, unless it was taken back."""
    log = schema.share_log
    query = select(log).order_by(log.c.number)
    if since > date.min:
        query = query.where(log.c.at >= datetime.combine(since, time.min, zone))
    reported: dict[str, tuple[date, str]] = {}
    for row in connection.execute(query):
        day = row.at.astimezone(zone).date()
        if row.kind == "intent":
            yield day, row.employee, Tally(intents=1)
        elif row.kind == "reported":
            reported[row.code] = day, row.employee
        else:
            reported.pop(row.code, None)
    for day, employee in reported.values():
        yield day, employee, Tally(reported=1)


def _clicked(connection: Connection, since: date) -> Iterator[tuple[date, str, Tally]]:
    table = schema.clicks
    query = select(table.c.day, table.c.employee, table.c.count).where(table.c.day >= since.isoformat())
    for day, employee, count in connection.execute(query):
        yield date.fromisoformat(day), employee, Tally(clicks=count)


def _keep(connection: Connection, week: str, teams: Sequence[TeamTally]) -> None:
    rows = [{"week": week, "team": told.team, "people": told.people, **asdict(told.tally)} for told in teams]
    if rows:
        connection.execute(insert(schema.share_weeks), rows)


def _forget(connection: Connection, now: datetime, today: date) -> None:
    links, log, table, weeks = schema.short_links, schema.share_log, schema.clicks, schema.share_weeks
    connection.execute(delete(links).where(links.c.created_at < now - LINKS_LAST))
    connection.execute(delete(log).where(log.c.at < now - MEASURED_FOR))
    connection.execute(delete(table).where(table.c.day < (today - MEASURED_FOR).isoformat()))
    connection.execute(delete(weeks).where(weeks.c.week < _iso_week(today - MEASURED_FOR)))


def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
