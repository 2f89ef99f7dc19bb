"""Why a model's caption was not taken: values for the log. They hold codes and names of errors, and no text of an
article or a model.
"""

from dataclasses import dataclass
from typing import Literal

Why = Literal[
    "orders", "nothing", "generator", "time", "unreadable", "forbidden", "hollow", "length", "findings", "alike"
]


@dataclass(frozen=True, slots=True)
class Setback:
    """One reason.

    orders: the article addresses a machine and was not shown to the model. nothing: it has no sentence to show.
    generator: the model failed. time: none left. unreadable: no JSON object with a caption. forbidden: it holds what
    only code may add. hollow: it says nothing of the article. length: too long for the network. findings: the verifier
    objects. alike: too close to a caption handed out for the story.
    """

    why: Why
    detail: str = ""

    @property
    def ends_trying(self) -> bool:
        """Whether another try at the same caption is in vain."""
        return self.why in ("generator", "time")

    def __str__(self) -> str:
        return f"{self.why} ({self.detail})" if self.detail else self.why


@dataclass(frozen=True, slots=True)
class Fallback:
    """The offline drafter answered for variant number `variant`: what went before, in order."""

    variant: int
    setbacks: tuple[Setback, ...]

    @property
    def is_hopeless(self) -> bool:
        """Whether the next caption would fare no better: the model fails, or is too slow for a single try."""
        return self.setbacks[-1].why == "generator" or self.setbacks[0].why == "time"

    def __str__(self) -> str:
        return "; ".join(map(str, self.setbacks))
