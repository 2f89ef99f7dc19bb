"""The shape of a language's words for yes and no, certain and possible; the words are in `signals_it` and so on.

Each entry is a phrase, in lower case, in which a space stands for any white space; it may hold a pattern.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# Lines of opposites from here on are qualities. Two things of a sentence may well have one each ("the temporary office,
# the permanent one"), where deeds are told of one thing at a time.
FIRST_QUALITY = 1000
_SOME = r"(?:\w+ ){0,6}"


@dataclass(frozen=True, slots=True)
class Signals:
    """How one language denies and hedges.

    - `harmless`: phrases with a negator or a hedge in them that deny and hedge nothing.
    - `negators` deny the clause they stand in, `determiners` among them a thing ("no"), `without` what goes with
      another; `refusals` deny the action they are followed by ("stops charging"). With `reservations` a clause affirms
      nothing outright ("scraps the fee"); with those of them in `withheld` it as good as denies.
    - `light`: verbs that may stand for any other ("brings", "involves").
    - `limits`: with one of them a negation is a bound ("not before May"), which may be told without one.
    - `bounds`: a clause they open tells when or on what condition something else is. `also` names one more thing.
    - `open_questions`: after them a clause says neither yes nor no ("whether").
    - `opposites`: word to its pair of opposites, of which a thing can have one only, and its side there, 1 or -1.
    - `planned`, `possible`: what follows is a plan or expectation, or only possible. `soft` are hedges too, but such
      as stand for certain things as well ("should"); `able` of them tell an ability.
    - `reported`: what is only possible for being told by others.
    - `conditions` make what will be depend on something; with `undecided` in it, all of a sentence is open.
    - `unexcluded`: what follows is denied to be out of the question, so it is possible.
    - `wary`: words that may hedge in a caption; in an article, where they stand for much else, nobody heeds them.
    - `framing`: words of who, when and which, not of what.
    - `joins`: words that put one deed beside another.
    - `done`: what is told with them has happened. `coming`: it has not, whatever else is said.
    - `own_view`: the writer speaks for herself.
    """

    harmless: re.Pattern[str]
    negators: re.Pattern[str]
    determiners: re.Pattern[str]
    without: re.Pattern[str]
    refusals: re.Pattern[str]
    reservations: re.Pattern[str]
    withheld: re.Pattern[str]
    light: frozenset[str]
    limits: re.Pattern[str]
    bounds: re.Pattern[str]
    also: re.Pattern[str]
    open_questions: re.Pattern[str]
    opposites: Mapping[str, tuple[int, int]]
    planned: re.Pattern[str]
    possible: re.Pattern[str]
    soft: re.Pattern[str]
    able: re.Pattern[str]
    conditions: re.Pattern[str]
    reported: re.Pattern[str]
    undecided: re.Pattern[str]
    unexcluded: re.Pattern[str]
    wary: re.Pattern[str]
    framing: re.Pattern[str]
    joins: re.Pattern[str]
    done: re.Pattern[str]
    coming: re.Pattern[str]
    own_view: re.Pattern[str]
    # Where a negator may follow the verb it denies, and then what says where and when.
    negates_before: bool = False
    prepositions: frozenset[str] = frozenset()

    def without_harmless(self, text: str) -> str:
        """`text` with harmless phrases blanked out, every other character in its place."""
        return self.harmless.sub(lambda match: " " * len(match[0]), text)


def words(listed: str) -> frozenset[str]:
    """The words of `listed`, parted by spaces."""
    return frozenset(listed.split())


def phrases(listed: str) -> re.Pattern[str]:
    """A pattern for the phrases of `listed`, parted by commas or line breaks, as whole words; `…` is some words."""
    each = sorted({part.strip() for part in re.split(r"[,\n]", listed) if part.strip()}, key=len, reverse=True)
    body = "|".join(part.replace("… ", _SOME).replace("'", "['’]").replace(" ", r"\s+") for part in each)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


def opening(listed: str) -> re.Pattern[str]:
    """A pattern for those of the phrases of `listed` that a clause begins with, whatever marks stand before."""
    return re.compile(r"\W*" + phrases(listed).pattern, re.IGNORECASE)


def opposites(deeds: str, qualities: str) -> Mapping[str, tuple[int, int]]:
    """Word to its line of `deeds` or `qualities` and its side there, 1 or -1; the sides of a line are parted by `|`."""
    found: dict[str, tuple[int, int]] = {}
    for first, listed in ((0, deeds), (FIRST_QUALITY, qualities)):
        for number, line in enumerate(listed.strip().splitlines(), start=first):
            for sign, side in zip((1, -1), line.split("|"), strict=True):
                found.update({word: (number, sign) for word in side.split()})
    return found
