"""The same texts as everybody is asked them: passages for the model, bodies for the servers.

They are shuffled once with a fixed seed and taken in this order by all, each as often as every other.
"""

import json
import random

from curation.mentions import Matcher
from models.sentiment.interface import Passage
from service.evaluation.bench_texts import BRANDS, bench_texts


def passages() -> list[Passage]:
    """One question a text, about the brand it names."""
    matcher = Matcher(BRANDS)
    found = []
    for each in _shuffled():
        (mention,) = matcher.find(each)
        found.append(Passage(each, targets=((mention.start, mention.end),)))
    return found


def our_bodies(documents: int) -> list[bytes]:
    """For /v1/sentiment, so many documents in each. Neither languages nor brands are said: the service finds out."""
    texts = _shuffled()
    made = [{"id": number, "text": text} for number, text in enumerate(texts)]
    return [_body({"documents": made[start : start + documents]}) for start in range(0, len(made), documents)]


def plain_bodies(documents: int) -> list[bytes]:
    """For the plain endpoint, so many texts in each."""
    texts = _shuffled()
    return [_body({"texts": texts[start : start + documents]}) for start in range(0, len(texts), documents)]


def litserve_bodies() -> list[bytes]:
    """For LitServe, a text in each and where its brand stands."""
    return [
        _body({"text": each.text, "start": start, "end": end}) for each in passages() for start, end in each.targets
    ]


def _shuffled() -> list[str]:
    texts = [each.text for each in bench_texts()]
    random.Random(1).shuffle(texts)
    return texts


def _body(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
