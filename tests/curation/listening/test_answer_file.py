"""The file answers go to: taken up where it ended, refused where it is another's."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.language import LanguageDetector
from curation.listening.answer_file import AnswerFile, AnswerFileError, answer_line
from curation.listening.sentiment_file import answers, batches, read_lines
from curation.listening.sentiment_line import Line
from tests.models.sentiment.fakes import LexiconModel

DETECTOR = LanguageDetector(())
ROWS = [
    *({"id": f"r{number}", "text": ("good", "bad", "so so")[number % 3]} for number in range(10)),
    {"id": "broken"},
    {"text": "good", "target": "Kalvento"},
]


def source(rows: list[dict[str, str]] = ROWS) -> Iterator[Line]:
    return read_lines(io.BytesIO("\n".join(map(json.dumps, rows)).encode()))


def write(
    path: Path, rows: list[dict[str, str]] = ROWS, *, model: str = "fake@1", most: int | None = None
) -> AnswerFile:
    """Answer the rows, three at a time; all of them, or `most` of those times."""
    lines, fake = source(rows), LexiconModel()
    with AnswerFile(path, model) as out:
        out.take_up(lines)
        for _ in range(len(rows) if most is None else most):
            batch = [line for _, line in zip(range(3), lines, strict=False)]
            out.append(batch, answers(batch, DETECTOR, fake))
    return out


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "out.jsonl"
    write(path)
    return path.read_bytes()


def refused(path: Path, rows: list[dict[str, str]] = ROWS, *, model: str = "fake@1") -> str:
    before = path.read_bytes()
    with pytest.raises(AnswerFileError) as caught:
        write(path, rows, model=model)
    assert path.read_bytes() == before
    return str(caught.value)


def test_a_file_begun_is_gone_on_with_and_counts_what_stands_in_it(out: Path, whole: bytes) -> None:
    write(out, most=2)
    assert len(out.read_bytes().splitlines()) == 6

    written = write(out)

    assert out.read_bytes() == whole
    assert (written.lines, written.taken_up, written.errors) == (12, 6, 1)


def test_a_file_that_is_done_is_left_as_it_is(out: Path, whole: bytes) -> None:
    write(out)

    written = write(out)

    assert out.read_bytes() == whole
    assert (written.lines, written.taken_up, written.errors) == (12, 12, 1)


def test_lines_added_to_the_input_are_answered_too(out: Path, whole: bytes) -> None:
    write(out, ROWS[:5])

    assert write(out).taken_up == 5
    assert out.read_bytes() == whole


@settings(max_examples=60)
@given(data=st.data())
def test_wherever_the_file_was_cut_it_ends_whole(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, data: st.DataObject
) -> None:
    out = tmp_path_factory.mktemp("cut") / "out.jsonl"
    write(out, most=data.draw(st.integers(0, 4)))
    out.write_bytes(whole[: data.draw(st.integers(0, len(whole)))])

    write(out)

    assert out.read_bytes() == whole


def test_a_kill_before_the_state_was_noted_loses_and_repeats_nothing(out: Path, whole: bytes) -> None:
    write(out, most=1)
    state = out.with_name("out.jsonl.state").read_bytes()
    write(out, most=2)
    out.with_name("out.jsonl.state").write_bytes(state)

    write(out)

    assert out.read_bytes() == whole


def test_without_its_state_a_file_is_taken_up_by_its_ids_alone(out: Path, whole: bytes) -> None:
    out.write_bytes(b"".join(whole.splitlines(keepends=True)[:4]))

    written = write(out)

    assert not written.vouched
    assert out.read_bytes() == whole


def test_a_state_without_its_file_is_nothing_to_go_on_with(out: Path, whole: bytes) -> None:
    write(out, model="other@3")
    out.unlink()

    assert write(out).vouched
    assert out.read_bytes() == whole


def test_another_model_is_refused_with_a_remedy(out: Path) -> None:
    write(out, most=1)

    message = refused(out, model="fake@2")

    assert "begun with the model fake@1, and this is fake@2" in message
    assert "name another file, or remove out.jsonl and out.jsonl.state" in message


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (ROWS[1:], 'line 1 answers "r0", not "r1"'),
        ([*ROWS[:2], {"text": "no id"}, *ROWS[3:]], 'line 3 answers "r2", not 3'),
        (ROWS[:4], "more answers than the 4 lines there are"),
        ([], "more answers than the 0 lines there are"),
        ([ROWS[0] | {"text": "another text"}, *ROWS[1:]], "its first 6 answers are to other texts"),
    ],
)
def test_answers_to_another_input_are_refused(out: Path, rows: list[dict[str, str]], words: str) -> None:
    write(out, most=2)

    assert words in refused(out, rows)


@pytest.mark.parametrize(
    "content",
    [
        b"notes\n",
        b"notes of somebody, on one line",
        b'{"id": "r0", "text": "good"}\n',
        b'{"id": "r0", "label": "positive"}\n',
        b"[1]\n",
        b"[" * 100_000 + b"\n",
        b"x" * 2_000_000,
    ],
)
def test_a_file_of_something_else_is_left_alone(out: Path, content: bytes) -> None:
    out.write_bytes(content)

    assert "line 1 is no answer of this command" in refused(out)


@pytest.mark.parametrize("state", [b"", b"[]", b'{"model": "fake@1"'])
def test_a_state_of_something_else_is_refused(out: Path, state: bytes) -> None:
    write(out, most=1)
    out.with_name("out.jsonl.state").write_bytes(state)

    assert "is not what this command wrote" in refused(out)


def test_two_runs_at_once_do_not_write_to_one_file(out: Path) -> None:
    with AnswerFile(out, "fake@1") as first:
        first.take_up(source())

        assert "another run is writing to it" in refused(out)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnswerFileError, match="is no file; name one, or leave -o away"):
        AnswerFile(tmp_path, "fake@1")


def test_an_answer_is_one_line_of_ascii() -> None:
    assert answer_line({"id": "né\n\u2028", "error": "\ud800"}) == b'{"id": "n\\u00e9\\n\\u2028", "error": "\\ud800"}\n'


def test_batches_are_answered_the_same_whatever_their_size(out: Path, whole: bytes) -> None:
    [batch] = batches(source())

    assert b"".join(map(answer_line, answers(batch, DETECTOR, LexiconModel()))) == whole
