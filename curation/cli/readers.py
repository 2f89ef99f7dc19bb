"""What a command reads feeds with, where a proxy that cannot be used is something the person typed."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date

from curation import readers
from curation.cli.settings import BadInput
from curation.config import Config
from curation.readers import Readers as Readers


@contextmanager
def open_readers(config: Config, today: date) -> Iterator[Readers]:
    """Both for as long as the command runs; `today` dates the demo's feeds.

    Raises:
        BadInput: the environment is to name the proxy and names none that can be used.
    """
    with ExitStack() as opened:
        try:
            found = opened.enter_context(readers.open_readers(config, today))
        except ValueError as error:
            raise BadInput(f"network.proxy of {config.path}: {error}") from error
        yield found
