"""The project's own claims (`models/training/data/claims.md`), each with the answer that is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from models.entailment import ANSWERS, Claim
from models.training.corpora import OWN, read_rows

Part = Literal["train", "dev"]
Kind = Literal["claims", "captions", "twins"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim in `language`, the place of its answer in ANSWERS, and the kind of file it stands in."""

    claim: Claim
    language: str
    answer: int
    kind: Kind


def own_claims(part: Part) -> list[Judged]:
    """Every claim of a part, in the order of the files."""
    return [one for kind in get_args(Kind) for one in _read(kind, part)]


def _read(kind: Kind, part: Part) -> Iterator[Judged]:
    for path in sorted((OWN / "claims").glob(f"{kind}_*.{part}.jsonl")):
        for row in read_rows(path):
            answered = [(said, 0) for said, _ in row["true"]]
            answered += [(said, ANSWERS.index(fault)) for said, fault in row["false"]]
            for said, answer in answered:
                claim = Claim(row["text"], said, row["text_language"])
                yield Judged(claim, row["claim_language"], answer, kind)
