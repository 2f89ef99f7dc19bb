"""How often one place is written to, by a clock of our own."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.deliver.channels import NotDelivered
from curation.deliver.pacing import PATIENCE, Pace


class Clock:
    """Time that passes only where somebody waits."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert 0 < seconds <= PATIENCE
        self.now += seconds


@given(st.lists(st.floats(0, 40), max_size=150))
def test_no_window_holds_more_turns_than_its_rate(pauses: list[float]) -> None:
    clock, taken = Clock(), list[float]()
    pace = Pace([(4, 1.0), (60, 30.0)], clock, clock.sleep)
    for pause in pauses:
        clock.now += pause / 20
        try:
            pace.take_turn("here")
        except NotDelivered as later:
            clock.now += (later.retry_after or timedelta()).total_seconds()
        else:
            taken.append(clock.now)
    for most, seconds in ((4, 1.0), (60, 30.0)):
        assert all(b - a > seconds - 1e-3 for a, b in zip(taken, taken[most:], strict=False))


def test_places_do_not_wait_for_each_other_and_many_are_forgotten() -> None:
    clock = Clock()
    pace = Pace([(1, 1.0)], clock, clock.sleep)
    for place in range(4000):
        pace.take_turn(f"{place}")
    assert clock.now == 50.0
    clock.now += 2
    pace.take_turn("one more")
    assert len(pace._taken) == 1


def test_a_pause_that_is_asked_for_is_kept_and_a_shorter_one_does_not_end_it() -> None:
    clock = Clock()
    pace = Pace([], clock, clock.sleep)
    pace.hold("here", timedelta(seconds=60))
    pace.hold("here", timedelta(seconds=1))
    with pytest.raises(NotDelivered) as refused:
        pace.take_turn("here")
    assert (refused.value.fault, refused.value.retry_after) == ("later", timedelta(seconds=60))
    clock.now += 57
    pace.take_turn("here")
    assert clock.now == 110.0
