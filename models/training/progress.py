"""How far a training has come: the optimiser, the pace of learning, and the state that a killed run goes on from."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

KEEP_EVERY = 100  # steps
WARM_UP = 0.06  # of all steps
LARGEST_GRADIENT = 1.0


class Progress:
    """One run of `steps` steps over a network's parameter groups, kept in one file."""

    def __init__(self, network: nn.Module, groups: Sequence[Mapping[str, Any]], steps: int, file: Path) -> None:
        self.network, self.steps, self.file, self.step = network, steps, file, 0
        self._optimizer = AdamW([dict(group) for group in groups], weight_decay=0.01)
        self._schedule = LambdaLR(self._optimizer, lambda step: _rate(step, steps))

    def learn(self, loss: Tensor) -> float:
        """One step along a loss; the loss. The state is kept every KEEP_EVERY steps."""
        self._optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), LARGEST_GRADIENT)
        self._optimizer.step()
        self._schedule.step()
        self.step += 1
        if self.step % KEEP_EVERY == 0:
            self.keep()
        return float(loss.item())

    def keep(self) -> None:
        """Writes the state; a kill in between leaves the one before."""
        half = self.file.with_suffix(".half")
        state = {name: part.state_dict() for name, part in self._parts().items()}
        torch.save(state | {"step": self.step}, half)
        half.replace(self.file)

    def resume(self) -> None:
        """Takes up the state that was kept, if any."""
        if not self.file.exists():
            return
        state = torch.load(self.file, weights_only=True, map_location=next(self.network.parameters()).device)
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        self.step = state["step"]

    def _parts(self) -> dict[str, Any]:
        return {"network": self.network, "optimizer": self._optimizer, "schedule": self._schedule}


def halves(device: torch.device) -> bool:
    """Whether bfloat16 is the quicker one: without the processor's own instructions it is a hundred times slower."""
    return device.type != "cpu" or bool(torch.cpu.get_capabilities().get("avx512_bf16"))


def _rate(step: int, steps: int) -> float:
    """Up in a straight line, then down along a half cosine to nothing."""
    warm = max(1, int(steps * WARM_UP))
    if step < warm:
        return (step + 1) / warm
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warm) / max(1, steps - warm))))
