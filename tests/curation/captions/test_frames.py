"""Every frame of every language keeps the rules frames were written by."""

import re
from dataclasses import fields

import pytest

from curation.captions import hostile
from curation.captions.drafting.frames import LANGUAGES, Frames
from curation.captions.drafting.typography import as_sentence, has_paired_marks, quoted
from curation.captions.verifying.names import words_of_frames
from curation.quantities.numbers import quantities
from curation.vocabulary import REGISTERS

EVERY = [(code, register) for code in LANGUAGES for register in REGISTERS]


@pytest.mark.parametrize(("language", "register"), EVERY)
def test_frames_are_many_and_all_different(language: str, register: str) -> None:
    frames = LANGUAGES[language].registers[register]

    for slot in fields(frames):
        found = getattr(frames, slot.name)
        assert len(set(found)) == len(found) >= 4, slot.name
    assert len(set(frames.openings + frames.company)) >= 30
    assert len(set(frames.openings + frames.third_party)) >= 30
    assert len(frames.closings) >= 24
    assert len(frames.questions) >= 10


@pytest.mark.parametrize(("language", "register"), EVERY)
def test_what_leads_ends_in_a_colon_or_a_full_stop_and_the_rest_are_sentences(language: str, register: str) -> None:
    frames = LANGUAGES[language].registers[register]
    leading = (*frames.openings, *frames.company, *frames.third_party, *frames.joiners, *frames.title, *frames.foreign)
    leading += frames.first_person + frames.first_person_third_party

    assert all(
        frame.endswith((":", ".")) for frame in (*leading, *frames.first_person, *frames.first_person_third_party)
    )
    assert all(frame.endswith(".") for frame in (*frames.closings, *frames.remarks, *frames.pride))
    assert all(frame.endswith("?") for frame in (*frames.questions, *frames.hooks))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_frame_states_a_number_or_carries_a_link(language: str) -> None:
    for frame in LANGUAGES[language]:
        assert not list(quantities(frame, language)), frame
        assert hostile.is_quotable(re.sub(r"\{\w+\}", "X", frame)), frame


@pytest.mark.parametrize(
    ("language", "register", "first_person"),
    [
        (*pair, word)
        for pair in EVERY
        for word in [
            {"en": r"\b(?:I|my|me)\b", "da": r"\b[Jj]eg\b", "it": r"\b(?:[Ii]o|ho|vorrei|lascio|segnalo)\b"}[pair[0]]
        ]
    ],
)
def test_only_frames_of_the_first_person_speak_in_it(language: str, register: str, first_person: str) -> None:
    frames: Frames = LANGUAGES[language].registers[register]
    personal = {*frames.first_person, *frames.first_person_third_party, *frames.pride}
    neutral = [frame for frame in frames if frame not in personal]

    assert not [frame for frame in neutral if re.search(first_person, frame)]


def test_slots_stand_only_where_they_are_filled() -> None:
    for language in LANGUAGES.values():
        for frames in language.registers.values():
            assert all("{language}" in frame for frame in frames.foreign)
            assert not any("{" in frame for frame in frames if "{language}" not in frame and "{source}" not in frame)
        assert all("{source}" in frame for frame in language.bare)


def test_an_unknown_language_has_no_frames() -> None:
    assert "reading" in words_of_frames("en")
    assert "reading" not in words_of_frames("xx")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“He said ‘yes’ twice.”"),
        ("it", "«He said “yes” twice»."),
        ("da", "”He said ’yes’ twice.”"),
    ],
)
def test_marks_and_full_stops_stand_where_the_language_wants_them(language: str, expected: str) -> None:
    assert quoted('He said "yes" twice.', LANGUAGES[language]) == expected
    assert quoted("He said so.", LANGUAGES[language], "Desk").endswith(" (Desk).")


def test_a_question_keeps_its_mark_and_gets_no_full_stop() -> None:
    assert quoted("Who pays?", LANGUAGES["it"]) == "«Who pays?»"


def test_a_mark_without_its_fellow_cannot_be_quoted() -> None:
    assert not has_paired_marks("He said “yes twice.")
    with pytest.raises(ValueError, match="without its fellow"):
        quoted("He said “yes twice.", LANGUAGES["en"])


def test_a_label_ends_in_a_colon_and_a_statement_in_a_full_stop() -> None:
    assert [as_sentence(text) for text in ("Reklame", "I work at Acme", "Io lavoro qui!")] == [
        "Reklame:",
        "I work at Acme.",
        "Io lavoro qui!",
    ]
