"""Stored mentions as the interface takes and gives them."""

import re
from datetime import UTC, datetime
from typing import Annotated

from pydantic import BeforeValidator, Field, JsonValue, TypeAdapter, WithJsonSchema
from typing_extensions import TypedDict

from curation.listening.kept_mentions import Correction, Judgement, KeptMention
from models.sentiment.interface import Label
from service.api.answers import (
    DocumentError,
    MentionAnswer,
    ModelAnswer,
    ProbabilitiesAnswer,
)
from service.api.documents import Document, InlineBrand, Name, Strict
from service.api.limits import MAX_BRANDS, MAX_DOCUMENTS, MAX_ID

MAX_SOURCE = 100
FIRST_YEAR, LAST_YEAR = 1970, 2200  # time zones need room at both ends
OF_ITEMS = "feed:"  # sources that begin so are the items of feeds.yaml, which no client may pass for
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?", re.ASCII)

Printed = r"^[^\x00-\x1f\x7f]+$"
StoredId = (
    Annotated[str, Field(min_length=1, max_length=MAX_ID, pattern=Printed)]
    | Annotated[int, Field(ge=-(2**53), le=2**53)]
)
Source = Annotated[str, Field(min_length=1, max_length=MAX_SOURCE, pattern=Printed)]


def moment(given: object) -> datetime:
    """A day, which begins at midnight UTC, or a moment with its time zone, as aware UTC."""
    if not isinstance(given, str) or not _MOMENT.fullmatch(given):
        raise ValueError("give a day such as 2026-11-21 or a moment with its time zone, 2026-11-21T09:00:00+01:00")
    found = datetime.fromisoformat(given)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(f"the year lies outside of {FIRST_YEAR} to {LAST_YEAR}")
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def not_of_items(source: str) -> str:
    """The source, unless it is kept for the items of feeds."""
    if source.startswith(OF_ITEMS):
        raise ValueError(f"{OF_ITEMS} begins the sources of this service's own items; take another label")
    return source


MOMENT_SCHEMA: dict[str, JsonValue] = {
    "type": "string",
    "description": "A day (midnight UTC) or a moment with its time zone, ISO 8601.",
}
Moment = Annotated[datetime, BeforeValidator(moment), WithJsonSchema(MOMENT_SCHEMA)]


class SourcedDocument(Document):
    """A text to judge and to keep the mentions of. Source and id together name it: stored again, it is the same one.

    `published`: now, if it is not given.
    """

    id: StoredId
    source: Annotated[Source, BeforeValidator(lambda given: not_of_items(given) if isinstance(given, str) else given)]
    published: Moment | None = None


class MentionsRequest(Strict):
    """Documents, and the brands to look for: all configured ones by default."""

    documents: Annotated[list[SourcedDocument], Field(min_length=1, max_length=MAX_DOCUMENTS)]
    brands: Annotated[list[Name | InlineBrand], Field(max_length=MAX_BRANDS)] | None = None


class LabelRequest(Strict):
    """What a person says of a mention."""

    label: Label


MENTIONS_REQUEST: TypeAdapter[MentionsRequest] = TypeAdapter(MentionsRequest)
LABEL_REQUEST: TypeAdapter[LabelRequest] = TypeAdapter(LabelRequest)


class StoredMentionAnswer(MentionAnswer):
    """A mention as the model judged it, and the id it is kept by."""

    id: str


class StoredDocumentAnswer(TypedDict):
    """The mentions kept of one document."""

    id: str | int
    language: str
    mentions: list[StoredMentionAnswer]


class StoredResponse(TypedDict):
    """One answer a document, in their order."""

    model: ModelAnswer
    documents: list[StoredDocumentAnswer | DocumentError]


class JudgementAnswer(TypedDict):
    """What a model answered."""

    label: Label
    probabilities: ProbabilitiesAnswer
    uncertain: bool
    model: ModelAnswer
    at: str


class CorrectionAnswer(TypedDict):
    """What a person said: `by` is the name of their key."""

    label: Label
    by: str
    at: str


class KeptMentionAnswer(TypedDict):
    """A stored mention. `label` and `uncertain` are what counts: a person's word before the model's."""

    id: str
    brand: str
    source: str
    document: str
    language: str
    published: str
    start: int
    end: int
    surface: str
    sentence: str
    label: Label
    uncertain: bool
    judgement: JudgementAnswer
    correction: CorrectionAnswer | None


class MentionsPage(TypedDict):
    """The newest first. `next`: the cursor of the next page, null on the last."""

    mentions: list[KeptMentionAnswer]
    next: str | None


def kept_mention_answer(kept: KeptMention) -> KeptMentionAnswer:
    """A stored mention, spelt."""
    origin = kept.origin
    return {
        "id": kept.id,
        "brand": kept.brand,
        "source": origin.source,
        "document": origin.document,
        "language": origin.language,
        "published": spelt(origin.published),
        "start": kept.start,
        "end": kept.end,
        "surface": kept.surface,
        "sentence": kept.sentence,
        "label": kept.label,
        "uncertain": kept.uncertain,
        "judgement": _judgement(kept.judgement),
        "correction": _correction(kept.correction) if kept.correction else None,
    }


def spelt(moment: datetime) -> str:
    """ISO 8601 in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _judgement(judgement: Judgement) -> JudgementAnswer:
    negative, neutral, positive = judgement.probabilities
    return {
        "label": judgement.label,
        "probabilities": {"negative": negative, "neutral": neutral, "positive": positive},
        "uncertain": judgement.uncertain,
        "model": {"id": judgement.model, "revision": judgement.revision},
        "at": spelt(judgement.at),
    }


def _correction(correction: Correction) -> CorrectionAnswer:
    return {"label": correction.label, "by": correction.by, "at": spelt(correction.at)}
