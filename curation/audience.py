"""Which people an item concerns: everybody who takes part against everything they can read. No I/O.

People who read the same languages are matched together, some at a time, so that no table of all people by all items is
ever held. What comes near the threshold there is looked at again pair by pair, in double precision: no score depends on
who else was matched.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from curation import ranking
from curation.learning import Learned
from curation.learning.tastes import LARGEST_PREFERENCE
from curation.matching import Evidence, Readable, facet_vectors, find_evidence
from curation.ranking import Score
from curation.relevance import relevance_parts
from curation.roles import Employee, role_of
from models.encoder import Encoder
from models.facets import Vectors, log_odds

Places = NDArray[np.int64]

PEOPLE_AT_ONCE = 256  # rows of the table in memory
ROUNDING = 0.01  # log-odds: more than single precision and three decimals can hide


@dataclass(frozen=True, slots=True)
class Fit:
    """An item, by place, that is relevant enough to a person, by place."""

    person: int
    item: int
    relevance: Score


@dataclass(frozen=True, slots=True)
class Audience:
    """The fits, by person and then by item; `nearest` is each item's best relevance to anybody who reads its language.

    It is None where nobody does.
    """

    fits: Sequence[Fit]
    nearest: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Matchmaker:
    """What is there to be matched: items with their unit rows (n, d), and how relevant one has to be."""

    encoder: Encoder
    items: Sequence[Readable]
    rows: Vectors
    min_relevance: float
    learned: Learned

    def audience(self, people: Sequence[Employee]) -> Audience:
        """Whom each item concerns, of these people."""
        fits: list[Fit] = []
        nearest: dict[int, float] = {}
        for places, readable in _by_languages(people, self.items):
            for start in range(0, len(places), PEOPLE_AT_ONCE):
                table = self._table([people[place] for place in places[start : start + PEOPLE_AT_ONCE]], readable)
                for column, best in enumerate(table.best):
                    nearest[int(readable[column])] = max(nearest.get(int(readable[column]), 0.0), float(best))
                fits += [Fit(places[start + n], int(readable[column]), score) for n, column, score in table.fitting]
        fits.sort(key=lambda fit: (fit.person, fit.item))
        return Audience(fits, [nearest.get(place) for place in range(len(self.items))])

    def reasons(self, fits: Sequence[Fit], people: Sequence[Employee]) -> Sequence[Evidence]:
        """For each fit the two phrases that met."""
        roles = {fit.person: role_of(people[fit.person]) for fit in fits}
        place = {person: n for n, person in enumerate(roles)}
        pairs = [(place[fit.person], fit.item) for fit in fits]
        return find_evidence(pairs, list(roles.values()), self.items, self.rows, self.encoder)

    def _table(self, people: Sequence[Employee], readable: Places) -> "_Table":
        """Some people against the items they can read."""
        rows, items = facet_vectors([role_of(person) for person in people], self.encoder), self.rows[readable]
        odds = log_odds(rows, items, self.encoder.calibration)
        # Somebody's own taste may still lift what is below the threshold.
        lift = [LARGEST_PREFERENCE if person.id in self.learned.tastes else 0.0 for person in people]
        least = ranking.log_odds(self.min_relevance) - ROUNDING
        enough = (least - np.array(lift, dtype=np.float32))[:, None]
        pairs = [(int(n), int(column)) for n, column in np.argwhere(odds >= enough)]
        fitting = []
        parts = relevance_parts(rows, items, pairs, self.encoder.calibration)
        tastes = self._tastes([person.id for person in people], pairs, items)
        for (n, column), role, interests, taste in zip(pairs, *parts, tastes, strict=True):
            score = ranking.relevance(float(role), float(interests), reads_language=True, preference=float(taste))
            odds[n, column] = sum(score.parts.values())
            if score.value >= self.min_relevance:
                fitting.append((n, column, score))
        return _Table(ranking.probabilities(odds.max(axis=0).astype(np.float64)), fitting)

    def _tastes(self, people: Sequence[str], pairs: Sequence[tuple[int, int]], items: Vectors) -> Iterator[np.float64]:
        """What each person's own acts say, in the order of the pairs."""
        for n, own in groupby(pairs, key=lambda pair: pair[0]):
            yield from self.learned.preference(people[n], items[[column for _, column in own]])


@dataclass(frozen=True, slots=True)
class _Table:
    """The best relevance of each column, and the places with their relevance where it is enough."""

    best: NDArray[np.float64]
    fitting: Sequence[tuple[int, int, Score]]


def _by_languages(people: Sequence[Employee], items: Sequence[Readable]) -> Iterator[tuple[Sequence[int], Places]]:
    """Places of people who can read the same items, with those items' places; people who can read none are left out."""
    of_language: Mapping[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        of_language[item.language].append(place)
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        groups[tuple(sorted({*person.languages} & {*of_language}))].append(place)
    for languages, places in groups.items():
        if languages:
            yield places, np.sort(np.concatenate([np.array(of_language[language]) for language in languages]))
