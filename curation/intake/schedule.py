"""When and where a feed is asked again. Pure: from what was remembered and how a check went to what is remembered now.

A healthy feed is asked every `check_minutes`, or later where its server says that its answer holds longer. A failing
one waits twice as long each time, up to a day (two hours where there was no connection at all), and is never given up:
one good answer heals it. One that is gone (410) is looked at once a week. A pause that the server asked for is kept, by
the timer and by people. Waits are shortened by up to a tenth, so that feeds added or failing together do not stay
together; the same check gives the same time.

A permanent redirect is followed at once and adopted only after MOVED_CHECKS good checks in a row led to the same
place: a page for maintenance must not become the feed. The step from http to https is adopted at once, the one back
never. The configured url stays the feed's own: an adopted address that fails, or that leads back to it, is forgotten,
and while one is adopted, further moves from there are followed but not adopted.

Validators go with the document they came with. A redirected check brings those of its target, and they are sent along
the same redirects, so they are the right ones when the target is adopted. They are the wrong ones, and dropped, when
an adopted address is forgotten for failing or another url is configured.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from curation.config import FeedSource
from curation.config.feed_address import MAX_LENGTH, is_web, same_address
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.errors import ConnectionFailed, HttpStatus
from curation.intake.state import FeedState, Hold

SHORTEST = timedelta(minutes=5)
SHORTEST_PAUSE = timedelta(minutes=1)  # for a server that asks for one of a second, or of less than nothing
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
NO_CONNECTION = timedelta(hours=2)  # a laptop that was offline overnight must not go on waiting all day
LONGEST = timedelta(days=8)  # no check is further ahead: a week, and a day for clocks that differ
SPREAD = 0.1
DOUBLINGS = 12  # five minutes, doubled so often, are more than a week
MOVED_CHECKS = 5
MOVED_FAILURES = 3  # in a row, at an adopted address, before the configured one is asked again
GONE = 410


def is_due(state: FeedState | None, source: FeedSource, now: datetime) -> bool:
    """Whether the timer asks the feed."""
    return not source.paused and _time_has_come(known(state, source), now)


def may_ask(state: FeedState | None, source: FeedSource, now: datetime) -> bool:
    """Whether a person's run asks the feed: all but those whose server wants a pause, or that are gone."""
    before = known(state, source)
    free = before is None or before.hold not in ("asked", "gone")
    return not source.paused and (free or _time_has_come(before, now))


def known(state: FeedState | None, source: FeedSource) -> FeedState | None:
    """What still holds of a state for the feed as it is configured now: where to ask it, and with what.

    Nothing under another url. Under another language the document is read again, so nothing to compare it with.
    """
    if state is None or state.url != source.url:
        return None
    if state.language != source.language:
        return replace(state, validators=Validators(), body_hash=None)
    return state


def succeeded(
    before: FeedState | None,
    source: FeedSource,
    answer: Fetched | NotModified,
    *,
    body_hash: str | None,
    now: datetime,
) -> FeedState:
    """After a valid feed or "not modified". `body_hash` is that of the document read, None where none was."""
    before = known(before, source)
    moved_to, moved_checks, moved = _move(before, source, answer.moved_to)
    return FeedState(
        name=source.name,
        url=source.url,
        language=source.language,
        checked_at=now,
        read_at=now,
        next_check=now + _wait(source, answer.fresh_for, now),
        validators=answer.validators,
        body_hash=body_hash or (before.body_hash if before and isinstance(answer, NotModified) else None),
        moved_to=moved_to,
        moved_checks=moved_checks,
        moved=moved,
    )


def failed(
    before: FeedState | None, source: FeedSource, error: Exception, now: datetime, *, ours: bool = False
) -> FeedState:
    """After a check that gave no feed: what was known stays, the count of failures grows.

    Where this machine is to blame (`ours`) the feed waits no longer than a healthy one.
    """
    before = known(before, source) or FeedState(source.name, source.url, source.language, now, None, now)
    failures = before.consecutive_failures + 1
    hold, wait = _hold(source, error, failures, now)
    if ours:
        hold, wait = "failing", _spread(_interval(source), source, now)
    state = replace(
        before,
        language=source.language,
        checked_at=now,
        next_check=now + wait,
        hold=hold,
        error=str(error) or type(error).__name__,
        consecutive_failures=failures,
    )
    return _without_move(state, source, now) if state.moved else replace(state, moved_to=None, moved_checks=0)


def _time_has_come(state: FeedState | None, now: datetime) -> bool:
    """A check further ahead than any rule sets it was set by a wrong clock, and would silence the feed."""
    return state is None or not now < state.next_check <= now + LONGEST


def _wait(source: FeedSource, fresh_for: timedelta | None, now: datetime) -> timedelta:
    """Until the next check of a healthy feed. A server is believed for a day at most; a person's week is a week."""
    return _spread(max(_interval(source), min(fresh_for or SHORTEST, DAY)), source, now)


def _hold(source: FeedSource, error: Exception, failures: int, now: datetime) -> tuple[Hold, timedelta]:
    """Why a feed that failed is left alone, and for how long.

    A pause the server asks for is kept but does not shorten the back-off: a server that fails again after the pause
    it named has named too short a one, and "in a second" must not mean more requests than for a healthy feed.
    """
    if isinstance(error, HttpStatus) and error.status == GONE:
        return "gone", _spread(WEEK, source, now)
    longest = NO_CONNECTION if isinstance(error, ConnectionFailed) else DAY
    back_off = _back_off(source, failures, longest, now)
    if isinstance(error, HttpStatus) and error.retry_after is not None:
        return "asked", max(back_off, min(max(error.retry_after, SHORTEST_PAUSE), DAY))
    return "failing", back_off


def _back_off(source: FeedSource, failures: int, longest: timedelta, now: datetime) -> timedelta:
    """`check_minutes`, doubled at each further failure up to `longest`; never shorter than the feed's own interval."""
    interval = _interval(source)
    doubled = interval * 2 ** min(failures - 1, DOUBLINGS)
    return _spread(min(doubled, max(interval, longest)), source, now)


def _interval(source: FeedSource) -> timedelta:
    return max(timedelta(minutes=source.check_minutes), SHORTEST)


def _spread(wait: timedelta, source: FeedSource, now: datetime) -> timedelta:
    """Shorter by up to a tenth, by feed and day.

    Never longer: a timer that runs once an hour must find due what is to be checked once an hour.
    """
    digest = sha256(f"{source.name}\0{now.date().isoformat()}".encode()).digest()
    share = int.from_bytes(digest[:4]) / 0xFFFF_FFFF  # 0 to 1
    return max(wait * (1 - SPREAD * share), SHORTEST)


def _move(before: FeedState | None, source: FeedSource, target: str | None) -> tuple[str | None, int, bool]:
    """`moved_to`, `moved_checks` and `moved` after a good check that was permanently redirected to `target`, if any."""
    address = before.address if before else source.url
    if target and len(target) > MAX_LENGTH:  # feeds.yaml could not hold it either: it is followed, no more
        target = None
    if target and _is_upgrade(address, target):
        return target, MOVED_CHECKS, True
    if before and before.moved and target != source.url:
        return before.moved_to, before.moved_checks, True
    if target in (None, source.url) or not _is_adoptable(address, target):
        return None, 0, False
    checks = before.moved_checks + 1 if before and before.moved_to == target else 1
    return target, checks, checks >= MOVED_CHECKS


def _is_upgrade(address: str, target: str) -> bool:
    """Whether `target` is `address` over https."""
    http, https = same_address(address), same_address(target)
    return urlsplit(http).scheme == "http" and https == f"https{http.removeprefix('http')}"


def _is_adoptable(address: str, target: str) -> bool:
    """A web address, and none that whoever sits on the line could answer for where that was ruled out before."""
    downgrade = urlsplit(address).scheme == "https" and urlsplit(target).scheme != "https"
    return is_web(target) and not downgrade and same_address(target) != same_address(address)


def _without_move(state: FeedState, source: FeedSource, now: datetime) -> FeedState:
    """The configured url is asked again after an adopted address failed a few times, or says that it is gone."""
    gone = state.hold == "gone"
    if not gone and state.consecutive_failures < MOVED_FAILURES:
        return state
    forgotten = replace(state, validators=Validators(), body_hash=None, moved_to=None, moved_checks=0, moved=False)
    # That the other is gone is no news of this one.
    back_off = now + _back_off(source, state.consecutive_failures, DAY, now)
    return replace(forgotten, hold="failing", next_check=back_off) if gone else forgotten
