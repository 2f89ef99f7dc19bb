"""What is remembered of a feed between two checks. Frozen, no behaviour; the rules that change it are `schedule.py`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from curation.fetch.answers import Validators

# Why a feed is left alone until `next_check`: its server asked for it, it is gone, or it keeps failing. A person's run
# passes over the last.
Hold = Literal["asked", "gone", "failing"]


@dataclass(frozen=True, slots=True)
class FeedState:
    """One feed as the last check left it. `url` and `language` are those configured at that check."""

    name: str
    url: str
    language: str | None
    checked_at: datetime
    read_at: datetime | None  # when it last gave a document or "not modified"
    next_check: datetime
    hold: Hold | None = None
    error: str | None = None
    consecutive_failures: int = 0
    validators: Validators = Validators()  # of the document read last, wherever it came from
    body_hash: str | None = None  # hex SHA-256 of the last document read, for servers without validators
    moved_to: str | None = None  # where permanent redirects have led each of the last `moved_checks` good checks
    moved_checks: int = 0
    moved: bool = False  # whether `moved_to` is asked instead of `url`

    @property
    def address(self) -> str:
        """Where the feed is asked."""
        return self.moved_to if self.moved and self.moved_to else self.url
