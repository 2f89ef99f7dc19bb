"""`/me/settings` as a page: what is kept of each of its forms, and beside a field what was wrong with it."""

from collections.abc import Iterable, Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse

from curation.captions.voices.posts import LONGEST_POST, MOST_POSTS
from curation.config import Config
from curation.config.iso_codes import COUNTRIES
from curation.speech import LANGUAGES, Speech
from curation.store.own import wishes_of
from curation.store.own_addresses import own_code
from curation.store.voices import learnt_voice
from curation.vocabulary import NETWORKS, REGISTERS
from service.outgoing import Outgoing, outgoing_of
from service.personal import naming
from service.personal.here import Here
from service.personal.picks_page import HOME
from service.personal.ways import ways_of
from service.personal.zones import known_zones, regions
from service.web.rendering import Web

SETTINGS = f"{HOME}/settings"
MOST_TYPED = 2 * MOST_POSTS * LONGEST_POST
NOTHING_WRONG: Mapping[str, str] = {}


def show_settings(web: Web, request: Request, place: Here, wrong: Mapping[str, str] = NOTHING_WRONG) -> HTMLResponse:
    """The page; where something is wrong, answered 422."""
    speech, outgoing, config = web.speech(request), outgoing_of(request), web.configured()
    asked = request.query_params.get("kept", "")
    return web.page(
        request,
        "personal/settings.html",
        status=422 if wrong else 200,
        person=place.person,
        wrong=wrong,
        kept="" if wrong else asked,
        **_profile(place, config, speech),
        **_rhythm(web, place, speech),
        **_learnt(web, place, speech),
        ways=ways_of(web, request, place),
        feed=_feed(place, outgoing),
    )


def _profile(place: Here, config: Config, speech: Speech) -> Mapping[str, object]:
    person = place.person
    return {
        "codes": _languages(speech, config.programme.languages, person.languages),
        "countries": _countries(speech),
        "networks": [(network, naming.network_name(network, speech)) for network in NETWORKS],
        "registers": naming.registers(speech),
        "register": next((token for token in person.voice if token in REGISTERS), ""),
        "flags": naming.flags(speech),
    }


def _rhythm(web: Web, place: Here, speech: Speech) -> Mapping[str, object]:
    wishes = wishes_of(place.connection, place.person.id)
    paused = wishes.paused_until if wishes.paused_until and wishes.paused_until > place.now else None
    return {
        "wishes": wishes,
        "cadences": naming.cadences(speech),
        "zones": regions(speech.language),
        "other_zone": wishes.time_zone if wishes.time_zone not in known_zones() else "",
        "zone_here": str(web.configured().programme.time_zone),
        "today": place.now.astimezone(web.zone).date().isoformat(),
        "paused": speech.when(paused, place.now, web.zone) if paused else None,
    }


def _learnt(web: Web, place: Here, speech: Speech) -> Mapping[str, object]:
    learnt = learnt_voice(place.connection, place.person.id)
    return {
        "learnt": learnt,
        "learnt_when": speech.when(learnt.learnt_at, place.now, web.zone) if learnt else None,
        "most_typed": MOST_TYPED,
    }


def _feed(place: Here, outgoing: Outgoing) -> str:
    """The address of the person's feed; "" where they have none."""
    own = own_code(place.connection, place.person.id, "feed")
    return outgoing.book.feed(own.code) if own else ""


def _languages(speech: Speech, *given: Iterable[str]) -> list[tuple[str, str]]:
    codes = {code for some in (*given, LANGUAGES) for code in some}
    return sorted(((code, speech.language_name(code)) for code in codes), key=lambda named: named[1].casefold())


def _countries(speech: Speech) -> list[tuple[str, str]]:
    names = speech.locale.territories
    return sorted(((code, names.get(code, code)) for code in COUNTRIES), key=lambda named: named[1].casefold())
