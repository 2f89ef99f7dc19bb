"""How items speak of brands, and why some wait, in the words of the desk. No I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from curation.config import Brand
from curation.items import Item
from curation.listening.item_mood import BrandVoice, Heard, voices
from curation.listening.pauses import Pause
from models.sentiment.interface import Label
from service.phrases import Phrase, phrase
from service.words.desk import Desk, Step

SHOWN_SENTENCES = 3  # of each brand


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence that names a brand, and how it speaks of it."""

    sentence: Phrase
    label: str


@dataclass(frozen=True, slots=True)
class Voice:
    """How an item speaks of a brand, and the sentences it rests on, each once."""

    brand: str
    label: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a row says of moods: of each brand, one's own first, and by itself; and why it waits, if it does."""

    voices: tuple[Voice, ...] = ()
    mood: str | None = None
    held: str | None = None


@dataclass(frozen=True, slots=True)
class PausedBrand:
    """A brand of which suggestions wait, and what to do about it."""

    heading: str
    explanation: str
    step: Step


@dataclass(frozen=True, slots=True)
class Voices:
    """What was heard in the items of a page, and which of them wait, both by item id."""

    words: Desk
    brands: Sequence[Brand]
    heard: Mapping[str, Heard]
    held: Mapping[str, Pause]

    def of(self, item: Item) -> Spoken:
        """What the row of an item says."""
        heard, pause = self.heard.get(item.id, Heard()), self.held.get(item.id)
        return Spoken(
            voices=tuple(self._voice(voice, item.language) for voice in voices(heard.mentions, self.brands)),
            mood=self._label(heard.mood.label, heard.mood.uncertain) if heard.mood else None,
            held=self.words.moods.held.format(brand=self._name(pause.brand)) if pause else None,
        )

    def paused(self, pauses: Sequence[Pause], zone: tzinfo) -> Sequence[PausedBrand]:
        """The configured brands that are paused."""
        words, known = self.words.moods, {brand.id for brand in self.brands}
        return [
            PausedBrand(
                heading=words.paused.format(brand=self._name(pause.brand)),
                explanation=words.paused_more.format(
                    day=self.words.calendar.day(pause.since.astimezone(zone)), reason=pause.reason
                ),
                step=Step(words.resume.format(brand=pause.brand), words.resume_effect),
            )
            for pause in pauses
            if pause.brand in known
        ]

    def _voice(self, voice: BrandVoice, language: str) -> Voice:
        said = {mention.sentence: mention for mention in reversed(voice.mentions)}
        shown = list(reversed(said.values()))[:SHOWN_SENTENCES]
        return Voice(
            brand=self._name(voice.brand),
            label=self._label(voice.label, voice.uncertain),
            said=tuple(Said(phrase(m.sentence, language), self._label(m.label, m.uncertain)) for m in shown),
        )

    def _label(self, label: Label, uncertain: bool) -> str:
        words = self.words.moods
        return f"{words.labels[label]} ({words.uncertain})" if uncertain else words.labels[label]

    def _name(self, id: str) -> str:
        return next((brand.name for brand in self.brands if brand.id == id), id)
