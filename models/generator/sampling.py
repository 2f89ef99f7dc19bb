"""Chance for one answer, drawn from its seed alone: torch's own state is neither read nor moved.

The Gumbel-max trick: the argmax of logits plus Gumbel noise is a sample of their softmax (Gumbel 1954; Maddison et al.
2014, "A* Sampling"). So a decoder that takes the likeliest token samples, with a generator of our own.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

TEMPERATURE = 0.7
CANDIDATES = 40
"""Only the likeliest so many tokens are drawn from: what lies beyond is where small models lose the thread."""


class Sampler:
    """A logits processor of transformers: noise on the likeliest tokens, all others ruled out."""

    def __init__(self, seed: int) -> None:
        import torch

        self._chance = torch.Generator().manual_seed(seed)

    def __call__(self, ids: "Tensor", scores: "Tensor") -> "Tensor":
        import torch

        best = scores.float().topk(min(CANDIDATES, scores.shape[-1]))
        drawn = torch.empty(best.values.shape).exponential_(generator=self._chance).to(scores.device)
        ruled_out = torch.full_like(scores, -torch.inf, dtype=torch.float32)
        return ruled_out.scatter(-1, best.indices, best.values / TEMPERATURE - drawn.log())
