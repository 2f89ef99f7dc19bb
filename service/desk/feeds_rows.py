"""Feeds as rows of their page: how each stands, in words, and what can be done about it. No I/O.

Those that need somebody come first, in the order of URGENCY; among equals the order is that of feeds.yaml.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from curation.config import FeedSource, Kind
from curation.fetch.urls import shown
from curation.intake.schedule import known
from curation.intake.standing import Standing, notice, standing
from curation.intake.state import FeedState
from curation.speech import Speech, When
from service.web.phrases import web_link

URGENCY: tuple[Standing, ...] = ("gone", "failing", "waiting", "moved", "unread", "ok", "paused")
WRONG = frozenset({"gone", "failing"})


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One feed. `remarks` are sentences on what is the matter, `said` those in English; moments may be None."""

    name: str
    kind: str
    language: str | None
    address: str
    link: str | None
    standing: Standing
    state: str
    said: tuple[str, ...]
    remarks: tuple[str, ...]
    items: int
    read: When | None
    next: When | None

    @property
    def wrong(self) -> bool:
        """Whether it gives nothing."""
        return self.standing in WRONG

    @property
    def held(self) -> bool:
        """Whether asking again is something a person could want."""
        return self.standing in ("gone", "failing", "waiting")


@dataclass(frozen=True, slots=True)
class FeedRows:
    """Makes rows in a language, seen from a moment."""

    speech: Speech
    now: datetime
    zone: tzinfo

    def rows(
        self, feeds: Sequence[FeedSource], states: Mapping[str, FeedState], items: Mapping[str, int]
    ) -> Sequence[FeedRow]:
        """One row a feed; `states` and `items`, a number of them, by the feed's name."""
        words = standing_words(self.speech)
        made = [self._row(source, known(states.get(source.name), source), items, words) for source in feeds]
        return sorted(made, key=lambda row: URGENCY.index(row.standing))

    def summary(self, rows: Sequence[FeedRow]) -> str:
        """How many feeds there are, and how they stand."""
        found, words = Counter(row.standing for row in rows), standing_words(self.speech)
        order = sorted(found, key=lambda each: (each != "ok", URGENCY.index(each)))
        parts = ", ".join(f"{self.speech.number(found[each])} {words[each]}" for each in order)
        return self.speech.ngettext("One feed: %(states)s.", "%(n)s feeds: %(states)s.", len(rows), states=parts)

    def _row(
        self, source: FeedSource, state: FeedState | None, items: Mapping[str, int], words: Mapping[Standing, str]
    ) -> FeedRow:
        stands = standing(source, state, self.now)
        address = state.address if state else source.url
        read, due = (state.read_at, state.next_check) if state else (None, None)
        return FeedRow(
            name=source.name,
            kind=kind_words(self.speech)[source.kind],
            language=source.language,
            address=shown(address).removeprefix("https://").removesuffix("/"),
            link=web_link(address),
            standing=stands,
            state=words[stands],
            said=_said(state, stands),
            remarks=self._remarks(state, stands),
            items=items.get(source.name, 0),
            read=self._when(read),
            next=self._when(due) if due and due > self.now and not source.paused else None,
        )

    def _when(self, moment: datetime | None) -> When | None:
        return self.speech.when(moment, self.now, self.zone) if moment else None

    def _remarks(self, state: FeedState | None, stands: Standing) -> tuple[str, ...]:
        if state and stands == "failing":
            told = self.speech.ngettext(
                "It failed once. What it brought is kept, and it is asked again.",
                "It failed %(n)s times in a row. What it brought is kept, and it is asked again.",
                state.consecutive_failures,
            )
            return (told,)
        if stands == "waiting":
            return (self.speech.gettext("Its server asked for a pause until the next check."),)
        return ()


def standing_words(speech: Speech) -> Mapping[Standing, str]:
    """The word for each standing."""
    _ = speech.gettext
    return {
        "paused": speech.pgettext("a feed", "paused"),
        "unread": _("not read yet"),
        "gone": speech.pgettext("a feed", "gone"),
        "waiting": _("asked to wait"),
        "failing": speech.pgettext("a feed", "failing"),
        "moved": speech.pgettext("a feed", "moved"),
        "ok": _("ok"),
    }


def kind_words(speech: Speech) -> Mapping[Kind, str]:
    """Whose channel a feed is."""
    return {"company": speech.gettext("company"), "third_party": speech.gettext("third party")}


def _said(state: FeedState | None, stands: Standing) -> tuple[str, ...]:
    """The last error, and what its owner should do."""
    if state is None:
        return ()
    error = state.error if stands in ("waiting", "failing") else None
    return tuple(_sentence(remark) for remark in (error, notice(state)) if remark)


def _sentence(text: str) -> str:
    ended = text if text.endswith((".", "?", "!")) else text + "."
    return ended[:1].upper() + ended[1:] if not text.startswith(("http:", "https:")) else ended
