"""What a clause denies: which of its words stand under a negator, and which side of an opposite it takes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.lemmas import Word
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.signals_da import DANISH
from curation.captions.verifying.meaning.signals_en import ENGLISH
from curation.captions.verifying.meaning.signals_it import ITALIAN

_SIGNALS = {"en": ENGLISH, "it": ITALIAN, "da": DANISH}
# Two words for one bound.
_BOUNDS = {"till": "until", "inden": "før"}
# "Never so much" says that there is more than ever.
_RECORD = re.compile(
    r"\b(?:never|mai|aldrig)\b(?:\s\w+){0,2}\s(?:so|as|such|before|more|better|così|tant[oaie]|prima|più|meglio|så|før|"
    r"mere|flere|bedre)\b",
    re.IGNORECASE,
)
_REACH = 6  # topical words a negator denies at most
_MOST = 4  # refusals read in a clause: more than any has


@dataclass(frozen=True, slots=True)
class Denial:
    """The topical words the negator at `start:end` denies, and as `heads` those without which it denies something else.

    `limits` make it a bound. With `of_things` it is a determiner ("no"), and a thing is denied with all that is said of
    it; with `is_without` it denies what goes with something else.
    """

    start: int
    end: int
    denied: tuple[Word, ...]
    heads: tuple[Word, ...]
    limits: frozenset[str]
    of_things: bool
    is_without: bool


@dataclass(frozen=True, slots=True)
class Stance:
    """What a clause denies.

    `limits` make a denial of it a bound. With `is_open` it leaves open; at `reserved` stand words with which it affirms
    nothing outright, at `withheld` those of them with which it denies as good as outright. With `adds` it names one
    more thing ("dogs too"). `sides` are those it takes: line of the opposites to 1 or -1.
    """

    clause: Clause
    denials: tuple[Denial, ...]
    limits: frozenset[str]
    is_open: bool
    reserved: tuple[int, ...]
    withheld: tuple[int, ...]
    adds: bool
    sides: Mapping[int, int]

    @property
    def denies(self) -> bool:
        """Whether it says no: an even number of negators says yes."""
        return len(self.denials) % 2 == 1


def signals_of(language: str) -> Signals | None:
    """The words of `language` for yes and no; None where there are none."""
    return _SIGNALS.get(language)


def stance_of(clause: Clause, text: str, signals: Signals) -> Stance:
    """The stance of `clause` of `text`."""
    said = signals.without_harmless(text[clause.start : clause.end])
    spans = tuple(_negators(said, signals))
    return Stance(
        clause,
        tuple(_denial(clause, said, span, signals) for span in spans),
        _limits(said, signals),
        "?" in said or signals.open_questions.search(said) is not None or signals.bounds.match(said) is not None,
        tuple(clause.start + match.start() for match in signals.reservations.finditer(said)),
        tuple(clause.start + match.start() for match in signals.withheld.finditer(said)),
        signals.also.search(said) is not None,
        _sides(clause, said, spans, signals),
    )


def _limits(said: str, signals: Signals) -> frozenset[str]:
    found = frozenset(_BOUNDS.get(bound, bound) for bound in signals.limits.findall(said.lower()))
    return found | {"record"} if _RECORD.search(said) else found


def _denial(clause: Clause, said: str, span: tuple[int, int], signals: Signals) -> Denial:
    start, end = span[0] + clause.start, span[1] + clause.start
    after = [word for word in clause.words if word.start >= end]
    denied = [word for word in after if word.is_content][:_REACH]
    negator = said[slice(*span)].lower()
    comma = said.find(",", span[1])
    limits = _limits(said[: comma if comma >= 0 else len(said)], signals)
    of_things, is_without = (
        signals.determiners.fullmatch(negator) is not None,
        signals.without.fullmatch(negator) is not None,
    )
    if not signals.negates_before or of_things:
        return Denial(start, end, tuple(denied), tuple(denied[:1]), limits, of_things, is_without)
    # A verb stands right before the negator, or else what comes after is no more than where and when.
    verb = [word for word in clause.words if word.end <= start][-1:]
    verb = [word for word in verb if word.is_content and "," not in said[word.end - clause.start : span[0]]]
    is_apart = bool(verb) and bool(after) and after[0].text in signals.prepositions
    return Denial(
        start, end, (*verb, *denied), (*verb, *([] if is_apart else denied[:1])), limits, of_things, is_without
    )


def _negators(said: str, signals: Signals) -> Iterator[tuple[int, int]]:
    # A second negator of a clause mostly goes with the first ("non ... mai", "nothing ... no one"): it is no yes.
    first = signals.negators.search(said)
    if first:
        yield first.span()
        without = signals.without.search(said, first.end())
        if without:  # "nobody works without pay"
            yield without.span()
    for match in islice(signals.refusals.finditer(said), _MOST):
        if first is None or match.start() >= first.end():
            yield match.span()


def _sides(clause: Clause, said: str, negators: Sequence[tuple[int, int]], signals: Signals) -> Mapping[int, int]:
    """Line of the opposites to the side the clause takes; lines of which it has both sides are left out."""
    found: dict[int, set[int]] = {}
    for word in clause.words:
        line = signals.opposites.get(word.text) or signals.opposites.get(word.lemma)
        place = word.start - clause.start
        is_harmless = said[place : place + 1].isspace()
        if line and not is_harmless and not any(start <= place < end for start, end in negators):
            found.setdefault(line[0], set()).add(line[1])
    return {line: next(iter(sides)) for line, sides in found.items() if len(sides) == 1}
