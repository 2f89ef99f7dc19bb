"""Trains the network: `python -m models.training.entailment.train --base FOLDER --out FOLDER`.

Seeded, and resumable as the model of sentiment is; on the project's own claims alone.
"""

import argparse
import math
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer

from models.entailment import ANSWERS
from models.entailment.windows import windows
from models.runtime import BUNDLED
from models.training.entailment.claims import Judged, own_claims
from models.training.entailment.company import in_company
from models.training.entailment.kept_words import with_kept_words
from models.training.marked.learning import BATCH, Row, Training, batches, train
from models.training.marked.network import CHECKPOINT, begun


def rows_of(judged: Sequence[Judged], tokenizer: Tokenizer) -> list[Row]:
    """The claims as the network reads them: of each its first window, as no text that it is trained on has a second."""
    return [Row(windows(one.claim, tokenizer)[0], one.answer) for one in judged]


def main() -> None:
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    long_enough = [one for one in own_claims("train") if len(one.claim.text) >= arguments.characters]
    claims = with_kept_words(long_enough, Random(arguments.seed))
    tokenizer = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))
    steps = arguments.rounds * math.ceil(len(claims) / BATCH)
    network = begun(arguments.base, arguments.start, len(ANSWERS), arguments.frozen)
    arguments.out.mkdir(parents=True, exist_ok=True)
    training = Training(network, arguments.rate, steps, arguments.out / CHECKPOINT)
    training.progress.resume()
    print(f"{len(claims)} claims a round, {steps} steps, {training.progress.step} of them made", flush=True)
    training.network.train()
    seeds = (f"{arguments.seed} {number}" for number in range(arguments.rounds))
    train(training, (batches(rows_of(in_company(claims, Random(seed)), tokenizer), seed) for seed in seeds))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the model of entailment.")
    parser.add_argument("--base", required=True, help="encoder to start from: a folder or a hub id")
    parser.add_argument("--start", type=Path, help="folder of another run or of bundled weights, to begin from")
    parser.add_argument("--characters", type=int, default=0, help="only claims about texts of at least so many")
    parser.add_argument("--frozen", type=int, default=0, help="layers from below that stay as they are")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--rate", type=float, default=1e-4, help="highest learning rate of the encoder")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True, help="where the state is kept")
    return parser.parse_args()


if __name__ == "__main__":
    main()
