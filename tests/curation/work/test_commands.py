"""`jobs` and `worker` as a person runs them, where no engine is needed."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from curation.cli.jobs import said
from curation.cli.worker_logs import log_json_lines
from curation.store.database import open_database
from tests.curation.cli.conftest import Run, folder, passaparola

__all__ = ["folder", "passaparola"]


@pytest.fixture
def logging_lines() -> Iterator[None]:
    """The log as a worker sets it up, and put back."""
    loggers = [logging.getLogger(), logging.getLogger("dbos")]
    before = [(logger, list(logger.handlers), logger.propagate) for logger in loggers]
    log_json_lines()
    yield
    structlog.reset_defaults()
    for logger, handlers, propagate in before:
        logger.handlers[:], logger.propagate = handlers, propagate


def test_where_no_worker_ever_was_there_are_no_jobs_and_the_command_says_so(passaparola: Run) -> None:
    open_database("passaparola.db").close()

    assert "no worker is at work" in passaparola("jobs").out
    assert json.loads(passaparola("jobs", "list", "--json").out) == {"workers": [], "jobs": []}
    refused = passaparola("jobs", "retry", "round-1")
    assert (refused.status, "there is no job to retry" in refused.err) == (2, True)


def test_a_worker_whose_clock_would_stand_still_is_refused(passaparola: Run) -> None:
    refused = passaparola("worker", "--now", "2026-11-22T19:00:00Z")

    assert (refused.status, "--now stands still" in refused.err) == (2, True)


def test_what_a_job_says_is_one_line() -> None:
    assert said(None, {"feeds": 3, "new": 0, "troubles": ["a", "b"]}) == "feeds 3, troubles a, b"
    assert said("no words", {"feeds": 3}) == "no words"
    assert said(None, {"sent": 0}) == "nothing to do"


def test_the_log_is_json_without_secrets_and_with_what_libraries_say(
    logging_lines: None, capsys: pytest.CaptureFixture[str]
) -> None:
    log = structlog.get_logger()
    log.info("job begun", job="round-1")
    try:
        raise RuntimeError("cannot reach https://rita:hunter2@feeds.example/x?key=abc\n\x1b[31m")
    except RuntimeError:
        log.exception("step failed")
    logging.getLogger("dbos").warning("contention")
    logging.getLogger("dbos").info("initializing")
    first, second, third = [json.loads(line) for line in capsys.readouterr().err.splitlines()]

    assert (first["event"], first["job"], first["level"]) == ("job begun", "round-1", "info")
    assert "hunter2" not in second["exception"]
    assert "feeds.example" in second["exception"]
    assert (third["event"], third["logger"], third["level"]) == ("contention", "dbos", "warning")
