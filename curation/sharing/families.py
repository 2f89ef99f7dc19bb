"""The family of captions that a link is told by: language and register, and only where enough people share them."""

from collections import Counter
from collections.abc import Iterable

from curation.captions.voices.voice import voice_of
from curation.reach import SMALLEST_GROUP
from curation.roles import Employee

EVERYBODY = "share"
"""The family of those who would be too few in any other."""


def family_of(person: Employee, taking_part: Iterable[tuple[Employee, int]]) -> str:
    """As `da-warm`, or `da`, or EVERYBODY: the narrowest that at least SMALLEST_GROUP of those who take part are in.

    A caption is one person's, and so would be a family of few; whoever reads the target's statistics must not find
    somebody in it.

    Args:
        taking_part: people of each kind, of whom language and voice count, and how many there are of that kind.
    """
    families: Counter[str] = Counter()
    for kind, count in taking_part:
        families.update(dict.fromkeys(_families(kind), count))
    return next((family for family in _families(person) if families[family] >= SMALLEST_GROUP), EVERYBODY)


def _families(person: Employee) -> tuple[str, str]:
    voice = voice_of(person)
    return f"{voice.language}-{voice.register}", voice.language
