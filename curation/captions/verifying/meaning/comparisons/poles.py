"""More and less, by what they are tied to: a figure beside them, or the name and words of what they are held against.

"40 grams more" and "40 grammi in meno" tell of one figure in two directions, and so do "louder than a fridge" and
"quieter than any fridge" of one standard. Ties by figure or name hold from one language to another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from curation.captions.verifying.folding import folded
from curation.captions.verifying.meaning.comparisons.poles_words import EQUAL, FORMER, NUMERALS, POLES, THAN, TREND
from curation.captions.verifying.meaning.lemmas import words_in
from curation.captions.verifying.meaning.pairing import Article
from models.sentences import sentence_spans

_BESIDE = 26  # characters between a figure and its "more"
_AROUND = 160  # characters of a sentence read on each side of a direction
_STANDARD = 48  # characters in which it is said what something is held against
_SUBJECT = 3  # words before a verb of rising or falling among which its subject is
_NAMED = 4  # words after an attributive "smaller" in which the name of the thing stands
_BEFORE = "=before"  # the key of what went before, whatever it is called
_MOST = 24  # directions read in a text: more than any caption has
_RANK = "rank"  # told by verbs, whose object is what the subject is held against
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"(\d++(?:[.,]\d++)*+)(\s?(?:%|per ?cent|pct|procent))?", re.IGNORECASE)
# "Grew faster" compares how fast: the growth itself is held against nothing.
_HOW = re.compile(r"\s(?:faster|slower|quicker|less|more|hurtigere|langsommere|mere|mindre|più|meno)\b", re.IGNORECASE)
_BREAK = re.compile(r"[.;:!?()–—](?!\d)|,\s(?!end\b|than\b)|\s(?:but|while|and|ma|mentre|e|men|mens|og|og så)\s")
_NEGATED = re.compile(
    r"(?<!\w)(?:no|not|never|neither|nor|without|\w+n't|non|né|nessun[oa]?|senza|mai|ikke|ingen|aldrig|uden|hverken)"
    r"(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pole:
    """A direction at `start:end`: `up` or down in `dimension`, with the figures beside it and what it is held against.

    `standard` are names and, in the article's language, words; `before` those of the other side.
    """

    dimension: str
    up: bool
    figures: frozenset[str]
    standard: frozenset[str]
    before: frozenset[str]
    thing: frozenset[str]
    start: int
    end: int


class Poles:
    """The directions of an article in `language`, for captions in any of ours."""

    def __init__(self, article: Article, text: str) -> None:
        self._article = article
        self._known = tuple(islice(self._read(text, article.language), 4 * _MOST))
        self._even = tuple(islice(self._alike(text), _MOST)) if article.language in EQUAL else ()

    def turned(self, prose: str, language: str) -> Iterator[tuple[int, int]]:
        """Spans of directions in `prose` that the article has the other way."""
        for pole in islice(self._read(prose, language), _MOST):
            if self._is_even(pole, language):
                yield pole.start, pole.end
                continue
            verdicts = [verdict for known in self._known if (verdict := _verdict(pole, known))]
            if verdicts and max(verdicts) < 0:
                yield pole.start, pole.end

    def _is_even(self, pole: Pole, language: str) -> bool:
        """Whether the article says of the two sides of `pole` that they are alike."""
        if language != self._article.language or not pole.standard - {_BEFORE}:
            return False
        return any(pole.before & keys and (pole.standard & keys) - pole.before for keys in self._even)

    def _alike(self, text: str) -> Iterator[frozenset[str]]:
        for start, end in sentence_spans(text, self._article.language):
            if EQUAL[self._article.language].search(text, start, end):
                yield self._keys(text[start:end], self._article.language)

    def _read(self, text: str, language: str) -> Iterator[Pole]:
        if language not in POLES:
            return
        for start, end in sentence_spans(text, language):
            if "?" not in text[start:end]:
                for match in islice(POLES[language].finditer(text, start, end), _MOST):
                    pole = self._pole(text, language, match, (start, end))
                    if pole is not None:
                        yield pole

    def _pole(self, text: str, language: str, match: re.Match[str], sentence: tuple[int, int]) -> Pole | None:
        near = max(sentence[0], match.start() - _AROUND), min(sentence[1], match.end() + _AROUND)
        first, last = _bounds(text, match, *near)
        if _NEGATED.search(text, first, match.end()) or FORMER[language].search(text, first, match.start()):
            return None
        if TREND.fullmatch(match[0]) and _HOW.match(text, match.end()):
            return None
        dimension, _, way = (match.lastgroup or "").partition("_")
        figures = _figures(text, language, match, (first, last))
        than = match if dimension == _RANK else THAN[language].search(text, match.end(), last)
        after = text[than.end() : last][:_STANDARD] if than else ""
        attributed = " ".join(text[match.end() : last].split()[:_NAMED]) if not than else ""
        standard = self._keys(after, language) | _names(attributed)
        if FORMER[language].search(after):
            standard |= {_BEFORE}
        thing = self._keys(" ".join(text[match.end() : last].split()[:1]), language)
        before = self._keys(text[first : match.start()], language)
        if TREND.fullmatch(match[0]):
            thing |= self._keys(" ".join(text[first : match.start()].split()[-_SUBJECT:]), language)
        return Pole(dimension, way == "up", figures, standard, before, thing, *match.span())

    def _keys(self, text: str, language: str) -> frozenset[str]:
        names = _names(text)
        if language != self._article.language:
            return names
        words = (word for word in words_in(text, language) if word.is_content)
        return names | {key for word in words for key in self._article.words_like(word.lemma)}


def _bounds(text: str, match: re.Match[str], start: int, end: int) -> tuple[int, int]:
    cuts = [cut.end() for cut in _BREAK.finditer(text, start, match.start())]
    after = _BREAK.search(text, match.end(), end)
    return (cuts[-1] if cuts else start), (after.start() if after else end)


def _figures(text: str, language: str, match: re.Match[str], within: tuple[int, int]) -> frozenset[str]:
    """The figures that tell how much more: right before the direction, or right after it. A share is no count."""
    first, last = max(within[0], match.start() - _BESIDE), min(within[1], match.end() + _BESIDE)
    before = [*_FIGURE.finditer(text, first, match.start())][-1:]
    after = [*_FIGURE.finditer(text, match.end(), last)][:1] if not before else []
    told = (found for found in (*before, *after) if not _YEAR.fullmatch(found[0]))
    written = {re.sub(r"[.,]", "", found[1]) + ("%" if found[2] else "") for found in told}
    words = [NUMERALS[language].get(word.lower()) for word in text[first : match.start()].split()[-3:]]
    return frozenset(written | ({word for word in words if word} if not before else set()))


def _names(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", text)
    return frozenset(folded(word) for word in words if word[0].isupper() and len(word) > 2)


def _verdict(claim: Pole, known: Pole) -> int:
    """Positive where `claim` bears out `known`, negative where it tells the opposite, 0 of something else."""
    if claim.dimension != known.dimension:
        return 0
    side = _side(claim, known)
    return side if claim.up == known.up else -side


def _side(claim: Pole, known: Pole) -> int:
    """Positive where both hold the same thing against the same, negative where the two are swapped, 0 otherwise."""
    both = (claim.before & claim.standard) | (known.before & known.standard)
    straight = (claim.standard & known.standard) - both
    crossed = (claim.standard & known.before) - both
    if straight or crossed:
        if crossed and not straight:
            return -1 if (claim.before & known.standard) - both else 0
        return 0 if crossed else 1
    if claim.figures & known.figures and not (claim.standard and known.standard):
        return 1
    is_counted = bool(claim.thing & (known.thing | (known.before if not known.standard else frozenset())))
    return int(is_counted and not (claim.figures and known.figures))
