"""Trains the network: `python -m models.training.sentiment.train --base FOLDER --data FOLDER --out FOLDER`.

Seeded, and resumable: the state is kept in the output folder every hundred steps, and the same command goes on
from it. The arithmetic is bfloat16 where that is quicker, on a GPU if there is one. `--own` adds the project's own
texts to the mix, `--start` begins from another run's weights or from bundled ones.
"""

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import torch
from tokenizers import Tokenizer
from torch import nn

from models.runtime import BUNDLED, Tokens
from models.sentiment.windows import windows
from models.training.progress import Progress, halves
from models.training.sentiment.examples import Example
from models.training.sentiment.mix import OWN_SHARES, SHARES, Mix, public_sets
from models.training.sentiment.network import CHECKPOINT, SentimentNetwork, begun, collate
from models.training.sentiment.own import own_sets

BATCH = 32
SORTED_TOGETHER = 50  # batches among which rows are sorted by length: little padding, much chance
SMOOTHING = 0.05  # of the answers: people agree on four of five, and some sets are noisier than that
REPORT_EVERY = 100
HEAD_FACTOR = 5.0  # the head starts from nothing and learns so much faster than the encoder


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
    """One run: the network, and what a step costs it."""

    def __init__(self, network: SentimentNetwork, rate: float, steps: int, file: Path) -> None:
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


def main() -> None:
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    sets, shares = public_sets(arguments.data), dict(SHARES)
    if arguments.own:
        sets |= own_sets(arguments.seed)
        shares |= OWN_SHARES
    mix = Mix(sets, shares, arguments.seed)
    tokenizer = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))
    steps = arguments.rounds * math.ceil(sum(shares.values()) / BATCH)
    network = begun(arguments.base, arguments.start, arguments.frozen)
    arguments.out.mkdir(parents=True, exist_ok=True)
    training = Training(network, arguments.rate, steps, arguments.out / CHECKPOINT)
    training.progress.resume()
    print(f"{sum(shares.values())} rows a round, {steps} steps, {training.progress.step} of them made", flush=True)
    rounds = (batches(rows_of(mix.round(), tokenizer), f"{arguments.seed} {n}") for n in range(arguments.rounds))
    training.network.train()
    train(training, rounds)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the model of sentiment.")
    parser.add_argument("--base", required=True, help="encoder to start from: a folder or a hub id")
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--own", action="store_true", help="with the project's own texts")
    parser.add_argument("--start", type=Path, help="folder of another run or of bundled weights, to begin from")
    parser.add_argument("--frozen", type=int, default=0, help="layers from below that stay as they are")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4, help="highest learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True, help="where the state is kept")
    return parser.parse_args()


if __name__ == "__main__":
    main()
