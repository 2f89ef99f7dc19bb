"""The rules of the programme in words, and what another number would do to this week, before anything is saved.

Everybody of the team reads them; editors change them. A preview writes nothing. Saving changes the lines of feeds.yaml
that say something else, comments kept, and only if the file is still the one that was looked at.
"""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.config import Config
from curation.config.edit_options import set_programme
from curation.config.file import ConfigError, parse_config, read_text
from curation.config.save import version_of
from service.access.viewer import team_member
from service.desk.programme_preview import Preview, preview_of
from service.desk.programme_rules import SHAPES, RulesForm, changes, filled, rules
from service.desk.saving import NotSaved, save, told
from service.web.rendering import Web

PATH = "/programme"
Filled = Annotated[RulesForm, Form()]


def router(web: Web) -> APIRouter:
    """The page of the programme, its previews and what is saved."""
    routes, page = APIRouter(), ProgrammePage(web)
    routes.add_api_route(PATH, page.show, methods=["GET", "HEAD"], response_class=HTMLResponse)
    routes.add_api_route(f"{PATH}/preview", page.preview, methods=["POST"], response_class=HTMLResponse)
    routes.add_api_route(PATH, page.keep, methods=["POST"], response_class=HTMLResponse)
    return routes


@dataclass(frozen=True, slots=True)
class _File:
    """The file as it is now: its text, its version and what it says; `broken` in the words of its checks."""

    text: str
    version: str
    config: Config
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """Shows the rules, foresees others, and keeps them."""

    web: Web

    def show(self, request: Request, done: str = "") -> HTMLResponse:
        """The rules as they stand."""
        team_member(request, "reviewer")
        file = self._file()
        return self._page(request, file, filled(file.config.programme), saved=done == "saved")

    def preview(self, request: Request, form: Filled) -> Response:
        """What other rules would do; nothing is written."""
        team_member(request, "editor")
        file = self._file()
        wanted = changes(form, file.config.programme)
        try:
            edited = parse_config(set_programme(file.text, wanted), file.config.path)
        except ConfigError as error:
            return self._page(request, file, _texts(form), status=422, problems=error.problems)
        speech, now = self.web.speech(request), self.web.clock()
        with self.web.database.reading() as connection:
            seen = preview_of(connection, file.config, edited.programme, speech, now)
        return self._page(request, file, _texts(form), preview=seen)

    def keep(self, request: Request, form: Filled) -> Response:
        """Write the rules that say something else into the file."""
        team_member(request, "editor")
        file = self._file()
        wanted = changes(form, file.config.programme)
        if file.version == form.version:
            try:
                set_programme(file.text, wanted)
            except ConfigError as error:
                return self._page(request, file, _texts(form), status=422, problems=error.problems)
        try:
            save(self.web, lambda text: set_programme(text, wanted), version=form.version)
        except NotSaved as error:
            if error.status != 409 or error.problems:
                return told(self.web, request, error, PATH)
            return self._page(request, self._file(), _texts(form), status=409, changed=True)
        return RedirectResponse(f"{PATH}?{urlencode({'done': 'saved'})}", 303)

    def _file(self) -> _File:
        last = self.web.configured()
        try:
            text = read_text(last.path)
        except ConfigError as error:
            return _File("", "", last, error.problems)
        try:
            return _File(text, version_of(text), parse_config(text, last.path))
        except ConfigError as error:
            return _File(text, version_of(text), last, error.problems)

    def _page(
        self,
        request: Request,
        file: _File,
        values: object,
        *,
        status: int = 200,
        preview: Preview | None = None,
        problems: tuple[str, ...] = (),
        saved: bool = False,
        changed: bool = False,
    ) -> HTMLResponse:
        speech = self.web.speech(request)
        return self.web.page(
            request,
            "desk/programme.html",
            status,
            rules=rules(speech),
            values=values,
            version=file.version,
            broken=file.broken,
            preview=preview,
            problems=_by_rule(problems),
            others=[problem for problem in problems if not _rule_of(problem)],
            saved=saved,
            changed=changed,
        )


def _texts(form: RulesForm) -> dict[str, str]:
    return {name: str(value) for name, value in form.model_dump().items()}


def _by_rule(problems: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for problem in problems:
        if rule := _rule_of(problem):
            found.setdefault(rule, []).append(problem.partition(": ")[2] or problem)
    return found


def _rule_of(problem: str) -> str | None:
    """The rule that a sentence of the file's checks is about."""
    place = problem.partition(":")[0].removeprefix("programme.")
    return next((name for name in SHAPES if place == name or place.startswith(f"{name}[")), None)
