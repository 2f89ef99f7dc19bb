"""What a model of entailment would add to the rules of meaning: `python -m curation.evaluation.meaning_bounds MODEL`.

Prints, for the development claims of two kinds and for one part of the written captions, how many errors of meaning are
found and on how many true captions one is raised: by the rules alone, and together with the model, which takes the
doubt `alone` to object where no rule does, and the doubt `agreed` where one does. The parts that figures are given on
are not read.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from curation.captions import CaptionRules, Source
from curation.captions.types import OF_MEANING
from curation.captions.verifying.verifier import Verifier
from curation.evaluation.captions_check import share
from curation.evaluation.captions_set import read_captions, verifier_for
from models.entailment import Claim, RoundedEntailment
from models.training.entailment.claims import Judged, Kind, own_claims

PART = "later"
ALONE = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
AGREED = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)


@dataclass(frozen=True, slots=True)
class Asked:
    """A caption, whether it is wrong in meaning, and the verifier of its item."""

    wrong: bool
    caption: str
    verifier: Verifier

    @property
    def claim(self) -> Claim:
        """What the model is asked."""
        ground = self.verifier.ground
        return Claim(ground.own_text, self.caption, ground.source.language)

    @property
    def is_ruled(self) -> bool:
        """Whether a rule of meaning objects."""
        return any(finding.code in OF_MEANING for finding in self.verifier.findings(self.caption))


@dataclass(frozen=True, slots=True)
class Read:
    """A caption: whether it is wrong in meaning, whether a rule of meaning objects, and the model's doubt."""

    wrong: bool
    ruled: bool
    doubt: float

    def is_found(self, alone: float, agreed: float) -> bool:
        """Whether there is a finding of meaning under these bounds."""
        return self.doubt >= (agreed if self.ruled else alone)


def written(reader: RoundedEntailment) -> list[Read]:
    """The written captions of PART, those that are wrong in another way left out."""
    chosen = [each for each in read_captions() if each.part == PART and (each.wrong or "negation") in OF_MEANING]
    asked = [Asked(each.wrong is not None, each.caption, verifier_for(each)) for each in chosen]
    return _reads(asked, reader)


def own(reader: RoundedEntailment, kind: Kind) -> list[Read]:
    """The development claims of a kind, read as captions in their language."""
    claims = [each for each in own_claims("dev") if each.kind == kind]
    return _reads([Asked(each.answer > 0, each.claim.said, _verifier(each)) for each in claims], reader)


def table(reads: Sequence[Read]) -> Iterator[str]:
    """Lines to print: what is found of the wrong ones, and of the true ones."""
    rows = [("the rules alone", 1.1, 0.0), ("the model alone, 0.5", 0.5, 0.5)]
    rows += [(f"alone {alone:.2f}, agreed {agreed:.1f}", alone, agreed) for alone, agreed in product(ALONE, AGREED)]
    parts = [[each for each in reads if each.wrong == wrong] for wrong in (True, False)]
    for name, alone, agreed in rows:
        shares = [share(sum(each.is_found(alone, agreed) for each in part), len(part)) for part in parts]
        yield f"  {name:24} found {shares[0]:36} falsely {shares[1]}"


def _verifier(judged: Judged) -> Verifier:
    claim = judged.claim
    source = Source("claim", "", claim.text, None, claim.language, "third_party", "")
    return Verifier(source, CaptionRules(), judged.language)


def _reads(asked: Sequence[Asked], reader: RoundedEntailment) -> list[Read]:
    doubts = reader.doubts([each.claim for each in asked])
    return [Read(each.wrong, each.is_ruled, doubt) for each, doubt in zip(asked, doubts, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(description="Print what a model of entailment would add to the rules.")
    parser.add_argument("model", type=Path, help="a folder that models.training.entailment.export wrote")
    reader = RoundedEntailment(parser.parse_args().model)
    parts = {
        "development captions": own(reader, "captions"),
        "development twins": own(reader, "twins"),
        f"the {PART} part of the captions": written(reader),
    }
    for name, reads in parts.items():
        print(f"{name}: {sum(each.wrong for each in reads)} wrong, {sum(not each.wrong for each in reads)} true")
        for line in table(reads):
            print(line)


if __name__ == "__main__":
    main()
