"""A company whose people have picks, and a channel that can be followed: what it was given, and what it answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from curation.config import Brand, Config, FeedSource, Programme
from curation.deliver.addresses import AddressBook
from curation.deliver.channels import NotDelivered, Receipt
from curation.deliver.digest import Digest
from curation.deliver.sending import Delivering
from curation.items import Item
from curation.offering import week_of
from curation.own_wishes import Channel, Wishes
from curation.ranking import Score
from curation.roles import Employee
from curation.store import schema
from curation.store.database import Database
from curation.store.items import assign_stories, store_items
from curation.store.own import save_wishes
from curation.store.people import save_employees
from curation.store.picks import add_picks
from curation.store.suggestions import move, propose
from curation.store.values import Match, Proposal

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # of week 48
BOOK = AddressBook("https://picks.example", "s" * 32)
CONFIG = Config(
    Path("nowhere/feeds.yaml"),
    (FeedSource("Newsroom", "https://example.com/feed"),),
    brands=(Brand("kalvento", "Kalvento"),),
    programme=Programme(),
)
ANN = Employee("ann", "Ann Møller", "ann@example.com", "Sælger", languages=("da", "en"), opted_in=True)
BO = Employee("bo", "Bo Rossi", "bo@example.com", "Tecnico", languages=("it",), opted_in=True)


@dataclass
class Clock:
    """Stands still until it is moved."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Mailbox:
    """Takes every digest, but for what `answers` holds: a fault for each of the next tries."""

    taken: list[tuple[str, str, bool]] = field(default_factory=list)
    digests: list[Digest] = field(default_factory=list)
    answers: list[Exception | None] = field(default_factory=list)
    address: str | None = None
    closed: int = 0
    meanwhile: Callable[[], object] = lambda: None

    def deliver(self, digest: Digest, address: str, *, perhaps_there: bool) -> Receipt:
        self.meanwhile()
        answer = self.answers.pop(0) if self.answers else None
        if answer is not None:
            raise answer
        self.taken.append((digest.employee, address, perhaps_there))
        self.digests.append(digest)
        return Receipt(f"<{digest.id}@example.com>", self.address)

    def close(self) -> None:
        self.closed += 1

    @property
    def reached(self) -> list[str]:
        return [employee for employee, _, _ in self.taken]


def later(reason: str = "busy", after: timedelta | None = None) -> NotDelivered:
    return NotDelivered(reason, "later", after)


@dataclass(frozen=True)
class PostRoom:
    """A database with people and picks, and what sends."""

    database: Database
    clock: Clock = field(default_factory=Clock)
    config: Config = CONFIG

    def hire(self, *people: Employee) -> None:
        with self.database.writing() as connection:
            save_employees(connection, people)

    def wish(self, person: Employee, **wishes: object) -> None:
        with self.database.writing() as connection:
            save_wishes(connection, person.id, replace(Wishes(), **wishes))

    def pick(
        self, people: Sequence[Employee], *ids: str, title: str = "A heat pump", at: datetime | None = None
    ) -> None:
        """Approved suggestions, each a pick of every one of these people."""
        moment = at or self.clock()
        with self.database.writing() as connection:
            store_items(connection, "Newsroom", [item(id, title, moment) for id in ids], limit=len(ids))
            assign_stories(connection, {id: id for id in ids})
            propose(connection, [Proposal(id, Score(0.7, {}), 0.8) for id in ids], moment)
            for id in ids:
                move(connection, id, "approve", actor="test", now=moment)
            add_picks(
                connection, week_of(moment, self.config), [match(id, person.id) for id in ids for person in people]
            )

    def delivering(self, **channels: object) -> Delivering:
        return Delivering(self.database, self.config, BOOK, channels, self.clock)  # type: ignore[arg-type]

    def rows(self) -> dict[tuple[str, Channel], tuple[str, int]]:
        """State and attempts of each delivery, by person and channel."""
        table = schema.deliveries
        with self.database.reading() as connection:
            return {(r.employee, r.channel): (r.state, r.attempts) for r in connection.execute(select(table))}

    def told(self) -> dict[str, list[tuple[str, list[str]]]]:
        """Period and picks of each digest, by person."""
        table, found = schema.digests, dict[str, list[tuple[str, list[str]]]]()
        with self.database.reading() as connection:
            for row in connection.execute(select(table).order_by(table.c.made_at, table.c.employee)):
                found.setdefault(row.employee, []).append((row.period, list(row.suggestions)))
        return found


def item(id: str, title: str, moment: datetime) -> Item:
    url = f"https://example.com/{id}"
    return Item(
        id, "Newsroom", url, url, f"{title} {id}", "A summary.", "A summary. And more.", "en", moment, moment, id
    )


def match(suggestion: str, employee: str) -> Match:
    score = Score(0.8, {"role": 1.0})
    return Match(suggestion, employee, score, score, "sales", "A summary.")
