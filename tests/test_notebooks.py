"""Every notebook runs from top to bottom, and those that print a ranking print the one they speak of."""

import os
import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "notebooks"


def run(path: Path) -> str:
    """What a notebook prints, executed in its own folder."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    return "".join(output.get("text", "") for output in outputs)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
def test_the_matching_notebook_shows_each_role_its_item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")

    printed = run(FOLDER / "why_you.ipynb")

    reasons = dict(line.split(": ", 1) for line in printed.splitlines() if "” met “" in line)
    assert "calore" in reasons["sales"]
    assert "database" in reasons["developer"]
    assert "urses" in reasons["nurse"] or "clinic" in reasons["nurse"]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
def test_the_notebook_of_captions_drafts_for_everybody_and_takes_the_model_at_its_second_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")

    printed = run(FOLDER / "captions.ipynb")

    assert printed.count("https://") >= 30
    assert "200 of 200 got one" in printed
    assert "identical=0" in printed
    assert "[a careless stand-in]" in printed
    assert "400 tonnes" not in printed


@pytest.mark.soak
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
def test_the_notebook_of_sentiment_judges_every_family_and_shows_its_worst_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")

    printed = run(FOLDER / "sentiment.ipynb")

    assert "Nimbo: positive" in printed
    assert "Tellora: negative" in printed
    assert "own mentions da" in printed
    assert printed.count(", but ") >= 5


@pytest.mark.soak
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
def test_the_notebook_of_quality_says_how_good_how_sure_and_what_it_leaves_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    shared = "PASSAPAROLA_DATA" in os.environ

    printed = run(FOLDER / "matching.ipynb")

    pairs = re.findall(r"^own (\w\w) -> (\w\w) +(\d\.\d\d)$", printed, re.MULTILINE)
    assert len({(role, item) for role, item, _ in pairs}) == 9
    assert all(float(figure) > 0.4 for *_, figure in pairs)
    assert ("melo it -> en" in printed) == shared
    assert printed.count("LEFT OUT") == (1 if shared else 3)
    assert printed.count("” met “") == 3
    assert re.search(r"^with rules: .* the most offered to [1-8]$", printed, re.MULTILINE)


def test_no_notebook_goes_without_a_test() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.ipynb")) == [
        "captions.ipynb",
        "matching.ipynb",
        "sentiment.ipynb",
        "why_you.ipynb",
    ]
