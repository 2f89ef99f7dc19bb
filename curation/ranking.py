"""How much an item is worth, how much it concerns a role, and both together. Pure: no I/O, no clock.

Every score is a sum of named parts in log-odds, so that it can be shown as its parts:

    content    = sigmoid(freshness + trust + substance + coverage + audience + themes + inspiration + safety + policy)
    relevance  = sigmoid(role + interests + language + preference)
    engagement = sigmoid(a * logit(content) + b * logit(relevance) + learnt + c)

Content plus relevance, literally; `learnt` is what feedback makes of their parts. What cosines mean is the encoder's
`Calibration`. Scores are rounded before anything is sorted by them, and ties go to the newer item, then to the smaller
id: what is shown is what was sorted by.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

SCORE_DECIMALS = 3

FRESHNESS_HALF_LIFE = timedelta(days=7)
FRESHNESS_SPAN = 2.0  # log-odds between an item of this minute and a very old one
TRUST_SPAN = 2.0  # log-odds between a source trusted 1 and one trusted 0
SUBSTANCE_SPAN = 1.0  # log-odds between a bare headline and a full text
FULL_TEXT_CHARACTERS = 600
COVERAGE_STEP = 0.4  # log-odds for each doubling of the number of sources that tell the story
# Log-odds between what fits nobody and what fits everybody who takes part, by the logarithm of how many: little, or an
# article for three experts would lose against the annual results with those very three.
AUDIENCE_SPAN = 0.5
THEMES_SPAN = 1.0  # log-odds of an item that is squarely about one of the company's themes
INSPIRATION_SPAN = 0.5  # log-odds of an item in which people speak for themselves throughout
# Log-odds an item loses that is surely negative: as much as between a bare headline and a full text. Bad news may well
# be worth passing on, and a cheerful item is not better for it.
SAFETY_SPAN = 1.0
AVOIDED = -8.0  # log-odds of an item that says what the programme wants avoided
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
    """What content value is computed from: of its readers only how many there are.

    All of these lie in 0..1: `trust`; `theme`, how near the item comes to a theme of the company; `own_words`, how far
    people speak in it for themselves; `gloom`, how far it is safe to say that it is negative, 0 where that is uncertain
    or not known. It fits `fits` of `people` who take part.
    """

    age: timedelta
    trust: float
    characters: int
    sources: int
    fits: int = 0
    people: int = 0
    theme: float = 0.0
    own_words: float = 0.0
    gloom: float = 0.0
    avoided: bool = False


def content_value(facts: ContentFacts) -> Score:
    """The worth of an item by itself, 0..1."""
    freshness = 0.5 ** (max(facts.age, timedelta()) / FRESHNESS_HALF_LIFE)
    reach = math.log1p(facts.fits) / math.log1p(facts.people) if facts.people else 0.0
    return _score(
        {
            "freshness": FRESHNESS_SPAN * (freshness - 0.5),
            "trust": TRUST_SPAN * (facts.trust - 0.5),
            "substance": SUBSTANCE_SPAN * (min(1.0, facts.characters / FULL_TEXT_CHARACTERS) - 0.5),
            "coverage": COVERAGE_STEP * math.log2(max(1, facts.sources)),
            "audience": AUDIENCE_SPAN * reach,
            "themes": THEMES_SPAN * facts.theme,
            "inspiration": INSPIRATION_SPAN * facts.own_words,
            "safety": 0.0 - SAFETY_SPAN * facts.gloom,
            "policy": AVOIDED if facts.avoided else 0.0,
        }
    )


def probabilities(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rounded probabilities, elementwise."""
    clipped = np.clip(log_odds, -LARGEST_LOGIT, LARGEST_LOGIT)
    return np.asarray(np.round(1.0 / (1.0 + np.exp(-clipped)), SCORE_DECIMALS), dtype=np.float64)


def log_odds(probability: float) -> float:
    """What a probability stands for; those of 0 and 1 for the largest there are."""
    least = 1.0 / (1.0 + math.exp(LARGEST_LOGIT))
    clipped = min(max(probability, least), 1.0 - least)
    return math.log(clipped / (1.0 - clipped))


def relevance(role: float, interests: float, *, reads_language: bool, preference: float = 0.0) -> Score:
    """How much an item concerns one person, 0..1; `role`, `interests` and `preference` are in log-odds."""
    language = 0.0 if reads_language else FOREIGN_LANGUAGE
    return _score({"role": role, "interests": interests, "language": language, "preference": preference})


def untaught(relevance: Score) -> Score:
    """The relevance as it would be had the person never shared nor refused anything: what others may be told of it."""
    return _score({**relevance.parts, "preference": 0.0})


def engagement(content: Score, relevance: Score, factors: Mapping[str, float] | None = None) -> Score:
    """The probability that this person finds this item worth passing on.

    `factors` are what feedback taught about the parts of both, by name; a part without one counts as it is.
    """
    known = factors or {}
    learnt = sum(
        weight * (known.get(name, 1.0) - 1.0) * part
        for weight, score in ((CONTENT_WEIGHT, content), (RELEVANCE_WEIGHT, relevance))
        for name, part in score.parts.items()
    )
    return _score(
        {
            "content": CONTENT_WEIGHT * sum(content.parts.values()),
            "relevance": RELEVANCE_WEIGHT * sum(relevance.parts.values()),
            "learnt": learnt,
            "offset": ENGAGEMENT_OFFSET,
        }
    )


def sort_key(score: float, date: datetime, key: str) -> tuple[float, float, str]:
    """Ascending order of this key is best first: rounded score, then newer, then id."""
    return (-score, -date.timestamp(), key)


def _score(parts: Mapping[str, float]) -> Score:
    total = max(-LARGEST_LOGIT, min(LARGEST_LOGIT, sum(parts.values())))
    return Score(round(1.0 / (1.0 + math.exp(-total)), SCORE_DECIMALS), parts)
