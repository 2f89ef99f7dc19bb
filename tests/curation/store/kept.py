"""Mentions as small as the store's tests want them."""

from dataclasses import replace
from datetime import datetime, timedelta

from curation.listening.kept_mentions import Correction, Excerpt, Judgement, KeptMention, Origin
from models.sentiment.interface import Label, Probabilities
from tests.curation.store.samples import NOW

OF: dict[Label, Probabilities] = {
    "negative": (0.8, 0.1, 0.1),
    "neutral": (0.1, 0.8, 0.1),
    "positive": (0.1, 0.1, 0.8),
}
TEXT = "Kalvento is good."


def kept(
    document: str = "1",
    label: Label = "positive",
    *,
    brand: str = "kalvento",
    source: str = "twitter",
    language: str = "en",
    days: float = 0,
    start: int = 0,
    uncertain: bool = False,
    corrected: Label | None = None,
) -> KeptMention:
    """A mention published so many days ago."""
    origin = Origin(source, document, language, NOW - timedelta(days=days))
    judgement = Judgement(OF[label], uncertain, "fake", "1", NOW)
    correction = Correction(corrected, "desk", NOW) if corrected else None
    place = start, start + 8, "Kalvento", TEXT
    return KeptMention(brand, origin, *place, Excerpt(TEXT, start), judgement, correction)


def judged_anew(mention: KeptMention, label: Label, at: datetime = NOW) -> KeptMention:
    """The same mention as another revision of the model sees it."""
    return replace(mention, judgement=Judgement(OF[label], False, "fake", "2", at))
