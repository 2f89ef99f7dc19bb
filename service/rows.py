"""Suggestions as rows of the desk: what a row says, decided here; how it looks is the template's business. No I/O.

A row speaks of audiences, never of persons: teams and counts, and the phrases of a role without its owner.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from curation.items import Item
from curation.ranking import Score
from curation.roles import Employee
from curation.store.values import Match, Suggestion
from service.phrases import Phrase, phrase, title_of, web_link
from service.voices import Spoken, Voices
from service.words.dates import When, counted
from service.words.desk import Desk, Explained

SHOWN_REASONS = 3


@dataclass(frozen=True, slots=True)
class Group:
    """A team of the audience (a department where people have no team), how many it has there, and from where."""

    name: str
    size: int
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """The two phrases that met. `item` is None where it is the headline, which the row shows already."""

    role: Phrase
    item: Phrase | None
    department: str


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a score, in log-odds with its sign."""

    label: str
    log_odds: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A score with its parts and their sum."""

    about: Explained
    value: str
    rows: tuple[Part, ...]
    sum: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another item of the same story."""

    source: str
    title: Phrase
    link: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One suggestion. Everything about its audience is empty for one that fits nobody."""

    id: str
    title: Phrase
    link: str | None
    source: str
    when: When
    state: str
    spoken: Spoken
    content: str
    engagement: str
    fits: str
    groups: tuple[Group, ...]
    reasons: tuple[Reason, ...]
    parts: tuple[Parts, ...]
    also_in: tuple[Elsewhere, ...]


@dataclass(frozen=True, slots=True)
class RowMaker:
    """What rows are made with: the words, the people by id, how items speak, the moment and zone ages are told in."""

    words: Desk
    people: Mapping[str, Employee]
    voices: Voices
    now: datetime
    zone: tzinfo

    def row(self, suggestion: Suggestion) -> Row:
        """The row of a suggestion."""
        item, proposal = suggestion.item, suggestion.proposal
        return Row(
            id=item.id,
            title=title_of(item),
            link=web_link(item.url),
            source=item.feed,
            when=self.words.calendar.when(item.date, self.now, self.zone),
            state=self.words.states[suggestion.state],
            spoken=self.voices.of(item),
            content=_value(proposal.content),
            engagement=f"{proposal.engagement:.3f}",
            fits=counted(self.words.fits, len(suggestion.audience)),
            groups=self._groups(suggestion.audience),
            reasons=self._reasons(item, suggestion.audience),
            parts=self._parts(suggestion),
            also_in=tuple(Elsewhere(o.feed, title_of(o), web_link(o.url)) for o in suggestion.also_in),
        )

    def _groups(self, audience: Sequence[Match]) -> tuple[Group, ...]:
        """Largest first."""
        members: dict[str, list[str]] = defaultdict(list)
        for match in audience:
            person = self.people[match.employee]
            members[person.team or self._department(match)].append(self._department(match))
        groups = [Group(name, len(all), tuple(sorted({*all} - {name}))) for name, all in members.items()]
        return tuple(sorted(groups, key=lambda group: (-group.size, group.name)))

    def _department(self, match: Match) -> str:
        person = self.people[match.employee]
        return person.department or person.team or self.words.no_group

    def _reasons(self, item: Item, audience: Sequence[Match]) -> tuple[Reason, ...]:
        """The best match of each pair of phrases; the same pair is said once, however many share it."""
        pairs: dict[tuple[str, str], Match] = {}
        for match in audience:
            pairs.setdefault((match.role_phrase, match.item_sentence), match)
        return tuple(self._reason(item, match) for match in list(pairs.values())[:SHOWN_REASONS])

    def _reason(self, item: Item, match: Match) -> Reason:
        spoken = self.people[match.employee].languages[0]
        sentence = None if match.item_sentence == item.title else phrase(match.item_sentence, item.language)
        return Reason(phrase(match.role_phrase, spoken), sentence, self._department(match))

    def _parts(self, suggestion: Suggestion) -> tuple[Parts, ...]:
        words = self.words
        scores = [(words.content, suggestion.proposal.content)]
        if suggestion.audience:
            best = suggestion.audience[0]
            scores += [(words.relevance, best.relevance), (words.engagement, best.engagement)]
        return tuple(self._parts_of(about, score) for about, score in scores)

    def _parts_of(self, about: Explained, score: Score) -> Parts:
        rows = []
        for name, log_odds in score.parts.items():
            known = self.words.parts.get(name, Explained(name.replace("_", " ").capitalize(), ""))
            rows.append(Part(known.label, _signed(log_odds), known.explanation))
        return Parts(about, _value(score), tuple(rows), _signed(sum(score.parts.values())))


def _value(score: Score) -> str:
    return f"{score.value:.3f}"


def _signed(log_odds: float) -> str:
    rounded = round(log_odds, 2)
    # A typographic minus is as wide as the plus, so that the column lines up.
    return f"{rounded:+.2f}".replace("-", "−") if rounded else "0.00"
