"""Suggestions as rows of the desk: what a row says, decided here; how it looks is the template's business. No I/O.

A row speaks of audiences, never of persons: teams and counts, means over enough people, and the phrases of a role
without its owner.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from curation.items import Item
from curation.reach import Average
from curation.store.values import Reason as Met
from curation.store.values import Suggestion
from service.audiences import Audience, AudienceMaker
from service.phrases import Phrase, phrase, title_of, web_link
from service.voices import Spoken, Voices
from service.words.dates import When
from service.words.desk import Desk, Explained


@dataclass(frozen=True, slots=True)
class Reason:
    """The two phrases that met. `item` is None where it is the headline, which the row shows already."""

    role: Phrase
    item: Phrase | None


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
    """One suggestion that fits somebody."""

    id: str
    title: Phrase
    link: str | None
    source: str
    when: When
    state: str
    spoken: Spoken
    content: str
    engagement: str
    audience: Audience
    reasons: tuple[Reason, ...]
    parts: tuple[Parts, ...]
    also_in: tuple[Elsewhere, ...]


@dataclass(frozen=True, slots=True)
class Lonely:
    """One suggestion that fits nobody, and why."""

    title: Phrase
    link: str | None
    source: str
    when: When
    state: str
    held: str | None
    why: str


@dataclass(frozen=True, slots=True)
class RowMaker:
    """What rows are made with: the words, how items speak and whom they fit, the moment and zone ages are told in."""

    words: Desk
    voices: Voices
    audiences: AudienceMaker
    now: datetime
    zone: tzinfo

    def row(self, suggestion: Suggestion, met: Sequence[Met]) -> Row:
        """The row of a suggestion, with the commonest pairs of phrases that met."""
        item, proposal = suggestion.item, suggestion.proposal
        return Row(
            id=item.id,
            title=title_of(item),
            link=web_link(item.url),
            source=item.feed,
            when=self.words.calendar.when(item.date, self.now, self.zone),
            state=self.words.states[suggestion.state],
            spoken=self.voices.of(item),
            content=_value(proposal.content.value),
            engagement=_value(proposal.engagement),
            audience=self.audiences.audience(suggestion),
            reasons=tuple(_reason(item, pair) for pair in met),
            parts=self._parts(suggestion),
            also_in=tuple(Elsewhere(o.feed, title_of(o), web_link(o.url)) for o in suggestion.also_in),
        )

    def lonely(self, suggestion: Suggestion, why: str) -> Lonely:
        """The row of a suggestion that fits nobody."""
        item = suggestion.item
        return Lonely(
            title=title_of(item),
            link=web_link(item.url),
            source=item.feed,
            when=self.words.calendar.when(item.date, self.now, self.zone),
            state=self.words.states[suggestion.state],
            held=self.voices.of(item).held,
            why=why,
        )

    def _parts(self, suggestion: Suggestion) -> tuple[Parts, ...]:
        words, content = self.words, suggestion.proposal.content
        found = [self._parts_of(words.content, _value(content.value), content.parts)]
        if reach := suggestion.reach:
            means = ((words.relevance, reach.relevance), (words.engagement, reach.engagement))
            found += [self._averaged(about, average, reach.people) for about, average in means if average]
        return tuple(found)

    def _averaged(self, about: Explained, average: Average, people: int) -> Parts:
        averaged = Explained(about.label, self.audiences.averaged(about.explanation, average))
        return self._parts_of(averaged if people > 1 else about, _value(average.mean), average.parts)

    def _parts_of(self, about: Explained, value: str, parts: Mapping[str, float]) -> Parts:
        rows = []
        for name, log_odds in parts.items():
            known = self.words.parts.get(name, Explained(name.replace("_", " ").capitalize(), ""))
            rows.append(Part(known.label, _signed(log_odds), known.explanation))
        return Parts(about, value, tuple(rows), _signed(sum(parts.values())))


def _reason(item: Item, met: Met) -> Reason:
    sentence = None if met.item_sentence == item.title else phrase(met.item_sentence, item.language)
    return Reason(phrase(met.role_phrase, met.language), sentence)


def _value(score: float) -> str:
    return f"{score:.3f}"


def _signed(log_odds: float) -> str:
    rounded = round(log_odds, 2)
    # A typographic minus is as wide as the plus, so that the column lines up.
    return f"{rounded:+.2f}".replace("-", "−") if rounded else "0.00"
