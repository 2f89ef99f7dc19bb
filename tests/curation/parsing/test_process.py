"""Children that misbehave in every way, each a few lines of Python that speak the protocol as badly as they like."""

import signal
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from curation.parsing.process import ChildProcess, Died, KilledEarly, NeverReady, Overdue

READY = "import sys, os, time; out = sys.stdout.buffer; out.write(bytes(5)); out.flush(); ask = sys.stdin.buffer.read;"
SHORT, LONG = 0.3, 20.0  # seconds: to see that it is kept, and to wait on a busy machine

Start = Callable[[str], ChildProcess]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a child with a program of its own; all are closed in the end."""
    children = []

    def started(program: str) -> ChildProcess:
        children.append(ChildProcess([sys.executable, "-c", program]))
        return children[-1]

    yield started
    for child in children:
        child.close()


def test_a_child_answers_and_can_be_asked_again(start: Start) -> None:
    echo = f"{READY}\nwhile part := ask(3): out.write(b'\\0\\0\\0\\x03\\0' + part); out.flush()"
    child = start(echo)

    answers = [bytes(child.ask((b"o", b"ne"), LONG)), bytes(child.ask((b"two", b""), LONG))]

    assert answers == [b"one", b"two"]
    assert child.usable


def test_a_child_that_said_its_last_is_not_asked_again(start: Start) -> None:
    child = start(f"{READY} ask(1); out.write(b'\\0\\0\\0\\x01\\1z'); out.flush(); time.sleep(60)")

    assert child.ask((b"?",), LONG) == b"z"
    assert not child.usable


@pytest.mark.parametrize(
    "program",
    [
        "time.sleep(60)",
        "ask(1); out.write(b'\\0\\0\\0\\x09\\0half'); out.flush(); time.sleep(60)",
        "[sys.stderr.write('x' * 1000) for _ in iter(int, 1)]",
    ],
    ids=["does not read", "answers half", "talks for ever"],
)
def test_a_child_that_does_not_answer_is_left(start: Start, program: str) -> None:
    child = start(READY + program)

    with pytest.raises(Overdue):
        child.ask((bytes(1_000_000),), SHORT)
    assert not child.usable


def test_last_words_of_a_child_are_kept(start: Start) -> None:
    child = start(f"{READY} ask(1); sys.stderr.write('x' * 100_000 + 'out of ideas'); sys.exit(3)")

    with pytest.raises(Died, match=r"exit status 3: x.*out of ideas") as died:
        child.ask((bytes(1_000_000),), LONG)
    assert len(died.value.said) == 2_000
    assert not child.usable


def test_the_signal_that_ended_a_child_is_named(start: Start) -> None:
    with pytest.raises(Died, match="SIGABRT"):
        start(f"{READY} ask(1); os.abort()").ask((b"?",), LONG)


def test_a_child_that_cannot_start_has_died(start: Start) -> None:
    with pytest.raises(Died, match="ModuleNotFoundError"):
        start("import no_such_module").ask((b"?",), LONG)


@pytest.mark.parametrize("answer", ["b'\\xff\\xff\\xff\\xff\\0' + bytes(40_000_000)", "b'\\0\\0\\0\\x01\\0twelve'"])
def test_an_answer_of_another_size_than_it_may_have_is_none(start: Start, answer: str) -> None:
    child = start(f"{READY} ask(1); out.write({answer}); out.flush()")

    with pytest.raises(Died):
        child.ask((b"?",), LONG)


def test_a_killed_child_is_not_usable(start: Start) -> None:
    child = start(f"{READY} time.sleep(60)")
    child.kill()

    with pytest.raises(Died):
        child.ask((b"?",), LONG)
    assert not child.usable


def test_a_child_knows_nothing_of_the_environment_it_has_no_use_for(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:secret@db.example/news")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    child = start(
        f"{READY} ask(1); told = repr(dict(os.environ)).encode(); "
        "out.write(len(told).to_bytes(4) + b'\\0' + told); out.flush()"
    )

    told = child.ask((b"?",), LONG).decode()

    assert "secret" not in told
    assert "'LC_ALL': 'C.UTF-8'" in told


def test_the_start_of_a_child_has_an_end(start: Start) -> None:
    child = start("import time; time.sleep(60)")

    with pytest.raises(NeverReady, match=r"within 0\.\d seconds"):
        child.ask((b"?",), LONG, until=time.monotonic() + SHORT)


def test_start_and_answer_have_one_end(start: Start) -> None:
    child = start(f"import time; time.sleep({SHORT}); {READY} time.sleep(60)")

    with pytest.raises((Overdue, NeverReady)) as late:
        child.ask((b"?",), LONG, until=time.monotonic() + 10 * SHORT)
    assert not isinstance(late.value, Overdue) or late.value.seconds < 9.5 * SHORT


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_child_killed_while_it_waited_has_not_read_what_it_is_asked(start: Start, number: signal.Signals) -> None:
    answer = "out.write(b'\\0\\0\\0\\0\\0'); out.flush()"
    child = start(f"{READY} ask(1); {answer}; os.kill(os.getpid(), {number:d})")
    child.ask((b"?",), LONG)

    with pytest.raises(KilledEarly, match=number.name):
        child.ask((bytes(1_000_000),), LONG)


def test_a_child_killed_in_its_start_has_not_read_what_it_is_asked(start: Start) -> None:
    with pytest.raises(KilledEarly):
        start("import os; os.kill(os.getpid(), 9)").ask((b"?",), LONG)


@pytest.mark.parametrize(
    "end",
    [
        "os.abort()",
        "out.write(b'\\0\\0'); out.flush(); os.kill(os.getpid(), 9)",
        "time.sleep(1); os.kill(os.getpid(), 9)",
    ],
    ids=["by its own fault", "after it began to answer", "after a while"],
)
def test_a_child_may_have_died_of_what_it_was_asked(start: Start, end: str) -> None:
    child = start(f"{READY} ask(1); out.write(b'\\0\\0\\0\\0\\0'); out.flush(); ask(1); {end}")
    child.ask((b"?",), LONG)

    with pytest.raises(Died) as died:
        child.ask((b"?",), LONG)
    assert not isinstance(died.value, KilledEarly)
