"""How much of each set a round of training sees.

A round draws SHARES rows of every set, going on where the round before ended and shuffling anew when a set is through:
so small sets come round more often than large ones, and Italian and Danish are not drowned in English posts.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from models.training.sentiment.examples import Example, read_examples

SHARES: Mapping[str, int] = {
    # posts about nothing in particular
    "umsab": 3200,
    "semeval17a": 700,
    "sentipolc16": 1000,
    "pa_tweets_it": 300,
    "swe_social": 250,
    # posts about a brand or a topic
    "semeval17c": 500,
    "acl14twitter": 400,
    "crowdflower_brands": 1000,
    "sanders": 1000,
    "tw_entity": 2400,
    "airline": 1000,
    # reviews
    "absita18": 350,
    "mams": 2600,
    "semeval14_laptop": 250,
    "semeval14_rest": 250,
    "semeval16rest": 400,
    "mabsa": 2000,
    "mabsa da": 1900,
    "norec_sentence": 1900,
    "norec_fine": 250,
    "opener_es": 80,
    "scandisent_mt": 150,
    # news
    "newsmtsc": 1500,
    "sentfin": 1900,
}
"""Rows of a public set in one round; a set's name and a language stand for its rows in that language."""

OWN_SHARES: Mapping[str, int] = {"own": 12000, "own aspects": 1300, "own texts": 2600}
"""Rows of the project's own sets in one round: brand mentions, aspects of reviews, texts as a whole."""


class Mix:
    """Sets by name, drawn from in rounds; the same seed draws the same rows."""

    def __init__(self, sets: Mapping[str, Sequence[Example]], shares: Mapping[str, int], seed: int) -> None:
        self._shares = {name: share for name, share in shares.items() if sets.get(name)}
        self._streams = {name: _endless(sets[name], random.Random(f"{seed} {name}")) for name in self._shares}
        self._order = random.Random(seed)

    def round(self) -> list[Example]:
        """The next round's rows, shuffled."""
        rows = [next(self._streams[name]) for name, share in self._shares.items() for _ in range(share)]
        self._order.shuffle(rows)
        return rows


def _endless(rows: Sequence[Example], order: random.Random) -> Iterator[Example]:
    places = list(range(len(rows)))
    while True:
        order.shuffle(places)
        yield from (rows[place] for place in places)


def public_sets(folder: Path) -> dict[str, list[Example]]:
    """The training part of every set in SHARES. Raises FileNotFoundError for one that is not there."""
    return {name: _rows(folder, *name.split()) for name in SHARES}


def _rows(folder: Path, name: str, language: str = "") -> list[Example]:
    rows = read_examples(folder / f"{name}.train.jsonl")
    return [row for row in rows if language in ("", row.passage.language)]
