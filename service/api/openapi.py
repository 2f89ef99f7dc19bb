"""The OpenAPI document, put together from what each endpoint says of itself. Shapes come from the models in use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import cast

from pydantic import JsonValue, TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from service.api.answers import ErrorAnswer

Json = dict[str, JsonValue]

ERRORS: Mapping[int, str] = {
    400: "The body is no JSON in UTF-8, or the request no HTTP, or it names another host than this service.",
    401: "No key, or one that is not known.",
    403: "The key is not for this.",
    408: "The body took too long.",
    413: "The body is too long.",
    415: "The body is of another type than this takes, or encoded.",
    422: "The body or the query is of another shape; the message says where.",
    429: "Too much is asked at this moment; Retry-After says in how many seconds to come back.",
    503: "The model does not answer; /ready says why.",
}


@dataclass(frozen=True, slots=True)
class Section:
    """Some paths, and the shapes that they refer to as `ref(shape)`: input as it is taken, output as it is given."""

    paths: Mapping[str, Json]
    input_shapes: Sequence[type] = ()
    output_shapes: Sequence[type] = ()


def ref(shape: type) -> Json:
    """Where the schema of a shape stands."""
    return {"$ref": f"#/components/schemas/{shape.__name__}"}


def errors(*statuses: int) -> Json:
    """The answers of an operation that are errors, all of one shape."""
    retry: Json = {"Retry-After": {"schema": {"type": "integer", "minimum": 1}, "description": "Seconds."}}
    answers: Json = {}
    for status in statuses:
        answer: Json = {
            "description": ERRORS[status],
            "content": {"application/json": {"schema": ref(ErrorAnswer)}},
        }
        answers[str(status)] = answer | ({"headers": retry} if status == HTTPStatus.TOO_MANY_REQUESTS else {})
    return answers


def document(sections: Sequence[Section], version: str) -> Json:
    """The whole document, OpenAPI 3.1."""
    paths: Json = {}
    for section in sections:
        paths.update(section.paths)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Passaparola",
            "version": version,
            "description": "How texts speak of brands, in the language they were written in.",
        },
        "paths": paths,
        "components": {
            "schemas": _schemas(sections),
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"key": []}],
    }


def _schemas(sections: Sequence[Section]) -> Json:
    wanted: list[tuple[type, JsonSchemaMode]] = [(ErrorAnswer, "serialization")]
    for section in sections:
        wanted += [(shape, "validation") for shape in section.input_shapes]
        wanted += [(shape, "serialization") for shape in section.output_shapes]
    inputs = [(shape.__name__, mode, TypeAdapter[object](shape)) for shape, mode in dict.fromkeys(wanted)]
    _, schemas = TypeAdapter.json_schemas(inputs, ref_template="#/components/schemas/{model}")
    return cast(Json, schemas["$defs"])
