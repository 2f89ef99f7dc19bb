"""What feeds are read with: the door as feeds.yaml sets it up, and parsers in child processes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from curation.config import Config, FeedSource
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.door import Door
from curation.fetch.errors import BadResponse
from curation.fetch.sources import Sources
from curation.parsing.pool import Parsers


@dataclass(frozen=True, slots=True)
class Readers:
    """Where documents come from, and what makes sense of them."""

    sources: Sources
    parsers: Parsers


@contextmanager
def open_readers(config: Config, today: date) -> Iterator[Readers]:
    """Both for as long as they are used; `today` dates the demo's feeds.

    Raises:
        ValueError: the environment is to name the proxy and names none that can be used.
    """
    with (
        Door(allow=config.network.allow, proxy=config.network.proxy) as door,
        Parsers(config.programme.languages) as parsers,
    ):
        yield Readers(Sources(door, config.path.parent, today), parsers)


def fetch_once(source: FeedSource, readers: Readers) -> Fetched:
    """The document, asked for as by somebody who has nothing of it yet. FetchError for anything else."""
    answer = readers.sources.fetch(source, Validators())
    if isinstance(answer, NotModified):
        error = BadResponse('it answers "not modified" to somebody who has nothing of it yet; tell the feed\'s owner')
        error.hops = answer.hops
        raise error
    return answer
