"""How well one story is told from two: `python -m curation.evaluation.same_story`.

Prints the fit of `curation/story_rule.py` on one part of the written pairs, then precision and recall of the rule as it
stands there on the held part and on the second batch of it alone, by language pair. The interval after a precision is
Wilson's, at 95 per cent, as if pairs were independent, which pairs that share a text are not. Beside it stand the
cosine of centred vectors and that of raw ones at the rule's precision, or the nearest above it; their thresholds are
chosen on the very pairs they are measured on, which flatters them. Texts are encoded as the pipeline encodes items.
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from curation.evaluation.story_fit import fit, lowest_precise
from curation.evaluation.story_pairs import Pair, Told, read_pairs, tellings, unlike_pairs
from curation.matching import Readable, item_vectors
from curation.story_facts import Facts
from curation.story_rule import WEIGHTS, Evidence, evidence, same_story
from models.calibration import Calibration
from models.encoder import PREFIXES, Encoder, load_encoder
from models.occupations import Occupations
from models.runtime import Session

Vectors = Mapping[Told, NDArray[np.float32]]
Decided = NDArray[np.bool_]


class Uncentred:
    """The bundled encoder without its means, as a baseline."""

    def __init__(self) -> None:
        self._session = Session()
        self.identity, self.dimension = f"{self._session.identity}, uncentred", self._session.dimension
        self.calibration, self.occupations = Calibration(), Occupations()

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._session.encode([PREFIXES["item"] + text for text in texts])

    def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._session.encode([PREFIXES["role"] + text for text in texts])


def encoded(told: Sequence[Told], encoder: Encoder) -> Vectors:
    """Each telling's vector."""
    rows = item_vectors([Readable("", each.language, each.title, each.summary) for each in told], encoder)
    return dict(zip(told, rows, strict=True))


def cosine(pair: Pair, vectors: Vectors) -> float:
    return round(float(vectors[pair.one] @ vectors[pair.other]), 3)


def all_evidence(pairs: Sequence[Pair], vectors: Vectors) -> Sequence[Evidence]:
    facts: dict[Told, Facts] = {told: told.facts for told in vectors}
    return [evidence(cosine(pair, vectors), facts[pair.one], facts[pair.other]) for pair in pairs]


def decided(pairs: Sequence[Pair], found: Sequence[Evidence]) -> Decided:
    """What grouping would decide about each pair alone."""
    return np.array(
        [
            pair.near and same_story(each, same_feed=pair.same_feed, same_link=pair.same_link)
            for pair, each in zip(pairs, found, strict=True)
        ]
    )


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 per cent interval of a share, by Wilson's score method; `total` is above 0."""
    share, z = right / total, NormalDist().inv_cdf(0.975)
    middle, spread = share + z * z / (2 * total), z * sqrt(share * (1 - share) / total + (z / (2 * total)) ** 2)
    return (middle - spread) / (1 + z * z / total), (middle + spread) / (1 + z * z / total)


def figures(pairs: Sequence[Pair], merged: Decided) -> str:
    """Precision with its interval, recall, and the counts behind them."""
    same = np.array([pair.same for pair in pairs], dtype=np.bool_)
    right, wrong = int((same & merged).sum()), int((~same & merged).sum())
    precision = "    -"
    if total := right + wrong:
        low, high = wilson(right, total)
        precision = f"{right / total:.3f} [{low:.3f}, {high:.3f}]"
    return f"precision {precision}  recall {right / max(1, int(same.sum())):.3f}  ({right} right, {wrong} wrong)"


def print_by_languages(pairs: Sequence[Pair], merged: Decided) -> None:
    print(f"  {'all':6} {figures(pairs, merged)}")
    for languages in ("en", "it", "da", "en-it", "en-da", "it-da"):
        own = np.array([pair.languages == languages for pair in pairs])
        chosen = [pair for pair in pairs if pair.languages == languages]
        count = sum(pair.same for pair in chosen)
        print(f"  {languages:6} {figures(chosen, merged[own])}  of {count} pairs same, {len(chosen) - count} not")


def print_fit(pairs: Sequence[Pair], vectors: Vectors) -> None:
    part = [pair for pair in pairs if pair.part == "fit"]
    retold = [pair for pair in part if pair.near and not pair.same_feed and not pair.same_link]
    fitted = fit(retold, all_evidence(retold, vectors), all_evidence(list(unlike_pairs(part)), vectors))
    print(f"fitted on {len(retold)} pairs of two feeds in the window:")
    for name, weight in zip((*WEIGHTS, "intercept"), fitted.weights, strict=True):
        print(f"  {name} {weight:.2f}")
    print(f"  threshold {fitted.threshold:.2f}")


def print_held(name: str, held: Sequence[Pair], vectors: Vectors, raw: Vectors) -> None:
    merged, same = decided(held, all_evidence(held, vectors)), np.array([pair.same for pair in held])
    print(f"the rule on {name}:")
    print_by_languages(held, merged)
    print_kinds(held, merged)
    precision = float(same[merged].mean())
    for which, rows in (("centred", vectors), ("raw", raw)):
        cosines = np.array([cosine(pair, rows) if pair.near else -1.0 for pair in held])
        threshold = lowest_precise(cosines, same, precision)
        print(f"{which} cosine alone, from {threshold:.3f}:")
        print_by_languages(held, cosines >= threshold)
    unlike = list(unlike_pairs(held))
    print(f"unlike pairs: {int(decided(unlike, all_evidence(unlike, vectors)).sum())} of {len(unlike)} merged")


def print_kinds(pairs: Sequence[Pair], merged: Decided) -> None:
    """What the rule made of each kind of pair, of pairs of one feed and one link, and of those out of the window."""
    for same in (True, False):
        total = Counter(pair.kind for pair in pairs if pair.same == same)
        taken = Counter(pair.kind for pair, each in zip(pairs, merged, strict=True) if each and pair.same == same)
        counts = ", ".join(f"{kind} {taken[kind]} of {total[kind]}" for kind in sorted(total))
        print(f"{'same story' if same else 'two stories'}, merged by kind: {counts}")
    chosen = {
        "of one feed": [pair.same_feed for pair in pairs],
        "behind one link": [pair.same_link for pair in pairs],
        "that grouping compares": [pair.near for pair in pairs],
    }
    for name, own in chosen.items():
        print(f"pairs {name}: {figures([p for p, o in zip(pairs, own, strict=True) if o], merged[np.array(own)])}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Print how well the rule tells one story from two on written pairs.")
    parser.add_argument("--encoder", help="another model by path or hub id (default: the bundled one)")
    encoder = load_encoder(parser.parse_args().encoder)
    pairs = read_pairs()
    vectors, raw = encoded(tellings(pairs), encoder), encoded(tellings(pairs), Uncentred())
    print(f"{len(pairs)} pairs of {len(vectors)} tellings, {sum(pair.same for pair in pairs)} of them the same story")
    print_fit(pairs, vectors)
    held = [pair for pair in pairs if pair.part == "held"]
    print_held("the held pairs", held, vectors, raw)
    print_held("their second batch", [pair for pair in held if pair.batch == 2], vectors, raw)


if __name__ == "__main__":
    main()
