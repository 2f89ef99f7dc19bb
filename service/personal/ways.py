"""The channels that are set up in this installation, as one person has them."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request

from curation.own_wishes import Channel
from curation.speech import When
from curation.store.own import wishes_of
from curation.store.own_addresses import OwnChannel, channels_of_person
from service.outgoing import outgoing_of
from service.personal import naming
from service.personal.here import Here
from service.web.phrases import Phrase, phrase
from service.web.rendering import Web


@dataclass(frozen=True, slots=True)
class Way:
    """One channel. `at` is where messages go, as far as a page may show it: of a Workflow its host alone.

    `paused` says since when it is paused for the person, and `why` what came back.
    """

    channel: Channel
    name: str
    chosen: bool
    at: str
    paused: When | None
    why: Phrase


def ways_of(web: Web, request: Request, place: Here) -> list[Way]:
    """All of them, in the order they are offered."""
    speech, person = web.speech(request), place.person
    known, chosen = channels_of_person(place.connection, person.id), wishes_of(place.connection, person.id).channels
    names, found = dict(naming.channels(speech)), []
    for channel in outgoing_of(request).channels:
        own = known.get(channel) or OwnChannel()
        at = (urlsplit(own.address).hostname or "") if channel == "teams" else person.email
        paused = speech.when(own.paused_at, place.now, web.zone) if own.paused_at else None
        found.append(Way(channel, names[channel], channel in chosen, at, paused, phrase(own.why or "", "")))
    return found
