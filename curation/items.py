"""The item: one cleaned entry, the same in every run. How it is made is told in `cleaning.py`."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Item:
    """One cleaned entry. Texts are plain, dates aware UTC; `published` is None where the feed gives no usable date.

    `id` is the first 16 hex digits of SHA-256 over feed name and identity: the same item has it in every run.
    """

    id: str
    feed: str
    url: str | None
    canonical_url: str | None
    title: str
    summary: str
    text: str
    language: str
    published: datetime | None
    first_seen: datetime
    content_hash: str

    @property
    def date(self) -> datetime:
        """When it counts as new: the feed's date, or first sight where there is none or it lies ahead of that."""
        return min(self.published, self.first_seen) if self.published else self.first_seen
