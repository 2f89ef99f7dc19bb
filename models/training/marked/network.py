"""The network that is trained: a BERT encoder told which tokens are the target, and a head over two means.

A learnt vector is added to the embeddings of the target's tokens, so that every layer knows what the question is about
while the text is read as it was written. The head sees the mean over all tokens beside the mean over the target's
(over all again where no target is given). Both ideas follow entity marking and pooling in relation extraction
(Baldini Soares et al. 2019, arXiv 1906.03158) without adding tokens.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from models.model_files import read_weights
from models.runtime import Tokens
from models.training.base import base_encoder
from models.training.restore_encoder import restored_tensors

DROPOUT = 0.1
CHECKPOINT = "state.pt"
TOKEN_TYPES = "bert.embeddings.token_type_embeddings.weight"


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one width: token ids, 1.0 where a token is real, 1.0 where it is the target's; (n, width)."""

    ids: Tensor
    mask: Tensor
    marks: Tensor

    def to(self, device: torch.device) -> "Batch":
        """The same batch elsewhere."""
        return Batch(self.ids.to(device), self.mask.to(device), self.marks.to(device))


def collate(windows: Sequence[Tokens]) -> Batch:
    """A batch as wide as its widest window."""
    width = max(len(window.ids) for window in windows)
    ids = torch.zeros(len(windows), width, dtype=torch.long)
    mask, marks = torch.zeros(len(windows), width), torch.zeros(len(windows), width)
    for row, window in enumerate(windows):
        size = len(window.ids)
        ids[row, :size] = torch.tensor(window.ids)
        mask[row, :size] = 1.0
        marks[row, :size] = torch.tensor(window.marks, dtype=torch.float32)
    return Batch(ids, mask, marks)


class MarkedNetwork(nn.Module):  # type: ignore[misc]  # torch is not read by the type checker
    """Logits in the order of the task's classes, (n, classes) float32."""

    def __init__(self, bert: BertModel, classes: int) -> None:
        super().__init__()
        width = bert.config.hidden_size
        self.bert = bert
        self.mark = nn.Parameter(torch.empty(width).normal_(std=bert.config.initializer_range))
        self.dense = nn.Linear(2 * width, width)
        self.classifier = nn.Linear(width, classes)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, batch: Batch) -> Tensor:
        """Reads a batch."""
        embeddings = self.bert.embeddings.word_embeddings(batch.ids) + batch.marks.unsqueeze(2) * self.mark
        hidden = self.bert(inputs_embeds=embeddings, attention_mask=batch.mask).last_hidden_state.float()
        told = torch.where(batch.marks.any(dim=1, keepdim=True), batch.marks, batch.mask)
        pooled = torch.cat([_mean(hidden, batch.mask), _mean(hidden, told)], dim=1)
        return self.classifier(self.dropout(torch.tanh(self.dense(self.dropout(pooled)))))


def _mean(hidden: Tensor, weights: Tensor) -> Tensor:
    return (hidden * weights.unsqueeze(2)).sum(dim=1) / weights.sum(dim=1, keepdim=True)


def begun(base: str, start: Path | None, classes: int, frozen: int = 0) -> MarkedNetwork:
    """A new head over the base encoder, by path or hub id, with its `frozen` lowest layers kept as they are; or the
    network as `start` has it: a folder that a training wrote, or one of bundled weights.

    Raises RuntimeError where `start` answers in another number of classes.
    """
    network = MarkedNetwork(base_encoder(base, frozen), classes)
    if start is not None:
        trained = (start / CHECKPOINT).exists()
        network.load_state_dict(_checkpoint(start) if trained else _restored(start, network.state_dict()))
    return network


def _checkpoint(run: Path) -> Mapping[str, Tensor]:
    state: Mapping[str, Tensor] = torch.load(run / CHECKPOINT, weights_only=True)["network"]
    return state


def _restored(bundled: Path, shapes: Mapping[str, Tensor]) -> Mapping[str, Tensor]:
    """Token types are part of the bundled positions; the rows that the base has for them become zero."""
    tensors = restored_tensors(read_weights(bundled))
    found = {own_name(name): torch.from_numpy(tensor) for name, tensor in tensors.items()}
    return found | {TOKEN_TYPES: torch.zeros_like(shapes[TOKEN_TYPES])}


def own_name(name: str) -> str:
    """The name in a `MarkedNetwork` of a tensor of the bundled format."""
    if name == "embeddings.mark":
        return "mark"
    return f"bert.{name}" if name.startswith(("embeddings.", "encoder.")) else name
