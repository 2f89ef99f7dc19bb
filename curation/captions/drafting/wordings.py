"""Which frames go around an angle: drawn for the person, those least used for the story first.

A caption may begin with an opening, a question or the item's own words, and end in a remark, a line about the link, a
question or several of these: twenty colleagues should differ in more than their choice of opening.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from curation.captions.choice import draw
from curation.captions.drafting.angles import Form
from curation.captions.drafting.frames import Frames
from curation.captions.sameness import Handed, shape_of
from curation.captions.types import Source
from curation.captions.voices.voice import Voice

T = TypeVar("T")

_TITLES = ("title", "foreign")
# What a caption may end in, by the slots of Frames, and how readily.
_ENDINGS: tuple[tuple[tuple[str, ...], float], ...] = (
    (("closings",), 3),
    (("remarks",), 2),
    (("remarks", "closings"), 3),
    (("questions",), 4),
    (("remarks", "questions"), 3),
    (("closings", "questions"), 3),
    (("pride",), 3),
    (("pride", "closings"), 3),
    ((), 0.7),
)
# Nobody comments below a message: such frames are for networks where people can.
_COMMENTS = re.compile(r"\b(?:comment|komment)", re.IGNORECASE)
_MESSAGES = frozenset({"email", "whatsapp"})
_BEGINNINGS: tuple[tuple[str, float], ...] = (("openings", 6), ("first_person", 6), ("hooks", 2), ("", 1.5))


@dataclass(frozen=True, slots=True)
class Wording:
    """The frames of one caption; each may be empty. `joiner` leads to the second of two quoted passages."""

    opening: str
    joiner: str
    ending: tuple[str, ...]


class Wordings:
    """The frames one person has for one item."""

    def __init__(self, frames: Frames, voice: Voice, source: Source, handed: Sequence[Handed], *seed: str) -> None:
        self._voice, self._seed = voice, seed
        self._drawn: dict[tuple[Form, int, bool], tuple[Wording, ...]] = {}
        self._slots = {
            slot: _least_used(found, handed, seed) for slot, found in _allowed(frames, voice, source).items() if found
        }

    def around(self, form: Form, number: int, *, proud: bool) -> Sequence[Wording]:
        """That many wordings for an angle of `form`; `proud`: whether pride is in place."""
        key = (form, number, proud)
        if key not in self._drawn:
            self._drawn[key] = tuple(self._draws(form, number, proud=proud))
        return self._drawn[key]

    def _draws(self, form: Form, number: int, *, proud: bool) -> Iterator[Wording]:
        counted = Counter[str]()
        beginnings, endings = self._beginnings(form), self._endings(form, proud=proud)
        for turn in range(number):
            first = _drawn(beginnings, *self._seed, form, "begin", str(turn))
            last = _drawn(endings, *self._seed, form, "end", str(turn))
            if not first and form != "titled" and len(last) < 2:
                last = next((ending for ending, _ in endings if len(ending) == 2), last)
            if first == "hooks":
                last = tuple(slot for slot in last if slot != "questions")
            begun, joined, *ended = (self._next(slot, counted) for slot in (first, "joiners", *last))
            yield Wording(begun, joined, tuple(ended))

    def _next(self, slot: str, counted: Counter[str]) -> str:
        found = self._slots.get(slot, ())
        counted[slot] += 1
        return found[(counted[slot] - 1) % len(found)] if found else ""

    def _beginnings(self, form: Form) -> list[tuple[str, float]]:
        if form == "titled":
            return [("", 1)]
        if form in _TITLES:
            return [(form, 1)]
        return [(slot, weight) for slot, weight in _BEGINNINGS if not slot or slot in self._slots]

    def _endings(self, form: Form, *, proud: bool) -> list[tuple[tuple[str, ...], float]]:
        longest = 1 if self._voice.length == "short" else 2
        found = [
            (slots, weight)
            for slots, weight in _ENDINGS
            if all(slot in self._slots and (proud or slot != "pride") for slot in slots)
            and (len(slots) <= longest or form == "sentence")
        ]
        return found or [((), 1)]


def _allowed(frames: Frames, voice: Voice, source: Source) -> Mapping[str, tuple[str, ...]]:
    company = source.kind == "company"
    ours = frames.first_person + (() if company else frames.first_person_third_party)
    slots = {
        "openings": frames.openings + (frames.company if company else frames.third_party),
        "first_person": ours if voice.first_person else (),
        "hooks": frames.hooks if voice.questions else (),
        "title": frames.title,
        "foreign": frames.foreign,
        "joiners": frames.joiners,
        "remarks": frames.remarks,
        "closings": frames.closings if source.url else (),
        "questions": frames.questions if voice.questions else (),
        "pride": frames.pride if company and voice.first_person else (),
    }
    is_fit = partial(_is_fit, named=bool(source.source_name), message=voice.network in _MESSAGES)
    return {slot: tuple(filter(is_fit, found)) for slot, found in slots.items()}


def _is_fit(frame: str, *, named: bool, message: bool) -> bool:
    return (named or "{source}" not in frame) and not (message and _COMMENTS.search(frame))


def _least_used(found: Sequence[str], handed: Sequence[Handed], seed: Sequence[str]) -> tuple[str, ...]:
    uses = {frame: sum(used.uses(shape_of(frame)) for used in handed) for frame in found}
    return tuple(sorted(found, key=lambda frame: (uses[frame], draw(*seed, frame))))


def _drawn(weighted: Sequence[tuple[T, float]], *seed: str) -> T:
    left = draw(*seed) * sum(weight for _, weight in weighted)
    for choice, weight in weighted:
        left -= weight
        if left <= 0:
            return choice
    return weighted[-1][0]
