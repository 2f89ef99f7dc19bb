"""Refusals: a status, a code for programs, a message for people, in the one shape all errors of the service share.

A message never repeats what was sent, except the id of a brand nobody knows: bodies hold what people wrote, and logs
keep what errors say.
"""

from collections.abc import Iterable

from pydantic import ValidationError
from pydantic_core import ErrorDetails, to_json

MAX_PROBLEMS = 3  # told of one request
_PLACES = frozenset(
    {
        *("documents", "id", "text", "language", "source", "published", "label", "level"),
        *("brands", "name", "aliases", "exclude", "case_sensitive"),
    }
)  # what a message may name; any other key is the caller's own


class ApiError(Exception):
    """A request, or one document of it, cannot be answered. `retry_after`: seconds."""

    def __init__(self, status: int, code: str, message: str, *, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.retry_after = retry_after

    def value(self) -> dict[str, str]:
        """Code and message, for where an error stands in the place of a document."""
        return {"code": self.code, "message": self.message}

    def body(self) -> bytes:
        """The answer as JSON."""
        return to_json({"error": self.value()})

    def headers(self) -> list[tuple[bytes, bytes]]:
        """What the status asks for besides the body."""
        headers = [(b"content-type", b"application/json")]
        if self.retry_after is not None:
            headers.append((b"retry-after", str(self.retry_after).encode()))
        if self.status == 401:
            headers.append((b"www-authenticate", b"Bearer"))
        return headers


class ClientGone(Exception):
    """Whoever asked has closed the connection; there is nobody to answer."""


def refused_json(error: ValidationError) -> ApiError:
    """400 for a body that is no JSON, 422 for JSON of another shape."""
    details = error.errors(include_url=False, include_context=False, include_input=False)
    if details and details[0]["type"] == "json_invalid":
        return ApiError(400, "invalid_json", f"the body is no JSON in UTF-8: {_cause(details[0])}")
    return ApiError(422, "invalid_request", "; ".join(_problems(details)))


def _problems(details: Iterable[ErrorDetails]) -> list[str]:
    """One a place; what else the same place might have been is told with it."""
    by_place: dict[str, list[str]] = {}
    for detail in details:
        causes = by_place.setdefault(_place(detail["loc"]), [])
        cause = "has a key that is not known here" if detail["type"] == "extra_forbidden" else _cause(detail)
        if cause not in causes:
            causes.append(cause)
    told = [f"{place or 'the body'}: {' or '.join(causes)}" for place, causes in by_place.items()]
    return told[:MAX_PROBLEMS]


def _place(steps: Iterable[int | str]) -> str:
    place = ""
    for step in steps:
        if isinstance(step, int):
            place += f"[{step}]"
        elif step in _PLACES:
            place += f".{step}" if place else step
    return place


def _cause(detail: ErrorDetails) -> str:
    message = detail["msg"].removeprefix("Invalid JSON: ").removeprefix("Value error, ")
    return message[:1].lower() + message[1:]
