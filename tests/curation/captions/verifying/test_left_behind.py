"""What sounds like a machine's remark is a warning; our frames, the item's words and who one works for are not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from curation.captions import CaptionRules, Source
from curation.captions.drafting.frames import LANGUAGES
from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.left_behind import check_left_behind

REMARK = "I have kept the tone neutral and left out the emoji."


def found(caption: str, language: str = "en", text: str = "The yard opens.") -> list[tuple[str, str, str]]:
    source = Source("s", "The yard", text, None, language, "third_party", "Harbour Post")
    check = check_left_behind(Ground(source, CaptionRules("Grayling"), language))
    findings = check(Case(caption, caption))
    return [(one.code, one.severity, caption[one.start : one.end].strip()) for one in findings]


def test_a_remark_on_the_draft_is_left_to_judge_where_it_stands() -> None:
    assert found(f"The yard opens. {REMARK}") == [("injection", "warning", REMARK)]


def test_what_the_item_says_itself_stands() -> None:
    assert found(REMARK, text=f"“{REMARK}”") == []


def test_what_is_quoted_from_the_item_is_no_remark_whatever_stands_around_it() -> None:
    text = f"The drafter said: {REMARK} Then it stopped."

    assert found(f"Read this: «{REMARK[:-1]}» (Harbour Post).", text=text) == []
    assert found(f"«The yard opens» (Harbour Post). {REMARK}") == [("injection", "warning", REMARK)]


def test_who_discloses_an_employer_speaks_of_the_post_too() -> None:
    assert found("#ad (I work at Grayling.)") == []


def test_no_frame_of_ours_is_taken_for_a_machines() -> None:
    for code, language in LANGUAGES.items():
        for frame in words_of(language):
            assert found(re.sub(r"\{\w+\}", "Ferrobit", frame), code) == [], frame


def words_of(value: object) -> Iterator[str]:
    """Every string within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (word for each in value.values() for word in words_of(each))
    elif isinstance(value, (tuple, list, frozenset)):
        yield from (word for each in value for word in words_of(each))
    elif is_dataclass(value):
        yield from (word for field in fields(value) for word in words_of(getattr(value, field.name)))
