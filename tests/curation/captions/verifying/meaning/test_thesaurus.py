"""Which words of the news say the same, and how those of a caption are found among an article's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.verifying.meaning.clauses import clauses_of
from curation.captions.verifying.meaning.lemmas import words_in
from curation.captions.verifying.meaning.thesaurus import terms_of
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of, vocabulary_of


def share_a_key(language: str, one: str, other: str) -> bool:
    first, second = (keys_of(terms_of(words_in(text, language), language)) for text in (one, other))
    return bool(first & second)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "prices fell", "they came right down"),
        ("en", "it took on staff", "recruitment"),
        ("en", "six", "6"),
        ("it", "il via libera", "approvazione"),
        ("it", "sciolto la riserva", "deciso"),
        ("it", "otto", "8"),
        ("da", "det går nu videre", "fortsætter"),
        ("da", "var med", "omfatter"),
        ("da", "seks", "6"),
    ],
)
def test_what_says_the_same_shares_a_key(language: str, one: str, other: str) -> None:
    assert share_a_key(language, one, other)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "prices rose", "prices"), ("en", "up", "rise"), ("it", "salire", "scendere"), ("da", "åbne", "lukke")],
)
def test_what_says_otherwise_shares_none_of_its_own(language: str, one: str, other: str) -> None:
    alone = keys_of(terms_of(words_in(one.split()[-1], language), language))

    assert not alone & keys_of(terms_of(words_in(other, language), language))


def read(caption: str, article: str, language: str) -> frozenset[str]:
    (clause,) = clauses_of(caption, language)
    return keys_of(vocabulary_of(article, language).read(clause))


def test_a_compound_is_a_kind_of_what_it_ends_with() -> None:
    assert "pris" in read("Lærlingeprisen.", "De vandt prisen.", "da")
    assert "folkeskoleelev" in read("Folkeskolen.", "Folkeskoleelever var ikke med.", "da")


def test_a_word_for_being_without_is_no_kind_of_the_thing() -> None:
    assert "opløsningsmiddel" not in read("Opløsningsmiddelfri.", "Der er opløsningsmidler i.", "da")


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["en", "it", "da", "nl"]))
def test_any_caption_is_read_with_any_article(article: str, caption: str, language: str) -> None:
    vocabulary = Vocabulary(clauses_of(article, language), language)

    for clause in clauses_of(caption, language):
        assert all(vocabulary.weight(term) >= 0 for term in vocabulary.read(clause))
