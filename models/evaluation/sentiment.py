"""How good the model of sentiment is: `python -m models.evaluation.sentiment [--data FOLDER] [--model FOLDER]`.

The development sets (macro-F1 of the most probable label, accuracy where said), the project's own brand mentions by
language, calibration by family, and what is answered at the shipped threshold. `--sample N` reads every set in part.
`--run FOLDER --base FOLDER` judges a training run in float32 instead of rounded weights: what rounding costs.
"""

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.evaluation.afinn import afinn_answers, read_valences
from models.evaluation.classification import accuracy, answered_at, expected_calibration_error, macro_f1
from models.evaluation.own_mentions import own_figures
from models.evaluation.sentiment_sets import ASKED, FAMILIES, Judged, development_sets, figures, pooled
from models.model_files import read_object
from models.sentiment.bundled import BUNDLED, BundledSentiment
from models.sentiment.calibration import read_calibration
from models.sentiment.interface import Passage
from models.training.sentiment.examples import Example
from models.training.sentiment.own import own_examples

Score = Callable[[Sequence[Passage]], NDArray[np.floating]]
"""Passages to probabilities, (n, 3)."""


def judge(examples: Sequence[Example], score: Score) -> Judged:
    """The examples with what a model says of them."""
    return Judged(examples, score([example.passage for example in examples]))


def bundled_score(folder: Path) -> Score:
    """The rounded model, calibrated."""
    model = BundledSentiment(folder)
    return lambda passages: np.array([answer.probabilities for answer in model.score(passages)]).reshape(-1, 3)


def report(sets: dict[str, Judged], own: Judged, threshold: float) -> Iterator[str]:
    """The lines that are printed."""
    for name, judged in sets.items():
        for title, figure in figures(name, judged):
            yield f"{title:34} {len(judged.examples):6} rows  {figure:.3f}{_asked(title)}"
    for title, figure in own_figures(own):
        yield f"{title:34} {'':11}  {figure:.3f}"
    for family, names in FAMILIES.items():
        yield _doubt(family, pooled([sets[name] for name in names]), threshold)
    yield _doubt("own mentions", own, threshold)


def _asked(title: str) -> str:
    if title not in ASKED or not ASKED[title][0]:
        return ""
    floor, aim = ASKED[title]
    return f"  (asked {floor:.2f}{f', aim {aim:.2f}' if aim else ''})"


def _doubt(family: str, judged: Judged, threshold: float) -> str:
    """`threshold` is that of mentions; texts as a whole are held to it as well."""
    error = expected_calibration_error(judged.labels, judged.probabilities)
    found = answered_at(threshold, judged.labels, judged.probabilities)
    return (
        f"{family:34} {len(judged.examples):6} rows  calibration error {error:.3f}; "
        f"answered {found.coverage:.3f}, {found.accuracy:.3f} of them right ({judged.accuracy():.3f} of all)"
    )


def danish_words(judged: Judged, data: Path) -> str:
    """AFINN's Danish list on the rows of politics_da."""
    valences = read_valences(data / "lexicons" / "AFINN-da-32.txt")
    answers = afinn_answers([example.passage.text for example in judged.examples], valences)
    f1, right = macro_f1(judged.labels, answers), accuracy(judged.labels, answers)
    return f"politics_da by AFINN-da: macro-F1 {f1:.3f}, accuracy {right:.3f} (asked of the model: .10 above)"


def main() -> None:
    arguments = _arguments()
    data = arguments.data / "sentiment"
    if arguments.run:
        from models.training.sentiment.float_score import float_score

        score = float_score(arguments.base, arguments.run)
    else:
        score = bundled_score(arguments.model)
    examples = {name: rows[:: max(1, len(rows) // arguments.sample)] for name, rows in development_sets(data).items()}
    sets = {name: judge(rows, score) for name, rows in examples.items()}
    threshold = read_calibration(read_object(arguments.model / "config.json").get("calibration"))["mention"].threshold
    for line in report(sets, judge(own_examples("test"), score), threshold):
        print(line)
    print(danish_words(sets["politics_da"], data))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge the model of sentiment on the development sets.")
    parser.add_argument("--data", type=Path, default=os.environ.get("PASSAPAROLA_DATA"), required=False)
    parser.add_argument("--model", type=Path, default=BUNDLED)
    parser.add_argument("--run", type=Path, help="a training run, judged in float32")
    parser.add_argument("--base", help="the encoder that the run began from")
    parser.add_argument("--sample", type=int, default=1_000_000, help="rows of a set at most, about")
    arguments = parser.parse_args()
    if arguments.data is None:
        parser.error("name the folder of the shared data with --data or PASSAPAROLA_DATA")
    arguments.data = Path(arguments.data)
    return arguments


if __name__ == "__main__":
    main()
