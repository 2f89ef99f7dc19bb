"""nDCG@10 of `passaparola match` on the development roles, by role language: `make eval`.

Occupation title alone against English headlines, through the command itself, so that what is measured is what is run.
Needs the shared corpora: `--data FOLDER` or PASSAPAROLA_DATA.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from statistics import fmean

from models.evaluation.ndcg import CUT, evaluate, read_grades

LANGUAGES = ("en", "it", "da")
FIELDS = ("key", "lang", "title")


def titles_by_language(roles: Path) -> Mapping[str, Sequence[Mapping[str, str]]]:
    """The roles of each language, as key, lang and title alone."""
    rows = [json.loads(line) for line in roles.read_text(encoding="utf-8").splitlines()]
    return {lang: [{f: row[f] for f in FIELDS} for row in rows if row["lang"] == lang] for lang in LANGUAGES}


def ranking_of(roles: Iterable[Mapping[str, str]], items: Path) -> Sequence[str]:
    """What the command prints, a line a role."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roles.jsonl"
        path.write_text("\n".join(json.dumps(role) for role in roles), encoding="utf-8")
        program = str(Path(sys.executable).with_name("passaparola"))
        command = [program, "match", "--roles", str(path), "--items", str(items), "--top", str(CUT)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def main() -> None:
    parser = argparse.ArgumentParser(description="Print the nDCG@10 of `passaparola match` by role language.")
    parser.add_argument("--data", type=Path, default=os.environ.get("PASSAPAROLA_DATA"), help="the shared corpora")
    data = parser.parse_args().data
    if not data:
        sys.exit("name the folder of the shared corpora: --data FOLDER, or set PASSAPAROLA_DATA")
    folder = Path(data) / "roles" / "news_dev"
    grades, titles = read_grades(folder / "qrels.tsv"), titles_by_language(folder / "roles.jsonl")
    # One call for all: the items are encoded once, and rankings come in the order of the roles.
    ranking = iter(ranking_of(chain.from_iterable(titles.values()), folder / "items.jsonl"))
    for language, roles in titles.items():
        scores = evaluate(islice(ranking, len(roles)), grades)
        print(f"{language} title -> English headline: nDCG@{CUT} {fmean(scores):.3f} over {len(scores)} roles")


if __name__ == "__main__":
    main()
