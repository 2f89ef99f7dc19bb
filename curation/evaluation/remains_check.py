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

    def found(self) -> tuple[bool, bool]:
        """Whether the verifier objects to an injection, by its rules alone and with the model."""
        nothing = Source("remains", "", "", None, self.language, "third_party", "")
        ground, case = Ground(nothing, CaptionRules(), self.language), Case(self.caption, self.caption)
        by_rules, by_model = (any(check(ground)(case)) for check in (check_orders, check_left_behind))
        return by_rules, by_rules or by_model


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
    left = [text.found() for text in texts if text.left is not None]
    clean = [text.found() for text in texts if text.left is None]
    for place, kind in enumerate(("rules", "all")):
        found, falsely = (share(sum(each[place] for each in group), len(group)) for group in (left, clean))
        yield f"{name:8} {kind:6} found {found:36} falsely {falsely}"


def main() -> None:
    remains = read_remains()
    for language in LANGUAGES:
        for line in report(language, [text for text in remains if text.language == language]):
            print(line)
    for line in (*report("together", remains), *report("claims", read_claims())):
        print(line)


if __name__ == "__main__":
    main()
