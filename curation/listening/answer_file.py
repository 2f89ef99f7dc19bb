"""The file that answers are written to, a batch at a time, and taken up again after a run that ended half-way.

What is done is what stands in the file: its whole lines, as half a line is cut off. They have to be the answers to this
input, id by id. Beside it, in `FILE.state`, stand the model that judged and a digest of the lines it has judged so far,
for a file of two models' answers would be of none, and lines without ids all look alike. A kill between the two files
leaves answers the digest does not cover, and these are known by their ids.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from curation.listening.sentiment_file import Answer, read_lines
from curation.listening.sentiment_line import Id, Line, id_of

_JUDGED = {"id", "label", "probabilities", "uncertain"}


class AnswerFileError(Exception):
    """The file cannot be written to, or holds something else; the message says what to do."""


@dataclass(frozen=True, slots=True)
class State:
    """Who judged, and the SHA-256 of the first `lines` lines that are not blank."""

    model: str
    lines: int = 0
    digest: str = ""


class AnswerFile:
    """For one process at a time. `lines` and `errors` count the answers in it, `taken_up` those found there."""

    def __init__(self, path: Path, model: str) -> None:
        """Open the file, or make it; `model` is the name and revision of the one that judges.

        Raises:
            AnswerFileError: it is a folder, a pipe or a device.
            OSError: it cannot be had.
        """
        if path.exists() and not path.is_file():
            raise AnswerFileError(f"{path} is no file; name one, or leave -o away to print the answers")
        self._path = path
        self._state_path = path.with_name(f"{path.name}.state")
        self._model = model
        self._digest = hashlib.sha256()
        self.lines = self.errors = self.taken_up = 0
        self._file = path.open("a+b")
        self._state: State | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @property
    def vouched(self) -> bool:
        """Whether it is known which model judged what was taken up."""
        return self._state is not None or not self.taken_up

    def take_up(self, lines: Iterator[Line]) -> None:
        """Pass over the lines that are answered already, and cut off half an answer.

        Raises:
            AnswerFileError: the answers are not those of these lines or of this model, or another process writes here.
        """
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # it ends with the process, however that ends
        except BlockingIOError as error:
            raise AnswerFileError(f"{self._path}: another run is writing to it; wait for its end") from error
        self._state = self._read_state() if self._path.stat().st_size else None
        end = 0
        self._file.seek(0)
        for written in read_lines(self._file):
            if not written.body.endswith(b"\n") and not written.too_long and (self._state or self.lines):
                break
            self._hold_against(written, next(lines, None))
            end = self._file.tell()
        self._file.truncate(end)
        self.taken_up = self.lines
        self._note()

    def append(self, batch: Sequence[Line], answers: Sequence[Answer]) -> None:
        """Write the answers to a batch, and that they are."""
        self._file.write(b"".join(map(answer_line, answers)))
        self._file.flush()
        os.fsync(self._file.fileno())
        for line, answer in zip(batch, answers, strict=True):
            self._count(line, answer)
        self._note()

    def _hold_against(self, written: Line, line: Line | None) -> None:
        answer = _answer_in(written)
        if answer is None:
            raise self._refused(f"line {written.number} is no answer of this command")
        if line is None:
            raise self._refused(f"it has more answers than the {self.lines:,} lines there are to answer")
        if _spelled(answer["id"]) != _spelled(id_of(line)):
            wanted = _spelled(id_of(line))
            raise self._refused(f"line {written.number} answers {_spelled(answer['id'])}, not {wanted}")
        self._count(line, answer)
        if self._state and self.lines == self._state.lines and self._digest.hexdigest() != self._state.digest:
            raise self._refused(f"its first {self.lines:,} answers are to other texts")

    def _count(self, line: Line, answer: Answer) -> None:
        self.lines += 1
        self.errors += "error" in answer
        self._digest.update(line.body.rstrip(b"\r\n") + b"\n")

    def _note(self) -> None:
        state = State(self._model, self.lines, self._digest.hexdigest())
        new = self._state_path.with_name(f"{self._state_path.name}.new")
        new.write_text(json.dumps(asdict(state)) + "\n", encoding="utf-8")
        new.replace(self._state_path)

    def _read_state(self) -> State | None:
        try:
            state = State(**json.loads(self._state_path.read_bytes()))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError) as error:
            raise self._refused(f"{self._state_path} is not what this command wrote") from error
        if state.model != self._model:
            raise self._refused(f"it was begun with the model {state.model}, and this is {self._model}")
        return state

    def _refused(self, reason: str) -> AnswerFileError:
        remedy = f"name another file, or remove {self._path.name} and {self._state_path.name} to begin again"
        return AnswerFileError(f"{self._path}: {reason}; {remedy}")


def answer_line(answer: Answer) -> bytes:
    """An answer as it is written: ASCII, so that no terminal or editor changes it; never NaN."""
    return json.dumps(answer, allow_nan=False).encode() + b"\n"


def _answer_in(line: Line) -> Mapping[str, Id] | None:
    """The answer that stands in a line, None where there is none."""
    try:
        value = json.loads(line.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or value.keys() - {"target_found"} not in (_JUDGED, {"id", "error"}):
        return None
    return value


def _spelled(id: Id) -> str:
    return json.dumps(id)
