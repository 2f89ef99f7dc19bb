"""The last side of `bench_matching.py`: dealing picks from all that matching found, and what that costs by size."""

import time
from collections.abc import Iterator

import numpy as np

from curation.allocation.plan import Plan, plan
from curation.allocation.table import Columns, Earlier
from curation.config import Programme
from curation.nearest import Best

PROGRAMMES = (
    Programme(exposure_per_item=60),
    Programme(exposure_per_item=60, third_party_share=(0.0, 0.4)),
    Programme(),
)
"""Twice as many places as picks; the same with a band that is not kept by chance; the defaults, of which so few items
for so many people leave every fifth without."""
FEEDS = 200

_SEED = 20_261_122


def columns_of(best: Best, items: int) -> Columns:
    """The candidates of what matching found: three in five third-party, one in five of a story that others tell."""
    random = np.random.default_rng(_SEED)
    employee = np.repeat(np.arange(len(best.places), dtype=np.int32), best.places.shape[1])
    item = best.places.ravel()
    source = random.integers(0, FEEDS, items, np.int32)
    own = items + np.arange(items, dtype=np.int32)
    story = np.where(random.random(items) < 0.2, random.integers(0, items // 10 + 1, items, np.int32), own)
    third_party = random.random(items) < 0.6
    return Columns(employee, item, source[item], story[item], third_party[item], best.scores.ravel())


def timed(columns: Columns, programme: Programme) -> tuple[Plan, float]:
    """An allocation and its seconds."""
    started = time.perf_counter()
    made = plan(columns, programme, Earlier.nothing())
    return made, time.perf_counter() - started


def allocation_lines(best: Best, items: int, matching: float) -> Iterator[str]:
    """What each programme takes beside the seconds of `matching`."""
    columns = columns_of(best, items)
    yield f"{'candidates':>11}{'exposure':>10}{'band':>12}{'of matching':>13}{'seconds':>9}{'of bound':>10}{'picks':>9}"
    for programme in PROGRAMMES:
        made, seconds = timed(columns, programme)
        band = "{:g} - {:g}".format(*programme.third_party_share)
        rules = f"{len(columns.item):11,}{programme.exposure_per_item:10}{band:>12}"
        yield f"{rules}{seconds / matching:12.2f}x{seconds:9.2f}{made.total / made.bound:10.5f}{len(made.picks):9,}"


def allocation_curve(best: Best, items: int, steps: int) -> Iterator[str]:
    """The seconds as people double, and with them the places of each item."""
    yield f"{'candidates':>11}{'exposure':>10}{'of the half':>13}{'seconds':>9}"
    before = 0.0
    for step in range(steps, -1, -1):
        people = len(best.places) >> step
        columns = columns_of(Best(best.places[:people], best.scores[:people]), items)
        programme = Programme(exposure_per_item=max(1, 60 >> step))
        _, seconds = timed(columns, programme)
        of_half = f"{seconds / before:12.2f}x" if before else " " * 13
        yield f"{len(columns.item):11,}{programme.exposure_per_item:10}{of_half}{seconds:9.2f}"
        before = seconds
