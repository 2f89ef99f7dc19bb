import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, func, select

from curation.reach import OTHERS
from curation.sharing.counting import Tally, TeamTally
from curation.store import schema
from curation.store.database import Database
from curation.store.people import kept_about, remove_employee, save_employees
from curation.store.share_weeks import LINKS_LAST, MEASURED_FOR, ShareWeek, settle_shares, share_weeks
from curation.store.shares import (
    count_click,
    note_intent,
    note_posted,
    shares_of,
    short_link,
    take_back_posted,
    target_of,
)
from curation.store.suggestions import move
from tests.curation.store.samples import ANN, BO, NOW, suggest

NEXT_WEEK = NOW + timedelta(days=3)  # NOW is a Saturday
DAY = NOW.date()


def link(connection: Connection, employee: str = "ann", at: datetime = NOW) -> str:
    return short_link(connection, employee, "a", "linkedin", at)


def approved(connection: Connection) -> None:
    suggest(connection, "a")
    move(connection, "a", "approve", actor="Anna", now=NOW)


def team_of_five(connection: Connection) -> None:
    save_employees(connection, [replace(ANN, id=f"s{n}", team="Sales") for n in range(5)])


def test_a_link_leads_to_the_item_while_it_stands(database: Database) -> None:
    with database.writing() as connection:
        approved(connection)
        code = link(connection)
        target = target_of(connection, code)
        assert target
        assert (target.url, target.network, target.family, target.stands) == (
            "https://news.example/a",
            "linkedin",
            "share",
            True,
        )
        move(connection, "a", "withdraw", actor="Anna", now=NOW)
        target = target_of(connection, code)
        assert target
        assert not target.stands


@pytest.mark.parametrize("code", ["", "nothing", "2" * 12, "' OR 1=1 --", "\0" * 12])
def test_a_code_that_is_none_leads_nowhere(database: Database, code: str) -> None:
    with database.reading() as connection:
        assert target_of(connection, code) is None


def test_only_its_person_says_what_became_of_a_link(database: Database) -> None:
    with database.writing() as connection:
        approved(connection)
        code = link(connection)
        assert not note_posted(connection, "bo", code, NOW)
        assert not take_back_posted(connection, "bo", code, NOW)
        assert shares_of(connection, "ann")[0].reported is False


def test_a_person_sees_each_of_their_shares_with_its_own_numbers(database: Database) -> None:
    with database.writing() as connection:
        approved(connection)
        first, second = link(connection), link(connection, at=NOW + timedelta(hours=1))
        note_intent(connection, first, NOW)
        note_posted(connection, "ann", first, NOW)
        note_posted(connection, "ann", first, NOW)
        for day in (DAY, DAY, DAY + timedelta(days=1)):
            count_click(connection, second, day)
        count_click(connection, "2" * 12, DAY)
        assert first != second
        assert [(s.code, s.reported, s.clicks) for s in shares_of(connection, "ann")] == [
            (second, False, 3),
            (first, True, 0),
        ]
        assert [row["kind"] for row in kept_about(connection, "ann")["share_log"]] == ["intent", "reported"]
        take_back_posted(connection, "ann", first, NOW)
        assert not any(share.reported for share in shares_of(connection, "ann"))


def test_clicks_are_a_code_a_day_and_a_number(database: Database) -> None:
    assert {column.name for column in schema.clicks.columns} == {"code", "day", "employee", "count"}
    with database.writing() as connection:
        approved(connection)
        count_click(connection, link(connection), DAY)
        assert json.loads(json.dumps(kept_about(connection, "ann")["clicks"]))[0]["day"] == "2026-11-21"


def test_a_week_is_told_of_teams_once_it_is_over(database: Database) -> None:
    with database.writing() as connection:
        approved(connection)
        team_of_five(connection)
        codes = [link(connection, f"s{n}") for n in range(3)]
        for code in codes:
            note_intent(connection, code, NOW)
        note_posted(connection, "s0", codes[0], NOW)
        note_posted(connection, "s1", codes[1], NOW)
        take_back_posted(connection, "s1", codes[1], NOW)
        count_click(connection, codes[2], DAY)
        note_intent(connection, link(connection, "ann"), NOW)  # with Bo the only other: too few

        settle_shares(connection, NOW, UTC)
        assert share_weeks(connection) == []
        settle_shares(connection, NEXT_WEEK, UTC)
        told = share_weeks(connection)
        assert [week.week for week in told] == ["2026-W47"]
        assert told[0].teams == (TeamTally(OTHERS, 7, Tally(4, 1, 1)),)  # two beside Sales would tell of the two


def test_a_link_is_told_by_what_five_and_more_who_take_part_have_in_common(database: Database) -> None:
    with database.writing() as connection:
        approved(connection)
        save_employees(connection, [replace(BO, id=f"s{n}", voice=("formal", "emoji")) for n in range(4)])
        save_employees(connection, [replace(BO, id="s5", voice=("formal",), opted_in=False)])
        target = target_of(connection, link(connection, "s0"))
        assert target
        assert target.family == "it"


def test_a_counted_week_tells_nothing_by_changing(database: Database) -> None:
    with database.writing() as connection:
        approved(connection)
        team_of_five(connection)
        for id in ("ann", "bo"):
            remove_employee(connection, id)
        codes = [link(connection, f"s{n}") for n in range(5)]
        for code in codes:
            note_intent(connection, code, NOW)
        settle_shares(connection, NEXT_WEEK, UTC)
        remove_employee(connection, "s0")
        note_posted(connection, "s1", codes[1], NOW)
        settle_shares(connection, NEXT_WEEK + timedelta(hours=1), UTC)
        assert share_weeks(connection) == [ShareWeek("2026-W47", (TeamTally("Sales", 5, Tally(5, 0, 0)),))]
        assert target_of(connection, codes[0]) is None
        assert connection.execute(select(func.count()).where(schema.share_log.c.employee == "s0")).scalar_one() == 0


def test_a_week_ends_where_the_programme_lives(database: Database) -> None:
    with database.writing() as connection:
        approved(connection)
        save_employees(connection, [replace(BO, id=f"s{n}") for n in range(5)])
        sunday_night = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # Monday in Copenhagen
        note_intent(connection, link(connection, at=sunday_night), sunday_night)
        settle_shares(connection, sunday_night + timedelta(days=7, hours=-1), ZoneInfo("Europe/Copenhagen"))
        assert share_weeks(connection) == []
        settle_shares(connection, sunday_night + timedelta(days=7), ZoneInfo("Europe/Copenhagen"))
        assert [week.week for week in share_weeks(connection)] == ["2026-W48"]


def test_what_was_measured_goes_with_its_age_and_links_later(database: Database) -> None:
    with database.writing() as connection:
        approved(connection)
        team_of_five(connection)
        code = link(connection)
        note_intent(connection, code, NOW)
        count_click(connection, code, DAY)
        settle_shares(connection, NEXT_WEEK, UTC)
        settle_shares(connection, NOW + MEASURED_FOR + timedelta(days=9), UTC)
        kept = [schema.share_log, schema.clicks, schema.share_weeks]
        assert [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in kept] == [0] * 3
        assert target_of(connection, code)
        settle_shares(connection, NOW + LINKS_LAST + timedelta(days=1), UTC)
        assert target_of(connection, code) is None
