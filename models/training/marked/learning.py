"""How a marked network learns: rows in batches of about one length, one step a batch, and the plan gone through once.

The arithmetic is bfloat16 where that is quicker, on a GPU if there is one.
"""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import torch
from torch import nn

from models.runtime import Tokens
from models.training.marked.network import MarkedNetwork, collate
from models.training.progress import Progress, halves

BATCH = 32
SORTED_TOGETHER = 50  # batches among which rows are sorted by length: little padding, much chance
SMOOTHING = 0.05  # of the answers: people agree on four of five, and some sets are noisier than that
REPORT_EVERY = 100
HEAD_FACTOR = 5.0  # the head starts from nothing and learns so much faster than the encoder


@dataclass(frozen=True, slots=True)
class Row:
    """What one step reads of an example."""

    window: Tokens
    answer: int


def batches(rows: Sequence[Row], seed: str) -> list[list[Row]]:
    """Every row once, in batches of about one length, in an order that depends on the seed alone."""
    order = random.Random(seed)
    found: list[list[Row]] = []
    for first in range(0, len(rows), BATCH * SORTED_TOGETHER):
        near = sorted(rows[first : first + BATCH * SORTED_TOGETHER], key=lambda row: len(row.window.ids))
        found.extend(near[start : start + BATCH] for start in range(0, len(near), BATCH))
    order.shuffle(found)
    return found


class Training:
    """One run: the network, and what a step costs it."""

    def __init__(self, network: MarkedNetwork, rate: float, steps: int, file: Path) -> None:
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = network.to(self.device)
        encoder = [parameter for parameter in network.bert.parameters() if parameter.requires_grad]
        head = [network.mark, *network.dense.parameters(), *network.classifier.parameters()]
        groups = [{"params": encoder, "lr": rate}, {"params": head, "lr": rate * HEAD_FACTOR}]
        self.progress = Progress(self.network, groups, steps, file)

    def learn(self, rows: Sequence[Row]) -> float:
        """One step; its loss in nats."""
        answers = torch.tensor([row.answer for row in rows], device=self.device)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=halves(self.device)):
            logits = self.network(collate([row.window for row in rows]).to(self.device))
        return self.progress.learn(nn.functional.cross_entropy(logits, answers, label_smoothing=SMOOTHING))


def train(training: Training, plan: Iterator[list[list[Row]]]) -> None:
    """Goes through the rounds of the plan, passing over the steps that were made before."""
    began = time.monotonic()
    losses: list[float] = []
    progress, past = training.progress, training.progress.step
    for number, rows in enumerate(batch for part in plan for batch in part):
        if number < past:
            continue
        losses.append(training.learn(rows))
        if progress.step % REPORT_EVERY == 0:
            pace = (time.monotonic() - began) / (progress.step - past)
            print(f"step {progress.step}: loss {fmean(losses):.3f}, {pace:.2f} s a step", flush=True)
            losses.clear()
    progress.keep()
