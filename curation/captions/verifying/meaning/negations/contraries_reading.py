"""The events a clause tells, each with its kind and whether it is told to have happened; and what it is told of."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from curation.captions.verifying.folding import folded
from curation.captions.verifying.meaning.negations import (
    contraries_events_da,
    contraries_events_en,
    contraries_events_it,
    contraries_more_da,
    contraries_more_en,
    contraries_more_it,
)
from curation.captions.verifying.meaning.negations.supposed import ASKED, OUTDONE, SUPPOSED, WAS_SHUT
from curation.captions.verifying.meaning.refusing_words import CALENDAR
from curation.captions.verifying.meaning.signals import Signals, words
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term

Spans = tuple[tuple[int, int], ...]
Topic = tuple[tuple[frozenset[str], bool], ...]  # keys of each thing, and whether it is a name
Keys = Callable[[Iterable[Term], str, Signals], Topic]

_LISTS = {"en": contraries_events_en, "it": contraries_events_it, "da": contraries_events_da}
_MORE = {"en": contraries_more_en.MORE, "it": contraries_more_it.MORE, "da": contraries_more_da.MORE}
_WORKING = words(
    "work job employ employee staff employer lavoro lavorare dipendente azienda collega arbejde ansætte ansat "
    "medarbejder arbejdsplads kollega company colleague today oggi dag million milione mio mia pct percent cento mila "
    "mille thousand tusind people persona folk"
)
_THINGS = frozenset({"complaint", "strike", "talks"})
_DEALT_WITH = frozenset({"acceptance", "winning", "telling", "answer", "cancelling", "support"})
_ASKING = frozenset({"knowing"})  # "now they know why": only of this does a question within tell something
_WAYS = frozenset({"dearer", "cheaper"})
_SOME = r"(?:\w+ ){0,4}"
_STATES = frozenset({"closure", "standstill"})
_LEAST_FIGURE = 13  # a smaller number counts anything
_SHORTEST = 4  # letters of a name that reads the same abroad
_MOST = 12  # events read in a clause: more than any has
# A denial with one of these after it sets a term, or compares.
_TERM = re.compile(
    r"\b(?:before|until|till|earlier|than|prima|fino|finché|oltre|più|meno|før|inden|indtil|førend|end|tidligst)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:not|n['’]t|never|no|non|mai|ikke|aldrig|ej)\b", re.IGNORECASE)
# What follows is denied by itself: "won the case that she need not pay".
_COMPLEMENT = re.compile(r"(?:,|\b(?:that|che|at|so|because|perché|fordi|and|e|og)\b)", re.IGNORECASE)
_THAT = re.compile(
    r"(?:,? )\b(?:that|che|at|since|when|while|da quando|quando|mentre|siden|dengang|mens)\b", re.IGNORECASE
)
_BEHIND = 40  # characters looked at before a word


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's words: every kind's in one pattern, its groups named for place and side, and those around them."""

    kinds: tuple[str, ...]
    told: re.Pattern[str]
    paid: re.Pattern[str]
    ways: tuple[tuple[str, re.Pattern[str]], ...]
    flips: re.Pattern[str]


def words_of_event(told: Told, text: str, language: str, signals: Signals) -> Iterator[tuple[str, bool, bool, Spans]]:
    """Each event of a clause of `text`: its kind, whether it happened, whether that is plain, and where it stands."""
    found_words = _words(language)
    said = signals.without_harmless(text[told.clause.start : told.clause.end])
    if signals.possible.search(said) or signals.planned.search(said):
        return
    found = tuple(islice(_found(found_words, said), _MOST))
    for kind, yes, spans in found:
        if kind in _THINGS and any(other in _DEALT_WITH for other, _, _ in found):
            continue  # "did not uphold the complaint" tells that there was one
        first = min(start for start, _ in spans)
        before = said[max(0, first - _BEHIND) : first]
        if SUPPOSED.search(before) or ASKED.search(before) or (kind in _STATES and WAS_SHUT.search(said)):
            continue
        side = _polarity(told, said, spans, found_words, yes=yes)
        if told.stance.is_open and kind not in _ASKING:
            continue
        if side is not None and not (kind in _WAYS and not yes and not side[0]):  # "did not rise" need not be a fall
            yield kind, yes == side[0], side[1], spans


def _found(found_words: _Words, said: str) -> Iterator[tuple[str, bool, Spans]]:
    for match in found_words.told.finditer(said):
        group = match.lastgroup or "y0"
        yield found_words.kinds[int(group[1:])], group[0] == "y", (match.span(),)
    paid = found_words.paid.search(said)
    ways = [(name, at.span()) for name, pattern in found_words.ways if (at := pattern.search(said))]
    if paid and len(ways) == 1:  # where two go separate ways, which went where is not for us to tell
        for kind in ("dearer", "cheaper"):
            yield kind, kind == ways[0][0], (paid.span(), ways[0][1])


def _polarity(told: Told, said: str, spans: Spans, found_words: _Words, *, yes: bool) -> tuple[bool, bool] | None:
    """Whether a clause affirms the words at `spans`, and whether that is plain; None where it sets a term."""

    def is_apart(start: int, end: int) -> bool:
        return not any(start < last and end > first for first, last in spans)

    base, first, last = told.clause.start, min(start for start, _ in spans), max(end for _, end in spans)
    # "Sættes ikke op" has its no within; in "never stopped" it is part of what says that nothing did.
    no_more = [d for d in told.stance.denials if is_apart(d.start - base, d.end - base)]
    denials = [d for d in told.stance.denials if d in no_more or (yes and _BARE.match(said, d.start - base))]
    denials = [d for d in denials if not d.is_without or d.start - base < last]
    denials = [d for d in denials if not _COMPLEMENT.search(said, last, max(last, d.start - base))]
    if any(_THAT.search(said, d.end - base, max(d.end - base, first)) for d in denials):
        return True, False  # "no outrage that it is kept": what is told is not what is denied
    if denials and OUTDONE.search(said):
        return None
    if denials and _TERM.search(said, min(d.start for d in denials) - base):
        return None
    if denials:
        return len(denials) % 2 == 0, True
    flips = [m.span() for m in islice(found_words.flips.finditer(said), _MOST) if is_apart(*m.span())]
    near = [start for start, _ in flips if not _COMPLEMENT.search(said, last, max(last, start))]
    return not near, not flips and (not told.is_denied or bool(told.stance.denials))


def keys_within(terms: Iterable[Term], text: str, signals: Signals) -> Topic:
    """What terms of the article's own language are of: no working, no month, no light verb."""
    return tuple((term.keys, is_proper(text, term.word.start)) for term in terms if is_of_a_thing(term, signals))


def is_proper(text: str, start: int) -> bool:
    """Whether the word at `start` is written as a name, where no sentence begins."""
    before = text[max(0, start - _BEHIND) : start].rstrip(" «»“”\"'(")
    return text[start].isupper() and bool(before) and not before.endswith((".", "!", "?", ":", "\n"))


def is_of_a_thing(term: Term, signals: Signals) -> bool:
    """Whether a term may tell what a clause is of."""
    word = term.word
    if not word.is_content or word.lemma in signals.light or word.lemma in _WORKING:
        return False
    if any(key.isdecimal() and int(key[:9]) < _LEAST_FIGURE for key in term.keys):
        return False
    return not any(month.fullmatch(word.text) for month in CALENDAR.values())


def flips_in(said: str, language: str) -> tuple[int, ...]:
    """Where a clause has words by which it may say no without a negator."""
    return tuple(match.start() for match in islice(_words(language).flips.finditer(said), _MOST))


def anchors_within(terms: Iterable[Term], text: str, signals: Signals) -> Topic:
    """What of terms reads the same in every language: figures and names."""
    found = (text[term.word.start : term.word.end] for term in terms)
    return tuple(
        (frozenset({re.sub(r"[.,]", "", word) if word[0].isdecimal() else folded(word)}), word[0].isupper())
        for word in found
        if (int(re.sub(r"\D", "", word)[:9]) >= _LEAST_FIGURE if word[0].isdecimal() else _is_long_name(word))
    )


def _is_long_name(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isupper()


def occurrences(told: Sequence[Told], keys: Keys, text: str, signals: Signals) -> Counter[str]:
    """In how many sentences each key stands."""
    found = {(key, each.clause.sentence) for each in told for own, _ in keys(each.terms, text, signals) for key in own}
    return Counter(key for key, _ in found)


@cache
def _words(language: str) -> _Words:
    lists = _LISTS[language]
    kinds = {**lists.EVENTS, **_MORE[language]}
    sides = (
        f"(?P<{side}{place}>{body})"
        for place, both in enumerate(kinds.values())
        for side, listed in zip("yn", both, strict=True)
        if (body := _body(listed))
    )
    told = re.compile(rf"(?<!\w)(?:{'|'.join(sides)})(?!\w)", re.IGNORECASE)
    paid, dearer, cheaper, even, flips = (
        re.compile(rf"(?<!\w)(?:{_body(each)})(?!\w)", re.IGNORECASE)
        for each in (lists.THINGS_PAID, lists.DEARER, lists.CHEAPER, lists.EVEN, lists.FLIPS)
    )
    return _Words(tuple(kinds), told, paid, (("dearer", dearer), ("cheaper", cheaper), ("even", even)), flips)


def _body(listed: str) -> str:
    """The phrases of `listed`, longest first; a comma before a figure belongs to a pattern."""
    each = sorted({part.strip() for part in re.split(r",(?!\d)|\n", listed) if part.strip()}, key=len, reverse=True)
    return "|".join(part.replace("… ", _SOME).replace("'", "['’]").replace(" ", r"\s+") for part in each)
