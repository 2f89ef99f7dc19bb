"""Trains the model of remains: `python -m models.training.remains [--out FOLDER]`; a minute, from texts of our own.

Logistic regression over hashed features with an L2 penalty, whose minimum does not depend on a seed.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from models.remains import BUNDLED
from models.remains.features import SIZE, features
from models.remains.parts import parts
from models.training.corpora import LANGUAGES, OWN, read_rows

PENALTY = 2e-5
STEPS = 60
FRAMED = 20
_MOST_BESIDE = 0.4  # share of a part that what was left must make up for the part to count as left
_NEARLY_ALL = 0.8  # or share of what was left that the part holds


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence of a text and whether a machine left it."""

    said: str
    is_left: bool


def own_parts() -> list[Part]:
    """The sentences of the training texts, and of captions and texts of brands, in which nothing is left."""
    return [
        part
        for language in LANGUAGES
        for part in (*_of_remains(language), *_of_frames(language), *_of_people(language))
    ]


def _of_remains(language: str) -> Iterator[Part]:
    for row in read_rows(OWN / "remains" / f"{language}.train.jsonl"):
        caption, left = row["caption"], row["left"]
        begin = caption.find(left) if left else len(caption)
        end = begin + len(left or "")
        for start, stop in parts(caption, language):
            shared = max(0, min(stop, end) - max(start, begin))
            is_left = shared > _MOST_BESIDE * (stop - start) or (left and shared >= _NEARLY_ALL * len(left))
            if is_left or not shared:
                yield Part(caption[start:stop], bool(is_left))


def _of_frames(language: str) -> Iterator[Part]:
    """What our own drafter says around an article, FRAMED times each: its drafts must not be taken for remains."""
    for row in read_rows(OWN / "remains" / f"{language}.frames.jsonl"):
        yield from [Part(row["said"], is_left=False)] * FRAMED


def _of_people(language: str) -> Iterator[Part]:
    claims = read_rows(OWN / "claims" / f"captions_{language}.train.jsonl")
    captions = [caption for row in claims for caption, _ in (*row["true"], *row["false"])]
    texts = dict.fromkeys(row["text"] for row in read_rows(OWN / f"brands_{language}.train.jsonl"))
    for text in (*captions, *texts):
        for start, stop in parts(text, language):
            yield Part(text[start:stop], is_left=False)


def fitted(learnt: Sequence[Part]) -> tuple[Tensor, Tensor]:
    """The weights (SIZE,) and the bias (1,), float32, at the least loss; both kinds weigh as much together."""
    read = [features(part.said) for part in learnt]
    offsets = torch.tensor(np.cumsum([0, *(len(places) for places, _ in read[:-1])]))
    places = torch.tensor(np.concatenate([places for places, _ in read]))
    values = torch.tensor(np.concatenate([values for _, values in read]))
    answers = torch.tensor([float(part.is_left) for part in learnt])
    bag, bias = nn.EmbeddingBag(SIZE, 1, mode="sum"), nn.Parameter(torch.zeros(1))
    nn.init.zeros_(bag.weight)
    each = torch.where(answers > 0, 0.5 / answers.sum(), 0.5 / (1 - answers).sum())
    optimizer = torch.optim.LBFGS([bag.weight, bias], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        logits = bag(places, offsets, per_sample_weights=values)[:, 0] + bias
        total = nn.functional.binary_cross_entropy_with_logits(logits, answers, weight=each, reduction="sum")
        total = total + PENALTY * bag.weight.square().sum()
        total.backward()
        return total

    optimizer.step(loss)
    return bag.weight.detach()[:, 0], bias.detach()


def main() -> None:
    from safetensors.torch import save_file

    parser = argparse.ArgumentParser(description="Train the model of remains.")
    parser.add_argument("--out", type=Path, default=BUNDLED)
    out: Path = parser.parse_args().out
    learnt = own_parts()
    weights, bias = fitted(learnt)
    out.mkdir(parents=True, exist_ok=True)
    save_file({"weights": weights.half().contiguous(), "bias": bias}, out / "model.safetensors")
    print(f"{len(learnt)} sentences, {sum(part.is_left for part in learnt)} of them left by a machine")


if __name__ == "__main__":
    main()
