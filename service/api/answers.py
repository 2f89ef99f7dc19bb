"""Sentiment as the interface spells it. Plain dictionaries: they are made for every document of every request."""

from typing_extensions import TypedDict

from curation.listening.sentiment import Judged, JudgedMention
from models.sentiment.interface import Label, Sentiment


class ProbabilitiesAnswer(TypedDict):
    """Calibrated; their sum is 1."""

    negative: float
    neutral: float
    positive: float


class SentimentAnswer(TypedDict):
    """`label` is the most probable of the three; `uncertain` says that it had better not be relied upon."""

    label: Label
    probabilities: ProbabilitiesAnswer
    uncertain: bool


class MentionAnswer(TypedDict):
    """Where a brand is named, in code points of the text, end exclusive, and how the text speaks of it there."""

    brand: str
    start: int
    end: int
    surface: str
    sentence: str
    label: Label
    probabilities: ProbabilitiesAnswer
    uncertain: bool


class DocumentAnswer(TypedDict):
    """`windowed`: too long to be judged at once. `sentiment` is of the whole text; null unless asked for."""

    id: str | int
    language: str
    windowed: bool
    sentiment: SentimentAnswer | None
    mentions: list[MentionAnswer]


class ErrorValue(TypedDict):
    """`code` for programs, `message` for people."""

    code: str
    message: str


class DocumentError(TypedDict):
    """A document that could not be judged; of bulk, `id` is the number of the line where no id could be read."""

    id: str | int
    error: ErrorValue


class ErrorAnswer(TypedDict):
    """The shape of every error."""

    error: ErrorValue


class ModelAnswer(TypedDict):
    """What judged."""

    id: str
    revision: str


class SentimentResponse(TypedDict):
    """One answer a document, in their order."""

    model: ModelAnswer
    documents: list[DocumentAnswer | DocumentError]


def document_answer(id: str | int, text: str, judged: Judged) -> DocumentAnswer:
    """What was found in one document."""
    return {
        "id": id,
        "language": judged.language,
        "windowed": judged.windowed,
        "sentiment": _sentiment(judged.whole) if judged.whole else None,
        "mentions": [_mention(text, mention) for mention in judged.mentions],
    }


def _mention(text: str, judged: JudgedMention) -> MentionAnswer:
    mention, sentiment = judged.mention, judged.sentiment
    start, end = judged.sentence
    return {
        "brand": mention.brand,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "sentence": text[start:end],
        "label": sentiment.label,
        "probabilities": _probabilities(sentiment),
        "uncertain": sentiment.uncertain,
    }


def _sentiment(sentiment: Sentiment) -> SentimentAnswer:
    return {
        "label": sentiment.label,
        "probabilities": _probabilities(sentiment),
        "uncertain": sentiment.uncertain,
    }


def _probabilities(sentiment: Sentiment) -> ProbabilitiesAnswer:
    negative, neutral, positive = map(float, sentiment.probabilities)
    return {"negative": negative, "neutral": neutral, "positive": positive}
