"""Stored mentions judged again by another model, a batch a transaction: killed and run again it goes on where it was.

What people said of them stays. A mention the model fails at keeps the judgement it has, and costs no other its own.
"""

from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import datetime
from operator import add

from curation.listening.kept_mentions import Judgement, KeptMention
from curation.store.database import Database
from curation.store.mentions import save_judgements, scored_otherwise
from models.sentiment.apart import Failed, score_apart
from models.sentiment.interface import SentimentModel

BATCH = 256


@dataclass(frozen=True, slots=True)
class Rescored:
    """How many mentions were judged again, labels of the model changed, became (un)certain, or could not be judged."""

    mentions: int = 0
    labels: int = 0
    doubts: int = 0
    failed: int = 0

    def __add__(self, other: "Rescored") -> "Rescored":
        """Both together."""
        return Rescored(*map(add, astuple(self), astuple(other)))


def rescore(database: Database, model: SentimentModel, now: datetime, tell: Callable[[int], None]) -> Rescored:
    """Judge every mention that another model or revision judged; `tell` hears how many are done so far."""
    done, after = Rescored(), ""
    while True:
        with database.reading() as connection:
            batch = scored_otherwise(connection, (model.name, model.revision), after=after, limit=BATCH)
        if not batch:
            return done
        answers = score_apart(model, [mention.passage for mention in batch])
        stamp = model.name, model.revision, now
        judged = [
            (mention, Judgement(new.probabilities, new.uncertain, *stamp))
            for mention, new in zip(batch, answers, strict=True)
            if not isinstance(new, Failed)
        ]
        with database.writing() as connection:
            replaced = save_judgements(connection, judged)
        done += sum((_change(*pair) for pair in judged if pair[0].id in replaced), Rescored())
        done += Rescored(failed=len(batch) - len(judged))
        after = batch[-1].id
        tell(done.mentions)


def _change(mention: KeptMention, new: Judgement) -> Rescored:
    old = mention.judgement
    return Rescored(1, int(old.label != new.label), int(old.uncertain != new.uncertain))
