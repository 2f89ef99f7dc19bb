"""A generator that keeps failing is left alone for a while, and one that answers never is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from models.generator.interface import (
    Budget,
    GeneratorError,
    Message,
    OutOfTime,
    Pieces,
    Refused,
    Stopped,
    TooLong,
    Unreachable,
    Unreadable,
    Unusable,
    never,
)
from models.generator.resting import FAILURES, REST, Resting


@dataclass
class Moody:
    """Raises the error it has, or says two pieces."""

    error: GeneratorError | None = None
    asked: int = 0
    identity: str = "moody-1"
    now: float = 1000.0
    resting: Resting = field(init=False)

    def __post_init__(self) -> None:
        self.resting = Resting(self, clock=lambda: self.now)

    def generate(
        self, prompt: Sequence[Message], *, budget: Budget, seed: int, stop: Callable[[], bool] = never
    ) -> Pieces:
        self.asked += 1
        if self.error:
            raise self.error
        yield from ("a", "b")

    def text(self) -> str:
        return "".join(self.resting.generate((), budget=Budget(), seed=1))

    def fail(self, error: GeneratorError, times: int) -> None:
        self.error = error
        for _ in range(times):
            with pytest.raises(type(error)):
                self.text()
        self.error = None


@pytest.mark.parametrize("error", [Unreachable("gone"), Refused(500, "down"), OutOfTime("slow")])
def test_after_failures_in_a_row_it_is_not_asked_until_it_has_rested(error: GeneratorError) -> None:
    model = Moody()
    model.fail(error, FAILURES)
    with pytest.raises(Unusable, match=f"moody-1 failed {FAILURES} times in a row"):
        model.text()
    assert model.asked == FAILURES
    model.now += REST
    assert model.text() == "ab"


def test_a_failure_after_the_rest_is_followed_by_another_rest() -> None:
    model = Moody()
    model.fail(Unreachable("gone"), FAILURES)
    model.now += REST
    model.fail(Unreachable("gone"), 1)
    with pytest.raises(Unusable):
        model.text()


@pytest.mark.parametrize("whole", [True, False])
def test_any_text_ends_the_row(whole: bool) -> None:
    model = Moody()
    for _ in range(FAILURES):
        model.fail(Unreachable("gone"), FAILURES - 1)
        pieces = model.resting.generate((), budget=Budget(), seed=1)
        assert next(pieces) == "a"
        if whole:
            assert list(pieces) == ["b"]
        pieces.close()


@pytest.mark.parametrize("error", [Stopped("enough"), TooLong("long"), Unreadable("cut")])
def test_what_is_wrong_with_one_prompt_or_answer_is_no_failure(error: GeneratorError) -> None:
    model = Moody()
    model.fail(error, FAILURES + 2)
    assert model.text() == "ab"
