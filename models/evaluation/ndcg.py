"""nDCG@10 of a ranking: `python -m models.evaluation.ndcg --qrels QRELS.tsv RANKING.jsonl`.

Reads what `passaparola match` prints, one role a line, and the grades (columns role_key, item_key, grade). The gain of
a grade is 2^grade - 1, the discount log2(rank + 1), the ideal order the role's best grades; the figure is the mean over
the roles of the ranking that have a relevant item. A ranking that names a role twice counts it twice (two languages).
"""

import argparse
import csv
import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

Grades = Mapping[str, Mapping[str, int]]

CUT = 10


def read_grades(path: Path) -> dict[str, dict[str, int]]:
    """Grades by role key and item key. Raises KeyError for a missing column."""
    grades: dict[str, dict[str, int]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            grades.setdefault(row["role_key"], {})[row["item_key"]] = int(row["grade"])
    return grades


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], cut: int = CUT) -> float | None:
    """0 to 1; None where no item is relevant."""
    ideal = _gain(sorted(grades.values(), reverse=True)[:cut])
    return _gain([grades.get(key, 0) for key in ranked[:cut]]) / ideal if ideal else None


def _gain(grades: Iterable[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades))


def evaluate(lines: Iterable[str], grades: Grades) -> list[float]:
    """One figure for each line whose role has a relevant item."""
    rows = (json.loads(line) for line in lines if line.strip())
    scores = (ndcg([item["key"] for item in row["items"]], grades.get(row["role"], {})) for row in rows)
    return [score for score in scores if score is not None]


def main() -> None:
    parser = argparse.ArgumentParser(description="Print the nDCG@10 of a ranking that `passaparola match` made.")
    parser.add_argument("ranking", type=Path, help="JSON lines: {role, items: [{key, ...}]}")
    parser.add_argument("--qrels", type=Path, required=True, help="TSV with role_key, item_key, grade")
    arguments = parser.parse_args()
    with arguments.ranking.open(encoding="utf-8") as lines:
        scores = evaluate(lines, read_grades(arguments.qrels))
    if not scores:
        sys.exit(f"{arguments.ranking}: no role in it has a graded item in {arguments.qrels}; do the keys agree?")
    print(f"nDCG@{CUT} {fmean(scores):.4f} over {len(scores)} roles")


if __name__ == "__main__":
    main()
