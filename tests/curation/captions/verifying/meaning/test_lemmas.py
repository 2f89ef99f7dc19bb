"""Words and the forms they are compared by."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.verifying.meaning.lemmas import words_in


@pytest.mark.parametrize(
    ("language", "text", "lemmas"),
    [
        ("en", "It didn't open", ["it", "do", "not", "open"]),
        ("en", "They cannot", ["they", "can", "not"]),
        ("en", "the company's plants rose", ["the", "company", "plant", "rise"]),
        ("it", "l’azienda è aperta", ["il", "azienda", "essere", "aprire"]),
        ("it", "dell'anno", ["della", "anno"]),
        ("da", "virksomhedens møller", ["virksomhed", "møller"]),
        ("da", "den åbnede", ["den", "åbne"]),
        ("fi", "Tehdas avattiin", ["tehdas", "avattiin"]),
    ],
)
def test_words_have_the_lemma_they_are_compared_by(language: str, text: str, lemmas: list[str]) -> None:
    assert [word.lemma for word in words_in(text, language)] == lemmas


def test_a_number_is_the_same_word_however_it_is_parted() -> None:
    assert [word.lemma for word in words_in("1.200 1,200 1200", "en")] == ["1200"] * 3


def test_function_words_tell_no_topic() -> None:
    assert [word.text for word in words_in("The plant is not in Leeds", "en") if word.is_content] == ["plant", "leeds"]


@given(st.text(), st.sampled_from(["en", "it", "da", "nl"]))
def test_words_stand_in_the_text_in_order(text: str, language: str) -> None:
    words = words_in(text, language)

    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
