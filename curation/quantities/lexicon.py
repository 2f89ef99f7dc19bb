"""What a language brings to the reading of its numbers: the words, by the part they play."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Hedge = Literal["exact", "about", "over", "under", "below", "up to"]
"""How a number is said to stand to the truth: the truth is more than what is "over", a little less
than what is "under" (nearly) and less than what is "below"."""

Phrase = tuple[str, ...]
Cue = Literal["compared", "total", "each", "earlier", "span", "rest", "read"]
"""What the words around a number say of how it was come by; `read` holds for time spent on the post itself."""
_PART = re.compile(r"[^\W_]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in lower case. What a word may mean besides decides where it stands:

    `ambiguous` are numbers that count only before a unit, as part of a longer number behind one of `counting` or before
    one of `counted_on`;
    `ordinals` begin where the word means nothing else. `rounds` are about a number (`una quarantina`), `vague` are
    bounds (`hundreds`). A `part` is a fraction only with what introduces it, `halves` stand alone. `hedges` precede a
    number, `hedges_after` follow it.
    `idle` are nouns whose number tells of the caption and not of the item: two reasons, three things. `few` make bounds
    of a round number (`several hundred`). `uncounted` are words behind a number that are not the thing it counts.
    """

    small: Mapping[str, int]
    hundreds: frozenset[str]
    scales: Mapping[str, float]
    links: frozenset[str]
    ones: frozenset[str]
    ambiguous: frozenset[str]
    counting: frozenset[str]
    counted_on: frozenset[Phrase]
    and_a_half: frozenset[Phrase]
    half_of_one: frozenset[str]
    one_and_a_half: frozenset[str]
    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    parts: Mapping[str, int]
    halves: frozenset[str]
    no_half_before: frozenset[str]
    no_half_after: frozenset[str]
    part_of: frozenset[str]
    out_of: frozenset[Phrase]
    every: frozenset[str]
    multiples: Mapping[Phrase, float]
    rounds: Mapping[str, float]
    vague: Mapping[str, tuple[float, float]]
    hedges: Mapping[Phrase, Hedge]
    hedges_after: Mapping[Phrase, Hedge]
    joins: frozenset[str]
    clock_before: frozenset[str]
    clock_after: frozenset[str]
    cues: Mapping[Cue, frozenset[str]]
    idle: frozenset[str]
    few: frozenset[str]
    uncounted: frozenset[str]
    qualifiers: frozenset[str]
    idioms: frozenset[Phrase]


def words(text: str) -> frozenset[str]:
    """The words of `text`, which white space divides."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[Phrase]:
    """The phrases of `text`, which bars divide."""
    return frozenset(tuple(_PART.findall(phrase)) for phrase in text.split("|"))


def hedges(
    *, about: str = "", over: str = "", under: str = "", below: str = "", up_to: str = ""
) -> dict[Phrase, Hedge]:
    """One table of the phrases of each kind."""
    kinds: tuple[tuple[Hedge, str], ...] = (
        ("about", about), ("over", over), ("under", under), ("below", below), ("up to", up_to)
    )  # fmt: skip
    return {phrase: hedge for hedge, listed in kinds for phrase in phrases(listed) if phrase}


def numbered(text: str, first: int = 0) -> dict[str, int]:
    """Each word of `text` with its number, counted from `first`; several words of one number are divided by bars."""
    return {name: number for number, listed in enumerate(text.split(), first) for name in listed.split("|") if name}


NO_WORDS = Lexicon(
    small={}, hundreds=frozenset(), scales={}, links=frozenset(), ones=frozenset(), ambiguous=frozenset(),
    counting=frozenset(), counted_on=frozenset(), and_a_half=frozenset(), half_of_one=frozenset(),
    one_and_a_half=frozenset(), ordinals={},
    ordinal_endings=frozenset(), parts={}, halves=frozenset(), no_half_before=frozenset(), no_half_after=frozenset(),
    part_of=frozenset(), out_of=frozenset(), every=frozenset(), multiples={}, rounds={}, vague={}, hedges={},
    hedges_after={}, joins=words("- – —"), clock_before=frozenset(), clock_after=frozenset(), cues={},
    idle=frozenset(), few=frozenset(), uncounted=frozenset(), qualifiers=frozenset(), idioms=frozenset(),
)  # fmt: skip
"""A language of which no number words are known: its figures are read all the same."""
