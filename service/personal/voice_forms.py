"""Posts a person pastes to have captions sound like them, and forgetting what they taught."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.captions.voices.habits import habits_of
from curation.captions.voices.posts import PostsError, posts_in
from curation.store.voices import LearntVoice, forget_voice, save_voice
from service.personal.here import here
from service.personal.picks_page import HOME
from service.personal.settings_view import MOST_TYPED, SETTINGS, show_settings
from service.web.rendering import Web

BACK = f"{SETTINGS}#posts-learnt"


@dataclass(frozen=True, slots=True)
class VoiceForms:
    """The two forms."""

    web: Web

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
                message = self.web.speech(request).gettext(
                    "Paste one to ten posts of at most 5,000 characters, with a line of --- between."
                )
                return show_settings(self.web, request, place, {"posts": message})
            habits = habits_of(found, language=place.person.languages[0])
            consents = keep_posts and may_leave
            kept = LearntVoice(habits, place.now, found if keep_posts else (), may_leave=consents)
            save_voice(connection, place.person.id, kept)
        return RedirectResponse(BACK, 303)

    def forget(self, request: Request) -> Response:
        """What posts taught is forgotten, consent included."""
        with self.web.database.writing() as connection:
            forget_voice(connection, here(self.web, request, connection).person.id)
        return RedirectResponse(BACK, 303)


def router(web: Web) -> APIRouter:
    """The two routes."""
    forms, routes = VoiceForms(web), APIRouter()
    routes.add_api_route(f"{HOME}/voice", forms.learn, methods=["POST"])
    routes.add_api_route(f"{HOME}/voice/forget", forms.forget, methods=["POST"])
    return routes
