"""Any sentence-transformers model behind the same interface, named by `encoder: <path or hub id>`.

Such a model ships no means, so nothing is centred: expect it to favour items in the reader's own language unless it
was trained across languages. Prefixes are used only where the model itself defines the prompts `query` and `passage`
(or `document`). A hub id is downloaded by sentence-transformers: the operator who names one opens that connection.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.encoder import EncoderError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class SentenceEncoder:
    """A loaded sentence-transformers model. `identity` carries its path or id and, from the hub, the commit."""

    def __init__(self, reference: str, model: "SentenceTransformer") -> None:
        self._model = model
        config = getattr(model[0], "config", None)
        self.identity = f"{reference}@{getattr(config, '_commit_hash', None) or 'local'}"
        self.dimension = int(model.get_embedding_dimension() or 0)

    def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(("query",), texts, languages)

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(("passage", "document"), texts, languages)

    def _encode(self, names: Sequence[str], texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        if len(texts) != len(languages):
            raise ValueError(f"{len(texts)} texts with {len(languages)} languages: give one language for each text")
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        prompt = next((prompt for name in names if (prompt := self._model.prompts.get(name))), "")
        vectors = self._model.encode(list(texts), prompt=prompt, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


def load_sentence_encoder(reference: str) -> SentenceEncoder:
    """A model by path or hub id. Raises `EncoderError` when it is neither, or cannot be fetched."""
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceEncoder(reference, SentenceTransformer(reference, device="cpu"))
    except (OSError, ValueError) as error:
        raise EncoderError(f"encoder {reference!r} does not load: {error}; give a folder or a hub id") from error
