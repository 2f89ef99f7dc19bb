import numpy as np
import pytest

from models.calibration import Calibration
from models.facets import NO_INTEREST, RoleText, closest_interests, item_text, log_odds, mean_rows, role_rows
from models.occupations import Occupations
from models.training.fit_occupations import packed_directions
from tests.fakes import WordEncoder

ENCODER = WordEncoder()
NURSE = RoleText("en", "nurse", department="hospital", about="night shifts", interests=("boats", "cakes"))
ITEMS = ENCODER.encode_items(["nurse", "hospital", "boats", "rain"], ["en"] * 4)


def test_what_is_empty_is_no_facet_and_the_whole_takes_more_than_a_title() -> None:
    assert NURSE.facets() == {
        "title": "nurse",
        "department": "hospital",
        "about": "night shifts",
        "whole": "nurse. hospital. night shifts",
    }
    assert RoleText("en", "nurse", about=" ").facets() == {"title": "nurse"}
    assert RoleText("en", "").facets() == {"title": ""}


def test_the_mean_leans_on_facets_by_their_weights_and_encodes_none_without_one() -> None:
    encoder = WordEncoder(calibration=Calibration({"title": 1.0, "department": 0.2}))

    (row,) = mean_rows([NURSE], encoder)

    assert encoder.encoded == ["nurse", "hospital"]
    assert row @ ITEMS[0] == pytest.approx(5 * (row @ ITEMS[1]))
    assert np.linalg.norm(row) == pytest.approx(1.0)


def test_what_is_known_of_the_occupation_joins_the_mean_the_surer_the_heavier() -> None:
    doctor, ward = ENCODER.encode_items(["doctor", "ward"], ["en"] * 2)
    axes = np.eye(ENCODER.dimension, dtype=np.float32)
    known = Occupations({"en": packed_directions(doctor[None])}, axes, packed_directions(ward[None]))
    encoder = WordEncoder(calibration=Calibration({"title": 1.0, "occupation": 2.0}), occupations=known)

    same, near, far = mean_rows([RoleText("en", title) for title in ("doctor", "chief doctor", "cook")], encoder)

    assert same @ ward > near @ ward > 0.4
    assert far @ ward == pytest.approx(0.0, abs=1e-6)


def test_the_closest_interest_counts_and_without_interests_none_does() -> None:
    rows = role_rows([RoleText("en", "nurse"), NURSE, RoleText("en", "cook", interests=("rain",))], ENCODER)

    assert rows.counts.tolist() == [0, 2, 1]
    closest = closest_interests(rows, ITEMS[2:])
    assert closest[0].tolist() == [NO_INTEREST, NO_INTEREST]
    assert closest[1:] == pytest.approx(np.eye(2))


def test_an_interest_met_lifts_an_item_that_the_role_does_not_name() -> None:
    constants = Calibration()

    boats, rain = log_odds(role_rows([NURSE], ENCODER), ITEMS[2:], constants)[0]

    assert boats - rain == pytest.approx(3.2, abs=0.01)


def test_of_an_item_the_title_and_the_beginning_of_the_summary_are_read() -> None:
    assert item_text("Rain", "") == "Rain"
    assert item_text("Rain", "It fell.") == "Rain. It fell."
    assert len(item_text("Rain", "word " * 900)) < 620
