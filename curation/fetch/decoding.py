"""A response body's bytes, its one content coding undone under a limit.

The limit counts decoded bytes while they are decoded: a few hundred bytes of gzip, brotli or zstandard can stand for
gigabytes. Memory stays near the limit and one piece, since every decoder is asked for one piece at a time. Codings in a
row are refused. Members of gzip and frames of zstandard may follow one another, as their formats allow; what else
comes after them is not read. How the bytes of one coding are undone is in `decoders.py`.
"""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO

from curation.fetch.decoders import DAMAGE, Brotli, Decoder, Deflate, Gzip, Zstandard
from curation.fetch.errors import BadResponse, TooLarge

ACCEPTED = "gzip, deflate, br, zstd"  # for Accept-Encoding

_DECODERS: dict[str, Callable[[], Decoder]] = {
    "gzip": Gzip,
    "x-gzip": Gzip,
    "deflate": Deflate,
    "br": Brotli,
    "zstd": Zstandard,
}
_MAX_MEMBERS = 1000  # of one body; 15 MB in the smallest members in use (64 kB) are 230


def decoded(chunks: Iterable[bytes], coding: str, limit: int) -> bytes:
    """The body that `chunks` carry under a `Content-Encoding` header ("" if there was none).

    TooLarge beyond `limit` bytes before or after decoding; BadResponse for other codings and damaged data.
    """
    match [name for name in (part.strip().lower() for part in coding.split(",")) if name not in ("", "identity")]:
        case []:
            return _joined(chunks, limit)
        case [name] if name in _DECODERS:
            return _joined(_undone(_counted(chunks, limit), _DECODERS[name]), limit)
        case _:
            raise BadResponse(
                f'the answer is coded "{coding[:80]}"; the server must send one of {ACCEPTED}, or none: tell its owner'
            )


def _joined(chunks: Iterable[bytes], limit: int) -> bytes:
    body = BytesIO()  # hands its buffer over without a copy, where joining a list would need both
    for chunk in _counted(chunks, limit):
        body.write(chunk)
    return body.getvalue()


def _counted(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > limit:
            raise TooLarge(f"the document is larger than {limit:,} bytes; ask for a feed with fewer entries")
        yield chunk


def _undone(chunks: Iterable[bytes], start: Callable[[], Decoder]) -> Iterator[bytes]:
    """The decoded pieces of one member, and of those that follow it."""
    decoder, members, data = start(), 1, b""
    try:
        for chunk in chunks:
            data += chunk  # what was left of the chunk before is shorter than a magic number
            while data:
                if decoder.finished:
                    if not decoder.may_go_on(data):
                        return
                    if len(data) < decoder.magic_length:
                        break
                    decoder, members = start(), _one_more(members)
                yield from decoder.pieces(data)
                data = decoder.rest
    except DAMAGE as error:
        raise BadResponse(f"the compressed answer is damaged ({error}); a later run tries again") from error
    if not decoder.finished:
        raise BadResponse("the compressed answer ends early; a later run tries again")


def _one_more(members: int) -> int:
    if members >= _MAX_MEMBERS:
        raise BadResponse(f"the compressed answer has over {_MAX_MEMBERS:,} members; tell the feed's owner")
    return members + 1
