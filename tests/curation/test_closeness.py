"""Which sentences of an item are whose."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from curation.closeness import MOST_SENTENCES, sentence_closeness
from curation.matching import Readable
from curation.roles import describe_role
from tests.fakes import WordEncoder

SELLER = describe_role("ann", "en", "heat pump sales")
DRIVER = describe_role("bo", "en", "truck driver")
SALES, TRUCKS = "Sales has a new heat pump.", "A truck driver brings it."
ITEM = Readable("s", "en", "A title", "", f"{SALES} {TRUCKS} Nothing else.")


def test_each_role_is_closest_to_what_speaks_of_it() -> None:
    seller, driver = sentence_closeness([SELLER, DRIVER], ITEM, WordEncoder())

    assert max(seller, key=seller.__getitem__) == SALES
    assert max(driver, key=driver.__getitem__) == TRUCKS


def test_every_sentence_has_a_figure_of_three_digits_between_0_and_1() -> None:
    [found] = sentence_closeness([SELLER], ITEM, WordEncoder())

    assert list(found) == [SALES, TRUCKS, "Nothing else."]
    assert all(0.0 <= close <= 1.0 and close == round(close, 3) for close in found.values())
    assert found["Nothing else."] == 0.0


def test_a_sentence_far_from_a_role_is_not_below_zero() -> None:
    class Opposed(WordEncoder):
        def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
            return -super().encode_roles(texts, languages)

    [found] = sentence_closeness([SELLER], ITEM, Opposed())

    assert set(found.values()) == {0.0}


def test_the_summary_speaks_where_there_is_no_text() -> None:
    [found] = sentence_closeness([SELLER], replace(ITEM, text="", summary=SALES), WordEncoder())

    assert list(found) == [SALES]


@pytest.mark.parametrize("text", ["", " \n"])
def test_without_sentences_or_roles_nothing_is_encoded(text: str) -> None:
    encoder = WordEncoder()

    assert sentence_closeness([SELLER, DRIVER], replace(ITEM, text=text), encoder) == [{}, {}]
    assert sentence_closeness([], ITEM, encoder) == []
    assert encoder.encoded == []


def test_of_a_long_item_the_beginning_is_read() -> None:
    text = " ".join(f"Sentence number {number} says so." for number in range(MOST_SENTENCES + 5))
    [found] = sentence_closeness([SELLER], replace(ITEM, text=text), WordEncoder())

    assert len(found) == MOST_SENTENCES
    assert "Sentence number 0 says so." in found
