"""What the service counts about itself, as Prometheus reads it. Every application has a registry of its own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.metrics_core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.responses import Response

SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
SIZES = (1, 2, 4, 8, 16, 32, 64)


class Metrics:
    """The counts. Any thread may add to them."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._queue_documents = Gauge(
            "passaparola_queue_documents", "Documents admitted and not yet answered", registry=registry
        )
        self._queue_characters = Gauge(
            "passaparola_queue_characters", "Characters the model has yet to read", registry=registry
        )
        self._batch_passages = Histogram(
            "passaparola_batch_passages", "Passages the model was given at once", buckets=SIZES, registry=registry
        )
        self._passages = Counter("passaparola_passages", "Passages judged", registry=registry)
        self._characters = Counter("passaparola_characters", "Characters judged", registry=registry)
        self._documents = Counter("passaparola_documents", "Documents answered", ["path"], registry=registry)
        self._requests = Counter("passaparola_requests", "Requests answered", ["path", "status"], registry=registry)
        self._refused = Counter("passaparola_refused", "Requests refused", ["reason"], registry=registry)
        stages = Histogram(
            "passaparola_stage_seconds",
            "Time in the queue, in the model, and of whole requests (bulk streams are not among them)",
            ["stage"],
            buckets=SECONDS,
            registry=registry,
        )
        self._queue_seconds = stages.labels("queue")
        self._model_seconds = stages.labels("inference")
        self._request_seconds = stages.labels("request")

    def watch_queue(self, documents: Callable[[], float], characters: Callable[[], float]) -> None:
        """Where the length of the queue is read whenever somebody asks."""
        self._queue_documents.set_function(documents)
        self._queue_characters.set_function(characters)

    def watch_jobs(self, count: Callable[[], Mapping[tuple[str, str], int]]) -> None:
        """Where the jobs of workers, by kind and state, are counted whenever somebody asks."""
        self._registry.register(_Jobs(count))

    def waited(self, seconds: float) -> None:
        """A job left the queue, or the first part of it did."""
        self._queue_seconds.observe(seconds)

    def batch(self, passages: int, characters: int, seconds: float) -> None:
        """The model judged a batch."""
        self._batch_passages.observe(passages)
        self._passages.inc(passages)
        self._characters.inc(characters)
        self._model_seconds.observe(seconds)

    def answered(self, path: str, status: int, seconds: float | None) -> None:
        """A request was answered, or a stream came to its end: then `seconds` is None."""
        self._requests.labels(path, str(status)).inc()
        if seconds is not None:
            self._request_seconds.observe(seconds)

    def documents(self, path: str, count: int) -> None:
        """Documents were answered, with sentiment or with an error of their own."""
        self._documents.labels(path).inc(count)

    def refused(self, reason: str) -> None:
        """A request was refused; `reason` is the code of the error."""
        self._refused.labels(reason).inc()

    def exposition(self) -> Response:
        """Everything counted, for whoever scrapes."""
        return Response(generate_latest(self._registry), headers={"content-type": CONTENT_TYPE_PLAIN_0_0_4})


@dataclass(frozen=True, slots=True)
class _Jobs(Collector):
    """The jobs as they are now: workers keep them, and this service only looks."""

    count: Callable[[], Mapping[tuple[str, str], int]]

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """What `collect` gives, said beforehand, as the registry would count otherwise."""
        yield self._family()

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """A gauge with a value for each kind and state."""
        family = self._family()
        for labels, number in sorted(self.count().items()):
            family.add_metric(labels, number)
        yield family

    def _family(self) -> GaugeMetricFamily:
        return GaugeMetricFamily("passaparola_jobs", "Jobs of workers, of two weeks", labels=["kind", "state"])
