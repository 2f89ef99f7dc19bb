"""What is told of sharing to anybody but the person: three numbers of a team and a week, never of fewer than five.

- An *intent* is a network opened with a caption. Nobody knows what became of it.
- A *report* is a person's own word that they posted, and has not been taken back.
- A *click* is a short link opened, by whomever.

They measure different things and are never added: whoever posts without saying so has clicks and no report.

Groups are those of `curation.reach`: a team by name only if at least SMALLEST_GROUP of it take part, all other people
together, and those so many that no small team can be worked out from the rest.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from curation.reach import OTHERS, SMALLEST_GROUP, Groups


@dataclass(frozen=True, slots=True)
class Tally:
    """The three numbers. There is no sum of them."""

    intents: int = 0
    reported: int = 0
    clicks: int = 0

    def beside(self, other: "Tally") -> "Tally":
        """The numbers of two people of one group, each kind by itself."""
        return Tally(self.intents + other.intents, self.reported + other.reported, self.clicks + other.clicks)


@dataclass(frozen=True, slots=True)
class TeamTally:
    """The numbers of one group; `team` is OTHERS for the people of no team with a name."""

    team: str
    people: int
    tally: Tally


def team_tallies(tallies: Mapping[str, Tally], groups: Groups) -> tuple[TeamTally, ...]:
    """The numbers by group, by name, the other teams last; groups that are too small are left out.

    Args:
        tallies: by the id of a person; whoever is in no group any more is not counted.
    """
    sizes = Counter(groups.team.values())
    found = {team: Tally() for team, size in sizes.items() if size >= SMALLEST_GROUP}
    for person, tally in tallies.items():
        team = groups.team.get(person)
        if team in found:
            found[team] = found[team].beside(tally)
    return in_order(TeamTally(team, sizes[team], tally) for team, tally in found.items())


def in_order(teams: Iterable[TeamTally]) -> tuple[TeamTally, ...]:
    """By name, the other teams last: a list by number would be a ranking."""
    return tuple(sorted(teams, key=lambda told: (told.team == OTHERS, told.team.casefold(), told.team)))
