"""How items speak of brands, whether they are safe to pass on, and why some wait, in words. No I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from curation.config import Brand
from curation.items import Item
from curation.listening.item_mood import BrandVoice, Heard, gloom, voices
from curation.listening.pauses import Pause
from curation.speech import Speech
from models.sentiment.interface import Label
from service.desk.mentions_rows import Pieces, pieces
from service.web.phrases import phrase

SHOWN_SENTENCES = 3  # of each brand
SIGNS: Mapping[str, str] = {"negative": "−", "neutral": "±", "positive": "+"}
GLOOMY = 0.5  # from here on more likely than not negative


@dataclass(frozen=True, slots=True)
class Mood:
    """A sign and a word, never a colour alone; `kind` is the label, or "uncertain", for the stylesheet."""

    sign: str
    word: str
    kind: str


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence that names a brand, and how it speaks of it."""

    language: str
    pieces: Pieces
    mood: Mood


@dataclass(frozen=True, slots=True)
class Voice:
    """How an item speaks of a brand, and the sentences it rests on, each once."""

    brand: str
    mood: Mood
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said of moods: of each brand, one's own first, and by itself; why it waits; what to look at twice."""

    voices: tuple[Voice, ...] = ()
    mood: Mood | None = None
    held: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PausedBrand:
    """A brand of which suggestions wait, and the command that lets them go on."""

    heading: str
    explanation: str
    step: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Voices:
    """What was heard in the items of a page, and which of them wait, both by item id."""

    speech: Speech
    brands: Sequence[Brand]
    heard: Mapping[str, Heard]
    held: Mapping[str, Pause]

    def of(self, item: Item) -> Spoken:
        """What is said of an item."""
        heard, pause = self.heard.get(item.id, Heard()), self.held.get(item.id)
        found = voices(heard.mentions, self.brands)
        return Spoken(
            voices=tuple(self._voice(voice, item.language) for voice in found),
            mood=self._mood(heard.mood.label, heard.mood.uncertain) if heard.mood else None,
            held=self.speech.gettext("held: %(brand)s is paused", brand=self._name(pause.brand)) if pause else None,
            notes=tuple(self._notes(heard, found)),
        )

    def paused(self, pauses: Sequence[Pause], zone: tzinfo) -> Sequence[PausedBrand]:
        """The configured brands that are paused."""
        _, known = self.speech.gettext, {brand.id for brand in self.brands}
        return [
            PausedBrand(
                heading=_("Suggestions about %(brand)s wait for a decision", brand=self._name(pause.brand)),
                explanation=_(
                    "Since %(day)s: %(reason)s. Nothing about it is offered to anybody anew until somebody decides:",
                    day=self.speech.day(pause.since.astimezone(zone)),
                    reason=pause.reason,
                ),
                step=(
                    f"passaparola brands resume {pause.brand}",
                    _("goes on with them from the next run; nothing is lost"),
                ),
            )
            for pause in pauses
            if pause.brand in known
        ]

    def _notes(self, heard: Heard, found: Sequence[BrandVoice]) -> list[str]:
        _, notes = self.speech.gettext, []
        if gloom(heard.mood) >= GLOOMY:
            notes.append(_("It reads as bad news: see whether people would want to be seen with it."))
        rivals = {brand.id for brand in self.brands if brand.competitor}
        for voice in found:
            if voice.brand in rivals:
                notes.append(
                    _("It names a competitor, %(brand)s: captions leave the name out.", brand=self._name(voice.brand))
                )
            elif voice.label == "negative" and not voice.uncertain:
                notes.append(_("It speaks ill of %(brand)s.", brand=self._name(voice.brand)))
        return notes

    def _voice(self, voice: BrandVoice, language: str) -> Voice:
        said = {mention.sentence: mention for mention in reversed(voice.mentions)}
        shown, spoken_in = list(reversed(said.values()))[:SHOWN_SENTENCES], phrase("", language).language
        return Voice(
            brand=self._name(voice.brand),
            mood=self._mood(voice.label, voice.uncertain),
            said=tuple(Said(spoken_in, pieces(m), self._mood(m.label, m.uncertain)) for m in shown),
        )

    def _mood(self, label: Label, uncertain: bool) -> Mood:
        _ = self.speech.gettext
        word = {"negative": _("negative"), "neutral": _("neutral"), "positive": _("positive")}[label]
        if uncertain:
            return Mood("?", _("%(mood)s (uncertain)", mood=word), "uncertain")
        return Mood(SIGNS[label], word, label)

    def _name(self, id: str) -> str:
        return next((brand.name for brand in self.brands if brand.id == id), id)
