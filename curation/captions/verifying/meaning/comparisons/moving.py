"""What goes up and what goes down: a caption turns no movement of its article.

Rose and fell, more and fewer, higher and lower are one dimension; the most and the least another. A movement is of the
words and figures of its clause. Where those of the caption's are found with the opposite direction, and less so with
its own, the caption has turned it. Two figures, a present and a former one, are a movement without a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from curation.captions.verifying.meaning.clauses import Clause, clauses_of
from curation.captions.verifying.meaning.comparisons.moving_words import MOVES, PAIRED
from curation.captions.verifying.meaning.lemmas import Word
from curation.captions.verifying.meaning.pairing import Article

_LEAST = 2.0  # weight in common from which two movements are of one thing
_SHARE = 0.4  # and their share of the caption's words
_NEXT = 2  # content words before a direction among which its subject stands
_MOST = 24  # movements read in a caption, and held against: more than any has
_NEGATED = re.compile(
    r"(?<!\w)(?:no|not|never|neither|nor|without|\w+n't|cannot|non|né|nessun[oa]?|senza|mai|ikke|ingen|intet|aldrig|"
    r"uden)(?!\w)",
    re.IGNORECASE,
)

# Told of two things, which `comparing` knows the sides of; not of a thing and its own past.
_TWO_SIDED = re.compile(r"\b(?:than (?!last|a year|in |before|the year)|end (?!sidste|året|i |før))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Move:
    """A direction in a dimension, told at `start:end` of the keys of its clause; `subject` are those next to it."""

    dimension: str
    up: bool
    keys: frozenset[str]
    subject: frozenset[str]
    start: int
    end: int


class Moving:
    """The movements of an article, for captions in its own language."""

    def __init__(self, article: Article, text: str) -> None:
        self._article = article
        self._words = MOVES[article.language]
        plain = text.replace("’", "'")
        self._known = tuple(islice(self._all(plain, article.clauses), 10 * _MOST))

    def turned(self, prose: str) -> Iterator[tuple[int, int]]:
        """Spans of the words in `prose` that tell a movement of the article the other way."""
        for clause in clauses_of(prose, self._article.language):
            moves = list(islice(self._told(prose, clause), _MOST))
            said = prose[clause.start : clause.end + 1]
            if "?" not in said and not _TWO_SIDED.search(said) and len({(m.dimension, m.up) for m in moves}) == 1:
                yield from ((move.start, move.end) for move in moves if self._is_turned(move))

    def _is_turned(self, move: _Move) -> bool:
        same = opposite = 0.0
        for known in self._known:
            if known.dimension == move.dimension:
                shared = _weight(known.keys & move.keys)
                if known.up == move.up:
                    same = max(same, shared)
                elif move.subject & known.keys:
                    opposite = max(opposite, shared)
        return opposite >= max(_LEAST, _SHARE * _weight(move.keys)) and opposite > same

    def _all(self, text: str, clauses: tuple[Clause, ...]) -> Iterator[_Move]:
        for clause in clauses:
            if not _NEGATED.search(text, clause.start, clause.end):
                yield from self._told(text, clause)
                yield from self._counted(text, clause)

    def _told(self, text: str, clause: Clause) -> Iterator[_Move]:
        if _NEGATED.search(text, clause.start, clause.end):
            return
        for match in self._words.finditer(text, clause.start, clause.end):
            dimension, _, way = (match.lastgroup or "").partition("_")
            words = [word for word in clause.words if word.end <= match.start() or word.start >= match.end()]
            yield self._move(dimension, way == "up", words, match)

    def _counted(self, text: str, clause: Clause) -> Iterator[_Move]:
        for pattern in PAIRED[self._article.language]:
            for match in pattern.finditer(text, clause.start, clause.end):
                now, then = (self._value(match[name]) for name in ("now", "then"))
                if now != then:
                    yield self._move("amount", now > then, list(clause.words), match)

    def _move(self, dimension: str, up: bool, words: list[Word], match: re.Match[str]) -> _Move:
        content = [word for word in words if word.is_content and not self._words.fullmatch(word.text)]
        before = [word for word in content if word.end <= match.start()][-_NEXT:]
        after = [word for word in content if word.start >= match.end()][:_NEXT]
        near = self._keys(before) | self._keys(after)
        return _Move(dimension, up, self._keys(content), near, *match.span())

    def _keys(self, words: list[Word]) -> frozenset[str]:
        return frozenset(key for word in words for key in (self._article.words_like(word.lemma) or (word.lemma,)))

    def _value(self, figure: str) -> float:
        decimal = "." if self._article.language == "en" else ","
        whole, _, part = figure.replace("," if decimal == "." else ".", "").partition(decimal)
        return float(f"{whole[:12] or 0}.{re.sub(r'[^0-9]', '', part)[:6] or 0}")


def _weight(keys: frozenset[str]) -> float:
    """How many words, a figure counting double."""
    return sum(2.0 if len(key) > 1 and key.isdigit() else 1.0 for key in keys)
