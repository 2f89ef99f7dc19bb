"""How much an item is worth, how much it concerns a role, and both together. Pure: no I/O, no clock.

Every score is a sum of named parts in log-odds, so that it can be shown as its parts:

    content    = sigmoid(freshness + trust + substance + coverage + safety)
    relevance  = sigmoid(role + interests + language)
    engagement = sigmoid(a * logit(content) + b * logit(relevance) + c)

Content plus relevance, literally. Scores are rounded before anything is sorted by them, and ties go to the newer item,
then to the smaller id: what is shown is what was sorted by.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

SCORE_DECIMALS = 3

# Cosine of centred role and item vectors -> log-odds, fitted where relevant and other items are equally common:
# python -m models.training.fit_relevance. Moved to feeds that a comms team chose well: assume that one item in twelve
# concerns a person, which puts even odds at a cosine of .19.
COSINE_SLOPE = 15.9
COSINE_OFFSET = -0.67 - math.log(11)

# Cosine of the closest interest -> log-odds that are only ever added, about as steeply as for the role: nothing up to
# the first (unrelated pairs of the demo stay below it), no more from the second on.
INTEREST_COSINES = (0.15, 0.35)
INTEREST_SPAN = 3.2

FRESHNESS_HALF_LIFE = timedelta(days=7)
FRESHNESS_SPAN = 2.0  # log-odds between an item of this minute and a very old one
TRUST_SPAN = 2.0  # log-odds between a source trusted 1 and one trusted 0
SUBSTANCE_SPAN = 1.0  # log-odds between a bare headline and a full text
FULL_TEXT_CHARACTERS = 600
COVERAGE_STEP = 0.4  # log-odds for each doubling of the number of sources that tell the story
# Log-odds an item loses that is surely negative: as much as between a bare headline and a full text. Bad news may well
# be worth passing on, and a cheerful item is not better for it.
SAFETY_SPAN = 1.0
FOREIGN_LANGUAGE = -8.0  # log-odds when the person does not read the language: nobody shares what they cannot read

# The even mean of both until feedback teaches better.
CONTENT_WEIGHT = 0.5
RELEVANCE_WEIGHT = 0.5
ENGAGEMENT_OFFSET = 0.0

LARGEST_LOGIT = 12.0


@dataclass(frozen=True, slots=True)
class Score:
    """A probability with the parts, in log-odds, that sum to its logit."""

    value: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ContentFacts:
    """What content value is computed from: nothing about who would read it.

    `gloom`, 0..1, is how far it is safe to say that the item is negative: 0 where that is uncertain or not known.
    """

    age: timedelta
    trust: float
    characters: int
    sources: int
    gloom: float = 0.0


def content_value(facts: ContentFacts) -> Score:
    """The worth of an item by itself, 0..1."""
    freshness = 0.5 ** (max(facts.age, timedelta()) / FRESHNESS_HALF_LIFE)
    return _score(
        {
            "freshness": FRESHNESS_SPAN * (freshness - 0.5),
            "trust": TRUST_SPAN * (facts.trust - 0.5),
            "substance": SUBSTANCE_SPAN * (min(1.0, facts.characters / FULL_TEXT_CHARACTERS) - 0.5),
            "coverage": COVERAGE_STEP * math.log2(max(1, facts.sources)),
            "safety": 0.0 - SAFETY_SPAN * facts.gloom,
        }
    )


def role_log_odds(cosines: NDArray[np.float32]) -> NDArray[np.float64]:
    """Log-odds that an item concerns a role, elementwise from their cosine."""
    return COSINE_SLOPE * cosines.astype(np.float64) + COSINE_OFFSET


def interest_log_odds(cosines: NDArray[np.float32]) -> NDArray[np.float64]:
    """What the closest interest adds, elementwise; bounded, so that interests refine a role and never replace it."""
    least, most = INTEREST_COSINES
    return INTEREST_SPAN * np.clip((cosines.astype(np.float64) - least) / (most - least), 0.0, 1.0)


def probabilities(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rounded probabilities, elementwise."""
    clipped = np.clip(log_odds, -LARGEST_LOGIT, LARGEST_LOGIT)
    return np.asarray(np.round(1.0 / (1.0 + np.exp(-clipped)), SCORE_DECIMALS), dtype=np.float64)


def relevance(role: float, interests: float, *, reads_language: bool) -> Score:
    """How much an item concerns one person, 0..1; `role` and `interests` are in log-odds."""
    language = 0.0 if reads_language else FOREIGN_LANGUAGE
    return _score({"role": role, "interests": interests, "language": language})


def engagement(content: Score, relevance: Score) -> Score:
    """The probability that this person finds this item worth passing on."""
    return _score(
        {
            "content": CONTENT_WEIGHT * sum(content.parts.values()),
            "relevance": RELEVANCE_WEIGHT * sum(relevance.parts.values()),
            "offset": ENGAGEMENT_OFFSET,
        }
    )


def sort_key(score: float, date: datetime, key: str) -> tuple[float, float, str]:
    """Ascending order of this key is best first: rounded score, then newer, then id."""
    return (-score, -date.timestamp(), key)


def _score(parts: Mapping[str, float]) -> Score:
    total = max(-LARGEST_LOGIT, min(LARGEST_LOGIT, sum(parts.values())))
    return Score(round(1.0 / (1.0 + math.exp(-total)), SCORE_DECIMALS), parts)
