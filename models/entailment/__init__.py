"""Whether a text bears out what is said of its matter: a `Claim` asks, a doubt of 0 to 1 answers.

No model is bundled yet: see `models/training/data/claims.md` for what the first ones took for false.
"""

from models.entailment.claim import Claim
from models.entailment.rounded import ANSWERS, RoundedEntailment

__all__ = ["ANSWERS", "Claim", "RoundedEntailment"]
