"""What a machine left in a text, and what people say of theirs: `python -m curation.evaluation.remains_check`.

Prints, by language of the test texts in `models/training/data/remains`, in how many of those with something left the
verifier finds an injection, by its rules alone and with the model, and in how many of those where nothing is; then in
how many of the development captions of `models/training/data/claims`, which people wrote.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curation.captions import CaptionRules, Source
from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.left_behind import check_left_behind
from curation.captions.verifying.markup import check_orders
from curation.evaluation.captions_check import share
from curation.evaluation.captions_set import LANGUAGES
from models.training.corpora import OWN, read_rows


@dataclass(frozen=True, slots=True)
class Remains:
    """A text, and what a machine `left` in it, None where nothing is left."""

    language: str
    caption: str
    left: str | None

    def is_found(self, *, by_rules_alone: bool) -> bool:
        """Whether the verifier objects to an injection."""
        nothing = Source("remains", "", "", None, self.language, "third_party", "")
        ground, case = Ground(nothing, CaptionRules(), self.language), Case(self.caption, self.caption)
        checks = (check_orders,) if by_rules_alone else (check_orders, check_left_behind)
        return any(finding.code == "injection" for check in checks for finding in check(ground)(case))


def read_remains() -> tuple[Remains, ...]:
    """The test texts, in the order of the files."""
    return tuple(
        Remains(language, row["caption"], row["left"])
        for language in LANGUAGES
        for row in read_rows(OWN / "remains" / f"{language}.test.jsonl")
    )


def read_claims() -> tuple[Remains, ...]:
    """Captions in which nothing is left."""
    rows = [(one, row) for one in LANGUAGES for row in read_rows(OWN / "claims" / f"captions_{one}.dev.jsonl")]
    return tuple(Remains(one, said, None) for one, row in rows for said, _ in (*row["true"], *row["false"]))


def report(name: str, texts: Sequence[Remains]) -> Iterator[str]:
    """The figures of `texts` as lines to print."""
    for kind, by_rules_alone in (("rules", True), ("all", False)):
        counts = [text.is_found(by_rules_alone=by_rules_alone) for text in texts]
        left, clean = (
            [found for found, text in zip(counts, texts, strict=True) if (text.left is None) == none]
            for none in (False, True)
        )
        yield f"{name:8} {kind:6} found {share(sum(left), len(left)):36} falsely {share(sum(clean), len(clean))}"


def main() -> None:
    remains = read_remains()
    for language in LANGUAGES:
        for line in report(language, [text for text in remains if text.language == language]):
            print(line)
    for line in (*report("together", remains), *report("claims", read_claims())):
        print(line)


if __name__ == "__main__":
    main()
