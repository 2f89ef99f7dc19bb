"""The encoder while it is trained, and the two losses.

Graded contrast: for each text a softmax over the other side's texts is pulled towards the gains 2^grade - 1 of the
judged pairs, as nDCG counts them, in both directions; the usual in-batch contrast (van den Oord et al. 2018, arXiv
1807.03748) is the case of a single positive. Staying: on general text the vector should point where the base's does,
less what all texts share, which centring takes away.
"""

from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence
from transformers import BertModel

from models.training.base import base_encoder
from models.training.encoder.graded import UNJUDGED

TEMPERATURE = 0.03
LONGEST = 64  # tokens of a text that are read in training
READ_TOGETHER = 12


class RoleItemEncoder(nn.Module):  # type: ignore[misc]  # torch is not read by the type checker
    """Texts with their prefixes to unit rows, (n, width) float32: the mean over a text's tokens."""

    def __init__(self, bert: BertModel, tokenizer: Tokenizer) -> None:
        super().__init__()
        self.bert, self.tokenizer = bert, tokenizer

    def forward(self, texts: Sequence[str]) -> Tensor:
        """Reads a batch, texts of about one length together: little padding."""
        found = self.tokenizer.encode_batch(list(texts))
        order = sorted(range(len(found)), key=lambda place: len(found[place].ids))
        rows = [
            self._read([found[place].ids for place in order[start : start + READ_TOGETHER]])
            for start in range(0, len(order), READ_TOGETHER)
        ]
        return torch.cat(rows)[torch.tensor(order).argsort()]

    def _read(self, texts: Sequence[Sequence[int]]) -> Tensor:
        device = self.bert.device
        ids = pad_sequence([torch.tensor(text, device=device) for text in texts], batch_first=True, padding_value=-1)
        mask = (ids >= 0).float()
        hidden = self.bert(input_ids=ids.clamp(min=0), attention_mask=mask).last_hidden_state.float()
        weights = mask.unsqueeze(2)
        return nn.functional.normalize((hidden * weights).sum(dim=1) / weights.sum(dim=1), dim=1)


def from_base(base: str, tokenizer_file: str, frozen: int = 0) -> RoleItemEncoder:
    """A base encoder, by path or hub id, with its `frozen` lowest layers kept as they are."""
    tokenizer = Tokenizer.from_file(tokenizer_file)
    tokenizer.enable_truncation(LONGEST)
    return RoleItemEncoder(base_encoder(base, frozen), tokenizer)


def graded_contrast(left: Tensor, right: Tensor, grades: Tensor) -> Tensor:
    """The loss in nats, over both directions; rows without a positive say nothing."""
    scores = left @ right.T / TEMPERATURE
    return (_contrast(scores, grades) + _contrast(scores.T, grades.T)) / 2


def _contrast(scores: Tensor, grades: Tensor) -> Tensor:
    gains = torch.exp2(grades.nan_to_num(0.0).clamp(min=0.0)) - 1
    positive = gains.sum(dim=1) > 0
    best = scores.detach().masked_fill(gains == 0, -torch.inf).amax(dim=1, keepdim=True)
    hidden = grades.isnan() | ((grades == UNJUDGED) & (scores > best))
    logs = scores.masked_fill(hidden, -1e4).log_softmax(dim=1)[positive]
    wanted = gains[positive] / gains[positive].sum(dim=1, keepdim=True)
    # Less the entropy of what is wanted, so that a perfect answer costs nothing however many positives there are.
    entropy = torch.special.entr(wanted).sum(dim=1)
    return (-(wanted * logs).sum(dim=1) - entropy).mean()


def straying(now: Tensor, before: Tensor) -> Tensor:
    """1 - cosine between a text's vector and the base's, each less its own mean over the batch."""
    now, before = now - now.mean(dim=0), before - before.mean(dim=0)
    return (1 - nn.functional.cosine_similarity(now, before, dim=1)).mean()
