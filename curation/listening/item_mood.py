"""How an item speaks, of each brand it names and by itself: what is asked and kept, and what may be said of it. No I/O.

Brands are sought in the title and the whole text; the mood is that of the opening, which is what people see of an item
that is shared. Of an item that names brands without end the first MOST_MENTIONS mentions are judged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce

from curation.config import Brand
from curation.items import Item, digest
from curation.listening.kept_mentions import Excerpt, Judgement, KeptMention, Origin, excerpt_around
from curation.listening.mood import Counts, one_voice
from curation.listening.sentiment import Finder, Reading, judged, read
from models.sentiment.interface import LABELS, Label, Passage, Sentiment, most_probable

OPENING = 2_000  # characters of an item's text
MOST_MENTIONS = 50  # judged of an item
FEED = "feed:"


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in an item. `mood` is None while it has not been judged."""

    mood: Judgement | None = None
    mentions: tuple[KeptMention, ...] = ()


@dataclass(frozen=True, slots=True)
class BrandVoice:
    """How an item speaks of a brand as a whole; `uncertain` where no mention of it was answered."""

    brand: str
    label: Label
    uncertain: bool
    mentions: tuple[KeptMention, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about an item: its mentions in order, then its mood."""

    item: Item
    reading: Reading
    excerpts: tuple[Excerpt, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which model answers, and when."""

    model: str
    revision: str
    at: datetime

    def on(self, sentiment: Sentiment) -> Judgement:
        """The answer as it is kept."""
        return Judgement(sentiment.probabilities, sentiment.uncertain, self.model, self.revision, self.at)


def source_of(feed: str) -> str:
    """The source that mentions in a feed's items are kept under."""
    return f"{FEED}{feed}"


def opening(item: Item) -> str:
    """The title and the beginning of the text."""
    return f"{item.title}\n{(item.text or item.summary)[:OPENING]}"


def question_key(item: Item, stamp: Stamp, brands: Sequence[Brand]) -> str:
    """Equal where the answers would be: the same text, asked of the same model about the same brands."""
    return digest(item.content_hash, stamp.model, stamp.revision, *map(repr, brands))


def ask(item: Item, finder: Finder) -> Asked:
    """What to ask about an item."""
    reading = read(f"{item.title}\n{item.text or item.summary}", item.language, finder, "mention")
    mentions = reading.mentions[:MOST_MENTIONS]
    excerpts = tuple(excerpt_around(reading.text, mention.start, mention.end) for mention in mentions)
    passages = [
        excerpt.question(item.language, mention.start, mention.end)
        for mention, excerpt in zip(mentions, excerpts, strict=True)
    ]
    reading = Reading(reading.text, reading.language, mentions, tuple(passages))
    return Asked(item, reading, excerpts, (*passages, Passage(opening(item), item.language)))


def hear(asked: Asked, sentiments: Sequence[Sentiment], stamp: Stamp) -> Heard:
    """What an item says, from the answers to its passages in their order."""
    *of_mentions, mood = sentiments
    item = asked.item
    origin = Origin(source_of(item.feed), item.id, item.language, item.date)
    found = judged(asked.reading, of_mentions).mentions
    kept = [
        KeptMention(
            brand=each.mention.brand,
            origin=origin,
            start=each.mention.start,
            end=each.mention.end,
            surface=each.mention.surface,
            sentence=asked.reading.text[slice(*each.sentence)],
            excerpt=excerpt,
            judgement=stamp.on(each.sentiment),
        )
        for each, excerpt in zip(found, asked.excerpts, strict=True)
    ]
    return Heard(stamp.on(mood), tuple(kept))


def gloom(mood: Judgement | None) -> float:
    """How far it is safe to say that an item is negative, 0..1: not at all where that is uncertain."""
    if mood is None or mood.uncertain or mood.label != "negative":
        return 0.0
    return mood.probabilities[LABELS.index("negative")]


def voices(mentions: Sequence[KeptMention], brands: Sequence[Brand]) -> tuple[BrandVoice, ...]:
    """One voice a brand: one's own brands first, as feeds.yaml lists them, then competitors, then any other by id."""
    listed = [brand.id for brand in sorted(brands, key=lambda brand: brand.competitor)]
    named = dict.fromkeys([*listed, *sorted({mention.brand for mention in mentions})])
    of_brand = {brand: tuple(mention for mention in mentions if mention.brand == brand) for brand in named}
    return tuple(_voice(brand, said) for brand, said in of_brand.items() if said)


def _voice(brand: str, mentions: tuple[KeptMention, ...]) -> BrandVoice:
    voice = one_voice(reduce(Counts.__add__, map(_counts, mentions)))
    if voice.answered:
        label: Label = "positive" if voice.positive else "negative" if voice.negative else "neutral"
        return BrandVoice(brand, label, False, mentions)
    sums = [sum(column) for column in zip(*(each.judgement.probabilities for each in mentions), strict=True)]
    return BrandVoice(brand, most_probable(sums), True, mentions)


def _counts(mention: KeptMention) -> Counts:
    if mention.uncertain:
        return Counts(uncertain=1)
    return Counts(**{mention.label: 1})
