"""Which stored mentions a query asks for, read strictly: each parameter once, known, and within its bounds."""

import base64
import binascii
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, TypeVar, get_args
from urllib.parse import parse_qsl

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from curation.listening.mood import Dimension
from curation.store.mention_queries import Position, Wanted
from models.sentiment.interface import Label
from service.api.errors import ApiError
from service.api.limits import MAX_NAME
from service.api.mention_shapes import Moment, Printed, Source

MOST_A_PAGE = 200
USUAL_PAGE = 50
LONGEST_QUERY = 4_096  # bytes
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)


def _flag(given: object) -> object:
    return {"true": True, "false": False}.get(given, given) if isinstance(given, str) else given


def _whole(given: object) -> object:
    # Not everything that Python or pydantic takes for a number: no blanks, signs, fractions or other scripts.
    return int(given) if isinstance(given, str) and given.isascii() and given.isdigit() and len(given) < 10 else None


def _dimensions(given: object) -> object:
    parts = str(given).split(",")
    if len(set(parts)) != len(parts):
        raise ValueError("name each dimension once")
    return parts


Brand = Annotated[str, Field(min_length=1, max_length=MAX_NAME, pattern=Printed)]
Flag = Annotated[bool, BeforeValidator(_flag), Field(strict=True)]


class _Query(BaseModel):
    model_config = ConfigDict(extra="forbid")

    brand: Brand | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None
    source: Source | None = None
    since: Moment | None = None
    until: Moment | None = None


class ListQuery(_Query):
    """The query of `GET /v1/mentions`."""

    label: Label | None = None
    uncertain: Flag | None = None
    corrected: Flag | None = None
    cursor: Annotated[str, Field(max_length=200)] | None = None
    limit: Annotated[int, BeforeValidator(_whole), Field(ge=1, le=MOST_A_PAGE)] = USUAL_PAGE

    def wanted(self) -> Wanted:
        """Which mentions."""
        return Wanted(**self.model_dump(exclude={"cursor", "limit"}))

    def after(self) -> Position | None:
        """Where the page before ended."""
        return position(self.cursor) if self.cursor is not None else None


class SummaryQuery(_Query):
    """The query of `GET /v1/mentions/summary`."""

    by: Annotated[list[Dimension], BeforeValidator(_dimensions)] = Field(default=["brand"])

    def wanted(self) -> Wanted:
        """Which mentions."""
        return Wanted(**self.model_dump(exclude={"by"}))


Query = TypeVar("Query", bound=_Query)


def read_query(shape: type[Query], query: bytes) -> Query:
    """The query as `shape` says. Bytes that are no UTF-8 become U+FFFD.

    Raises:
        ApiError: 422, it says something else.
    """
    if len(query) > LONGEST_QUERY:
        raise _refused(f"it has more than {LONGEST_QUERY} bytes; ask for less")
    known = shape.model_fields
    try:
        pairs = parse_qsl(query.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=len(known))
        given = dict(pairs)
        if len(given) < len(pairs):
            raise _refused(f"{_repeated(pairs, known)} is given twice; give it once")
        return shape.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = str(first["loc"][0]) if first["loc"] and first["loc"][0] in known else "a parameter"
        cause = first["msg"].removeprefix("Value error, ")
        raise _refused(f"{place}: {cause[:1].lower()}{cause[1:]}; known are {', '.join(known)}") from None
    except ValueError:
        raise _refused(f"it has too many parameters; known are {', '.join(known)}, each once") from None


def cursor(at: Position) -> str:
    """A position as a word of url-safe letters that says nothing to anybody else."""
    published, id = at
    return base64.urlsafe_b64encode(f"{published.astimezone(UTC).isoformat()} {id}".encode()).decode()


def position(cursor: str) -> Position:
    """Where a page ended.

    Raises:
        ApiError: 422, not a cursor given by this service.
    """
    try:
        published, _, id = base64.b64decode(cursor, altchars=b"-_", validate=True).decode("ascii").partition(" ")
        at = datetime.fromisoformat(published)
        if at.tzinfo is UTC and id.isalnum():
            return at, id
    except (ValueError, binascii.Error):
        pass
    raise _refused("cursor: take it from `next` of the page before, unchanged")


def _repeated(pairs: Sequence[tuple[str, str]], known: object) -> str:
    names = [name for name, _ in pairs]
    repeated = next(name for name in names if names.count(name) > 1)
    return repeated if isinstance(known, dict) and repeated in known else "a parameter"


def _refused(message: str) -> ApiError:
    return ApiError(422, "invalid_request", f"query: {message}")
