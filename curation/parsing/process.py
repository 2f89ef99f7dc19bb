"""One child process: started, asked with a deadline, killed. What it is asked and what a failure means is `pool.py`'s.

A fresh interpreter and not a fork: the parent has threads, locks and sockets that a copy of it would hold too. The
pipes never block, so that neither a child that does not read nor one that does not answer holds the caller for longer
than it wants to wait.
"""

import math
import os
import selectors
import signal
import subprocess
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, NoReturn

from curation.parsing.messages import ANSWER_SIZE, MAX_ANSWER
from curation.parsing.starting import passed_on

START_SECONDS = 20.0  # to import what parsing needs; a third of a second on a quiet machine
CLOSING_SECONDS = 1.0  # between the end of its output and its own
AT_ONCE = 0.5  # seconds after it was asked; a document that takes all memory rarely manages it in so short a time
KEPT_OF_ERRORS = 2_000  # bytes of what a child last wrote to standard error
_READ = 1 << 18
_FROM_OUTSIDE = (-signal.SIGKILL, -signal.SIGTERM, -signal.SIGHUP)


class Overdue(Exception):
    """No complete answer after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class NeverReady(Exception):
    """Not even started when the time for that was up."""


class Died(Exception):
    """The process ended before it answered. `status` is negative where a signal ended it; `said` is its last words."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(status, said)
        self.status = status
        self.said = said

    def __str__(self) -> str:
        how = f"exit status {self.status}" if self.status >= 0 else _signal_name(-self.status)
        return f"{how}: {self.said}" if self.said else how


class KilledEarly(Died):
    """Somebody ended it before it can have read what it was asked: it was still starting, or had waited for work."""


class ChildProcess:
    """A process that answers one request at a time. Starting it does not wait until it is ready; asking it does."""

    def __init__(self, command: Sequence[str]) -> None:
        """OSError where no process can be had."""
        piped, environment = subprocess.PIPE, passed_on(os.environ)
        self._process = subprocess.Popen(command, bufsize=0, stdin=piped, stdout=piped, stderr=piped, env=environment)
        for pipe in self._pipes():
            os.set_blocking(pipe.fileno(), False)
        self._ready = False
        self._answered = True

    @property
    def usable(self) -> bool:
        """Whether it lives and has answered everything it was asked."""
        return self._answered and self._process.poll() is None

    def ask(self, request: tuple[bytes, ...], seconds: float, *, until: float = math.inf) -> bytearray:
        """Its answer, at most `seconds` after it was ready and not after `until`, a time of `time.monotonic`.

        It is not usable after an error. Raises Overdue, Died, KilledEarly, NeverReady.
        """
        self._answered = False
        waited = self._ready
        self._await_ready(until)
        allowed = min(seconds, until - time.monotonic())
        answer, last = self._exchange(request, allowed, early=AT_ONCE if waited else 0.0)
        self._answered = not last
        return answer

    def kill(self) -> None:
        """End it at once. Its pipes stay: whoever is asking it learns that it died, and closes it."""
        self._process.kill()

    def close(self) -> None:
        """Kill it, wait for its end and close its pipes."""
        self.kill()
        self._process.wait()
        for pipe in self._pipes():
            pipe.close()

    def _pipes(self) -> tuple[IO[bytes], IO[bytes], IO[bytes]]:
        process = self._process
        assert process.stdin is not None  # all three were asked for
        assert process.stdout is not None
        assert process.stderr is not None
        return process.stdin, process.stdout, process.stderr

    def _await_ready(self, until: float) -> None:
        if self._ready:
            return
        allowed = min(START_SECONDS, until - time.monotonic())
        try:
            self._exchange((), allowed, early=math.inf)
        except Overdue as error:
            raise NeverReady(
                f"no process to read feeds in was ready within {round(error.seconds, 1):g} seconds"
            ) from error
        self._ready = True

    def _exchange(self, request: tuple[bytes, ...], seconds: float, *, early: float) -> tuple[bytearray, bool]:
        """Raises KilledEarly where it is killed before it answers anything and within `early` seconds."""
        begun = time.monotonic()
        to_child, from_child, errors = self._pipes()
        talk = _Talk(request)
        with selectors.DefaultSelector() as selector:
            if request:
                selector.register(to_child, selectors.EVENT_WRITE, talk.send)
            selector.register(from_child, selectors.EVENT_READ, talk.receive)
            selector.register(errors, selectors.EVENT_READ, talk.listen)
            while not talk.ended:
                if (left := begun + seconds - time.monotonic()) <= 0:
                    raise Overdue(max(seconds, 0.0))
                _step(selector, left)
        return talk.answer() or self._died(talk, early=not talk.answering and time.monotonic() - begun < early)

    def _died(self, talk: "_Talk", *, early: bool) -> NoReturn:
        status = self._status()
        with suppress(BlockingIOError):
            talk.listen(self._pipes()[2].fileno())
        kind = KilledEarly if early and status in _FROM_OUTSIDE else Died
        raise kind(status, talk.errors.decode("utf-8", "replace").strip())

    def _status(self) -> int:
        try:
            return self._process.wait(CLOSING_SECONDS)
        except subprocess.TimeoutExpired:  # it closed its output and goes on, or says more than can be
            self.kill()
            return self._process.wait()


class _Talk:
    """One request and its answer, as far as they have got. Each pipe's method is called when that pipe is ready.

    They return whether to go on with that pipe.
    """

    def __init__(self, request: tuple[bytes, ...]) -> None:
        self._to_send = deque(memoryview(part) for part in request if part)
        self._received = bytearray()
        self._awaited = ANSWER_SIZE.size
        self.errors = b""
        self.ended = False

    def send(self, pipe: int) -> bool:
        part = self._to_send.popleft()
        try:
            rest = part[os.write(pipe, part) :]
        except BrokenPipeError:  # it died: the end of its output tells
            return False
        if rest:
            self._to_send.appendleft(rest)
        return bool(self._to_send)

    def receive(self, pipe: int) -> bool:
        part = os.read(pipe, _READ)
        self._received += part
        if len(self._received) >= ANSWER_SIZE.size:
            self._awaited = ANSWER_SIZE.size + ANSWER_SIZE.unpack_from(self._received)[0]
        self.ended = not part or len(self._received) >= min(self._awaited, ANSWER_SIZE.size + MAX_ANSWER)
        return bool(part)

    def listen(self, pipe: int) -> bool:
        part = os.read(pipe, _READ)
        self.errors = (self.errors + part)[-KEPT_OF_ERRORS:]
        return bool(part)

    @property
    def answering(self) -> bool:
        """Whether anything of an answer has come."""
        return bool(self._received)

    def answer(self) -> tuple[bytearray, bool] | None:
        """The answer and whether it is the child's last; None where it is not whole, or larger than any may be."""
        if len(self._received) != self._awaited or len(self._received) < ANSWER_SIZE.size:
            return None
        last = ANSWER_SIZE.unpack_from(self._received)[1]
        del self._received[: ANSWER_SIZE.size]
        return self._received, last


def _step(selector: selectors.BaseSelector, seconds: float) -> None:
    for key, _ in selector.select(seconds):
        if not key.data(key.fd):
            selector.unregister(key.fileobj)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
