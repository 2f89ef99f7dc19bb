"""How weights are rounded to fit the repository: int8 for layers, 6 bits for token embeddings, 4 for directions.

Rounding is symmetric with one scale a row, so a matrix is stored as integers plus a column of scales and needs no
calibration data: newly trained weights go through the same functions. Decides nothing about which tensor gets which.
"""

import numpy as np
from numpy.typing import NDArray

PACKED_LEVELS = 31  # 6 bits hold -32..31; the symmetric range leaves -32 unused
FOUR_BIT_LEVELS = 7  # likewise
_PACK_OFFSET = 32
_FOUR_BIT_OFFSET = 8


def quantise_rows(weights: NDArray[np.floating], levels: int = 127) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Integers in [-levels, levels] and a scale for each row, shapes (n, d) and (n, 1); a row of zeros has scale 1."""
    scales = np.abs(weights).max(axis=1, keepdims=True).astype(np.float32) / np.float32(levels)
    scales = np.where(scales < np.finfo(np.float32).tiny, np.float32(1), scales)
    return np.rint(weights / scales).astype(np.int8), scales


def pack_six_bits(values: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Four 6-bit integers in three bytes, lowest first: (n, d) in [-32, 31] to (n, 3 d / 4). `d` is a multiple of 4."""
    offset = (values.astype(np.int16) + _PACK_OFFSET).astype(np.uint8).reshape(len(values), -1, 4)
    first, second, third, fourth = (offset[:, :, k] for k in range(4))
    packed = np.stack([first | second << 6, second >> 2 | third << 4, third >> 4 | fourth << 2], axis=2)
    return packed.reshape(len(values), -1)


def unpack_six_bits(packed: NDArray[np.uint8]) -> NDArray[np.int8]:
    """The inverse of `pack_six_bits`: (n, 3 d / 4) to (n, d)."""
    low, middle, high = (packed.reshape(len(packed), -1, 3)[:, :, k] for k in range(3))
    values = np.stack([low, low >> 6 | middle << 2, middle >> 4 | high << 4, high >> 2], axis=2) & 63
    return (values.astype(np.int8) - np.int8(_PACK_OFFSET)).reshape(len(packed), -1)


def pack_four_bits(values: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Two 4-bit integers in a byte, lowest first: (n, d) in [-8, 7] to (n, d / 2). `d` is even."""
    offset = (values + np.int8(_FOUR_BIT_OFFSET)).astype(np.uint8)
    return np.asarray(offset[:, ::2] | offset[:, 1::2] << 4, dtype=np.uint8)


def unpack_four_bits(packed: NDArray[np.uint8]) -> NDArray[np.int8]:
    """The inverse of `pack_four_bits`: (n, d / 2) to (n, d)."""
    values = np.stack([packed & 15, packed >> 4], axis=2).astype(np.int8) - np.int8(_FOUR_BIT_OFFSET)
    return values.reshape(len(packed), -1)
