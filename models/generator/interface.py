"""What a text generator is to its callers, whichever model stands behind it. Loads nothing.

    GeneratorError
    ├── Unusable         not configured, missing, damaged: asking again does not help before somebody mends it
    ├── TooLong          the prompt does not fit the model
    ├── OutOfTime        the budget's seconds are over
    ├── Stopped          the caller said stop
    ├── Broken           the model failed while it wrote
    ├── Unreachable      no connection to the endpoint, or it broke
    ├── Refused          the endpoint answered with another status than 200; `status` holds it
    └── Unreadable       an answer that is none: garbage, cut short, too large, a call for tools

Every message says what to do; none holds a key, a prompt or what a model wrote.
"""

from collections import abc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation. `content` is text and nothing else: no mark in it starts another turn."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Budget:
    """What one answer may cost: `tokens` at most, and `seconds` from the call to the last piece."""

    tokens: int = 300
    seconds: float = 60.0


Pieces = abc.Generator[str, None, None]
"""A text as it comes. Closing it ends the work behind it."""


def never() -> bool:
    """For callers that do not stop."""
    return False


class Generator(Protocol):
    """`identity` names the model to people: it stands beside what it wrote.

    `generate` yields the answer in pieces as they come, none of them twice. It ends where the model ends or its tokens
    do; everything else is a GeneratorError, raised between two pieces. `stop` is asked several times a second.
    The same prompt, budget and seed give the same text on the same machine as far as the model behind keeps that
    promise: a local one does, an endpoint may.
    """

    @property
    def identity(self) -> str: ...

    def generate(
        self, prompt: Sequence[Message], *, budget: Budget, seed: int, stop: Callable[[], bool] = never
    ) -> Pieces: ...


class GeneratorError(Exception):
    """No text. The message says why and what to do."""


class Unusable(GeneratorError):
    """There is no such model here, or no key for it."""


class TooLong(GeneratorError):
    """More text than the model can hold."""


class OutOfTime(GeneratorError):
    """Not finished within the budget."""


class Stopped(GeneratorError):
    """`stop` returned true."""


class Broken(GeneratorError):
    """Something within the model or its library gave way; the cause is chained."""


class Unreachable(GeneratorError):
    """The endpoint cannot be reached, or hung up."""


class Refused(GeneratorError):
    """The endpoint does not serve this request."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Unreadable(GeneratorError):
    """What came is no answer to the request."""
