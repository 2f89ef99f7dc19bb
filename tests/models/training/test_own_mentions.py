"""The project's own brand mentions are what their datasheet says."""

from collections import Counter
from pathlib import Path

import pytest

from models.sentiment.interface import LABELS
from models.training.corpora import LANGUAGES, OWN, read_rows
from models.training.sentiment.own import Part, own_examples, own_notes, own_sets, whole_texts

FIELDS = {"id", "text", "target", "span", "label", "lang", "register", "phenomenon", "text_id"}


PARTS: tuple[Part, ...] = ("train", "dev", "test")


@pytest.fixture(params=[f"brands_{language}.{part}.jsonl" for language in LANGUAGES for part in PARTS])
def path(request: pytest.FixtureRequest) -> Path:
    return OWN / str(request.param)


def test_a_row_says_where_its_target_stands(path: Path) -> None:
    for row in read_rows(path):
        assert set(row) == FIELDS
        start, end = row["span"]  # type: ignore[misc]
        assert str(row["text"])[start:end] == row["target"]  # type: ignore[has-type]
        assert row["label"] in LABELS
        assert row["lang"] == path.name[7:9]


def test_ids_are_unique_and_each_language_has_the_rows_asked_for(path: Path) -> None:
    found = read_rows(path)
    assert len({row["id"] for row in found}) == len(found)
    assert len(found) >= {"train": 1000, "dev": 200, "test": 300}[path.suffixes[0].removeprefix(".")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_in_two_parts(language: str) -> None:
    texts = [
        text
        for part in PARTS
        for text in {str(row["text"]).casefold() for row in read_rows(OWN / f"brands_{language}.{part}.jsonl")}
    ]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_and_phenomenon_is_there_in_number(language: str) -> None:
    found = read_rows(OWN / f"brands_{language}.test.jsonl")
    assert min(Counter(row["label"] for row in found).values()) >= len(found) / 5
    assert len({row["phenomenon"] for row in found}) == 18


@pytest.mark.parametrize("part", PARTS)
def test_notes_go_with_their_examples(part: Part) -> None:
    assert len(own_notes(part)) == len(own_examples(part))


def test_training_reads_nothing_of_the_parts_set_aside() -> None:
    read = {example.passage.text for examples in own_sets(seed=1).values() for example in examples}
    assert not read & {example.passage.text for part in PARTS[1:] for example in own_examples(part)}


def test_aspects_and_whole_texts_are_read_as_what_they_are() -> None:
    sets = own_sets(seed=1)
    assert all(len(example.passage.targets) == 1 for example in sets["own aspects"])
    assert not any(example.passage.targets for example in sets["own texts"])
    assert {example.passage.language for example in sets["own texts"]} == set(LANGUAGES)


def test_a_text_as_a_whole_has_one_mention_and_no_target() -> None:
    assert all(not example.passage.targets for example in whole_texts("train"))
    texts = Counter(example.passage.text for example in own_examples("train"))
    assert all(texts[example.passage.text] == 1 for example in whole_texts("train"))
