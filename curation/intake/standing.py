"""How a feed stands, in one word: what the list of feeds, the doctor and the page say of it. Pure.

The first that holds is said: paused, not read yet at the address it has now, gone, waiting because its server asked,
failing, moved for good, ok. `notice` is what its owner should do about it.
"""

from datetime import datetime
from typing import Literal

from curation.config import FeedSource
from curation.intake.state import FeedState

Standing = Literal["paused", "unread", "gone", "waiting", "failing", "moved", "ok"]


def standing(source: FeedSource, state: FeedState | None, now: datetime) -> Standing:
    """The word for a feed; a pause that its server asked for ends with `next_check`."""
    if source.paused:
        return "paused"
    if state is None or state.url != source.url:
        return "unread"
    if state.hold == "gone":
        return "gone"
    if state.hold == "asked" and state.next_check > now:
        return "waiting"
    if state.error:
        return "failing"
    return "moved" if state.moved else "ok"


def notice(state: FeedState) -> str | None:
    """What the owner of feeds.yaml should do about a feed that is still looked after, or None."""
    if state.hold == "gone":
        return "its server says it is gone for good: look for its new address, or remove it from feeds.yaml"
    if state.moved:
        return f"it has moved for good: change its url in feeds.yaml to {state.moved_to}"
    return None
