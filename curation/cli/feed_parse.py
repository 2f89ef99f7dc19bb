"""`feeds parse`: what a feed document says, as one JSON object. Needs no feeds.yaml, no database and no network.

    {"feed": {title, link, language}, "items": [{title, link, id, published, updated, summary, content, language}],
     "error": null | {"type", "message"}}

Texts are plain, dates as written, in UTC; a link that is not http(s) is null. Whatever the file is, the answer comes
within ten seconds: only a regular file is read, up to the limit for a document, in a process that can be killed.
"""

import json
import os
import re
import stat
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from typing import Annotated

import psutil
import typer

from curation.feeds.entries import NotAFeed
from curation.feeds.plain import PlainFeed, PlainItem
from curation.fetch.errors import FetchError, FileRefused, TooLarge
from curation.parsing.pool import DEFAULT_LIMITS, DocumentTooCostly, ParserFailed, Parsers

ALLOWED_SECONDS = 8.5  # from the start of the command to the answer of the process that reads; the rest is for printing
FEWEST_SECONDS = 1.0  # for starting that process and for reading, however long the start of the command took
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("parse")(parse)


def parse(
    file: Annotated[str, typer.Argument(help="A feed document: RSS, Atom or JSON Feed.", show_default=False)],
    url: Annotated[str | None, typer.Option(help="Where it comes from; the base of its relative links.")] = None,
    content_type: Annotated[str | None, typer.Option(help="As the server stated it, for the character set.")] = None,
) -> None:
    """Print what a feed document says as one JSON object; its `error` tells why it cannot be read."""
    try:
        found = _read(file, url, content_type)
    except (FetchError, NotAFeed, DocumentTooCostly, ParserFailed) as error:
        _print(_feed(None), [], {"type": type(error).__name__, "message": str(error)})
        raise typer.Exit(1) from None
    _print(_feed(found), list(map(_item, found.items)), None)


def _read(file: str, url: str | None, content_type: str | None) -> PlainFeed:
    body = _bytes_of(file, DEFAULT_LIMITS.document)
    limits = replace(DEFAULT_LIMITS, overall=seconds_left(time.time() - psutil.Process().create_time()))
    with Parsers((), children=1, limits=limits) as parsers:
        return parsers.plain(body, url=url or Path(file).absolute().as_uri(), content_type=content_type)


def seconds_left(since_start: float) -> float:
    """Seconds for the parsers, when the command has run for so long: starting takes long on a busy machine.

    A start that lies ahead, as where the clock was set meanwhile, is none.
    """
    return max(ALLOWED_SECONDS - max(since_start, 0.0), FEWEST_SECONDS)


def _bytes_of(file: str, limit: int) -> bytes:
    """Of a regular file; anything else could wait or go on for ever."""
    try:
        with FileIO(file, opener=_open_at_once) as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                raise FileRefused(f"{file!a} is no regular file but a device or pipe; save the document in a file")
            return _within(limit, opened, file)
    except OSError as error:
        raise FileRefused(f"{file!a} cannot be read ({error.strerror}); name a file with a feed document") from error
    except ValueError as error:  # a NUL in the name
        raise FileRefused(f"{file!a} is no name of a file ({error})") from error


def _within(limit: int, opened: FileIO, file: str) -> bytes:
    parts, size = [], 0
    while size <= limit and (part := opened.read(limit + 1 - size)):
        parts.append(part)
        size += len(part)
    if size > limit:
        raise TooLarge(f"{file!a} is larger than the {limit:,} bytes a document may have; keep fewer entries in it")
    return b"".join(parts)


def _open_at_once(path: str, flags: int) -> int:
    """Without waiting for a writer at the other end of a pipe."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)


def _feed(found: PlainFeed | None) -> dict[str, object]:
    if found is None:
        return {"title": None, "link": None, "language": None}
    return {"title": found.title, "link": found.link, "language": found.language}


def _item(item: PlainItem) -> dict[str, object]:
    return {
        "title": item.title,
        "link": item.link,
        "id": item.id,
        "published": _written(item.published),
        "updated": _written(item.updated),
        "summary": item.summary,
        "content": item.content,
        "language": item.language,
    }


def _written(moment: datetime | None) -> str | None:
    """RFC 3339; `strftime` would not fill up a year before 1000."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z" if moment else None


def _print(feed: dict[str, object], items: Sequence[dict[str, object]], error: dict[str, str] | None) -> None:
    """One line in UTF-8 whatever the terminal's encoding; put together from pieces, as there may be 30 MB of it."""
    listed = b", ".join(map(_utf8, items))
    typer.echo(b'{"feed": %b, "items": [%b], "error": %b}' % (_utf8(feed), listed, _utf8(error)))


def _utf8(value: object) -> bytes:
    """JSON; half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD."""
    return _HALF_A_PAIR.sub("\ufffd", json.dumps(value, ensure_ascii=False)).encode()
