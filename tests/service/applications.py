"""Applications over the database of one test after another, lent to a test at a time.

Making one costs a test more than what it asks. An application remembers nothing of a database but what its state holds,
and that is put back; one that reads a configuration file is made anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from fastapi import FastAPI
from starlette.requests import Request

from curation.config import Config
from curation.store.database import Database
from service.access.viewer import Viewer
from service.app import create_app
from tests.service.company import CONFIG, NOW, FakeEncoder

MOST = 40
"""Kept at once: of those that few tests need, most are made anew."""


@dataclass(frozen=True)
class AlwaysThem:
    """Whoever asks is this person, or nobody."""

    viewer: Viewer | None

    def __call__(self, request: Request) -> Viewer | None:
        return self.viewer


@dataclass(frozen=True)
class Made:
    """An application, what it was made with, and what its state was then."""

    config: Config
    identify: AlwaysThem | None
    app: FastAPI
    state: dict[str, object]


@dataclass
class Lender:
    """The applications over one database; within a test each request gets one of its own."""

    spare: list[Made] = field(default_factory=list)
    lent: list[Made] = field(default_factory=list)

    def lend(self, database: Database, config: Config, identify: AlwaysThem | None) -> FastAPI:
        wanted = (made for made in self.spare if made.identify == identify and made.config == config)
        made = next(wanted, None)
        if made:
            self.spare.remove(made)
        else:
            app = _make(database, config, identify)
            made = Made(config, identify, app, {name: app.state[name] for name in app.state})
        self.lent.append(made)
        return made.app

    def take_back(self) -> None:
        for made in self.lent:
            for name, value in made.state.items():
                made.app.state[name] = value
        self.spare = [*self.lent, *self.spare][:MOST]
        self.lent = []


_LENDERS: dict[Database, Lender] = {}


@contextmanager
def lending(database: Database) -> Iterator[None]:
    """For the length of a test."""
    lender = _LENDERS.setdefault(database, Lender())
    try:
        yield
    finally:
        lender.take_back()


def application(database: Database, config: Config = CONFIG, identify: AlwaysThem | None = None) -> FastAPI:
    """The application over a database, as the tests' client names it. Without `identify`, sessions tell who asks."""
    lender = _LENDERS.get(database)
    if lender is None or config.path.exists():
        return _make(database, config, identify)
    return lender.lend(database, config, identify)


def _make(database: Database, config: Config, identify: AlwaysThem | None) -> FastAPI:
    return create_app(config, database, FakeEncoder, lambda: NOW, more_hosts={"testserver"}, identify=identify)
