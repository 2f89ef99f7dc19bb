"""What is held against the same thing: a caption has it on the side its article has it.

"More than in 2023", "ahead of Humilia", "below the average" each have a direction and a standard. Where the article
holds the same matter against the same standard, and only the other way, or finds no difference, the caption has turned
it. Standards are years, names, the words of the article, and a few that every language tells: last year, the average,
the plan, what was asked. Years, names and figures hold from one language to another.
"""

import re
from collections.abc import Iterator
from itertools import islice

from curation.captions.verifying.folding import folded
from curation.captions.verifying.meaning.asking import asks
from curation.captions.verifying.meaning.comparisons.held_sides import Side, sign, verdict, weight
from curation.captions.verifying.meaning.comparisons.held_words import held_words
from curation.captions.verifying.meaning.comparisons.standards import STANDARDS
from curation.captions.verifying.meaning.pairing import Article
from models.sentences import sentence_spans

_SIDE = 140  # characters of a clause read before a direction
_THAN_WITHIN = 60  # characters between a direction and its "than"
_STANDARD = 52  # characters in which the standard is told
_FAR = 5  # times a former figure that a present one is at most
_MOST = 24  # directions read in a text: more than any caption has
_FIGURE = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)")
_YEAR_BEFORE = re.compile(
    r"\b(?:(?:previous|preceding) year|year (?:before|earlier)|anno (?:prima|precedente)|året (?:før|forinden)|"
    r"(?:et )?år (?:før|tidligere))\b"
)
_BREAK = re.compile(
    r"[;:!?()–—](?!\d)|(?<!mio)(?<!mia)(?<!kr)(?<!pct)\.(?=\s)|\s(?:but|while|whereas|ma|mentre|men|mens|"
    r"hvorimod)\s|,\s(?:and|e|og|så)\s"
)
_END = re.compile(
    r"[;:!?()–—,](?!\d)|(?<!mio)(?<!mia)(?<!kr)(?<!pct)\.(?=\s|$)|\s(?:but|while|and|when|ma|mentre|e|quando|men|"
    r"mens|og|da)\s"
)
_NEGATED = re.compile(
    r"(?<!\w)(?:no|not|never|neither|nor|nobody|nothing|none|\w+n't|cannot|hardly|non|né|nessun[oa]?|mai|ikke|ingen|"
    r"intet|aldrig|hverken)(?!\w)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\W{0,3}(?:(?:the|i|gli|le|il|la|de|den|det|a|an|un|una|en|et)\s)?(?!(?:19|20)\d\d\b)(?:\W?\d|two|three|four|"
    r"five|six|half|due|tre|quattro|cinque|sei|metà|to|fire|fem|seks|halv)",
    re.IGNORECASE,
)
_LAST = 16  # characters before a direction in which the unit stands that it counts
_TIMED = re.compile(
    r"\b(?:second|minut|hour|day|week|month|or[ae]|giorn|settiman|mes[ei]|time|dag|uge|måned)\w*\s(?:in\s)?$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<=[a-zæøåàèéìòù,]\s)[A-ZÆØÅ]\w{2,}")  # no word that only begins a sentence
_AGAINST = frozenset({"over", "level"})


class Held:
    """What an article holds against what, read once, for captions in `language`."""

    def __init__(self, article: Article, text: str, language: str) -> None:
        self._article, self._language = article, language
        own = article.language
        found = (*self._read(text, own), *self._alike(text, own), *self._paired(text, own))
        self._names = {folded(name) for name in _NAMED.findall(text)}
        self._subject = self._keys(text.partition("\n")[0], own)
        self._known = tuple(each for each in islice(found, 4 * _MOST) if each.standard)

    def turned(self, prose: str) -> Iterator[tuple[int, int]]:
        """Spans of directions in `prose` that the article has the other way."""
        for claim in islice(self._read(prose, self._language), _MOST):
            if claim.standard and not claim.is_negated:
                verdicts = [
                    (weight(claim, known), v)
                    for known in self._known
                    if (
                        v := verdict(claim, known, is_alone=self._is_alone(claim, known)) or self._crossed(claim, known)
                    )
                ]
                if verdicts and max(verdicts)[1] < 0:
                    yield claim.start, claim.end

    def _is_alone(self, claim: Side, known: Side) -> bool:
        """Whether the article holds nothing the other way against the year, or the average, of both."""
        shared = {key for key in claim.standard & known.standard if _YEAR.fullmatch(key) or key == "=average"}
        return bool(shared) and len({each.way for each in self._known if shared & each.standard}) == 1

    def _crossed(self, claim: Side, known: Side) -> int:
        """As `verdict`, where the caption has the article's standard on its own side, and the other way round."""
        here = claim.left & known.standard & self._names
        there = claim.standard & (known.left | self._subject) - known.standard
        there &= self._names | self._subject  # not any word that both sentences have
        if not here or not there or known.is_negated or known.kind == "same":
            return 0
        return -sign(claim, known) * sign(known, claim)

    def _read(self, text: str, language: str) -> Iterator[Side]:
        words = held_words(language)
        for start, end in sentence_spans(text, language):
            if asks(text[start:end]):
                continue
            is_bad = words.bad.search(text, start, end) is not None
            for match in islice(words.ways.finditer(text, start, end), _MOST):
                kind, _, way = (match.lastgroup or "").partition("_")
                first = _first(text, start, match.start())
                if kind == "amount" and _TIMED.search(text, max(start, match.start() - _LAST), match.start()):
                    kind, way = "speed", "down" if way == "up" else "up"  # two minutes longer is slower
                told = kind, 1 if way == "up" else -1, is_bad
                at = self._standard_at(text, match, kind, end, words.than)
                if at is not None:
                    yield self._held(text, language, match, (start, first, at, end), told)
                elif kind == "amount" and words.then.search(text, first, match.start()):
                    keys = self._keys(_near(text, start, end, match), language)
                    yield Side(kind, -told[1], False, is_bad, keys, keys, frozenset({"=before"}), *match.span())

    def _standard_at(self, text: str, match: re.Match[str], kind: str, end: int, than: re.Pattern[str]) -> int | None:
        """Where the standard begins: right behind some words, behind the others' "than"."""
        if kind in _AGAINST:
            counts = kind == "level" and " " not in match[0] and _COUNTED.match(text, match.end(), end)
            return None if counts else match.end()
        found = than.search(text, match.end(), min(end, match.end() + _THAN_WITHIN))
        return found.end() if found and not _END.search(text, match.end(), found.start()) else None

    def _held(
        self, text: str, language: str, match: re.Match[str], at: tuple[int, int, int, int], told: tuple[str, int, bool]
    ) -> Side:
        start, first, standard, end = at
        kind, way, is_bad = told
        last = _last(text, standard, end)
        left = f"{text[first : match.start()]} {text[match.end() : standard]}"
        is_negated = _NEGATED.search(text, first, standard) is not None
        keys = self._keys(left, language) | self._keys(text[last:end], language)
        against = self._keys(text[standard:last], language) | _common(text[standard:last])
        if _YEAR_BEFORE.search(text, standard, last):
            against |= {str(int(year) - 1) for year in _YEAR.findall(text, start, standard)[-1:]}
        around = self._keys(_near(text, start, end, match), language)
        return Side(kind, way, is_negated, is_bad, keys, around, against, *match.span())

    def _alike(self, text: str, language: str) -> Iterator[Side]:
        for start, end in sentence_spans(text, language):
            for match in held_words(language).equal.finditer(text, start, end):
                yield self._held(
                    text,
                    language,
                    match,
                    (start, _first(text, start, match.start()), match.end(), end),
                    ("same", 0, False),
                )

    def _paired(self, text: str, language: str) -> Iterator[Side]:
        """Two figures, the present one and that of another year: a direction without a word."""
        for start, end in sentence_spans(text, language):
            for match in held_words(language).pairs.finditer(text, start, end):
                now, then = (_value(match[name], language) for name in ("now", "then"))
                if then and 1 / _FAR < now / then < _FAR:  # else a day of the month, or a count of something else
                    against = _common(text[match.start("then") : _last(text, match.end(), end)])
                    keys = self._keys(_near(text, start, end, match), language)
                    yield Side("amount", (now > then) - (now < then), False, False, keys, keys, against, *match.span())

    def _keys(self, text: str, language: str) -> frozenset[str]:
        names = {folded(word) for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper() and len(word) > 3}
        figures = {re.sub(r"\D", "", found[0]) for found in _FIGURE.finditer(text)}
        keys = frozenset(names | {figure for figure in figures if len(figure) > 1})
        return keys | self._article.keys_in(text) if language == self._article.language else keys


def _common(text: str) -> frozenset[str]:
    """The standards of all languages in `text`, and its years."""
    found = {key for key, pattern in STANDARDS.items() if pattern.search(text)}
    return frozenset(found | set(_YEAR.findall(text)))


def _near(text: str, start: int, end: int, match: re.Match[str]) -> str:
    """The sentence `start:end` of `text`, as far as it is near `match`: the time must not grow with its square."""
    return text[max(start, match.start() - 2 * _SIDE) : min(end, match.end() + 2 * _SIDE)]


def _first(text: str, start: int, place: int) -> int:
    cuts = [cut.end() for cut in _BREAK.finditer(text, max(start, place - _SIDE), place)]
    return cuts[-1] if cuts else max(start, place - _SIDE)


def _last(text: str, place: int, end: int) -> int:
    found = _END.search(text, place, min(end, place + _STANDARD))
    return found.start() if found else min(end, place + _STANDARD)


def _value(figure: str, language: str) -> float:
    mark = "." if language == "en" else ","
    whole, _, part = figure.replace("," if mark == "." else ".", "").partition(mark)
    return float(f"{whole[:12] or 0}.{re.sub(r'[^0-9]', '', part)[:6] or 0}")
