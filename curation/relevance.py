"""Items ranked for each role by relevance alone: no threshold, no language rule, no content value. No I/O."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from curation import ranking
from curation.matching import Evidence, Readable, find_evidence, interest_cosines, item_vectors, role_vectors
from curation.roles import Role
from models.encoder import Encoder

ROLES_AT_ONCE = 256  # rows of the cosine matrix held in memory


@dataclass(frozen=True, slots=True)
class Hit:
    """One item in a role's ranking."""

    key: str
    relevance: float
    evidence: Evidence


def rank_items(roles: Sequence[Role], items: Sequence[Readable], encoder: Encoder, top: int) -> Iterator[Sequence[Hit]]:
    """For each role, in order, exactly min(top, len(items)) items, most relevant first, ties by key."""
    by_key = sorted(items, key=lambda item: item.key)
    item_rows = item_vectors(by_key, encoder)
    for start in range(0, len(roles), ROLES_AT_ONCE):
        chunk = roles[start : start + ROLES_AT_ONCE]
        role = ranking.role_log_odds(role_vectors(chunk, encoder) @ item_rows.T)
        interests = ranking.interest_log_odds(interest_cosines(chunk, item_rows, encoder))
        relevances = ranking.probabilities(role + interests)
        # Stable on items sorted by key: equal relevance keeps key order.
        best = np.argsort(-relevances, axis=1, kind="stable")[:, :top]
        pairs = [(r, int(i)) for r in range(len(chunk)) for i in best[r]]
        reasons = iter(find_evidence(pairs, chunk, by_key, encoder))
        for r in range(len(chunk)):
            yield [Hit(by_key[i].key, float(relevances[r, i]), next(reasons)) for i in best[r]]
