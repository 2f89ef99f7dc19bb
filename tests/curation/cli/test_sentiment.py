"""`sentiment FILE.jsonl [-o OUT]`: how it is called, and what it leaves behind."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from curation.cli.sentiment import judge
from curation.cli.settings import BadInput
from tests.curation.cli.conftest import Done, Run
from tests.models.sentiment.fakes import LexiconModel

Judge = Callable[..., Done]

ROWS = [
    {"id": "a", "text": "Kalvento makes good pumps", "target": "Kalvento"},
    {"text": "bad, bad day"},
    {"id": "c", "text": "good and bad", "start": 0, "end": 4},
]


@pytest.fixture
def source(folder: Path) -> Path:
    path = folder / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture
def judged(capsys: pytest.CaptureFixture[str]) -> Judge:
    """Run the command's work with a foreseeable model."""

    def run(file: Path, out: Path | None = None) -> Done:
        try:
            judge(file, out, LexiconModel)
            status = 0
        except typer.Exit as exit:
            status = exit.exit_code
        captured = capsys.readouterr()
        return Done(status, captured.out, captured.err)

    return run


def test_answers_are_printed_in_order_and_nothing_else(judged: Judge, source: Path) -> None:
    done = judged(source)

    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [(row["id"], row["label"], row["uncertain"]) for row in rows] == [
        ("a", "positive", False),
        (2, "negative", False),
        ("c", "neutral", True),
    ]
    assert all(row.keys() == {"id", "label", "probabilities", "uncertain"} for row in rows)
    assert (done.status, done.err) == (0, "")


def test_a_bad_line_has_an_error_in_its_place_and_the_status_is_1_at_the_end(judged: Judge, source: Path) -> None:
    source.write_text('{"id": "x"}\n' + source.read_text())

    done = judged(source)

    first, *others = [json.loads(line) for line in done.out.splitlines()]
    assert first == {"id": "x", "error": "text: missing; add it"}
    assert len(others) == 3
    assert done.status == 1


def test_an_empty_file_is_no_trouble(judged: Judge, source: Path) -> None:
    source.write_text("\n\n")

    assert judged(source) == Done(0, "", "")


def test_standard_input_is_read_where_the_file_is_a_hyphen(
    judged: Judge, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source.read_bytes()), encoding="ascii"))

    assert len(judged(Path("-")).out.splitlines()) == 3


def test_a_file_of_answers_is_written_and_a_second_run_finds_it_done(judged: Judge, source: Path) -> None:
    printed, out = judged(source).out, source.with_name("out.jsonl")

    first, second = judged(source, out), judged(source, out)

    assert out.read_text() == printed
    assert (first.status, first.out, second.status, second.out) == (0, "", 0, "")
    assert "3 lines answered; 0 with an error" in first.err
    assert "3 lines answered, 3 of them by an earlier run" in second.err


def test_the_status_counts_the_bad_lines_of_an_earlier_run(judged: Judge, source: Path) -> None:
    source.write_text('{"id": "x"}\n' + source.read_text())
    out = source.with_name("out.jsonl")

    assert (judged(source, out).status, judged(source, out).status) == (1, 1)


def test_answers_without_a_state_are_gone_on_with_and_that_is_said(judged: Judge, source: Path) -> None:
    out = source.with_name("out.jsonl")
    judged(source, out)
    out.with_name("out.jsonl.state").unlink()

    assert "no out.jsonl.state tells which model judged" in judged(source, out).err


def test_a_file_of_something_else_is_bad_input(judged: Judge, source: Path) -> None:
    out = source.with_name("notes.txt")
    out.write_text("notes")

    with pytest.raises(BadInput, match="is no answer of this command; name another file"):
        judged(source, out)


@pytest.mark.parametrize("alias", ["in.jsonl", "./in.jsonl", "link.jsonl"])
def test_the_input_is_never_written_to(judged: Judge, source: Path, alias: str) -> None:
    source.with_name("link.jsonl").symlink_to(source)
    before = source.read_bytes()

    with pytest.raises(BadInput, match="is the file to be read"):
        judged(source, source.parent / alias)
    assert source.read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [("no.jsonl",), ("no.jsonl", "-o", "out"), ("-o", "out", "no.jsonl"), ("file", "no.jsonl")]
)
def test_a_file_that_is_not_there_is_bad_input_however_it_is_written(
    passaparola: Run, folder: Path, arguments: tuple[str, ...]
) -> None:
    done = passaparola("sentiment", *arguments)

    assert (done.status, "cannot read no.jsonl: No such file" in done.err) == (2, True)
    assert not list(folder.iterdir())


def test_no_feeds_yaml_is_needed_but_one_that_is_named_has_to_be_there(passaparola: Run, source: Path) -> None:
    done = passaparola("--config", "mine.yaml", "sentiment", str(source))

    assert (done.status, "mine.yaml: no such file" in done.err) == (2, True)


def test_the_model_that_feeds_yaml_names_is_the_one_asked(passaparola: Run, folder: Path, source: Path) -> None:
    feeds = "feeds: [{name: News, url: https://example.com/feed}]\nsentiment: ./no-such-model\n"
    (folder / "feeds.yaml").write_text(feeds)

    done = passaparola("sentiment", str(source), "-o", "out.jsonl")

    assert (done.status, "no-such-model" in done.err) == (1, True)
    assert not (folder / "out.jsonl").exists()


def test_help_tells_of_the_file_and_of_the_other_commands(passaparola: Run) -> None:
    assert "FILE.jsonl" in passaparola("sentiment", "--help").out
    assert "-o" in passaparola("sentiment", "file", "--help").out


@pytest.mark.slow
def test_the_bundled_model_judges_without_any_configuration(passaparola: Run, source: Path) -> None:
    done = passaparola("sentiment", "in.jsonl")

    rows = [json.loads(line) for line in done.out.splitlines()]
    assert (done.status, [row["id"] for row in rows]) == (0, ["a", 2, "c"])
    for row in rows:
        assert row["label"] == max(row["probabilities"], key=row["probabilities"].__getitem__)
        assert sum(row["probabilities"].values()) == pytest.approx(1, abs=1e-5)
