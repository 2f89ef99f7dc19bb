"""What every training of a marked network is told on the command line, and the run that is made of it."""

import argparse
import math
from collections.abc import Callable, Iterator
from pathlib import Path

from models.training.marked.learning import BATCH, Row, Training, batches, train
from models.training.marked.network import CHECKPOINT, begun


def options(description: str, rounds: int) -> argparse.ArgumentParser:
    """The options that all of them have; `rounds` is how many are made unless told otherwise."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--base", required=True, help="encoder to start from: a folder or a hub id")
    parser.add_argument("--start", type=Path, help="folder of another run or of bundled weights, to begin from")
    parser.add_argument("--frozen", type=int, default=0, help="layers from below that stay as they are")
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--rate", type=float, default=1e-4, help="highest learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True, help="where the state is kept")
    return parser


def run(arguments: argparse.Namespace, classes: int, size: int, rows: Callable[[str], list[Row]]) -> None:
    """Trains for the rounds asked for, each of `size` rows, which `rows` draws by the round's seed."""
    steps = arguments.rounds * math.ceil(size / BATCH)
    network = begun(arguments.base, arguments.start, classes, arguments.frozen)
    arguments.out.mkdir(parents=True, exist_ok=True)
    training = Training(network, arguments.rate, steps, arguments.out / CHECKPOINT)
    training.progress.resume()
    print(f"{size} rows a round, {steps} steps, {training.progress.step} of them made", flush=True)
    training.network.train()
    train(training, _plan(arguments, rows))


def _plan(arguments: argparse.Namespace, rows: Callable[[str], list[Row]]) -> Iterator[list[list[Row]]]:
    for number in range(arguments.rounds):
        seed = f"{arguments.seed} {number}"
        yield batches(rows(seed), seed)
