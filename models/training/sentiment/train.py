"""Trains the network: `python -m models.training.sentiment.train --base FOLDER --data FOLDER --out FOLDER`.

Seeded, and resumable: the state is kept in the output folder every hundred steps, and the same command goes on
from it. `--own` adds the project's own
texts to the mix, `--start` begins from another run's weights or from bundled ones.
"""

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from models.runtime import BUNDLED
from models.sentiment.interface import LABELS
from models.sentiment.windows import windows
from models.training.marked.learning import BATCH, Row, Training, batches, train
from models.training.marked.network import CHECKPOINT, begun
from models.training.sentiment.examples import Example
from models.training.sentiment.mix import OWN_SHARES, SHARES, Mix, public_sets
from models.training.sentiment.own import own_sets


def rows_of(examples: Sequence[Example], tokenizer: Tokenizer) -> list[Row]:
    """The examples as the network reads them: of each its first window."""
    return [Row(windows(example.passage, tokenizer)[0], example.answer) for example in examples]


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
    network = begun(arguments.base, arguments.start, len(LABELS), arguments.frozen)
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
