"""The intake alone as a process, to be killed: `python -m tests.intake_process FEEDS_YAML DATABASE`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from curation.config.file import load_config
from curation.fetch.door import Door
from curation.fetch.sources import Sources
from curation.intake.ingest import read_feeds
from curation.intake.round import Intake
from curation.parsing.pool import Parsers
from curation.store.database import open_database

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def main(config_path: Path, place: str) -> None:
    config, database = load_config(config_path), open_database(place)
    with Door(allow=config.network.allow) as door, Parsers(config.programme.languages) as parsers:
        intake = Intake(database, Sources(door, config_path.parent, NOW.date()), parsers, NOW)
        read_feeds(config.feeds, intake, lambda done: None)
    database.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
