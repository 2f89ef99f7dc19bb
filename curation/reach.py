"""Whom a suggestion would reach, how well, and why; of groups, never of a person. No I/O.

What is told of people is held to the privacy rule of the house: nothing of fewer than SMALLEST_GROUP of them.

- A team is counted by name only if that many of it take part. All other people are counted together as "other teams".
  Where those are fewer, they must be more than one small team or the total less the named teams would tell its count:
  the smallest team with a name joins them (complement suppression). Which teams have a name follows from who takes
  part and never from the item: a rule that looks at an audience tells something of it by what it hides. So how many of
  a small team are in an audience cannot be worked out, unless none or all of the people counted together are.
- Languages are named without a number: a second set of counts beside that of teams could be subtracted from it.
- Relevance and engagement are told as mean and median over the whole audience. Their parts are only told of one that
  is large enough: a single person's would tell what that person shared and refused.

How many people a suggestion fits in all is told whatever the number.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

from curation.items import Item
from curation.ranking import SCORE_DECIMALS, Score
from curation.roles import Employee

SMALLEST_GROUP = 5
OTHERS = ""
"""The name under which people are counted whose team is not counted by itself."""

Whys = Literal["avoided", "unknown_language", "unread", "far", "outdone"]


@dataclass(frozen=True, slots=True)
class Groups:
    """With which team each person who takes part is counted, and in which language each writes, both by id."""

    team: Mapping[str, str]
    language: Mapping[str, str]
    languages: frozenset[str]
    """Those that enough people write in to be named."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a suggestion fits one person, and the phrases of role and item that met."""

    employee: str
    relevance: Score
    engagement: Score
    phrases: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Average:
    """A score over an audience: mean and median of its values, and the mean of each of its parts in log-odds.

    There are no parts where the audience is smaller than SMALLEST_GROUP.
    """

    mean: float
    median: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What becomes of a suggestion this week once everything open is approved.

    It was offered to `offered` people already and would go to `more`; `instead` tells of which other suggestions it
    would take the place, by id, and for how many of those people each. `curation.crowding` says how that is found.
    """

    offered: int = 0
    more: int = 0
    instead: tuple[tuple[str, int], ...] = ()

    @property
    def displaced(self) -> int:
        """How many of those it would go to would otherwise get something else."""
        return sum(count for _, count in self.instead)


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a suggestion fits, and how well: teams with a name, largest first, then `others`; languages likewise."""

    people: int
    teams: tuple[tuple[str, int], ...] = ()
    others: int = 0
    languages: tuple[str, ...] = ()
    relevance: Average | None = None
    engagement: Average | None = None
    outlook: Outlook = Outlook()


@dataclass(frozen=True, slots=True)
class Nobody:
    """Why an item fits nobody. `nearest` is the best relevance among those who read it, where that was found."""

    why: Whys
    nearest: float | None = None


def groups_of(people: Iterable[Employee]) -> Groups:
    """The groups of those who take part. Somebody without a team is counted with the department."""
    taking_part = [person for person in people if person.opted_in]
    teams = {person.id: person.team or person.department or OTHERS for person in taking_part}
    named = _named(Counter(teams.values()))
    languages = {person.id: person.languages[0] for person in taking_part}
    common = frozenset(code for code, count in Counter(languages.values()).items() if count >= SMALLEST_GROUP)
    return Groups({id: team if team in named else OTHERS for id, team in teams.items()}, languages, common)


def reach_of(audience: Iterable[Fit], groups: Groups) -> Reach:
    """The reach of one suggestion, its outlook left open; whoever is in no group any more is not counted."""
    fits = [fit for fit in audience if fit.employee in groups.team]
    teams = Counter(groups.team[fit.employee] for fit in fits)
    languages = Counter(groups.language[fit.employee] for fit in fits)
    return Reach(
        people=len(fits),
        others=teams.pop(OTHERS, 0),
        teams=_largest_first(teams),
        languages=tuple(code for code, _ in _largest_first(languages) if code in groups.languages),
        relevance=_average([fit.relevance for fit in fits]),
        engagement=_average([fit.engagement for fit in fits]),
    )


def team_counts(sizes: Mapping[str, int]) -> tuple[tuple[tuple[str, int], ...], int]:
    """Of teams with so many people who take part: those told by name, largest first, and how many are in the others."""
    named = _named(sizes)
    told = {team: size for team, size in sizes.items() if team in named}
    return _largest_first(told), sum(sizes.values()) - sum(told.values())


def examples_of(audience: Iterable[Fit], groups: Groups, limit: int) -> tuple[str, ...]:
    """Of each of the commonest pairs of phrases the person whom the suggestion fits best, by id, commonest pair first.

    At equal numbers the pair of the better fit comes first. Ids and not phrases, so that a person's own words are kept
    in one place alone, which goes when the person does.
    """
    shared: dict[tuple[str, str], list[Fit]] = defaultdict(list)
    for fit in audience:
        if fit.employee in groups.team:
            shared[fit.phrases].append(fit)

    def order(fit: Fit) -> tuple[float, str]:
        return -fit.engagement.value, fit.employee

    best = sorted((-len(fits), *order(min(fits, key=order))) for fits in shared.values())
    return tuple(employee for _, _, employee in best[:limit])


def why_nobody(item: Item, content: Score, nearest: float | None, read: Iterable[str], min_relevance: float) -> Nobody:
    """Why an item has no audience.

    Args:
        nearest: the best relevance found for it, if one is known.
        read: the languages that anybody who takes part reads.
    """
    if content.parts.get("policy", 0.0) < 0:
        return Nobody("avoided")
    if item.language == "und":
        return Nobody("unknown_language")
    if item.language not in read:
        return Nobody("unread")
    return Nobody("far" if nearest is None or nearest < min_relevance else "outdone", nearest)


def _named(sizes: Mapping[str, int]) -> frozenset[str]:
    """The teams that are counted by name: the rest must be nobody, or enough people (and thus no one small team)."""
    named = sorted((size, team) for team, size in sizes.items() if size >= SMALLEST_GROUP and team != OTHERS)
    while named and not _hides(sizes, {team for _, team in named}):
        named.pop(0)
    return frozenset(team for _, team in named)


def _hides(sizes: Mapping[str, int], named: set[str]) -> bool:
    together = sum(size for team, size in sizes.items() if team not in named)
    return together == 0 or together >= SMALLEST_GROUP


def _average(scores: Sequence[Score]) -> Average | None:
    if not scores:
        return None
    values = [score.value for score in scores]
    totals: dict[str, float] = defaultdict(float)
    for score in scores if len(scores) >= SMALLEST_GROUP else ():
        for name, part in score.parts.items():
            totals[name] += part
    parts = {name: round(total / len(scores), SCORE_DECIMALS) for name, total in totals.items()}
    return Average(round(fmean(values), SCORE_DECIMALS), round(median(values), SCORE_DECIMALS), parts)


def _largest_first(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda counted: (-counted[1], counted[0])))
