from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from service.api.lines import Lines

MOST = 5


def cut(pieces: Sequence[bytes]) -> list[tuple[int, bytes | None]]:
    """The numbers and bodies of the lines of a stream that arrives in pieces."""
    lines = Lines(MOST)
    found = [line for piece in pieces for line in lines.feed(piece)]
    return [(line.number, line.body) for line in [*found, *lines.end()]]


@given(st.lists(st.binary(max_size=8) | st.sampled_from([b"\n", b"ab\ncd\n", b"\r\n", b" "])))
def test_lines_are_the_same_however_they_arrive(pieces: list[bytes]) -> None:
    whole = b"".join(pieces)
    expected = [
        (number, None if len(line) > MOST else line)
        for number, line in enumerate(whole.split(b"\n"), start=1)
        if line and (len(line) > MOST or not line.isspace())
    ]
    assert cut(pieces) == cut([whole]) == expected


def test_a_line_of_the_longest_length_is_taken_and_one_longer_is_not() -> None:
    assert cut([b"aaaaa\naaaaaa\naa", b"aaa\n", b"aaa", b"aaa"]) == [(1, b"aaaaa"), (2, None), (3, b"aaaaa"), (4, None)]


def test_a_line_that_is_too_long_is_not_held() -> None:
    lines = Lines(MOST)
    for _ in range(1_000):
        assert list(lines.feed(b"a" * 1_000)) == []
    assert [line.body for line in lines.feed(b"\nb\n")] == [None, b"b"]
