"""The comms team's summaries: decided once a period for everybody who is told, sent once, and what came of it kept.

A mail that may have arrived is sent once more under the same Message-ID; of a webhook nobody can ask what it took. So
each is sent at least once, and twice only where a process was stopped between the answer and the note of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic

from sqlalchemy import Connection

from curation.accounts.roster import SUMMARY_CADENCES, TeamAccount
from curation.config import Config, Programme
from curation.deliver.back_off import LONGEST_WAIT, asked_for, next_try
from curation.deliver.channels import NotDelivered
from curation.deliver.summary.facts import settle_weeks, summary_of
from curation.deliver.summary.preview import preview_summary as preview_summary
from curation.deliver.summary.summary import Summary
from curation.deliver.summary.ways import SummaryWays as SummaryWays
from curation.deliver.summary.window import period_due, told_with, window_of
from curation.deliver.summary.words import Telling, told
from curation.own_wishes import CHANNELS, Channel
from curation.speech import speech_of
from curation.store.accounts import find_account
from curation.store.database import Database
from curation.store.summaries import (
    ACCOUNT,
    Claim,
    any_waiting,
    claim,
    end,
    expect,
    forget_summaries,
    known_periods,
    put_off,
    told_accounts,
)


@dataclass(frozen=True, slots=True)
class SummaryReport:
    """What `send_summaries` did. `silent` are periods in which there was nothing to say; `troubles` is a line for each
    recipient that was not reached.
    """

    sent: int = 0
    later: int = 0
    failed: int = 0
    silent: int = 0
    troubles: tuple[str, ...] = ()

    def __add__(self, other: "SummaryReport") -> "SummaryReport":
        return SummaryReport(
            self.sent + other.sent,
            self.later + other.later,
            self.failed + other.failed,
            self.silent + other.silent,
            self.troubles + other.troubles,
        )


def send_summaries(database: Database, config: Config, ways: SummaryWays, now: datetime) -> SummaryReport:
    """Send the team's summaries that are due at a moment, and those that were put off until now.

    May be called as often as one likes and by several workers: each account, and each channel of the team, hears once a
    period.
    """
    _expect_due(database, config, ways, now)
    with database.reading() as connection:
        waiting = [way for way in CHANNELS if ways.is_set_up(way) and any_waiting(connection, way, now)]
    if not waiting:
        return SummaryReport()
    settle_weeks(database, config, now)
    sending = _Sending(database, config, ways, now, monotonic(), {})
    return sum((sending.by(way) for way in waiting), SummaryReport())


def _expect_due(database: Database, config: Config, ways: SummaryWays, now: datetime) -> None:
    """Have everybody wait to be told for whom a period begins."""
    with database.reading() as connection:
        accounts = told_accounts(connection) if ways.post else ()
        due = _due(accounts, [way for way in ("slack", "teams") if ways.is_set_up(way)], config.programme, now)
        known = known_periods(connection, {each for period in due.values() for each in told_with(period)})
    new = {who: period for who, period in due.items() if not known & {(who, each) for each in told_with(period)}}
    if new:
        with database.writing() as connection:
            expect(connection, new, now)
            forget_summaries(connection, now)


def _due(
    accounts: Sequence[TeamAccount], channels: Sequence[Channel], programme: Programme, now: datetime
) -> Mapping[str, str]:
    """Recipient -> period that is due now; an account of since then begins with the next."""
    zone = programme.time_zone
    periods = {each: period_due(each, zone, now, programme.quiet_hours) for each in SUMMARY_CADENCES}
    due = {f"{ACCOUNT}{each.id}": (periods[each.summary], each.created_at) for each in accounts}
    due |= {channel: (periods["weekly"], datetime.min.replace(tzinfo=UTC)) for channel in channels}
    return {who: period for who, (period, begun) in due.items() if period and begun < window_of(period, zone).until}


@dataclass(frozen=True, slots=True)
class _Sending:
    """One call: what is to be said is read once a period, so that everybody is told the same."""

    database: Database
    config: Config
    ways: SummaryWays
    began: datetime
    began_monotonic: float
    found: dict[str, Summary]

    @property
    def now(self) -> datetime:
        return self.began + timedelta(seconds=monotonic() - self.began_monotonic)

    def by(self, way: Channel) -> SummaryReport:
        """Send what waits; trouble of the way itself leaves the rest for later."""
        report = SummaryReport()
        while claimed := self._claim(way):
            try:
                report += self._send(claimed)
            except NotDelivered as trouble:
                report += self._not_delivered(claimed, trouble)
                if trouble.fault == "service":
                    break
        return report

    def _claim(self, way: Channel) -> Claim | None:
        with self.database.writing() as connection:
            return claim(connection, way, self.now)

    def _send(self, claimed: Claim) -> SummaryReport:
        with self.database.reading() as connection:
            account = find_account(connection, claimed.account) if claimed.account else None
            summary = self._summary(connection, claimed.period) if _is_wanted(claimed, account) else None
        if summary is not None:
            made = told(summary, self._telling(account))
            self.ways.hand_over(made, claimed, account, self.now)
        with self.database.writing() as connection:
            end(connection, claimed, "sent" if summary else "dropped", self.now)
        return SummaryReport(sent=1) if summary else SummaryReport(silent=1)

    def _telling(self, account: TeamAccount | None) -> Telling:
        programme, account_language = self.config.programme, account.language if account else None
        speech = speech_of(account_language or programme.languages[0])
        return Telling(speech, programme.time_zone, self.ways.public_url, account=account is not None)

    def _summary(self, connection: Connection, period: str) -> Summary | None:
        """What is to be said of a period; None where that is nothing, or no news any more."""
        window = window_of(period, self.config.programme.time_zone)
        if self.began >= window.stale:
            return None
        if period not in self.found:
            self.found[period] = summary_of(connection, self.config, window, self.began)
        return self.found[period] if self.found[period].worth_telling else None

    def _not_delivered(self, claimed: Claim, trouble: NotDelivered) -> SummaryReport:
        """Keep why it was not taken, and try again where that may help."""
        troubles = (f"{claimed.recipient}: {trouble}",)
        again = self._again(claimed, trouble)
        with self.database.writing() as connection:
            if again is None:
                end(connection, claimed, "failed", self.now, str(trouble))
                return SummaryReport(failed=1, troubles=troubles)
            put_off(connection, claimed, str(trouble), again, tried=trouble.retry_after is None)
        return SummaryReport(later=1, troubles=troubles)

    def _again(self, claimed: Claim, trouble: NotDelivered) -> datetime | None:
        """When to try again; trouble of a way itself does not use up anybody's tries."""
        if trouble.fault == "address":
            return None
        if trouble.retry_after is not None:
            return asked_for(claimed.recipient, trouble.retry_after, self.now)
        again = next_try(claimed.recipient, claimed.attempts + 1, self.now)
        return again or (self.now + LONGEST_WAIT if trouble.fault == "service" else None)


def _is_wanted(claimed: Claim, account: TeamAccount | None) -> bool:
    """Whether there still is somebody to say it to."""
    if not claimed.account:
        return True
    return account is not None and account.disabled_at is None and account.summary != "none"
