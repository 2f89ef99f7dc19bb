"""The service of sentiment beside the bare model and others of its kind, in one run: `make bench`.

`python -m service.evaluation.bench_sentiment [--model FOLDER] [--seconds N] [--rounds N] [--bulk [--lines N]]`. All
judge the same 64 texts with the same weights, on loopback, and are asked by wrk over 32 connections:

* the bare model in a process of its own, in batches of 16 and of 64 documents;
* `passaparola serve --api-only` with a key, 16 documents a request and one: it also tells the language and finds the
  brand, and answers in its full form;
* FastAPI around a `transformers` pipeline in float32, 16 documents a request and one;
* LitServe merging requests of one document, 16 at a time, over the same session as ours.

Each lives in a process of its own; rounds go through all of them, every other round backwards, so that a noisy machine
disturbs them alike. Rates are medians; a ratio is the median over the rounds of the ratio in each. wrk and the servers
share the machine's cores. `--bulk` streams lines through /v1/sentiment/bulk instead and tells the memory.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from models.sentiment import BUNDLED
from service.api.sentiment import PATH
from service.evaluation.bare_model import BareModel, bare_model
from service.evaluation.bulk_load import EVERY, stream
from service.evaluation.load import Target, documents_a_second, find_wrk, warm_up
from service.evaluation.our_service import OurService, our_service
from service.evaluation.paced import latencies, percentile
from service.evaluation.prepared import litserve_bodies, our_bodies, plain_bodies
from service.evaluation.servers import PeakMemory, Server, free_port, python, running

Measure = Callable[[int], float]
"""Documents a second, over so many seconds."""

RATIOS = (
    ("service 16", "bare 16", 0.90),
    ("service 1", "bare 16", 0.75),
    ("service 16", "plain 16", 3.0),
    ("service 1", "plain 1", 3.0),
    ("service 1", "litserve 1", 1.2),
)
"""Who against whom, and how many times as fast it has to be."""


def compare(model: Path, folder: Path, seconds: int, rounds: int) -> None:
    """All measurements but bulk, printed."""
    wrk = find_wrk()
    with ExitStack() as stack:
        service = stack.enter_context(our_service(model, folder))
        print(f"{'from start to ready':28s} {service.server.ready_seconds:8.1f} s")
        memory = stack.enter_context(PeakMemory(service.server))
        bare = stack.enter_context(bare_model(str(model)))
        plain = stack.enter_context(_other("plain_endpoint", model, "/ready", folder))
        litserve = stack.enter_context(_other("litserve_endpoint", model, "/health", folder))
        _same_model(bare, service)
        targets = _targets(service, plain, litserve)
        for target in targets.values():
            warm_up(target)
        bare.documents_a_second(1, 16)
        rates = _interleaved(_measures(bare, targets, wrk, folder), seconds, rounds)
        _print_rates(rates)
        for name in ("service 16", "service 1"):
            _print_latency(name, targets[name], median(rates[name]) / 2, 2 * seconds)
        print(f"{'peak memory of the service':28s} {memory.megabytes:8.0f} MB")
        print(f"{'batch test, at most 1e-3':28s} {float(bare.ask('batches')['change']):8.1e}")


@contextmanager
def _other(module: str, model: Path, ready: str, folder: Path) -> Iterator[Server]:
    port = free_port()
    command = python(f"service.evaluation.{module}", "--model", str(model), "--port", str(port))
    with running(command, port, ready, folder / f"{module}.log") as server:
        yield server


def _same_model(bare: BareModel, service: OurService) -> None:
    asked, served = bare.ask("identity")["identity"], service.identity()
    if asked != served:
        raise SystemExit(f"the bare model is {asked} and the service judges with {served}: nothing could be compared")


def _targets(service: OurService, plain: Server, litserve: Server) -> dict[str, Target]:
    ours, theirs = service.server.url + PATH, plain.url + "/classify"
    return {
        "service 16": Target(ours, our_bodies(16), 16, service.headers),
        "service 1": Target(ours, our_bodies(1), 1, service.headers),
        "plain 16": Target(theirs, plain_bodies(16), 16),
        "plain 1": Target(theirs, plain_bodies(1), 1),
        "litserve 1": Target(litserve.url + "/predict", litserve_bodies(), 1),
    }


def _measures(bare: BareModel, targets: Mapping[str, Target], wrk: str, folder: Path) -> dict[str, Measure]:
    measures: dict[str, Measure] = {f"bare {size}": partial(bare.documents_a_second, batch=size) for size in (16, 64)}
    return measures | {name: partial(documents_a_second, wrk, target, folder) for name, target in targets.items()}


def _interleaved(measures: Mapping[str, Measure], seconds: int, rounds: int) -> dict[str, list[float]]:
    """The rates of each in every round."""
    rates: dict[str, list[float]] = {name: [] for name in measures}
    for turn in range(rounds):
        for name in list(measures)[:: -1 if turn % 2 else 1]:
            rates[name].append(measures[name](seconds))
    return rates


def _print_rates(rates: Mapping[str, Sequence[float]]) -> None:
    for name, found in rates.items():
        print(f"{name:28s} {median(found):8.1f} documents/s ({min(found):.1f} to {max(found):.1f})")
    for name, other, asked in RATIOS:
        ratio = median(ours / theirs for ours, theirs in zip(rates[name], rates[other], strict=True))
        print(f"{f'{name} / {other}':28s} {ratio:8.2f} (asked: {asked} or more)")


def _print_latency(name: str, target: Target, documents: float, seconds: float) -> None:
    found = latencies(target, documents / target.documents, seconds)
    half, most = (1000 * percentile(found, share) for share in (0.50, 0.99))
    told = f"p50 {half:.0f} ms, p99 {most:.0f} ms of {len(found)} requests at {documents:.0f} documents/s"
    print(f"{f'{name}, half load':28s} {told}")


def bulk(model: Path, folder: Path, count: int) -> None:
    """The stream of bulk, printed."""
    with our_service(model, folder) as service:
        before = service.server.megabytes()
        streamed = stream(service, count)
    print(f"{streamed.lines} lines, one of {EVERY} names a brand: {streamed.mentions} mentions judged")
    print(f"{streamed.seconds:.0f} s, {streamed.lines / streamed.seconds:.0f} lines/s")
    parts = " ".join(f"{each:.0f}" for each in streamed.megabytes)
    print(f"memory of the service: {before:.0f} MB before, most in each tenth of the stream: {parts} MB")
    print(f"above the first tenth: {streamed.growth:+.1f} MB (asked: flat)")


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the service of sentiment with others of its kind.")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="folder in the bundled format")
    parser.add_argument("--seconds", type=int, default=5, help="of each measurement")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--bulk", action="store_true", help="stream lines through bulk instead, and tell the memory")
    parser.add_argument("--lines", type=int, default=200_000, help="with --bulk: how many")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.bulk:
            bulk(arguments.model, Path(folder), arguments.lines)
            return
        print(f"{arguments.rounds} rounds of {arguments.seconds} s each, {os.cpu_count()} cores", flush=True)
        compare(arguments.model, Path(folder), arguments.seconds, arguments.rounds)


if __name__ == "__main__":
    main()
