"""From the log to what was learnt, all of it at once: the log is the only memory, so nothing can drift away from it.

Learning online is the same with one more event: what stands is kept (`events.with_event`) and weighed anew (`weigh`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from curation.learning.events import DECISIONS, Event, Standing, standing
from curation.learning.factors import FACTOR_BOUNDS, FACTOR_DECIMALS, Lesson, cohort_lesson, decided_factors
from curation.learning.prior import Prior as Prior
from curation.learning.tastes import Rows, Taste, tastes


class _Factors(dict[str, float]):
    """Factors by part; 1.0 for those nobody has taught anything about."""

    def __missing__(self, part: str) -> float:
        return 1.0


@dataclass(frozen=True, slots=True)
class Learned:
    """What feedback changes: factors of named parts, by cohort, and each person's own taste."""

    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    decided: Mapping[str, float] = field(default_factory=dict)
    tastes: Mapping[str, Taste] = field(default_factory=dict)

    @classmethod
    def nothing(cls) -> "Learned":
        """No feedback, or switched off: every factor is 1.0, every preference 0.0."""
        return cls()

    def content_weights(self, cohort: str) -> Mapping[str, float]:
        """A factor in [0.5, 2] for each named part of content value and relevance; 1.0 for a name not learnt about.

        What the comms team's decisions say holds for every cohort.
        """
        lesson = self.lessons.get(cohort)
        own = lesson.factors if lesson else {}
        low, high = FACTOR_BOUNDS
        return _Factors(
            (name, round(max(low, min(high, own.get(name, 1.0) * self.decided.get(name, 1.0))), FACTOR_DECIMALS))
            for name in sorted({*own, *self.decided})
        )

    def preference(self, employee: str, item_rows: Rows) -> NDArray[np.float64]:
        """What a person's own acts say of items: unit rows (n, d) -> (n,), log-odds in [-1.5, 1.5]."""
        taste = self.tastes.get(employee)
        return taste.preference(item_rows) if taste else np.zeros(len(item_rows))


def replay(events: Iterable[Event], item_vectors: Mapping[str, Rows], now: datetime, prior: Prior) -> Learned:
    """What a log teaches at a moment: the same to the bit each time, in whatever order its lines come.

    Args:
        item_vectors: unit rows (d,) by item; an act on an item without one teaches factors, but no taste.
    """
    return weigh(standing(event for event in events if event.at <= now), item_vectors, now, prior)


def weigh(stands: Standing, item_vectors: Mapping[str, Rows], now: datetime, prior: Prior) -> Learned:
    """What the standing events teach at a moment."""
    remembered = [event for _, event in sorted(stands.items()) if prior.remembers(event.at, now)]
    decisions = [event for event in remembered if event.kind in DECISIONS]
    acts = [event for event in remembered if event.kind not in DECISIONS]
    cohorts: dict[str, list[Event]] = defaultdict(list)
    for act in acts:
        if act.cohort:
            cohorts[act.cohort].append(act)
    lessons = {name: cohort_lesson(own, now, prior) for name, own in sorted(cohorts.items())}
    return Learned(
        lessons={name: lesson for name, lesson in lessons.items() if lesson},
        decided=decided_factors(decisions, now, prior),
        tastes=tastes(acts, item_vectors, now, prior),
    )
