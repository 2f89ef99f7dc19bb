"""True claims in the text's very words: one of its sentences, for every text.

The claims are written to be true in other words and false in the text's; a model that sees only those takes words that
are kept for the sign of a false claim (`models/training/data/claims.md`).
"""

from collections.abc import Sequence
from random import Random

from models.entailment import Claim
from models.sentences import split_sentences
from models.training.entailment.claims import Judged


def with_kept_words(judged: Sequence[Judged], random: Random) -> list[Judged]:
    """The claims, and behind them a sentence of each text, which the text bears out."""
    texts = dict.fromkeys((one.claim.text, one.claim.language) for one in judged)
    return [*judged, *(_quoted(text, language, random) for text, language in texts)]


def _quoted(text: str, language: str, random: Random) -> Judged:
    said = random.choice(split_sentences(text, language))
    return Judged(Claim(text, said, language), language, 0, "twins")
