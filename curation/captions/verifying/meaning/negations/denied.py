"""What a clause denies, and whether another tells it outright.

It does when it has the word the negator stands by, most of what else is denied, and what it is denied of.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.stances import Denial
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of, named

_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunedì|martedì|mercoledì|giovedì|venerdì|sabat[oi]|domenic(?:a|he)|"
    r"(?:man|tirs|ons|tors|fre|lør|søn)dag\w*",
    re.IGNORECASE,
)
# Chosen on the development captions.
SAME_DENIED = 0.6  # how much of what is denied the other must have, by weight
SAME_OF = 0.5  # and of what it is denied of, where the words for the deed are not the same
SAME_IN_ALL = 0.5  # and of both
FADING = 0.6  # of what is denied, each further word matters less: with whom and when come last
_REACH = 6  # terms a negator denies at most
_QUOTE = re.compile(r"(?<=[\w.,!?…])[«»”“\"]")
_LISTED = re.compile(r"\b(?:and|or|nor|e|ed|o|né|og|eller)\b", re.IGNORECASE)
# "No night on all five wards" denies no wards; "no trace of worms" denies worms.
_OF = re.compile(
    r"[^\w,;:]*(?:(?:of|di|del|dello|della|dei|degli|delle|af|på|til)\b)?(?: (?:the|its|any|den|det|de))?\W*",
    re.IGNORECASE,
)
_PARTITIVE = re.compile(r" (?:of|de[il]|degli|delle|della|dello|di|af)\b", re.IGNORECASE)
_LAST = 3  # terms it denies that stand before it, where none come after


@dataclass(frozen=True, slots=True)
class Denied:
    """What a clause denies, of what, and `heads`: one of each tuple must be told too, or something else is denied.

    With `by_name` a head must be told in the same word, not in one that says the same.
    """

    told: Told
    terms: tuple[Term, ...]
    of: tuple[Term, ...]
    heads: tuple[tuple[Term, ...], ...]
    limits: frozenset[str]
    by_name: bool

    @property
    def keys(self) -> frozenset[str]:
        """The keys of what is denied and of what it is denied of."""
        return keys_of((*self.terms, *self.of))


def denied_in(told: Told, before: Told | None, text: str, signals: Signals) -> Iterator[Denied]:
    """What `told`, a clause of `text`, denies; `before` is the clause before it in its sentence."""
    for denial in told.stance.denials:
        last = _end(text, denial.end, told.clause.end)
        after = tuple(term for term in told.terms if denial.end <= term.word.start < last)[:_REACH]
        subject = tuple(term for term in told.terms if term.word.end <= denial.start)
        verb = tuple(t for t in subject[-1:] if denial.denied and t.word.start == denial.denied[0].start)
        terms, of = (*verb, *after), _nearest(tuple(t for t in subject if t not in verb), text)
        earlier = before.terms if before else ()
        if not terms:  # "closed none", ", which she denies"
            terms, of = (*subject[::-1], *earlier[::-1])[:_LAST], ()
        if after and not of:
            of = earlier[: -_LAST - 1 : -1]
        if terms:
            yield Denied(told, terms, of, _heads(denial, terms, text, signals), denial.limits, denial.of_things)


def _end(text: str, start: int, end: int) -> int:
    """Where what is denied ends: with a quotation, or with a comma where no list goes on ("not bigger, but better")."""
    quote = _QUOTE.search(text, start, end)
    end = quote.start() if quote else end
    comma = text.find(", ", start, end)
    return end if comma < 0 or _LISTED.search(text, comma, end) else comma


def _nearest(subject: tuple[Term, ...], text: str) -> tuple[Term, ...]:
    """What stands after the last comma, the nearest first: "which asked 300 people, did not"."""
    from_end = subject[::-1]
    for place, (term, before) in enumerate(pairwise(from_end), start=1):
        if "," in text[before.word.end : term.word.start]:
            return from_end[:place]
    return from_end


def _heads(denial: Denial, terms: tuple[Term, ...], text: str, signals: Signals) -> tuple[tuple[Term, ...], ...]:
    telling = tuple(term for term in terms if term.word.lemma not in signals.light) or terms[:1]
    if denial.of_things:
        things = _things(telling, text)
        rest = tuple(t for t in telling if t not in things and not t.word.text[0].isdecimal())
        # "None of the staff leaves" denies the leaving, not the staff.
        return (things, rest[-1:]) if rest and _PARTITIVE.match(text, denial.end) else (things,)
    named = {word.start for word in denial.heads}
    heads = tuple(term for term in terms if term.word.start in named) or terms[:1]
    # Another verb may have taken the place of a light one, and then what it is followed by must be told.
    return tuple((head,) if head in telling else (head, telling[0]) for head in heads)


def tells_when(term: Term) -> bool:
    """Whether it is a figure or a day: when something is, and never what it is."""
    return term.word.text[0].isdecimal() or _WEEKDAY.fullmatch(term.word.text) is not None


def is_opposite(denying: Told, told: Told) -> bool:
    """Whether `told` tells the opposite of a deed that is denied: "opens a branch" and "closes no branch" agree."""
    theirs = denying.stance.sides
    return any(theirs.get(line, side) != side for line, side in told.stance.sides.items())


def _things(telling: tuple[Term, ...], text: str) -> tuple[Term, ...]:
    """The thing that is denied, which may stand behind what it is like ("no new shops") or how many there are of it."""
    first, *others = [term for term in telling if not term.word.text[0].isdecimal()][:2] or telling[:1]
    return (first, *(term for term in others if _OF.fullmatch(text, first.word.end, term.word.start)))


def is_told(denied: Denied, told: Told, vocabulary: Vocabulary, signals: Signals, *, is_article: bool) -> bool:
    """Whether `told` tells what is denied: what the article denies, or what a caption of it does."""
    if not all(_has(told, any_of, signals.light, by_name=denied.by_name) for any_of in denied.heads):
        return False
    if denied.limits - told.stance.limits:
        return False
    if not any(term.word.is_content and term.keys & denied.keys for term in told.terms):
        return False  # no more than a "more" or "less"
    weights = _weights(denied, told, vocabulary, signals)
    of = [(term, FADING**place) for place, term in enumerate(denied.of)]
    if _part(weights, told.near) < SAME_DENIED or _part((*weights, *of), told.near) < SAME_IN_ALL:
        return False
    is_same_deed = len(weights) > 1 and all(_has(told, any_of, signals.light, by_name=True) for any_of in denied.heads)
    if of and not (is_same_deed or denied.by_name) and _part(of, told.near) < SAME_OF:
        return False
    wanted = denied.keys
    return len({term.word.lemma for term in told.around if term.keys & wanted}) > 1 or (
        is_article and _is_rare_thing(denied, told, vocabulary, signals)
    )


def _is_rare_thing(denied: Denied, told: Told, vocabulary: Vocabulary, signals: Signals) -> bool:
    """Whether one thing alone is denied, in a sentence the article speaks of it in, and `told` names it."""
    things = [term for term in denied.terms if term.word.lemma not in signals.light]
    if len(things) != 1 or things[0].word.start in denied.told.stance.withheld:
        return False
    return vocabulary.is_rare(things[0]) and _has(told, things, signals.light, by_name=True)


def _has(told: Told, any_of: Iterable[Term], light: Set[str], *, by_name: bool) -> bool:
    # "Takes no investors on" is no "hires nobody": a light verb is told by itself alone.
    wanted = frozenset().union(*(named(term) if term.word.lemma in light else term.keys for term in any_of))
    # "More" tells that something rises only where it is said of what.
    keys = wanted & keys_of(term for term in told.terms if term.word.is_content)
    return any(not (by_name and key.startswith("=")) for key in keys)


def _weights(denied: Denied, told: Told, vocabulary: Vocabulary, signals: Signals) -> list[tuple[Term, float]]:
    """What each denied term weighs: a light verb nothing, where another may have taken its place."""
    fading = 1.0 if denied.by_name else FADING
    return [
        (term, vocabulary.weight(term) * fading**place)
        for place, term in enumerate(denied.terms)
        if term.keys & told.near or (term.word.is_content and term.word.lemma not in signals.light)
    ]


def _part(weights: Iterable[tuple[Term, float]], keys: frozenset[str]) -> float:
    """How much of the weight is of terms among `keys`."""
    found = [(weight, bool(term.keys & keys)) for term, weight in weights]
    return sum(weight for weight, is_there in found if is_there) / (sum(weight for weight, _ in found) or 1.0)
