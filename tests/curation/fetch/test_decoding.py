"""Decoding under a limit: whole bodies come back from every coding, bombs and damage end in typed errors."""

import tracemalloc
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.fetch.decoding import decoded
from curation.fetch.errors import BadResponse, TooLarge
from tests.curation.fetch.coders import CODERS, COMPRESSED, wide_zstandard

BODY = b"<rss><channel/></rss>" * 20_000
PIECE = 65_536


def chunked(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


@given(st.binary(min_size=1, max_size=300_000), st.integers(1, 70_000), st.sampled_from(list(CODERS)))
def test_a_body_comes_back_whole_however_it_is_cut(body: bytes, size: int, name: str) -> None:
    coding, code = CODERS[name]
    coded = code(body)
    assert decoded(chunked(coded, max(size, len(coded) // 50)), coding, len(body) + 100) == body


@pytest.mark.parametrize("name", CODERS)
def test_a_body_comes_back_from_single_bytes(name: str) -> None:
    coding, code = CODERS[name]
    assert decoded(chunked(code(BODY[:2000]), 1), coding, 3000) == BODY[:2000]


@pytest.mark.parametrize("name", CODERS)
@pytest.mark.parametrize("length", [PIECE - 1, PIECE, PIECE + 1, 2 * PIECE])
def test_a_body_that_fills_the_last_piece_is_not_taken_for_a_short_one(name: str, length: int) -> None:
    coding, code = CODERS[name]
    assert decoded([code(bytes(length))], coding, length) == bytes(length)


@pytest.mark.parametrize(("coding", "code"), [CODERS["gzip"], CODERS["zstandard"]])
def test_members_in_a_row_are_one_body_and_padding_is_none(coding: str, code: Callable[[bytes], bytes]) -> None:
    two = code(b"<rss>") + code(b"</rss>")
    for tail in (b"", bytes(50), b"\x1f", b"garbage"):
        for size in (1, 7, 1000):
            assert decoded(chunked(two + tail, size), coding, 200) == b"<rss></rss>"


def test_a_skippable_frame_says_nothing() -> None:
    code = CODERS["zstandard"][1]
    skippable = b"\x52\x2a\x4d\x18" + (3).to_bytes(4, "little") + b"abc"
    assert decoded([skippable + code(BODY) + skippable], "zstd", len(BODY)) == BODY


def test_bytes_after_the_end_are_passed_over_where_the_format_tells_the_end_and_damage_in_brotli() -> None:
    assert decoded([zlib.compress(BODY) + b"garbage"], "deflate", len(BODY)) == BODY
    brotli = CODERS["brotli"][1](BODY)
    for chunks in ([brotli + b"garbage"], [brotli, b"garbage"]):
        with pytest.raises(BadResponse, match="damaged"):
            decoded(chunks, "br", len(BODY))


@pytest.mark.parametrize("name", CODERS)
def test_a_byte_over_the_limit_is_too_large(name: str) -> None:
    coding, code = CODERS[name]
    assert decoded([code(BODY)], coding, len(BODY)) == BODY
    with pytest.raises(TooLarge, match="larger than 419,999 bytes"):
        decoded([code(BODY)], coding, len(BODY) - 1)


@pytest.mark.parametrize("name", COMPRESSED)
def test_a_bomb_costs_no_more_memory_than_the_limit_and_some_pieces(name: str) -> None:
    coding, code = CODERS[name]
    bomb, limit = code(bytes(20_000_000)), 2_000_000
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            decoded([bomb], coding, limit)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 1.5 * limit + 10 * PIECE + len(bomb)


@pytest.mark.parametrize(("coding", "code"), [CODERS["gzip"], CODERS["zstandard"]])
def test_coded_bytes_that_stand_for_nothing_are_counted_too(coding: str, code: Callable[[bytes], bytes]) -> None:
    with pytest.raises(TooLarge):
        decoded([code(b"")] * 1000, coding, 5000)
    with pytest.raises(BadResponse, match="over 1,000 members"):
        decoded([code(b"") * 5000], coding, 1_000_000)


def test_a_zstandard_window_larger_than_the_web_allows_is_refused() -> None:
    with pytest.raises(BadResponse, match="too much memory"):
        decoded([wide_zstandard(bytes(1000))], "zstd", 1_000_000)


@pytest.mark.parametrize("coding", ["gzip, gzip", "deflate,gzip", "br, zstd", "gzip" + ", gzip" * 5000, "compress"])
def test_codings_in_a_row_and_unknown_ones_are_refused(coding: str) -> None:
    with pytest.raises(BadResponse, match=f'coded "{coding[:5]}') as refused:
        decoded([BODY], coding, len(BODY))
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("name", COMPRESSED)
def test_a_cut_or_damaged_body_is_no_document(name: str) -> None:
    coding, code = CODERS[name]
    for length in (0, 1, 5, len(code(BODY)) - 1):
        with pytest.raises(BadResponse, match="ends early"):
            decoded([code(BODY)[:length]], coding, len(BODY))
    with pytest.raises(BadResponse, match="damaged"):
        decoded([b"<?xml version='1.0'?>" + BODY[:1000]], coding, len(BODY))
