"""One sentence about two events is told from one event in two writers' words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.story_titles import is_swapped, title_words


def swapped(one: str, other: str) -> bool:
    return is_swapped(title_words(one), title_words(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Termovika wins a 300 MW order in Chile", "Termovika loses a 300 MW order in Chile"),
        ("Kalvento opens a works in Randers, 320 jobs", "Kalvento opens a works in Thiene, 320 jobs"),
        ("Ostrelund: Q2 turnover 40 million kroner", "Ostrelund: Q3 turnover 44 million kroner"),
        ("Model X recalled in Finland", "Model Y recalled in Finland"),
        ("Termovika pensa a 500 tagli a Leeds", "Termovika smentisce: non pensa a 500 tagli a Leeds"),
        ("Kalvento køber 12 skibe af Hanseatic", "Kalvento sælger 12 skibe til Hanseatic"),
    ],
)
def test_a_sentence_with_a_word_swapped_says_something_else(one: str, other: str) -> None:
    assert swapped(one, other)
    assert swapped(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kalvento opens a works in Randers", "Kalvento opens a works in Randers"),
        ("Kalvento opens works in Randers", "Kalvento opens a new works in Randers on Monday"),
        ("Kalvento åbner fabrik i Randers", "Kalventos fabrik i Randers åbnes"),
        ("Fire closes the Leeds works for a week", "No production at Ostrelund after blaze in Leeds"),
        ("", "Kalvento opens a works in Randers"),
    ],
)
def test_other_words_for_it_or_more_of_them_do_not(one: str, other: str) -> None:
    assert not swapped(one, other)


@given(st.text(max_size=80))
def test_a_title_is_never_swapped_with_itself(title: str) -> None:
    assert not swapped(title, title)
