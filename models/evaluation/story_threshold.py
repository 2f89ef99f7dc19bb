"""Where two items become one story: `python -m models.evaluation.story_threshold --data FOLDER`.

Labelled pairs: a headline and its Danish version tell the same story; any other headline and Danish version at most
`WINDOW` days apart do not. Prints precision and recall for each cosine of the centred vectors, and the lowest one from
which precision stays at .98. Some of the other pairs do tell the same story, so precision is understated; the pairs
cross languages and are free rewrites, so recall says little about one language.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.encoder import Encoder, load_encoder

WINDOW = 5
PRECISION = 0.98
THRESHOLDS = np.round(np.arange(0.30, 0.901, 0.05), 2)


@dataclass(frozen=True, slots=True)
class Figures:
    """What happens when every pair from `cosine` on counts as one story."""

    cosine: float
    precision: float
    recall: float
    merged: int


def labelled_pairs(encoder: Encoder, data: Path) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Cosines of the pairs, and whether each is the same story."""
    lines = (data / "roles/train/ai_headline_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if ".dk/" not in row["link"]]
    english = encoder.encode_items([row["original_title"] for row in rows], ["en"] * len(rows))
    danish = encoder.encode_items([row["da_headline"] for row in rows], ["da"] * len(rows))
    days = np.array([date.fromisoformat(row["date"]).toordinal() for row in rows])
    near = np.abs(days[:, None] - days[None, :]) <= WINDOW
    return (english @ danish.T)[near], np.eye(len(rows), dtype=np.bool_)[near]


def curve(cosines: NDArray[np.float32], same: NDArray[np.bool_]) -> Iterator[Figures]:
    """One row a threshold that merges anything."""
    for threshold in THRESHOLDS:
        merged = cosines >= threshold
        right = int((merged & same).sum())
        if merged.any():
            yield Figures(float(threshold), right / int(merged.sum()), right / int(same.sum()), int(merged.sum()))


def lowest_precise(figures: list[Figures], precision: float = PRECISION) -> float | None:
    """The lowest threshold from which no row falls below `precision`; None when the last one does."""
    lowest = None
    for row in reversed(figures):
        if row.precision < precision:
            break
        lowest = row.cosine
    return lowest


def main() -> None:
    parser = argparse.ArgumentParser(description="Print precision and recall of merging items into stories by cosine.")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds roles/train")
    parser.add_argument("--encoder", help="another model by path or hub id (default: the bundled one)")
    arguments = parser.parse_args()
    cosines, same = labelled_pairs(load_encoder(arguments.encoder), arguments.data)
    print(f"{int(same.sum())} pairs of the same story, {int((~same).sum())} others within {WINDOW} days")
    figures = list(curve(cosines, same))
    for row in figures:
        print(f"cosine {row.cosine:.2f}  precision {row.precision:.3f}  recall {row.recall:.3f}  merged {row.merged}")
    print(f"precision stays at {PRECISION} from cosine {lowest_precise(figures)}")


if __name__ == "__main__":
    main()
