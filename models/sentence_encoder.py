"""Any sentence-transformers model behind the same interface, named by `encoder: <path or hub id>`.

Such a model ships no means, so its vectors are centred on the mean of `models.reference_texts`, one for roles and one
for items. That takes away the direction which all texts share: without it unrelated headlines meet at .8 with models of
the E5 family and pass for one story. It leaves what sets languages apart: expect a model to favour items in the
reader's own unless it was trained across languages. Its cosines are read with the defaults of `Calibration`, fitted on
another model: what `match` puts first is sound, but look again at thresholds such as `min_relevance`. Prefixes are used
only where the model itself defines the prompts `query` and `passage` (or `document`). A hub id is downloaded by
sentence-transformers: the operator who names one opens that connection.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.calibration import Calibration
from models.centring import DEFAULT, Centring
from models.interface import ModelError
from models.occupations import Occupations
from models.reference_texts import REFERENCE_TEXTS, ReferenceKind, reference_revision

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

PROMPTS: dict[ReferenceKind, tuple[str, ...]] = {"role": ("query",), "item": ("passage", "document")}


class SentenceEncoder:
    """A loaded sentence-transformers model.

    `identity` carries its path or id, from the hub the commit, and the revision of the texts it is centred on.
    """

    def __init__(self, reference: str, model: "SentenceTransformer") -> None:
        self._model = model
        revision = getattr(getattr(model[0], "config", None), "_commit_hash", None) or "local"
        self.identity = f"{reference}@{revision}+centred@{reference_revision()}"
        self.calibration, self.occupations = Calibration(), Occupations()
        self.dimension = int(model.get_embedding_dimension() or 0)

    def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._encode("role", texts, languages)

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._encode("item", texts, languages)

    def _encode(self, kind: ReferenceKind, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        if len(texts) != len(languages):
            raise ValueError(f"{len(texts)} texts with {len(languages)} languages: give one language for each text")
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return self._centring.apply(self._embed(kind, texts), [kind] * len(texts), languages)

    @cached_property
    def _centring(self) -> Centring:
        # At the first text, not at loading: `doctor` and the start of the service load a model and may never ask it.
        means = {f"{kind}.{DEFAULT}": self._embed(kind, texts).mean(axis=0) for kind, texts in REFERENCE_TEXTS.items()}
        return Centring(means)

    def _embed(self, kind: ReferenceKind, texts: Sequence[str]) -> NDArray[np.float32]:
        prompt = next((prompt for name in PROMPTS[kind] if (prompt := self._model.prompts.get(name))), "")
        vectors = self._model.encode(list(texts), prompt=prompt, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


def load_sentence_encoder(reference: str) -> SentenceEncoder:
    """A model by path or hub id. Raises `ModelError` when it is neither, is damaged, or cannot be fetched."""
    from safetensors import SafetensorError
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceEncoder(reference, SentenceTransformer(reference, device="cpu"))
    except (OSError, ValueError, SafetensorError) as error:
        raise ModelError(f"encoder {reference!r} does not load: {error}; give a folder or a hub id") from error
