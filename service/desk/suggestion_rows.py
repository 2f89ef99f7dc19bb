"""The list column: one row a decision. Title, source, age, audience, mood, one line of why. No I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from curation.speech import Speech, When
from curation.store.review_queue import QueuePage
from curation.store.values import Reason, Suggestion
from curation.terms import in_window
from service.desk.decision_words import last_day, moment
from service.desk.suggestion_audience import fits
from service.desk.suggestion_voices import Mood, Spoken, Voices
from service.web.phrases import Phrase, phrase, title_of

SHOWN_TEAMS = 2


@dataclass(frozen=True, slots=True)
class Met:
    """The two phrases that met. `item` is None where it is the headline, which stands above already."""

    role: Phrase
    item: Phrase | None


@dataclass(frozen=True, slots=True)
class Row:
    """One suggestion of the list. `marks` are words of its own (pinned, embargo, held)."""

    id: str
    version: int
    title: Phrase
    source: str
    also_in: int
    when: When
    state: str
    fits: str
    teams: tuple[str, ...]
    mood: Mood | None
    marks: tuple[str, ...]
    why: Met | None


@dataclass(frozen=True, slots=True)
class RowMaker:
    """What rows are made with and their page of the queue."""

    speech: Speech
    voices: Voices
    reasons: Mapping[str, Sequence[Reason]]
    page: QueuePage
    states: Mapping[str, str]
    now: datetime
    zone: tzinfo

    def row(self, suggestion: Suggestion) -> Row:
        """The row of a suggestion."""
        item, reach, speech = suggestion.item, suggestion.reach, self.speech
        lonely, spoken = item.id in self.page.lonely, self.voices.of(item)
        reasons = self.reasons.get(item.id, ())
        return Row(
            id=item.id,
            version=suggestion.version,
            title=title_of(item),
            source=item.feed,
            also_in=self.page.told_in.get(suggestion.story, 1) - 1,
            when=speech.when(item.date, self.now, self.zone),
            state=self.states[suggestion.state],
            fits=speech.gettext("Fits nobody") if lonely else fits(speech, reach),
            teams=() if lonely or not reach else tuple(name for name, _ in reach.teams[:SHOWN_TEAMS]),
            mood=_mood(spoken),
            marks=tuple(self.marks(suggestion, spoken)),
            why=met(suggestion, reasons[0]) if reasons and not lonely else None,
        )

    def marks(self, suggestion: Suggestion, spoken: Spoken) -> Sequence[str]:
        """What stands out about a suggestion."""
        terms, _ = suggestion.terms, self.speech.gettext
        found = [_("pinned")] if terms.pinned else []
        if terms.embargo and terms.embargo > self.now:
            found.append(_("not before %(moment)s", moment=moment(self.speech, terms.embargo, self.zone)))
        elif terms.expires and in_window(terms, self.now):
            found.append(_("until %(day)s", day=last_day(self.speech, terms.expires, self.zone)))
        return [*found, spoken.held] if spoken.held else found


def met(suggestion: Suggestion, reason: Reason) -> Met:
    """The phrases of a reason, each in its language."""
    item = suggestion.item
    sentence = None if reason.item_sentence == item.title else phrase(reason.item_sentence, item.language)
    return Met(phrase(reason.role_phrase, reason.language), sentence)


def _mood(spoken: Spoken) -> Mood | None:
    """How it speaks of the first brand, which is one's own where it names it; else how it sounds by itself."""
    return spoken.voices[0].mood if spoken.voices else spoken.mood
