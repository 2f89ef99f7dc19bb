"""How a person sounds: read from the `voice` tokens and the languages and networks of their profile, nothing else."""

from dataclasses import dataclass
from typing import Literal

from curation.captions.drafting.frames import LANGUAGES
from curation.roles import Employee
from curation.vocabulary import REGISTERS

DEFAULT_REGISTER = "warm"
FALLBACK_LANGUAGE = "en"

Length = Literal["short", "medium", "long"]


@dataclass(frozen=True, slots=True)
class Voice:
    """`register` is one of REGISTERS, `language` one that frames exist for, `network` the one written for.

    `emoji` to `hashtags` are VOICE_FLAGS by name. `length` is how much of an item to carry. `exclamation`: whether a
    caption may end in an exclamation mark.
    """

    register: str
    language: str
    network: str
    emoji: bool = False
    first_person: bool = False
    questions: bool = False
    hashtags: bool = False
    length: Length = "medium"
    exclamation: bool = False


def voice_of(employee: Employee) -> Voice:
    """Without a register it is DEFAULT_REGISTER; a language without frames becomes English; brief carries little."""
    tokens = [token.strip().casefold().replace(" ", "_") for token in employee.voice]
    language = employee.languages[0].casefold()[:2] if employee.languages else FALLBACK_LANGUAGE
    register = next((token for token in tokens if token in REGISTERS), DEFAULT_REGISTER)
    return Voice(
        register=register,
        language=language if language in LANGUAGES else FALLBACK_LANGUAGE,
        network=employee.networks[0].strip().casefold() if employee.networks else "",
        emoji="emoji" in tokens,
        first_person="first_person" in tokens,
        questions="questions" in tokens,
        hashtags="hashtags" in tokens,
        length="short" if register == "brief" else "medium",
    )
