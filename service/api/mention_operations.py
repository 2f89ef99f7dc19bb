"""What the OpenAPI document says of stored mentions."""

from pydantic import JsonValue

from models.sentiment.interface import LABELS
from service.api import mention_desk, mentions
from service.api.answers import ErrorAnswer
from service.api.limits import MAX_NAME
from service.api.mention_desk import SummaryAnswer
from service.api.mention_query import DIMENSIONS, MOST_A_PAGE, USUAL_PAGE
from service.api.mention_shapes import (
    MAX_SOURCE,
    MOMENT_SCHEMA,
    KeptMentionAnswer,
    LabelRequest,
    MentionsPage,
    MentionsRequest,
    StoredResponse,
)
from service.api.openapi import Json, Section, errors, ref


def _json(shape: type) -> Json:
    return {"content": {"application/json": {"schema": ref(shape)}}}


def _operation(id: str, summary: str, shape: type, answers: Json, **more: JsonValue) -> Json:
    given: Json = {"200": {"description": summary, **_json(shape)}}
    return {"operationId": id, "summary": summary, "responses": given | answers, **more}


def _query(name: str, schema: Json, description: str = "") -> Json:
    parameter: Json = {"name": name, "in": "query", "schema": schema}
    return parameter | ({"description": description} if description else {})


def _text(longest: int) -> Json:
    return {"type": "string", "minLength": 1, "maxLength": longest}


_FLAG: Json = {"type": "string", "enum": ["true", "false"]}
_WHICH: list[JsonValue] = [
    _query("brand", _text(MAX_NAME)),
    _query("language", {"type": "string", "pattern": "^[a-z]{2,3}$"}),
    _query("source", _text(MAX_SOURCE)),
    _query("since", MOMENT_SCHEMA, "Published then or later."),
    _query("until", MOMENT_SCHEMA, "Published before."),
]
_LIST = _operation(
    "mentions",
    "Stored mentions, newest first, page by page",
    MentionsPage,
    errors(400, 401, 403, 422, 429, 503),
    parameters=[
        *_WHICH,
        _query("label", {"type": "string", "enum": [*LABELS]}, "What counts: a person's word before the model's."),
        _query("uncertain", _FLAG),
        _query("corrected", _FLAG),
        _query("cursor", {"type": "string", "maxLength": 200}, "`next` of the page before; the rest as then."),
        _query("limit", {"type": "integer", "minimum": 1, "maximum": MOST_A_PAGE, "default": USUAL_PAGE}),
    ],
)
_BY: Json = {
    **_query("by", {"type": "array", "items": {"type": "string", "enum": [*DIMENSIONS]}, "default": ["brand"]}),
    "description": "What to group by, with commas between; a day is one of UTC.",
    "style": "form",
    "explode": False,
}
_SUMMARY = _operation(
    "mentionsSummary",
    "Counts and net sentiment by brand, day, language, source",
    SummaryAnswer,
    errors(400, 401, 403, 422, 429, 503),
    parameters=[*_WHICH, _BY],
)
_STORE = _operation(
    "storeMentions",
    "Judge documents and keep the mentions in them",
    StoredResponse,
    errors(400, 401, 403, 408, 413, 415, 422, 429, 503),
    parameters=[
        {
            "name": "Idempotency-Key",
            "in": "header",
            "description": "The same request sent again under it within a day is answered as before, and done once.",
            "schema": {"type": "string", "minLength": 1, "maxLength": mentions.LONGEST_KEY, "pattern": "^[!-~]+$"},
        }
    ],
    requestBody={"required": True, **_json(MentionsRequest)},
)
_NO_SUCH: Json = {"404": {"description": "There is no mention of that id.", **_json(ErrorAnswer)}}
_LABEL = _operation(
    "correctMention",
    "Say how a mention speaks of its brand, whatever the model said",
    KeptMentionAnswer,
    _NO_SUCH | errors(400, 401, 403, 408, 413, 415, 422, 429, 503),
    parameters=[{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
    requestBody={"required": True, **_json(LabelRequest)},
)

MENTIONS_SECTION = Section(
    paths={
        mentions.PATH: {"get": _LIST, "post": _STORE},
        mention_desk.SUMMARY_PATH: {"get": _SUMMARY},
        mention_desk.LABEL_PATH: {"put": _LABEL},
    },
    input_shapes=(MentionsRequest, LabelRequest),
    output_shapes=(StoredResponse, MentionsPage, SummaryAnswer, KeptMentionAnswer),
)
