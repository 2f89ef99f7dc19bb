"""What the parts of a summary are made of, and how they write names and numbers. Pure: no I/O."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from babel.numbers import format_decimal

from curation.deliver.chat_words import Link
from curation.deliver.plain import apart, one_line
from curation.speech import Speech


@dataclass(frozen=True, slots=True)
class Line:
    """Something with a name, and what is said of it.

    `language` is that of the name, "" where it is not known; `about` is what stands beside it; `english` is an error,
    which is in English whatever the summary is in; `listed` is whether what is said are figures, not sentences.
    """

    name: str
    language: str = ""
    about: str = ""
    said: tuple[str, ...] = ()
    english: str = ""
    way: Link | None = None
    listed: bool = False

    @property
    def words(self) -> str:
        """All that is said, on one line."""
        return (" · " if self.listed else " ").join(self.said)


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading; `left_out` is how many there are besides."""

    heading: str
    lead: str
    lines: tuple[Line, ...] = ()
    left_out: int = 0
    way: Link | None = None

    def rest(self, speech: Speech) -> str:
        """How many more there are; "" for none."""
        left_out = self.left_out
        return speech.ngettext("and one more", "and %(n)s more", left_out) if left_out > 0 else ""

    def cut(self, most: int) -> "Part":
        """The same with so many lines."""
        return replace(self, lines=self.lines[:most], left_out=self.left_out + max(0, len(self.lines) - most))


def named_teams(teams: Sequence[str], speech: Speech, longest: int) -> str:
    """Names of teams inside a sentence."""
    return speech.listing([apart(one_line(team, longest) or "…") for team in teams])


def signed(net: float, speech: Speech) -> str:
    """Net sentiment with its sign, as the pages write it."""
    return str(format_decimal(net, format="+0.00;−0.00", locale=speech.locale))
