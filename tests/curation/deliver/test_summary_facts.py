"""What the store says of a period, and that nobody can be told from two summaries one after the other."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, update

from curation.config import Brand, Config
from curation.deliver.summary.facts import NAMED_SUGGESTIONS, settle_weeks, summary_of
from curation.deliver.summary.summary import Fits, Refusals, Summary
from curation.intake.state import FeedState
from curation.listening.pauses import Pause
from curation.reach import OTHERS
from curation.sharing.counting import Tally, TeamTally
from curation.store import schema
from curation.store.database import Database
from curation.store.feeds import save_states
from curation.store.pauses import begin_pause, end_pause
from curation.store.people import remove_employee
from curation.store.shares import note_intent, note_posted, short_link
from tests.curation.deliver.team_samples import COPENHAGEN, NOW, WEEK
from tests.service.company import CONFIG, LAUNCH, Company, items, team

PROGRAMME = replace(CONFIG.programme, time_zone=COPENHAGEN)
HERE: Config = replace(CONFIG, programme=PROGRAMME, brands=(Brand("kalvento", "Kalvento"),))
SATURDAY = NOW - timedelta(days=2)


@pytest.fixture
def company(database: Database) -> Company:
    """Sales of six, Legal of five, and one of Finance, who is hidden among Legal."""
    made = Company(database)
    made.hire(*team("Sales", 6), *team("Legal", 5), *team("Finance", 1))
    return made


def summed_up(company: Company) -> Summary:
    settle_weeks(company.database, HERE, NOW)
    with company.database.reading() as connection:
        return summary_of(connection, HERE, WEEK, NOW)


def propose_on(company: Company, id: str, days: int) -> None:
    """Have a suggestion be as old as that."""
    table = schema.suggestions
    with company.database.writing() as connection:
        connection.execute(update(table).where(table.c.id == id).values(proposed_at=WEEK.until - timedelta(days=days)))


def share(company: Company, *names: str) -> None:
    company.suggest(LAUNCH)
    with company.database.writing() as connection:
        for name in names:
            code = short_link(connection, name, LAUNCH.id, "x", SATURDAY)
            note_intent(connection, code, SATURDAY)
            note_posted(connection, name, code, SATURDAY)


def test_what_came_in_the_period_and_waits_is_new_and_the_best_is_named(company: Company) -> None:
    found = items(8)
    for number, item in enumerate(found):
        company.suggest(item, *team("Sales", 6)[: number % 2 * 6])
        propose_on(company, item.id, 1 + number)  # the last is of the period before
    told = summed_up(company)
    assert (told.review.new, told.review.waiting, len(told.review.best)) == (7, 8, NAMED_SUGGESTIONS)
    assert told.review.best[0].fits == Fits(("Sales",), many=True)
    assert [new.fits for new in told.review.best[3:]] == [None, None]


def test_a_feed_is_told_of_as_its_state_says(company: Company) -> None:
    source = HERE.feeds[0]
    state = FeedState(source.name, source.url, None, NOW, SATURDAY, NOW, hold="failing", error="no answer")
    with company.database.writing() as connection:
        save_states(connection, [state])
    (feed,) = summed_up(company).feeds
    assert (feed.name, feed.read_at, feed.gone, feed.error) == (source.name, SATURDAY, False, "no answer")


def test_a_brand_is_told_of_until_somebody_decides(company: Company) -> None:
    with company.database.writing() as connection:
        begin_pause(connection, Pause("kalvento", SATURDAY, "net sentiment fell"))
        begin_pause(connection, Pause("forgotten", SATURDAY, "net sentiment fell"))
    (mood,) = summed_up(company).moods
    assert (mood.brand, mood.since, mood.fall) == ("Kalvento", SATURDAY, None)
    with company.database.writing() as connection:
        end_pause(connection, "kalvento", by="edda", at=NOW)
    assert summed_up(company).moods == ()


def test_shares_are_those_of_the_week_that_ended_by_groups_of_five(company: Company) -> None:
    share(company, "Sales0", "Sales1", "Finance0")
    shared = summed_up(company).shared
    assert shared
    assert shared.week == "2026-W47"
    assert shared.teams == (TeamTally("Sales", 6, Tally(2, 2, 0)), TeamTally(OTHERS, 6, Tally(1, 1, 0)))


@pytest.mark.parametrize("leaver", ["Sales0", "Finance0"])
def test_two_summaries_one_after_the_other_tell_of_nobody(company: Company, leaver: str) -> None:
    share(company, "Sales0", "Sales1", "Finance0", "Legal0")
    row = {"channel": "email", "address": "", "failures": 1, "paused_at": SATURDAY, "why": "550"}
    refused = [*(f"Sales{n}" for n in range(4)), "Finance0"]
    with company.database.writing() as connection:
        connection.execute(insert(schema.own_channels), [{"employee": id, **row} for id in refused])
    before = summed_up(company)
    assert before.refusals == (Refusals("email", "2026-W47", 5),)
    with company.database.writing() as connection:
        remove_employee(connection, leaver)
        note_intent(connection, short_link(connection, "Sales2", LAUNCH.id, "x", SATURDAY), SATURDAY)
    assert summed_up(company) == before


def test_of_a_day_within_the_week_only_what_is_new_is_told(company: Company) -> None:
    share(company, "Sales0")
    settle_weeks(company.database, HERE, NOW)
    with company.database.reading() as connection:
        told = summary_of(connection, HERE, replace(WEEK, of_the_week=False), NOW)
    assert (told.shared, told.refusals) == (None, ())
