"""Embeddings, kept by encoder, side (role, item or what was said) and text: changing the model makes new ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import bindparam, delete, select

from curation.matching import Side, Text
from curation.store import schema
from curation.store.database import Database
from curation.store.upsert import upsert

LOOKUP_BATCH = 500


@dataclass(frozen=True, slots=True)
class StoredVectors:
    """The vectors of one encoder; a cache for `matching.CachedEncoder`. Each call is a transaction of its own."""

    database: Database
    encoder: str

    def load(self, side: Side, texts: Sequence[Text]) -> Mapping[Text, NDArray[np.float32]]:
        """Text -> vector, for those that are kept."""
        by_hash = {_hash(text): text for text in texts}
        hashes, found, table = list(by_hash), {}, schema.vectors
        with self.database.reading() as connection:
            for start in range(0, len(hashes), LOOKUP_BATCH):
                query = select(table.c.text_hash, table.c.vector).where(
                    table.c.encoder == self.encoder,
                    table.c.side == side,
                    table.c.text_hash.in_(hashes[start : start + LOOKUP_BATCH]),
                )
                for hash, vector in connection.execute(query):
                    found[by_hash[hash]] = np.frombuffer(vector, dtype=np.float32)
        return found

    def save(self, side: Side, vectors: Mapping[Text, NDArray[np.float32]]) -> None:
        """Keep vectors by the hash of language and text."""
        rows = [
            {
                "encoder": self.encoder,
                "side": side,
                "text_hash": _hash(text),
                "vector": vector.astype(np.float32).tobytes(),
            }
            for text, vector in vectors.items()
        ]
        with self.database.writing() as connection:
            upsert(connection, schema.vectors, rows)

    def keep_only(self, side: Side, texts: Sequence[Text]) -> None:
        """Forget the vectors of every other text of a side, whichever encoder made them."""
        table = schema.vectors
        with self.database.writing() as connection:
            kept = connection.execute(select(table.c.text_hash).where(table.c.side == side).distinct()).scalars()
            gone = [{"gone": hash} for hash in set(kept).difference(map(_hash, texts))]
            if gone:
                same = (table.c.side == side) & (table.c.text_hash == bindparam("gone"))
                connection.execute(delete(table).where(same), gone)


def _hash(text: Text) -> str:
    return sha256("\0".join(text).encode()).hexdigest()
