"""Which occupation a title names, and how far that is trusted."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import save

from models.centring import unit
from models.encoder import load_bundled
from models.interface import ModelError
from models.occupations import FILE, OWN_SHARE, SURE_FROM, Occupations, load_occupations
from models.runtime import BUNDLED
from models.training.fit_occupations import fit, main_axes, packed_directions
from tests.fakes import WordEncoder

EYE = np.eye(8, dtype=np.float32)
NURSE, WELDER = EYE[0], EYE[1]
CARE, METAL = EYE[6], EYE[7]
MEMORY = Occupations(
    titles={"da": packed_directions(np.stack([NURSE, WELDER])), "no": packed_directions(np.stack([WELDER, NURSE]))},
    axes=EYE,
    meanings=packed_directions(np.stack([CARE, METAL])),
)


def recalled(title: NDArray[np.float32], language: str = "da") -> NDArray[np.float32]:
    (row,) = MEMORY.recall(title[None], [language])
    return row


def test_a_known_title_recalls_its_occupation_with_a_share_of_the_title_itself() -> None:
    assert recalled(NURSE) == pytest.approx(unit((CARE + OWN_SHARE * NURSE)[None])[0], abs=1e-6)
    assert recalled(WELDER) @ METAL > recalled(WELDER) @ CARE


def test_the_nearer_a_title_the_surer_and_one_that_is_far_recalls_nothing() -> None:
    lengths = [
        float(np.linalg.norm(recalled(unit(np.array([[near, 0, (1 - near**2) ** 0.5, 0, 0, 0, 0, 0]]))[0])))
        for near in (SURE_FROM, 0.75, 1.0)
    ]
    assert lengths == pytest.approx([0.0, 0.5, 1.0], abs=1e-4)
    assert not recalled(EYE[3]).any()


@pytest.mark.parametrize(("language", "meaning"), [("da-DK", CARE), ("nb", METAL)])
def test_titles_are_looked_for_in_the_readers_own_language(language: str, meaning: NDArray[np.float32]) -> None:
    assert recalled(NURSE, language) @ meaning > 0.9


@pytest.mark.parametrize("language", ["fi", "und", ""])
def test_in_a_language_without_titles_nothing_is_known(language: str) -> None:
    assert not recalled(NURSE, language).any()
    assert not Occupations().recall(NURSE[None], [language]).any()


def test_a_row_is_the_same_alone_and_in_any_company() -> None:
    titles = unit(np.random.default_rng(7).normal(size=(1500, 8)))
    together = MEMORY.recall(titles, ["da"] * 1500)
    alone = np.concatenate([MEMORY.recall(title[None], ["da"]) for title in titles])
    assert np.array_equal(together, alone)


ROWS: Sequence[Mapping[str, Any]] = [
    {"titles": {"en": ["nurse", "carer"], "it": ["infermiere"]}, "description_en": "cares for the sick"},
    {"titles": {"en": ["welder"]}, "description_en": "joins metal"},
]


def test_what_is_fitted_leads_from_a_title_in_any_language_to_what_is_said_in_english(tmp_path: Path) -> None:
    encoder = WordEncoder()
    (tmp_path / FILE).write_bytes(save(fit(encoder, ROWS)))
    memory = load_occupations(tmp_path)
    (title,) = memory.recall(encoder.encode_roles(["infermiere"], ["it"]), ["it"])
    sick, metal = encoder.encode_items(["cares for the sick", "joins metal"], ["en", "en"])
    assert title @ sick > 0.5
    assert abs(title @ metal) < 0.2
    assert "carer" not in encoder.encoded


def test_axes_are_orthonormal_and_hold_what_the_rows_differ_in() -> None:
    rows = np.random.default_rng(3).normal(size=(50, 2)).astype(np.float32) @ EYE[[2, 5]]
    axes = main_axes(rows, 2)
    assert axes.T @ axes == pytest.approx(np.eye(2), abs=1e-5)
    assert rows @ axes @ axes.T == pytest.approx(rows, abs=1e-4)


def test_a_model_without_the_file_knows_no_occupation_and_a_damaged_one_says_so(tmp_path: Path) -> None:
    assert not load_occupations(tmp_path).titles
    (tmp_path / FILE).write_bytes(save({"axes": EYE}))
    with pytest.raises(ModelError, match="without meanings"):
        load_occupations(tmp_path)
    short = {"axes": EYE, "meanings": np.zeros((2, 4), np.uint8), "titles.da": np.zeros((1, 4), np.uint8)}
    (tmp_path / FILE).write_bytes(save(short))
    with pytest.raises(ModelError, match=r"titles in 'da' of shape \(1, 4\), not \(2, 4\)"):
        load_occupations(tmp_path)


def test_the_bundled_memory_brings_a_title_to_where_its_english_name_is() -> None:
    encoder = load_bundled(BUNDLED)
    titles = encoder.encode_roles(["sygeplejerske", "infermiere", "svejser"], ["da", "it", "da"])
    known = encoder.occupations.recall(titles, ["da", "it", "da"])
    news = encoder.encode_items(["Nurses care for patients on the ward", "Welders join steel plates"], ["en", "en"])
    assert np.array_equal((unit(titles + 2 * known) @ news.T).argmax(axis=1), [0, 0, 1])
    assert np.all(np.linalg.norm(known, axis=1) > 0.7)
