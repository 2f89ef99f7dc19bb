"""The header lines of a request and of its answer: pure, no I/O.

A validator is sent back exactly as it came, or not at all where it could not stand in one header line. Of an answer,
repeated lines are joined as RFC 9110 5.3 has it; one with more lines than any server needs is refused.
"""

from collections.abc import Iterable, Mapping

import httpx2

from curation.fetch.answers import Validators
from curation.fetch.decoding import ACCEPTED
from curation.fetch.errors import BadResponse

USER_AGENT = "Passaparola (feed reader)"

_ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
_MAX_VALIDATOR = 1024  # characters; a longer one is no validator but a way to fill our database and requests

HeaderLines = list[tuple[bytes, bytes]]


def request_lines(url: httpx2.URL, validators: Validators) -> HeaderLines:
    """The lines of a conditional GET; "Host" is the first of them."""
    headers = {
        "Host": url.netloc.decode("ascii"),
        "User-Agent": USER_AGENT,
        "Accept": _ACCEPT,
        "Accept-Encoding": ACCEPTED,
        "If-None-Match": validators.etag,
        "If-Modified-Since": validators.last_modified,
        "Connection": "close",
    }
    return [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items() if value]


def by_name(lines: Iterable[tuple[bytes, bytes]], most: int) -> dict[str, str]:
    """Names in lower case; a repeated header's values joined by commas. BadResponse beyond `most` lines."""
    headers: dict[str, str] = {}
    for number, (raw_name, raw_value) in enumerate(lines, 1):
        if number > most:
            raise BadResponse(f"the answer has more than {most} header lines; tell the feed's owner")
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def validators_of(headers: Mapping[str, str]) -> Validators:
    """Those of an answer that can be sent back."""
    return sane(Validators(headers.get("etag"), headers.get("last-modified")))


def sane(validators: Validators) -> Validators:
    """Without those that say nothing, or that could not be sent back as one header line."""
    return Validators(_sane(validators.etag), _sane(validators.last_modified))


def _sane(value: str | None) -> str | None:
    if not value or len(value) > _MAX_VALIDATOR or value != value.strip() or not value.strip('W/"'):
        return None
    return value if all(" " <= char <= "ÿ" and char != "\x7f" for char in value) else None
