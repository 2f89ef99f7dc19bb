"""What an article tells of a thing nowhere but under a hedge, or nowhere but with a no.

A word, figure or name that the article has in such clauses alone takes its hedge or its no along: a caption that has
the word, and neither, tells a plan as a deed or turns a no round, whatever verb it takes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import islice

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.levels import Telling, end_of_hedge
from curation.captions.verifying.meaning.modalities.reach_words import finite
from curation.captions.verifying.meaning.refusing_words import CALENDAR, DENYING, SILENCING
from curation.captions.verifying.meaning.signals import Signals, words
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import named, words_of

SHARED = 2  # words in common from which one that is no figure or name suffices
MOST = 40  # clauses looked at: the time for a hostile text must not grow with both
_FEW = 2  # words of a clause that tells nothing else
_WORKING = words("work job employ employee lavoro lavorare dipendente arbejde ansætte ansat medarbejder")
_HEAD = 7  # letters of the head of a compound that says as much as the whole
_LEAST_FIGURE = 13  # a smaller number counts anything


@dataclass(frozen=True, slots=True)
class _Only:
    """A clause, and the keys that the article has in clauses of its kind alone."""

    told: Told
    keys: frozenset[str]
    strong: frozenset[str]
    first: frozenset[str]
    is_short: bool
    is_near: bool


class Solely:
    """Things that an article has in `chosen` of its clauses alone, read once.

    With `by_name` a figure, a name or a month of theirs is enough to know one by.
    """

    def __init__(
        self, text: str, told: Sequence[Told], chosen: Sequence[Told], language: str, signals: Signals, *, by_name: bool
    ) -> None:
        self._text, self._signals = text, signals
        self._denying, self._calendar = DENYING[language], CALENDAR[language]
        self._by_name = by_name
        clauses = {each.clause for each in chosen}
        self._sure = tuple(each for each in told if each.clause not in clauses)
        self._only = self._read(chosen)

    def are_told(self, told: Told) -> bool:
        """Whether `told`, of a caption, speaks of one of the chosen clauses and of no other."""
        keys = _spoken(told.terms)
        found = {id(only): only for key in sorted(keys) for only in islice(self._only.get(key, ()), MOST)}
        return any(self._is_about(told, keys, only) for only in islice(found.values(), MOST))

    def _is_about(self, told: Told, keys: Set[str], only: _Only) -> bool:
        around = _spoken(told.around)
        theirs = {term.word.lemma: named(term) for term in only.told.around if term.word.is_content}
        shared = {lemma for lemma, own in theirs.items() if own & around}
        sole = {lemma for lemma, own in theirs.items() if own & only.keys & keys}
        is_strong = len(shared) >= SHARED and bool(only.strong & keys)
        is_named = only.is_short and (only.first & keys or len(shared) > len(sole))
        if not sole or not (is_strong or is_named or len(sole) >= SHARED or (only.is_near and len(shared) > SHARED)):
            return False
        return is_strong or not self._is_borne_out(keys, only)

    def _is_borne_out(self, keys: Set[str], only: _Only) -> bool:
        """Whether a clause told for sure has more of the caption's words, or as many and stands beside: "but …"."""

        def shared(each: Told) -> int:
            return len({term.word.lemma for term in each.terms if named(term) & keys})

        beside, own = only.told.clause.sentence, shared(only.told)
        return any(shared(each) >= own + (each.clause.sentence != beside) for each in self._sure)

    def _read(self, chosen: Sequence[Told]) -> Mapping[str, Sequence[_Only]]:
        others = words_of(term for each in self._sure for term in each.terms)
        found: dict[str, list[_Only]] = defaultdict(list)
        for each in chosen:
            said = [match.span() for match in self._denying.finditer(self._text, each.clause.start, each.clause.end)]
            own = (t for t in each.terms if not any(start <= t.word.start < end for start, end in said))
            topical = [term for term in own if self._is_topic(term) and not named(term) & others]
            is_short = 0 < len(topical) <= _FEW and not self._by_name
            keys = _spoken(topical if is_short else _after(each, topical, self._text))
            is_near = self._by_name or bool(each.stance.denials)
            strong = words_of(term for term in topical if self._by_name and self._is_strong(term)) & keys
            for key in keys:
                found[key].append(_Only(each, keys, strong, words_of(each.terms[:1]), is_short, is_near))
        return found

    def _is_topic(self, term: Term) -> bool:
        signals, word = self._signals, term.word
        if not word.is_content or word.lemma in signals.light or self._text[word.start].isspace():  # blanked out
            return False
        kinds = (signals.possible, signals.planned, self._denying)
        return word.lemma not in _WORKING and not any(pattern.fullmatch(word.text) for pattern in kinds)

    def _is_strong(self, term: Term) -> bool:
        """Whether it is a figure, a name or a month: nothing else of the article is meant by it."""
        word = term.word
        if word.text[0].isdecimal():
            return int(word.lemma[:9]) >= _LEAST_FIGURE if word.lemma.isdecimal() else True
        starts = not self._text[: word.start].rstrip(" «»“”\"'(").endswith((".", "!", "?", "\n", ":")) and word.start
        is_name = bool(starts) and self._text[word.start].isupper()
        return is_name or self._calendar.fullmatch(word.text) is not None


def denied_clauses(text: str, told: Iterable[Told], language: str) -> list[Told]:
    """The clauses of an article, `text`, that deny, by a negator or by a verb."""
    return [
        each
        for each in told
        if not each.stance.is_open
        and len(each.terms) > 1  # "the cables are not" leaves out what they are not
        and each.stance.denies != _refuses(text, each.clause, language)  # "not ruled out" is a yes
    ]


def open_clauses(
    text: str, told: Iterable[Told], levels: Mapping[Clause, Telling], language: str, signals: Signals
) -> list[Told]:
    """The clauses of an article, `text`, that tell a plan or a possibility, or on what it depends."""

    def is_condition(each: Told) -> bool:
        said = signals.without_harmless(text[each.clause.start : each.clause.end]).lstrip(" ,;:")
        return signals.conditions.match(said) is not None

    def is_chosen(each: Told) -> bool:
        telling = levels[each.clause]
        is_no_plan = bool(each.stance.denials) and not telling.is_undecided  # "nobody wants to"
        return (telling.is_open and not is_no_plan) or is_condition(each)

    return [_under_hedge(each, levels[each.clause], text, language, signals) for each in told if is_chosen(each)]


def _under_hedge(told: Told, telling: Telling, text: str, language: str, signals: Signals) -> Told:
    """`told` without what its hedge does not reach: another deed put before it, what it is compared with after it."""
    start, end = told.clause.start, told.clause.end
    hedge = max(start, telling.hedge[0]), max(start, telling.hedge[1])
    joined = max((match.end() for match in signals.joins.finditer(text, start, hedge[0])), default=start)
    verbs = (word for word in told.clause.words if word.end <= joined)
    is_deed = signals.coming.search(text, start, joined) or any(finite(language).fullmatch(w.text) for w in verbs)
    first, last = joined if is_deed else start, end_of_hedge(text, hedge[1], end)
    return replace(told, terms=tuple(term for term in told.terms if first <= term.word.start < last))


def affirms(told: Told, text: str, language: str, signals: Signals) -> bool:
    """Whether the sentence of `told`, of the caption `text`, has no word by which it may be a no."""
    whole = signals.without_harmless(_sentence(told, text))
    own = signals.without_harmless(text[told.clause.start : told.clause.end])
    said = whole if len(told.terms) <= _FEW else own
    is_denied = signals.negators.search(whole) or signals.refusals.search(whole)
    refusing = (signals.withheld, DENYING[language], SILENCING[language])
    return not is_denied and not any(pattern.search(said) for pattern in refusing)


def _sentence(told: Told, text: str) -> str:
    words = [term.word for term in told.around]
    start, end = min((w.start for w in words), default=len(text)), max((w.end for w in words), default=0)
    return text[min(start, told.clause.start) : max(end, told.clause.end)]


def _refuses(text: str, clause: Clause, language: str) -> bool:
    return DENYING[language].search(text, clause.start, clause.end) is not None


def _after(told: Told, terms: Sequence[Term], text: str) -> Sequence[Term]:
    """Those of `terms` that a negator of `told` stands before, up to a full stop; all of them where none does."""
    if not told.stance.denials:
        return terms
    first = min(denial.start for denial in told.stance.denials)
    stop = text.find(". ", first, told.clause.end)  # a figure may stand there, and then no sentence ended
    before = [term for term in terms if stop < 0 or term.word.start < stop]
    return [term for term in before if term.word.start >= first] or before[-1:]


def _spoken(terms: Iterable[Term]) -> frozenset[str]:
    """The keys of a caption's terms, without the heads of its compounds: `arbejdsplads` is no `plads`."""
    return frozenset(
        key
        for term in terms
        for key in named(term)
        if len(key) >= _HEAD or not (term.word.lemma.endswith(key) and key != term.word.lemma)
    )
