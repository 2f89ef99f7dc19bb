"""What the model makes of the project's own brand mentions: by language, by what makes them hard, pair by pair."""

from collections.abc import Iterator, Sequence

import numpy as np

from models.evaluation.classification import groups_right
from models.evaluation.sentiment_sets import Judged
from models.training.corpora import LANGUAGES
from models.training.sentiment.own import Notes, own_notes


def own_figures(judged: Judged) -> Iterator[tuple[str, float]]:
    """Macro-F1 by language, contrast pairs wholly right, accuracy by phenomenon; of the part that was set aside."""
    notes = own_notes("test")
    for language in LANGUAGES:
        kept = [example.passage.language == language for example in judged.examples]
        part = judged.where(kept)
        yield f"own mentions {language}", part.f1()
        yield (
            f"own mentions {language}, pairs right",
            pairs_right(part, [note for note, keep in zip(notes, kept, strict=True) if keep]),
        )
    for phenomenon in sorted({note.phenomenon for note in notes}):
        yield f"own {phenomenon}, accuracy", judged.where([note.phenomenon == phenomenon for note in notes]).accuracy()


def pairs_right(judged: Judged, notes: Sequence[Notes]) -> float:
    """Share of texts with different labels of which every mention is right."""
    labels: dict[str, set[str]] = {}
    for note, example in zip(notes, judged.examples, strict=True):
        labels.setdefault(note.text, set()).add(example.label)
    contrast = np.array([len(labels[note.text]) > 1 for note in notes], dtype=bool)
    part = judged.where(contrast.tolist())
    texts = [note.text for note, keep in zip(notes, contrast, strict=True) if keep]
    return groups_right(texts, part.labels == part.answers)
