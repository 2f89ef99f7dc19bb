"""What a run did, as a value: every feed's fate, what is new, who gets what, and what was left over and why."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Status = Literal["fetched", "not_modified", "failed"]


@dataclass(frozen=True, slots=True)
class FeedOutcome:
    """One feed in one run. `items` counts what is kept from it; `degraded` names a flaw in a feed still read."""

    name: str
    url: str
    status: Status
    items: int = 0
    new: int = 0
    error: str | None = None
    degraded: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One run. `waiting` are proposed suggestions, `fitting_nobody` those without an audience."""

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

    @property
    def all_failed(self) -> bool:
        """Whether there were feeds and none could be read."""
        return bool(self.feeds) and all(feed.status == "failed" for feed in self.feeds)

    @property
    def failed(self) -> Sequence[FeedOutcome]:
        """The feeds that could not be read this time."""
        return [feed for feed in self.feeds if feed.status == "failed"]


def as_json(report: Report) -> Mapping[str, object]:
    """The report as plain values for `run --json`."""
    return asdict(report)
