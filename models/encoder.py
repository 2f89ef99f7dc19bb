"""Texts to unit vectors: what a role is about and what an item is about, in one space across languages.

The bundled encoder runs offline and without torch. Its prefixes and means are applied here, so callers pass plain
text and compare vectors by dot product. Another model is a name away (`load_encoder(reference)`) and differs in its
`identity`: vectors of two identities must never be compared, a changed identity means encoding everything again.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.calibration import Calibration, load_calibration
from models.centring import FILE, Centring, Kind, load_centring
from models.interface import Encoder, ModelError
from models.occupations import Occupations, load_occupations
from models.runtime import BUNDLED, Session
from models.sentence_encoder import load_sentence_encoder

__all__ = ["PREFIXES", "BundledEncoder", "Encoder", "ModelError", "load_bundled", "load_encoder"]

PREFIXES: dict[Kind, str] = {"role": "query: ", "about": "query: ", "item": "passage: "}
"""What the E5 models were trained to see before a short description of a need and before a text that may meet it."""

TITLE_WORDS = 12
"""A role text of more words is prose about the role: it sits elsewhere than titles do and has means of its own."""


class BundledEncoder:
    """The model in `models/weights/encoder`, or another folder in that format."""

    def __init__(
        self, session: Session, centring: Centring, calibration: Calibration, occupations: Occupations
    ) -> None:
        self._session, self._centring = session, centring
        self.calibration, self.occupations = calibration, occupations

    @property
    def identity(self) -> str:
        return self._session.identity

    @property
    def dimension(self) -> int:
        return self._session.dimension

    def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._encode([_role_kind(text) for text in texts], texts, languages)

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(["item"] * len(texts), texts, languages)

    def _encode(self, kinds: Sequence[Kind], texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        if len(texts) != len(languages):
            raise ValueError(f"{len(texts)} texts with {len(languages)} languages: give one language for each text")
        vectors = self._session.encode([PREFIXES[kind] + text for kind, text in zip(kinds, texts, strict=True)])
        return self._centring.apply(vectors, kinds, languages)


def _role_kind(text: str) -> Kind:
    return "about" if len(text.split()) > TITLE_WORDS else "role"


def load_encoder(reference: str | None = None) -> Encoder:
    """The bundled encoder, a folder in its format, or any sentence-transformers model by path or hub id.

    Raises `ModelError`.
    """
    if reference is not None and not reference.strip():
        raise ModelError(
            "the encoder has an empty name: give a folder or a hub id, or leave it out for the bundled one"
        )
    folder = BUNDLED if reference is None else Path(reference)
    if reference is None or (folder / FILE).exists():
        return load_bundled(folder)
    return load_sentence_encoder(reference)


def load_bundled(folder: Path) -> BundledEncoder:
    """An encoder from a folder in the bundled format. Raises `ModelError` for a missing or damaged file."""
    centring = load_centring(folder)  # first, being small: a folder without means is refused at once
    return BundledEncoder(Session(folder), centring, load_calibration(folder), load_occupations(folder))
