"""A number and its unit, and the ways in which a text may mean them."""

from dataclasses import dataclass
from typing import Literal

from curation.quantities.lexicon import Cue, Hedge

Form = Literal["number", "rank", "share", "multiple", "clock", "bounds", "code"]


@dataclass(frozen=True, slots=True)
class Measure:
    """`unit` is a name of `units`, or None for a bare number; or "clock", for minutes after midnight."""

    value: float
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement of quantity at `start:end`. `measures` are its readings; it is true where one of them is.

    `form` says how it is put: a share in words ("one in four") may be two points off. `bounds` hold for "hundreds".
    `worded` are written in letters. `is_year` holds for a bare 1900 to 2099 in figures. `cues` are what the words
    around it say of how it was come by, `counted` are the words right behind it that may be what it counts, `is_part` a
    percentage or a count of something, `is_timed` a rank of a length of time (the fifth year),
    `parts` are the two numbers of a share ("four in eleven"). `idle` are
    idioms, and numbers before a noun that counts parts of the caption itself.
    """

    form: Form
    measures: tuple[Measure, ...]
    start: int
    end: int
    written: str
    hedge: Hedge = "exact"
    bounds: tuple[float, float] | None = None
    worded: bool = False
    is_year: bool = False
    cues: frozenset[Cue] = frozenset()
    counted: tuple[str, ...] = ()
    is_part: bool = False
    is_timed: bool = False
    parts: tuple[float, float] | None = None
    idle: bool = False
