"""The steps of a round. What each gives back is kept by the engine and shown by `jobs`: counts and names, no texts."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import structlog

from curation.intake import schedule
from curation.intake.ingest import read_feeds
from curation.intake.round import FETCH_WORKERS, Intake
from curation.listening.brand_watch import watch_brands
from curation.listening.judging import judge_items
from curation.offering import deal_picks, draft_captions_of, items_without_captions
from curation.pipeline import take_stock
from curation.proposing import find_stories, make_suggestions
from curation.store.feeds import feed_states
from curation.work.sharing_out import ITEMS, parts_of, parts_of_feeds
from curation.work.workplace import Workplace
from curation.writing import Writer

Told = Mapping[str, Any]
"""What a step says of itself, as JSON."""

log = structlog.get_logger()


def feeds_due(place: Workplace) -> list[list[str]]:
    """The feeds whose next check has come, in parts."""
    config, now = place.load_config(), place.clock()
    with place.database.reading() as connection:
        known = feed_states(connection)
    return parts_of_feeds([source for source in config.feeds if schedule.is_due(known.get(source.name), source, now)])


def read_part(place: Workplace, names: Sequence[str]) -> Told:
    """Read some feeds and store what they give. A feed that gives nothing is told by its name; why stands in the store.

    Between two feeds the worker may end: what is stored stays, and nobody asks for it again when the part is done anew.
    """
    config, now = place.load_config(), place.clock()
    wanted = set(names)
    sources = [source for source in config.feeds if source.name in wanted and not source.paused]
    with place.readers.lent(config, now.date()) as readers:
        threads = min(FETCH_WORKERS, len(sources) or 1)
        intake = Intake(
            place.database, readers.sources, readers.parsers, now, timer=True, clock=place.clock, workers=threads
        )
        outcomes = read_feeds(sources, intake, lambda done: place.go_on())
    asked = [outcome for outcome in outcomes if outcome.status not in ("waiting", "busy")]
    failed = [outcome.name for outcome in asked if outcome.status == "failed"]
    return {"asked": len(asked), "new": sum(outcome.new for outcome in asked), "failed": failed}


def stories(place: Workplace) -> None:
    """Give every new item its story."""
    with place.encoder(place.load_config()) as encoder:
        find_stories(place.database, encoder)


def moods(place: Workplace) -> Told:
    """Judge what was not judged yet; without a model the round goes on, and says so."""
    config, now = place.load_config(), place.clock()
    with place.models.in_use:
        heard = judge_items(
            place.database, config, lambda: place.models.sentiment(config), now, lambda done, total: place.go_on()
        )
    alerts = watch_brands(place.database, config, now)
    return {
        "judged": heard.items,
        "failed": list(heard.failed),
        "trouble": heard.trouble,
        "alerts": [alert.brand for alert in alerts],
    }


def suggestions(place: Workplace) -> None:
    """Value and match what may be proposed."""
    config = place.load_config()
    with place.encoder(config) as encoder:
        make_suggestions(place.database, config, encoder, place.clock())


def picks(place: Workplace) -> Told:
    """Deal this week's picks."""
    return asdict(deal_picks(place.database, place.load_config(), place.clock()))


def uncaptioned(place: Workplace, week: str) -> list[list[str]]:
    """The items of a week's picks without captions, in parts."""
    return parts_of(items_without_captions(place.database, week), ITEMS)


def caption(place: Workplace, week: str, item: str) -> Told:
    """Draft the captions of one item's picks."""
    config = place.load_config()
    with place.encoder(config) as encoder:
        writer = Writer(config, encoder, place.models.drafter(config))
        drafted, withheld = draft_captions_of(place.database, writer, week, item)
    return {"drafted": drafted, "withheld": withheld}


def stock(place: Workplace) -> None:
    """Count reach and shares."""
    take_stock(place.database, place.load_config(), place.clock())
