"""What a command reads feeds with: the door as feeds.yaml sets it up, and parsers in child processes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from curation.cli.settings import BadInput
from curation.config import Config
from curation.fetch.door import Door
from curation.fetch.sources import Sources
from curation.parsing.pool import Parsers


@dataclass(frozen=True, slots=True)
class Readers:
    """Where documents come from, and what makes sense of them."""

    sources: Sources
    parsers: Parsers


@contextmanager
def open_readers(config: Config, today: date) -> Iterator[Readers]:
    """Both for as long as the command runs; `today` dates the demo's feeds.

    Raises:
        BadInput: the environment is to name the proxy and names none that can be used.
    """
    with _door(config) as door, Parsers(config.programme.languages) as parsers:
        yield Readers(Sources(door, config.path.parent, today), parsers)


def _door(config: Config) -> Door:
    try:
        return Door(allow=config.network.allow, proxy=config.network.proxy)
    except ValueError as error:
        raise BadInput(f"network.proxy of {config.path}: {error}") from error
