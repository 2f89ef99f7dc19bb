"""How much items concern roles: the best of each, and relevance as parts. No threshold, no content value. No I/O."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from curation import ranking
from curation.matching import Evidence, Readable, facet_vectors, find_evidence, item_vectors
from curation.nearest import Best, Facets, best_items
from curation.roles import Role
from curation.scoring import Cosines, Scoring
from models.calibration import Calibration
from models.encoder import Encoder
from models.facets import NO_INTEREST, RoleRows, Vectors

ROLES_AT_ONCE = 256  # whose reasons are sought together
PAIRS_AT_ONCE = 4096  # whose vectors are held in double precision


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
        best = best_matches(facet_vectors(chunk, encoder), item_rows, encoder.calibration, top)
        pairs = [(r, int(place)) for r, places in enumerate(best.places) for place in places]
        reasons = iter(find_evidence(pairs, chunk, by_key, item_rows, encoder))
        for places, scores in zip(best.places, best.scores, strict=True):
            yield [Hit(by_key[i].key, float(score), next(reasons)) for i, score in zip(places, scores, strict=True)]


def best_matches(rows: RoleRows, items: Vectors, calibration: Calibration, k: int) -> Best:
    """The min(k, len(items)) most relevant items of each role, ties to the earlier item."""
    return best_items(_by_person(rows), items, k, _scoring(calibration))


def relevance_parts(
    rows: RoleRows, items: Vectors, pairs: Sequence[tuple[int, int]], calibration: Calibration
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The role's part and that of its interests, in log-odds, of each pair (place of the role, place of the item).

    In double precision and pair by pair, so that no part depends on which others are asked for.
    """
    roles, places = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    cosines, closest = np.empty(len(roles)), np.full(len(roles), NO_INTEREST)
    for start in range(0, len(roles), PAIRS_AT_ONCE):
        some = slice(start, start + PAIRS_AT_ONCE)
        cosines[some] = np.vecdot(rows.roles[roles[some]].astype(np.float64), items[places[some]].astype(np.float64))
    ends = np.cumsum(rows.counts)
    for n, (role, place) in enumerate(zip(roles, places, strict=True)):
        own = rows.interests[ends[role] - rows.counts[role] : ends[role]]
        if len(own):
            closest[n] = np.vecdot(own.astype(np.float64), items[place].astype(np.float64)).max()
    return (
        np.asarray(calibration.role(cosines), dtype=np.float64),
        np.asarray(calibration.interests(closest), dtype=np.float64),
    )


def _by_person(rows: RoleRows) -> Facets:
    """Each role's vector and then its interests, role by role."""
    owners = np.concatenate([np.arange(len(rows.roles)), np.repeat(np.arange(len(rows.roles)), rows.counts)])
    together = np.concatenate([rows.roles, rows.interests])[np.argsort(owners, kind="stable")]
    return Facets(together, np.stack([np.ones_like(rows.counts), rows.counts], axis=1))


def _scoring(calibration: Calibration) -> Scoring:
    def blend(*sections: Cosines) -> Cosines:
        role, interests = sections
        log_odds = calibration.role(role[0])
        return log_odds + calibration.interests(interests.max(axis=0)) if len(interests) else log_odds

    return Scoring(ranking.probabilities, ranking.SCORE_DECIMALS, blend, calibration.steepness)
