"""In which order a person gets the angles of an item: by their role, by what is central, by what is still unused.

The order is drawn, likely as weighted, so that colleagues of one role do not all begin with the same sentence.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, prod

from curation.captions.choice import weighted_order
from curation.captions.drafting.angles import Angle, Form, Material
from curation.captions.sameness import Handed, shape_of
from curation.captions.voices.voice import Length

# How readily a person who likes captions of that length gets an angle of that form. None is 0: what is unlikely is
# still said before nothing is.
_FORMS: Mapping[Length, Mapping[Form, float]] = {
    "short": {"sentence": 1, "shortened": 1.2, "titled": 0.05, "pair": 0.02, "spread": 0.01, "title": 0.02},
    "medium": {"sentence": 1, "shortened": 0.6, "titled": 0.3, "pair": 0.4, "spread": 0.08, "title": 0.01},
    "long": {"sentence": 0.1, "shortened": 0.01, "titled": 0.4, "pair": 1, "spread": 0.4, "title": 0.01},
}
# The sentence closest to the role is drawn e^4, some 55 times, as readily as the one farthest from it.
_ROLE = 4.0
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Interest:
    """What of an item matters to a role: `closeness` by sentence, 0 to 1; where it is None, `evidence`."""

    closeness: Mapping[str, float] | None = None
    evidence: str = ""


def ordered(
    material: Material, length: Length, interest: Interest, handed: Sequence[Handed], *seed: str
) -> tuple[Angle, ...]:
    """Every angle of `material`, the one to try first in front.

    What was handed out weighs with the square of how often. Evidence leads until it was used twice as often as the
    other sentences.
    """
    uses = [sum(used.uses(shape_of(passage.text)) for used in handed) for passage in material.passages]
    values = [
        pull * passage.central / (1 + used) ** 2
        for passage, pull, used in zip(material.passages, _pulls(material, interest), uses, strict=True)
    ]
    weights = [_weight(angle, length, values) for angle in material.angles]
    drawn = [material.angles[place] for place in weighted_order(weights, *seed)]
    leading = _leading(material, interest, uses)
    return tuple(drawn if leading is None else sorted(drawn, key=lambda angle: leading not in angle.passages))


def _weight(angle: Angle, length: Length, values: Sequence[float]) -> float:
    drawn_on = [values[place] for place in angle.passages]
    return _FORMS[length].get(angle.form, 1.0) * prod(drawn_on) ** (1 / max(len(drawn_on), 1))


def _pulls(material: Material, interest: Interest) -> list[float]:
    """By closeness as it spreads over this item: what an encoder calls close differs from item to item."""
    close = [(interest.closeness or {}).get(passage.cut, 0.0) for passage in material.passages]
    lowest, highest = min(close, default=0.0), max(close, default=0.0)
    return [exp(_ROLE * (value - lowest) / (highest - lowest)) if highest > lowest else 1.0 for value in close]


def _leading(material: Material, interest: Interest, uses: Sequence[int]) -> int | None:
    sought = _letters(interest.evidence)
    if interest.closeness is not None or not sought:
        return None
    found = next((n for n, passage in enumerate(material.passages) if sought in _letters(passage.text)), None)
    if found is None:
        return None
    others = (sum(uses) - uses[found]) / max(len(uses) - 1, 1)
    return found if uses[found] <= 2 * others + 1 else None


def _letters(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
