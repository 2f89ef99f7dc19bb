"""How close each sentence of an item is to a person's role: which side of a story is theirs to tell."""

from collections.abc import Mapping, Sequence

import numpy as np

from curation.matching import Readable, role_vectors
from curation.roles import Role
from models.encoder import Encoder
from models.sentences import split_sentences

MOST_SENTENCES = 40  # of an item; what comes later is rarely what the item is about


def sentence_closeness(roles: Sequence[Role], item: Readable, encoder: Encoder) -> Sequence[Mapping[str, float]]:
    """For each role: sentence as `split_sentences` cuts it -> cosine with the role, not below 0, to three digits."""
    sentences = split_sentences(item.text or item.summary, item.language)[:MOST_SENTENCES]
    if not sentences or not roles:
        return [{} for _ in roles]
    rows = encoder.encode_items(list(sentences), [item.language] * len(sentences))
    cosines = (role_vectors(roles, encoder) @ rows.T).astype(np.float64)  # in float32 there is no .123
    return [dict(zip(sentences, map(float, row), strict=True)) for row in np.clip(np.round(cosines, 3), 0.0, 1.0)]
