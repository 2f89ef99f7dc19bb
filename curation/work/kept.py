"""What a worker makes once and keeps: models by their name, and readers as long as the configuration is the same."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import TypeVar

from curation.config import Config
from curation.readers import Readers

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def once(load: Callable[[K], T]) -> Callable[[K], T]:
    """`load`, whose last result is kept: asked by several threads at once, it loads once.

    Another key lets go of the one before, as two models may not fit.
    """
    lock, kept = Lock(), dict[K, T]()

    def loaded(key: K) -> T:
        with lock:
            if key not in kept:
                kept.clear()
                kept[key] = load(key)
            return kept[key]

    return loaded


@dataclass(slots=True)
class _Open:
    config: Config
    today: date
    opened: AbstractContextManager[Readers]
    readers: Readers
    users: int = 0


class SharedReaders:
    """Readers that several steps use at once. Edits of the configuration, and a new day, bring new ones."""

    def __init__(self, open_readers: Callable[[Config, date], AbstractContextManager[Readers]]) -> None:
        self._open_readers = open_readers
        self._lock = Lock()
        self._current: _Open | None = None

    @contextmanager
    def lent(self, config: Config, today: date) -> Iterator[Readers]:
        """Readers for a configuration; those that nobody uses any more are closed."""
        with self._lock:
            lent = self._of(config, today)
            lent.users += 1
        try:
            yield lent.readers
        finally:
            with self._lock:
                lent.users -= 1
                if lent is not self._current:
                    _close_unused(lent)

    def close(self) -> None:
        """Close those that nobody uses now; the others are closed by their last user."""
        with self._lock:
            before, self._current = self._current, None
            _close_unused(before)

    def _of(self, config: Config, today: date) -> _Open:
        before = self._current
        if before and (before.config, before.today) == (config, today):
            return before
        opened = self._open_readers(config, today)
        self._current = _Open(config, today, opened, opened.__enter__())
        _close_unused(before)
        return self._current


def _close_unused(readers: _Open | None) -> None:
    if readers and not readers.users:
        readers.opened.__exit__(None, None, None)
