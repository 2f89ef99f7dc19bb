from pathlib import Path

import numpy as np
import pytest

from models.calibration import FILE, INTEREST_SPAN, Calibration, load_calibration, save_calibration
from models.encoder import load_bundled
from models.interface import ModelError
from models.runtime import BUNDLED


def test_relevance_rises_with_the_cosine_and_interests_only_ever_add_within_a_bound() -> None:
    constants = Calibration(interest_from=0.1, interest_to=0.3)
    cosines = np.linspace(-1, 1, 41)

    assert np.all(np.diff(constants.role(cosines)) > 0)
    assert constants.interests(np.array([-1.0, 0.1, 0.2, 0.3, 1.0])) == pytest.approx(
        np.array([0, 0, 0.5, 1, 1]) * INTEREST_SPAN
    )


def test_float32_stays_float32() -> None:
    cosines = np.zeros(3, dtype=np.float32)

    assert {Calibration().role(cosines).dtype, Calibration().interests(cosines).dtype} == {cosines.dtype}


def test_what_is_written_beside_a_model_is_read_again(tmp_path: Path) -> None:
    constants = Calibration({"title": 1.0, "whole": 0.5}, 9.0, -2.5, 0.2, 0.6)
    save_calibration(tmp_path, constants)

    assert load_calibration(tmp_path) == constants


def test_a_folder_without_constants_is_served_by_the_defaults(tmp_path: Path) -> None:
    assert load_calibration(tmp_path) == Calibration()


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("{}", "weights"),
        ('{"weights": {"title": 1}, "slope": true, "offset": 0, "interest_from": 0, "interest_to": 1}', "True"),
        ('{"weights": {"shoes": 1}, "slope": 1, "offset": 0, "interest_from": 0, "interest_to": 1}', "shoes"),
        ('{"weights": {"title": 0}, "slope": 1, "offset": 0, "interest_from": 0, "interest_to": 1}', "title"),
        ('{"weights": {"title": 1}, "slope": -1, "offset": 0, "interest_from": 0, "interest_to": 1}', "rise"),
    ],
)
def test_constants_that_are_damaged_are_refused_with_their_file(tmp_path: Path, text: str, trouble: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")

    with pytest.raises(ModelError, match=rf"{FILE}.*{trouble}"):
        load_calibration(tmp_path)


@pytest.mark.slow
def test_new_constants_leave_vectors_and_so_the_identity_as_they_were(tmp_path: Path) -> None:
    for path in BUNDLED.iterdir():
        if path.name != FILE:
            (tmp_path / path.name).symlink_to(path)
    save_calibration(tmp_path, Calibration(slope=3.0))

    other = load_bundled(tmp_path)

    assert other.calibration.slope == 3.0
    assert other.identity == load_bundled(BUNDLED).identity
