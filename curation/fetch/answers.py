"""What asking for a feed can bring: a document, or word that nothing changed."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server calls this version of the document, sent back verbatim to ask whether there is a newer one."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One request of a fetch, in order: the URL asked and the status it answered with."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document. `url` is the one it came from after redirects, the base of its relative links.

    `fresh_for` is how long the server says the answer holds (Cache-Control, Expires), unbounded here; `moved_to` is
    `url` where every redirect on the way was permanent (301, 308), else None; `transferred` counts body bytes on the
    wire, before decoding.
    """

    body: bytes
    content_type: str | None
    url: str
    validators: Validators
    fresh_for: timedelta | None = None
    moved_to: str | None = None
    hops: tuple[Hop, ...] = ()
    transferred: int = 0


@dataclass(frozen=True, slots=True)
class NotModified:
    """The document is the one we have; `validators` are those to keep, the rest as in `Fetched`."""

    validators: Validators
    fresh_for: timedelta | None = None
    moved_to: str | None = None
    hops: tuple[Hop, ...] = ()
