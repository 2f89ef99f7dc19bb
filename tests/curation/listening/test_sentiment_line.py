"""One line of a file of texts to judge: what it asks, and what is refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.language import LanguageDetector
from curation.listening.sentiment_line import MAX_ID, MAX_LINE, MAX_TEXT, BadLine, Line, Question, id_of, question_of
from models.sentiment.interface import Passage

DETECTOR = LanguageDetector(())
LONG_ITALIAN = "Il nuovo impianto della società è stato inaugurato a Ravenna, e i lavoratori ne sono contenti. " * 2


def asked(**fields: object) -> Question | BadLine:
    return read(json.dumps(fields))


def read(body: str | bytes) -> Question | BadLine:
    line = Line(7, body.encode() if isinstance(body, str) else body)
    found = question_of(line, DETECTOR)
    assert found.id == id_of(line)
    return found


def test_a_text_alone_is_asked_about_as_a_whole_and_known_by_its_line() -> None:
    assert asked(text="Fine.") == Question(7, Passage("Fine."))
    assert asked(text="Fine.", id=None, target=None, start=None, end=None) == Question(7, Passage("Fine."))


@pytest.mark.parametrize("id", ["a", "", "07", 3, -1, 0, 2.5, 10**30, "né", "x" * MAX_ID])
def test_an_id_is_kept_as_it_is(id: str | float) -> None:
    assert asked(id=id, text="Fine.").id == id


def test_fields_nobody_asked_for_are_ignored() -> None:
    found = asked(text="Fine.", likes=3, author={"name": "x"}, label="positive", created_at="2026-11-22", tags=[])

    assert found == Question(7, Passage("Fine."))


def test_a_span_is_in_code_points_and_wins_over_a_target() -> None:
    text = "👍🏽 Kalvento beats Termovika"

    found = asked(text=text, target="Termovika", start=3, end=11)

    assert found == Question(7, Passage(text, targets=((3, 11),)))
    assert text[3:11] == "Kalvento"


def test_a_target_alone_is_each_of_its_occurrences_as_a_brand_is_found() -> None:
    text = "Kalvento? kalvento's pumps, #Kalvento, but not Kalventofilm nor kalvento.it"

    found = asked(text=text, target=" Kalvento ")

    assert found == Question(7, Passage(text, targets=((0, 8), (10, 18), (29, 37))))


@pytest.mark.parametrize("target", ["", "  ", None])
def test_an_empty_target_is_none(target: str | None) -> None:
    assert asked(text="Fine.", target=target) == Question(7, Passage("Fine."))


def test_a_target_that_is_nowhere_in_the_text_is_told() -> None:
    assert asked(text="Fine.", target="Kalvento") == Question(7, Passage("Fine."), found=False)


@pytest.mark.parametrize(
    ("target", "text", "spans"),
    [
        (":-)", "well :-) and :-)", ((5, 8), (13, 16))),
        ("🚀", "to the 🚀", ((7, 8),)),
        ("a " * 30 + "b", "no", ()),
        ("- " * 150 + "y", f"- {'- ' * 150}y", ((2, 303),)),
    ],
)
def test_a_target_that_is_no_name_is_sought_as_written(target: str, text: str, spans: tuple[Any, ...]) -> None:
    found = asked(text=text, target=target)

    assert isinstance(found, Question)
    assert (found.passage.targets, found.found) == (spans, bool(spans))


def test_half_an_emoji_in_a_text_is_read_as_a_character_that_cannot_be_shown() -> None:
    assert read(r'{"text": "Kalvento \ud83d", "start": 0, "end": 8}') == Question(
        7, Passage("Kalvento \ufffd", targets=((0, 8),))
    )
    assert read(r'{"text": "Kalvento \ud83d\ude00"}') == Question(7, Passage("Kalvento 😀"))


def test_a_long_text_is_in_the_language_given_else_in_the_one_it_tells() -> None:
    languages = [
        found.passage.language
        for language in (None, "da-DK", "klingon", 4)
        if isinstance(found := asked(text=LONG_ITALIAN, language=language), Question)
    ]

    assert languages == ["it", "da", "it", "it"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "text: missing; add it"),
        ({"text": None}, "text: missing; add it"),
        ({"text": 5}, "text: 5 is no text; put it in quotes"),
        ({"text": ["a"]}, "text: a list is no text"),
        ({"text": " \n\t"}, "text: blank; there is nothing to judge"),
        ({"text": "x" * (MAX_TEXT + 1)}, "text: 100,001 characters; at most 100,000 are read: part it"),
        ({"text": "x", "target": 3}, "target: 3 is no text"),
        ({"text": "abc", "start": 0}, "start, end: 0 and null; write two whole numbers, or neither"),
        ({"text": "abc", "end": 2}, "start, end: null and 2"),
        ({"text": "abc", "start": 0, "end": 2.0}, "start, end: 0 and 2.0"),
        ({"text": "abc", "start": False, "end": True}, "start, end: false and true"),
        ({"text": "abc", "start": "0", "end": "1"}, 'start, end: "0" and "1"'),
        ({"text": "abc", "start": 0, "end": 4}, "[0, 4) is no place in the text; write 0 ≤ start < end ≤ 3"),
        ({"text": "abc", "start": -1, "end": 2}, "[-1, 2) is no place"),
        ({"text": "abc", "start": 2, "end": 2}, "[2, 2) is no place"),
        ({"text": "abc", "start": 0, "end": 10**400}, "is no place"),
    ],
)
def test_a_line_that_cannot_be_judged_says_why_under_its_id(fields: dict[str, Any], words: str) -> None:
    found = asked(id="a1", **fields)

    assert isinstance(found, BadLine)
    assert found.id == "a1"
    assert words in found.error
    assert len(found.error) < 300


@pytest.mark.parametrize("id", [True, [1], {"a": 1}, "x" * (MAX_ID + 1), "\ud800"])
def test_what_is_no_id_is_refused_by_the_number_of_the_line(id: object) -> None:
    found = asked(id=id, text="Fine.")

    assert isinstance(found, BadLine)
    assert found.id == 7
    assert "is no id" in found.error


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{", "not JSON: "),
        ("", "not JSON: "),
        ("[" * 100_000, "not JSON: "),
        ('{"text": "a", "likes": NaN}', "not JSON: NaN is no number; write null"),
        ('{"text": "a", "likes": -Infinity}', "not JSON: -Infinity is no number"),
        ('{"id": 1e999, "text": "a"}', "id: Infinity is no id"),
        (f'{{"id": {"9" * 5_000}, "text": "a"}}', "not JSON: "),
        ("[]", "a list is no object; write"),
        ('"text"', '"text" is no object'),
        ("null", "null is no object"),
        ('{"text": "Qualità"}'.encode("latin-1"), "not UTF-8 from byte 16 on; save the file as UTF-8"),
        ('{"text": "a"}'.encode("utf-16"), "not UTF-8"),
        (b'{"text": "\xed\xa0\x80"}', "not UTF-8"),
    ],
)
def test_a_line_that_is_no_json_object_in_utf_8_is_refused_by_its_number(body: str | bytes, words: str) -> None:
    found = read(body)

    assert isinstance(found, BadLine)
    assert found.id == 7
    assert words in found.error


def test_a_line_too_long_is_refused_unread() -> None:
    line = Line(7, b'{"text": "a"}', too_long=True)

    assert question_of(line, DETECTOR) == BadLine(7, f"the line has more than {MAX_LINE:,} bytes; shorten it")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(["id", "text", "target", "start", "end", "language"])


@given(st.dictionaries(KEYS, JSON) | JSON)
def test_any_json_is_a_question_or_a_reason(value: object) -> None:
    found = read(json.dumps(value))

    assert isinstance(found, Question) or found.error


@given(st.binary())
def test_any_bytes_are_a_question_or_a_reason(body: bytes) -> None:
    found = read(body)

    assert isinstance(found, Question) or found.error
