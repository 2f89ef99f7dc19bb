"""What the steps of a worker work with. Models and readers are made once a process, by the first step that needs them.

`feeds.yaml` is read anew by every step, so that an edit takes effect with the next. Every step works at the moment it
runs, not at that of the job's beginning: a job may have waited for hours for a machine to wake up.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event, RLock
from typing import TYPE_CHECKING

from curation.config import Config
from curation.deliver.sending import Delivering
from curation.matching import CachedEncoder
from curation.store.database import Database
from curation.store.vectors import StoredVectors
from curation.work.kept import SharedReaders
from curation.writing import Drafter
from models.encoder import Encoder
from models.sentiment.interface import SentimentModel

if TYPE_CHECKING:
    from curation.deliver.summary.sending import SummaryWays


class Stopping(BaseException):
    """The worker is to end. Not an Exception: the job stays as it is, to be taken up where it was."""


@dataclass(frozen=True, slots=True)
class Models:
    """What loads the models a configuration names. Each is loaded once (`kept.once`), and used by one thread at a time.

    Raises:
        ModelError, Unusable: there is no such model.
    """

    encoder: Callable[[Config], Encoder]
    sentiment: Callable[[Config], SentimentModel]
    drafter: Callable[[Config], Drafter]
    in_use: RLock = field(default_factory=RLock)


@dataclass(frozen=True, slots=True)
class Ways:
    """How people and the team are reached: connections for as long as a step uses them."""

    people: Callable[[Config, Database], AbstractContextManager[Delivering]]
    team: "Callable[[Config], SummaryWays]"


@dataclass(frozen=True, slots=True)
class Workplace:
    """One worker's. `stopping` is set when it is to end."""

    load_config: Callable[[], Config]
    database: Database
    readers: SharedReaders
    models: Models
    ways: Ways
    clock: Callable[[], datetime]
    stopping: Event = field(default_factory=Event)

    def go_on(self) -> None:
        """Called between two things that are each safe to end after.

        Raises:
            Stopping: it is time to end.
        """
        if self.stopping.is_set():
            raise Stopping

    @contextmanager
    def encoder(self, config: Config) -> Iterator[CachedEncoder]:
        """The encoder, for this thread alone as long as it is used."""
        with self.models.in_use:
            encoder = self.models.encoder(config)
            yield CachedEncoder(encoder, StoredVectors(self.database, encoder.identity))
