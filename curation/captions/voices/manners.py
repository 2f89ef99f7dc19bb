"""The shape of a language's words for how people sound: speaking of themselves, keeping a distance, coming close."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manners:
    """Cues to find in a text whose apostrophes are straight and whose quotations are blanked.

    `first_person` is the singular: I, not we. `shortened` are contractions, `unshortened` what might
    have been one; a language without such pairs leaves both out.
    """

    first_person: re.Pattern[str]
    formal: re.Pattern[str]
    warm: re.Pattern[str]
    shortened: re.Pattern[str] | None = None
    unshortened: re.Pattern[str] | None = None


def cues(*phrases: str) -> re.Pattern[str]:
    """A pattern for any of `phrases` as whole words, whatever the case; a blank stands for any white space."""
    each = "|".join(phrase.replace(" ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE)
