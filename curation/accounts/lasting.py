"""How long sessions and one-time links last."""

from datetime import datetime, timedelta
from typing import Literal

Purpose = Literal["first", "reset", "enter", "invite"]

LINKS: dict[Purpose, timedelta] = {
    "first": timedelta(days=1),
    "reset": timedelta(hours=1),
    "enter": timedelta(minutes=15),
    "invite": timedelta(days=7),
}
TEAM_IDLE, TEAM_LONGEST = timedelta(hours=12), timedelta(days=7)
OWN_IDLE, OWN_LONGEST = timedelta(days=30), timedelta(days=90)
SEEN_EVERY = timedelta(minutes=10)
"""How exactly a session's last use is known: noting it at every request would write at every request."""


def session_end(started_at: datetime, *, team: bool) -> datetime:
    """When a session is over, used or not. A session of the team, which may do more, is shorter."""
    return started_at + (TEAM_LONGEST if team else OWN_LONGEST)


def still_on(seen_at: datetime, ends_at: datetime, now: datetime, *, team: bool) -> bool:
    """Whether a session counts: it is neither over nor left unused for long."""
    return now < ends_at and now - seen_at < (TEAM_IDLE if team else OWN_IDLE)
