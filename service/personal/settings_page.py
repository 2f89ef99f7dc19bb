"""`/me/settings`: who one is for the matching, how captions sound, how often picks come; pause, leave, join."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.captions.voices.habits import habits_of
from curation.captions.voices.posts import LONGEST_POST, MOST_POSTS, PostsError, posts_in
from curation.config.iso_codes import COUNTRIES
from curation.speech import LANGUAGES, Speech
from curation.store.own import describe_oneself, save_wishes, take_part, wishes_of
from curation.store.voices import LearntVoice, forget_voice, learnt_voice, save_voice
from curation.vocabulary import NETWORKS, REGISTERS
from service.personal import naming
from service.personal.here import Here, here
from service.personal.picks_page import HOME
from service.personal.settings_form import Asked, pause_until, read_settings
from service.web.rendering import Web

PAGE = f"{HOME}/settings"
LEFT = f"{HOME}/left"
MOST_TYPED = 2 * MOST_POSTS * LONGEST_POST
Many = Annotated[list[str], Form()]


def asked_in(
    interests: Annotated[str, Form(max_length=10_000)] = "",
    writes: Annotated[str, Form(max_length=3)] = "en",
    reads: Many = [],  # noqa: B006  # FastAPI copies it
    country: Annotated[str, Form(max_length=2)] = "",
    first_network: Annotated[str, Form(max_length=16)] = "",
    networks: Many = [],  # noqa: B006
    tone: Annotated[str, Form(max_length=16)] = "",
    flags: Many = [],  # noqa: B006
    cadence: Annotated[str, Form(max_length=6)] = "weekly",
    hour: Annotated[int, Form(ge=0, le=23)] = 8,
    mastodon: Annotated[str, Form(max_length=300)] = "",
) -> Asked:
    """The form, field by field."""
    return Asked(interests, writes, reads, country, first_network, networks, tone, flags, cadence, hour, mastodon)


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """The page and its forms; each form changes one thing and comes back."""

    web: Web

    def show(self, request: Request) -> Response:
        """The settings as they are kept."""
        with self.web.database.reading() as connection:
            return self._page(request, here(self.web, request, connection), {})

    def change(self, request: Request, asked: Annotated[Asked, Depends(asked_in)]) -> Response:
        """Profile, voice and rhythm in one form; nothing is kept where a field is wrong."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            read = read_settings(asked, place.person, wishes_of(connection, place.person.id), self.web.speech(request))
            if read.wrong:
                return self._page(request, place, read.wrong, status=422)
            describe_oneself(connection, place.person.id, **read.profile)
            save_wishes(connection, place.person.id, read.wishes)
        return RedirectResponse(f"{PAGE}?kept=1", 303)

    def pause(self, request: Request, until: Annotated[str, Form(max_length=10)] = "") -> Response:
        """No new picks up to and including a day; without one, picks again."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            wishes, zone = wishes_of(connection, place.person.id), self.web.zone
            over = pause_until(until, place.now.astimezone(zone).date(), zone)
            if until and over is None:
                wrong = {"until": self.web.speech(request).gettext("Choose today or a day to come.")}
                return self._page(request, place, wrong, status=422)
            save_wishes(connection, place.person.id, replace(wishes, paused_until=over))
        return RedirectResponse(f"{PAGE}#pause", 303)

    def learn(
        self,
        request: Request,
        posts: Annotated[str, Form(max_length=MOST_TYPED)] = "",
        keep_posts: Annotated[bool, Form()] = False,
        may_leave: Annotated[bool, Form()] = False,
    ) -> Response:
        """Read how the person writes; only figures are kept, the posts where they want it."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            try:
                found = posts_in(posts.replace("\0", ""))
            except PostsError:
                speech = self.web.speech(request)
                message = speech.gettext(
                    "Paste one to ten posts of at most 5,000 characters, with a line of --- between."
                )
                return self._page(request, place, {"posts": message}, status=422)
            habits = habits_of(found, language=place.person.languages[0])
            consents = keep_posts and may_leave
            kept = LearntVoice(habits, place.now, found if keep_posts else (), may_leave=consents)
            save_voice(connection, place.person.id, kept)
        return RedirectResponse(f"{PAGE}#posts-learnt", 303)

    def forget(self, request: Request) -> Response:
        """What posts taught is forgotten, consent included."""
        with self.web.database.writing() as connection:
            forget_voice(connection, here(self.web, request, connection).person.id)
        return RedirectResponse(f"{PAGE}#posts-learnt", 303)

    def join(self, request: Request) -> Response:
        """Take part; the next run makes the first picks."""
        with self.web.database.writing() as connection:
            take_part(connection, here(self.web, request, connection, taking_part=False).person.id, joins=True)
        return RedirectResponse(HOME, 303)

    def leave(self, request: Request) -> Response:
        """Leave at once: picks are gone, and every session is over."""
        with self.web.database.writing() as connection:
            take_part(connection, here(self.web, request, connection, taking_part=False).person.id, joins=False)
        return RedirectResponse(LEFT, 303)

    def left(self, request: Request) -> Response:
        """What to know after leaving; it tells of nobody, so anybody may read it."""
        return self.web.page(request, "personal/left.html")

    def _page(self, request: Request, place: Here, wrong: dict[str, str], *, status: int = 200) -> Response:
        speech, person = self.web.speech(request), place.person
        wishes = wishes_of(place.connection, person.id)
        learnt = learnt_voice(place.connection, person.id)
        paused = wishes.paused_until if wishes.paused_until and wishes.paused_until > place.now else None
        return self.web.page(
            request,
            "personal/settings.html",
            status=status,
            person=person,
            wishes=wishes,
            wrong=wrong,
            kept="kept" in request.query_params and not wrong,
            codes=_languages(speech, self.web.configured().programme.languages, person.languages),
            countries=_countries(speech),
            networks=[(network, naming.network_name(network, speech)) for network in NETWORKS],
            cadences=naming.cadences(speech),
            registers=naming.registers(speech),
            register=next((token for token in person.voice if token in REGISTERS), ""),
            flags=naming.flags(speech),
            today=place.now.astimezone(self.web.zone).date().isoformat(),
            paused=speech.when(paused, place.now, self.web.zone) if paused else None,
            learnt=learnt,
            learnt_when=speech.when(learnt.learnt_at, place.now, self.web.zone) if learnt else None,
            most_typed=MOST_TYPED,
        )


def router(web: Web) -> APIRouter:
    """The page and its forms, and what stands open after leaving."""
    page, routes = SettingsPage(web), APIRouter()
    for path, answer in ((PAGE, page.show), (LEFT, page.left)):
        routes.add_api_route(path, answer, methods=["GET", "HEAD"])
    for path, change in (
        (PAGE, page.change),
        (f"{HOME}/pause", page.pause),
        (f"{HOME}/voice", page.learn),
        (f"{HOME}/voice/forget", page.forget),
        (f"{HOME}/join", page.join),
        (f"{HOME}/leave", page.leave),
    ):
        routes.add_api_route(path, change, methods=["POST"])
    return routes


def _languages(speech: Speech, *given: Iterable[str]) -> list[tuple[str, str]]:
    codes = {code for some in (*given, LANGUAGES) for code in some}
    return sorted(((code, speech.language_name(code)) for code in codes), key=lambda named: named[1].casefold())


def _countries(speech: Speech) -> list[tuple[str, str]]:
    names = speech.locale.territories
    return sorted(((code, names.get(code, code)) for code in COUNTRIES), key=lambda named: named[1].casefold())
