"""A file of texts to judge, line by line and a batch at a time."""

import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from curation.language import LanguageDetector
from curation.listening.sentiment_file import BATCH_BYTES, BATCH_LINES, Answer, answers, batches, read_lines
from curation.listening.sentiment_line import MAX_LINE, Line
from models.sentiment.interface import Passage, Sentiment
from tests.models.sentiment.fakes import LexiconModel, Stumbling

DETECTOR = LanguageDetector(())


def lines_of(data: bytes) -> list[Line]:
    return list(read_lines(io.BytesIO(data)))


def answered(*rows: object) -> list[Answer]:
    return answers(lines_of("\n".join(map(json.dumps, rows)).encode()), DETECTOR, LexiconModel())


def test_blank_lines_are_counted_and_left_out() -> None:
    assert lines_of(b"\xef\xbb\xbfa\r\n\n  \r\nb") == [Line(1, b"a\r\n"), Line(4, b"b")]
    assert lines_of(b"") == lines_of(b"\n\n") == []


def test_only_a_line_feed_ends_a_line() -> None:
    text = '{"text": "a\u2028b\x85c\x0bd"}'.encode()

    assert lines_of(text + b"\n") == [Line(1, text + b"\n")]


@pytest.mark.parametrize("end", [b"\n", b""])
def test_a_line_too_long_is_passed_over_and_the_next_one_read(end: bytes) -> None:
    longest, longer = b"x" * MAX_LINE, b"x" * (MAX_LINE + 1)

    assert lines_of(longest + b"\ny") == [Line(1, longest + b"\n"), Line(2, b"y")]
    assert lines_of(longer + b"\ny" + end) == [Line(1, longer, too_long=True), Line(2, b"y" + end)]
    assert lines_of(longer * 3 + end) == [Line(1, longer, too_long=True)]


def test_batches_are_of_many_lines_or_of_few_long_ones() -> None:
    short = [Line(number, b"x") for number in range(BATCH_LINES + 1)]
    long = [Line(number, b"x" * (BATCH_BYTES // 2)) for number in range(5)]

    assert [len(batch) for batch in batches(short)] == [BATCH_LINES, 1]
    assert [len(batch) for batch in batches(long)] == [2, 2, 1]
    assert list(batches([])) == []


def test_answers_come_in_order_and_the_model_is_asked_once() -> None:
    model, data = LexiconModel(), b'{"id": "a", "text": "good"}\n{\n{"text": "bad day"}\n'

    told = answers(lines_of(data), DETECTOR, model)

    assert model.batches == [2]
    assert told[0] == {
        "id": "a",
        "label": "positive",
        "probabilities": {"negative": 0.1, "neutral": 0.1, "positive": 0.8},
        "uncertain": False,
    }
    assert told[1].keys() == {"id", "error"}
    assert [answer["id"] for answer in told] == ["a", 2, 3]


def test_the_most_probable_label_is_given_though_it_be_uncertain() -> None:
    [answer] = answered({"text": "good and bad"})

    assert (answer["label"], answer["uncertain"]) == ("neutral", True)


def test_a_span_tells_apart_what_is_said_of_two_brands() -> None:
    text = f"Kalvento is good {'and this is a filling word ' * 3}Termovika is bad"
    told = answered({"text": text, "target": "Kalvento"}, {"text": text, "target": "Termovika"})

    assert [answer["label"] for answer in told] == ["positive", "negative"]
    assert all("target_found" not in answer for answer in told)


def test_a_text_without_its_target_is_judged_as_a_whole_and_says_so() -> None:
    [answer] = answered({"text": "a good day", "target": "Kalvento"})

    assert (answer["label"], answer["target_found"]) == ("positive", False)


@dataclass(frozen=True)
class Senseless:
    """A model that answers without numbers."""

    name: str = "senseless"
    revision: str = "1"

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        return [Sentiment((math.nan, math.nan, math.nan), uncertain=False) for _ in passages]


def test_what_is_no_number_is_an_error_and_never_told() -> None:
    [answer] = answers(lines_of(b'{"id": 3, "text": "a"}'), DETECTOR, Senseless())

    assert answer["id"] == 3
    assert "the model gave no number" in str(answer["error"])


def test_a_text_that_the_model_fails_at_costs_no_other_its_answer() -> None:
    data = "\n".join(json.dumps({"text": text}) for text in ("good", "cursed", "bad")).encode()
    told = answers(lines_of(data), DETECTOR, Stumbling("cursed"))

    assert [answer.get("label") for answer in told] == ["positive", None, "negative"]
    assert "RuntimeError" in str(told[1]["error"])
