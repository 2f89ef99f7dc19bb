"""Who of the comms team is told of a period, and whether they have been: one row for each, claimed by who sends it.

`recipient` is `account:ID`, or `slack` or `teams` for the team's own channel there. A row waits, is being sent until a
moment, and ends as sent, failed, or dropped because there was nothing to say.
"""

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import ColumnElement, Connection, and_, delete, or_, select, update

from curation.accounts.roster import TeamAccount
from curation.own_wishes import CHANNELS, Channel
from curation.store import schema
from curation.store.accounts import all_accounts
from curation.store.upsert import upsert

LEASE = timedelta(minutes=2)
"""How long whoever sends a summary is waited for: longer than a mail server may take its time."""
WRONG_CLOCK = timedelta(hours=1)  # no claim lasts so long: one that says so was made by a clock since set back
KEPT_FOR = timedelta(weeks=26)
LONGEST_ERROR = 300  # characters
ACCOUNT = "account:"

Outcome = Literal["sent", "failed", "dropped"]

_TABLE = schema.summaries


@dataclass(frozen=True, slots=True)
class Claim:
    """A summary that is ours to send. `perhaps_there`: whoever had it before was stopped and may have sent it."""

    recipient: str
    period: str
    attempts: int
    perhaps_there: bool

    @property
    def account(self) -> str:
        """The id of the account, "" of a channel."""
        return self.recipient.removeprefix(ACCOUNT) if self.recipient.startswith(ACCOUNT) else ""


def told_accounts(connection: Connection) -> Sequence[TeamAccount]:
    """Those that are let in and want to hear."""
    return [each for each in all_accounts(connection) if each.disabled_at is None and each.summary != "none"]


def known_periods(connection: Connection, periods: Collection[str]) -> Set[tuple[str, str]]:
    """Recipient and period of the summaries that were decided about already, of these periods."""
    query = select(_TABLE.c.recipient, _TABLE.c.period).where(_TABLE.c.period.in_(periods))
    return {(row.recipient, row.period) for row in connection.execute(query)}


def expect(connection: Connection, due: Mapping[str, str], now: datetime) -> None:
    """Have summaries wait to be sent, by recipient; one that is known already stays as it is."""
    rows = [
        {"recipient": recipient, "period": period, "state": "waiting", "attempts": 0, "next_try": now}
        for recipient, period in due.items()
    ]
    upsert(connection, _TABLE, rows, keep=("state", "attempts", "next_try"))


def forget_summaries(connection: Connection, now: datetime) -> int:
    """Forget who was told of periods more than 26 weeks ago; how many rows there were."""
    return connection.execute(delete(_TABLE).where(_TABLE.c.next_try < now - KEPT_FOR)).rowcount


def any_waiting(connection: Connection, way: Channel, now: datetime) -> bool:
    """Whether there is something to claim."""
    return connection.execute(select(_TABLE.c.period).where(_to_claim(way, now)).limit(1)).first() is not None


def claim(connection: Connection, way: Channel, now: datetime) -> Claim | None:
    """The next summary to send, ours until `now` + LEASE; None where none waits.

    Needs `Database.writing`, whose single writer keeps two claims apart.
    """
    query = select(_TABLE).where(_to_claim(way, now)).order_by(_TABLE.c.period, _TABLE.c.recipient).limit(1)
    row = connection.execute(query).first()
    if row is None:
        return None
    found = Claim(row.recipient, row.period, row.attempts, row.state == "sending")
    _set(connection, found, state="sending", until=now + LEASE)
    return found


def put_off(connection: Connection, claimed: Claim, error: str, next_try: datetime, *, tried: bool = True) -> None:
    """Try a claimed summary again later; `tried` is whether this counts as one of its tries."""
    attempts, cut = claimed.attempts + tried, error[:LONGEST_ERROR]
    _set(connection, claimed, state="waiting", attempts=attempts, next_try=next_try, until=None, error=cut)


def end(connection: Connection, claimed: Claim, outcome: Outcome, now: datetime, error: str | None = None) -> None:
    """Keep what became of a claimed summary, for good."""
    sent_at, cut = now if outcome == "sent" else None, error and error[:LONGEST_ERROR]
    _set(connection, claimed, state=outcome, until=None, sent_at=sent_at, error=cut)


def untold_channels(connection: Connection) -> Sequence[Channel]:
    """The team's own channels that did not take the last summary that was for them."""
    query = select(_TABLE.c.recipient, _TABLE.c.state, _TABLE.c.error).where(_TABLE.c.recipient.in_(("slack", "teams")))
    last = {row.recipient: row for row in connection.execute(query.order_by(_TABLE.c.period))}
    return [way for way in CHANNELS if way in last and last[way].error and last[way].state != "dropped"]


def _to_claim(way: Channel, now: datetime) -> ColumnElement[bool]:
    own = _TABLE.c.recipient.startswith(ACCOUNT, autoescape=True) if way == "email" else _TABLE.c.recipient == way
    waits = and_(_TABLE.c.state == "waiting", _TABLE.c.next_try <= now)
    over = or_(_TABLE.c.until <= now, _TABLE.c.until > now + WRONG_CLOCK)
    return and_(own, or_(waits, and_(_TABLE.c.state == "sending", over)))


def _set(connection: Connection, claimed: Claim, **values: object) -> None:
    key = (_TABLE.c.recipient == claimed.recipient, _TABLE.c.period == claimed.period)
    connection.execute(update(_TABLE).where(*key).values(values))
