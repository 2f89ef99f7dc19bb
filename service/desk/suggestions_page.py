"""The desk: the list, one suggestion beside it or on a page of its own, examples, and what others decided meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from typing_extensions import TypedDict

from curation.speech import Speech
from curation.store.decisions import changes_since
from curation.store.people import has_employees
from curation.store.review_queue import PAGE, any_items, find_suggestion
from service.access.viewer import Viewer, team_member
from service.desk.decision_forms import bulk_names
from service.desk.decision_notice import notice_of
from service.desk.suggestion_detail import DetailMaker, Typed
from service.desk.suggestion_examples import draft_examples, people_for_examples, stored_examples
from service.desk.suggestion_filters import Filters, kind_names, sort_names, state_names
from service.desk.suggestion_reading import Queue, read_done, read_known, read_queue, read_voices
from service.desk.suggestion_rows import RowMaker
from service.desk.suggestion_voices import Voices
from service.web.phrases import title_of
from service.web.rendering import Web
from service.web.scripts import SCRIPTS, errors

MOST_LINES = 2_147_483_647
Asked = Annotated[Filters, Query()]
Done = Annotated[str, Query(max_length=1200, pattern=r"^[0-9,]*$")]
Not = Annotated[str, Query(max_length=2500, pattern=r"^[0-9A-Za-z,.]*$")]


class Changes(TypedDict):
    """The newest line of the log, and how many suggestions others decided about since the one that was asked from."""

    newest: int
    others: int
    said: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something was not saved. `lines` are what others decided meanwhile."""

    heading: str
    what_to_do: str
    lines: Sequence[object] = ()


@dataclass(frozen=True, slots=True)
class After:
    """What came before a page: `done` and `not_done` of a change, or why a form could not be saved and what it said."""

    done: str = ""
    not_done: str = ""
    status: int = 200
    problem: Problem | None = None
    typed: Typed | None = None


def router(web: Web) -> APIRouter:
    """The pages, for GET and HEAD."""
    pages, routes = SuggestionPages(web), APIRouter()
    routes.add_api_route(
        "/suggestions/changes", pages.changes, response_model=Changes, responses=errors(), tags=[SCRIPTS]
    )
    for path, answer in (
        ("/", pages.queue),
        ("/suggestions/{id}/examples", pages.examples),
        ("/suggestions/{id}", pages.one),
    ):
        routes.add_api_route(path, answer, methods=["GET", "HEAD"], response_model=None)
    return routes


@dataclass(frozen=True, slots=True)
class SuggestionPages:
    """The handlers of the pages."""

    web: Web

    def queue(self, request: Request, filters: Asked, done: Done = "", not_done: Not = "") -> HTMLResponse:
        """The list, with the first suggestion of it beside it where there is room."""
        return self.page(request, filters, None, After(done=done, not_done=not_done))

    def one(self, request: Request, id: str, filters: Asked, done: Done = "", not_done: Not = "") -> HTMLResponse:
        """One suggestion, with the list beside it where there is room."""
        return self.page(request, filters, id, After(done=done, not_done=not_done))

    def changes(self, request: Request, since: Annotated[int, Query(ge=0, le=MOST_LINES)]) -> JSONResponse:
        """How many suggestions others decided about since a line of the log, and the newest line."""
        viewer = team_member(request, "reviewer")
        with self.web.database.reading() as connection:
            newest, others = changes_since(connection, since, besides=actor_of(viewer))
        said = self.web.speech(request).ngettext("%(n)s decided by others", "%(n)s decided by others", others)
        return JSONResponse(Changes(newest=newest, others=others, said=said), headers={"Cache-Control": "no-store"})

    def examples(self, request: Request, id: str, filters: Asked) -> HTMLResponse:
        """Captions for three different people, drafted now where none were handed out."""
        team_member(request, "reviewer")
        speech, config = self.web.speech(request), self.web.configured()
        with self.web.database.reading() as connection:
            found = find_suggestion(connection, id)
            if found is None:
                raise HTTPException(404)
            suggestion = found[0]
            stored = stored_examples(connection, suggestion, speech)
            people = people_for_examples(connection, suggestion) if not stored else ()
        examples = stored or draft_examples(people, suggestion, config, speech)
        return self.web.page(
            request,
            "desk/suggestion_examples.html",
            id=id,
            title=title_of(suggestion.item),
            examples=examples,
            query=filters.query(),
        )

    def page(self, request: Request, filters: Filters, id: str | None, after: After) -> HTMLResponse:
        """The page with the list and a suggestion, `id` or the first one of the list.

        Raises:
            NotSignedIn, NotAllowed: whoever asks is no reviewer.
        """
        viewer, config = team_member(request, "reviewer"), self.web.configured()
        speech = self.web.speech(request)
        with self.web.database.reading() as connection:
            queue = read_queue(connection, config, filters)
            chosen = id or next((listed.item.id for listed in queue.page.suggestions), None)
            known = read_known(connection, chosen, speech) if chosen else None
            if id and known is None:
                raise HTTPException(404)
            voices = Voices(speech, config.brands, *read_voices(connection, config, queue, known))
            lines = read_done(connection, _numbers(after.done), actor_of(viewer))
            notice = notice_of(connection, speech, lines, after.not_done)
            filled = queue.page.total > 0 or any_items(connection)
            people = has_employees(connection)
        maker = DetailMaker(
            speech,
            voices,
            actor_of(viewer),
            config.programme.min_relevance,
            self.web.clock(),
            self.web.zone,
        )
        detail = maker.detail(known, after.typed) if known else None
        return self.web.page(
            request,
            "desk/suggestions.html",
            after.status,
            **self._list(speech, queue, filters, voices),
            detail=detail,
            alone=id is not None,
            problem=after.problem,
            notice=notice,
            items_read=filled,
            has_people=people,
        )

    def _list(self, speech: Speech, queue: Queue, filters: Filters, voices: Voices) -> dict[str, Any]:
        names = state_names(speech)
        maker = RowMaker(speech, voices, queue.reasons, names, self.web.clock(), self.web.zone)
        counts: dict[str, int] = {str(state): count for state, count in queue.page.counts.items()}
        counts["all"] = sum(counts.values())
        return {
            "rows": [maker.row(listed) for listed in queue.page.suggestions],
            "total": queue.page.total,
            "pages": -(-queue.page.total // PAGE),
            "per_page": PAGE,
            "filters": filters,
            "states": [(state, name, counts.get(state, 0)) for state, name in names.items()],
            "sorts": sort_names(speech),
            "kinds": kind_names(speech),
            "feeds": queue.feeds,
            "teams": queue.teams,
            "languages_found": [(code, speech.language_name(code)) for code in queue.languages],
            "paused": voices.paused(queue.pauses, self.web.zone),
            "newest": queue.newest,
            "bulk": bulk_names(speech),
        }


def actor_of(viewer: Viewer) -> str:
    """What the log calls whoever asks."""
    return viewer.account or viewer.name


def _numbers(done: str) -> Sequence[int]:
    return [int(number) for number in done.split(",")[:PAGE] if number and len(number) < 10]
