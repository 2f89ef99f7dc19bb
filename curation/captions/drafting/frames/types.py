"""The shape of a language's frames."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Frames:
    """One language in one register. An opening ends in a colon or is a sentence; the rest are sentences of their own.

    `openings` lead to any sentence of any item, `company` and `third_party` to one of such an item, `first_person` and
    `first_person_third_party` where the voice allows it, `hooks` are questions that lead. `title` leads to a title,
    `foreign` to a title in another language. `joiners` lead from one passage quoted to a later one. After the words of
    the item come `remarks`, `closings` (which presuppose a link), `questions`, and `pride` in a company item.
    """

    openings: tuple[str, ...]
    company: tuple[str, ...]
    third_party: tuple[str, ...]
    first_person: tuple[str, ...]
    first_person_third_party: tuple[str, ...]
    hooks: tuple[str, ...]
    title: tuple[str, ...]
    foreign: tuple[str, ...]
    joiners: tuple[str, ...]
    remarks: tuple[str, ...]
    closings: tuple[str, ...]
    questions: tuple[str, ...]
    pride: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        """Every frame, in the order of the fields."""
        for field in fields(self):
            yield from getattr(self, field.name)


@dataclass(frozen=True, slots=True)
class Language:
    """A language's registers, its typography and what it calls other languages.

    `marks` are outer and inner quotation marks, opening and closing. `stop_inside`: a quoted sentence keeps its full
    stop before the closing mark. `bare` leads to a link where nothing of the item may be quoted. `language_names` fill
    `{language}`, `other_language` where a name is missing.
    """

    registers: Mapping[str, Frames]
    marks: tuple[str, str, str, str]
    stop_inside: bool
    bare: tuple[str, ...]
    language_names: Mapping[str, str]
    other_language: str

    def __iter__(self) -> Iterator[str]:
        """Every frame of every register."""
        for frames in self.registers.values():
            yield from frames
        yield from self.bare
