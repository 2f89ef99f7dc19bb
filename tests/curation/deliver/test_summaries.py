"""The team's summaries over a real mail server and the stand-ins of the two chats."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from sqlalchemy import select

from curation.config import Config
from curation.deliver.environment import TeamWebhooks
from curation.deliver.mail.smtp import smtp_post
from curation.deliver.summary.sending import SummaryReport, SummaryWays, preview_summary, send_summaries
from curation.store import schema
from curation.store.accounts import add_account, disable, set_language, set_summary
from curation.store.database import Database, open_database
from curation.store.summaries import LEASE
from tests.curation.deliver.mail_servers import QUICK, Taking, serving
from tests.curation.deliver.posted import Reply
from tests.curation.deliver.slack_stand_in import HANG_UP, SlackStandIn, slack_stand_in
from tests.curation.deliver.team_samples import COPENHAGEN, HERE, NOW
from tests.curation.deliver.teams_rules import card_of
from tests.curation.deliver.teams_stand_in import TeamsStandIn, teams_stand_in
from tests.service.company import ANNA, CONFIG, LAUNCH, Company, items

SATURDAY = NOW - timedelta(days=2)
PROGRAMME = replace(CONFIG.programme, time_zone=COPENHAGEN, languages=("it",))


@dataclass
class Team:
    """Rita, who hears weekly, and Ole, who hears daily in Danish; their mailboxes and their channels."""

    database: Database
    taking: Taking
    slack: SlackStandIn
    teams: TeamsStandIn
    ways: SummaryWays
    config: Config = field(default_factory=lambda: replace(CONFIG, programme=PROGRAMME))

    def send(self, now: datetime = NOW) -> SummaryReport:
        return send_summaries(self.database, self.config, self.ways, now)

    def read_something(self) -> None:
        """Something new to review came on Saturday."""
        Company(self.database).suggest(LAUNCH)
        with self.database.writing() as connection:
            connection.execute(schema.suggestions.update().values(proposed_at=SATURDAY))

    @property
    def mails(self) -> list[tuple[str, str]]:
        """To whom and about what, in the order of addresses."""
        read = [message_from_bytes(each.content or b"", policy=default) for each in self.taking.taken]  # type: ignore[arg-type]
        return sorted((str(mail["To"]), str(mail["Subject"])) for mail in read)

    def states(self) -> dict[str, str]:
        table = schema.summaries
        with self.database.reading() as connection:
            return {row.recipient: row.state for row in connection.execute(select(table))}


@pytest.fixture(scope="module")
def places() -> Iterator[tuple[int, Taking, SlackStandIn, TeamsStandIn]]:
    """The servers, started once; `emptied` before each test."""
    taking = Taking()
    with serving(taking) as port, slack_stand_in({}) as slack, teams_stand_in(["team"]) as teams:
        yield port, taking, slack, teams


@pytest.fixture
def emptied(
    places: tuple[int, Taking, SlackStandIn, TeamsStandIn],
) -> tuple[int, Taking, SlackStandIn, TeamsStandIn]:
    _, taking, slack, teams = places
    for had in (taking.taken, taking.answers, slack.messages, slack.answers, teams.taken, teams.answers):
        had.clear()
    return places


@pytest.fixture
def team(
    sqlite_template: Path, tmp_path: Path, emptied: tuple[int, Taking, SlackStandIn, TeamsStandIn]
) -> Iterator[Team]:
    shutil.copy(sqlite_template, tmp_path / "team.db")
    database = open_database(tmp_path / "team.db")
    yield team_over(database, *emptied)
    database.close()


def team_over(database: Database, port: int, taking: Taking, slack: SlackStandIn, teams: TeamsStandIn) -> Team:
    with database.writing() as connection:
        for name in ("Rita", "Ole"):
            add_account(connection, f"{name.lower()}@example.com", name, "reviewer", SATURDAY)
        set_summary(connection, "ole", "daily")
        set_language(connection, "ole", "da")
        set_language(connection, "rita", "en")
    post = smtp_post(f"smtp://127.0.0.1:{port}", "p@example.com")
    hooks = TeamWebhooks(slack.webhook, teams.address("team"))
    return Team(database, taking, slack, teams, SummaryWays(replace(post, patience=QUICK), hooks, HERE))


def test_who_was_told_is_forgotten_after_half_a_year(team: Team) -> None:
    team.send()
    assert len(team.states()) == 4
    later = NOW + timedelta(weeks=27)
    team.send(later)
    with team.database.reading() as connection:
        oldest = connection.execute(select(schema.summaries.c.next_try)).scalars().all()
    assert oldest
    assert min(oldest) > NOW + timedelta(weeks=26)


def test_everybody_of_the_team_is_told_once_in_their_language(
    database: Database, emptied: tuple[int, Taking, SlackStandIn, TeamsStandIn]
) -> None:
    team = team_over(database, *emptied)
    team.read_something()
    assert team.send() == SummaryReport(sent=4)
    assert [to for to, _ in team.mails] == ["ole@example.com", "rita@example.com"]
    assert team.mails[1][1] == "For the comms team: 1 suggestion to review"
    (message,) = team.slack.messages
    assert "A heat pump for dairies" in str(message["blocks"])
    ((_, card),) = team.teams.taken
    assert "lang" not in card_of(card)  # the renderer of Microsoft warns of it
    assert team.send(NOW + timedelta(minutes=10)) == SummaryReport()
    assert team.send(NOW + timedelta(days=1)) == SummaryReport(silent=1)  # Ole's Tuesday
    assert team.send(NOW + timedelta(days=1, minutes=1)) == SummaryReport()


def test_nothing_to_say_is_nothing_sent_and_not_asked_again_in_the_period(team: Team) -> None:
    assert team.send() == SummaryReport(silent=4)
    team.read_something()
    assert team.send(NOW + timedelta(hours=1)) == SummaryReport()
    assert (team.taking.taken, team.slack.messages, team.teams.taken) == ([], [], [])


def test_whoever_wants_none_or_is_let_in_no_longer_is_not_written_to(team: Team) -> None:
    team.read_something()
    with team.database.writing() as connection:
        add_account(connection, "ada@example.com", "Ada", "admin", SATURDAY)
        set_summary(connection, "rita", "none")
        disable(connection, "ole", SATURDAY)
    Company(team.database).hire(ANNA)
    assert team.send().sent == 3
    assert [to for to, _ in team.mails] == ["ada@example.com"]


def test_a_setting_that_changed_since_it_was_put_off_holds(team: Team) -> None:
    team.read_something()
    team.taking.answers["RCPT"] = ["451 4.3.0 later", "451 4.3.0 later"]
    assert (team.send().later, team.mails) == (2, [])
    with team.database.writing() as connection:
        set_summary(connection, "rita", "none")
    assert team.send(NOW + timedelta(minutes=2)) == SummaryReport(sent=1, silent=1)
    assert [to for to, _ in team.mails] == ["ole@example.com"]


def test_what_is_put_off_is_tried_again_with_growing_pauses_and_given_up(team: Team) -> None:
    team.read_something()
    team.ways = replace(team.ways, post=None)
    with team.database.writing() as connection:
        set_summary(connection, "ole", "none")
    team.teams.answers["team"].extend([Reply(500)] * 6)
    moment, tries = NOW, 0
    while team.states().get("teams") in (None, "waiting"):
        report = team.send(moment)
        tries += report.later + report.failed
        moment += timedelta(minutes=30)
    assert (tries, team.states()["teams"], team.states()["slack"]) == (6, "failed", "sent")
    assert timedelta(hours=8) < moment - NOW < timedelta(hours=12)


def test_trouble_of_the_mail_server_leaves_the_rest_for_later_and_the_channels_go_on(team: Team) -> None:
    team.read_something()
    team.taking.answers["MAIL"] = ["530 5.7.0 sign in first"]
    report = team.send()
    assert (report.sent, report.later, team.mails) == (2, 1, [])
    (trouble,) = report.troubles
    assert "sign in first" in trouble
    assert team.states()["account:rita"] == "waiting"
    assert team.send(NOW + timedelta(minutes=2)).sent == 2


def test_a_webhook_that_is_gone_fails_at_once_and_says_what_to_do(team: Team) -> None:
    team.read_something()
    team.slack.answers["webhook"].append(Reply(404, b"no_service"))
    report = team.send()
    assert (report.sent, report.failed, team.states()["slack"]) == (3, 1, "failed")
    (trouble,) = report.troubles
    assert "PASSAPAROLA_SLACK_WEBHOOK" in trouble
    assert team.slack.webhook not in trouble


def test_a_pause_that_is_asked_for_is_kept_and_uses_up_no_try(team: Team) -> None:
    team.read_something()
    team.slack.answers["webhook"].extend([Reply(429, b"", {"Retry-After": "3600"})] * 8)
    assert team.send().later == 1
    assert team.send(NOW + timedelta(minutes=50)) == SummaryReport()
    for hours in range(2, 9):
        team.send(NOW + timedelta(hours=2 * hours))
    assert team.send(NOW + timedelta(hours=20)).sent == 1


def test_an_answer_that_is_lost_is_asked_for_once_more(team: Team) -> None:
    team.read_something()
    team.slack.answers["webhook"].append(HANG_UP)
    assert (team.send().later, team.slack.messages) == (1, [])
    assert (team.send(NOW + timedelta(minutes=2)).sent, len(team.slack.messages)) == (1, 1)


def test_whoever_was_stopped_is_taken_over_after_a_while(team: Team) -> None:
    team.read_something()
    team.ways = replace(team.ways, webhooks=TeamWebhooks())
    with team.database.writing() as connection:
        set_summary(connection, "ole", "none")
    names = []
    for moment in (NOW, NOW + LEASE + timedelta(minutes=1)):
        team.send(moment)
        with team.database.writing() as connection:  # as if stopped before the note of it
            connection.execute(schema.summaries.update().values(state="sending", until=moment + LEASE))
        assert team.send(moment + timedelta(minutes=1)) == SummaryReport()
        names.append(message_from_bytes(team.taking.taken[-1].content or b"")["Message-ID"])  # type: ignore[arg-type]
    assert len(team.taking.taken) == 2
    assert len(set(names)) == 1


def test_workers_at_once_tell_everybody_once(team: Team) -> None:
    team.read_something()
    with ThreadPoolExecutor(4) as workers:
        reports = list(workers.map(team.send, [NOW] * 4))
    assert sum(report.sent for report in reports) == 4
    assert [to for to, _ in team.mails] == ["ole@example.com", "rita@example.com"]
    assert (len(team.slack.messages), len(team.teams.taken)) == (1, 1)


def test_whoever_changes_from_daily_to_weekly_is_not_told_the_week_again(team: Team) -> None:
    team.read_something()
    team.send()
    with team.database.writing() as connection:
        set_summary(connection, "ole", "weekly")
    assert team.send(NOW + timedelta(days=1)) == SummaryReport()
    assert team.send(NOW + timedelta(days=7)).silent == 4


def test_an_account_of_this_week_begins_with_the_next(team: Team) -> None:
    team.read_something()
    with team.database.writing() as connection:
        add_account(connection, "new@example.com", "New", "reviewer", NOW)
    assert team.send(NOW + timedelta(minutes=1)).sent == 4
    assert team.states().keys() == {"account:rita", "account:ole", "slack", "teams"}


def test_it_is_no_news_any_more_when_the_next_is_due(team: Team) -> None:
    team.read_something()
    team.ways = replace(team.ways, webhooks=TeamWebhooks())
    team.taking.answers["RCPT"] = ["451 4.3.0 later"] * 2
    assert team.send().later == 2
    assert team.send(NOW + timedelta(days=5)) == SummaryReport(sent=1, silent=1)  # a Saturday: Ole's Monday is over
    assert [to for to, _ in team.mails] == ["rita@example.com"]


def test_a_preview_keeps_nothing(team: Team) -> None:
    team.read_something()
    Company(team.database).read(*items(2))
    files = preview_summary(team.database, team.config, HERE, "email", NOW, language="en")
    assert set(files) == {".html", ".txt", ".eml"}
    assert b"A heat pump for dairies" in files[".txt"]
    assert b"A heat pump" in preview_summary(team.database, team.config, HERE, "slack", NOW)[".json"]
    assert b"A heat pump" in preview_summary(team.database, team.config, HERE, "teams", NOW)[".json"]
    assert team.states() == {}
