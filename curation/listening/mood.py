"""The mood towards a brand: counts, net sentiment with its interval, and when it has fallen sharply. No I/O.

Net sentiment is (positive − negative) / answered. A mention that the model was uncertain of is not answered: it is
counted aside and moves nothing. One that a person corrected is answered, with the person's label.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Dimension = Literal["brand", "day", "language", "source"]
"""What mentions are grouped by; a day is one of UTC."""

NINETY_FIVE = 1.959964  # standard deviations on both sides of the mean that hold 95 % of a normal distribution

RECENT_DAYS = 3
BEFORE_DAYS = 28
FEWEST_RECENT = 10  # documents; fewer are too few to raise an alarm about
FEWEST_BEFORE = 30
SMALLEST_DROP = 0.2  # of net sentiment, which runs from -1 to 1: a sure fall may still be too small to matter
# One-sided p < .001: it is asked every day for every brand, and documents about one event are not independent. At
# p < .05 two brands of which nobody thinks otherwise than before would raise an alarm every ten days.
SHARP = 3.09


@dataclass(frozen=True, slots=True)
class Counts:
    """How many mentions, or documents, spoke how."""

    negative: int = 0
    neutral: int = 0
    positive: int = 0
    uncertain: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(
            self.negative + other.negative,
            self.neutral + other.neutral,
            self.positive + other.positive,
            self.uncertain + other.uncertain,
        )

    @property
    def answered(self) -> int:
        """All but the uncertain ones."""
        return self.negative + self.neutral + self.positive

    @property
    def net(self) -> float | None:
        """Net sentiment, -1 to 1; None where nothing is answered."""
        return (self.positive - self.negative) / self.answered if self.answered else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where net sentiment lies with 95 % confidence, if the labels are right and were given independently.

        The adjusted Wald interval for the difference of two proportions of one sample (Bonett and Price 2012, Journal
        of Educational and Behavioral Statistics 37): one is added to both counts.
        """
        if not self.answered:
            return None
        middle, variance = _adjusted(self)
        half = NINETY_FIVE * math.sqrt(variance)
        return max(middle - half, -1.0), min(middle + half, 1.0)


@dataclass(frozen=True, slots=True)
class Fall:
    """Net sentiment fell from that of `before` to that of `recent`, counted in documents; `deviations`: how surely."""

    recent: Counts
    before: Counts
    deviations: float


def sharp_fall(documents: Iterable[tuple[date, Counts]], today: date) -> Fall | None:
    """Whether a brand's net sentiment fell in the last RECENT_DAYS, today included, against BEFORE_DAYS before them.

    Args:
        documents: the day of each document and what its mentions of the brand say. A document is one voice, that of
            most of its mentions: an article that names the brand twenty times is not twenty opinions.

    The test is that of two proportions, with the variance of a difference of proportions, estimated as for
    `Counts.interval`. A fall counts from SHARP deviations and SMALLEST_DROP on.
    """
    first_recent = today - timedelta(days=RECENT_DAYS - 1)
    first_before = first_recent - timedelta(days=BEFORE_DAYS)
    recent = before = Counts()
    for day, counts in documents:
        if first_recent <= day <= today:
            recent += one_voice(counts)
        elif first_before <= day < first_recent:
            before += one_voice(counts)
    if recent.answered < FEWEST_RECENT or before.answered < FEWEST_BEFORE:
        return None
    deviations = _deviations(before, recent)
    assert before.net is not None
    assert recent.net is not None
    if deviations < SHARP or before.net - recent.net < SMALLEST_DROP:
        return None
    return Fall(recent, before, deviations)


def one_voice(counts: Counts) -> Counts:
    """What a document says as a whole: positive or negative where most of its answered mentions lean there."""
    if not counts.answered:
        return Counts(uncertain=min(counts.uncertain, 1))
    if counts.positive == counts.negative:
        return Counts(neutral=1)
    return Counts(positive=1) if counts.positive > counts.negative else Counts(negative=1)


def _deviations(before: Counts, recent: Counts) -> float:
    was, was_variance = _adjusted(before)
    now, now_variance = _adjusted(recent)
    return (was - now) / math.sqrt(was_variance + now_variance)


def _adjusted(counts: Counts) -> tuple[float, float]:
    """Net sentiment drawn a little towards 0, and its variance, which is never 0."""
    size = counts.answered + 2
    positive, negative = (counts.positive + 1) / size, (counts.negative + 1) / size
    middle = positive - negative
    return middle, (positive + negative - middle**2) / size
