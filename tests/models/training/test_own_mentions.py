"""The project's own brand mentions are what their datasheet says."""

import json
from collections import Counter
from pathlib import Path

import pytest

from models.sentiment.interface import LABELS
from models.training.sentiment.own import FOLDER, LANGUAGES, own_examples, own_notes, whole_texts

FIELDS = {"id", "text", "target", "span", "label", "lang", "register", "phenomenon", "text_id"}


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(params=[f"brands_{language}.{part}.jsonl" for language in LANGUAGES for part in ("train", "test")])
def path(request: pytest.FixtureRequest) -> Path:
    return FOLDER / str(request.param)


def test_a_row_says_where_its_target_stands(path: Path) -> None:
    for row in rows(path):
        assert set(row) == FIELDS
        start, end = row["span"]  # type: ignore[misc]
        assert str(row["text"])[start:end] == row["target"]  # type: ignore[has-type]
        assert row["label"] in LABELS
        assert row["lang"] == path.name[7:9]


def test_ids_are_unique_and_each_language_has_the_rows_asked_for(path: Path) -> None:
    found = rows(path)
    assert len({row["id"] for row in found}) == len(found)
    assert len(found) >= (300 if ".test." in path.name else 1000)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_in_both_parts(language: str) -> None:
    train, test = (
        {str(row["text"]).casefold() for row in rows(FOLDER / f"brands_{language}.{part}.jsonl")}
        for part in ("train", "test")
    )
    assert not train & test


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_and_phenomenon_is_there_in_number(language: str) -> None:
    found = rows(FOLDER / f"brands_{language}.test.jsonl")
    assert min(Counter(row["label"] for row in found).values()) >= len(found) / 5
    assert len({row["phenomenon"] for row in found}) == 18


def test_notes_go_with_their_examples() -> None:
    assert len(own_notes("test")) == len(own_examples("test"))


def test_a_text_as_a_whole_has_one_mention_and_no_target() -> None:
    assert all(not example.passage.targets for example in whole_texts("train"))
    texts = Counter(example.passage.text for example in own_examples("train"))
    assert all(texts[example.passage.text] == 1 for example in whole_texts("train"))
