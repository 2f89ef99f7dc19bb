"""What the report says of how alike a week's captions are."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from curation.captions.sameness import shape_of
from curation.captions.spread import MOST_COMPARED, Spread, spread_of
from curation.likeness import MOST_ENCODED, Likeness, Told, likeness_of
from tests.fakes import WordEncoder

ONE = "Wind over the sea is what we wait for."
OTHER = "Cables are laid at night by small boats."


def shapes(*texts: str) -> list[frozenset[tuple[str, ...]]]:
    return [shape_of(text) for text in texts]


def test_pairs_are_of_one_story_only() -> None:
    assert spread_of([shapes(ONE), shapes(ONE)]) == Spread()
    assert spread_of([shapes(ONE, ONE), shapes(OTHER)]) == Spread(pairs=1, median=1.0, highest=1.0, identical=1)


def test_the_middle_and_the_closest_are_told_apart() -> None:
    assert spread_of([shapes(ONE, ONE, OTHER)]) == Spread(pairs=3, median=0.0, highest=1.0, identical=1)


def test_of_many_captions_a_part_is_compared() -> None:
    many = shapes(*(f"Caption number {n} of them" for n in range(MOST_COMPARED + 5)))

    assert spread_of([many]).pairs == MOST_COMPARED * (MOST_COMPARED - 1) // 2


def test_meaning_is_compared_beside_words() -> None:
    story = [Told("wind sea", "en"), Told("sea wind", "en"), Told("boats", "en")]

    likeness = likeness_of([story], [], WordEncoder())

    assert likeness.words.identical == 0
    assert likeness.meaning_highest > 0.99
    assert likeness.meaning_median < 0.5


def test_no_captions_are_no_likeness() -> None:
    assert likeness_of([], [], WordEncoder()) == Likeness()
    assert likeness_of([[Told("alone", "en")]], [], WordEncoder()) == Likeness()


def test_no_more_than_so_many_captions_are_encoded() -> None:
    asked: list[int] = []

    class Counting(WordEncoder):
        def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
            asked.append(len(texts))
            return super().encode_items(texts, languages)

    likeness_of([[Told(f"word{n} {m}", "en") for n in range(90)] for m in range(4)], [], Counting())

    assert sum(asked) <= MOST_ENCODED
