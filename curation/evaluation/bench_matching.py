"""Matching everybody with everything beside what it cannot do without, in one run: how fast, and in how much memory.

`python -m curation.evaluation.bench_matching [--people N] [--items N] [--top N] [--rounds N] [--curve N]`. Vectors are
seeded: people and items of 200 themes of unlike size, noise about each, of length 1, so that some find hundreds of
items close to them and others few (`bench_matching_sides.py`).

- "product" is NumPy's own float32 product, as many people at once as ours takes, each block written over the last;
- "argpartition" the same and np.argpartition, the best of each person in no order, not calibrated;
- "faiss" IndexFlatIP of faiss-cpu, built and searched, not calibrated;
- "ours" is what matches in the product: calibrated, rounded, sorted, and the same whatever the block;
- "facets" ours with two interests a person beside the role: three products, to be held against those;

Last, picks are dealt from all that ours found (`bench_matching_allocation.py`).

Rounds take turns, so that a noisy machine disturbs all; a ratio is the median of those within a round. Memory is the
largest resident size of a process that does nothing else, interpreter and vectors included.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from statistics import median

import numpy as np

from curation.evaluation.bench_matching_allocation import (
    PROGRAMMES,
    allocation_curve,
    allocation_lines,
    columns_of,
    timed,
)
from curation.evaluation.bench_matching_sides import WAYS, Sides, Size, relevance

TARGETS = "targets: ours <= argpartition, aim <= 1.5 x product, <= 2,000 MB; allocation <= ours"

VECTORS, ALLOCATION = "vectors", "allocation"
"""What is measured besides the ways: vectors alone, and an allocation of what ours found."""

_CHECKED = 200  # people whose answer is compared with a stable sort of all scores

Rounds = Mapping[str, Sequence[float]]


def seconds(sides: Sides, names: Sequence[str], rounds: int) -> Rounds:
    """By way, those of each round, the ways taking turns."""
    taken: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            started = time.perf_counter()
            WAYS[name](sides)
            taken[name].append(time.perf_counter() - started)
    return taken


def ratio(taken: Rounds, one: str, other: str) -> float:
    """The median of what one took beside the other in the same round."""
    return median(a / b for a, b in zip(taken[one], taken[other], strict=True))


def peak_megabytes(name: str, size: Size) -> float:
    """Of a child that goes this way once. A child begins with its parent's size: ask before making vectors here."""
    command = [sys.executable, "-m", "curation.evaluation.bench_matching", "--alone", name, json.dumps(asdict(size))]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _alone(name: str, size: Size) -> float:
    sides = Sides.made(size, facets=name == "facets")
    if name == ALLOCATION:
        timed(columns_of(sides.ours(), size.items), PROGRAMMES[0])
    elif name != VECTORS:
        WAYS[name](sides)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def exact(sides: Sides) -> bool:
    """Whether the answer for some is that of a stable sort of all scores from float64 cosines."""
    few = replace(sides, size=replace(sides.size, people=min(_CHECKED, sides.size.people)))
    cosines = few.rows[: few.size.people].astype(np.float64) @ few.items.T.astype(np.float64)
    return np.array_equal(few.ours().places, np.argsort(-relevance(cosines), axis=1, kind="stable")[:, : few.size.top])


def table(taken: Rounds, megabytes: Mapping[str, float], size: Size) -> Iterator[str]:
    yield f"{'':14}{'of product':>11}{'of argpartition':>17}{'seconds':>9}{'peak MB':>9}"
    for name, each in taken.items():
        ratios = f"{ratio(taken, name, 'product'):10.2f}x{ratio(taken, name, 'argpartition'):16.2f}x"
        yield f"{name:14}{ratios}{median(each):9.2f}{megabytes[name]:9.0f}"
    yield f"facets beside {size.facets} products: {ratio(taken, 'facets', 'product') / size.facets:.2f}x"


def curve(sides: Sides, rounds: int, steps: int) -> Iterator[str]:
    """Ours and the product, as people double, then items."""
    yield f"{'people':>9}{'items':>8}{'of product':>12}{'of the half':>13}{'ns a pair':>11}{'seconds':>9}"
    doubling = [
        [replace(sides.size, **{what: getattr(sides.size, what) >> step}) for step in range(steps, -1, -1)]
        for what in ("people", "items")
    ]
    for sizes in doubling:
        before = 0.0
        for size in sizes:
            taken = seconds(replace(sides, size=size, items=sides.items[: size.items]), ("product", "ours"), rounds)
            ours = median(taken["ours"])
            of_half = f"{ours / before:12.2f}x" if before else " " * 13
            pair = f"{ours / size.people / size.items * 1e9:11.2f}"
            yield f"{size.people:9,}{size.items:8,}{ratio(taken, 'ours', 'product'):11.2f}x{of_half}{pair}{ours:9.2f}"
            before = ours


def bench(size: Size, rounds: int, steps: int) -> None:
    """The whole comparison, printed."""
    print(f"{size.people:,} people x {size.items:,} items x {size.dimension}, the best {size.top} each")
    print(f"{rounds} rounds, {os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}", flush=True)
    megabytes = {name: peak_megabytes(name, size) for name in (VECTORS, *WAYS, ALLOCATION)}
    sides = Sides.made(size, facets=True)
    taken = seconds(sides, list(WAYS), rounds)
    for line in table(taken, megabytes, size):
        print(line)
    print(f"ours is a stable sort of all scores: {'yes' if exact(sides) else 'NO'}", flush=True)
    for line in curve(sides, rounds, steps):
        print(line, flush=True)
    best = sides.ours()
    for line in allocation_lines(best, size.items, median(taken["ours"])):
        print(line, flush=True)
    print(f"matching and the first of them: at most {megabytes[ALLOCATION]:.0f} MB", flush=True)
    for line in allocation_curve(best, size.items, steps):
        print(line, flush=True)
    print(TARGETS)


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare matching with the bare product, argpartition and faiss.")
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--dimension", type=int, default=384)
    parser.add_argument("--top", type=int, default=50)
    parser.add_argument(
        "--facets", type=int, default=3, help="vectors a person in the row of that name: the role and interests"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--curve", type=int, default=3, help="how often people and items are doubled")
    parser.add_argument("--alone", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.alone:
        print(_alone(arguments.alone[0], Size(**json.loads(arguments.alone[1]))))
        return
    size = Size(arguments.people, arguments.items, arguments.dimension, arguments.top, arguments.facets)
    bench(size, arguments.rounds, arguments.curve)


if __name__ == "__main__":
    main()
