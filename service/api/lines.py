"""A stream of bytes cut into lines, each held up to a length and numbered from 1."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """`body` is None where the line is longer than allowed."""

    number: int
    body: bytes | None


class Lines:
    """Holds the line that is being received and no more. Blank lines are counted and left out."""

    def __init__(self, most: int) -> None:
        """`most`: bytes a line, without its end."""
        self._most = most
        self._held = bytearray()
        self._too_long = False
        self.number = 0  # of the last line that has ended

    def feed(self, piece: bytes) -> Iterator[Line]:
        """The lines that end in this piece."""
        *endings, rest = piece.split(b"\n")
        for ending in endings:
            self._hold(ending)
            yield from self._ended()
        self._hold(rest)

    def end(self) -> Iterator[Line]:
        """The last line, where nothing ended it."""
        if self._held or self._too_long:
            yield from self._ended()

    def _hold(self, part: bytes) -> None:
        if self._too_long or len(self._held) + len(part) > self._most:
            self._too_long = True
            self._held.clear()
        else:
            self._held += part

    def _ended(self) -> Iterator[Line]:
        self.number += 1
        if self._too_long:
            yield Line(self.number, None)
        elif self._held and not self._held.isspace():
            yield Line(self.number, bytes(self._held))
        self._held.clear()
        self._too_long = False
