"""A training run as it stands, in float32: what rounding is measured against."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from models.batching import plan_batches
from models.runtime import BUNDLED
from models.sentiment.interface import LABELS, Passage
from models.sentiment.windows import windows
from models.training.marked.network import begun, collate

BATCH_TOKENS = 4_096


def float_score(base: str, run: Path) -> Callable[[Sequence[Passage]], NDArray[np.floating]]:
    """Passages to uncalibrated probabilities, (n, 3); of each its first window is read."""
    network = begun(base, run, len(LABELS)).eval()
    tokenizer = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))

    def score(passages: Sequence[Passage]) -> NDArray[np.floating]:
        read = [windows(passage, tokenizer)[0] for passage in passages]
        found = np.zeros((len(read), len(LABELS)))
        with torch.inference_mode():
            for batch in plan_batches([len(window.ids) for window in read], BATCH_TOKENS):
                logits = network(collate([read[row] for row in batch.rows]))
                found[list(batch.rows)] = torch.softmax(logits, dim=1).numpy()
        return found

    return score
