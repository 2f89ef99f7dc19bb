"""Stored mentions, added to the interface: its worker and its desk serve them too, and a database keeps them."""

from collections.abc import Callable
from datetime import datetime

from starlette.routing import Route

from curation.config import Config
from curation.store.database import Database
from service.api import mention_desk, mentions
from service.api.exchange import BodiesInFlight, Exchange
from service.api.interface import Addition, Workplace
from service.api.mention_desk import ReadEndpoint
from service.api.mention_judging import MentionJudge
from service.api.mention_operations import MENTIONS_SECTION
from service.api.mentions import StoreEndpoint
from service.api.served import Served
from service.api.shelf import Shelf


def stored_mentions(
    config: Config, database: Database, clock: Callable[[], datetime]
) -> Callable[[Workplace], Addition]:
    """What `Machines.additions` takes."""

    def add(place: Workplace) -> Addition:
        shelf, bodies = Shelf(database, clock), BodiesInFlight(place.limits.all_bodies_bytes)
        judge = MentionJudge(place.worker, place.desk, [brand.id for brand in config.brands])
        reads = ReadEndpoint(place.access, shelf, bodies)
        stores = StoreEndpoint(place.access, judge, shelf, bodies, place.metrics)

        async def list_or_store(exchange: Exchange) -> None:
            await (stores.answer if exchange.scope["method"] == "POST" else reads.page)(exchange)

        served = (
            (mentions.PATH, list_or_store, "GET", "POST"),
            (mention_desk.SUMMARY_PATH, reads.summary, "GET"),
            (mention_desk.LABEL_PATH, reads.correct, "PUT"),
        )
        routes = [
            Route(path, Served(path, answer, place.limits, place.metrics), methods=methods)
            for path, answer, *methods in served
        ]
        return Addition(routes, MENTIONS_SECTION)

    return add
