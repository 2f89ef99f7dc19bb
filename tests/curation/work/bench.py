"""A worker at a small company: two feeds, three people, mail that goes to a stand-in in the same process."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

from curation.config import Config, FeedSource, Programme
from curation.deliver.addresses import AddressBook
from curation.deliver.channels import Receipt
from curation.deliver.digest import Digest
from curation.deliver.environment import TeamWebhooks
from curation.deliver.sending import Delivering
from curation.deliver.summary.ways import SummaryWays
from curation.fetch.errors import FetchError
from curation.readers import Readers
from curation.roles import Employee
from curation.store.database import Database
from curation.store.people import save_employees
from curation.work.kept import SharedReaders
from curation.work.slots import Times
from curation.work.worker import Worker
from curation.work.workplace import Models, Ways, Workplace
from curation.writing import draft_offline
from tests.fakes import FakeReader, InProcess, WordEncoder, rss
from tests.models.sentiment.fakes import LexiconModel

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
COMPANY = FeedSource(
    "Company", "https://company.example/feed", kind="company", language="en", trust=1.0, review="trusted"
)
TRADE = FeedSource("Trade", "https://trade.example/feed", language="en")
CONFIG = Config(Path("feeds.yaml"), (COMPANY, TRADE), programme=Programme(picks_per_week=2, min_relevance=0.3))
PEOPLE = [
    Employee("ann", "Ann", "a@x.example", "heat pump sales", opted_in=True),
    Employee("gro", "Gro", "g@x.example", "graduate engineer", opted_in=True),
    Employee("qi", "Qi", "q@x.example", "heat pump sales", opted_in=False),
]
TITLES = ("heat pump launch for sales", "graduate engineer programme opens", "soup on Monday")


def entry(title: str) -> dict[str, str]:
    date = (NOW - timedelta(days=1)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    link = "https://x.example/" + title.replace(" ", "-")
    return {"title": title, "link": link, "guid": title, "description": f"{title}. More is here.", "pubDate": date}


def documents() -> dict[str, bytes | FetchError]:
    """What the two feeds give."""
    return {
        COMPANY.url: rss([entry(title) for title in TITLES]),
        TRADE.url: rss([entry("heat pump sales grow in Europe")]),
    }


@dataclass
class Mailbox:
    """Takes digests as a channel does."""

    taken: list[tuple[str, str]] = field(default_factory=list)

    def deliver(self, digest: Digest, address: str, *, perhaps_there: bool) -> Receipt:
        self.taken.append((digest.employee, digest.id))
        return Receipt(f"<{digest.id}@x.example>")

    def close(self) -> None:
        """Nothing is open."""


@dataclass
class Bench:
    """What a worker is put together of; tests change it before it begins."""

    database: Database
    config: Config = CONFIG
    now: datetime = NOW
    reader: FakeReader = field(
        default_factory=lambda: FakeReader(
            {
                COMPANY.url: rss([entry(title) for title in TITLES]),
                TRADE.url: rss([entry("heat pump sales grow in Europe")]),
            }
        )
    )
    mailbox: Mailbox = field(default_factory=Mailbox)
    encoder: WordEncoder = field(default_factory=WordEncoder)

    def enrol(self) -> None:
        with self.database.writing() as connection:
            save_employees(connection, PEOPLE)

    def place(self) -> Workplace:
        models = Models(lambda config: self.encoder, lambda config: LexiconModel(), lambda config: draft_offline)
        ways = Ways(self._people, lambda config: SummaryWays(None, TeamWebhooks(), "https://x.example"))
        return Workplace(
            lambda: self.config, self.database, SharedReaders(self._readers), models, ways, lambda: self.now
        )

    def worker(self, place: Workplace, version: str = "A", **more: object) -> Worker:
        quick = {"beat": 0.1, "tick": 0.1, "poll": 0.05, "grace": 30.0, "times": Times()}
        return Worker(place, version=version, **(quick | more))  # type: ignore[arg-type]

    @contextmanager
    def _readers(self, config: Config, today: date) -> Iterator[Readers]:
        yield Readers(self.reader, InProcess())  # type: ignore[arg-type]

    @contextmanager
    def _people(self, config: Config, database: Database) -> Iterator[Delivering]:
        book = AddressBook("https://x.example", "s" * 40)
        yield Delivering(database, config, book, {"email": self.mailbox}, lambda: self.now)


@contextmanager
def at_work(worker: Worker) -> Iterator[Event]:
    """A worker in a thread of its own, until the block ends; the event ends it sooner."""
    results: list[bool] = []
    thread = Thread(target=lambda: results.append(worker.run()))
    thread.start()
    try:
        yield worker.place.stopping
    finally:
        worker.place.stopping.set()
        thread.join()
    assert results == [True]


def until(wanted: Callable[[], bool], seconds: float = 120) -> None:
    """Wait for something that a worker does; how long it takes is no part of any test."""
    waiting, ends = Event(), datetime.now(UTC) + timedelta(seconds=seconds)
    while not wanted():
        assert datetime.now(UTC) < ends, "it never came"
        waiting.wait(0.05)
