"""A caption put together: disclosure, opening, the item's words, ending, trimmings and link, in paragraphs or in one.

Words of others and titles stand between quotation marks; the company's own sentences stand as they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from curation.captions.drafting.angles import Angle
from curation.captions.drafting.frames import LANGUAGES, Language
from curation.captions.drafting.typography import quoted
from curation.captions.drafting.wordings import Wording
from curation.captions.types import Source
from curation.captions.verifying.kept import missing
from curation.captions.voices.voice import Voice

# Where every character counts, a caption is one paragraph.
_COMPACT = frozenset({"x", "bluesky"})


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes captions on `source` in `voice` that begin with `disclosure` and end in `emoji` and `hashtags`.

    `lively`: whether an exclamation mark is in place. What of `must_keep` the item's own words do not say is added.
    """

    source: Source
    voice: Voice
    disclosure: str
    emoji: str
    hashtags: str
    lively: bool
    must_keep: tuple[str, ...] = ()

    @property
    def language(self) -> Language:
        return LANGUAGES[self.voice.language]

    def caption(self, angle: Angle, wording: Wording) -> str:
        """The whole caption as it would be posted."""
        paragraphs = list(body_of(angle, self.source, self.language, wording))
        opening = self._filled(wording.opening)
        if angle.form in ("title", "foreign"):
            paragraphs[0] = f"{opening} {paragraphs[0]}"
        elif opening:
            paragraphs.insert(0, opening)
        ending = " ".join((*filter(None, wording.ending),))
        if self.lively and ending.endswith("."):
            ending = f"{ending[:-1]}!"
        kept = missing((*paragraphs, ending), self.must_keep)
        if not ending and self.emoji:  # a paragraph of one emoji would look lost
            kept, paragraphs = (), self._with_emoji([*paragraphs, *kept])
        last = " ".join(filter(None, (ending, self.emoji if ending else "", self.hashtags)))
        return self._assembled([*paragraphs, *kept, last], titled=angle.form == "titled")

    def _with_emoji(self, paragraphs: list[str]) -> list[str]:
        return [*paragraphs[:-1], f"{paragraphs[-1]} {self.emoji}"]

    def pointer(self, frame: str) -> str:
        """Only where the item is, for one nothing of which may be quoted."""
        return self._assembled([self._filled(frame), *self.must_keep])

    def _filled(self, frame: str) -> str:
        name = self.language.language_names.get(self.source.language, self.language.other_language)
        return frame.replace("{language}", name).replace("{source}", self.source.source_name)

    def _assembled(self, paragraphs: list[str], *, titled: bool = False) -> str:
        # A title stands on a line of its own, save after a label: it would run on from a sentence.
        apart = titled and not self.disclosure.endswith(":")
        first = [self.disclosure, paragraphs[0]] if apart else [f"{self.disclosure} {paragraphs[0]}".lstrip()]
        text = self._laid_out(part for part in (*first, *paragraphs[1:]) if part)
        return f"{text}\n\n{self.source.url}" if self.source.url else text

    def _laid_out(self, parts: Iterable[str]) -> str:
        if self.voice.network not in _COMPACT:
            return "\n\n".join(parts)
        text = ""
        for part in parts:
            # A new line after a colon or a title: Italian wants lower case there, and no letter is altered.
            text += f"{' ' if text.endswith(('.', '!', '?', '»', '”')) else chr(10)}{part}" if text else part
        return text


def body_of(angle: Angle, source: Source, language: Language, wording: Wording) -> tuple[str, ...]:
    """The item's words in paragraphs; those of others say where they are from, if `wording` does not."""
    company = source.kind == "company"
    named = company or "{source}" in wording.opening
    attribution = "" if named else source.source_name
    if angle.form in ("title", "foreign"):
        return (quoted(angle.texts[0], language, attribution),)
    if company:
        return angle.texts
    first, *others = angle.texts
    joiner = f"{wording.joiner} " if angle.form == "spread" else ""
    return (quoted(first, language, attribution), *(f"{joiner}{quoted(other, language)}" for other in others))
