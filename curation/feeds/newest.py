"""Which entries of a document with very many are kept: the newest. Decided before anything is made of the others.

The only place where entries are counted; `parsing/cleaning.py` sorts what is kept.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

MAX_ITEMS = 500  # entries kept of a document; the longest of 143 real ones has 150, whole archives some thousands

_AHEAD = datetime.max.replace(tzinfo=UTC)

T = TypeVar("T")


def newest(entries: Sequence[T], date: Callable[[T], datetime | None]) -> tuple[Sequence[T], str | None]:
    """The MAX_ITEMS newest of `entries`, in the order of the document, and what to say of those left out.

    An entry without a date is as new as the one before it, and the newest where none with a date comes before it.
    """
    if len(entries) <= MAX_ITEMS:
        return entries, None
    ages, latest = [], _AHEAD
    for entry in entries:
        latest = date(entry) or latest
        ages.append(latest)
    kept = sorted(range(len(entries)), key=ages.__getitem__, reverse=True)[:MAX_ITEMS]
    left_out = len(entries) - MAX_ITEMS
    return [entries[place] for place in sorted(kept)], f"{left_out} of {len(entries)} entries, the oldest, are left out"
