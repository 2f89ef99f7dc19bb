"""Under which terms a suggestion may be offered: to whom, when, and with which words. What reviewers set; no I/O.

A suggestion is offered from its embargo on and until it expires, to people of the named teams who write one of the
named languages; without names, to everybody it fits. What a caption must say stands in it word for word, what it must
not say in no inflection. A pin keeps a suggestion at the top of the desk, and among offers of the same engagement it
goes first; it lifts nothing above what fits somebody better.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from curation.reach import Reach
from curation.roles import Employee

MOST_PHRASES = 20
LONGEST_PHRASE = 200


Trouble = Literal["over_before", "too_long", "both", "no_date", "over", "unknown_audience"]


class TermsRefused(ValueError):
    """These terms cannot hold; `why` names the reason for whoever words it otherwise."""

    def __init__(self, why: Trouble) -> None:
        super().__init__(_TOLD[why])
        self.why: Trouble = why


_TOLD: Mapping[Trouble, str] = {
    "over_before": "it would expire before its embargo ends",
    "too_long": f"at most {MOST_PHRASES} phrases of {LONGEST_PHRASE} characters",
    "both": "a phrase cannot be kept and left out at once",
    "no_date": "that is no date: write it as 2026-12-24, a moment as 2026-12-24T09:00",
    "over": "that day is over already",
    "unknown_audience": "it fits nobody of that team or language",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for one suggestion. Moments are aware; `expires` is the first at which it is offered no more."""

    pinned: bool = False
    embargo: datetime | None = None
    expires: datetime | None = None
    teams: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    must_keep: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.embargo and self.expires and self.expires <= self.embargo:
            raise TermsRefused("over_before")
        for phrases in (self.must_keep, self.must_not):
            if len(phrases) > MOST_PHRASES or any(len(phrase) > LONGEST_PHRASE for phrase in phrases):
                raise TermsRefused("too_long")
        if {phrase.casefold() for phrase in self.must_keep} & {phrase.casefold() for phrase in self.must_not}:
            raise TermsRefused("both")

    @property
    def for_everyone(self) -> bool:
        """Whether everybody it fits may be offered it."""
        return not self.teams and not self.languages


NONE_SET = Terms()


def in_window(terms: Terms, now: datetime) -> bool:
    """Whether it may be offered at this moment."""
    return (terms.embargo is None or terms.embargo <= now) and (terms.expires is None or now < terms.expires)


def admits(terms: Terms, employee: Employee, now: datetime) -> bool:
    """Whether it may be offered to a person at this moment; that it fits them is for others to say.

    A team is what the desk counts people under: somebody without a team is counted with the department.
    """
    team = employee.team or employee.department
    return (
        in_window(terms, now)
        and (not terms.teams or team in terms.teams)
        and (not terms.languages or employee.languages[0] in terms.languages)
    )


def check_audience(wanted: Terms, reach: Reach | None, terms: Terms) -> None:
    """Whether an approval names only groups of those whom a suggestion reaches, or that are named already.

    Raises:
        TermsRefused: it names another, and would thus reach nobody.
    """
    teams = {*(team for team, _ in reach.teams), *terms.teams} if reach else set(terms.teams)
    languages = {*reach.languages, *terms.languages} if reach else set(terms.languages)
    if not set(wanted.teams) <= teams or not set(wanted.languages) <= languages:
        raise TermsRefused("unknown_audience")


def phrases_of(lines: str) -> tuple[str, ...]:
    """Phrases written one a line, each once."""
    return tuple(dict.fromkeys(" ".join(line.split()) for line in lines.splitlines() if line.strip()))


def embargo_from(text: str, zone: tzinfo) -> datetime | None:
    """The moment somebody wrote down where the programme lives; nothing where nothing is written.

    Raises:
        TermsRefused: it is no moment.
    """
    if not text.strip():
        return None
    try:
        written = datetime.fromisoformat(text.strip())
        return (written if written.tzinfo else written.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise TermsRefused("no_date") from None


def expiry_from(text: str, zone: tzinfo, now: datetime) -> datetime | None:
    """The end of the day somebody wrote down as the last one.

    Raises:
        TermsRefused: it is no day, or one that is over.
    """
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip()) + timedelta(days=1)
        expires = datetime.combine(day, time(), zone).astimezone(UTC)
    except (ValueError, OverflowError):
        raise TermsRefused("no_date") from None
    if expires <= now:
        raise TermsRefused("over")
    return expires


def as_json(terms: Terms) -> Mapping[str, object]:
    """The terms as a line of the log keeps them; what is not set is left out."""
    found: dict[str, object] = {
        "pinned": terms.pinned,
        "embargo": terms.embargo and terms.embargo.isoformat(),
        "expires": terms.expires and terms.expires.isoformat(),
        "teams": list(terms.teams),
        "languages": list(terms.languages),
        "must_keep": list(terms.must_keep),
        "must_not": list(terms.must_not),
    }
    return {name: value for name, value in found.items() if value}


def terms_from(kept: Mapping[str, object] | None) -> Terms:
    """The terms of a line of the log; a line without any is from before there were terms."""

    def moment(name: str) -> datetime | None:
        value = (kept or {}).get(name)
        return datetime.fromisoformat(value) if isinstance(value, str) else None

    def texts(name: str) -> tuple[str, ...]:
        value = (kept or {}).get(name)
        return tuple(map(str, value)) if isinstance(value, Sequence) else ()

    return Terms(
        pinned=bool((kept or {}).get("pinned")),
        embargo=moment("embargo"),
        expires=moment("expires"),
        teams=texts("teams"),
        languages=texts("languages"),
        must_keep=texts("must_keep"),
        must_not=texts("must_not"),
    )
