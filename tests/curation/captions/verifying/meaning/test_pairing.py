"""Clauses, and which of an article's speaks of the same as a caption's."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.verifying.meaning.clauses import clauses_of
from curation.captions.verifying.meaning.pairing import Article
from tests.curation.captions.verifying.meaning.articles import TEXTS


def nearest(caption: str, language: str) -> str:
    article = Article(TEXTS[language], language)
    (clause,) = clauses_of(caption, language)
    pair = article.nearest(clause)[0]
    return TEXTS[language][pair.source.start : pair.source.end]


@pytest.mark.parametrize(
    ("language", "caption", "found"),
    [
        ("en", "Forty mechanics: Marlow recruits 40.", "plans to hire"),
        ("en", "The post office buys cargo bikes.", "900 cargo bikes"),
        ("it", "I telai si verniciano.", "senza solventi"),
        ("da", "Posten køber ladcykler.", "900 ladcykler"),
    ],
)
def test_the_nearest_clause_speaks_of_the_same(language: str, caption: str, found: str) -> None:
    assert found in nearest(caption.split(": ")[-1], language)


def test_words_of_one_stem_are_one_word() -> None:
    article = Article("The council gave its approval. The company compares prices.", "en")

    assert article.words_like("approvable") == ("approve",)
    assert article.words_like("compass") == ()


def test_a_clause_ends_where_another_subject_takes_over() -> None:
    text = "Dogs travel free and bikes are not carried, but scooters are: ask us."

    assert [text[c.start : c.end].strip(" ,:") for c in clauses_of(text, "en")] == [
        "Dogs travel free",
        "and bikes are not carried",
        "but scooters are",
        "ask us.",
    ]


def test_an_article_knows_what_it_says_word_for_word() -> None:
    article = Article(TEXTS["en"], "en")
    said, unsaid = clauses_of("No jobs will be lost. No job is lost.", "en")

    assert article.says(said)
    assert not article.says(unsaid)


@given(st.text(), st.sampled_from(["en", "it", "da", "nl"]))
def test_clauses_hold_every_word_once(text: str, language: str) -> None:
    clauses = clauses_of(text, language)

    assert all(clause.words for clause in clauses)
    assert all(one.end <= other.start for one, other in pairwise(clauses))


@given(st.text(), st.sampled_from(["en", "it", "da", "nl"]))
def test_a_share_is_a_share(text: str, language: str) -> None:
    article = Article(TEXTS.get(language, TEXTS["en"]), language)

    for clause in clauses_of(text, language):
        assert all(0 < pair.share <= 1.000001 for pair in article.nearest(clause))


@pytest.mark.parametrize("piece", ["and so ", ", and ", "a", "x,y'", "’n’t ", "(", "not "])
@pytest.mark.parametrize("language", ["en", "it", "da"])
def test_hostile_text_is_cut_in_linear_time(piece: str, language: str) -> None:
    clauses_of("warm", language)
    start = time.process_time()

    clauses_of(piece * (100_000 // len(piece)), language)

    assert time.process_time() - start < 5
