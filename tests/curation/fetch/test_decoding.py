"""Decoding under a limit: whole bodies come back, bombs and damage end in typed errors."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.fetch.decoding import decoded
from curation.fetch.errors import BadResponse, TooLarge

BODY = b"<rss><channel/></rss>" * 20_000


def chunked(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


@given(st.binary(max_size=300_000), st.integers(1, 70_000), st.sampled_from(["", "gzip", "deflate"]))
def test_a_body_comes_back_whole_however_it_is_cut(body: bytes, size: int, coding: str) -> None:
    coded = {"": body, "gzip": gzip.compress(body), "deflate": zlib.compress(body)}[coding]
    assert decoded(chunked(coded, max(size, len(coded) // 50)), coding, len(body) + 100) == body


@pytest.mark.parametrize("length", [65_535, 65_536, 65_537, 131_072])
def test_a_body_that_fills_the_last_piece_is_not_taken_for_a_short_one(length: int) -> None:
    assert decoded([gzip.compress(bytes(length))], "x-gzip", length) == bytes(length)


def test_members_in_a_row_are_one_body_and_padding_is_none() -> None:
    two = gzip.compress(b"<rss>") + gzip.compress(b"</rss>")
    assert decoded(chunked(two + bytes(50), 1), "gzip", 200) == b"<rss></rss>"


@pytest.mark.parametrize("coding", ["", "identity", "gzip", "deflate"])
def test_a_byte_over_the_limit_is_too_large(coding: str) -> None:
    coded = {"gzip": gzip.compress(BODY), "deflate": zlib.compress(BODY)}.get(coding, BODY)
    assert decoded([coded], coding, len(BODY)) == BODY
    with pytest.raises(TooLarge, match="larger than 419,999 bytes"):
        decoded([coded], coding, len(BODY) - 1)


def test_coded_bytes_that_stand_for_nothing_are_counted_too() -> None:
    with pytest.raises(TooLarge):
        decoded([gzip.compress(b"")] * 1000, "gzip", 5000)


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "deflate,gzip", "gzip" + ", gzip" * 5000, "compress"])
def test_codings_that_were_not_asked_for_are_refused(coding: str) -> None:
    with pytest.raises(BadResponse, match=f'coded "{coding[:5]}') as refused:
        decoded([BODY], coding, len(BODY))
    assert len(str(refused.value)) < 200


def test_a_cut_or_damaged_body_is_no_document() -> None:
    whole = gzip.compress(BODY)
    with pytest.raises(BadResponse, match="ends early"):
        decoded([whole[:-9]], "gzip", len(BODY))
    with pytest.raises(BadResponse, match="damaged"):
        decoded([BODY], "gzip", len(BODY))
