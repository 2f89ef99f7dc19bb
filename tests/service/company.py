"""A company as small as a test wants it, written through the store's own functions, and an encoder that counts."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from curation.captions import Draft
from curation.config import Config, FeedSource, Programme
from curation.items import Item
from curation.offering import week_of
from curation.ranking import Score
from curation.reaching import count_reaches
from curation.roles import Employee
from curation.store.database import Database
from curation.store.items import assign_stories, store_items
from curation.store.people import save_employees
from curation.store.picks import add_picks, save_captions
from curation.store.suggestions import move, propose, replace_matches
from curation.store.values import Match, Proposal
from models.calibration import Calibration
from models.occupations import Occupations

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
CONFIG = Config(
    Path("nowhere/feeds.yaml"),  # a page that writes the configuration must not find the project's own
    (FeedSource("Newsroom", "https://example.com/feed"),),
    programme=Programme(min_relevance=0.5),
)

ANNA = Employee(
    id="anna",
    name="Anna Berg",
    email="anna@example.com",
    title="Sales manager",
    department="Salg",
    languages=("en",),
    team="Customers",
    opted_in=True,
)
LAUNCH = Item(
    id="a" * 16,
    feed="Newsroom",
    url="https://example.com/launch",
    canonical_url="https://example.com/launch",
    title="A heat pump for dairies",
    summary="It starts on Monday.",
    text="It starts on Monday. Sales has the price list.",
    language="en",
    published=NOW - timedelta(hours=3),
    first_seen=NOW,
    content_hash="0" * 64,
)


class FakeEncoder:
    """Vectors of one 1; remembers what it was asked to encode."""

    identity = "fake@1"
    dimension = 1
    calibration = Calibration()
    occupations = Occupations()

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        self.encoded += texts
        return np.ones((len(texts), 1), dtype=np.float32)

    encode_roles = encode_abouts = encode_items


@dataclass
class Company:
    """Fills a database step by step."""

    database: Database
    matches: list[Match] = field(default_factory=list)

    def hire(self, *people: Employee) -> None:
        with self.database.writing() as connection:
            save_employees(connection, people)

    def read(self, *items: Item) -> None:
        with self.database.writing() as connection:
            for feed in dict.fromkeys(item.feed for item in items):
                store_items(connection, feed, [item for item in items if item.feed == feed], limit=len(items))

    def suggest(
        self, item: Item, *audience: Employee, role: str = "Sales manager", met: str = "It starts on Monday."
    ) -> None:
        """Propose an item for an audience, best match first."""
        self.read(item)
        scores = [round(0.9 - 0.01 * place, 3) for place in range(len(audience))]
        self.matches += [_match(item, person, score, role, met) for person, score in zip(audience, scores, strict=True)]
        content = Score(0.6, {"freshness": 0.9, "trust": -0.5})
        with self.database.writing() as connection:
            propose(connection, [Proposal(item.id, content, max(scores, default=0.0))], NOW)
            replace_matches(connection, self.matches)
        if audience:
            self.count()

    def count(self) -> None:
        """What a run leaves for the desk."""
        count_reaches(self.database, CONFIG, NOW)

    def tell_elsewhere(self, story: Item, *others: Item) -> None:
        self.read(*others)
        with self.database.writing() as connection:
            assign_stories(connection, {item.id: story.id for item in (story, *others)})

    def offer(self, item: Item, person: Employee, *captions: Draft, at: datetime = NOW, **why: str) -> None:
        """Suggest, approve and pick an item for one person, with captions to choose from."""
        self.suggest(item, person, **why)
        with self.database.writing() as connection:
            move(connection, item.id, "approve", actor="test", now=NOW)
            add_picks(connection, week_of(at, CONFIG), [self.matches[-1]])
            save_captions(connection, person.id, item.id, captions)

    def hand_out(self, item: Item, person: Employee, *captions: Draft) -> None:
        """Captions of an item that is no pick of this week."""
        self.hire(person)
        with self.database.writing() as connection:
            save_captions(connection, person.id, item.id, captions)


def team(name: str, size: int) -> list[Employee]:
    """People of one team."""
    return [replace(ANNA, id=f"{name}{n}", name=f"{name} number {n}", team=name) for n in range(size)]


def items(count: int) -> list[Item]:
    """Different items."""
    return [elsewhere(replace(LAUNCH, id=f"{n:016x}", title=f"Item {n}"), f"/{n}") for n in range(count)]


def elsewhere(item: Item, path: str) -> Item:
    """The item on a page of its own: on one page it would be the same item to the store."""
    return replace(item, url=f"https://example.com{path}", canonical_url=f"https://example.com{path}")


def _match(item: Item, person: Employee, score: float, role: str, met: str) -> Match:
    relevance = Score(0.8, {"role": 1.4, "language": 0.0})
    engagement = Score(score, {"content": 0.2, "relevance": 1.4, "offset": 0.0})
    return Match(item.id, person.id, relevance, engagement, role, met)
