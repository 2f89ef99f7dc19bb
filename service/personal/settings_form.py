"""What a person may say of themselves and of their picks, read from a form and checked as an import is. No I/O."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, tzinfo

from curation.config.iso_codes import LANGUAGES
from curation.employee_cells import CELLS
from curation.own_wishes import CADENCES, Wishes
from curation.roles import Employee
from curation.sharing.networks import instance_host
from curation.speech import Speech
from curation.vocabulary import NETWORKS, REGISTERS, VOICE_FLAGS
from service.personal.zones import known_zones

LAST_HOUR = 23


@dataclass(frozen=True, slots=True)
class Asked:
    """The form as it was sent: lists are the boxes that were ticked."""

    interests: str = ""
    writes: str = "en"
    reads: Sequence[str] = ()
    country: str = ""
    first_network: str = ""
    networks: Sequence[str] = ()
    tone: str = ""
    flags: Sequence[str] = ()
    cadence: str = "weekly"
    hour: int = 8
    mastodon: str = ""
    time_zone: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What was understood: changed options of the profile, wishes, and by field what is wrong."""

    profile: dict[str, object] = field(default_factory=dict)
    wishes: Wishes = field(default_factory=Wishes)
    wrong: dict[str, str] = field(default_factory=dict)


def read_settings(asked: Asked, person: Employee, wishes: Wishes, speech: Speech) -> Read:
    """Only what differs from what is kept is a change: the rest goes on following the imports."""
    wrong: dict[str, str] = {}
    said: dict[str, object] = {
        "interests": _interests(asked, speech, wrong),
        "languages": _languages(asked, person),
        "country": _country(asked, speech, wrong),
        "networks": _networks(asked),
        "voice": _voice(asked),
    }
    changed = {name: value for name, value in said.items() if value != getattr(person, name)}
    return Read(changed, _wishes(asked, wishes, speech, wrong), wrong)


def pause_until(text: str, today: date, zone: tzinfo) -> datetime | None:
    """The moment a pause up to and including a day ends where the programme lives; None for no such day ahead."""
    try:
        last = date.fromisoformat(text)
        over = datetime.combine(date.fromordinal(last.toordinal() + 1), time(), zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return over if last >= today else None


def _interests(asked: Asked, speech: Speech, wrong: dict[str, str]) -> object:
    lines = asked.interests.replace("\r\n", "\n").replace("|", "/").replace("\0", "").split("\n")
    try:
        return CELLS["interests"]("|".join(lines))
    except ValueError:
        wrong["interests"] = speech.gettext("At most 30 interests of 100 characters each, one a line.")
        return ()


def _languages(asked: Asked, person: Employee) -> tuple[str, ...]:
    chosen = [code for code in (asked.writes, *asked.reads) if code in LANGUAGES]
    return tuple(dict.fromkeys(chosen)) or person.languages


def _country(asked: Asked, speech: Speech, wrong: dict[str, str]) -> object:
    try:
        return CELLS["country"](asked.country)
    except ValueError:
        wrong["country"] = speech.gettext("Choose a country from the list, or leave it open.")
        return ""


def _networks(asked: Asked) -> tuple[str, ...]:
    ticked = [network for network in NETWORKS if network in asked.networks]
    first = [asked.first_network] if asked.first_network in NETWORKS else []
    return tuple(dict.fromkeys((*first, *ticked)))


def _voice(asked: Asked) -> tuple[str, ...]:
    register = (asked.tone,) if asked.tone in REGISTERS else ()
    return (*register, *(flag for flag in VOICE_FLAGS if flag in asked.flags))


def _wishes(asked: Asked, wishes: Wishes, speech: Speech, wrong: dict[str, str]) -> Wishes:
    host = instance_host(asked.mastodon) if asked.mastodon.strip() else ""
    if host is None:
        wrong["mastodon"] = speech.gettext(
            "That is not the address of a Mastodon server. Write one such as mastodon.social."
        )
    if asked.time_zone not in ("", wishes.time_zone) and asked.time_zone not in known_zones():
        wrong["time_zone"] = speech.gettext("Choose a time zone from the list.")
    cadence = next((known for known in CADENCES if known == asked.cadence), wishes.cadence)
    hour = min(max(asked.hour, 0), LAST_HOUR)
    return replace(wishes, cadence=cadence, hour=hour, mastodon=host or "", time_zone=asked.time_zone)
