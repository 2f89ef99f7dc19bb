"""No for yes and yes for no, between an article and a caption.

A caption tells what the article denies, or denies what it tells; and no clause of the article bears it out as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from curation.captions.verifying.meaning.denied import Denied, denied_in, is_told
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of

# Chosen on the development captions: how near a clause that bears the caption out must come, and how much of what
# denies the article's sentence must have.
AS_NEAR = 0.85
SAME_TOPIC = 0.65
DENIED_TOO = 0.5  # how near a denial of the article must come to one of the caption
MOST = 40  # clauses looked at: the time for a hostile text must not grow with both


class Denials:
    """What an article tells and denies, read once."""

    def __init__(self, text: str, told: Sequence[Told], vocabulary: Vocabulary, signals: Signals) -> None:
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

    def are_told(self, told: Told) -> bool:
        """Whether a caption's clause tells outright what the article denies."""
        if told.is_denied:
            return False
        found = (denied for key in sorted(told.keys) for denied in self._denied_by_key.get(key, ())[:MOST])
        near = {id(denied): denied for denied in islice(found, MOST)}
        return any(self._is_turned(denied, told) for denied in near.values())

    def are_denied(self, told: Told, before: Told | None, text: str) -> bool:
        """Whether a clause of `text`, a caption, denies what the article tells; `before` is the clause before it."""
        if not told.stance.denies:
            return False
        return any(self._is_unborne(denied) for denied in denied_in(told, before, text, self._signals))

    def _is_turned(self, denied: Denied, told: Told) -> bool:
        if _holds_back(denied, told) or not is_told(denied, told, self._vocabulary, self._signals, is_article=True):
            return False
        share = self._share(told.terms, denied.keys)
        heads = [_words(tuple(any_of), told.terms) for any_of in denied.heads]
        return not any(
            all(words & each.keys for words in heads) and self._share(told.terms, each.keys) >= AS_NEAR * share
            for each in self._tellings
        )

    def _is_unborne(self, denied: Denied) -> bool:
        heads = sorted(keys_of(term for any_of in denied.heads for term in any_of))
        found = (each for key in heads for each in self._told_by_key.get(key, ())[:MOST])
        against = [each for each in islice(found, MOST) if self._is_against(denied, each)]
        if not against:
            return False
        terms = denied.told.terms
        share = max(self._share(terms, each.keys) for each in against)
        return not any(self._share(terms, other.keys) >= DENIED_TOO * share for other in self._denied)

    def _is_against(self, denied: Denied, told: Told) -> bool:
        if told.stance.reserved or not is_told(denied, told, self._vocabulary, self._signals, is_article=False):
            return False
        whole = sum(self._vocabulary.weight(term) for term in denied.told.terms)
        return self._share(denied.told.terms, told.near) >= SAME_TOPIC * whole

    def _share(self, terms: Iterable[Term], keys: frozenset[str]) -> float:
        return sum(self._vocabulary.weight(term) for term in terms if term.keys & keys)


def _all_denied(told: Sequence[Told], text: str, signals: Signals) -> Iterator[Denied]:
    """What the clauses of an article deny. Two that deny side by side, the second from its start, say yes together."""
    for place, each in enumerate(told):
        if not each.stance.denies or each.stance.is_open:
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


def _holds_back(denied: Denied, told: Told) -> bool:
    """Whether a word of the caption with which it denies as good as outright is none of those denied."""
    keys = keys_of(denied.terms)
    said = {term.word.start for term in told.terms if term.keys & keys}
    return any(start not in said for start in told.stance.withheld)


def _words(any_of: Iterable[Term], terms: Iterable[Term]) -> frozenset[str]:
    """The word for a head that article and caption have; else the words each has, not what says the same."""
    wanted = _named(any_of)
    shared = wanted & _named(terms)
    return shared or wanted | _named(term for term in terms if term.keys & keys_of(any_of))


def _named(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(key for key in keys_of(terms) if not key.startswith("="))
