import os
import sys
from pathlib import Path

from curation.cli.settings import Settings
from service.api.metrics import Metrics
from service.worker_beside import worker_beside, worker_command
from tests.curation.work.bench import until

UNTIL_ALONE = "import pathlib, sys; p = pathlib.Path(sys.argv[1]); p.write_text('there'); sys.stdin.read(); p.unlink()"
DIES = "import pathlib, sys; p = pathlib.Path(sys.argv[1]); p.open('a').write('x'); sys.exit(3)"


def test_a_worker_lives_as_long_as_the_pages_and_ends_well(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    with worker_beside([sys.executable, "-c", UNTIL_ALONE, str(mark)], os.environ, print):
        until(mark.exists)

    assert not mark.exists()  # it was not killed: it took its mark away


def test_one_that_dies_is_said_and_begun_again(tmp_path: Path) -> None:
    mark, heard = tmp_path / "mark", list[str]()
    with worker_beside([sys.executable, "-c", DIES, str(mark)], os.environ, heard.append, shortest=0.05):
        until(lambda: mark.exists() and len(mark.read_text()) >= 2)

    assert heard[0] == "the worker ended with status 3; another one begins in 0 s"


def test_a_worker_has_the_configuration_and_the_database_of_the_pages() -> None:
    command = worker_command(Settings(Path("house.yaml"), "postgresql://x/y", None))

    assert command[-5:] == ["--beside", "--config", "house.yaml", "--database", "postgresql://x/y"]


def test_jobs_are_among_the_figures_by_kind_and_state() -> None:
    metrics = Metrics()
    metrics.watch_jobs(lambda: {("round", "done"): 96, ("captions", "failed"): 1})
    told = bytes(metrics.exposition().body).decode()

    assert 'passaparola_jobs{kind="round",state="done"} 96.0' in told
    assert 'passaparola_jobs{kind="captions",state="failed"} 1.0' in told
