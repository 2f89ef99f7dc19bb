"""How good allocations are: `python -m curation.evaluation.allocation_quality`. Every one is checked for its rules.

- Small programmes against the optimum of the mixed-integer programme, as shipped (small ones are solved exactly) and by
  prices alone, as large ones are.
- People × items, as many of each, 50 candidates a person, against the linear programme and beside the bound that
  `allocate` prints itself; the optimum of the integer programme lies below both.

What allocating costs is in `bench_matching.py`.
"""

import argparse
import time
from collections.abc import Iterator

import numpy as np

from curation.allocation.plan import EXACT_UP_TO, plan
from curation.allocation.table import Earlier
from curation.config import Programme
from curation.evaluation.allocation_programmes import alike, small, uniform
from curation.evaluation.allocation_reference import best, linear_bound
from curation.evaluation.allocation_rules import broken_rules

CANDIDATES_EACH = 50
NOTHING = Earlier.nothing()
LARGE = (
    Programme(third_party_share=(0.0, 1.0), exposure_per_item=20),
    Programme(third_party_share=(0.0, 1.0), exposure_per_item=3),
    Programme(third_party_share=(0.2, 0.5), exposure_per_item=4),
    Programme(third_party_share=(0.0, 1.0), exposure_per_item=1),
)
TARGETS = "targets: at least .995 of the optimum, .99 of the linear programme; no rule broken"


def small_lines(count: int) -> Iterator[str]:
    """The table of small programmes; those that allow nothing are left out of the figures."""
    yield f"{count} small programmes: total / optimum of the integer programme"
    yield f"{'':14}{'mean':>9}{'least':>9}{'under .995':>12}{'relaxed':>9}{'rules broken':>14}"
    for name, exact_up_to in (("as shipped", EXACT_UP_TO), ("prices alone", 0)):
        ratios, relaxed, broken = [], 0, 0
        for seed in range(count):
            columns, programme, earlier = small(seed)
            made, optimum = (
                plan(columns, programme, earlier, exact_up_to=exact_up_to),
                best(columns, programme, earlier),
            )
            ratios += [made.total / optimum.total] if optimum.total > 0 else []
            relaxed += bool(made.relaxed)
            broken += bool(broken_rules(columns, programme, earlier, made))
        found = np.array(ratios)
        under = f"{int((found < 0.995).sum())} of {len(found)}"
        yield f"{name:14}{found.mean():9.5f}{found.min():9.5f}{under:>12}{relaxed:9}{broken:14}"


def large_lines(people: int) -> Iterator[str]:
    """The table of large programmes."""
    yield f"{people:,} people x {people:,} items, {CANDIDATES_EACH} candidates a person"
    yield f"{'':9}{'exposure':>9}{'band':>12}{'total / LP':>12}{'printed / LP':>14}{'broken':>8}{'seconds':>9}"
    for make in (alike, uniform):
        columns = make(people, people, CANDIDATES_EACH)
        for programme in LARGE:
            started = time.process_time()
            made = plan(columns, programme, NOTHING)
            seconds = time.process_time() - started
            bound = linear_bound(columns, programme, NOTHING)
            broken = len(broken_rules(columns, programme, NOTHING, made))
            rules = f"{programme.exposure_per_item:9}{'{} - {}'.format(*programme.third_party_share):>12}"
            figures = f"{made.total / bound:12.5f}{made.bound / bound:14.5f}{broken:8}{seconds:9.2f}"
            yield f"{make.__name__:9}{rules}{figures}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare allocations with the best there are.")
    parser.add_argument("--programmes", type=int, default=200)
    parser.add_argument("--people", type=int, default=2000, help="and as many items, against the linear programme")
    arguments = parser.parse_args()
    for lines in (small_lines(arguments.programmes), large_lines(arguments.people)):
        for line in lines:
            print(line, flush=True)
    print(TARGETS)


if __name__ == "__main__":
    main()
