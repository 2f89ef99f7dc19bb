"""Feeds as rows of their page: how each stands, in words, and what its owner should do. No I/O.

Those that need somebody come first, in the order of URGENCY; among equals the order is that of feeds.yaml.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from curation.config import FeedSource
from curation.fetch.urls import shown
from curation.intake.schedule import known
from curation.intake.standing import Standing, notice, standing
from curation.intake.state import FeedState
from service.phrases import web_link
from service.words.dates import When, counted
from service.words.desk import Desk

URGENCY: tuple[Standing, ...] = ("gone", "failing", "waiting", "moved", "unread", "ok", "paused")
WRONG = frozenset({"gone", "failing"})


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One feed. `remarks` are sentences on what is the matter; the two moments are None where there is none."""

    name: str
    kind: str
    language: str | None
    address: str
    link: str | None
    standing: Standing
    state: str
    remarks: tuple[str, ...]
    items: int
    read: When | None
    next: When | None

    @property
    def wrong(self) -> bool:
        """Whether it gives nothing."""
        return self.standing in WRONG


@dataclass(frozen=True, slots=True)
class FeedRows:
    """Makes rows in the words of a language, seen from a moment."""

    words: Desk
    now: datetime
    zone: tzinfo

    def rows(
        self, feeds: Sequence[FeedSource], states: Mapping[str, FeedState], items: Mapping[str, int]
    ) -> Sequence[FeedRow]:
        """One row a feed; `states` and `items`, a number of them, by the feed's name."""
        made = [self._row(source, known(states.get(source.name), source), items) for source in feeds]
        return sorted(made, key=lambda row: URGENCY.index(row.standing))

    def summary(self, rows: Sequence[FeedRow]) -> str:
        """How many feeds there are, and how they stand."""
        found = Counter(row.standing for row in rows)
        order = sorted(found, key=lambda each: (each != "ok", URGENCY.index(each)))
        parts = [f"{found[each]} {self.words.feed_states[each]}" for each in order]
        return f"{counted(self.words.feed_counts, len(rows))}: {', '.join(parts)}."

    def _row(self, source: FeedSource, state: FeedState | None, items: Mapping[str, int]) -> FeedRow:
        stands, calendar = standing(source, state, self.now), self.words.calendar
        address = state.address if state else source.url
        return FeedRow(
            name=source.name,
            kind=self.words.kinds[source.kind],
            language=source.language,
            address=shown(address).removeprefix("https://").removesuffix("/"),
            link=web_link(address),
            standing=stands,
            state=self.words.feed_states[stands],
            remarks=self._remarks(state, stands) if state else (),
            items=items.get(source.name, 0),
            read=calendar.when(state.read_at, self.now, self.zone) if state and state.read_at else None,
            next=calendar.until(state.next_check, self.now, self.zone) if state and not source.paused else None,
        )

    def _remarks(self, state: FeedState, stands: Standing) -> tuple[str, ...]:
        remarks = [state.error] if stands in ("waiting", "failing") else []
        if stands == "failing":
            remarks.append(counted(self.words.failures, state.consecutive_failures))
        if stands == "waiting":
            remarks.append(self.words.asked_to_wait)
        told = notice(state)
        return tuple(_sentence(remark) for remark in (*remarks, told) if remark)


def _sentence(text: str) -> str:
    ended = text if text.endswith((".", "?", "!")) else text + "."
    return ended[:1].upper() + ended[1:] if not text.startswith(("http:", "https:")) else ended
