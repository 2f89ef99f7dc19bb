"""The stage that listens: each recent item of others is judged once by a model, and again when it or the brands change.

Stored a batch at a time: killed and run again it goes on where it was. An item the model fails at is reported and tried
again by the next run, and without a model everything else goes on.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice

from sqlalchemy import Connection

from curation.config import Brand, Config
from curation.items import Item
from curation.listening.item_mood import Heard, Stamp, ask, hear, question_key
from curation.mentions import Matcher
from curation.report import Listening
from curation.store.database import Database
from curation.store.items import items_since
from curation.store.moods import questions_answered, save_heard
from models.interface import ModelError
from models.sentiment.apart import Failed, score_apart
from models.sentiment.interface import SentimentModel

BATCH = 32  # items


def judge_items(
    database: Database,
    config: Config,
    load: Callable[[], SentimentModel],
    now: datetime,
    tell: Callable[[int, int], None],
) -> Listening:
    """Judge what was not judged yet of what may be proposed; `tell` hears how many are done, and of how many."""
    with database.reading() as connection:
        recent = list(_recent(connection, config, now))
        answered = questions_answered(connection)
    if not recent:
        return Listening()
    try:
        model = load()
    except ModelError as error:
        return Listening(trouble=str(error))
    listener = _Listener(model, Stamp(model.name, model.revision, now), config.brands)
    keys = {item.id: question_key(item, listener.stamp, config.brands) for item in recent}
    waiting = [item for item in recent if answered.get(item.id) != keys[item.id]]
    done = Listening()
    for start in range(0, len(waiting), BATCH):
        batch = waiting[start : start + BATCH]
        heard = listener.listen(batch)
        with database.writing() as connection:
            for item, told in heard:
                save_heard(connection, item, keys[item.id], told, config.brands)
        done = _with(done, batch, heard)
        tell(min(start + BATCH, len(waiting)), len(waiting))
    return done


class _Listener:
    """A model, and the brands it is asked about."""

    def __init__(self, model: SentimentModel, stamp: Stamp, brands: Sequence[Brand]) -> None:
        self._model = model
        self.stamp = stamp
        self._matcher = Matcher(brands)

    def listen(self, items: Sequence[Item]) -> Sequence[tuple[Item, Heard]]:
        """What is heard in each item, except in those of which the model fails at a passage."""
        asked = [ask(item, self._matcher) for item in items]
        scored = iter(score_apart(self._model, [passage for each in asked for passage in each.passages]))
        told = [(each, list(islice(scored, len(each.passages)))) for each in asked]
        return [
            (each.item, hear(each, sentiments, self.stamp))
            for each, answers in told
            if len(sentiments := [one for one in answers if not isinstance(one, Failed)]) == len(answers)
        ]


def _with(done: Listening, batch: Sequence[Item], heard: Sequence[tuple[Item, Heard]]) -> Listening:
    judged = {item.id for item, _ in heard}
    mentions = sum(len(told.mentions) for _, told in heard)
    failed = tuple(item.id for item in batch if item.id not in judged)
    return Listening(done.items + len(heard), done.mentions + mentions, done.failed + failed)


def _recent(connection: Connection, config: Config, now: datetime) -> Iterator[Item]:
    """The items of others that are no older than their feed allows, by id."""
    ages = {source.name: timedelta(days=source.max_age_days) for source in config.feeds if source.kind != "company"}
    for entry in items_since(connection, now - max(ages.values(), default=timedelta())):
        if entry.item.feed in ages and now - entry.item.date <= ages[entry.item.feed]:
            yield entry.item
