"""Trains the network: `python -m models.training.sentiment.train --base FOLDER --data FOLDER --out FOLDER`.

Seeded, and resumable: the state is kept in the output folder every `KEEP_EVERY` steps, and the same command goes on
from it. The arithmetic is bfloat16, on a GPU if there is one. `--own` adds the project's own brand mentions to the mix,
`--start` begins from another run's weights.
"""

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from models.runtime import BUNDLED, Tokens
from models.sentiment.windows import windows
from models.training.sentiment.examples import Example
from models.training.sentiment.mix import OWN_SHARES, SHARES, Mix, public_sets
from models.training.sentiment.network import SentimentNetwork, collate, from_base
from models.training.sentiment.own import own_examples, whole_texts

BATCH = 32
SORTED_TOGETHER = 50  # batches among which rows are sorted by length: little padding, much chance
KEEP_EVERY = 100
WARM_UP = 0.06  # of all steps
HEAD_FACTOR = 5.0  # the head starts from nothing and learns so much faster than the encoder
CHECKPOINT = "state.pt"


@dataclass(frozen=True, slots=True)
class Row:
    """What one step reads of an example: its first window."""

    window: Tokens
    answer: int


def rows_of(examples: Sequence[Example], tokenizer: Tokenizer) -> list[Row]:
    """The examples as the network reads them."""
    return [Row(windows(example.passage, tokenizer)[0], example.answer) for example in examples]


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
    """One run: the network, its optimiser, and how far it has come."""

    def __init__(self, network: SentimentNetwork, rate: float, steps: int) -> None:
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = network.to(self.device)
        encoder = [parameter for parameter in network.bert.parameters() if parameter.requires_grad]
        head = [network.mark, *network.dense.parameters(), *network.classifier.parameters()]
        groups = [{"params": encoder, "lr": rate}, {"params": head, "lr": rate * HEAD_FACTOR}]
        self.optimizer = AdamW(groups, weight_decay=0.01)
        self.schedule = LambdaLR(self.optimizer, lambda step: _rate(step, steps))
        self.step = 0

    def learn(self, rows: Sequence[Row]) -> float:
        """One step; its loss in nats."""
        answers = torch.tensor([row.answer for row in rows], device=self.device)
        with torch.autocast(self.device.type, torch.bfloat16):
            logits = self.network(collate([row.window for row in rows]).to(self.device))
        loss: Tensor = nn.functional.cross_entropy(logits, answers)
        self.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        return float(loss.item())

    def keep(self, path: Path) -> None:
        """Writes the state; a kill in between leaves the one before."""
        half = path.with_suffix(".half")
        parts = {"network": self.network, "optimizer": self.optimizer, "schedule": self.schedule}
        torch.save({name: part.state_dict() for name, part in parts.items()} | {"step": self.step}, half)
        half.replace(path)

    def restore(self, path: Path) -> None:
        """Takes up a state that was kept."""
        state = torch.load(path, weights_only=True, map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.step = state["step"]


def _rate(step: int, steps: int) -> float:
    """Up in a straight line, then down along a half cosine to nothing."""
    warm = max(1, int(steps * WARM_UP))
    if step < warm:
        return (step + 1) / warm
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warm) / max(1, steps - warm))))


def train(training: Training, plan: Iterator[list[list[Row]]], out: Path) -> None:
    """Goes through the rounds of the plan, passing over the steps that were made before."""
    began, losses, seen = time.monotonic(), 0.0, 0
    past = training.step
    for number, rows in enumerate(batch for part in plan for batch in part):
        if number < past:
            continue
        losses, seen = losses + training.learn(rows), seen + 1
        if training.step % KEEP_EVERY == 0:
            training.keep(out / CHECKPOINT)
            pace = (time.monotonic() - began) / (training.step - past)
            print(f"step {training.step}: loss {losses / seen:.3f}, {pace:.2f} s a step", flush=True)
            losses, seen = 0.0, 0
    training.keep(out / CHECKPOINT)


def main() -> None:
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    sets, shares = public_sets(arguments.data), dict(SHARES)
    if arguments.own:
        sets |= {"own": own_examples("train"), "own texts": whole_texts("train")}
        shares |= OWN_SHARES
    mix = Mix(sets, shares, arguments.seed)
    tokenizer = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))
    steps = arguments.rounds * math.ceil(sum(shares.values()) / BATCH)
    network = from_base(arguments.base)
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start / CHECKPOINT, weights_only=True)["network"])
    training = Training(network, arguments.rate, steps)
    arguments.out.mkdir(parents=True, exist_ok=True)
    if (arguments.out / CHECKPOINT).exists():
        training.restore(arguments.out / CHECKPOINT)
    print(f"{sum(shares.values())} rows a round, {steps} steps, {training.step} of them made", flush=True)
    rounds = (batches(rows_of(mix.round(), tokenizer), f"{arguments.seed} {n}") for n in range(arguments.rounds))
    training.network.train()
    train(training, rounds, arguments.out)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the model of sentiment.")
    parser.add_argument("--base", required=True, help="encoder to start from: a folder or a hub id")
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--own", action="store_true", help="with the project's own brand mentions")
    parser.add_argument("--start", type=Path, help="another run's folder, whose weights to begin from")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4, help="highest learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True, help="where the state is kept")
    return parser.parse_args()


if __name__ == "__main__":
    main()
