"""Texts as long as articles are: a text among others, which bear out no more of the claim than it does alone.

Most texts that claims are written about are shorter than what a feed brings, and a model that has seen only those takes
what it has to look for as missing.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.training.entailment.claims import Judged

SHARE = 0.4  # of the claims that are read in company
MOST = 2  # texts beside a claim's own
LONGEST = 1_100  # characters together: what fits the model's first window


def in_company(judged: Sequence[Judged], random: Random) -> list[Judged]:
    """The claims in order, SHARE of them about a longer text: their own among others in its language."""
    texts = defaultdict(list)
    for text, language in dict.fromkeys((one.claim.text, one.claim.language) for one in judged):
        texts[language].append(text)
    return [_placed(one, texts[one.claim.language], random) if random.random() < SHARE else one for one in judged]


def _placed(judged: Judged, texts: Sequence[str], random: Random) -> Judged:
    together = [judged.claim.text]
    for text in random.sample(texts, min(random.randint(1, MOST if judged.kind == "claims" else 1), len(texts))):
        if text not in together and len("\n".join([*together, text])) <= LONGEST:
            together.append(text)
    random.shuffle(together)
    return replace(judged, claim=replace(judged.claim, text="\n".join(together)))
