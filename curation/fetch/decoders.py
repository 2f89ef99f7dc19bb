"""The content codings of the web behind one interface, each asked for a bounded piece at a time.

`gzip` and `zstd` tell where a member ends, so that another may follow; `deflate` is read in both its forms, since many
servers leave out the zlib header. Limits on the whole are kept in `decoding.py`.
"""

import sys
import zlib
from collections.abc import Iterator
from typing import Protocol

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

DAMAGE: tuple[type[Exception], ...] = (zlib.error, brotli.error, zstd.ZstdError)

_PIECE = 65536  # bytes; brotli hands out up to half as much again
_GZIP_MAGIC = b"\x1f\x8b"
_ZSTD_MAGICS = (b"\x28\xb5\x2f\xfd", *(bytes([first]) + b"\x2a\x4d\x18" for first in range(0x50, 0x60)))
_ZSTD_WINDOW = 23  # log2 of 8 MB: no larger window is allowed on the web (RFC 9659)


class Decoder(Protocol):
    """One member of a coded body. `magic_length` is that of the number a further member begins with."""

    magic_length: int

    @property
    def finished(self) -> bool:
        """Whether the member is whole."""

    @property
    def rest(self) -> bytes:
        """The bytes after the member's end; empty before it."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What `data` decodes to. One of DAMAGE where it is damaged."""

    def may_go_on(self, data: bytes) -> bool:
        """Whether the bytes after the end are the beginning of a further member. DAMAGE where none may follow."""


class Gzip:
    """RFC 1952, or another form that zlib reads; `window` is its wbits."""

    magic_length = len(_GZIP_MAGIC)

    def __init__(self, window: int = zlib.MAX_WBITS + 16) -> None:
        self._engine = zlib.decompressobj(window)

    @property
    def finished(self) -> bool:
        return self._engine.eof

    @property
    def rest(self) -> bytes:
        return self._engine.unused_data

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while piece := self._engine.decompress(data, _PIECE):
            yield piece
            data = self._engine.unconsumed_tail

    def may_go_on(self, data: bytes) -> bool:
        return data[:2] == _GZIP_MAGIC[: len(data)]


class Deflate:
    """zlib's format (RFC 1950), which HTTP means, or the bare one (RFC 1951); its first two bytes tell which."""

    magic_length = 1
    rest = b""

    def __init__(self) -> None:
        self._start = b""
        self._inner: Gzip | None = None

    @property
    def finished(self) -> bool:
        return self._inner is not None and self._inner.finished

    def pieces(self, data: bytes) -> Iterator[bytes]:
        if self._inner is None:
            self._start = data = self._start + data
            if len(data) < 2:
                return
            self._inner = Gzip(zlib.MAX_WBITS if _has_zlib_header(data) else -zlib.MAX_WBITS)
        yield from self._inner.pieces(data)

    def may_go_on(self, data: bytes) -> bool:
        return False


class Brotli:
    """RFC 7932. The library takes anything after the end of one chunk's document for damage, so all of it is."""

    magic_length = 1
    rest = b""

    def __init__(self) -> None:
        self._engine = brotli.Decompressor()

    @property
    def finished(self) -> bool:
        return bool(self._engine.is_finished())

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while piece := self._engine.process(data, output_buffer_limit=_PIECE):
            yield piece
            data = b""

    def may_go_on(self, data: bytes) -> bool:
        raise brotli.error("bytes after its end")


class Zstandard:
    """RFC 8878; skippable frames are skipped."""

    magic_length = len(_ZSTD_MAGICS[0])

    def __init__(self) -> None:
        self._engine = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _ZSTD_WINDOW})

    @property
    def finished(self) -> bool:
        return self._engine.eof

    @property
    def rest(self) -> bytes:
        return self._engine.unused_data

    def pieces(self, data: bytes) -> Iterator[bytes]:
        yield self._engine.decompress(data, _PIECE)
        while not self._engine.eof and not self._engine.needs_input:
            yield self._engine.decompress(b"", _PIECE)

    def may_go_on(self, data: bytes) -> bool:
        return any(data[:4] == magic[: len(data)] for magic in _ZSTD_MAGICS)


def _has_zlib_header(data: bytes) -> bool:
    return data[0] & 15 == 8 and data[0] >> 4 <= 7 and int.from_bytes(data[:2], "big") % 31 == 0
