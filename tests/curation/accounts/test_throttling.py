from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from curation.accounts.throttling import FORGOTTEN_AFTER, LONGEST_WAIT, Counted, Limit, after_try, limits, wait

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
LIMIT = Limit("key", 5)


def test_the_first_tries_are_free_and_then_waits_double() -> None:
    waits = [wait(Counted(count, NOW), LIMIT, NOW).total_seconds() for count in range(9)]
    assert waits == [0, 0, 0, 0, 0, 2, 4, 8, 16]


@given(st.integers(0, 10_000), st.timedeltas(timedelta(), 2 * FORGOTTEN_AFTER))
def test_a_wait_is_never_longer_than_the_longest_and_ends(count: int, since: timedelta) -> None:
    waiting = wait(Counted(count, NOW), LIMIT, NOW + since)
    assert timedelta() <= waiting <= LONGEST_WAIT
    assert wait(Counted(count, NOW), LIMIT, NOW + LONGEST_WAIT) == timedelta()


def test_tries_of_long_ago_are_forgotten() -> None:
    assert after_try(Counted(40, NOW), NOW + FORGOTTEN_AFTER) == Counted(1, NOW + FORGOTTEN_AFTER)
    assert after_try(Counted(4, NOW), NOW + timedelta(hours=1)).count == 5


def test_the_same_account_from_elsewhere_counts_apart() -> None:
    (here, here_alone), (there, there_alone) = (
        limits("sign-in", "192.0.2.1", "a@x"),
        limits("sign-in", "192.0.2.2", "a@x"),
    )
    assert len({here, here_alone, there, there_alone}) == 4


def test_one_network_of_ipv6_and_one_address_in_any_spelling_count_together() -> None:
    one, other = limits("mail", "2001:db8::1", " Anna@X "), limits("mail", "2001:db8::ffff:2", "anna@x")
    assert one == other
    assert one != limits("mail", "2001:db8:0:1::1", "anna@x")


def test_no_address_can_be_read_from_a_key() -> None:
    assert all("192" not in limit.key and len(limit.key) == 64 for limit in limits("sign-in", "192.0.2.1", "anna@x"))
