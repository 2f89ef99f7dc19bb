"""The shape of a language's frames."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Frames:
    """One language in one register. Openings end in a colon; the rest are sentences of their own.

    `company` and `third_party` lead to a sentence of the item, `title` to its title, `foreign` to a title in another
    language. `first_person_*` and `pride` are for voices that allow it. `closings` presuppose a link.
    """

    company: tuple[str, ...]
    third_party: tuple[str, ...]
    first_person_company: tuple[str, ...]
    first_person_third_party: tuple[str, ...]
    title: tuple[str, ...]
    foreign: tuple[str, ...]
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
