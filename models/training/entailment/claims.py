"""The project's own claims (`models/training/data/claims.md`), each with the answer that is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from models.entailment import ANSWERS, Claim
from models.training.corpora import OWN, read_rows

Part = Literal["train", "dev"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim in `language`, the place of its answer in ANSWERS, and whether it is a caption, with all they add."""

    claim: Claim
    language: str
    answer: int
    is_caption: bool


def own_claims(part: Part) -> list[Judged]:
    """Every claim of a part, in the order of the files."""
    return list(_read(part))


def _read(part: Part) -> Iterator[Judged]:
    for path in sorted((OWN / "claims").glob(f"*.{part}.jsonl")):
        is_caption = path.name.startswith("captions")
        for row in read_rows(path):
            answered = [(said, 0) for said, _ in row["true"]]
            answered += [(said, ANSWERS.index(fault)) for said, fault in row["false"]]
            for said, answer in answered:
                claim = Claim(row["text"], said, row["text_language"])
                yield Judged(claim, row["claim_language"], answer, is_caption)
