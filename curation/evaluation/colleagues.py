"""Made-up people to draft for: every register, mark of a voice and network comes round."""

from curation.roles import Employee
from curation.vocabulary import NETWORKS, REGISTERS, VOICE_FLAGS

COUNTRIES = {"en": ("GB", "US", "IE"), "it": ("IT",), "da": ("DK",)}


def colleague(language: str, number: int, network: str | None = None) -> Employee:
    """The `number`th of any number of colleagues who write in `language`, for `network` or one of all in turn."""
    flags = tuple(flag for place, flag in enumerate(VOICE_FLAGS) if number >> place & 1)
    return Employee(
        id=f"{language}-{number}",
        name="A Colleague",
        email=f"{language}-{number}@example.org",
        title="Engineer",
        languages=(language,),
        country=COUNTRIES[language][number % len(COUNTRIES[language])],
        networks=(network or NETWORKS[number % len(NETWORKS)],),
        voice=(REGISTERS[number % len(REGISTERS)], *flags),
    )
