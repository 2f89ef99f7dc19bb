"""Writes a changed `feeds.yaml`: whole or not at all, and never over what somebody else changed meanwhile.

Whoever writes holds a lock on the folder, so that commands and pages wait for one another. An editor does not: that is
what versions are for. A page that shows values keeps the version they were read from and gives it back.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from curation.config.file import parse_config, read_text

VERSION_DIGITS = 16


class FileChanged(Exception):
    """The file is another one than the version that was to be changed; nothing was written."""


def version_of(text: str) -> str:
    """The first hex digits of SHA-256 over the text of the file."""
    return sha256(text.encode()).hexdigest()[:VERSION_DIGITS]


def rewrite(path: Path, edit: Callable[[str], str], *, version: str | None = None) -> None:
    """Put `edit` of the file's text in its place; a link to the file stays one, and so does its mode.

    Args:
        version: what the text must be, as `version_of` tells; None: whatever it is.

    Raises:
        ConfigError: the file cannot be read or edited, or the result would not load.
        FileChanged: it is not the version given.
        OSError: it cannot be written.
    """
    target = path.resolve()
    with _alone_in(target.parent):
        before = read_text(path)
        if version not in (None, version_of(before)):
            raise FileChanged
        after = edit(before)
        if after != before:
            parse_config(after, path)
            _replace(target, after)


def _replace(target: Path, text: str) -> None:
    grown = target.with_name(target.name + ".part")
    try:
        with grown.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, grown)
        grown.replace(target)
    finally:
        grown.unlink(missing_ok=True)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)
