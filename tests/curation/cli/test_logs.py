"""What is told of a mistake of ours while feeds are read: where it happened, and nothing that must not be handed on."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import httpcore2
import pytest
import structlog

from curation.cli.logs import log_to_stderr
from curation.config import FeedSource
from curation.fetch.door import Door
from curation.fetch.sources import Sources
from curation.intake.reading import Failure, read_feed
from tests.curation.fetch.test_guard import Wire
from tests.fakes import InProcess

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SECRETS = ("hush-token", "hush-password", "aHVzaDpodXNoLXBhc3N3b3Jk")  # the last is hush:hush-password in Base64


class Breaking(Wire):
    """A connection with a mistake in it."""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        raise RuntimeError("a mistake of ours")


class ToBreaking(httpcore2.NetworkBackend):
    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        return Breaking()


def nowhere(host: str, port: int) -> Sequence[str]:
    raise OSError("Name or service not known")


@pytest.fixture(autouse=True)
def logging() -> None:
    log_to_stderr()


def test_an_unforeseen_error_is_told_with_its_place_and_without_what_the_variables_held(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    door = Door(proxy="http://hush:hush-password@127.0.0.1:9", resolve=nowhere, dialler=ToBreaking())
    source = FeedSource(name="News", url="http://news.example/feed?token=hush-token")

    failure = read_feed(source, None, Sources(door, tmp_path, NOW.date()), InProcess(), NOW)

    told = capsys.readouterr().err
    assert isinstance(failure, Failure)
    assert "feed failed unexpectedly" in told
    assert "exchange.py" in told
    assert told.rstrip().endswith("RuntimeError: a mistake of ours")
    assert "locals" not in told
    assert [secret for secret in SECRETS if secret in told] == []


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://news.example/feed?token=hush-token#hush-token", "https://news.example/feed"),
        ("http://hush:hush-password@news.example/feed", "http://news.example/feed"),
        ("HTTPS://news.example/feed?key='hush-token'", "https://news.example/feed"),
        ("postgresql+psycopg://hush:hush-password@127.0.0.1/x", "postgresql+psycopg://127.0.0.1/x"),
    ],
)
def test_a_url_in_an_event_or_an_error_is_printed_without_its_secrets(
    capsys: pytest.CaptureFixture[str], url: str, shown: str
) -> None:
    log = structlog.get_logger()
    try:
        raise ValueError(f"cannot read URL({url!r}) of <{url}>")
    except ValueError:
        log.exception(f"failed at {url}", feed=url)

    told = capsys.readouterr().err
    assert told.count(shown) >= 4
    assert [secret for secret in SECRETS if secret in told] == []


def test_nothing_in_the_log_acts_upon_a_terminal_or_passes_for_an_event(capsys: pytest.CaptureFixture[str]) -> None:
    bad = "\x1b[2Jred\x07\r\n2026-11-21 09:00:00 [error    ] forged\u202e"
    log = structlog.get_logger()
    try:
        raise ValueError(bad)
    except ValueError:
        log.exception("failed", feed=bad)

    first, *further = capsys.readouterr().err.splitlines()
    assert "".join([first, *further]).isprintable()
    assert "failed" in first
    assert any(line.endswith("[error ] forged\\u202e") for line in further)
    assert all(line.startswith("  ") for line in further)


def test_only_warnings_and_worse_are_told_and_on_standard_error_alone(capsys: pytest.CaptureFixture[str]) -> None:
    log = structlog.get_logger()
    log.info("not worth a line")
    log.warning("parser failed", feed="News")
    told = capsys.readouterr()
    assert "not worth a line" not in told.err
    assert "parser failed" in told.err
    assert told.out == ""
