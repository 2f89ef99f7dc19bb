from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from curation.deliver.back_off import ENOUGH, LONGEST_WAIT, PAUSES, asked_for, next_try

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@given(st.text(), st.integers(1, ENOUGH - 1))
def test_pauses_grow_and_are_stretched_by_a_fifth_at_most(name: str, attempts: int) -> None:
    again = next_try(name, attempts, NOW)

    assert again is not None
    assert PAUSES[attempts - 1] <= again - NOW <= PAUSES[attempts - 1] * 1.2
    assert again == next_try(name, attempts, NOW)


def test_enough_is_enough() -> None:
    assert [next_try("a", attempts, NOW) is None for attempts in range(1, ENOUGH + 2)] == [False] * 5 + [True] * 2


def test_what_failed_together_does_not_come_back_together() -> None:
    assert len({next_try(f"{number}", 1, NOW) for number in range(100)}) == 100


@given(st.text(), st.timedeltas(timedelta(days=-1), timedelta(days=400)))
def test_what_is_asked_for_is_waited_for_within_reason(name: str, wish: timedelta) -> None:
    pause = asked_for(name, wish, NOW) - NOW

    assert min(max(wish, timedelta(seconds=1)), LONGEST_WAIT) <= pause <= LONGEST_WAIT * 1.2
