"""Trains the network: `python -m models.training.entailment.train --base FOLDER --out FOLDER`.

Seeded, and resumable as the model of sentiment is; on the project's own claims alone.
"""

import argparse
from collections.abc import Sequence
from random import Random

import torch
from tokenizers import Tokenizer

from models.entailment import ANSWERS
from models.entailment.windows import windows
from models.runtime import BUNDLED
from models.training.entailment.claims import Judged, own_claims
from models.training.entailment.company import in_company
from models.training.entailment.kept_words import with_kept_words
from models.training.marked.learning import Row
from models.training.marked.run import options, run


def rows_of(judged: Sequence[Judged], tokenizer: Tokenizer) -> list[Row]:
    """The claims as the network reads them: of each its first window, as no text that it is trained on has a second."""
    return [Row(windows(one.claim, tokenizer)[0], one.answer) for one in judged]


def drawn(judged: Sequence[Judged], others: int | None, seed: int) -> list[Judged]:
    """Every twin, and of the others no more than asked for."""
    parts = [[one for one in judged if (one.kind == "twins") == twins] for twins in (True, False)]
    return parts[0] + Random(seed).sample(parts[1], min(others or len(parts[1]), len(parts[1])))


def main() -> None:
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    claims = with_kept_words(drawn(own_claims("train"), arguments.others, arguments.seed), Random(arguments.seed))
    tokenizer = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))
    run(arguments, len(ANSWERS), len(claims), lambda seed: rows_of(in_company(claims, Random(seed)), tokenizer))


def _arguments() -> argparse.Namespace:
    parser = options("Train the model of entailment.", rounds=2)
    parser.add_argument("--others", type=int, help="of the claims that are no twins so many, drawn by the seed")
    return parser.parse_args()


if __name__ == "__main__":
    main()
