"""Pieces from one thread to another: in time, stoppable, and no failure is lost."""

import threading
import time

import pytest

from models.generator.handover import Handover, pieces
from models.generator.interface import Broken, Budget, OutOfTime, Stopped, TooLong, never

SOON = Budget(seconds=30)


def test_pieces_come_in_order_and_empty_ones_do_not() -> None:
    def make(handover: Handover) -> None:
        for piece in ("a", "", "b", "c"):
            handover.put(piece)

    assert list(pieces(make, SOON, never)) == ["a", "b", "c"]


def test_a_piece_is_read_while_the_next_one_is_made() -> None:
    read = threading.Event()

    def make(handover: Handover) -> None:
        handover.put("a")
        assert read.wait(10)
        handover.put("b")

    text = pieces(make, SOON, never)
    assert next(text) == "a"
    read.set()
    assert list(text) == ["b"]


def test_an_error_of_the_makers_is_raised_where_the_text_is_read_after_what_came_before() -> None:
    def make(handover: Handover) -> None:
        handover.put("a")
        raise TooLong("too long")

    text = pieces(make, SOON, never)
    assert next(text) == "a"
    with pytest.raises(TooLong):
        next(text)


def test_a_librarys_failure_becomes_one_of_the_family_and_its_words_are_not_repeated() -> None:
    def make(handover: Handover) -> None:
        raise RuntimeError("prompt: secret")

    with pytest.raises(Broken, match="the model failed while it wrote \\(RuntimeError\\)") as caught:
        list(pieces(make, SOON, never))
    assert "secret" not in str(caught.value)
    assert isinstance(caught.value.__cause__, RuntimeError)


def test_the_budget_ends_the_wait_for_a_maker_that_never_answers() -> None:
    over = threading.Event()
    started = time.monotonic()

    def make(handover: Handover) -> None:
        over.wait(60)

    with pytest.raises(OutOfTime, match=r"within 0\.2 s; give it more seconds"):
        list(pieces(make, Budget(seconds=0.2), never, wake=over.set))
    assert time.monotonic() - started < 10


def test_time_is_taken_from_the_clock_given() -> None:
    now = iter([0.0, 1.0, 6.0])
    with pytest.raises(OutOfTime):
        list(pieces(lambda handover: handover.put("a"), Budget(seconds=5), never, clock=lambda: next(now)))


def test_stopping_is_heard_before_the_first_piece() -> None:
    with pytest.raises(Stopped):
        next(pieces(lambda handover: None, SOON, lambda: True))


def test_a_closed_text_tells_its_maker_and_wakes_it() -> None:
    told = threading.Event()
    seen: list[bool] = []

    def make(handover: Handover) -> None:
        handover.put("a")
        told.wait(10)
        seen.append(handover.over)

    text = pieces(make, SOON, never, wake=told.set)
    next(text)
    text.close()
    assert seen == [True]
