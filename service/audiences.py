"""Whom a suggestion reaches, in the words of the desk: teams and figures, never persons. No I/O."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from curation.reach import SMALLEST_GROUP, Average, Outlook, Reach, why_nobody
from curation.review import State
from curation.store.values import Suggestion
from service.phrases import Phrase, phrase
from service.words.dates import counted
from service.words.reach import ReachWords

SHOWN_TEAMS = 5
SHOWN_DISPLACED = 5


@dataclass(frozen=True, slots=True)
class Group:
    """A team and how many of it an item fits; `together` where it is several, by a name of ours."""

    name: str
    size: int
    together: bool = False


@dataclass(frozen=True, slots=True)
class Displaced:
    """Another suggestion and the picks it would lose."""

    id: str
    title: Phrase
    picks: str


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom an item fits. `week` says what becomes of it, `instead` in place of what, `rests` of how many more.

    `mean` is that of engagement, of more than one; `notes` explain what is left out of the figures, and why.
    """

    fits: str
    groups: tuple[Group, ...] = ()
    mean: str | None = None
    writing: str | None = None
    week: str | None = None
    instead: tuple[Displaced, ...] = ()
    rests: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AudienceMaker:
    """What audiences are told with: the words, and the open suggestions that others might displace, by id."""

    words: ReachWords
    titles: Mapping[str, tuple[str, str]]

    def audience(self, suggestion: Suggestion) -> Audience:
        """The audience of a suggestion, as the last run counted it."""
        reach = suggestion.reach
        if reach is None or not reach.people:
            return Audience(self.words.not_counted)
        lost = [(id, count) for id, count in reach.outlook.instead if id in self.titles]
        return Audience(
            fits=counted(self.words.fits, reach.people),
            groups=self._groups(reach),
            mean=f"{reach.engagement.mean:.3f}" if reach.engagement and reach.people > 1 else None,
            writing=self._writing(reach),
            week=self._week(reach.outlook, suggestion.state),
            instead=tuple(self._displaced(id, count) for id, count in lost[:SHOWN_DISPLACED]),
            rests=counted(self.words.rests, len(lost) - SHOWN_DISPLACED) if len(lost) > SHOWN_DISPLACED else None,
            notes=tuple(self._notes(reach)),
        )

    def nobody(self, suggestion: Suggestion, read: Collection[str], threshold: float) -> str:
        """Why an item fits nobody; `read` are the languages of those who take part."""
        item, proposal = suggestion.item, suggestion.proposal
        found = why_nobody(item, proposal.content, proposal.nearest, read, threshold)
        if found.why == "far" and found.nearest is None:
            return self.words.too_far.format(threshold=f"{threshold:.2f}")
        return self.words.nobody[found.why].format(
            language=self._language(item.language),
            nearest="" if found.nearest is None else f"{found.nearest:.3f}",
            threshold=f"{threshold:.2f}",
        )

    def averaged(self, explanation: str, average: Average) -> str:
        """What stands beside the mean of a score."""
        return self.words.average.format(explanation=explanation, median=f"{average.median:.3f}")

    def _groups(self, reach: Reach) -> tuple[Group, ...]:
        """The largest teams, then everybody else together."""
        shown = tuple(Group(name, size) for name, size in reach.teams[:SHOWN_TEAMS])
        others = reach.people - sum(group.size for group in shown)
        name = self.words.other_teams if shown else self.words.smaller_teams
        return (*shown, Group(name, others, together=True)) if others else shown

    def _week(self, outlook: Outlook, state: State) -> str:
        words, said = self.words, []
        if outlook.offered:
            said.append(counted(words.offered, outlook.offered))
        if outlook.more:
            said.append(counted(words.more[state], outlook.more) + self._in_place(outlook))
        return " ".join(said) or words.no_room

    def _in_place(self, outlook: Outlook) -> str:
        if not outlook.displaced:
            return self.words.in_place_of_none
        if outlook.displaced == outlook.more:
            return counted(self.words.in_place_of_each, outlook.more)
        return counted(self.words.in_place_of_some, outlook.displaced)

    def _displaced(self, id: str, count: int) -> Displaced:
        return Displaced(id, phrase(*self.titles[id]), counted(self.words.picks, count))

    def _writing(self, reach: Reach) -> str | None:
        names = dict.fromkeys(map(self._language, reach.languages))
        return self.words.writing.format(languages=", ".join(names)) if names else None

    def _notes(self, reach: Reach) -> list[str]:
        notes = [self.words.too_few] if reach.people < SMALLEST_GROUP else []
        notes += [self.words.together] if reach.others else []
        return [note.format(least=SMALLEST_GROUP) for note in notes]

    def _language(self, code: str) -> str:
        return self.words.languages.get(code, code)
