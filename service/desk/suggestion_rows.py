"""The list column: one row a decision. Title, source, age, audience, mood, one line of why. No I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from curation.items import Item
from curation.speech import Speech, When
from curation.store.review_queue import Listed
from curation.store.values import Reason
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
    """What rows are made with."""

    speech: Speech
    voices: Voices
    reasons: Mapping[str, Sequence[Reason]]
    states: Mapping[str, str]
    now: datetime
    zone: tzinfo

    def row(self, listed: Listed) -> Row:
        """The row of a suggestion."""
        item, speech, spoken = listed.item, self.speech, self.voices.of(listed.item)
        reasons = self.reasons.get(item.id, ())
        return Row(
            id=item.id,
            version=listed.version,
            title=title_of(item),
            source=item.feed,
            also_in=max(0, listed.told_in - 1),
            when=speech.when(item.date, self.now, self.zone),
            state=self.states[listed.state],
            fits=fits(speech, listed.people) if listed.fits else speech.gettext("Fits nobody"),
            teams=listed.teams[:SHOWN_TEAMS] if listed.fits else (),
            mood=_mood(spoken),
            marks=tuple(self.marks(listed, spoken)),
            why=met(item, reasons[0]) if reasons and listed.fits else None,
        )

    def marks(self, listed: Listed, spoken: Spoken) -> Sequence[str]:
        """What stands out about a suggestion."""
        _ = self.speech.gettext
        found = [_("pinned")] if listed.pinned else []
        if listed.embargo and listed.embargo > self.now:
            found.append(_("not before %(moment)s", moment=moment(self.speech, listed.embargo, self.zone)))
        elif listed.expires and listed.expires > self.now:
            found.append(_("until %(day)s", day=last_day(self.speech, listed.expires, self.zone)))
        return [*found, spoken.held] if spoken.held else found


def met(item: Item, reason: Reason) -> Met:
    """The phrases of a reason, each in its language."""
    sentence = None if reason.item_sentence == item.title else phrase(reason.item_sentence, item.language)
    return Met(phrase(reason.role_phrase, reason.language), sentence)


def _mood(spoken: Spoken) -> Mood | None:
    """How it speaks of the first brand, which is one's own where it names it; else how it sounds by itself."""
    return spoken.voices[0].mood if spoken.voices else spoken.mood
