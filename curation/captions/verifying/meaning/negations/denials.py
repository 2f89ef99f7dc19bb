"""No for yes and yes for no, between an article and a caption.

A caption tells what the article denies, or denies what it tells; and no clause of the article bears it out as well.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.negations.contraries_reading import flips_in
from curation.captions.verifying.meaning.negations.denied import Denied, denied_in, is_opposite, is_told, tells_when
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of, words_of

# Chosen on the development captions: how near a clause that bears the caption out must come, and how much of what
# denies the article's sentence must have.
AS_NEAR = 0.85
SAME_TOPIC = 0.65
DENIED_TOO = 0.5  # how near a denial of the article must come to one of the caption
# A plan that was put off is not carried out, and "no start on" its day is true.
_PUT_OFF = re.compile(
    r"\b(?:postpon\w+|put off|delayed|rinvia\w+|slitt\w+|rimanda\w+|posticip\w+|udskyd\w+|udskudt\w*|udsat)\b",
    re.IGNORECASE,
)
_FEARED = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied)|concern(?:s|ed)?|suspect(?:s|ed)?|suspicions?|dread(?:s|ed)?|"
    r"tem(?:ev\w+|ut[oaie]|ono|iamo)|timor[ei]|paur[ae]|preoccup\w+|sospett\w+|frygt\w*|bekymr\w*|mistanke\w*|"
    r"mistænk\w*|bange)\b",
    re.IGNORECASE,
)
# "She says what it cannot do": that there is something it cannot do is told elsewhere.
_ASKS_WHAT = re.compile(r"\W{0,3}(?:what|which|where|(?:che )?cosa|quali?|dove|hvad|hvilke\w?|hvor)\b", re.IGNORECASE)
_BY = 20  # characters from a negator within which it denies a hedge
_SHORT = 6  # words of a sentence that only denies the one before
_NEXT = re.compile(r"[^.!?\n]{0,60}[.!?]\s+(?P<next>[^.!?\n]{1,80})[.!?]")
MOST = 40  # clauses looked at: the time for a hostile text must not grow with both


class Denials:
    """What an article tells and denies, read once."""

    def __init__(self, text: str, told: Sequence[Told], vocabulary: Vocabulary, signals: Signals) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._signals = signals
        self._tellings = [each for each in told if not each.stance.denials and not each.stance.is_open]
        self._denied = list(_all_denied(told, text, signals))
        self._denied_by_key: dict[str, list[Denied]] = defaultdict(list)
        for denied in self._denied:
            for key in keys_of(term for any_of in denied.heads for term in any_of):
                self._denied_by_key[key].append(denied)
        self._told_by_key: dict[str, list[Told]] = defaultdict(list)
        for each in self._tellings:
            for key in each.keys:
                self._told_by_key[key].append(each)

    def are_told(self, told: Told, text: str, borne_out: frozenset[Clause]) -> bool:
        """Whether a clause of `text`, a caption, tells outright what the article denies; not what is `borne_out`."""
        if told.is_denied or self._is_denied_next(told, text) or _is_feared(told, text):
            return False
        said = self._signals.without_harmless(text[told.clause.start : told.clause.end])
        flips = [told.clause.start + start for start in flips_in(said, self._vocabulary.language)]
        found = (denied for key in sorted(told.keys) for denied in self._denied_by_key.get(key, ())[:MOST])
        near = {id(denied): denied for denied in islice(found, MOST) if denied.told.clause not in borne_out}
        return any(self._is_turned(denied, told, flips) for denied in near.values())

    def _is_denied_next(self, told: Told, text: str) -> bool:
        """Whether the next sentence says no of this one: "they came across none", "det gjorde de ikke"."""
        last = max((term.word.end for term in told.around), default=told.clause.end)
        after = _NEXT.match(text, last)
        said = self._signals.without_harmless(after["next"]) if after else ""
        return len(said.split()) <= _SHORT and self._signals.negators.search(said) is not None

    def are_denied(self, told: Told, before: Told | None, text: str) -> bool:
        """Whether a clause of `text`, a caption, denies what the article tells; `before` is the clause before it."""
        if not told.stance.denies or _ASKS_WHAT.match(text, told.clause.start):
            return False
        is_of_plans = self._is_of_plans(told, text)
        found = denied_in(told, before, text, self._signals)
        return any(self._is_unborne(denied, is_of_plans=is_of_plans) for denied in found)

    def _is_of_plans(self, told: Told, text: str) -> bool:
        """Whether a plan is what `told`, of a caption, denies: "not under review", "overvejer ikke"."""
        near = [
            self._signals.without_harmless(
                text[max(told.clause.start, d.start - _BY) : min(told.clause.end, d.end + _BY)]
            )
            for d in told.stance.denials
            if not (d.is_without or d.of_things)
        ]
        return any(hedge.search(said) for hedge in (self._signals.possible, self._signals.planned) for said in near)

    def _is_turned(self, denied: Denied, told: Told, flips: Iterable[int]) -> bool:
        if _holds_back(denied, told, flips) or is_opposite(denied.told, told):
            return False
        if not is_told(denied, told, self._vocabulary, self._signals, is_article=True):
            return False
        share = self._share(told.terms, denied.keys)
        heads = [_words(tuple(any_of), told.terms) for any_of in denied.heads]
        return not any(
            all(words & each.keys for words in heads) and self._share(told.terms, each.keys) >= AS_NEAR * share
            for each in self._tellings
        )

    def _is_unborne(self, denied: Denied, *, is_of_plans: bool) -> bool:
        if all(self._is_name(term) for any_of in denied.heads for term in any_of):
            return False  # a place or a date is not what is denied
        heads = sorted(keys_of(term for any_of in denied.heads for term in any_of))
        found = (each for key in heads for each in self._told_by_key.get(key, ())[:MOST])
        against = [each for each in islice(found, MOST) if self._is_against(denied, each, is_of_plans=is_of_plans)]
        if not against:
            return False
        terms = denied.told.terms
        share = max(self._share(terms, each.keys) for each in against)
        return not any(self._share(terms, other.keys) >= DENIED_TOO * share for other in self._denied)

    def _is_against(self, denied: Denied, told: Told, *, is_of_plans: bool) -> bool:
        if told.stance.reserved or self._is_unsure(told, is_of_plans=is_of_plans):
            return False
        if not is_told(denied, told, self._vocabulary, self._signals, is_article=False):
            return False
        whole = sum(self._vocabulary.weight(term) for term in denied.told.terms)
        return self._share(denied.told.terms, told.near) >= SAME_TOPIC * whole

    def _is_name(self, term: Term) -> bool:
        return tells_when(term) or any(
            self._text[word.start].isupper() and word.lemma == term.word.lemma
            for each in self._told_by_key.get(term.word.lemma, ())[:MOST]
            for word in each.clause.words
        )

    def _is_unsure(self, told: Told, *, is_of_plans: bool) -> bool:
        """Whether a clause of the article is a plan or a possibility, or says no in other words.

        With `is_of_plans` the caption denies that there is one.
        """
        said = self._signals.without_harmless(self._text[told.clause.start : told.clause.end])
        hedges = (_PUT_OFF,) if is_of_plans else (self._signals.possible, self._signals.planned, _PUT_OFF)
        return any(hedge.search(said) for hedge in hedges) or bool(flips_in(said, self._vocabulary.language))

    def _share(self, terms: Iterable[Term], keys: frozenset[str]) -> float:
        return sum(self._vocabulary.weight(term) for term in terms if term.keys & keys)


def _all_denied(told: Sequence[Told], text: str, signals: Signals) -> Iterator[Denied]:
    """What the clauses of an article deny. Two that deny side by side, the second from its start, say yes together."""
    for place, each in enumerate(told):
        if (
            not each.stance.denies
            or each.stance.is_open
            or signals.unexcluded.search(text, each.clause.start, each.clause.end)
        ):
            continue
        before, after = _beside(told, place, -1), _beside(told, place, 1)
        if not (before and _goes_on(before, each)) and not (after and _goes_on(each, after)):
            yield from denied_in(each, before, text, signals)


def _beside(told: Sequence[Told], place: int, step: int) -> Told | None:
    """The next clause that tells something, in the same sentence."""
    here = told[place].clause.sentence
    place += step
    while 0 <= place < len(told) and told[place].clause.sentence == here:
        if told[place].terms:
            return told[place]
        place += step
    return None


def _goes_on(one: Told, other: Told) -> bool:
    """Whether a denial goes on in another: "none is sent | without being read"."""
    first = other.stance.denials[0].start if other.stance.denials else -1
    is_first = all(word.start >= first or not word.is_content for word in other.clause.words)
    return bool(one.stance.denials) and bool(other.stance.denials) and is_first and other.stance.denials[0].is_without


def _is_feared(told: Told, text: str) -> bool:
    """Whether the sentence of `told` speaks of what was feared or suspected: it says of nothing that it was so."""
    words = [term.word for term in told.around]
    start = min((word.start for word in words), default=told.clause.start)
    end = max((word.end for word in words), default=told.clause.end)
    return _FEARED.search(text, min(start, told.clause.start), max(end, told.clause.end)) is not None


def _holds_back(denied: Denied, told: Told, flips: Iterable[int]) -> bool:
    """Whether a word of the caption with which it denies as good as outright is none of those denied."""
    keys = keys_of(denied.terms)
    said = {term.word.start for term in told.terms if term.keys & keys}
    return any(start not in said for start in (*told.stance.withheld, *flips))


def _words(any_of: Iterable[Term], terms: Iterable[Term]) -> frozenset[str]:
    """The word for a head that article and caption have; else the words each has, not what says the same."""
    wanted = words_of(any_of)
    shared = wanted & words_of(terms)
    return shared or wanted | words_of(term for term in terms if term.keys & keys_of(any_of))
