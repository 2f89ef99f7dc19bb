"""What an article only lays side by side: two things in the same month, or the one while the other was going on.

Each is two sides. A caption that has one of them act on the other makes a cause of the coincidence, by whatever verb;
and one that gives a cause at all to what was only told as going along, when the article gives none.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from models.sentences import sentence_spans

_ENOUGH = 2  # words by which a side is known
_JOINED = 3  # words of both sides together, a figure counting double, by which a caption is known to join them
_GIVEN = 3  # and of one side, by which it is known to be given another cause
_SPELLS_EN = "month|week|year|quarter|season|summer|winter|spring|autumn|period|half-year|days?|weeks|months|years"
_SPELLS_IT = (
    "mese|settimana|anno|trimestre|semestre|stagione|estate|inverno|periodo|giorni|mesi|settimane|anni|primavera|"
    "autunno|quadrimestre|esercizio"
)
_SPELLS_DA = (
    "måned|uge|år|kvartal|halvår|sæson|sommer|vinter|forår|efterår|periode|dage|måneder|uger|tidsrum|sæsonen|året|"
    "måneden|ugen|perioden|kvartalet|halvåret|sommeren|vinteren"
)
# These point back at what was told before; the others name the other side themselves.
_SAME: Mapping[str, str] = {
    "en": (
        rf"(?:(?:over|in|during|within|on|for|at) )?(?:the|that|this|those|these) (?:very )?same (?:{_SPELLS_EN}|time)|"
        rf"at the same time|meanwhile|in the meantime|during th(?:at|is) (?:{_SPELLS_EN}|time)|"
        rf"in (?:that|those) (?:{_SPELLS_EN})|also|simultaneously|(?:it|this|that) coincided with"
    ),
    "it": (
        rf"(?:nello|nell['’]|nella|negli|nelle|lo|la) ?stess[oaie] (?:{_SPELLS_IT}|arco di tempo)|nel frattempo|"
        rf"intanto|contemporaneamente|in quel(?:lo|la|l['’])? ?(?:{_SPELLS_IT})|in quei (?:{_SPELLS_IT})|"
        rf"in parallelo|allo stesso tempo|anche"
    ),
    "da": (
        rf"i (?:den |det |de )?(?:selv)?samme (?:{_SPELLS_DA})|samtidig(?:t|\smed)?|imens|i mellemtiden|"
        rf"i den (?:{_SPELLS_DA})(?!,)|også"
    ),
}
_SLIGHT = ("also", "anche", "også")
_WITH: Mapping[str, str] = {
    "en": (
        rf"during|throughout|alongside|(?:in|over|during) the (?:\w+ )?(?:{_SPELLS_EN}) (?:in which|when|that|of|"
        rf"the|after|before)|(?:a|the) (?:{_SPELLS_EN}) (?:in which|when|that)|in which|while|whilst|"
        rf"when|since|just as"
    ),
    "it": (
        rf"durante|mentre|(?:nel|nell['’]|nella|nelle|nei|negli) ?(?:{_SPELLS_IT}) (?:in cui|de\w+|di)|"
        rf"(?:{_SPELLS_IT}) in cui|in cui|da quando|quando|in concomitanza con"
    ),
    "da": (
        rf"mens|under|(?:i|over) (?:de |det |den )?(?:\w+ )?(?:{_SPELLS_DA}),? (?:hvor|da|som)|,? hvor|,? da|efter at|"
        rf"siden"
    ),
}

_MEASURE = re.compile(
    r"(?<![\d.,])(\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?)\s?(%|per ?cent|pct|procent|per cento)?(?!\w)", re.IGNORECASE
)
_OWN = re.compile(r",\s")  # after "during the strike,"
_AUXILIARY = re.compile(r"\s(?:er|var|blev|har|steg|faldt|è|sono|era|erano|ha|hanno|was|were|has|have|rose|fell)\s")


@dataclass(frozen=True, slots=True)
class Coincidence:
    """The keys of two things told side by side, and of the two those of one alone."""

    one: frozenset[str]
    other: frozenset[str]
    is_slight: bool = False  # by "also", which mostly goes on with the same thing

    def joins(self, cause: Set[str], effect: Set[str]) -> bool:
        """Whether `cause` is of the one and `effect` of the other."""
        both = self.one & self.other
        sides = (self.one - both, self.other - both), (self.other - both, self.one - both)
        return any(
            cause & first and effect & second and _weight(cause & first) + _weight(effect & second) >= _JOINED
            for first, second in sides
        )

    def gives_a_cause(self, cause: Set[str], effect: Set[str]) -> bool:
        """Whether `effect` is plainly one of the two, and `cause` something else of the article."""
        return any(
            _weight(effect & side) >= _GIVEN and not cause <= side and len(cause & side) < max(1, len(cause))
            for side in (self.one, self.other)
        )


def coincidences(text: str, language: str, keys: Callable[[str], frozenset[str]]) -> Iterator[Coincidence]:
    """The pairs an article lays side by side; `keys` reads the words of a stretch."""
    if language not in _SAME:
        return
    former = ""
    for start, end in sentence_spans(text, language):
        sentence = text[start:end]
        for match in _same(language).finditer(sentence):
            is_slight = match[0].casefold() in _SLIGHT
            yield _pair(
                keys(sentence[: match.start()]), keys(sentence[match.end() :]), keys(former), is_slight=is_slight
            )
        for match in _with(language).finditer(sentence):
            yield from _named(sentence, match, keys)
        former = sentence


def measured(text: str, language: str) -> frozenset[str]:
    """The figures that an article tells only of things side by side."""
    if language not in _SAME:
        return frozenset()
    beside: set[str] = set()
    others: set[str] = set()
    former: frozenset[str] = frozenset()
    for start, end in sentence_spans(text, language):
        own = figures_in(text[start:end])
        points_back = _same(language).search(text, start, end)
        if points_back or _spelled(language).search(text, start, end):
            beside |= own | (former if points_back else frozenset())
        else:
            others |= own
        former = own
    return frozenset(beside - (others - beside))


def figures_in(text: str) -> frozenset[str]:
    """Percentages and long figures of `text`, as any of our languages would write them."""
    found = ((match[1], match[2]) for match in _MEASURE.finditer(text))
    return frozenset(
        re.sub(r"[.,\s]", "", figure) + ("%" if unit else "")
        for figure, unit in found
        if unit or (len(re.sub(r"\D", "", figure)) > 2 and not re.fullmatch(r"(?:19|20)\d\d", figure))
    )


def _pair(left: frozenset[str], right: frozenset[str], former: frozenset[str], *, is_slight: bool) -> Coincidence:
    if len(left) < _ENOUGH or not right:  # "in the same month sales rose": the other is told before
        return Coincidence(former, left | right, is_slight)
    return Coincidence(left, right, is_slight)


def _named(sentence: str, match: re.Match[str], keys: Callable[[str], frozenset[str]]) -> Iterator[Coincidence]:
    left, right = keys(sentence[: match.start()]), re.split(r"[;:]\s", sentence[match.end() :])[0]
    if len(left) < _ENOUGH:
        cut = _OWN.search(right) or next(reversed([*_AUXILIARY.finditer(right)]), None)
        if cut is None:
            return
        left, right = left | keys(right[: cut.start()]), right[cut.start() :]
    found = keys(right)
    if left and found:
        yield Coincidence(left, found)


def _weight(shared: Set[str]) -> int:
    return len(shared) + sum(key[0].isdecimal() for key in shared)


@cache
def _same(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_SAME[language]})(?!\w)", re.IGNORECASE)


@cache
def _with(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)(?=\w)|(?=,))(?:{_WITH[language]})(?!\w)", re.IGNORECASE)


@cache
def _spelled(language: str) -> re.Pattern[str]:
    """Those that name a span of time: "in the year in which"."""
    spells = {"en": _SPELLS_EN, "it": _SPELLS_IT, "da": _SPELLS_DA}[language]
    which = {"en": "in which|when|that", "it": "in cui", "da": "hvor|da"}[language]
    return re.compile(rf"(?<!\w)(?:{spells}),? (?:{which})(?!\w)", re.IGNORECASE)
