"""What the comms team should know of a period, as a value, and what of it is worth a message. Pure: no I/O, no clock.

Nothing in it is about a person. Whom an item fits is told by the names of teams of which at least five fit, without a
number: the same item may be told of on Tuesday to one account and on Monday to another, and the difference of two
numbers is a person. What was shared, and for how many people a channel is paused, are counts of weeks that are over,
counted once (`curation.store.share_weeks`, `curation.store.refusal_weeks`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from curation.config import FeedSource
from curation.deliver.summary.window import A_DAY, Window
from curation.intake.schedule import known
from curation.intake.standing import standing
from curation.intake.state import FeedState
from curation.listening.mood import Fall
from curation.own_wishes import Channel
from curation.reach import SMALLEST_GROUP, Reach
from curation.sharing.counting import Tally, TeamTally

NAMED_TEAMS = 3


@dataclass(frozen=True, slots=True)
class Fits:
    """Whom an item fits: the teams most of all, by name, and whether it is five people or more in all."""

    teams: tuple[str, ...]
    many: bool


@dataclass(frozen=True, slots=True)
class NewSuggestion:
    """One suggestion that waits; `feed` is the name of its source, `fits` is None until a run has counted."""

    id: str
    title: str
    language: str
    feed: str
    fits: Fits | None


@dataclass(frozen=True, slots=True)
class Review:
    """How many suggestions are new, how many wait in all, and the best of the new ones."""

    new: int = 0
    waiting: int = 0
    best: tuple[NewSuggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """The groups of one week in which anything was counted."""

    week: str
    teams: tuple[TeamTally, ...]


@dataclass(frozen=True, slots=True)
class FeedTrouble:
    """A feed that gives nothing: `gone` for good by its server's word, or failing; `read_at` is when it last gave.

    `error` is in English.
    """

    name: str
    gone: bool
    read_at: datetime | None
    error: str | None


@dataclass(frozen=True, slots=True)
class MoodTrouble:
    """A brand of which suggestions wait `since` its net sentiment fell; `fall` is None where it has risen meanwhile."""

    id: str
    brand: str
    since: datetime
    fall: Fall | None


@dataclass(frozen=True, slots=True)
class ChannelTrouble:
    """A way to people that takes nothing from anybody, `since` then."""

    channel: Channel
    since: datetime


@dataclass(frozen=True, slots=True)
class Refusals:
    """For how many people, five or more, a channel was paused in the week before, because it did not take theirs."""

    channel: Channel
    week: str
    people: int


@dataclass(frozen=True, slots=True)
class Summary:
    """All of it. `company` is the name of the programme's own brand, or "".

    `untold` are the team's own channels that did not take the summary before.
    """

    window: Window
    company: str
    review: Review = Review()
    shared: Shared | None = None
    feeds: tuple[FeedTrouble, ...] = ()
    moods: tuple[MoodTrouble, ...] = ()
    channels: tuple[ChannelTrouble, ...] = ()
    refusals: tuple[Refusals, ...] = ()
    untold: tuple[Channel, ...] = ()

    @property
    def worth_telling(self) -> bool:
        """Whether there is something to say: something new, or on the first day of a week what still stands."""
        if self.review.new or self.shared or self.refusals:
            return True
        if self.window.of_the_week:
            return bool(self.feeds or self.moods or self.channels or self.untold)
        since = self.window.since
        begun = [mood.since for mood in self.moods] + [channel.since for channel in self.channels]
        begun += [feed.read_at + A_DAY for feed in self.feeds if feed.read_at]
        return any(moment >= since for moment in begun)


def fits_of(reach: Reach | None) -> Fits | None:
    """Whom an item fits, by what the last run counted."""
    if reach is None:
        return None
    large = [team for team, count in reach.teams if count >= SMALLEST_GROUP]
    return Fits(tuple(sorted(large[:NAMED_TEAMS], key=str.casefold)), reach.people >= SMALLEST_GROUP)


def shared_in(week: str, teams: Iterable[TeamTally]) -> Shared | None:
    """What was shared in a week that was counted; None where all counts are nought."""
    counted = tuple(told for told in teams if told.tally != Tally())
    return Shared(week, counted) if counted else None


def feeds_in_trouble(
    feeds: Sequence[FeedSource], states: Mapping[str, FeedState], now: datetime
) -> tuple[FeedTrouble, ...]:
    """The feeds that are gone, and those that have given nothing for a day; one that failed once is asked again."""
    found = []
    for source in feeds:
        state = known(states.get(source.name), source)
        stands = standing(source, state, now)
        if state is None or stands not in ("gone", "failing", "waiting"):
            continue
        if stands == "gone" or state.read_at is None or now - state.read_at >= A_DAY:
            found.append(FeedTrouble(source.name, stands == "gone", state.read_at, state.error))
    return tuple(found)
