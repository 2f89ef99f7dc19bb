"""Which suggestions are shown, in which order, from which page on: all of it stands in the address.

What an address does not say is the default, and what is the default is not written into an address, so that the same
list has one address and a link can be sent to a colleague.
"""

from collections.abc import Sequence
from typing import Literal
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, Field

from curation.config import Config
from curation.review import STATES
from curation.speech import Speech
from curation.store.review_queue import Sort, Wanted

NO_NUL = r"^[^\x00]*$"  # PostgreSQL refuses it inside of texts
PAGES = 10_000


class Filters(BaseModel):
    """The query of the desk's addresses."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    state: Literal["proposed", "changes", "approved", "rejected", "expired", "all"] = "proposed"
    kind: Literal["", "company", "third_party"] = ""
    feed: str = Field("", max_length=200, pattern=NO_NUL)
    team: str = Field("", max_length=200, pattern=NO_NUL)
    language: str = Field("", max_length=3, pattern=NO_NUL)
    fits: Literal["", "nobody"] = ""
    held: Literal["", "1"] = ""
    text: str = Field("", max_length=200, pattern=NO_NUL)
    sort: Sort = "engagement"
    page: int = Field(1, ge=1, le=PAGES)

    @property
    def narrowed(self) -> bool:
        """Whether anything but the state and the order is asked for."""
        return bool(self.kind or self.feed or self.team or self.language or self.fits or self.held or self.text)

    def query(self, **changes: object) -> str:
        """The query of an address, with its question mark, or nothing where everything is the default."""
        changed = self.model_copy(update=changes)
        defaults = {name: field.default for name, field in type(self).model_fields.items()}
        said = {name: value for name, value in changed.model_dump().items() if value != defaults[name]}
        return f"?{urlencode(said)}" if said else ""

    def wanted(self, config: Config, held: frozenset[str] | None) -> Wanted:
        """What is asked of the store; `held` are the ids of those that wait, where they are asked for."""
        company = tuple(source.name for source in config.feeds if source.kind == "company")
        feeds = company if self.kind == "company" else None
        if self.feed:
            feeds = (self.feed,) if feeds is None or self.feed in feeds else ()
        return Wanted(
            states=STATES if self.state == "all" else (self.state,),
            feeds=feeds,
            other_feeds=company if self.kind == "third_party" else (),
            team=self.team,
            language=self.language,
            fits_nobody=self.fits == "nobody",
            text=self.text.strip(),
            ids=held if self.held else None,
        )


def state_names(speech: Speech) -> dict[str, str]:
    """What the states are called, in the order in which they are shown."""
    _ = speech.gettext
    return {
        "proposed": _("To decide"),
        "changes": _("Changes asked"),
        "approved": _("Approved"),
        "rejected": _("Rejected"),
        "expired": _("Expired"),
        "all": _("All"),
    }


def sort_names(speech: Speech) -> Sequence[tuple[str, str]]:
    """The orders to choose from."""
    _ = speech.gettext
    return (("engagement", _("Best first")), ("newest", _("Newest first")), ("audience", _("Most people first")))


def kind_names(speech: Speech) -> Sequence[tuple[str, str]]:
    """The kinds of feed to choose from."""
    return (("company", speech.gettext("The company’s own")), ("third_party", speech.gettext("Third party")))
