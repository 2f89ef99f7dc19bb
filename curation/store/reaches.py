"""How far suggestions reach: the figures a run leaves for the desk, what they are counted from, and the reasons.

A page of the desk reads figures and a few phrases of what it shows, never the audiences: with thousands of suggestions
and people those are millions of matches.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select

from curation.ranking import Score
from curation.reach import Average, Fit, Outlook, Reach
from curation.review import State
from curation.store import schema
from curation.store.values import Reason

ROWS_AT_ONCE = 10_000
REASONS = 3
"""Pairs of phrases that are kept as the reasons of a suggestion."""


def replace_reaches(
    connection: Connection, reaches: Mapping[str, Reach], examples: Mapping[str, Sequence[str]]
) -> None:
    """The reach of every open suggestion, by id, as of this run, and the employees whose matches say why."""
    rows = [
        {"suggestion": id, "place": place, "employee": employee}
        for id, employees in examples.items()
        for place, employee in enumerate(employees)
    ]
    teams = [{"suggestion": id, "team": team} for id, reach in reaches.items() for team, _ in reach.teams]
    for table, values in (
        (schema.reaches, [_values(id, reach) for id, reach in reaches.items()]),
        (schema.reach_teams, teams),
        (schema.reach_examples, rows),
    ):
        connection.execute(delete(table))
        if values:
            connection.execute(insert(table), values)


def reach_of_row(row: Row[Any]) -> Reach | None:
    """The reach of a row that selects all columns of `reaches`, None where the row has none."""
    value = {column.name: row._mapping[column] for column in schema.reaches.c}
    if value["suggestion"] is None:
        return None
    averages = {name: Average(**figures) for name, figures in value["averages"].items()}
    return Reach(
        people=value["people"],
        teams=tuple((team, count) for team, count in value["teams"]),
        others=value["others"],
        languages=tuple(value["languages"]),
        relevance=averages.get("relevance"),
        engagement=averages.get("engagement"),
        outlook=Outlook(value["offered"], value["more"], tuple((id, count) for id, count in value["instead"])),
    )


def fits_by_suggestion(connection: Connection, wanted: Collection[State]) -> Iterator[tuple[str, Sequence[Fit]]]:
    """Suggestion id -> how well it fits each of its people who take part, for those that have any; read as it goes."""
    table, employees, suggestions = schema.matches, schema.employees, schema.suggestions
    query: Select[Any] = (
        select(table)
        .join(employees, employees.c.id == table.c.employee)
        .join(suggestions, suggestions.c.id == table.c.suggestion)
        .where(employees.c.opted_in, suggestions.c.state.in_(wanted))
        .order_by(table.c.suggestion, table.c.employee)
        .execution_options(yield_per=ROWS_AT_ONCE)
    )
    rows = connection.execute(query)
    for id, group in groupby(rows, key=attrgetter("suggestion")):
        yield id, [_fit(row) for row in group]


def reasons_of(connection: Connection, ids: Collection[str], *, most: int = REASONS) -> Mapping[str, Sequence[Reason]]:
    """Suggestion id -> the phrases that met most often, as the last run chose them, of people who take part still."""
    examples, matches, employees = schema.reach_examples, schema.matches, schema.employees
    its_match = (matches.c.suggestion == examples.c.suggestion) & (matches.c.employee == examples.c.employee)
    query = (
        select(examples.c.suggestion, matches.c.role_phrase, matches.c.item_sentence, employees.c.languages)
        .join(matches, its_match)
        .join(employees, employees.c.id == examples.c.employee)
        .where(examples.c.suggestion.in_(ids), examples.c.place < most, employees.c.opted_in)
        .order_by(examples.c.suggestion, examples.c.place)
    )
    found: dict[str, list[Reason]] = {id: [] for id in ids}
    for id, role_phrase, item_sentence, languages in connection.execute(query):
        found[id].append(Reason(role_phrase, item_sentence, languages[0]))
    return found


def _fit(row: Row[Any]) -> Fit:
    relevance, engagement = Score(row.relevance, row.relevance_parts), Score(row.engagement, row.engagement_parts)
    return Fit(row.employee, relevance, engagement, (row.role_phrase, row.item_sentence))


def _values(id: str, reach: Reach) -> dict[str, object]:
    averages = {"relevance": reach.relevance, "engagement": reach.engagement}
    return {
        "suggestion": id,
        "people": reach.people,
        "teams": reach.teams,
        "others": reach.others,
        "languages": reach.languages,
        "averages": {name: asdict(average) for name, average in averages.items() if average},
        "offered": reach.outlook.offered,
        "more": reach.outlook.more,
        "instead": reach.outlook.instead,
    }
