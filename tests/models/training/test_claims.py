"""The claims are what their datasheet says, and none of them is about an item that captions are judged on."""

from collections import Counter
from pathlib import Path

import pytest

from curation.evaluation.captions_set import read_captions
from models.training.corpora import OWN, read_rows

ABOUT = {"negation", "modality", "comparison", "causality"}
PATHS = sorted((OWN / "claims").glob("*.jsonl"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_each_text_has_true_and_false_claims_and_says_what_they_are_about(path: Path) -> None:
    kind, language = path.name.split(".")[0].split("_")
    allowed = ({"true"}, ABOUT | {"unsaid"}) if kind == "claims" else (ABOUT | {"free"}, ABOUT)
    for row in read_rows(path):
        assert row["claim_language"] == language
        assert len(row["true"]) == 3
        assert len(row["false"]) in ({2, 3} if kind == "captions" else {3})
        assert {about for _, about in row["true"]} <= allowed[0]
        assert {about for _, about in row["false"]} <= allowed[1]


def test_no_claim_stands_twice_about_a_text() -> None:
    found = Counter(
        (row["text"], claim) for path in PATHS for row in read_rows(path) for claim, _ in row["true"] + row["false"]
    )
    assert max(found.values()) == 1


def test_captions_that_the_verifier_is_judged_on_are_about_other_texts() -> None:
    judged = {f"{each.item.source.title}\n{each.item.source.text}"[:50] for each in read_captions()}
    assert not judged & {row["text"][:50] for path in PATHS for row in read_rows(path)}
