"""Every content coding that the door reads, the other way round."""

import gzip
import sys
import zlib
from collections.abc import Callable
from functools import partial

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def bare_deflate(data: bytes) -> bytes:
    """Without the zlib header, as many servers have it."""
    engine = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return engine.compress(data) + engine.flush()


def wide_zstandard(data: bytes) -> bytes:
    """With a window of 128 MB, which the reader would have to set aside."""
    engine = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 27})
    return engine.compress(data) + engine.flush()


quick_brotli = partial(brotli.compress, quality=4)

# The value of Content-Encoding, and what makes such a body.
CODERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "none": ("", bytes),
    "identity": ("identity", bytes),
    "gzip": ("gzip", gzip.compress),
    "x-gzip": ("X-GZip", gzip.compress),
    "deflate": ("deflate", zlib.compress),
    "bare deflate": ("deflate", bare_deflate),
    "brotli": ("br", quick_brotli),
    "zstandard": ("zstd", zstd.compress),
}
COMPRESSED = [name for name in CODERS if name not in ("none", "identity")]
