"""Streamed chunks to text, however the network cuts them."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.generator.event_stream import texts
from models.generator.interface import Unreadable
from tests.models.generator.endpoints import DONE, event


def cut(data: bytes, places: Sequence[int]) -> list[bytes]:
    bounds = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[low:high] for low, high in pairwise(bounds)]


@given(st.lists(st.text(max_size=9), max_size=6), st.lists(st.integers(0, 10_000), max_size=12), st.booleans())
def test_wherever_a_stream_is_cut_its_text_is_the_same(
    pieces: list[str], places: list[int], windows_lines: bool
) -> None:
    data = b"".join(map(event, pieces)) + DONE
    if windows_lines:
        data = data.replace(b"\n", b"\r\n")
    assert "".join(texts(cut(data, places))) == "".join(pieces)


@given(st.lists(st.binary(max_size=30) | st.sampled_from([b"data: ", b"\n", DONE, event("a"), b"{", b'"']), max_size=9))
def test_any_bytes_are_text_or_unreadable(chunks: list[bytes]) -> None:
    try:
        text = "".join(texts(chunks))
    except Unreadable:
        return
    assert isinstance(text, str)


def test_text_before_the_trouble_was_there_is_given_before_it_is_told() -> None:
    stream = texts([event("a"), b"data: nonsense\n\n"])
    assert next(stream) == "a"
    with pytest.raises(Unreadable):
        next(stream)
