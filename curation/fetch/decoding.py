"""A response body's bytes, its one content coding undone under a limit.

The limit counts decoded bytes while they are decoded: a few hundred bytes of gzip can stand for gigabytes. Codings in
a row are refused, as is any but gzip and deflate (in its zlib form): the door asks for gzip alone, and neither brotli
nor zstandard can be bounded with the standard library.
"""

import zlib
from collections.abc import Iterable, Iterator

from curation.fetch.errors import BadResponse, TooLarge

_PIECE = 65536  # bytes inflated at a time, so that memory stays within the limit and one piece
_GZIP_MAGIC = b"\x1f\x8b"
_WINDOW = {"gzip": 31, "x-gzip": 31, "deflate": 15}  # zlib's wbits


def decoded(chunks: Iterable[bytes], coding: str, limit: int) -> bytes:
    """The body that `chunks` carry under a `Content-Encoding` header ("" if there was none).

    TooLarge beyond `limit` bytes before or after decoding; BadResponse for other codings and damaged data.
    """
    match [name for name in (part.strip().lower() for part in coding.split(",")) if name not in ("", "identity")]:
        case []:
            return _joined(chunks, limit)
        case [name] if name in _WINDOW:
            return _joined(_inflated(_counted(chunks, limit), _WINDOW[name]), limit)
        case _:
            raise BadResponse(
                f'the answer is coded "{coding[:80]}"; the server must send gzip or no coding: tell its owner'
            )


def _joined(chunks: Iterable[bytes], limit: int) -> bytes:
    return b"".join(_counted(chunks, limit))


def _counted(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > limit:
            raise TooLarge(f"the document is larger than {limit:,} bytes; ask for a feed with fewer entries")
        yield chunk


def _inflated(chunks: Iterable[bytes], window: int) -> Iterator[bytes]:
    engine = zlib.decompressobj(window)
    for chunk in chunks:
        yield from _pieces(engine, chunk)
        while (rest := engine.unused_data).startswith(_GZIP_MAGIC):  # RFC 1952 2.2: members may follow one another
            engine = zlib.decompressobj(window)
            yield from _pieces(engine, rest)
    if not engine.eof:
        raise BadResponse("the compressed answer ends early; a later run tries again")


def _pieces(engine: "zlib._Decompress", chunk: bytes) -> Iterator[bytes]:
    try:
        piece = engine.decompress(chunk, _PIECE)
        while piece:
            yield piece
            piece = engine.decompress(engine.unconsumed_tail, _PIECE)
    except zlib.error as error:
        raise BadResponse(f"the compressed answer is damaged ({error}); a later run tries again") from error
