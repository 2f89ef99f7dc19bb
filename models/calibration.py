"""What an encoder's cosines mean: how the facets of a role weigh, and which log-odds a cosine stands for.

The constants belong to the weights they were fitted on (`models.training.fit_relevance`) and lie beside them. Even odds
are set for a programme in which one item in twelve concerns a person: the share among items of a person's own field and
as many of others, in the project's own graded set.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from models.model_files import read_object, unusable

WrittenFacet = Literal["title", "department", "description", "about", "whole"]
"""Texts; `whole` is title, department and about as one."""
Facet = Literal[WrittenFacet, "occupation"]
"""`occupation` is recalled: what is known of the one that the title names."""

FILE = "calibration.json"
INTEREST_SPAN = 3.2
"""Log-odds that the closest interest adds at most: interests refine a role and never replace it."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Constants of one encoder; the defaults serve any that has none of its own.

    `weights` are the shares of the facets in a role's vector; one without a share is not encoded. Relevance in log-odds
    is `slope` times the cosine of that vector with an item, plus `offset`, plus what the closest interest adds: nothing
    up to a cosine of `interest_from`, all of INTEREST_SPAN from `interest_to` on.
    """

    weights: Mapping[Facet, float] = field(
        default_factory=lambda: {"title": 1.0, "department": 0.2, "description": 0.5, "about": 1.5, "occupation": 2.0}
    )
    slope: float = 12.6
    offset: float = -3.4
    interest_from: float = 0.1
    interest_to: float = 0.4

    def __post_init__(self) -> None:
        if unknown := sorted({*self.weights} - {*get_args(Facet)}):
            raise ValueError(f"weights: no facet {unknown[0]!r}; there are {', '.join(get_args(Facet))}")
        if self.weights.get("title", 0.0) <= 0 or min(self.weights.values()) < 0:
            raise ValueError(f"weights are {dict(self.weights)}: the title's above 0, none below")
        if self.slope <= 0 or self.interest_from >= self.interest_to:
            raise ValueError(f"{self}: relevance has to rise with the cosines")

    @property
    def steepness(self) -> float:
        """The most by which the log-odds change when each cosine changes by one."""
        return self.slope + INTEREST_SPAN / (self.interest_to - self.interest_from)

    def role(self, cosines: NDArray[np.floating]) -> NDArray[np.floating]:
        """Log-odds that an item concerns a role, elementwise from the cosine with the role's vector; same dtype."""
        return self.slope * cosines + self.offset

    def interests(self, cosines: NDArray[np.floating]) -> NDArray[np.floating]:
        """Log-odds that the closest interest adds, elementwise, 0..INTEREST_SPAN; same dtype."""
        return INTEREST_SPAN * self.nearness(cosines)

    def nearness(self, cosines: NDArray[np.floating]) -> NDArray[np.floating]:
        """How far a short phrase is met, 0..1, elementwise; same dtype."""
        met: NDArray[np.floating] = np.clip(
            (cosines - self.interest_from) / (self.interest_to - self.interest_from), 0.0, 1.0
        )
        return met


def load_calibration(folder: Path) -> Calibration:
    """The constants beside a model's weights, the defaults where there are none. Raises `ModelError` if damaged."""
    path = folder / FILE
    if not path.exists():
        return Calibration()
    given = read_object(path)
    try:
        weights = given.pop("weights")
        assert isinstance(weights, Mapping)
        numbers = {each.name: _number(given[each.name]) for each in fields(Calibration) if each.name != "weights"}
        return Calibration({name: _number(weight) for name, weight in weights.items()}, **numbers)
    except (AssertionError, KeyError, TypeError, ValueError) as error:
        raise unusable(path, f"{error!r}") from error


def save_calibration(folder: Path, calibration: Calibration) -> None:
    """Write the constants beside a model's weights."""
    values = {each.name: getattr(calibration, each.name) for each in fields(calibration)}
    (folder / FILE).write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")


def _number(given: object) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not np.isfinite(given):
        raise ValueError(f"{given!r} is no number")
    return float(given)
