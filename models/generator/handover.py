"""Pieces handed from the thread that makes them to the one that reads, under a budget of time.

A model's forward pass and a wait for a server cannot be interrupted, so they happen in a thread of their own. The
reader looks at the clock and at `stop` while it waits, and is never held up by the maker: one that does not end when
told to is left behind. It ends by itself at its next token or read.
"""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue

from models.generator.interface import Broken, Budget, GeneratorError, OutOfTime, Pieces, Stopped, never

SLICE = 0.1  # seconds between two looks at the clock: soon for a person who waits, and no work for the machine
GRACE = 0.5  # seconds an ended maker is waited for, so that it rarely outlives its call

Clock = Callable[[], float]


class Handover:
    """The maker's side: `put` hands a piece over, `over` tells that nobody reads any more."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[str | GeneratorError | None] = SimpleQueue()
        self._over = threading.Event()

    @property
    def over(self) -> bool:
        return self._over.is_set()

    def put(self, piece: str) -> None:
        if piece:
            self._queue.put(piece)

    def run(self, make: Callable[["Handover"], None]) -> None:
        """The maker's thread: whatever it raises is raised where the pieces are read."""
        try:
            make(self)
        except GeneratorError as error:
            self._queue.put(error)
        except Exception as error:  # the boundary of the thread: a library's failure costs this text and nothing else
            broken = Broken(f"the model failed while it wrote ({type(error).__name__}); use another, or ask again")
            broken.__cause__ = error
            self._queue.put(broken)
        else:
            self._queue.put(None)

    def next(self, left: float) -> str | GeneratorError | None:
        """The next piece, None for the end, or what the maker raised; queue.Empty if there is none yet."""
        return self._queue.get(timeout=max(min(left, SLICE), 0.001))

    def end(self) -> None:
        self._over.set()


def pieces(
    make: Callable[[Handover], None],
    budget: Budget,
    stop: Callable[[], bool],
    *,
    clock: Clock = time.monotonic,
    wake: Callable[[], object] = never,
) -> Pieces:
    """What `make` puts, as it comes. Raises OutOfTime, Stopped, what `make` raises, and Broken for its other errors.

    `wake` is called when nobody reads any more, to end what the maker waits for.
    """
    end = clock() + budget.seconds
    handover = Handover()
    maker = threading.Thread(target=handover.run, args=(make,), name="generator", daemon=True)
    maker.start()
    try:
        while (piece := _waited_for(handover, end, budget, stop, clock)) is not None:
            yield piece
    finally:
        handover.end()
        wake()
        maker.join(GRACE)


def _waited_for(handover: Handover, end: float, budget: Budget, stop: Callable[[], bool], clock: Clock) -> str | None:
    while True:
        if stop():
            raise Stopped("generation was stopped before the text was complete; ask again")
        left = end - clock()
        if left <= 0:
            raise OutOfTime(
                f"no complete text within {budget.seconds:.3g} s; give it more seconds, or a smaller or faster model"
            )
        with suppress(Empty):
            piece = handover.next(left)
            if isinstance(piece, GeneratorError):
                raise piece
            return piece
