"""`review`: the desk's moves by command."""

from pathlib import Path

import pytest

from curation.reach import Reach
from curation.store.database import open_database
from curation.store.decisions import log_of
from curation.store.reaches import replace_reaches
from tests.curation.cli.conftest import Run
from tests.curation.store.samples import suggest


@pytest.fixture
def decided(passaparola: Run, folder: Path) -> Run:
    """Commands over a database with one suggestion that reaches a team."""
    database = open_database(folder / "passaparola.db")
    with database.writing() as connection:
        suggest(connection, "a")
        replace_reaches(connection, {"a": Reach(people=5, teams=(("Sales", 5),), languages=("da",))}, {})
    database.close()
    return lambda *arguments: passaparola("--database", str(folder / "passaparola.db"), *arguments)


def test_everything_the_desk_can_do_is_a_command(decided: Run, folder: Path) -> None:
    for arguments, said in (
        (("approve", "--team", "Sales"), "proposed -> approved"),
        (("pin",), "approved -> approved"),
        (("embargo", "--until", "2030-12-24T09:00"), "approved -> approved"),
        (("expiry", "--until", "2031-01-01"), "approved -> approved"),
        (("rules", "--keep", "open day", "--leave-out", "best"), "approved -> approved"),
        (("undo",), "approved -> approved"),
        (("request_changes", "--note", "wrong figure"), "approved -> changes"),
    ):
        done = decided("review", "a", *arguments, "--by", "Rita")
        assert done.out == f"a: {said}\n", done.err
    with open_database(folder / "passaparola.db").reading() as connection:
        last = log_of(connection, "a")[-1].move
    assert (last.terms.teams, last.terms.pinned, last.terms.must_keep) == (("Sales",), True, ())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("request_changes",), "needs a reason"),
        (("approve", "--team", "Sale"), "fits nobody of that team"),
        (("embargo", "--until", "soon"), "that is no date"),
        (("undo",), "nothing to undo"),
        (("rules", "--keep", "x", "--leave-out", "x"), "kept and left out"),
    ],
)
def test_what_cannot_be_done_is_said(decided: Run, arguments: tuple[str, ...], told: str) -> None:
    done = decided("review", "a", *arguments, "--by", "Rita")
    assert done.status != 0
    assert told in done.err
