import os
import subprocess
import sys
from pathlib import Path

import pytest

from curation.cli.app import global_options_first
from tests.curation.cli.conftest import Run


def test_global_options_may_stand_anywhere() -> None:
    written = ["run", "--now", "2026-11-21", "--json", "--config=x.yaml", "--database", "d.db"]

    assert global_options_first(written) == [
        "--now", "2026-11-21", "--config=x.yaml", "--database", "d.db", "run", "--json",
    ]  # fmt: skip


def test_what_follows_a_double_dash_is_left_alone() -> None:
    assert global_options_first(["picks", "--", "--now"]) == ["picks", "--", "--now"]


def test_a_missing_config_is_bad_input_with_a_remedy(passaparola: Run) -> None:
    done = passaparola("run")

    assert done.status == 2
    assert "feeds.yaml" in done.err
    assert "passaparola demo" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("moment", "message"),
    [
        ("yesterday", "'yesterday' is not an ISO 8601 moment"),
        ("9999-12-31T23:59:59-14:00", "outside of the years 1990 to 2200"),
        ("0001-01-01", "outside of the years 1990 to 2200"),
    ],
)
def test_a_moment_that_cannot_be_is_bad_input(passaparola: Run, moment: str, message: str) -> None:
    done = passaparola("items", "--now", moment)

    assert (done.status, message in done.err) == (2, True)


def test_letters_a_terminal_lacks_do_not_end_the_command(folder: Path) -> None:
    header = "id,name,email,title,department,about,interests,languages,country,networks,team,voice,opted_in"
    (folder / "p.csv").write_text(f"{header}\na,Bjørn,a@x.example,Sælger,,,,da,DK,,,,yes\n", encoding="utf-8")
    program = str(Path(sys.executable).with_name("passaparola"))
    subprocess.run([program, "employees", "import", "p.csv"], check=True, capture_output=True)

    plain = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([program, "employees", "list"], capture_output=True, text=True, env=plain, check=True)

    assert "Bj?rn" in done.stdout


def test_reading_from_a_database_that_is_not_there_says_what_makes_one(passaparola: Run) -> None:
    done = passaparola("suggestions")

    assert done.status == 2
    assert "`passaparola run` makes one" in done.err


def test_a_database_that_cannot_be_opened_is_a_failure_not_a_traceback(passaparola: Run) -> None:
    done = passaparola("items", "--database", "postgresql://127.0.0.1:9/x")

    assert done.status == 1
    assert done.err.startswith("passaparola: database")


def test_an_unknown_command_is_bad_input(passaparola: Run) -> None:
    assert passaparola("rnu").status == 2


@pytest.mark.parametrize("arguments", [["--help"], ["feeds", "--help"], ["match", "--help"], ["captions", "--help"]])
def test_help_imports_neither_torch_nor_spacy(arguments: list[str]) -> None:
    code = f"""
import atexit, sys
from service.cli import main
atexit.register(lambda: print(sorted({{"torch", "spacy"}} & set(sys.modules))))
main({arguments!r})
"""

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"
