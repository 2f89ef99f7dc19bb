"""Texts to measure on, written for the project: headlines and short paragraphs in English, Italian and Danish.

Made by combining sentence parts, so a run needs no data and every run sees the same texts: from 6 words to about 90,
no two alike, one third in each language.
"""

from collections.abc import Iterator
from itertools import product

Parts = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]

ENGLISH: Parts = (
    ("The new heat pump", "Our graduate programme", "The Aarhus service team", "A regional hospital trust"),
    ("cuts energy use by a fifth", "opens for applications on Monday", "has trained forty technicians this spring"),
    (
        "after two winters of field tests in small towns along the coast.",
        "and the figures are better than the sales team had dared to promise its first customers.",
        "while suppliers warn that components may be late again.",
    ),
)
ITALIAN: Parts = (
    (
        "La nuova pompa di calore",
        "Il nostro programma per neolaureati",
        "La squadra di assistenza di Verona",
        "Un ospedale",
    ),
    ("riduce i consumi di un quinto", "apre le candidature lunedì", "ha formato quaranta tecnici in primavera"),
    (
        "dopo due inverni di prove sul campo nei piccoli comuni della costa.",
        "e i risultati superano quanto i venditori avevano promesso ai primi clienti.",
        "mentre i fornitori avvertono che i componenti potrebbero tardare ancora.",
    ),
)
DANISH: Parts = (
    ("Den nye varmepumpe", "Vores graduateprogram", "Serviceholdet i Aarhus", "Et regionshospital"),
    (
        "sænker energiforbruget med en femtedel",
        "åbner for ansøgninger på mandag",
        "har oplært fyrre teknikere i foråret",
    ),
    (
        "efter to vintres afprøvning i små byer langs kysten.",
        "og tallene er bedre, end salget havde turdet love de første kunder.",
        "mens leverandørerne advarer om, at komponenterne igen kan blive forsinkede.",
    ),
)


def bench_texts(count: int) -> list[str]:
    """The first `count` texts; there are 324."""
    by_language = zip(*(_texts(parts) for parts in (ENGLISH, ITALIAN, DANISH)), strict=True)
    return [text for texts in by_language for text in texts][:count]


def _texts(parts: Parts) -> Iterator[str]:
    sentences = [f"{subject} {verb} {rest}" for subject, verb, rest in product(*parts)]
    for length, start in product((1, 2, 5), range(len(sentences))):
        yield " ".join(sentences[(start + 7 * step) % len(sentences)] for step in range(length))
