"""Fits relevance = sigmoid(slope x cosine + offset): `python -m models.training.fit_relevance --data FOLDER`.

Training pairs: an occupation title in English, Italian or Danish, and a headline. Headlines that its own profession
community shared (grade 2) are relevant; headlines with no grade for it are not. Neighbouring communities (grade 1) are
left out. Both classes weigh the same, so .5 is where a headline is as likely under either: the share of relevant items
in a programme's feeds is not in it.
"""

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.encoder import Encoder, load_encoder

LANGUAGES = ("en", "it", "da")
EVERY = 5  # of the 22,599 headlines, one in so many is encoded
STEPS = 50

Cosines = NDArray[np.float64]


def labelled_cosines(encoder: Encoder, data: Path) -> tuple[Cosines, NDArray[np.bool_]]:
    """Cosines of title and headline, and whether the headline is relevant to the title."""
    items = list(_rows(data / "roles/train/news_items.jsonl"))[::EVERY]
    grades = _grades(data / "roles/train/news_pairs.tsv")
    roles = [row for row in _rows(data / "roles/news_dev/roles.jsonl") if row["lang"] in LANGUAGES]
    roles = [row for row in roles if any((row["key"], item["key"]) in grades for item in items)]
    role_rows = encoder.encode_roles([row["title"] for row in roles], [row["lang"] for row in roles])
    item_rows = encoder.encode_items([item["title"] for item in items], [item["lang"] for item in items])
    graded = np.array([[grades.get((role["key"], item["key"]), 0) for item in items] for role in roles])
    return (role_rows @ item_rows.T)[graded != 1].astype(np.float64), (graded == 2)[graded != 1]


def fit(cosines: Cosines, relevant: NDArray[np.bool_]) -> tuple[float, float]:
    """Slope and offset of a logistic regression by Newton's method, both classes of equal weight."""
    weights = np.where(relevant, 0.5 / relevant.sum(), 0.5 / (~relevant).sum())
    columns = np.stack([cosines, np.ones_like(cosines)])
    solution = np.zeros(2)
    for _ in range(STEPS):
        probability = 1 / (1 + np.exp(-solution @ columns))
        gradient = columns @ (weights * (relevant - probability))
        curvature = (columns * (weights * probability * (1 - probability))) @ columns.T
        solution = solution + np.linalg.solve(curvature, gradient)
    return float(solution[0]), float(solution[1])


def _grades(path: Path) -> dict[tuple[str, str], int]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return {(row["role_key"], row["item_key"]): int(row["grade"]) for row in rows}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the slope and offset from cosine to relevance.")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds roles/train and roles/news_dev")
    parser.add_argument("--encoder", help="another model by path or hub id (default: the bundled one)")
    arguments = parser.parse_args()
    cosines, relevant = labelled_cosines(load_encoder(arguments.encoder), arguments.data)
    slope, offset = fit(cosines, relevant)
    print(f"{int(relevant.sum())} relevant, {int((~relevant).sum())} other; slope {slope:.2f}, offset {offset:.2f}")
    for name, chosen in (("relevant", relevant), ("other", ~relevant)):
        print(
            name, "cosine at 5 / 25 / 50 / 75 / 95 %:", np.round(np.percentile(cosines[chosen], (5, 25, 50, 75, 95)), 3)
        )


if __name__ == "__main__":
    main()
