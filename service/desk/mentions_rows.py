"""Mentions as rows: the sentence with its brand, what stands around it, and what it says, in words. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from curation.listening.item_mood import FEED as OF_ITEMS
from curation.listening.kept_mentions import KeptMention
from curation.speech import Speech, When
from models.sentiment.interface import Label
from service.desk.mentions_filters import Saying
from service.web.phrases import UNDETERMINED, web_link

BESIDE = 160  # characters of the passage shown on each side of the sentence
SIGNS: Mapping[Saying, str] = {"negative": "−", "neutral": "0", "positive": "+", "uncertain": "?"}


@dataclass(frozen=True, slots=True)
class Pieces:
    """A stretch of text, cut where the sentence begins and ends and where the brand does; any but `brand` may be ""."""

    before: str
    lead: str
    brand: str
    tail: str
    after: str


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One mention. `saying` is what it counts as, `rather` the likelier label of an uncertain one."""

    id: str
    pieces: Pieces
    language: str
    source: str
    title: str
    link: str | None
    when: When
    saying: Saying
    sign: str
    words: str
    rather: str | None
    shares: str
    corrected_by: str | None
    corrected: When | None


@dataclass(frozen=True, slots=True)
class MentionRows:
    """Makes rows in a language, seen from a moment; `links` are titles and addresses of items, by id."""

    speech: Speech
    now: datetime
    zone: tzinfo
    links: Mapping[str, tuple[str, str | None]]

    def row(self, kept: KeptMention) -> MentionRow:
        """One mention as a row."""
        words, correction = label_words(self.speech), kept.correction
        saying: Saying = "uncertain" if kept.uncertain else kept.label
        title, url = self.links.get(kept.origin.document, ("", None)) if _is_item(kept) else ("", None)
        return MentionRow(
            id=kept.id,
            pieces=pieces(kept),
            language="" if kept.origin.language == UNDETERMINED else kept.origin.language,
            source=kept.origin.source.removeprefix(OF_ITEMS),
            title=title,
            link=web_link(url),
            when=self.speech.when(kept.origin.published, self.now, self.zone),
            saying=saying,
            sign=SIGNS[saying],
            words=words[saying],
            rather=words[kept.label] if kept.uncertain else None,
            shares=self._shares(kept, words),
            corrected_by=correction.by if correction else None,
            corrected=self.speech.when(correction.at, self.now, self.zone) if correction else None,
        )

    def _shares(self, kept: KeptMention, words: Mapping[Saying, str]) -> str:
        labels: tuple[Label, ...] = ("negative", "neutral", "positive")
        shares = zip(labels, kept.judgement.probabilities, strict=True)
        return ", ".join(f"{words[label]} {self.speech.percent(float(share))}" for label, share in shares)


def label_words(speech: Speech) -> Mapping[Saying, str]:
    """How a mention speaks."""
    _ = speech.gettext
    return {
        "negative": _("negative"),
        "neutral": _("neutral"),
        "positive": _("positive"),
        "uncertain": _("uncertain"),
    }


def pieces(kept: KeptMention) -> Pieces:
    """The sentence of a mention with what the model read around it; where it cannot be found there, by itself."""
    text, start = kept.excerpt.text, kept.start - kept.excerpt.start
    end = start + kept.end - kept.start
    begin = text.find(kept.sentence, max(0, end - len(kept.sentence)), start + len(kept.sentence))
    if begin < 0 or not begin <= start < end <= begin + len(kept.sentence):
        lead, brand, tail = kept.sentence.partition(kept.surface)
        return Pieces("", lead, brand, tail, "")
    close = begin + len(kept.sentence)
    return Pieces(
        before=_last_words(text[:begin]),
        lead=text[begin:start],
        brand=text[start:end],
        tail=text[end:close],
        after=_first_words(text[close:]),
    )


def _last_words(text: str) -> str:
    if len(text) <= BESIDE:
        return text
    return "… " + text[-BESIDE:].partition(" ")[2]


def _first_words(text: str) -> str:
    if len(text) <= BESIDE:
        return text
    return text[:BESIDE].rpartition(" ")[0] + " …"


def _is_item(kept: KeptMention) -> bool:
    return kept.origin.source.startswith(OF_ITEMS)
