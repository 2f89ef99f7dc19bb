"""How a page is made: a template, the words of whoever reads, and where they may go."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cache, lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from curation.config import Config
from curation.speech import LANGUAGES, Speech, speech_of
from curation.store.database import Database
from service.access.viewer import Viewer, viewer_of
from service.web.choosing import chosen_language, place_of

NAMES = tuple((code, speech_of(code).language_name(code).capitalize()) for code in LANGUAGES)
"""Every language of the pages with what it calls itself."""


@dataclass(frozen=True, slots=True)
class Web:
    """What every page works with. `configured` answers with the configuration as the file stands now."""

    configured: Callable[[], Config]
    database: Database
    clock: Callable[[], datetime]

    @property
    def zone(self) -> tzinfo:
        """The programme's own time zone."""
        return self.configured().programme.time_zone

    def speech(self, request: Request) -> Speech:
        """The language chosen on this device, else that of who is signed in, else the one the browser asks for."""
        viewer = viewer_of(request)
        return speech_of(chosen_language(request) or (viewer.language if viewer else _asked_for(request)))

    def page(self, request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
        """A page. Templates find `speech`, `viewer` (or None), `here` (the path) and the given values."""
        speech, viewer = self.speech(request), viewer_of(request)
        shared: Mapping[str, object] = {
            "speech": speech,
            "viewer": viewer,
            "here": request.url.path,
            "place": place_of(request),
            "home": home_of(viewer),
            "languages": NAMES,
        }
        made = page_templates(speech.language).get_template(template).render({**shared, **values})
        return HTMLResponse(made, status)


def home_of(viewer: Viewer | None) -> str:
    """The first page of whoever asks: the desk, or one's own page for an employee."""
    return "/me" if viewer and viewer.employee and not viewer.role else "/"


@lru_cache
def page_templates(language: str) -> Environment:
    """The templates in one language: everything is escaped, and a name that is not there is an error."""
    environment = Environment(
        loader=PackageLoader("service"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(  # type: ignore[attr-defined]
        speech_of(language).translations, newstyle=True
    )
    environment.globals["ngettext"] = _counting(speech_of(language))
    environment.globals["gettext"] = environment.globals["_"] = _saying(speech_of(language))
    return environment


def _saying(speech: Speech) -> Callable[..., Markup]:
    """The gettext of templates: Jinja's own looks a message up, and for its slots, each time anew."""

    @cache
    def message(text: str) -> Markup:
        return Markup(speech.translations.gettext(text))  # of a catalogue; what fills it is escaped

    @cache
    def whole(text: str) -> Markup:
        return message(text) % {}

    def gettext(text: str, **slots: object) -> Markup:
        return message(text) % slots if slots else whole(text)

    return gettext


def _counting(speech: Speech) -> Callable[..., Markup]:
    """The ngettext of templates: Jinja's own would write the number as Python does."""

    def ngettext(one: str, many: str, n: int, **slots: object) -> Markup:
        message = Markup(speech.translations.ngettext(one, many, n))  # of a catalogue; what fills it is escaped
        return message % {"num": speech.number(n), **slots}

    return ngettext


def _asked_for(request: Request) -> str:
    """The first language of the browser that there is a catalogue for; English where there is none."""
    asked = request.headers.get("accept-language", "").lower().split(",")[:10]
    codes = [part.partition(";")[0].strip()[:2] for part in asked]
    return next((code for code in codes if code in LANGUAGES), "en")
