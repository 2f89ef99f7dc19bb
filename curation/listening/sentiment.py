"""How a text is read for sentiment: which passages a model has to judge, and what its judgements say of the text.

Reading finds the brands and asks one question for each mention, one for the text as a whole, or both. A text that
names no brand asks nothing at the level of mentions, and a blank text asks nothing at all. No I/O: the model is asked
by whoever holds the passages.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from curation.language import base_code
from curation.mentions import Mention
from models.sentences import sentence_spans
from models.sentiment.interface import Passage, Sentiment, Span

Level = Literal["mention", "document", "both"]

SENTENCE_SHOWN = 1_000  # characters; a mention in a longer "sentence" is shown with what stands around it


class Finder(Protocol):
    """Finds brands in a text, as `curation.mentions.Matcher` does."""

    def find(self, text: str) -> tuple[Mention, ...]: ...


class Detector(Protocol):
    """Tells languages, as `curation.language.LanguageDetector` does."""

    def detect(self, text: str, declared: str | None) -> str: ...


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its mentions in order and what is to be asked: `passages`, of mentions first, then of the whole."""

    text: str
    language: str
    mentions: tuple[Mention, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class JudgedMention:
    """A mention, the sentence it stands in as [start, end) of the text, and how the text speaks of it."""

    mention: Mention
    sentence: Span
    sentiment: Sentiment


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one text. `whole` is None where it was not asked, or where the text is blank."""

    language: str
    mentions: tuple[JudgedMention, ...]
    whole: Sentiment | None

    @property
    def windowed(self) -> bool:
        """Whether the text was too long to be judged at once, for any of the questions."""
        asked = [judged.sentiment for judged in self.mentions] + ([self.whole] if self.whole else [])
        return any(sentiment.windowed for sentiment in asked)


def language_of(text: str, given: str | None, detector: Detector) -> str:
    """ISO 639-1 code: the one given where it is one, else what the text tells, `und` where it does not."""
    return base_code(given) or detector.detect(text, None)


def read(text: str, language: str, finder: Finder, level: Level) -> Reading:
    """What is to be asked of one text. Takes time linear in it, as far as the finder does."""
    if not text or text.isspace():
        return Reading(text, language, (), ())
    mentions = finder.find(text) if level != "document" else ()
    passages = [Passage(text, language, ((mention.start, mention.end),)) for mention in mentions]
    if level != "mention":
        passages.append(Passage(text, language))
    return Reading(text, language, mentions, tuple(passages))


def judged(reading: Reading, sentiments: Sequence[Sentiment]) -> Judged:
    """The judgement of a text from those of its passages, in their order.

    Raises:
        ValueError: not one sentiment for each passage.
    """
    if len(sentiments) != len(reading.passages):
        raise ValueError(f"{len(sentiments)} sentiments for {len(reading.passages)} passages")
    count = len(reading.mentions)
    sentences = _sentences(reading) if count else []
    parts = zip(reading.mentions, sentences, sentiments[:count], strict=True)
    whole = sentiments[count] if len(sentiments) > count else None
    return Judged(reading.language, tuple(JudgedMention(*part) for part in parts), whole)


def _sentences(reading: Reading) -> list[Span]:
    """The sentence of each mention; of one that spans several, from the first to the last."""
    spans = sentence_spans(reading.text, reading.language)
    starts = [start for start, _ in spans]
    found = []
    for mention in reading.mentions:
        first = max(bisect_right(starts, mention.start) - 1, 0)
        last = max(bisect_right(starts, mention.end - 1) - 1, first)
        start, end = (spans[first][0], spans[last][1]) if spans else (0, len(reading.text))
        found.append(_shown((min(start, mention.start), max(end, mention.end)), mention))
    return found


def _shown(sentence: Span, mention: Mention) -> Span:
    start, end = sentence
    if end - start <= SENTENCE_SHOWN:
        return sentence
    beside = max(SENTENCE_SHOWN - (mention.end - mention.start), 0) // 2
    return max(start, mention.start - beside), min(end, mention.end + beside)
