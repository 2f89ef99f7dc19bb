"""A model's answer comes down to one field, or to a reason why there is none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions import hostile
from curation.captions.generating.answer import LONGEST_ANSWER, LONGEST_CAPTION, gathered, read_caption
from curation.captions.generating.setback import Setback
from tests.curation.captions.generating.models import as_answer


@pytest.mark.parametrize(
    "answer",
    [
        '{"caption": "Ny fabrik."}',
        'Sure! Here it is:\n```json\n{"caption": "Ny fabrik."}\n```\nEnjoy.',
        '{"caption": "  Ny fabrik.\\n"} {"caption": "Another."}',
        '{"tone": "warm", "caption": "Ny fabrik."}',
        '{broken {"no": 1} {"caption": 7} {"caption": "Ny fabrik."}',
        '<think>{"caption": "A thought."}</think>{"caption": "Ny fabrik."}',
    ],
)
def test_the_caption_is_the_field_of_the_first_object_that_has_it(answer: str) -> None:
    assert read_caption(answer) == "Ny fabrik."


def test_lines_within_a_caption_stay() -> None:
    assert read_caption('{"caption": "One.\n\nTwo."}') == "One.\n\nTwo."


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Ny fabrik.",
        '{"caption": "Ny fab',
        '{"caption": null}',
        '{"caption": ["a"]}',
        '["caption", "a"]',
        '{"caption": ""}',
        '{"caption": " \\n "}',
        '{"caption": "half \\ud800 a character"}',
        '<think>It could be {"caption": "A thought."}',
        as_answer("x" * (LONGEST_CAPTION + 1)),
        "{" * 100_000,
        '{"a":' * 100_000,
        "[" * 100_000 + '{"caption": "late"}',
    ],
)
def test_an_answer_without_a_caption_is_unreadable(answer: str) -> None:
    found = read_caption(answer)
    assert isinstance(found, Setback)
    assert found.why == "unreadable"


@pytest.mark.parametrize(
    ("caption", "held"),
    [
        ("Read it at https://evil.example/x now.", "link"),
        ("Read it at evil.com now.", "link"),
        ("Write to me@evil.example for more.", "link, e-mail address"),
        ("Thanks @somebody for this.", "handle"),
        ("A new plant. #Leeds", "hashtag"),
        ("A **new** plant.", "markup"),
        ("![x](https://evil.example/p.png) A plant.", "link, markup"),
        ("<script>alert(1)</script> A plant.", "markup"),
    ],
)
def test_what_only_code_may_add_is_refused_and_not_mended(caption: str, held: str) -> None:
    assert read_caption(as_answer(caption)) == Setback("forbidden", held)


def test_reading_ends_with_the_object() -> None:
    pieces = iter(['{"cap', 'tion": "A {small} ', 'plant."', "}", " and more", " for ever"])
    assert gathered(pieces) == '{"caption": "A {small} plant."}'
    assert next(pieces) == " and more"


def test_reading_ends_where_nobody_reads_on() -> None:
    assert len(gathered("word " for _ in range(10**9))) <= LONGEST_ANSWER + 5


@given(st.text(max_size=200) | st.text('{}[]":,\\caption ntu', max_size=60))
def test_any_answer_is_a_clean_caption_or_a_setback(answer: str) -> None:
    found = read_caption(answer)
    if isinstance(found, str):
        assert found.strip()
        assert not hostile.URL.search(found)
        assert not hostile.MARKUP.search(found)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_a_caption_survives_its_way_through_json(caption: str) -> None:
    found = read_caption("Here: " + json.dumps({"caption": caption}))
    assert isinstance(found, Setback) or found == as_nfc(caption.strip())


def as_nfc(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text).strip()
