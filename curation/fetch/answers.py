"""What asking for a feed can bring: a document, or word that nothing changed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server calls this version of the document, sent back verbatim to ask whether there is a newer one."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document. `url` is the one it came from after redirects, the base of its relative links."""

    body: bytes
    content_type: str | None
    url: str
    validators: Validators


@dataclass(frozen=True, slots=True)
class NotModified:
    """The document is the one we have; `validators` are those to keep."""

    validators: Validators
