import json
from pathlib import Path

import pytest

from tests.curation.cli.conftest import Done, Run

ROLES = [
    {"key": "nurse", "lang": "it", "title": "infermiera"},
    {"key": "dev", "lang": "da", "title": "Softwareudvikler", "about": None, "isco": "2512"},
]
ITEMS = [
    {"key": "c", "lang": "en", "title": "A new compiler for the Rust programming language", "source": "x"},
    {"key": "b", "lang": "en", "title": "Hospital wards short of nurses", "summary": "Night shifts go unfilled."},
    {"key": "a", "lang": "en", "title": "Cup final ends in a draw"},
]


def write(folder: Path, name: str, rows: list[dict[str, object]]) -> None:
    (folder / name).write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")


@pytest.fixture
def match(passaparola: Run, folder: Path) -> Run:
    def run(*options: str) -> Done:
        return passaparola("match", "--roles", "R.jsonl", "--items", "I.jsonl", *options)

    write(folder, "R.jsonl", ROLES)
    write(folder, "I.jsonl", ITEMS)
    return run


@pytest.mark.slow
def test_items_are_ranked_across_languages_with_the_phrases_that_met(match: Run, folder: Path) -> None:
    rows = [json.loads(line) for line in match("--top", "2").out.splitlines()]

    assert [row["role"] for row in rows] == ["nurse", "dev"]
    assert [row["items"][0]["key"] for row in rows] == ["b", "c"]
    assert [len(row["items"]) for row in rows] == [2, 2]
    assert rows[0]["items"][0]["evidence"]["role"] == "infermiera"
    assert 0.0 < rows[0]["items"][0]["evidence"]["closeness"] <= 1.0
    assert not (folder / "passaparola.db").exists()


@pytest.mark.slow
def test_asking_for_more_than_there_is_gives_all(match: Run) -> None:
    rows = [json.loads(line) for line in match("--top", "99").out.splitlines()]

    assert [len(row["items"]) for row in rows] == [3, 3]
    for row in rows:
        relevances = [item["relevance"] for item in row["items"]]
        assert relevances == sorted(relevances, reverse=True)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "R.jsonl, line 1: not a JSON object"),
        ("[1]", "R.jsonl, line 1"),
        ('{"key": "a", "lang": "en", "title": "x \\ud800"}', "R.jsonl, line 1"),
        ("[" * 100_000, "R.jsonl, line 1"),
        ('{"key": "a", "lang": "en"}', "R.jsonl, line 1: title: Field required"),
        ('{"key": 7, "lang": "en", "title": "x"}', "R.jsonl, line 1: key: Input should be a valid string"),
    ],
)
def test_a_bad_line_is_named(match: Run, folder: Path, line: str, message: str) -> None:
    (folder / "R.jsonl").write_text(line)

    done = match()

    assert (done.status, message in done.err, done.out) == (2, True, "")


def test_an_encoder_that_cannot_be_loaded_is_a_failure_with_a_remedy(match: Run) -> None:
    done = match("--encoder", "./no-such-model")

    assert done.status == 1
    assert "no-such-model" in done.err


def test_an_encoder_without_a_name_is_refused(match: Run) -> None:
    assert "empty name" in match("--encoder", "").err
