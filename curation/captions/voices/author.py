"""Who will post: the person, how they sound, and what of theirs a language model may see."""

from dataclasses import dataclass

from curation.captions.voices.voice import Voice
from curation.roles import Employee


@dataclass(frozen=True, slots=True)
class Author:
    """`examples` are posts of the person's own, there only with their consent to whatever drafts."""

    employee: Employee
    voice: Voice
    examples: tuple[str, ...] = ()
