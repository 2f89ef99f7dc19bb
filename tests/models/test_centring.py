"""Means by kind and language."""

import numpy as np
import pytest

from models.centring import Centring, load_centring, unit
from models.runtime import BUNDLED

MEANS = {"role.it": [1.0, 0.0], "role.no": [0.0, 2.0], "role.default": [0.0, 1.0], "item.default": [0.0, 0.0]}
CENTRING = Centring({name: np.array(mean, np.float32) for name, mean in MEANS.items()})


@pytest.mark.parametrize(
    ("language", "mean"),
    [
        ("it", "role.it"),
        ("it-CH", "role.it"),
        ("IT", "role.it"),
        ("nb", "role.no"),
        ("und", "role.default"),
        ("", "role.default"),
    ],
)
def test_a_language_finds_its_mean(language: str, mean: str) -> None:
    assert CENTRING.mean("role", language).tolist() == MEANS[mean]


def test_each_row_loses_the_mean_of_its_own_kind_and_language() -> None:
    rows = np.array([[1, 1], [1, 1]], np.float32)
    centred = CENTRING.apply(rows, ["role", "item"], ["it", "it"])
    assert centred == pytest.approx(np.array([[0, 1], [0.5**0.5, 0.5**0.5]]))


def test_a_row_that_is_its_mean_stays_finite() -> None:
    assert unit(np.zeros((1, 3), np.float32)).tolist() == [[0, 0, 0]]


def test_the_bundled_means_cover_the_languages_of_a_programme() -> None:
    means = load_centring(BUNDLED).means
    expected = {
        f"{kind}.{language}" for kind in ("role", "about", "item") for language in ("en", "it", "da", "default")
    }
    assert expected <= set(means)
    assert all(0.5 < np.linalg.norm(mean) < 1 for mean in means.values())
