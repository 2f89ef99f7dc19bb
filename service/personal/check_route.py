"""`POST /me/check`: what the verifier says of the words in a field, asked by `me.js` while somebody types.

JSON in and out; nothing is kept of it.
"""

import math
from collections.abc import Mapping
from dataclasses import asdict

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from typing_extensions import TypedDict

from curation.sharing.networks import NETWORKS
from service.access.viewer import NotAllowed, employee_of
from service.api.errors import ApiError, refused_json
from service.personal.checking import LONGEST_CAPTION, Checked, writing_about
from service.personal.findings import Told, tell
from service.personal.here import here
from service.web.rendering import Web
from service.web.scripts import SCRIPTS, errors

LARGEST_BODY = 8 * LONGEST_CAPTION  # bytes; JSON may write a character in six, and there is little besides


class Question(BaseModel):
    """What is asked: one pick of the person's, its words, and the network they are meant for."""

    model_config = ConfigDict(extra="forbid")

    item: str = Field(max_length=16)
    text: str = Field(max_length=LONGEST_CAPTION)
    network: str = Field(default="linkedin", max_length=16)


class Checking(TypedDict):
    """What is found, and how long the words are on their network; no `limit`: null."""

    findings: list[Told]
    length: int
    limit: int | None


def router(web: Web) -> APIRouter:
    """The one route."""
    routes = APIRouter()

    async def check(request: Request) -> Response:
        await run_in_threadpool(employee_of, request)
        try:
            question = _question(await _body(request))
            return JSONResponse(await run_in_threadpool(answer, web, request, question))
        except ApiError as refused:
            headers = {name.decode(): value.decode() for name, value in refused.headers()}
            return Response(refused.body(), refused.status, headers)

    asked = {"application/json": {"schema": Question.model_json_schema()}}
    routes.add_api_route(
        "/me/check",
        check,
        methods=["POST"],
        response_model=Checking,
        responses=errors(400, 404, 413),
        tags=[SCRIPTS],
        openapi_extra={"requestBody": {"content": asked, "required": True}},
    )
    return routes


def answer(web: Web, request: Request, question: Question) -> Mapping[str, object]:
    """Findings in the language of the page, and the length as the network counts it.

    Raises:
        ApiError: 403 and 404 for what is not theirs.
    """
    try:
        with web.database.reading() as connection:
            place = here(web, request, connection)
            item = place.pick(question.item.replace("\0", "")).item
            writing = writing_about(connection, web.configured(), place.person, item)
    except NotAllowed as error:
        raise ApiError(403, "forbidden", "this is for employees of the programme") from error
    except HTTPException as error:
        raise ApiError(404, "not_found", "there is no such pick") from error
    network = question.network if question.network in NETWORKS else None
    checked = writing.check(question.text, network)
    return _told(web, request, question.text, checked)


def _told(web: Web, request: Request, text: str, checked: Checked) -> Mapping[str, object]:
    around, speech = checked.around, web.speech(request)
    limit = None if math.isinf(around.limit) else int(around.limit)
    told = tell(checked.findings, text, around, speech)
    return {"findings": [asdict(finding) for finding in told], "length": around.length, "limit": limit}


def _question(body: bytes) -> Question:
    try:
        return Question.model_validate_json(body)
    except ValidationError as error:
        raise refused_json(error) from error


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise ApiError(413, "too_large", f"at most {LARGEST_BODY} bytes are read")
    return bytes(body)
