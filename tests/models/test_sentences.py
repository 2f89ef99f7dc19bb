"""Where sentences end, in three languages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.sentences import sentence_spans, split_sentences


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("it", "La Rossi S.p.A. ha aperto una sede a Bologna."),
        ("it", "Il dott. Bianchi e la sig.ra Neri costano ca. 3.500 euro."),
        ("it", "Vedi art. 5, pag. 3, n. 4."),
        ("it", "G. Verdi c'era."),
        ("da", "Firmaet har f.eks. åbnet et kontor den 3. maj kl. 9.30."),
        ("da", "Ca. 30 pct. af H.C. Andersens læsere er bl.a. børn."),
        ("da", "Det koster ca. 3.500 kr. om året."),
        ("en", "Mr. J. Smith of Foo Inc. paid 3.5 million, e.g. for this."),
        ("en", "See No. 5 vs. Fig. 3."),
    ],
)
def test_abbreviations_initials_and_figures_end_no_sentence(language: str, sentence: str) -> None:
    assert split_sentences(f"{sentence} {sentence}", language) == (sentence, sentence)


def test_a_word_that_is_also_an_abbreviation_may_end_a_sentence() -> None:
    assert split_sentences("The answer is no. Then we left.", "en") == ("The answer is no.", "Then we left.")


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("da", ("Det er jeg ikke med.", "Toget kører.", "Vi var to.", "Nu er vi tre.")),
        ("it", ("Non lo farei mai.", "Due anni fa era in TV.", "Noi no.", "«Sì» dice a te.", "Andiamo via.", "Ora.")),
        ("en", ("They did not ask me.", "He may.", "We said no.", "All is ok.", "Go.")),
    ],
)
def test_an_ordinary_word_before_a_capital_ends_its_sentence(language: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(" ".join(sentences), language) == sentences


def test_a_line_break_ends_a_sentence() -> None:
    assert split_sentences("Una riga\n\nUn'altra riga. Fine.", "it") == ("Una riga", "Un'altra riga.", "Fine.")


def test_a_danish_opening_mark_goes_with_what_it_opens() -> None:
    assert split_sentences("Hun gik. ”Ja.” Slut.", "da") == ("Hun gik.", "”Ja.”", "Slut.")


def test_nothing_has_no_sentences() -> None:
    assert split_sentences("", "en") == split_sentences(" \n\t ", "en") == ()


def test_a_lone_surrogate_becomes_a_question_mark() -> None:
    assert split_sentences("a \ud800 b", "en") == ("a ? b",)


@given(st.text(), st.sampled_from(["it", "da", "en", "de", "und"]))
def test_no_word_is_lost_or_altered(text: str, language: str) -> None:
    sentences = split_sentences(text, language)

    assert "".join("".join(sentences).split()) == "".join(text.encode("utf-8", "replace").decode().split())
    assert all(sentence == sentence.strip() != "" for sentence in sentences)


def test_a_line_of_any_length_is_cut_where_its_sentences_end() -> None:
    sentence = "Wind over the sea is what we wait for."
    long = " ".join([sentence] * 1_000)

    assert set(split_sentences(long, "en")) == {sentence}


@pytest.mark.parametrize("mark", ["«", "“", "x", "."])
def test_nothing_of_a_run_of_marks_is_lost(mark: str) -> None:
    assert "".join(split_sentences(mark * 20_000, "it")) == mark * 20_000


@given(st.text(max_size=200), st.sampled_from(["it", "da", "en", "und"]))
def test_spans_say_where_the_sentences_stand(text: str, language: str) -> None:
    encodable = text.encode("utf-8", "replace").decode("utf-8")
    spans = sentence_spans(text, language)
    assert tuple(encodable[start:end] for start, end in spans) == split_sentences(text, language)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
