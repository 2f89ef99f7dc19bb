"""Deciding: what the forms of the desk do. Every change answers 303 to the list, at the next suggestion to decide.

A form carries the version that its page showed. One that is stale answers 409 with what the other did, and keeps what
was typed; one that cannot be saved as it stands answers 422 in the same way. Nothing is ever half done.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.policy import policy_version
from curation.review import ChangedMeanwhile, Move, MoveRefused, PersonAction, ReasonMissing
from curation.store.decisions import log_of, logged, move, undo_move
from curation.store.review_queue import find_suggestion
from curation.store.values import Suggestion
from curation.terms import TermsRefused
from service.access.viewer import team_member
from service.desk.decision_forms import Bulk, Decision, Undo, wanted_terms, why_refused
from service.desk.decision_notice import as_text
from service.desk.decision_words import lines_of
from service.desk.suggestion_filters import Filters
from service.desk.suggestion_reading import neighbour
from service.desk.suggestions_page import After, Asked, Problem, SuggestionPages, actor_of
from service.web.rendering import Web

Back = RedirectResponse


def router(web: Web) -> APIRouter:
    """The forms' addresses."""
    forms, routes = DecisionForms(web, SuggestionPages(web)), APIRouter()
    for path, answer in (
        ("/suggestions/undo", forms.undo),
        ("/suggestions/bulk", forms.bulk),
        ("/suggestions/{id}/{action}", forms.decide),
    ):
        routes.add_api_route(path, answer, methods=["POST"], response_model=None)
    return routes


@dataclass(frozen=True, slots=True)
class DecisionForms:
    """The handlers of the forms; `pages` shows again what could not be saved."""

    web: Web
    pages: SuggestionPages

    def decide(
        self, request: Request, id: str, action: PersonAction, filters: Asked, form: Annotated[Decision, Form()]
    ) -> Response:
        """One move about one suggestion."""
        viewer, _ = team_member(request, "reviewer"), self.web.speech(request).gettext
        try:
            with self.web.database.writing() as connection:
                seen = self._seen(connection, id)
                after = neighbour(connection, self.web.configured(), filters, id)
                made = self._move(connection, seen, action, actor_of(viewer), form)
        except ChangedMeanwhile:
            return self._conflict(request, id, filters, form)
        except TermsRefused as refused:
            problem = Problem(_("That was not saved"), why_refused(self.web.speech(request), refused))
        except ReasonMissing:
            why = _("Say why: whoever reads the log, or makes the changes, needs to know.")
            problem = Problem(_("That was not saved"), why)
        except MoveRefused:
            problem = Problem(_("That cannot be done now"), _("Its state does not allow it. Nothing was changed."))
            return self.pages.page(request, filters, id, After(status=409, problem=problem, typed=form.typed))
        else:
            onward = id if made.before == made.after else after
            return _back(filters, onward, [made.number])
        return self.pages.page(request, filters, id, After(status=422, problem=problem, typed=form.typed))

    def bulk(self, request: Request, filters: Asked, form: Annotated[Bulk, Form()]) -> Response:
        """One move about each that was ticked; those it does not apply to, or that changed, stay as they are."""
        actor, made, refused = actor_of(team_member(request, "reviewer")), [], []
        with self.web.database.writing() as connection:
            for picked in form.picked:
                id, _, version = picked.partition(":")
                decision = Decision.model_validate({"version": max(int(version), 1), "note": form.note})
                try:
                    seen = self._seen(connection, id)
                    made.append(self._move(connection, seen, form.action, actor, decision).number)
                except (MoveRefused, HTTPException) as error:
                    refused.append((id, _why(error)))
        return _back(filters, None, made, as_text(refused))

    def undo(self, request: Request, filters: Asked, form: Annotated[Undo, Form()]) -> Response:
        """Takes back what the person has just done, each as long as nothing was decided since."""
        actor, made, refused, first = actor_of(team_member(request, "reviewer")), [], [], None
        config, now = self.web.configured(), self.web.clock()
        with self.web.database.writing() as connection:
            for line in logged(connection, form.number):
                number, id = line.move.number, line.suggestion
                try:
                    undone = undo_move(
                        connection, id, actor=actor, now=now, number=number, policy=policy_version(config)
                    )
                except MoveRefused as error:
                    refused.append((id, _why(error)))
                else:
                    made.append(undone.number)
                first = first or id
        if first is None:
            raise HTTPException(404)
        return _back(filters, first, made, as_text(refused))

    def _seen(self, connection: Connection, id: str) -> Suggestion:
        found = find_suggestion(connection, id)
        if found is None:
            raise HTTPException(404)
        return found[0]

    def _move(self, connection: Connection, seen: Suggestion, action: PersonAction, actor: str, form: Decision) -> Move:
        config, now, id = self.web.configured(), self.web.clock(), seen.item.id
        if form.version != seen.version:
            raise ChangedMeanwhile(id)
        return move(
            connection,
            id,
            action,
            actor=actor,
            now=now,
            note=form.note.strip(),
            version=form.version,
            wanted=wanted_terms(form, action, seen, self.web.zone, now),
            policy=policy_version(config),
        )

    def _conflict(self, request: Request, id: str, filters: Filters, form: Decision) -> Response:
        speech = self.web.speech(request)
        with self.web.database.reading() as connection:
            seen, log = self._seen(connection, id), log_of(connection, id)
        lines = lines_of(speech, log, self.web.clock(), self.web.zone)[: max(seen.version - form.version, 1)]
        problem = Problem(
            speech.gettext("Somebody was faster"),
            speech.gettext("Nothing of yours was saved, and what you typed is kept below. Meanwhile this was decided:"),
            lines,
        )
        return self.pages.page(request, filters, id, After(status=409, problem=problem, typed=form.typed))


def _why(error: Exception) -> str:
    """A refusal as an address carries it."""
    if isinstance(error, ChangedMeanwhile):
        return "stale"
    if isinstance(error, ReasonMissing):
        return "reason"
    return "state" if isinstance(error, MoveRefused) else "moved"


def _back(filters: Filters, id: str | None, numbers: list[int], refused: str = "") -> Back:
    """On to a suggestion, or to the list where there is none, with what was done in the address."""
    query = filters.query()
    told = [f"done={','.join(map(str, numbers))}"] * bool(numbers) + [f"not_done={refused}"] * bool(refused)
    told_query = "&".join(filter(None, (query.removeprefix("?"), *told)))
    return Back(f"{f'/suggestions/{id}' if id else '/'}{f'?{told_query}' if told_query else ''}", 303)
