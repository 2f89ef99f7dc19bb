"""Roles and items meet: vectors, the best items of each role, and the two phrases that say why.

No database and no web here: an encoder comes in, numbers and phrases go out. `CachedEncoder` stands before any encoder
and asks it only for texts it has not met.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from curation.roles import Role
from models.calibration import Calibration
from models.encoder import Encoder
from models.facets import RoleRows, item_text, mean_rows, role_rows
from models.occupations import Occupations
from models.sentences import split_sentences

Vectors = NDArray[np.float32]
Side = Literal["role", "item", "said"]  # said: captions that people were handed
Encode = Callable[[Sequence[str], Sequence[str]], Vectors]

EVIDENCE_SENTENCES = 12  # of an item's text that a reason may quote
SENTENCE_CHARACTERS = 300
SENTENCE_WORDS = 4  # fewer are a label or a date, which give no reason
HEADLINE_LEAD = 0.1
"""How much nearer than any sentence the headline has to be to be quoted: whoever reads a reason has it before them."""

SAVE_EVERY = 512  # texts: what a killed run has to encode again at most


Text = tuple[str, str]  # language, text


class VectorCache(Protocol):
    """Where vectors are kept between runs."""

    def load(self, side: Side, texts: Sequence[Text]) -> Mapping[Text, Vectors]: ...

    def save(self, side: Side, vectors: Mapping[Text, Vectors]) -> None: ...


class CachedEncoder:
    """An encoder that remembers, what it reads as items under `items`; the cache belongs to its identity."""

    def __init__(self, encoder: Encoder, cache: VectorCache, items: Side = "item") -> None:
        self._encoder = encoder
        self._cache = cache
        self._items: Side = items

    @property
    def identity(self) -> str:
        return self._encoder.identity

    @property
    def dimension(self) -> int:
        return self._encoder.dimension

    @property
    def calibration(self) -> Calibration:
        return self._encoder.calibration

    @property
    def occupations(self) -> Occupations:
        return self._encoder.occupations

    def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> Vectors:
        return self._encode("role", self._encoder.encode_roles, list(zip(languages, texts, strict=True)))

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> Vectors:
        return self._encode(self._items, self._encoder.encode_items, list(zip(languages, texts, strict=True)))

    def _encode(self, side: Side, encode: Encode, texts: Sequence[Text]) -> Vectors:
        unique = list(dict.fromkeys(texts))
        known = dict(self._cache.load(side, unique))
        missing = [text for text in unique if text not in known]
        for start in range(0, len(missing), SAVE_EVERY):
            batch = missing[start : start + SAVE_EVERY]
            rows = encode([text for _, text in batch], [language for language, _ in batch])
            fresh = dict(zip(batch, rows, strict=True))
            self._cache.save(side, fresh)
            known |= fresh
        return np.stack([known[text] for text in texts]) if texts else np.zeros((0, self.dimension), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Readable:
    """What is read of an item: `text` may be empty."""

    key: str
    language: str
    title: str
    summary: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The phrase of the role and the sentence of the item that met, as written, and how close they are: a cosine."""

    role: str
    item: str
    closeness: float


def role_vectors(roles: Sequence[Role], encoder: Encoder) -> Vectors:
    """Unit rows (len(roles), d): each the weighted mean of its facets, without its interests."""
    return mean_rows([role.text for role in roles], encoder)


def facet_vectors(roles: Sequence[Role], encoder: Encoder) -> RoleRows:
    """The same with the roles' interests beside them."""
    return role_rows([role.text for role in roles], encoder)


def item_vectors(items: Sequence[Readable], encoder: Encoder) -> Vectors:
    """Unit rows (len(items), d) of title and summary."""
    return encoder.encode_items(
        [item_text(item.title, item.summary) for item in items], [item.language for item in items]
    )


def find_evidence(
    pairs: Sequence[tuple[int, int]],
    roles: Sequence[Role],
    items: Sequence[Readable],
    item_rows: Vectors,
    encoder: Encoder,
) -> Sequence[Evidence]:
    """For each (role index, item index): which phrase met which sentence. Ties go to the earlier one.

    A phrase has to be near the item as a whole too: a hobby that one sentence happens to name is not why it fits.
    """
    phrases = {r: roles[r].phrases for r, _ in pairs}
    sentences = {i: quotable(items[i]) for _, i in pairs}
    phrase_rows = _encode_groups(phrases, {r: roles[r].language for r in phrases}, encoder.encode_roles)
    sentence_rows = _encode_groups(sentences, {i: items[i].language for i in sentences}, encoder.encode_items)
    found = []
    for r, i in pairs:
        cosines = phrase_rows[r] @ sentence_rows[i].T
        with_item = np.round(cosines + (phrase_rows[r] @ item_rows[i])[:, None], 3)
        with_item[:, -1] -= HEADLINE_LEAD
        phrase, sentence = divmod(int(np.argmax(with_item)), cosines.shape[1])
        closeness = round(float(cosines[phrase, sentence]), 3)
        found.append(Evidence(phrases[r][phrase], sentences[i][sentence], closeness))
    return found


def quotable(item: Readable) -> tuple[str, ...]:
    """The sentences a reason may quote: the text's, and last the title."""
    body = item.text or item.summary
    sentences = split_sentences(body, item.language)[:EVIDENCE_SENTENCES] if body else ()
    useful = (s for s in sentences if len(s) <= SENTENCE_CHARACTERS and len(s.split()) >= SENTENCE_WORDS)
    return (*useful, item.title)


def _encode_groups(
    groups: Mapping[int, Sequence[str]],
    languages: Mapping[int, str],
    encode: Encode,
) -> Mapping[int, Vectors]:
    pairs = list(dict.fromkeys((languages[key], text) for key, texts in groups.items() for text in texts))
    rows = encode([text for _, text in pairs], [language for language, _ in pairs])
    place = {pair: n for n, pair in enumerate(pairs)}
    return {key: rows[[place[languages[key], text] for text in texts]] for key, texts in groups.items()}
