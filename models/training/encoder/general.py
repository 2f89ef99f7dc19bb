"""Texts about anything, in every language of the vocabulary: what the encoder should go on reading as its base does."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

from models.encoder import PREFIXES

TEXTS = 24
LONGEST = 400  # characters
SETS = ("umsab", "mabsa", "norec_sentence", "newsmtsc", "sentfin", "absita18", "swe_social", "sentipolc16")
"""Of the shared corpora of sentiment: their training texts, without their labels."""


def general_draw(data: Path) -> Callable[[Random], list[str]]:
    """Batches of texts in one language each, as items."""
    texts: dict[str, list[str]] = {}
    for name in SETS:
        for line in (data / f"{name}.train.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            texts.setdefault(row["lang"], []).append(PREFIXES["item"] + row["text"][:LONGEST])
    languages = sorted(language for language, found in texts.items() if len(found) >= TEXTS)
    return lambda random: random.sample(texts[random.choice(languages)], TEXTS)
