"""How often the model says what people say, over the mentions that people corrected or confirmed. No I/O.

People look at what seems wrong to them: the share that is right among corrected mentions is lower than among all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from curation.listening.kept_mentions import KeptMention
from models.evaluation.classification import accuracy, macro_f1
from models.sentiment.interface import LABELS, Label


@dataclass(frozen=True, slots=True)
class Agreement:
    """Over `mentions`, of which the model was uncertain about some; `certain_accuracy` is None where about all."""

    mentions: int
    uncertain: int
    accuracy: float
    macro_f1: float
    certain_accuracy: float | None


def agreement(mentions: Sequence[KeptMention]) -> Agreement:
    """The model's most probable label against the person's. Mentions without a correction are left out."""
    pairs = [(kept.correction.label, kept.judgement) for kept in mentions if kept.correction]
    said = _numbers([label for label, _ in pairs])
    answered = _numbers([judgement.label for _, judgement in pairs])
    certain = np.array([not judgement.uncertain for _, judgement in pairs], dtype=bool)
    return Agreement(
        mentions=len(pairs),
        uncertain=int((~certain).sum()),
        accuracy=accuracy(said, answered),
        macro_f1=macro_f1(said, answered),
        certain_accuracy=accuracy(said[certain], answered[certain]) if certain.any() else None,
    )


def agreement_by(mentions: Sequence[KeptMention], name: Callable[[KeptMention], str]) -> Mapping[str, Agreement]:
    """The same for each group, those with the most mentions first."""
    groups: dict[str, list[KeptMention]] = {}
    for mention in mentions:
        groups.setdefault(name(mention), []).append(mention)
    order = sorted(groups, key=lambda group: (-len(groups[group]), group))
    return {group: agreement(groups[group]) for group in order}


def _numbers(labels: Sequence[Label]) -> np.ndarray[tuple[int], np.dtype[np.int_]]:
    return np.array([LABELS.index(label) for label in labels], dtype=np.int_)
