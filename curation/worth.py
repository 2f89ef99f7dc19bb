"""What a story is worth by itself: the facts its content value is computed from. No I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from curation.captions.phrases import contains
from curation.config import Programme
from curation.items import Item
from curation.listening.item_mood import Heard, gloom
from curation.matching import Vectors
from curation.own_words import own_words
from curation.ranking import ContentFacts
from curation.tellings import Telling
from models.encoder import Encoder

UNHEARD = Heard()


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What stories are held against: what was heard in items, by id, and of how many people how many each fits."""

    programme: Programme
    heard: Mapping[str, Heard]
    people: int
    now: datetime

    def facts(self, story: Telling, fits: int, theme: float) -> ContentFacts:
        """The facts of one story; `theme` as `theme_nearness` has it."""
        item = story.item
        return ContentFacts(
            age=self.now - item.date,
            trust=story.source.trust,
            characters=len(item.text),
            sources=story.sources,
            fits=fits,
            people=self.people,
            theme=theme,
            own_words=own_words(item.text or item.summary, item.language),
            gloom=gloom(self.heard.get(item.id, UNHEARD).mood),
            avoided=is_avoided(item, self.programme),
        )


def is_avoided(item: Item, programme: Programme) -> bool:
    """Whether an item holds a phrase that nobody shall be asked to pass on."""
    return any(contains(text, phrase) for phrase in programme.avoid for text in (item.title, item.summary, item.text))


def theme_nearness(rows: Vectors, programme: Programme, encoder: Encoder) -> Sequence[float]:
    """How near each item, unit rows (n, d), comes to the nearest theme: 0..1, without themes 0."""
    if not programme.themes:
        return [0.0] * len(rows)
    themes = encoder.encode_roles(list(programme.themes), [programme.languages[0]] * len(programme.themes))
    closest = (rows.astype(np.float64) @ themes.astype(np.float64).T).max(axis=1)
    return [float(near) for near in np.round(encoder.calibration.nearness(closest), 3)]
