"""Commands run as a person runs them: in an empty folder, through `invoke`, exit status and both streams seen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from curation.cli.app import invoke


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def passaparola(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command line in the empty folder."""

    def run(*arguments: str) -> Done:
        status = invoke(arguments)
        captured = capsys.readouterr()
        return Done(status, captured.out, captured.err)

    return run
