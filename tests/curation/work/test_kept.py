from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Barrier, Thread

from curation.config import Config
from curation.readers import Readers
from curation.work.kept import SharedReaders, once
from tests.curation.work.bench import CONFIG, TRADE

TODAY = date(2026, 11, 22)


@dataclass
class Opened:
    """Counts readers that are open."""

    made: int = 0
    open: list[int] = field(default_factory=list)

    @contextmanager
    def readers(self, config: Config, today: date) -> Iterator[Readers]:
        self.made += 1
        mine = self.made
        self.open.append(mine)
        yield Readers(mine, mine)  # type: ignore[arg-type]
        self.open.remove(mine)


def test_a_model_is_loaded_once_though_many_ask_at_once() -> None:
    loaded: list[str] = []
    together = Barrier(8)
    model = once(lambda name: loaded.append(name) or name.upper())

    def ask() -> None:
        together.wait()
        model("e5")

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert loaded == ["e5"]
    assert (model("other"), loaded) == ("OTHER", ["e5", "other"])


def test_readers_are_kept_until_the_configuration_or_the_day_is_another() -> None:
    opened = Opened()
    shared = SharedReaders(opened.readers)
    for config, today in [(CONFIG, TODAY), (CONFIG, TODAY), (replace(CONFIG, feeds=(TRADE,)), TODAY)]:
        with shared.lent(config, today):
            pass

    assert (opened.made, opened.open) == (2, [2])
    with shared.lent(replace(CONFIG, feeds=(TRADE,)), date(2026, 11, 23)):
        assert opened.open == [3]
    shared.close()
    assert opened.open == []


def test_readers_in_use_are_closed_by_their_last_user() -> None:
    opened = Opened()
    shared = SharedReaders(opened.readers)
    with shared.lent(CONFIG, TODAY), shared.lent(CONFIG, TODAY):
        with shared.lent(replace(CONFIG, feeds=(TRADE,)), TODAY):
            assert opened.open == [1, 2]
        shared.close()
        assert opened.open == [1]

    assert opened.open == []
