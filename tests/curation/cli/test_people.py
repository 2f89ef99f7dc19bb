import json
from pathlib import Path

from tests.curation.cli.conftest import Run

HEADER = "id,name,email,title,department,about,interests,languages,country,networks,team,voice,opted_in\n"
ANN = "ann,Ann Møller,ann@x.example,Sælger,Salg,,sejlads|vand,da|en,DK,linkedin,Team A,warm,yes\n"


def write(folder: Path, text: str) -> str:
    (folder / "people.csv").write_text(text, encoding="utf-8")
    return "people.csv"


def test_people_are_imported_listed_and_removed(passaparola: Run, folder: Path) -> None:
    assert (
        passaparola("employees", "import", write(folder, HEADER + ANN)).out == "1 employees imported, 1 of them new\n"
    )
    assert "Sælger" in passaparola("employees", "list").out
    assert passaparola("employees", "remove", "ann").status == 0
    assert passaparola("employees", "list").out.startswith("0 employees")


def test_importing_again_updates(passaparola: Run, folder: Path) -> None:
    passaparola("employees", "import", write(folder, HEADER + ANN))

    done = passaparola("employees", "import", write(folder, HEADER + ANN.replace("Sælger", "Salgschef")))

    assert done.out == "1 employees imported, 0 of them new\n"
    assert "Salgschef" in passaparola("employees", "list").out


def test_a_file_with_errors_imports_nobody_and_names_them_all(passaparola: Run, folder: Path) -> None:
    bad = ANN.replace("ann,", "bo,").replace("da|en", "danish").replace("linkedin", "myspace")

    done = passaparola("employees", "import", write(folder, HEADER + ANN + bad))

    assert done.status == 2
    assert "row 3, column languages" in done.err
    assert "row 3, column networks" in done.err
    assert not (folder / "passaparola.db").exists()


def test_a_missing_column_is_named(passaparola: Run, folder: Path) -> None:
    done = passaparola("employees", "import", write(folder, HEADER.replace("team,", "")))

    assert (done.status, "team" in done.err) == (2, True)


def test_a_missing_file_is_bad_input(passaparola: Run) -> None:
    done = passaparola("employees", "import", "nobody.csv")

    assert (done.status, done.err) == (2, "passaparola: cannot read nobody.csv: No such file or directory\n")


def test_removing_nobody_is_said(passaparola: Run, folder: Path) -> None:
    passaparola("employees", "import", write(folder, HEADER + ANN))

    assert passaparola("employees", "remove", "zoe").status == 2


def test_a_person_gets_everything_kept_about_them(passaparola: Run, folder: Path) -> None:
    passaparola("employees", "import", write(folder, HEADER + ANN))

    kept = json.loads(passaparola("employees", "export", "ann").out)

    assert kept["employees"][0]["title"] == "Sælger"
    assert passaparola("employees", "export", "bo").status == 2
