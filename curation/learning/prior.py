"""What is believed before anybody has done anything, and how fast what they did is forgotten."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FORGOTTEN_AFTER = 6  # half-lives: an act then counts a 64th, less than what rounding hides


@dataclass(frozen=True, slots=True)
class Prior:
    """The belief that the scores are right as they are.

    `strength` is the inverse variance of a factor around 1.0: at 4 two thirds of all true factors are thought to lie
    between 0.5 and 1.5. An act counts half after each `half_life`: a quarter's programme is felt, last year's is not.
    """

    strength: float = 4.0
    half_life: timedelta = timedelta(weeks=8)

    def share_left(self, at: datetime, now: datetime) -> float:
        """How much of an act counts now, 0..1."""
        return float(0.5 ** ((now - at) / self.half_life))

    def remembers(self, at: datetime, now: datetime) -> bool:
        """Whether an act has happened and counts still."""
        return timedelta() <= now - at <= FORGOTTEN_AFTER * self.half_life
