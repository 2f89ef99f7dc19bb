"""Places in a row told without a superlative: the second is not the third, and not one that nobody beats.

A caption's place is held against those the article gives. Where the article gives none, only the first place is
judged: of what is the article's, nobody is said there to have less of it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from curation.captions.verifying.meaning.comparisons.places_words import PlaceWords, place_words
from curation.captions.verifying.meaning.comparisons.ranks import PLAIN, RankWords, ranks_in
from models.sentences import sentence_spans

_MOST = 16  # places read in a sentence: more than any sentence has
_NO_TOP = frozenset({"first", "new"})  # the first of a row and the newest are no rank above others
_SHARED = 2  # the article's words in a sentence that is of the article and no saying
_OWN = re.compile(
    r"(?<!\w)(?:i|i'm|i've|me|my|mine|io|mio|mia|miei|mie|per me|secondo me|penso|credo|jeg|mig|min|mit|mine|synes|you|"
    r"your|tu|tuo|voi|du|dig|din|jer)(?!\w)",
    re.IGNORECASE,
)
# Nobody is to: a demand ranks nothing.
_DEMANDED = re.compile(
    r"(?<!\w)(?:would like|wants?|demand\w*|call\w* for|should|must|ought|vorrebb\w+|vuole|vogliono|chied\w+|deve|"
    r"devono|"
    r"dovrebb\w+|vil have|kræver|krævede|ønsker|må|skal|bør)(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!\w)[A-ZÆØÅÉ][\w-]+")
_WHERE = re.compile(r"(?<!\w)(?:in|i|på|d'|nel|nella|nelle|across) ?(?:the |l')?([A-ZÆØÅ][\w-]+)")
# The longest of one's own: of nobody else's.
_NARROW = re.compile(
    r"\b(?:its|their|his|her|our|the \w+'s|suo|sua|suoi|sue|loro|(?:virksomhed|selskab|havn|firma|museum|klub|forening|"
    r"bank|by|gruppe|koncern|kæde)(?:e?n|et)?s|sin|sit|sine|dens|dets|deres)\b"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """The `place`th in a row, told at `start:end`; 0 for the first of all time."""

    place: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of the article that gives a place: its words, its names, and whether it is one of a firm's own."""

    keys: frozenset[str]
    names: frozenset[str]
    is_narrow: bool

    @classmethod
    def of(cls, sentence: str, keys: Callable[[str], frozenset[str]]) -> "_Told":
        return cls(keys(sentence), frozenset(_NAME.findall(sentence)), _NARROW.search(sentence) is not None)


class Placing:
    """The places an article gives, read once, for captions in the language of `words`."""

    def __init__(
        self, text: str, source: tuple[str, RankWords], language: str, keys: Callable[[str], frozenset[str]]
    ) -> None:
        theirs, ranks = source
        self._words, self._agree, self._keys = place_words(language), theirs == language, keys
        self._known: Mapping[int, Sequence[_Told]] = self._read(text, theirs, ranks)
        self._is_ever = ranks.ever.search(text) is not None

    def _read(self, text: str, language: str, ranks: RankWords) -> Mapping[int, Sequence[_Told]]:
        words = place_words(language)
        found: dict[int, list[_Told]] = {}
        for start, end in sentence_spans(text, language):
            told = _Told.of(text[start:end], self._keys)
            places = {each.place for each in _places(text, start, end, words)}
            if any(rank.place == PLAIN and rank.kind not in _NO_TOP for rank in ranks_in(text, ranks, start, end)):
                places.add(1)
            if not places and any(rank.place > PLAIN for rank in ranks_in(text, ranks, start, end)):
                places.add(2)  # the largest after another
            for place in places:
                found.setdefault(place, []).append(told)
        return found

    def unborne(self, prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans of places in the sentence `start:end` that the article does not give."""
        keys = self._keys(prose[start:end])
        for each in islice(_places(prose, start, end, self._words), _MOST):
            is_demanded = each.place == 1 and _DEMANDED.search(prose, start, each.end) is not None
            if not is_demanded and self._is_unborne(each, keys, prose[start:end]):
                yield each.start, each.end

    def _is_unborne(self, each: _Place, keys: Set[str], sentence: str) -> bool:
        if each.place == 0:
            return self._agree and not self._is_ever and len(keys) >= _SHARED and not _OWN.search(sentence)
        others = [place for place in self._known if place > 1]
        if each.place > 1:
            return bool(others) and each.place not in self._known and (not self._agree or bool(keys))
        tops = [told for told in self._known.get(1, ()) if not self._agree or keys & told.keys]
        if tops:
            wider = {word for word in _WHERE.findall(sentence)}
            return self._agree and bool(wider) and all(top.is_narrow and not wider & top.names for top in tops)
        if others:
            return any(not self._agree or keys & told.keys for place in others for told in self._known[place])
        return self._agree and len(keys) >= _SHARED and not _OWN.search(sentence)


def counts_of(prose: str, language: str) -> list[tuple[int, int]]:
    """The stretches of `prose` that tell a place by who is ahead: their comparatives turn nothing round."""
    words = place_words(language)
    return [match.span() for match in (*words.behind.finditer(prose), *words.top.finditer(prose))]


def _places(text: str, start: int, end: int, words: PlaceWords) -> Iterator[_Place]:
    for match in words.nth.finditer(text, start, end):
        place = words.ordinals.get((match["word"] or "").lower()) or _number(match["n"], words)
        place = place or (2 if "two" in match.groupdict() and match["two"] is not None else 0)
        if place:
            yield _Place(place, *match.span())
    for match in words.behind.finditer(text, start, end):
        ahead = _number(match["n"], words) or 1 + len(re.findall(r", | og | and | e ", match["names"] or ""))
        yield _Place(ahead + 1, *match.span())
    yield from (_Place(1, *match.span()) for match in words.top.finditer(text, start, end))
    yield from (_Place(0, *match.span()) for match in words.ever.finditer(text, start, end))


def _number(word: str | None, words: PlaceWords) -> int:
    if word is None:
        return 0
    return int(word) if word.isdecimal() else words.numbers.get(word.lower(), 0)
