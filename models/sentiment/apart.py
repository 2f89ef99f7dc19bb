"""A batch judged so that a passage the model fails at costs no other passage its answer."""

from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from models.sentiment.interface import Passage, Sentiment, SentimentModel

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Failed:
    """The model could not judge a passage; the log says why."""

    reason: str


Scored = Sentiment | Failed


def score_apart(model: SentimentModel, passages: Sequence[Passage]) -> Sequence[Scored]:
    """The model's answers; of a batch it fails at, those of each passage alone, with `Failed` where it fails again."""
    try:
        return _score(model, passages)
    except Exception:
        log.exception("a batch could not be judged, its passages are asked alone", passages=len(passages))
    return [_score_alone(model, passage) for passage in passages]


def _score_alone(model: SentimentModel, passage: Passage) -> Scored:
    try:
        return _score(model, [passage])[0]
    except Exception as error:
        log.warning("a passage could not be judged", error=repr(error), characters=len(passage.text))
        return Failed(type(error).__name__)


def _score(model: SentimentModel, passages: Sequence[Passage]) -> Sequence[Scored]:
    answers = model.score(passages)
    if len(answers) != len(passages):
        raise RuntimeError(f"{len(answers)} answers to {len(passages)} passages")
    return answers
