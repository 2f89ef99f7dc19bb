"""Rounding keeps what it promises for any matrix."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from models.quantisation import pack_four_bits, pack_six_bits, quantise_rows, unpack_four_bits, unpack_six_bits

MATRICES = arrays.arrays(np.float32, (3, 8), elements=st.floats(-100, 100, width=32))
FOUR_BITS = arrays.arrays(np.int8, (5, 6), elements=st.integers(-8, 7))
SIX_BITS = arrays.arrays(np.int8, (5, 12), elements=st.integers(-32, 31))


@given(MATRICES)
def test_rounding_errs_by_at_most_half_a_step(weights: NDArray[np.float32]) -> None:
    values, scales = quantise_rows(weights)
    assert np.all(np.abs(values * scales - weights) <= 0.501 * scales + 1e-30)
    assert np.all(np.abs(values.astype(int)) <= 127)


@given(MATRICES)
def test_a_row_is_rounded_by_itself_alone(weights: NDArray[np.float32]) -> None:
    values, scales = quantise_rows(weights)
    first, first_scale = quantise_rows(weights[:1])
    assert np.array_equal(values[:1], first)
    assert np.array_equal(scales[:1], first_scale)


@pytest.mark.parametrize("weight", [0, 1e-45])
def test_a_row_of_next_to_nothing_becomes_zeros(weight: float) -> None:
    values, scales = quantise_rows(np.full((1, 4), weight, np.float32))
    assert not values.any()
    assert scales[0, 0] == 1


@given(FOUR_BITS)
def test_two_values_in_a_byte_come_back(values: NDArray[np.int8]) -> None:
    packed = pack_four_bits(values)
    assert packed.shape == (5, 3)
    assert np.array_equal(unpack_four_bits(packed), values)


@given(SIX_BITS)
def test_packed_values_come_back(values: NDArray[np.int8]) -> None:
    packed = pack_six_bits(values)
    assert packed.shape == (5, 9)
    assert np.array_equal(unpack_six_bits(packed), values)
