"""What people want of their picks: how often, when not, and what never again. Pure: no I/O, no clock.

A refusal keeps its story away from the person for good, whether or not the programme learns. Two of the reasons say
more than that and are taken at their word: nothing more of that source, nothing more in that language. What a refused
subject says of others like it is for learning to weigh.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

Cadence = Literal["weekly", "daily", "none"]
CADENCES: tuple[Cadence, ...] = get_args(Cadence)
Channel = Literal["email", "slack", "teams"]
"""Where digests may go. The feed is not among them: it is there for whoever has made themselves an address of it."""
CHANNELS: tuple[Channel, ...] = get_args(Channel)
Reason = Literal["subject", "source", "language", "seen", "other"]
REASONS: tuple[Reason, ...] = get_args(Reason)

DEFAULT_HOUR = 8
"""Local hour of the day at which somebody who said nothing is written to."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """`hour` is of `time_zone`, an IANA name, or of the programme's where that is ""; `mastodon` is the host of the
    person's instance, or ""; `channels` are where they want to hear of picks.
    """

    cadence: Cadence = "weekly"
    hour: int = DEFAULT_HOUR
    paused_until: datetime | None = None
    mastodon: str = ""
    time_zone: str = ""
    channels: tuple[Channel, ...] = ("email",)

    def receives(self, now: datetime) -> bool:
        """Whether new picks are made for them at a moment."""
        return self.cadence != "none" and (self.paused_until is None or self.paused_until <= now)


@dataclass(frozen=True, slots=True)
class Refused:
    """Something somebody did not want, with what their reason may be about."""

    employee: str
    story: str
    feed: str
    language: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Unwanted:
    """What may not be offered to whom."""

    stories: frozenset[tuple[str, str]] = frozenset()
    feeds: frozenset[tuple[str, str]] = frozenset()
    languages: frozenset[tuple[str, str]] = frozenset()

    def covers(self, employee: str, *, story: str, feed: str, language: str) -> bool:
        """Whether a person has refused that story, its source or its language."""
        return (
            (employee, story) in self.stories
            or (employee, feed) in self.feeds
            or (employee, language) in self.languages
        )


def unwanted(refusals: Iterable[Refused]) -> Unwanted:
    """What refusals keep away."""
    kept: Mapping[str, set[tuple[str, str]]] = defaultdict(set)
    for refused in refusals:
        kept["story"].add((refused.employee, refused.story))
        if refused.reason in ("source", "language"):
            named = refused.feed if refused.reason == "source" else refused.language
            kept[refused.reason].add((refused.employee, named))
    return Unwanted(frozenset(kept["story"]), frozenset(kept["source"]), frozenset(kept["language"]))


@dataclass(frozen=True, slots=True)
class Offerable:
    """To whom new picks may go: `away` are those who paused them or want none."""

    away: frozenset[str] = frozenset()
    refused: Unwanted = field(default_factory=Unwanted)

    def may_be_offered(self, employee: str, *, story: str, feed: str, language: str) -> bool:
        """Whether an item may become a pick of a person."""
        return employee not in self.away and not self.refused.covers(
            employee, story=story, feed=feed, language=language
        )
