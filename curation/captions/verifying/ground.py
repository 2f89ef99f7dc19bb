"""What every check stands on: an item under a programme's rules, read once, and the captions held against it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from curation.captions.types import CaptionRules, Finding, Severity, Source


@dataclass(frozen=True, slots=True)
class Ground:
    """One item under one programme's rules, for captions in `language`; `text` includes feed and employer."""

    source: Source
    rules: CaptionRules
    language: str

    @property
    def own_text(self) -> str:
        """Title and text of the item."""
        return f"{self.source.title}\n{self.source.text}"

    @property
    def text(self) -> str:
        """All that a caption may name: the item, the feed it came in and the employer."""
        return f"{self.own_text}\n{self.source.source_name}\n{self.rules.employer or ''}"


@dataclass(frozen=True, slots=True)
class Case:
    """One caption. `prose` is it with link and disclosure blanked out, spans unchanged; `country` is the writer's.

    `handed_out` are the captions colleagues have for the same story.
    """

    caption: str
    prose: str
    network: str | None = None
    country: str = ""
    handed_out: tuple[str, ...] = ()


Check = Callable[[Case], Iterator[Finding]]
"""What one concern finds in a caption. Each is made for a ground, and has read there what it needs."""


def error(code: str, span: tuple[int, int], message: str, severity: Severity = "error") -> Finding:
    """A finding over `span` of the caption."""
    return Finding(code, severity, span[0], span[1], message)


def doubt(code: str, span: tuple[int, int], message: str) -> Finding:
    """A finding of what the caption means: a warning.

    Rules judge meaning by words, and object to more than one true caption in ten by writers they have not seen
    (`curation.evaluation.captions_check --part held`): whoever reads the caption has the last word.
    """
    return error(code, span, message, "warning")
