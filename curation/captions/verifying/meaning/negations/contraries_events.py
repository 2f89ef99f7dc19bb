"""What happened and what did not: a caption that closes what its article keeps, or signs what is unsigned.

Each language lists, kind by kind, the words by which such a thing is told and those by which its contrary is, so that
"everyone kept their job" and "nobody was laid off" are one statement. A clause of the caption is held against the
clauses of the article that tell of the same kind: of the same things where the kind could be of anything. Across
languages, names and figures are the things that can be the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.negations.contraries_reading import (
    Keys,
    Topic,
    anchors_within,
    keys_within,
    occurrences,
    words_of_event,
)
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.telling import Told

# Kinds of which an article has one thing at most, in its own language and in another.
_OF_ITSELF = frozenset({"layoffs", "injury", "strike", "profit", "talks", "dearer", "cheaper", "complaint", "knowing"})
_MOSTLY_ONE = _OF_ITSELF - {"profit"} | {"acceptance", "signing", "answer"}
# Told by verbs that stand for much else: of the same things only with more than one of them in common.
_LOOSE = frozenset({"working", "getting", "use", "telling", "asking", "joining", "leaving", "finding", "change"})
_LEAST_LOOSE = 1.4
_ALIKE = {"approval": "acceptance"}  # told of the same things they are one
_BESIDE = 0.4  # what a word counts that stands in the sentence only, not in the clause
_NAME = 0.5  # what a name counts: most of an article is about whom it names
_LEAST = 1.0  # what two events of the same things have in common at least
_CLEARER = 1.0  # how much more the contrary must share than what bears the caption out, where something does
_SCARCE = 3  # sentences of the article a word may stand in to tell what a clause is about
_LONGEST = 80  # terms of a clause read: the time for a hostile text must not grow with both
_MOST = 60  # events read in a text: more than any has


@dataclass(frozen=True, slots=True)
class _Event:
    """That a thing of `kind` happened, or with `yes` unset did not; `is_plain` where nothing around could turn it."""

    kind: str
    yes: bool
    is_plain: bool
    topic: Topic
    beside: Topic
    clause: Clause
    is_of_something: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a clause of a caption turns an event round, and the clauses of the article that tell one as it does."""

    is_turned: bool
    borne_out: frozenset[Clause]


class Events:
    """What an article in `language` says happened and did not, read once for captions in any of ours."""

    def __init__(self, text: str, told: Sequence[Told], language: str, signals: Signals) -> None:
        self._language = language
        self._known = {}
        self._count = {}
        for is_own, keys in ((True, keys_within), (False, anchors_within)):
            self._known[is_own] = tuple(islice(_read(text, told, language, signals, keys), _MOST))
            self._count[is_own] = occurrences(told, keys, text, signals)

    def verdict(self, told: Told, text: str, language: str, signals: Signals) -> Verdict:
        """Of a clause of `text`, a caption in `language`."""
        is_own = language == self._language
        keys = keys_within if is_own else anchors_within
        found = [self._held(event, is_own) for event in islice(_read(text, (told,), language, signals, keys), _MOST)]
        return Verdict(any(each.is_turned for each in found), frozenset().union(*(each.borne_out for each in found)))

    def _held(self, event: _Event, is_own: bool) -> Verdict:
        """`event` against those of the article: what shares the most with it decides."""
        same: dict[Clause, float] = {}
        opposite: dict[Clause, float] = {}
        for other in self._known[is_own]:
            if is_own and other.yes != event.yes and self._has_other_figures(event, other):
                continue
            shared = _shared(event, other, self._count[is_own], _NAME if is_own else 1.0)
            if other.kind == event.kind or (shared >= _LEAST and _alike(other.kind, event.kind)):
                (same if other.yes == event.yes else opposite)[other.clause] = shared
        best, against = max(same.values(), default=0.0), max(opposite.values(), default=0.0)
        is_one = event.kind in (_OF_ITSELF if is_own else _MOSTLY_ONE) and bool(opposite) and not same
        is_one = is_one and event.is_of_something  # "do come by" is told of nothing
        least = _LEAST_LOOSE if event.kind in _LOOSE else _LEAST
        if event.is_plain and (is_one or (against >= least and against > best + (best > 0) * _CLEARER)):
            return Verdict(True, frozenset())
        return Verdict(False, frozenset(clause for clause, shared in same.items() if shared >= best))

    def _has_other_figures(self, event: _Event, other: _Event) -> bool:
        """Whether the article has figures of `event`, and none of them in the clause of `other`."""
        if event.kind in _OF_ITSELF:
            return False
        figures = {key for key in _figures(event.topic) if self._count[True][key]}
        return bool(figures) and not figures & _figures(other.topic)


def _figures(topic: Topic) -> frozenset[str]:
    return frozenset(key for keys, _ in topic for key in keys if key.isdecimal())


def _alike(one: str, other: str) -> bool:
    return _ALIKE.get(one, one) == _ALIKE.get(other, other)


def _shared(one: _Event, other: _Event, count: Counter[str], of_name: float) -> float:
    near = _in_common(one.topic, other.topic, count, of_name)
    beside = ((one.beside, other.topic), (one.topic, other.beside))
    return near + _BESIDE * sum(_in_common(ours, theirs, count, of_name) for ours, theirs in beside)


def _in_common(ours: Topic, theirs: Topic, count: Counter[str], of_name: float) -> float:
    known = {key for keys, _ in theirs for key in keys if count[key] <= _SCARCE}
    return sum((of_name if is_name else 1.0) for keys, is_name in ours if keys & known)


def _read(text: str, told: Iterable[Told], language: str, signals: Signals, keys: Keys) -> Iterator[_Event]:
    for each in told:
        for kind, yes, is_plain, spans in words_of_event(each, text, language, signals):
            base = each.clause.start
            terms = each.terms[:_LONGEST]
            own = [t for t in terms if not any(s <= t.word.start - base < e for s, e in spans)]
            beside = [t for t in each.around if not base <= t.word.start < each.clause.end][:_LONGEST]
            topics = keys(own, text, signals), keys(beside, text, signals)
            yield _Event(
                kind,
                yes,
                is_plain,
                *topics,
                each.clause,
                bool(beside) or any(t.word.start - base < spans[0][0] for t in own),
            )
