"""Trains the network: `python -m models.training.sentiment.train --base FOLDER --data FOLDER --out FOLDER`.

Seeded, and resumable: the state is kept in the output folder every hundred steps, and the same command goes on
from it. `--own` adds the project's own texts to the mix, `--start` begins from another run's weights or from bundled
ones.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from models.runtime import BUNDLED
from models.sentiment.interface import LABELS
from models.sentiment.windows import windows
from models.training.marked.learning import Row
from models.training.marked.run import options, run
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
    run(arguments, len(LABELS), sum(shares.values()), lambda _seed: rows_of(mix.round(), tokenizer))


def _arguments() -> argparse.Namespace:
    parser = options("Train the model of sentiment.", rounds=3)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--own", action="store_true", help="with the project's own texts")
    return parser.parse_args()


if __name__ == "__main__":
    main()
