"""What the model reads of a claim: the text, then the claim, whose tokens are marked. Training and serving share this.

A text that fits is read whole. A longer one is read in windows of whole sentences, each sharing its last sentence with
the next, so that what two neighbours tell together stands in one of them.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from models.entailment.claim import Claim
from models.runtime import Tokens
from models.sentences import sentence_spans
from models.surrogates import without_surrogates

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TEXT_ROOM = 320
"""Tokens of the text in a window."""

CLAIM_ROOM = 128
"""Tokens of the claim; four sentences of a caption are about 100."""

MOST_WINDOWS = 8
"""About 1,500 tokens: what a longer article has beyond is not read."""

_REACH = TEXT_ROOM * MOST_WINDOWS * 8  # characters: beyond what the windows can read


def windows(claim: Claim, tokenizer: "Tokenizer") -> list[Tokens]:
    """At least one window, in the order of the text."""
    opening, closing = tokenizer.encode("").ids
    said: list[int] = tokenizer.encode(without_surrogates(claim.said), add_special_tokens=False).ids[:CLAIM_ROOM]
    text = without_surrogates(claim.text[:_REACH])
    return [
        Tokens(
            (opening, *part, closing, closing, *said, closing),
            (*[False] * (len(part) + 3), *[True] * len(said), False),
        )
        for part in _parts(text, claim.language, tokenizer)
    ]


def _parts(text: str, language: str, tokenizer: "Tokenizer") -> list[list[int]]:
    encoding = tokenizer.encode(text, add_special_tokens=False)
    ids: list[int] = encoding.ids
    if len(ids) <= TEXT_ROOM:
        return [ids]
    ends = [end for _, end in encoding.offsets]  # a token may begin with the blank before its word
    places = {bisect_right(ends, begin) for begin, _ in sentence_spans(text, language)} | {0, len(ids)}
    half = TEXT_ROOM // 2  # a longer sentence counts as several, so that a window always has room for a next one
    edges = sorted({part for one, after in pairwise(sorted(places)) for part in range(one, after, half)} | {len(ids)})
    return [ids[begin:stop] for begin, stop in _stretches(edges)][:MOST_WINDOWS]


def _stretches(edges: list[int]) -> Iterator[tuple[int, int]]:
    """Token positions [begin, stop) of windows over the units between `edges`."""
    first = 0
    while True:
        last = max(place for place in range(first + 1, len(edges)) if edges[place] - edges[first] <= TEXT_ROOM)
        yield edges[first], edges[last]
        if last == len(edges) - 1:
            return
        first = max(first + 1, last - 1)
