"""Our service as whoever runs it starts it: a configuration, a database with a key, `passaparola serve --api-only`."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import urlopen

import yaml

from curation.cli.keys import HIGHEST_RATE
from curation.store.database import open_database
from curation.store.keys import ApiKey, add_key, hash_of, new_key
from models.sentiment import BUNDLED
from service.evaluation.bench_texts import BRANDS
from service.evaluation.servers import Server, free_port, running
from service.health import PATHS

PASSAPAROLA = Path(sys.executable).with_name("passaparola")


@dataclass(frozen=True, slots=True)
class OurService:
    """It runs, and `headers` let a request in."""

    server: Server
    headers: Mapping[str, str]

    def identity(self) -> str:
        """Which model it says it judges with."""
        with urlopen(self.server.url + PATHS[1], timeout=10) as answer:
            return str(json.load(answer)["sentiment"])


@contextmanager
def our_service(model: Path, folder: Path) -> Iterator[OurService]:
    """The service with the model of `model`, its files in `folder`; ready."""
    config, database, port = folder / "feeds.yaml", folder / "bench.db", free_port()
    config.write_text(configuration(model), encoding="utf-8")
    key = _key(database)
    command = [str(PASSAPAROLA), "--config", str(config), "--database", str(database)]
    command += ["serve", "--api-only", "--port", str(port)]
    with running(command, port, PATHS[1], folder / "service.log") as server:
        yield OurService(server, {"Authorization": f"Bearer {key}"})


def configuration(model: Path) -> str:
    """feeds.yaml with the brands of the texts; the model is named unless it is the one that is there anyway."""
    brands = [{name: value for name, value in asdict(brand).items() if name in ("id", "name")} for brand in BRANDS]
    named = {} if model.resolve() == BUNDLED.resolve() else {"sentiment": str(model.resolve())}
    feeds = [{"name": "Nothing is read", "url": "demo:kalvento-news"}]
    return str(yaml.safe_dump({"feeds": feeds, "brands": brands} | named))


def _key(path: Path) -> str:
    key = new_key()
    made = ApiKey("bench", hash_of(key), ("sentiment",), HIGHEST_RATE, datetime.now(UTC))
    database = open_database(str(path))
    try:
        with database.writing() as connection:
            add_key(connection, made)
    finally:
        database.close()
    return key
