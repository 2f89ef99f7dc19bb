"""The interface for machines, put together: who may ask, the worker behind it, its routes and its description."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic_core import to_json
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from curation.config import Config
from curation.language import LanguageDetector
from curation.mentions import Matcher
from models.sentiment.interface import SentimentModel
from service.api import bulk, sentiment
from service.api.access import Access
from service.api.brands import BrandSets
from service.api.bulk import BulkEndpoint
from service.api.desk import Desk
from service.api.exchange import BodiesInFlight
from service.api.limits import Limits
from service.api.metrics import Metrics
from service.api.openapi import Section, document
from service.api.operations import SECTION
from service.api.sentiment import SentimentEndpoint
from service.api.served import Served
from service.inference import Worker

PREFIX = "/v1"
VERSION = "1"  # of the interface, as its paths have it
METRICS = "/metrics"


@dataclass(frozen=True, slots=True)
class Workplace:
    """What the endpoints of one application share."""

    access: Access
    limits: Limits
    metrics: Metrics
    worker: Worker
    desk: Desk


@dataclass(frozen=True, slots=True)
class Addition:
    """Another part of the interface: its routes and what the OpenAPI document says of them."""

    routes: Sequence[BaseRoute]
    section: Section


@dataclass(frozen=True, slots=True)
class Machines:
    """What the interface for machines needs besides the configuration; without it there is none.

    `load` is called once, in the background; each of `additions` once, when the application is made; `count_jobs`, by
    kind and state, whenever somebody asks for the counts.
    """

    load: Callable[[], SentimentModel]
    access: Access
    limits: Limits = field(default_factory=Limits)
    additions: Sequence[Callable[[Workplace], Addition]] = ()
    count_jobs: Callable[[], Mapping[tuple[str, str], int]] | None = None


@dataclass(frozen=True, slots=True)
class Interface:
    """The interface of one application."""

    worker: Worker
    desk: Desk
    routes: Sequence[BaseRoute]

    def close(self) -> None:
        """End its threads."""
        self.worker.close()
        self.desk.close()


def make_interface(config: Config, machines: Machines) -> Interface:
    """The worker, not started yet, and the routes to it."""
    limits, metrics = machines.limits, Metrics()
    if machines.count_jobs:
        metrics.watch_jobs(machines.count_jobs)
    worker = Worker(machines.load, limits, metrics)
    brands = BrandSets(config.brands, Matcher)
    desk = Desk(LanguageDetector(config.programme.languages), brands, limits.read_here_characters)
    place = Workplace(machines.access, limits, metrics, worker, desk)
    additions = [add(place) for add in machines.additions]
    described = to_json(document([SECTION, *(each.section for each in additions)], VERSION))
    more = [route for each in additions for route in each.routes]
    return Interface(worker, desk, [*_judging(place), *_telling(described, metrics), *more])


def _judging(place: Workplace) -> Sequence[BaseRoute]:
    bodies = BodiesInFlight(place.limits.all_bodies_bytes)
    some = SentimentEndpoint(place.access, place.worker, place.desk, bodies, place.metrics)
    many = BulkEndpoint(place.access, place.worker, place.desk, place.limits, place.metrics)
    answers = {sentiment.PATH: some.answer, bulk.PATH: many.answer}
    served = {path: Served(path, answer, place.limits, place.metrics) for path, answer in answers.items()}
    return [Route(path, app, methods=["POST"]) for path, app in served.items()]


def _telling(described: bytes, metrics: Metrics) -> Sequence[BaseRoute]:
    async def openapi(_request: Request) -> Response:
        return Response(described, media_type="application/json")

    async def counts(_request: Request) -> Response:
        return await run_in_threadpool(metrics.exposition)  # the counts may come from a database

    return [Route(f"{PREFIX}/openapi.json", openapi), Route(METRICS, counts)]
