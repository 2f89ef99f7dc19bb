"""What the OpenAPI document says of sentiment, of the service's own state and of itself."""

from typing import get_args

from pydantic import JsonValue

from curation.listening.sentiment import Level
from service.api import bulk, sentiment
from service.api.answers import DocumentAnswer, DocumentError, SentimentResponse
from service.api.documents import Document, SentimentRequest
from service.api.limits import MAX_BRANDS, MAX_NAME
from service.api.openapi import Json, Section, errors, ref
from service.api.stream import NDJSON as NDJSON_BYTES

JSON = "application/json"
NDJSON = NDJSON_BYTES.decode()
LINES = """A document a line, an answer a line, in their order; a line that cannot be answered has an error instead.
The service reads on only while it has room, so read answers while you send. Blank lines are ignored."""


def _operation(summary: str, answers: Json, *, open_to_all: bool = False, **more: JsonValue) -> Json:
    operation: Json = {"summary": summary, "responses": answers, **more}
    return operation | ({"security": []} if open_to_all else {})


def _content(media_type: str, schema: Json) -> Json:
    return {"content": {media_type: {"schema": schema}}}


def _given(description: str, media_type: str, schema: Json) -> Json:
    return {"200": {"description": description, **_content(media_type, schema)}}


def _body(media_type: str, schema: Json) -> Json:
    return {"required": True, **_content(media_type, schema)}


def _lines_of(line: Json) -> Json:
    # OpenAPI 3.1 has no word for a sequence of JSON texts: the stream is a text, its line stands in an extension.
    return {"type": "string", "x-line": line}


_OBJECT: Json = {"type": "object"}

_SENTIMENT = _operation(
    "How documents speak of brands, or by themselves",
    _given("One answer a document, in their order.", JSON, ref(SentimentResponse))
    | errors(400, 401, 403, 408, 413, 415, 422, 429, 503),
    operationId="sentiment",
    requestBody=_body(JSON, ref(SentimentRequest)),
)

_LEVEL: Json = {
    "name": "level",
    "in": "query",
    "schema": {"type": "string", "enum": list(get_args(Level)), "default": "mention"},
}
_BRAND: Json = {
    "name": "brand",
    "in": "query",
    "description": "The id of a configured brand; may be repeated. All configured ones by default.",
    "schema": {"type": "array", "items": {"type": "string", "maxLength": MAX_NAME}, "maxItems": MAX_BRANDS},
}

_BULK = _operation(
    "The same, line by line, for any number of documents",
    _given(LINES, NDJSON, _lines_of({"anyOf": [ref(DocumentAnswer), ref(DocumentError)]}))
    | errors(400, 401, 403, 415, 422, 429, 503),
    operationId="sentimentBulk",
    parameters=[_LEVEL, _BRAND],
    requestBody={
        "required": True,
        "content": {
            NDJSON: {"schema": _lines_of(ref(Document))},
            bulk.BYTES: {"schema": {"type": "string", "format": "binary"}},
        },
    },
)

_OPENAPI = _operation("This document", _given("OpenAPI 3.1.", JSON, _OBJECT), open_to_all=True)
_HEALTH = _operation("Whether the process lives", _given("It does.", JSON, _OBJECT), open_to_all=True)
_READY = _operation("Whether it can do its work", _given("It can.", JSON, _OBJECT) | errors(503), open_to_all=True)
_METRICS = _operation(
    "Counts for Prometheus", _given("Text format 0.0.4.", "text/plain", {"type": "string"}), open_to_all=True
)

SECTION = Section(
    paths={
        sentiment.PATH: {"post": _SENTIMENT},
        bulk.PATH: {"post": _BULK},
        "/v1/openapi.json": {"get": _OPENAPI},
        "/health": {"get": _HEALTH},
        "/ready": {"get": _READY},
        "/metrics": {"get": _METRICS},
    },
    input_shapes=(SentimentRequest, Document),
    output_shapes=(SentimentResponse, DocumentAnswer, DocumentError),
)
