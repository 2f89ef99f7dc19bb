"""Sentences of a machine are told from those of people, by hashed words, and parts of a text lie in it."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save_file

from models.interface import ModelError
from models.remains import BundledRemains
from models.remains.features import SIZE, features
from models.remains.parts import parts

MODEL = BundledRemains()


@pytest.mark.parametrize(
    ("left", "own"),
    [
        ("I kept it short and left out the figures, as you wanted.", "We kept the old sign and painted the door."),
        ("Ho mantenuto un tono sobrio e tolto gli emoji.", "Il forno resta acceso anche la domenica."),
        ("Jeg har holdt teksten kort og udeladt navnet.", "Vi har åbent hele sommeren."),
    ],
)
def test_a_remark_on_the_draft_is_likelier_left_than_news(left: str, own: str) -> None:
    assert MODEL.probability(left) > 0.5 > MODEL.probability(own)


@given(st.text(max_size=800))
def test_any_text_has_features_of_length_one_and_a_probability(text: str) -> None:
    places, values = features(text)
    assert np.all(np.diff(places) > 0)
    assert len(places) == len(values)
    assert not len(places) or (places[-1] < SIZE and np.linalg.norm(values) == pytest.approx(1, abs=1e-4))
    assert 0 < MODEL.probability(text) < 1


@given(st.text(max_size=300))
def test_parts_lie_in_the_text_in_order_and_over_no_line(text: str) -> None:
    end = 0
    for part in parts(text, "da"):
        assert end <= part.start < part.end <= len(text)
        assert "\n" not in text[part.start : part.end]
        end = part.end


def test_a_part_knows_whether_it_is_first_or_last_or_a_line_of_its_own() -> None:
    stands = [part.stands for part in parts("One here. Two here.\nThree alone.\n\nFour. Five.", "en")]
    assert stands == [("first",), (), ("line",), (), ("last",)]
    assert [part.stands for part in parts("Only one.", "en")] == [("first", "last")]


def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    save_file({"weights": np.zeros(8, np.float16), "bias": np.zeros(1, np.float32)}, tmp_path / "model.safetensors")
    with pytest.raises(ModelError, match="not 131072 weights"):
        BundledRemains(tmp_path)
