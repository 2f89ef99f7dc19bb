"""What a reviewer's form says, and the terms that are wanted by it. No I/O."""

from datetime import datetime, tzinfo
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from curation.review import SETS, Action, PersonAction
from curation.speech import Speech
from curation.store.values import Suggestion
from curation.terms import Terms, TermsRefused, check_audience, embargo_from, expiry_from, phrases_of
from service.desk.suggestion_detail import Typed
from service.desk.suggestion_filters import NO_NUL

MOST_VERSION = 2_147_483_647
Name = Annotated[str, StringConstraints(max_length=200, pattern=NO_NUL)]
BulkAction = Literal["approve", "reject", "request_changes", "withdraw", "reopen", "pin", "unpin"]
BULK: tuple[BulkAction, ...] = ("approve", "reject", "request_changes", "withdraw", "reopen", "pin", "unpin")


class Decision(BaseModel):
    """One form about one suggestion; `version` is what the person saw."""

    model_config = ConfigDict(frozen=True)

    version: int = Field(ge=1, le=MOST_VERSION)
    note: str = Field("", max_length=2000, pattern=NO_NUL)
    team: list[Name] = Field([], max_length=50)
    language: list[Name] = Field([], max_length=20)
    embargo: str = Field("", max_length=40)
    expires: str = Field("", max_length=40)
    must_keep: str = Field("", max_length=5000, pattern=NO_NUL)
    must_not: str = Field("", max_length=5000, pattern=NO_NUL)

    @property
    def typed(self) -> Typed:
        """What to put back into the forms where it could not be saved."""
        return Typed(
            note=self.note,
            embargo=self.embargo,
            expires=self.expires,
            must_keep=self.must_keep,
            must_not=self.must_not,
            teams=tuple(self.team),
            languages=tuple(self.language),
        )


class Bulk(BaseModel):
    """One move for what was ticked on a page; each of `picked` is an id and the version that was seen."""

    model_config = ConfigDict(frozen=True)

    action: BulkAction
    note: str = Field("", max_length=2000, pattern=NO_NUL)
    picked: list[Annotated[str, StringConstraints(max_length=40, pattern=r"^[0-9A-Za-z]{1,16}:[0-9]{1,9}$")]] = Field(
        [], max_length=50
    )


class Undo(BaseModel):
    """The lines of the log to take back."""

    model_config = ConfigDict(frozen=True)

    number: list[Annotated[int, Field(ge=1, le=MOST_VERSION)]] = Field(min_length=1, max_length=50)


def wanted_terms(decision: Decision, action: PersonAction, seen: Suggestion, zone: tzinfo, now: datetime) -> Terms:
    """The terms that a form asks for; of fields the action is not about nothing is read.

    Raises:
        TermsRefused: a date is none, or the audience is none of those the suggestion fits.
    """
    sets = SETS.get(action, ())
    wanted = Terms(
        teams=tuple(dict.fromkeys(decision.team)) if "teams" in sets else (),
        languages=tuple(dict.fromkeys(decision.language)) if "languages" in sets else (),
        embargo=embargo_from(decision.embargo, zone) if "embargo" in sets else None,
        expires=expiry_from(decision.expires, zone, now) if "expires" in sets else None,
        must_keep=phrases_of(decision.must_keep) if "must_keep" in sets else (),
        must_not=phrases_of(decision.must_not) if "must_not" in sets else (),
    )
    check_audience(wanted, seen.reach, seen.terms)
    return wanted


def why_refused(speech: Speech, refused: TermsRefused) -> str:
    """Why terms cannot be saved."""
    _ = speech.gettext
    return {
        "over_before": _("It would expire before its embargo ends. Change one of the two."),
        "too_long": _("Too many phrases, or too long: at most 20 of 200 characters each."),
        "both": _("The same phrase cannot be kept and left out. Take it off one of the lists."),
        "no_date": _("That is not a date. Write a day as 2026-12-24 and a moment as 2026-12-24T09:00."),
        "over": _("That day is over already. Choose today or a later day."),
        "unknown_audience": _("It fits nobody of that team or language. Choose among those that are listed."),
    }[refused.why]


def bulk_names(speech: Speech) -> list[tuple[Action, str]]:
    """What can be done to several at once, and how its button says it."""
    _ = speech.gettext
    names: dict[BulkAction, str] = {
        "approve": _("Approve for everybody they fit"),
        "reject": _("Reject (reason needed)"),
        "request_changes": _("Ask for changes (comment needed)"),
        "withdraw": _("Take the approval back"),
        "reopen": _("Open again"),
        "pin": _("Pin"),
        "unpin": _("Take the pin off"),
    }
    return [(action, names[action]) for action in BULK]
