"""What a request says, as pydantic models, and JSON read strictly into them.

Nothing is converted: a number is no text. Unknown keys, repeated keys, NaN, lone surrogates and anything but UTF-8
are refused. The interface takes what these models say, and its description is made from them.
"""

import json
from collections.abc import Sequence
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from curation.listening.sentiment import Level
from service.api.errors import ApiError, refused_json
from service.api.limits import MAX_BRANDS, MAX_DOCUMENTS, MAX_ID, MAX_NAME, MAX_NAMES, MAX_TEXT

Shape = TypeVar("Shape")

Id = Annotated[str, Field(max_length=MAX_ID)] | Annotated[int, Field(ge=-(2**53), le=2**53)]
Name = Annotated[str, Field(min_length=1, max_length=MAX_NAME, pattern=r"\S")]
Names = Annotated[list[Name], Field(max_length=MAX_NAMES)]


class Strict(BaseModel):
    """A JSON object whose keys are all known and whose values are of the type asked for."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Document(Strict):
    """A text to judge. `language` is a code such as `da` or `da-DK`; without one it is told from the text."""

    id: Id
    text: Annotated[str, Field(max_length=MAX_TEXT)]
    language: Annotated[str, Field(max_length=35, pattern=r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$")] | None = None


class InlineBrand(Strict):
    """A brand for this request only; its mentions carry its name."""

    name: Name
    aliases: Names = []
    exclude: Names = []
    case_sensitive: bool = False


class SentimentRequest(Strict):
    """Documents, the brands to look for (all configured ones by default) and what to judge."""

    documents: Annotated[list[Document], Field(min_length=1, max_length=MAX_DOCUMENTS)]
    brands: Annotated[list[Name | InlineBrand], Field(max_length=MAX_BRANDS)] | None = None
    level: Level = "mention"


class _OnlyId(BaseModel):
    model_config = ConfigDict(strict=True)
    id: Id


REQUEST: TypeAdapter[SentimentRequest] = TypeAdapter(SentimentRequest)
DOCUMENT: TypeAdapter[Document] = TypeAdapter(Document)
_ONLY_ID: TypeAdapter[_OnlyId] = TypeAdapter(_OnlyId)


def read_json(shape: TypeAdapter[Shape], body: bytes) -> Shape:
    """The body as `shape` says.

    Raises:
        ApiError: 400, it is no JSON; 422, it is JSON of another shape.
    """
    try:
        value = shape.validate_json(body)
    except ValidationError as error:
        raise refused_json(error) from None
    # Only now: of JSON of the right shape, the keys that can be repeated are known and few objects are left to look at.
    json.loads(body, object_pairs_hook=_without_repeats)
    return value


def id_of(line: bytes) -> str | int | None:
    """The id that a line of the wrong shape has nevertheless, if it has one."""
    try:
        return _ONLY_ID.validate_json(line).id
    except ValidationError:
        return None


def _without_repeats(pairs: Sequence[tuple[str, object]]) -> None:
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise ApiError(422, "invalid_request", f"{repeated} is given twice in one object; give it once")
