"""Trains the model of remains: `python -m models.training.remains [--out FOLDER]`; a minute, from texts of our own.

Logistic regression over hashed features with an L2 penalty, whose minimum does not depend on a seed.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression

from models.remains import BUNDLED
from models.remains.features import SIZE, features
from models.remains.parts import Stand, parts
from models.training.corpora import LANGUAGES, OWN, read_rows

WEIGHT = 10.0  # of the sentences against the penalty
STEPS = 500
_PLACES: tuple[tuple[Stand, ...], ...] = (
    (), ("first",), ("last",), ("line",), ("first", "line"), ("last", "line"), ("first", "last"),
)  # fmt: skip
_FRAMED = 3  # times that a frame stands in each place
_MOST_BESIDE = 0.4  # share of a part that what was left must make up for the part to count as left
_NEARLY_ALL = 0.8  # or share of what was left that the part holds


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text, where it stands there, and whether a machine left it."""

    said: str
    stands: tuple[Stand, ...]
    is_left: bool


def own_sentences() -> list[Sentence]:
    """Those of the training texts, and of captions and texts of brands, in which nothing is left."""
    return [
        sentence
        for language in LANGUAGES
        for sentence in (*_of_remains(language), *_of_frames(language), *_of_people(language))
    ]


def _of_remains(language: str) -> Iterator[Sentence]:
    for row in read_rows(OWN / "remains" / f"{language}.train.jsonl"):
        caption, left = row["caption"], row["left"]
        begin = caption.find(left) if left else len(caption)
        end = begin + len(left or "")
        for part in parts(caption, language):
            shared = max(0, min(part.end, end) - max(part.start, begin))
            is_left = shared > _MOST_BESIDE * (part.end - part.start) or (left and shared >= _NEARLY_ALL * len(left))
            if is_left or not shared:
                yield Sentence(caption[part.start : part.end], part.stands, bool(is_left))


def _of_frames(language: str) -> Iterator[Sentence]:
    """What our own drafter says around an article, in any place: its drafts must not be taken for remains."""
    for row in read_rows(OWN / "remains" / f"{language}.frames.jsonl"):
        yield from (Sentence(row["said"], stands, is_left=False) for stands in _PLACES for _ in range(_FRAMED))


def _of_people(language: str) -> Iterator[Sentence]:
    claims = read_rows(OWN / "claims" / f"captions_{language}.train.jsonl")
    captions = [caption for row in claims for caption, _ in (*row["true"], *row["false"])]
    texts = dict.fromkeys(row["text"] for row in read_rows(OWN / f"brands_{language}.train.jsonl"))
    for text in (*captions, *texts):
        yield from (Sentence(text[part.start : part.end], part.stands, is_left=False) for part in parts(text, language))


def fitted(learnt: Sequence[Sentence]) -> tuple[NDArray[np.float16], NDArray[np.float32]]:
    """The weights (SIZE,) and the bias (1,) at the least loss; both kinds weigh as much together."""
    read = [features(one.said, one.stands) for one in learnt]
    ends = np.cumsum([0, *(len(places) for places, _ in read)])
    places, values = (np.concatenate(column) for column in zip(*read, strict=True))
    model = LogisticRegression(C=WEIGHT, class_weight="balanced", max_iter=STEPS)
    model.fit(csr_array((values, places, ends), shape=(len(learnt), SIZE)), [one.is_left for one in learnt])
    return model.coef_[0].astype(np.float16), model.intercept_.astype(np.float32)


def main() -> None:
    from safetensors.numpy import save_file

    parser = argparse.ArgumentParser(description="Train the model of remains.")
    parser.add_argument("--out", type=Path, default=BUNDLED)
    out: Path = parser.parse_args().out
    learnt = own_sentences()
    weights, bias = fitted(learnt)
    out.mkdir(parents=True, exist_ok=True)
    save_file({"weights": weights, "bias": bias}, out / "model.safetensors")
    print(f"{len(learnt)} sentences, {sum(one.is_left for one in learnt)} of them left by a machine")


if __name__ == "__main__":
    main()
