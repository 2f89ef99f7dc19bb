"""A text under other names says the same of them, and where they stand is still known."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.sentiment.interface import Passage
from models.training.sentiment.examples import Example
from models.training.sentiment.own import own_examples
from models.training.sentiment.renaming import renamed


def mention(text: str, name: str, label: str = "neutral") -> Example:
    start = text.index(name)
    return Example(Passage(text, "da", ((start, start + len(name)),)), label, "own")  # type: ignore[arg-type]


def named(example: Example) -> str:
    ((start, end),) = example.passage.targets
    return example.passage.text[start:end]


PAIR = "Nordlyks kunder går til Karat. Karat svarer, Nordlyk tier."
POOL = [[mention(f"{name} er åben.", name)] for name in ("Fiskehuset Alma", "Rugbo", "Sejl & Søn")]


def test_a_text_alone_has_no_other_names_to_take() -> None:
    assert renamed([[mention("Rugbo er lukket.", "Rugbo")]], Random(1)) == []


def test_a_name_behind_an_elided_article_stays() -> None:
    assert renamed([[mention("I soci dell'Arvena.", "Arvena")], *POOL], Random(1))[0].passage.text.endswith(" er åben.")


@given(st.integers())
def test_both_brands_of_a_text_get_other_names_wherever_they_stand(seed: int) -> None:
    texts = [[mention(PAIR, "Nordlyk", "negative"), mention(PAIR, "Karat", "positive")], *POOL]
    first, second = renamed(texts, Random(seed))[:2]
    assert first.passage.text == second.passage.text
    assert (
        first.passage.text
        == f"{named(first)}s kunder går til {named(second)}. {named(second)} svarer, {named(first)} tier."
    )
    assert (first.label, second.label) == ("negative", "positive")


@pytest.mark.parametrize(
    "text",
    ["Hos Fiskehuset Alma fik Alma ros.", "@Fiskehuset Alma, hallo?", "FISKEHUSET ALMA! Fiskehuset Alma er åben."],
)
def test_a_text_that_would_be_renamed_in_part_is_left_out(text: str) -> None:
    copies = renamed([[mention(text, "Fiskehuset Alma")], [mention("Rugbo er lukket.", "Rugbo")]], Random(1))
    assert [copy.passage.text.endswith(" er lukket.") for copy in copies] == [True]


def test_names_are_those_of_other_texts_in_the_language() -> None:
    own = own_examples("train")
    copies = renamed([[example] for example in own], Random(5))
    names = {
        language: {named(one) for one in own if one.passage.language == language} for language in ("it", "da", "en")
    }
    assert all(named(copy) in names[copy.passage.language] for copy in copies)
    assert len(copies) > len(own) / 2
