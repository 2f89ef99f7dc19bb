"""Whether two items tell the same story: what they are about, and whether their names and numbers agree. Pure.

Closeness of vectors alone does not tell a story: the second quarter's results are as close to the first quarter's as to
another paper's report of them. So the cosine is one of several pieces of evidence, weighed by a logistic regression:
names and numbers that agree speak for one story, those that clash against it. Titles that are one sentence with a word
swapped tell two stories, whatever agrees. Items of one feed are rarely one story,
for a series tells something new in the same words each time: there, and wherever texts are all but equal, nothing may
differ. A shared link needs little more than texts about the same thing; alone it is not enough, for feeds exist whose
items all link to the same page: within a feed one item must hold every number of the other.

The weights favour missing a story over merging two. They were fitted on the `fit` part of written pairs and measured
on the held part: python -m curation.evaluation.same_story
"""

from collections.abc import Set
from dataclasses import dataclass

from curation.story_facts import WEAK, Facts
from curation.story_titles import is_swapped

Numbers = Set[tuple[str, str]]

CANDIDATE_COSINE = 0.35  # pairs below are not looked at: of one story in 20 retellings, and of 1 in 30 other pairs
COPY_COSINE = 0.95  # copies and corrected versions lie above, whatever else does has other numbers or another day
SAME_LINK_COSINE = 0.60  # versions behind one link lie above .70, other items that share a page below .54
MOST = 2  # numbers that count: the third agrees where two do

WEIGHTS = {
    "cosine": 12.89,
    "two languages": 0.66,  # the same story is less close there
    "names agree": 1.84,
    "names clash": -1.44,
    "numbers agree": 3.55,
    "numbers clash": -2.51,
}
INTERCEPT = -8.26
THRESHOLD = 2.70  # log odds
# Closer than this without a name or number in common, two items may still pass the threshold.
ALONE_COSINE = (THRESHOLD - INTERCEPT - WEIGHTS["two languages"]) / WEIGHTS["cosine"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against one story; numbers are counted, 0 to `MOST`."""

    cosine: float
    two_languages: bool
    names_agree: bool
    names_clash: bool
    numbers_agree: int
    numbers_clash: int
    equal_numbers: bool
    nested_numbers: bool  # one gives every number of the other
    swapped: bool = False  # one sentence of one language, with other words in it

    @property
    def features(self) -> tuple[float, ...]:
        """In the order of `WEIGHTS`."""
        parts = (self.two_languages, self.names_agree, self.names_clash, self.numbers_agree, self.numbers_clash)
        return (self.cosine, *map(float, parts))

    @property
    def log_odds(self) -> float:
        """That the two are one story, by the fitted weights; rounded, so that no last bit decides."""
        weighed = (weight * feature for weight, feature in zip(WEIGHTS.values(), self.features, strict=True))
        return round(sum(weighed) + INTERCEPT, 3)


def evidence(cosine: float, one: Facts, other: Facts) -> Evidence:
    """Compares the facts of two items whose centred vectors have this cosine; the order does not matter."""
    return Evidence(
        cosine=cosine,
        two_languages=one.language != other.language,
        names_agree=_names_agree(one, other),
        names_clash=bool(_unmatched(one, other) and _unmatched(other, one)),
        numbers_agree=min(len(_agreeing_numbers(one.numbers, other.numbers)), MOST),
        numbers_clash=min(_clashing_units(one.numbers, other.numbers), MOST),
        equal_numbers=one.numbers == other.numbers,
        nested_numbers=one.numbers <= other.numbers or other.numbers <= one.numbers,
        swapped=one.language == other.language and is_swapped(one.title, other.title),
    )


def is_hopeless(cosine: float, one: Facts, other: Facts) -> bool:
    """Whether two items without a shared link cannot be one story; far quicker than looking at their evidence."""
    return cosine < ALONE_COSINE and one.words.isdisjoint(other.words) and one.values.isdisjoint(other.values)


def same_story(found: Evidence, *, same_feed: bool, same_link: bool) -> bool:
    """The decision for two items near in time, or of two feeds behind the same link."""
    differs = found.names_clash or found.numbers_clash or found.swapped
    if found.cosine >= COPY_COSINE and found.equal_numbers and not differs:
        return True
    if same_link and found.cosine >= SAME_LINK_COSINE and not differs:
        return found.nested_numbers or not same_feed
    return not same_feed and is_possible(found) and found.log_odds >= THRESHOLD


def is_possible(found: Evidence) -> bool:
    """Close at all, and not told apart by a swapped word, or by names or numbers that clash while none agree."""
    if found.swapped:
        return False
    if found.numbers_agree == 0 and (found.numbers_clash or (found.names_clash and not found.names_agree)):
        return False
    return found.cosine >= CANDIDATE_COSINE


def _names_agree(one: Facts, other: Facts) -> bool:
    if not one.names.isdisjoint(other.words) or not one.capitals.isdisjoint(other.names):
        return True
    return one.language != other.language and any(len(word) > 3 for word in one.capitals & other.capitals)


def _unmatched(one: Facts, other: Facts) -> Set[str]:
    return one.names - other.words


def _agreeing_numbers(one: Numbers, other: Numbers) -> Set[str]:
    """Values that both give: in the same unit, or one of them in none."""
    shared = {value for unit, value in one & other if unit not in WEAK}
    return shared | _bare(one) & _measured(other) | _measured(one) & _bare(other)


def _bare(numbers: Numbers) -> Set[str]:
    return {value for unit, value in numbers if not unit}


def _measured(numbers: Numbers) -> Set[str]:
    return {value for unit, value in numbers if unit and unit not in WEAK}


def _clashing_units(one: Numbers, other: Numbers) -> int:
    """Units in which both give numbers, none of which the other gives in any unit."""
    values, others = {value for _, value in one}, {value for _, value in other}
    units = {unit for unit, _ in one} & {unit for unit, _ in other}
    mine = {unit for unit, value in one if value in others}
    theirs = {unit for unit, value in other if value in values}
    return len(units - mine - theirs)
