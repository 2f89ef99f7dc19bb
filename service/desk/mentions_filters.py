"""Which mentions a page shows, as its address says: what is blank or makes no sense is as good as not said."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Literal, get_args
from urllib.parse import urlencode

from fastapi import Depends, Query

from curation.store.mention_queries import Position, Wanted
from service.api.errors import ApiError
from service.api.mention_query import cursor, position

Saying = Literal["negative", "neutral", "positive", "uncertain"]
SAYINGS: tuple[Saying, ...] = get_args(Saying)
Text = Annotated[str, Query(max_length=300)]


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen: "" or None stand for everything."""

    brand: str
    source: str = ""
    language: str = ""
    label: Saying | None = None
    day: date | None = None
    after: Position | None = None

    @property
    def scope(self) -> Wanted:
        """The mentions of brand, source and language, whatever they say and whenever."""
        return Wanted(brand=self.brand, source=self.source or None, language=self.language or None)

    @property
    def wanted(self) -> Wanted:
        """The mentions that are listed."""
        wanted = self.scope
        if self.label == "uncertain":
            wanted = replace(wanted, uncertain=True)
        elif self.label:
            wanted = replace(wanted, label=self.label, uncertain=False)
        if self.day:
            start = datetime.combine(self.day, time(), UTC)
            wanted = replace(wanted, since=start, until=start + timedelta(days=1))
        return wanted

    @property
    def narrowed(self) -> bool:
        """Whether anything but the brand was chosen."""
        return bool(self.source or self.language or self.label or self.day)

    def address(self, after: Position | None = None) -> str:
        """The page of these mentions, from a place on."""
        day = self.day.isoformat() if self.day else None
        return f"/mentions?{self._query(label=self.label, day=day, after=after and cursor(after))}"

    def on(self, day: date) -> str:
        """The page of what was said on a day."""
        return replace(self, day=day, after=None).address()

    def picture(self, ink: str, size: str) -> str:
        """The chart of brand, source and language."""
        return f"/mentions/mood-{ink}-{size}.svg?{self._query()}"

    def _query(self, **more: str | None) -> str:
        given = {"brand": self.brand, "source": self.source, "language": self.language, **more}
        return urlencode({name: value for name, value in given.items() if value})


def read_filters(
    brand: Text = "", source: Text = "", language: Text = "", label: Text = "", day: Text = "", after: Text = ""
) -> Filters:
    """The filters of an address."""
    return Filters(
        brand=_printable(brand),
        source=_printable(source),
        language=_printable(language),
        label=next((known for known in SAYINGS if known == label), None),
        day=_day(day),
        after=_position(after),
    )


Asked = Annotated[Filters, Depends(read_filters)]


def _printable(text: str) -> str:
    """PostgreSQL refuses a NUL inside a text, which nothing stored holds."""
    return text.replace("\0", "\ufffd").strip()


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if 1990 <= day.year <= 2200 else None


def _position(given: str) -> Position | None:
    """Where a page ended; None for what this service did not give."""
    try:
        published, id = position(given)
    except ApiError:
        return None
    return (published, id) if 1990 <= published.year <= 2200 else None
