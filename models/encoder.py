"""Texts to unit vectors: what a role is about and what an item is about, in one space across languages.

The bundled encoder runs offline and without torch. Its prefixes and means are applied here, so callers pass plain
text and compare vectors by dot product. Another model is a name away (`load_encoder(reference)`) and differs in its
`identity`: vectors of two identities must never be compared, a changed identity means encoding everything again.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.centring import FILE, Centring, Kind, load_centring
from models.runtime import BUNDLED, Session

PREFIXES: dict[Kind, str] = {"role": "query: ", "about": "query: ", "item": "passage: "}
"""What the E5 models were trained to see before a short description of a need and before a text that may meet it."""


TITLE_WORDS = 12
"""A role text of more words is prose about the role: it sits elsewhere than titles do and has means of its own."""


class EncoderError(Exception):
    """The encoder cannot be loaded; the message says which and what to do."""


class Encoder(Protocol):
    """Rows are float32 of length 1, (n, dimension), in the order of the texts; an empty text has a vector too.

    `languages` holds one tag a text; one that is unknown (`und`) is served by a default. Raises ValueError when the
    two differ in number.
    """

    @property
    def identity(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]: ...

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]: ...


class BundledEncoder:
    """The model in `models/weights/encoder`, or another folder in that format."""

    def __init__(self, session: Session, centring: Centring) -> None:
        self._session, self._centring = session, centring

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

    Raises `EncoderError`.
    """
    folder = BUNDLED if reference is None else Path(reference)
    if reference is None or (folder / FILE).exists():
        return load_bundled(folder)
    from models.sentence_encoder import load_sentence_encoder

    return load_sentence_encoder(reference)


def load_bundled(folder: Path) -> BundledEncoder:
    """An encoder from a folder in the bundled format. Raises `EncoderError` for a missing or damaged file."""
    from safetensors import SafetensorError

    try:
        return BundledEncoder(Session(folder), load_centring(folder))
    except (OSError, ValueError, SafetensorError) as error:
        remedy = "reinstall the package, or make the files with models.training.export_encoder and fit_centring"
        raise EncoderError(f"the encoder in {folder} does not load, {error}: {remedy}") from error
