"""Any Hugging Face model that classifies sequences, behind the same interface, named by `sentiment: <path or hub id>`.

It reads the same windows as the bundled model, the mention's own sentences, but is not told where the target stands: of
two brands in one sentence it says the same. Its probabilities are its own, uncalibrated; below an even chance they are
uncertain. A hub id is downloaded by transformers: the operator who names one opens that connection.
"""

import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from models.batching import plan_batches
from models.interface import ModelError
from models.runtime import Tokens
from models.sentiment.calibration import Calibration
from models.sentiment.interface import LABELS, Label, Passage, Probabilities, Sentiment
from models.sentiment.windows import WINDOW, read_windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

EVEN_CHANCE = Calibration(threshold=0.5)
_SHORT_NAMES: Mapping[str, Label] = {"neg": "negative", "neu": "neutral", "pos": "positive"}


class SequenceClassifier:
    """A model of transformers with its tokeniser. Threads may share it: a lock serialises the arithmetic."""

    def __init__(self, model: Any, tokenizer: "Tokenizer", order: Sequence[int]) -> None:  # noqa: ANN401  # untyped library
        """`order` has the model's own place of each of LABELS."""
        self.name: str = model.config.name_or_path
        self.revision: str = getattr(model.config, "_commit_hash", None) or "local"
        self._model, self._tokenizer, self._order = model, tokenizer, list(order)
        self._lock = threading.Lock()

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        """One answer a passage, in order; the windows of a long one are averaged."""
        read = [read_windows(passage, self._tokenizer) for passage in passages]
        rows = iter(self._logits([window for parts in read for window in parts.windows]))
        return [_answer(np.array([next(rows) for _ in parts.windows]), not parts.whole) for parts in read]

    def _logits(self, texts: Sequence[Tokens]) -> NDArray[np.float32]:
        import torch

        found = np.zeros((len(texts), len(LABELS)), np.float32)
        with self._lock, torch.inference_mode():
            for batch in plan_batches([len(text.ids) for text in texts], step=1):
                ids = torch.tensor([texts[row].ids for row in batch.rows])
                found[list(batch.rows)] = self._model(input_ids=ids).logits.float().numpy()[:, self._order]
        return found


def _answer(logits: NDArray[np.float32], windowed: bool) -> Sentiment:
    negative, neutral, positive = EVEN_CHANCE.probabilities(logits.mean(axis=0)).tolist()
    probabilities: Probabilities = (negative, neutral, positive)
    return Sentiment(probabilities, max(probabilities) < EVEN_CHANCE.threshold, windowed)


def label_order(id2label: Mapping[int, str]) -> list[int]:
    """The model's own place of each of LABELS. Raises `ModelError` when its names do not tell."""
    named = {_label(name): place for place, name in id2label.items()}
    if set(named) != set(LABELS) or len(id2label) != len(LABELS):
        raise ModelError(
            f"its labels are {', '.join(map(str, id2label.values()))}: sentiment needs a model whose id2label names "
            f"{', '.join(LABELS)}, one each"
        )
    return [named[label] for label in LABELS]


def _label(name: str) -> str:
    plain = str(name).casefold().strip()
    return _SHORT_NAMES.get(plain, plain)


def load_sequence_classifier(reference: str) -> SequenceClassifier:
    """A model by path or hub id. Raises `ModelError` when it is neither, is damaged, or its labels are unclear."""
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(reference, use_fast=True)
        model = AutoModelForSequenceClassification.from_pretrained(reference).eval()
        order = label_order(model.config.id2label)
    except (OSError, ValueError, KeyError, RuntimeError, ModelError) as error:
        raise ModelError(f"sentiment {reference!r} does not load: {error}; give a folder or a hub id") from error
    backend = getattr(tokenizer, "backend_tokenizer", None)
    if backend is None or len(backend.encode("").ids) != 2 or model.config.max_position_embeddings < WINDOW:
        raise ModelError(
            f"sentiment {reference!r} does not load: it does not read a text between two tokens of its own"
        )
    backend.no_truncation()
    backend.no_padding()
    return SequenceClassifier(model, backend, order)
