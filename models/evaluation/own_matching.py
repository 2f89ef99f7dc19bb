"""The project's own profiles against its own items: vectors and grades as arrays, and what a ranking of them is worth.

Parts: "held" pairs have neither side in training, "half held" ones have one. An item of another field than the
profile's has grade 0. See `models/training/data/matching.md`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from models.calibration import Facet, WrittenFacet
from models.facets import RoleText, Vectors, closest_interests, role_rows
from models.interface import Encoder
from models.training.matching_sets import Item, Profile, grades, items, profiles

RELEVANT = 2
"""The lowest grade that counts as relevant."""

Part = Literal["held", "half held"]


@dataclass(frozen=True, slots=True)
class Judged:
    """Roles (n) against items (m), both as unit rows.

    `facets` are rows (n, d) by facet, zeros where a role has none; `closest` is the cosine with the closest interest;
    a pair whose weight is 0 takes no part.
    """

    facets: Mapping[Facet, Vectors]
    closest: NDArray[np.float32]
    items: Vectors
    relevant: NDArray[np.bool_]
    weights: NDArray[np.float64]

    @property
    def taking_part(self) -> NDArray[np.bool_]:
        """(n, m)"""
        return self.weights > 0

    def cosines(self, shares: Mapping[Facet, float]) -> NDArray[np.float64]:
        """(n, m): of items and the mean of a role's facets by these shares."""
        sums = sum(rows * np.float32(shares.get(facet, 0.0)) for facet, rows in self.facets.items())
        mean = np.asarray(sums, dtype=np.float32)
        mean /= np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-9)
        return (mean @ self.items.T).astype(np.float64)


def judged_pairs(encoder: Encoder, part: Part) -> Judged:
    """Every pair of the part; the unjudged ones of other fields weigh as much in all as the judged ones."""
    trained, tested = profiles("train"), profiles("test")
    people, offered = [*trained, *tested], [*items("train"), *items("test")]
    one = np.arange(len(people))[:, None] >= len(trained)
    other = np.arange(len(offered))[None, :] >= len(items("train"))
    taking = one & other if part == "held" else one != other
    same = np.array([[person.field == item.field for item in offered] for person in people])
    rows = encoder.encode_items([item.text for item in offered], [item.language for item in offered])
    roles = [person.role() for person in people]
    closest = closest_interests(role_rows(roles, encoder), rows)
    relevant = grade_table(people, offered) >= RELEVANT
    return Judged(facet_rows(roles, encoder), closest, rows, relevant, pair_weights(same, taking))


def pair_weights(same: NDArray[np.bool_], taking: NDArray[np.bool_]) -> NDArray[np.float64]:
    """(n, m): what each pair counts; those of one field, taken together, as much as those of two. 0 without a part."""
    return np.where(taking, np.where(same, 1 / (taking & same).sum(), 1 / (taking & ~same).sum()), 0.0)


def facet_rows(roles: Sequence[RoleText], encoder: Encoder) -> Mapping[Facet, Vectors]:
    """Rows (n, d) by facet, zeros where a role has none."""
    found: dict[Facet, Vectors] = {}
    for facet in get_args(WrittenFacet):
        texts = [(place, pieces[facet]) for place, role in enumerate(roles) if facet in (pieces := role.facets())]
        found[facet] = np.zeros((len(roles), encoder.dimension), dtype=np.float32)
        if texts:
            places = [place for place, _ in texts]
            languages = [roles[place].language for place in places]
            found[facet][places] = encoder.encode_roles([text for _, text in texts], languages)
    found["occupation"] = encoder.occupations.recall(found["title"], [role.language for role in roles])
    return found


def grade_table(people: Sequence[Profile], offered: Sequence[Item]) -> NDArray[np.int_]:
    """(people, offered): grades 0 to 3."""
    judged = grades()
    return np.array([[judged[person.key].get(item.key, 0) for item in offered] for person in people], dtype=np.int_)
