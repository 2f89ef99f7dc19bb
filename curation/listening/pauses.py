"""When suggestions about a brand wait until somebody decides. No I/O.

A sharp fall of the brand's net sentiment pauses them. A decision to go on holds for as long as days from before it can
be among the recent ones: the fall that somebody decided about is not another one tomorrow. While a brand is paused no
suggestion about it, whoever approved it, is offered to anybody anew; it is about the brands that its opening names.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from curation.config import Brand
from curation.items import Item
from curation.listening.item_mood import opening
from curation.listening.mood import BEFORE_DAYS, RECENT_DAYS, Fall
from curation.mentions import Matcher


@dataclass(frozen=True, slots=True)
class Pause:
    """Suggestions about a brand wait `since` then; `decided_by` is whoever let them go on."""

    brand: str
    since: datetime
    reason: str
    decided_by: str | None = None
    decided_at: datetime | None = None

    @property
    def active(self) -> bool:
        """Whether nobody has decided yet."""
        return self.decided_at is None


def reason_of(fall: Fall) -> str:
    """What happened, in one sentence without its brand."""
    recent, before = fall.recent, fall.before
    assert recent.net is not None
    assert before.net is not None
    return (
        f"net sentiment fell from {before.net:+.2f} to {recent.net:+.2f}: {recent.answered} documents in "
        f"{RECENT_DAYS} days, {before.answered} in the {BEFORE_DAYS} before"
    )


def calls_for_pause(last: Pause | None, now: datetime) -> bool:
    """Whether a fall seen now pauses its brand; not while the last pause of it, or the decision about that, holds."""
    if last is None:
        return True
    if last.decided_at is None:
        return False
    first_recent = now.astimezone(UTC).date() - timedelta(days=RECENT_DAYS - 1)
    return last.decided_at.astimezone(UTC).date() < first_recent


def held(items: Iterable[Item], brands: Sequence[Brand], pauses: Iterable[Pause]) -> Mapping[str, Pause]:
    """Item id -> the pause by which it waits; `pauses` are those of which nobody has decided."""
    by_brand = {pause.brand: pause for pause in pauses}
    if not by_brand.keys() & {brand.id for brand in brands}:
        return {}
    matcher = Matcher(brands)
    found = {}
    for item in items:
        pause = next((by_brand[m.brand] for m in matcher.find(opening(item)) if m.brand in by_brand), None)
        if pause:
            found[item.id] = pause
    return found
