from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config import FeedSource
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.errors import BadResponse, ConnectionFailed, FetchError, HttpStatus
from curation.intake.schedule import MOVED_CHECKS, NO_CONNECTION, failed, is_due, known, may_ask, succeeded
from curation.intake.state import FeedState

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NEWS = FeedSource("News", "https://news.example/feed", language="en", check_minutes=30)
PLAIN = replace(NEWS, url="http://news.example/feed")
NEW_HOME = "https://new.example/feed"
V1 = Validators('"v1"', None)

sources = st.builds(
    FeedSource,
    name=st.text(min_size=1, max_size=20),
    url=st.sampled_from(["https://a.example/feed", "http://a.example/feed", "feeds/a.xml"]),
    language=st.sampled_from([None, "da"]),
    check_minutes=st.integers(5, 10_080),
)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
pauses = st.none() | st.timedeltas()
targets = st.sampled_from([None, "https://a.example/feed", "http://a.example/feed", NEW_HOME])
errors = st.builds(HttpStatus, st.integers(300, 599), st.just("a.example"), pauses) | st.just(FetchError("no answer"))
answers = st.builds(NotModified, st.just(V1), pauses, targets) | st.builds(
    Fetched, st.just(b""), st.none(), st.just(""), st.just(V1), pauses, targets
)
gaps = st.timedeltas(timedelta(0), timedelta(days=20))


def answer(moved_to: str | None = None, fresh_for: timedelta | None = None) -> Fetched:
    return Fetched(b"<rss/>", None, moved_to or NEWS.url, V1, fresh_for, moved_to)


def good(before: FeedState | None, source: FeedSource = NEWS, to: str | None = None) -> FeedState:
    return succeeded(before, source, answer(to), body_hash="ab", now=NOW)


def bad(
    before: FeedState | None, error: Exception | None = None, source: FeedSource = NEWS, times: int = 1
) -> FeedState:
    state = failed(before, source, error or ConnectionFailed("nobody answers"), NOW)
    return state if times == 1 else bad(state, error, source, times - 1)


def adopted() -> FeedState:
    state = None
    for _ in range(MOVED_CHECKS):
        state = good(state, to=NEW_HOME)
    assert state
    assert state.address == NEW_HOME
    return state


def wait(state: FeedState) -> timedelta:
    return state.next_check - state.checked_at


def nearly(wanted: timedelta) -> tuple[timedelta, timedelta]:
    return wanted * 0.9, wanted


# When a healthy feed is asked again.


@pytest.mark.parametrize(
    ("check_minutes", "fresh_for", "wanted"),
    [
        (30, None, 30 * MINUTE),
        (30, timedelta(0), 30 * MINUTE),
        (30, -5 * DAY, 30 * MINUTE),
        (30, 2 * HOUR, 2 * HOUR),
        (30, 4_000 * DAY, DAY),  # a server that says "for ever" is asked daily
        (10_080, HOUR, 7 * DAY),  # a week, as configured
    ],
)
def test_a_healthy_feed_is_asked_as_configured_or_later_where_its_answer_holds_longer(
    check_minutes: int, fresh_for: timedelta | None, wanted: timedelta
) -> None:
    source = replace(NEWS, check_minutes=check_minutes)
    state = succeeded(None, source, answer(fresh_for=fresh_for), body_hash=None, now=NOW)

    earliest, latest = nearly(wanted)
    assert earliest <= wait(state) <= latest


def test_feeds_read_together_are_not_all_asked_together_again() -> None:
    waits = {wait(good(None, replace(NEWS, name=f"Feed {number}"))) for number in range(100)}

    assert len(waits) == 100
    assert max(waits) - min(waits) > 2 * MINUTE


@given(sources, moments, st.lists(st.tuples(gaps, errors | answers), min_size=1, max_size=30))
def test_whatever_happens_there_is_a_next_check_within_eight_days(
    source: FeedSource, now: datetime, checks: list[tuple[timedelta, Exception | Fetched | NotModified]]
) -> None:
    state = None
    for gap, outcome in checks:
        now += gap
        if isinstance(outcome, Exception):
            state = failed(state, source, outcome, now)
        else:
            state = succeeded(state, source, outcome, body_hash=None, now=now)
        assert 0 * MINUTE < wait(state) <= 8 * DAY
        assert not is_due(state, source, now)
        assert is_due(state, source, state.next_check)
        assert may_ask(state, source, state.next_check)
        assert state.moved <= (state.moved_to is not None)


@given(sources, moments, st.none() | errors, answers)
def test_the_same_check_gives_the_same_state(
    source: FeedSource, now: datetime, error: Exception | None, result: Fetched | NotModified
) -> None:
    before = failed(None, source, error, now) if error else None

    first, second = (succeeded(before, source, result, body_hash="ab", now=now) for _ in range(2))
    assert first == second


# Failures.


@given(sources, moments, st.lists(gaps, min_size=2, max_size=20))
def test_each_failure_waits_longer_up_to_a_day(source: FeedSource, now: datetime, between: list[timedelta]) -> None:
    state, waits = None, []
    for gap in between:
        now += gap
        state = failed(state, source, FetchError("down"), now)
        waits.append(wait(state))

    cap = max(DAY, source.check_minutes * MINUTE)
    growing = [length for length in waits if length < cap * 0.9]
    assert growing == sorted(growing)
    assert waits[: len(growing)] == growing
    assert max(waits) <= cap


def test_a_feed_that_failed_for_years_is_still_asked_every_day() -> None:
    state = replace(bad(None), consecutive_failures=5_000)

    earliest, latest = nearly(DAY)
    assert earliest <= wait(bad(state, BadResponse("nonsense"))) <= latest


def test_a_feed_without_a_connection_waits_two_hours_at_most() -> None:
    state = replace(bad(None), consecutive_failures=5_000)

    earliest, latest = nearly(NO_CONNECTION)
    assert earliest <= wait(bad(state, ConnectionFailed("the laptop is offline"))) <= latest


def test_trouble_of_our_own_machine_does_not_hold_a_feed_back() -> None:
    state = replace(bad(None), consecutive_failures=5)

    earliest, latest = nearly(NEWS.check_minutes * MINUTE)
    assert earliest <= wait(failed(state, NEWS, RuntimeError("no memory"), NOW, ours=True)) <= latest


@given(sources, moments, st.lists(errors, min_size=1, max_size=20), answers)
def test_one_good_answer_heals(
    source: FeedSource, now: datetime, failures: list[Exception], result: Fetched | NotModified
) -> None:
    state = None
    for error in failures:
        state = failed(state, source, error, now)
    assert state
    assert (state.consecutive_failures, state.read_at) == (len(failures), None)

    healed = succeeded(state, source, result, body_hash="ab", now=now)

    assert (healed.consecutive_failures, healed.error, healed.hold, healed.read_at) == (0, None, None, now)


def test_a_failure_keeps_what_was_known_of_the_document() -> None:
    state = bad(good(None), times=3)

    assert (state.validators, state.body_hash, state.read_at) == (V1, "ab", NOW)
    assert (state.hold, state.error, state.consecutive_failures) == ("failing", "nobody answers", 3)


def test_an_error_without_words_is_told_by_its_name() -> None:
    assert bad(None, TimeoutError()).error == "TimeoutError"


def test_not_modified_keeps_the_hash_of_the_document_and_a_new_document_replaces_it() -> None:
    same = succeeded(good(None), NEWS, NotModified(V1), body_hash=None, now=NOW)
    other = succeeded(same, NEWS, answer(), body_hash="cd", now=NOW)

    assert (same.body_hash, other.body_hash) == ("ab", "cd")


@pytest.mark.parametrize(
    ("retry_after", "least", "most"),
    [
        (timedelta(seconds=1), 27 * MINUTE, 30 * MINUTE),  # no more often than a feed in good health
        (-5 * DAY, 27 * MINUTE, 30 * MINUTE),
        (6 * HOUR, 6 * HOUR, 6 * HOUR),  # not a minute earlier
        (timedelta(days=30_000), DAY, DAY),
    ],
)
def test_a_pause_the_server_asks_for_is_kept_within_bounds(
    retry_after: timedelta, least: timedelta, most: timedelta
) -> None:
    state = bad(None, HttpStatus(429, "news.example", retry_after))

    assert state.hold == "asked"
    assert least <= wait(state) <= most


def test_a_server_that_asks_for_too_short_a_pause_again_and_again_is_left_alone_longer() -> None:
    state = bad(None, HttpStatus(503, "news.example", MINUTE), times=4)

    earliest, latest = nearly(4 * HOUR)
    assert (state.hold, earliest <= wait(state) <= latest) == ("asked", True)


def test_a_feed_that_is_gone_is_looked_at_weekly_and_heals() -> None:
    gone = bad(None, HttpStatus(410, "news.example", HOUR), times=3)

    earliest, latest = nearly(7 * DAY)
    assert (gone.hold, earliest <= wait(gone) <= latest) == ("gone", True)
    assert wait(good(gone)) <= 30 * MINUTE


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500, 503])
def test_every_other_status_backs_off_as_a_failure(status: int) -> None:
    state = bad(None, HttpStatus(status, "news.example"))

    assert (state.hold, wait(state) <= 30 * MINUTE) == ("failing", True)


# Who may ask now.


def test_a_feed_never_checked_is_asked_by_the_timer_and_by_people() -> None:
    assert is_due(None, NEWS, NOW)
    assert may_ask(None, NEWS, NOW)


def test_people_need_not_wait_for_a_back_off_but_for_a_pause_the_server_asked_for() -> None:
    later = NOW + MINUTE

    assert may_ask(good(None), NEWS, later)
    assert may_ask(bad(None), NEWS, later)
    assert not may_ask(bad(None, HttpStatus(503, "news.example", HOUR)), NEWS, later)
    assert not may_ask(bad(None, HttpStatus(410, "news.example")), NEWS, later)


@pytest.mark.parametrize("state", [None, good(None), bad(None)])
def test_a_paused_feed_is_asked_by_nobody(state: FeedState | None) -> None:
    paused = replace(NEWS, paused=True)

    assert not is_due(state, paused, NOW + 30 * DAY)
    assert not may_ask(state, paused, NOW + 30 * DAY)


def test_another_url_is_asked_at_once_whatever_held_the_old_one_back() -> None:
    state, moved = bad(None, HttpStatus(410, "news.example")), replace(NEWS, url=NEW_HOME)

    assert is_due(state, moved, NOW)
    assert may_ask(state, moved, NOW)


@pytest.mark.parametrize("error", [FetchError("down"), HttpStatus(429, "news.example", HOUR)])
def test_a_clock_set_back_silences_no_feed(error: Exception) -> None:
    state = failed(None, NEWS, error, NOW + 300 * DAY)

    assert is_due(state, NEWS, NOW)
    assert may_ask(state, NEWS, NOW)


# What the configuration changes.


def test_another_url_forgets_what_belonged_to_the_old_one() -> None:
    state = bad(good(adopted()))
    elsewhere = replace(NEWS, url="https://elsewhere.example/feed")

    after = bad(state, source=elsewhere)

    assert known(state, elsewhere) is None
    assert (after.address, after.validators, after.body_hash) == (elsewhere.url, Validators(), None)
    assert (after.consecutive_failures, after.moved_to, after.read_at) == (1, None, None)


def test_another_language_has_the_document_read_again_where_it_is_now() -> None:
    state, danish = adopted(), replace(NEWS, language="da")

    asked = known(state, danish)
    assert asked
    assert (asked.address, asked.validators, asked.body_hash) == (NEW_HOME, Validators(), None)
    assert known(bad(state, source=danish), danish) == bad(state, source=danish)
    assert known(good(state, danish), danish) == good(state, danish)


# Moves.


def test_a_permanent_move_is_adopted_after_five_good_checks_in_a_row() -> None:
    state, addresses = None, []
    for _ in range(6):
        state = good(state, to=NEW_HOME)
        addresses.append(state.address)

    assert addresses == [NEWS.url] * 4 + [NEW_HOME] * 2
    assert state
    assert state.validators == V1  # those of the target, which answered


@pytest.mark.parametrize("interruption", ["no redirect", "another target", "failure"])
def test_whatever_comes_between_starts_the_count_again(interruption: str) -> None:
    state = None
    for _ in range(4):
        state = good(state, to=NEW_HOME)
    match interruption:
        case "no redirect":
            state = good(state)
        case "another target":
            state = good(state, to="https://login.example/feed")
        case "failure":
            state = bad(state)
    for _ in range(4):
        state = good(state, to=NEW_HOME)
        assert not state.moved

    assert good(state, to=NEW_HOME).moved


@pytest.mark.parametrize("target", ["https://news.example/feed", "https://news.example:443/feed"])
def test_the_step_to_https_is_adopted_at_once(target: str) -> None:
    assert good(None, PLAIN, to=target).address == target


@pytest.mark.parametrize(
    "target", ["https://news.example/other", "https://www.news.example/feed", "https://news.example:8443/feed"]
)
def test_a_step_to_https_that_leads_elsewhere_is_a_move_like_any_other(target: str) -> None:
    assert good(None, PLAIN, to=target).address == PLAIN.url


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (NEWS, NEWS.url),
        (NEWS, "http://news.example/feed"),  # whoever sits on the line could answer for it
        (NEWS, "http://new.example/feed"),
        (PLAIN, "demo:news"),  # the door gives no such thing; were it to, our own files are not for servers to name
        (PLAIN, "secret/file.xml"),
    ],
)
def test_some_targets_are_never_adopted(source: FeedSource, target: str) -> None:
    state = None
    for _ in range(3 * MOVED_CHECKS):
        state = good(state, source, to=target)

    assert state
    assert (state.address, state.moved_to) == (source.url, None)


def test_an_adopted_address_stays_while_it_answers() -> None:
    state = good(good(adopted()), to="https://third.example/feed")

    assert (state.address, state.moved) == (NEW_HOME, True)


def test_an_adopted_address_that_fails_three_times_is_forgotten_with_its_validators() -> None:
    twice, thrice = bad(adopted(), times=2), bad(adopted(), times=3)

    assert (twice.address, twice.validators) == (NEW_HOME, V1)
    assert (thrice.address, thrice.validators, thrice.moved_to) == (NEWS.url, Validators(), None)
    assert (thrice.consecutive_failures, thrice.error) == (3, "nobody answers")


def test_an_adopted_address_that_is_gone_sends_us_back_to_the_configured_one_soon() -> None:
    state = bad(adopted(), HttpStatus(410, "new.example"))

    assert (state.address, state.hold) == (NEWS.url, "failing")
    assert wait(state) <= 30 * MINUTE
    assert bad(state, HttpStatus(410, "news.example")).hold == "gone"


def test_an_adopted_address_that_leads_back_to_the_configured_one_is_forgotten() -> None:
    state = good(adopted(), to=NEWS.url)

    assert (state.address, state.moved_to, state.moved_checks) == (NEWS.url, None, 0)


def test_an_address_longer_than_feeds_yaml_takes_is_followed_and_never_adopted() -> None:
    far = f"https://elsewhere.example/{'a' * 3000}"
    state = None
    for _ in range(MOVED_CHECKS + 1):
        state = succeeded(state, NEWS, NotModified(Validators(), moved_to=far), body_hash=None, now=NOW)

    assert state is not None
    assert (state.moved, state.address) == (False, NEWS.url)
