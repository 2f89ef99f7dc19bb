import numpy as np

from curation.matching import CachedEncoder
from curation.store.database import Database
from curation.store.vectors import StoredVectors
from tests.fakes import WordEncoder


def test_a_text_is_encoded_once_however_often_it_is_asked(database: Database) -> None:
    encoder = WordEncoder()
    cached = CachedEncoder(encoder, StoredVectors(database, encoder.identity))

    first = cached.encode_items(["wind power", "solar", "wind power"], ["en", "en", "en"])
    again = cached.encode_items(["solar", "wind power"], ["en", "en"])

    assert encoder.encoded == ["wind power", "solar"]
    assert np.array_equal(again, first[[1, 0]])


def test_language_side_and_encoder_keep_vectors_apart(database: Database) -> None:
    encoder = WordEncoder()
    cached = CachedEncoder(encoder, StoredVectors(database, encoder.identity))
    cached.encode_items(["hotel"], ["en"])

    cached.encode_items(["hotel"], ["it"])
    cached.encode_roles(["hotel"], ["en"])
    CachedEncoder(encoder, StoredVectors(database, "words@2")).encode_items(["hotel"], ["en"])

    assert encoder.encoded == ["hotel"] * 4


def test_what_is_not_kept_is_encoded_again_and_other_sides_stay(database: Database) -> None:
    encoder = WordEncoder()
    vectors = StoredVectors(database, encoder.identity)
    said, items = CachedEncoder(encoder, vectors, "said"), CachedEncoder(encoder, vectors)
    for side in (said, items):
        side.encode_items(["wind power", "solar"], ["en", "en"])

    vectors.keep_only("said", [("en", "solar")])
    for side in (said, items):
        side.encode_items(["wind power", "solar"], ["en", "en"])

    assert encoder.encoded == ["wind power", "solar", "wind power", "solar", "wind power"]


def test_nothing_asked_is_nothing_encoded(database: Database) -> None:
    cached = CachedEncoder(WordEncoder(), StoredVectors(database, "words@1"))

    assert cached.encode_roles([], []).shape == (0, cached.dimension)
