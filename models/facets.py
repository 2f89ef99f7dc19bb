"""A role as several query vectors, and what they say together of items.

A single text of everything a role says is read worse than its pieces apart, so title, department and what the person
wrote are encoded each, and their weighted mean is the role's vector; what is known of the occupation that the title
names is one piece more, the surer the heavier. Interests stay out of it: one of them met is
enough, and averaged in they are drowned. Which piece weighs how much, and which log-odds cosines stand for, is the
encoder's `Calibration`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.calibration import Calibration, WrittenFacet
from models.interface import Encoder

Vectors = NDArray[np.float32]

SUMMARY_CHARACTERS = 600
"""Of the summary in an item's vector: the gist, at the cost of a short text."""

NO_INTEREST = -1.0
"""The cosine that stands for the closest of no interests."""


@dataclass(frozen=True, slots=True)
class RoleText:
    """What is known of a role, in one language; all but the title may be empty."""

    language: str
    title: str
    department: str = ""
    description: str = ""
    about: str = ""
    interests: tuple[str, ...] = ()

    def facets(self) -> Mapping[WrittenFacet, str]:
        """The pieces that are not empty; `whole` where there is more than the title."""
        whole = [text for text in (self.title, self.department, self.about) if text.strip()]
        pieces: dict[WrittenFacet, str] = {
            "title": self.title,
            "department": self.department,
            "description": self.description,
            "about": self.about,
            "whole": ". ".join(whole) if len(whole) > 1 else "",
        }
        return {name: text for name, text in pieces.items() if text.strip()} or {"title": self.title}


@dataclass(frozen=True, slots=True)
class RoleRows:
    """Vectors of n roles, of length 1.

    `roles` is (n, d), `interests` is (m, d), role by role, and `counts` (n,) says how many of them each role has.
    """

    roles: Vectors
    interests: Vectors
    counts: NDArray[np.int64]


def item_text(title: str, summary: str) -> str:
    """What is read of an item."""
    return f"{title}. {summary[:SUMMARY_CHARACTERS]}" if summary else title


def role_rows(roles: Sequence[RoleText], encoder: Encoder) -> RoleRows:
    """The vectors of roles: of each the weighted mean of its facets, and its interests."""
    interests = [(interest, role.language) for role in roles for interest in role.interests]
    encoded = encoder.encode_roles([text for text, _ in interests], [language for _, language in interests])
    counts = np.array([len(role.interests) for role in roles], dtype=np.int64)
    return RoleRows(mean_rows(roles, encoder), encoded, counts)


def mean_rows(roles: Sequence[RoleText], encoder: Encoder) -> Vectors:
    """Unit rows (n, d): of each role the weighted mean of its facets and its occupation, without its interests."""
    weights = encoder.calibration.weights
    pieces = [
        (place, name, text)
        for place, role in enumerate(roles)
        for name, text in role.facets().items()
        if weights.get(name, 0.0) > 0
    ]
    places = [place for place, _, _ in pieces]
    encoded = encoder.encode_roles([text for *_, text in pieces], [roles[place].language for place in places])
    sums = np.zeros((len(roles), encoder.dimension), dtype=np.float32)
    np.add.at(sums, places, encoded * np.array([weights[name] for _, name, _ in pieces], dtype=np.float32)[:, None])
    titled = [row for row, (_, name, _) in enumerate(pieces) if name == "title"]
    named = [places[row] for row in titled]
    known = encoder.occupations.recall(encoded[titled], [roles[place].language for place in named])
    sums[named] += np.float32(weights.get("occupation", 0.0)) * known
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.maximum(lengths, 1e-9), dtype=np.float32)


def closest_interests(rows: RoleRows, items: Vectors) -> NDArray[np.float32]:
    """(n, items): the cosine of each item with the closest of a role's interests; NO_INTEREST with none."""
    closest = np.full((len(rows.roles), len(items)), NO_INTEREST, dtype=np.float32)
    interested = np.flatnonzero(rows.counts)
    if len(interested):
        starts = (np.cumsum(rows.counts) - rows.counts)[interested]
        closest[interested] = np.maximum.reduceat(rows.interests @ items.T, starts, axis=0)
    return closest


def log_odds(rows: RoleRows, items: Vectors, calibration: Calibration) -> NDArray[np.floating]:
    """(n, items) float32: that an item concerns a role, interests included."""
    return calibration.role(rows.roles @ items.T) + calibration.interests(closest_interests(rows, items))
