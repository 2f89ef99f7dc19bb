"""Where a feed's bytes come from: the web through the door, a file below feeds.yaml, or the bundled demo.

A file is read only if it lies, links followed, below the folder of feeds.yaml and is a regular one: a list of feeds
handed on by somebody else must not read this machine. Files and demo feeds have an ETag too, made from their bytes, so
that an unchanged one costs no parse; that of a demo feed is made before its dates are filled in, which move every day.
"""

import os
import re
import stat
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from io import BufferedReader, FileIO
from pathlib import Path, PurePosixPath

from curation.config import FeedSource
from curation.config.feed_address import is_web
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.door import Door
from curation.fetch.errors import FileRefused, TooLarge, UrlRefused
from curation.fetch.urls import shown

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sources:
    """`folder` is that of feeds.yaml; `today` dates the demo's feeds."""

    door: Door
    folder: Path
    today: date

    def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
        """The feed's document, or that it is the one we have. FetchError for anything else."""
        if is_web(source.url):
            return self.door.fetch(source.url, validators)
        if source.url.startswith("demo:"):
            return _demo(source.url, self.today, validators)
        if _SCHEME.match(source.url):
            raise UrlRefused(f"{shown(source.url)} is no http or https URL, no demo: feed and no path below feeds.yaml")
        body = _read_below(self.folder, source.url, self.door.limits.document)
        return _if_changed(source.url, body, _etag(body), validators)


def _demo(url: str, today: date, validators: Validators) -> Fetched | NotModified:
    import demo

    name = url.removeprefix("demo:")
    if name not in demo.names():
        raise FileRefused(f'there is no demo feed "{name}"; there are {", ".join(demo.names())}')
    return _if_changed(url, demo.document(name, today), _etag(demo.source_text(name).encode()), validators)


def _etag(body: bytes) -> str:
    return f'"{sha256(body).hexdigest()}"'


def _if_changed(url: str, body: bytes, etag: str, validators: Validators) -> Fetched | NotModified:
    now = Validators(etag=etag)
    return NotModified(now) if validators.etag == etag else Fetched(body, None, url, now)


def _read_below(folder: Path, written: str, limit: int) -> bytes:
    target = _below(folder, written)
    try:
        with FileIO(target, opener=_open_at_once) as raw, BufferedReader(raw) as file:
            if not stat.S_ISREG(os.fstat(raw.fileno()).st_mode):
                raise FileRefused(f"{written!a} is no regular file; name the feed's file itself")
            body = file.read(limit + 1)
    except OSError as error:
        raise FileRefused(f"{written!a} cannot be read ({error.strerror}); check its url in feeds.yaml") from error
    if len(body) > limit:
        raise TooLarge(f"{written!a} is larger than {limit:,} bytes; keep fewer entries in it")
    return body


def _below(folder: Path, written: str) -> Path:
    path = PurePosixPath(written)
    if not written or "\0" in written or path.is_absolute() or ".." in path.parts:
        raise FileRefused(f"{written!a} is no path below the folder of feeds.yaml; put the file there")
    try:
        target = (folder / path).resolve()
    except (OSError, RuntimeError) as error:
        raise FileRefused(f"{written!a} leads nowhere ({error}); check its url in feeds.yaml") from error
    if not target.is_relative_to(folder.resolve()):
        raise FileRefused(f"{written!a} is a link out of the folder of feeds.yaml; put the file itself there")
    return target


def _open_at_once(path: str, flags: int) -> int:
    """Neither waits for a writer at the other end of a pipe, nor follows a link put there meanwhile."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOFOLLOW)
