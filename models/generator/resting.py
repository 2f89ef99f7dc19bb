"""A generator that is left alone for a while once it has failed a few times in a row.

Thousands of captions must not wait a minute each for an endpoint that is down: those that follow are told at once.
"""

import time
from collections.abc import Callable, Sequence

from models.generator.handover import Clock
from models.generator.interface import (
    Budget,
    Generator,
    GeneratorError,
    Message,
    Pieces,
    Stopped,
    TooLong,
    Unreadable,
    Unusable,
    never,
)

FAILURES = 3
REST = 300.0  # seconds


class Resting:
    """`generator`, with rests. What is wrong with one prompt or one answer is no failure; any text ends the row."""

    def __init__(self, generator: Generator, *, clock: Clock = time.monotonic) -> None:
        self._generator, self._clock = generator, clock
        self._failures = 0
        self._until = 0.0

    @property
    def identity(self) -> str:
        return self._generator.identity

    def generate(
        self, prompt: Sequence[Message], *, budget: Budget, seed: int, stop: Callable[[], bool] = never
    ) -> Pieces:
        """As `Generator.generate`; Unusable while it rests."""
        if self._failures >= FAILURES and self._clock() < self._until:
            raise Unusable(f"{self.identity} failed {self._failures} times in a row: it is asked again after a rest")
        try:
            yield from self._generator.generate(prompt, budget=budget, seed=seed, stop=stop)
        except (Stopped, TooLong, Unreadable):
            raise
        except GeneratorError:
            self._failures += 1
            self._until = self._clock() + REST
            raise
        except GeneratorExit:  # its reader had enough of it
            self._failures = 0
            raise
        self._failures = 0
