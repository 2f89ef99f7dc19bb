"""What a run did, as a value: every feed's fate, what is new, who gets what, what was left over or waits, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Literal

from curation.likeness import Likeness

# "waiting": left alone until its next check; "busy": another worker is reading it.
Status = Literal["fetched", "not_modified", "failed", "waiting", "busy"]


@dataclass(frozen=True, slots=True)
class FeedOutcome:
    """One feed in one run.

    `items` counts what is kept from it, `passed_over` what this run left out of a flood or an archive; `error` is that
    of its last check; `degraded` names a flaw in a feed still read; `notice` says what its owner should do.
    """

    name: str
    url: str
    status: Status
    items: int = 0
    new: int = 0
    passed_over: int = 0
    error: str | None = None
    degraded: str | None = None
    next_check: datetime | None = None
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Listening:
    """How many items were judged, and mentions found in them; items that could not be; why none was, if so."""

    items: int = 0
    mentions: int = 0
    failed: tuple[str, ...] = ()
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """A brand's net sentiment has fallen. `paused_since` is None where somebody decided to go on all the same."""

    brand: str
    name: str
    reason: str
    paused_since: datetime | None


@dataclass(frozen=True, slots=True)
class Report:
    """One run. `waiting` are proposed suggestions, `fitting_nobody` those without an audience.

    `held` are approved ones about a brand that is paused.
    """

    week: str
    feeds: tuple[FeedOutcome, ...]
    paused: tuple[str, ...]
    items: int
    stories: int
    waiting: int
    approved: int
    fitting_nobody: int
    people: int
    new_picks: int
    people_with_picks: int
    relaxed: tuple[str, ...]
    captions: int
    captions_withheld: int
    likeness: Likeness
    listening: Listening = Listening()
    alerts: tuple[Alert, ...] = ()
    held: int = 0

    @property
    def all_failed(self) -> bool:
        """Whether feeds were asked and none could be read."""
        asked = [feed for feed in self.feeds if feed.status not in ("waiting", "busy")]
        return bool(asked) and len(self.failed) == len(asked)

    @property
    def failed(self) -> Sequence[FeedOutcome]:
        """The feeds that could not be read this time."""
        return [feed for feed in self.feeds if feed.status == "failed"]


def as_json(report: Report) -> Mapping[str, object]:
    """The report as plain values for `run --json`, moments in ISO 8601."""
    return asdict(report, dict_factory=_plain)


def _plain(fields: Sequence[tuple[str, object]]) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in fields}
