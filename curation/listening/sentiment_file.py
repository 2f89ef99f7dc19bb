"""Files of texts to judge: JSON lines in, one answer a line, in order. No I/O but to read on in an open file.

What a line may say is told in `sentiment_line.py`. Blank lines have no answer. A line that names a target its text
does not hold is judged as a whole and answered with `"target_found": false`; one that cannot be judged is answered
`{"id", "error"}`, by its number where no id can be read. However long the file, a batch of it is held.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO

from curation.language import LanguageDetector
from curation.listening.sentiment_line import MAX_LINE, BadLine, Line, Question, question_of
from models.sentiment.apart import Failed, Scored, score_apart
from models.sentiment.interface import LABELS, SentimentModel

BATCH_LINES, BATCH_BYTES = 256, 2**19  # what is held, and lost to a kill, at most
DECIMALS = 6
OF_NO_USE = "leave it out, and report it"

Answer = Mapping[str, object]


def read_lines(file: BinaryIO) -> Iterator[Line]:
    """The lines that hold something, whatever their length, in bounded memory."""
    number = 0
    while body := file.readline(MAX_LINE + 1):
        number += 1
        too_long = len(body) > MAX_LINE and not body.endswith(b"\n")
        rest = body
        while too_long and rest and not rest.endswith(b"\n"):
            rest = file.readline(MAX_LINE)
        body = body.removeprefix(b"\xef\xbb\xbf") if number == 1 else body
        if too_long or not body.isspace():
            yield Line(number, body, too_long)


def batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines in runs of BATCH_LINES, or fewer where they are long."""
    batch: list[Line] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line.body)
        if len(batch) == BATCH_LINES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def answers(lines: Sequence[Line], detector: LanguageDetector, model: SentimentModel) -> list[Answer]:
    """One answer a line, in order."""
    asked = [question_of(line, detector) for line in lines]
    scored = iter(score_apart(model, [question.passage for question in asked if isinstance(question, Question)]))
    return [
        _answer(question, next(scored)) if isinstance(question, Question) else _error(question) for question in asked
    ]


def _answer(question: Question, sentiment: Scored) -> Answer:
    if isinstance(sentiment, Failed):
        return _error(BadLine(question.id, f"the model failed at this text ({sentiment.reason}); {OF_NO_USE}"))
    probabilities = [round(float(value), DECIMALS) for value in sentiment.probabilities]
    if not all(map(math.isfinite, probabilities)):
        return _error(BadLine(question.id, f"the model gave no number for this text; {OF_NO_USE}"))
    return {
        "id": question.id,
        "label": sentiment.label,
        "probabilities": dict(zip(LABELS, probabilities, strict=True)),
        "uncertain": bool(sentiment.uncertain),
    } | ({} if question.found else {"target_found": False})


def _error(bad: BadLine) -> Answer:
    return {"id": bad.id, "error": bad.error}
