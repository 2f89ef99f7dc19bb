"""Documents judged for keeping: the model is asked about what is kept of each mention, and nothing more of the text."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from typing_extensions import TypeIs

from curation.listening.kept_mentions import Excerpt, Judgement, KeptMention, Origin, excerpt_around, storable
from models.sentiment.interface import Passage
from service.api.answers import DocumentAnswer, DocumentError, MentionAnswer
from service.api.desk import TOO_MANY_MENTIONS, Desk, ReadDocument, mentions_in
from service.api.documents import InlineBrand
from service.api.exchange import Exchange
from service.api.limits import MAX_MENTIONS
from service.api.mention_shapes import MentionsRequest, SourcedDocument, StoredDocumentAnswer, StoredMentionAnswer
from service.api.staying import scored_for
from service.inference import Worker


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """What one document leaves behind; `dated`: whether its date was given."""

    origin: Origin
    dated: bool
    mentions: Sequence[KeptMention]


@dataclass(frozen=True, slots=True)
class JudgedForKeeping:
    """What is answered and what is kept: an error is answered only. `brands` are those that were looked for."""

    answers: Sequence[StoredDocumentAnswer | DocumentError]
    kept: Sequence[KeptDocument]
    brands: Sequence[str]

    @property
    def complete(self) -> bool:
        """Whether every document was judged."""
        return len(self.kept) == len(self.answers)


class MentionJudge:
    """Reads documents, has the model judge their mentions, and puts both together."""

    def __init__(self, worker: Worker, desk: Desk, configured: Sequence[str]) -> None:
        """`configured`: the ids of the brands that are looked for where a request names none."""
        self.worker = worker
        self._desk = desk
        self._configured = configured

    async def judge(self, request: MentionsRequest, exchange: Exchange, now: datetime) -> JudgedForKeeping:
        """Judge the mentions of all documents.

        Raises:
            ApiError: 422, a brand is not known, or brands are named too often.
            ClientGone: the client left before.
            NotReady, QueueFull: the model cannot be asked.
        """
        finder = await self._desk.finder(request.brands)
        read = await self._desk.read(request.documents, finder, "mention")
        if mentions_in(read) > MAX_MENTIONS:
            raise TOO_MANY_MENTIONS
        asked = await asyncio.to_thread(_questions, read)
        job = self.worker.submit([passage for _, passages in asked for passage in passages], len(read))
        answers = await self._desk.answers(read, await scored_for(exchange, self.worker, job))
        excerpts = [excerpts for excerpts, _ in asked]
        stamp = _Stamp(*self.worker.model, now)
        kept = [*map(stamp.kept, request.documents, answers, excerpts)]
        brands = self._configured if request.brands is None else [*map(_id_of, request.brands)]
        told = [_answer(answer, each) for answer, each in zip(answers, kept, strict=True)]
        return JudgedForKeeping(told, [each for each in kept if each], [storable(brand) for brand in brands])


def _questions(read: Sequence[ReadDocument | DocumentError]) -> list[tuple[list[Excerpt], list[Passage]]]:
    """What is kept around each mention of each document, and the question about it."""
    found = []
    for reading in (each.reading for each in read if isinstance(each, ReadDocument)):
        excerpts = [excerpt_around(reading.text, mention.start, mention.end) for mention in reading.mentions]
        passages = [
            excerpt.question(reading.language, mention.start, mention.end)
            for excerpt, mention in zip(excerpts, reading.mentions, strict=True)
        ]
        found.append((excerpts, passages))
    return found


@dataclass(frozen=True, slots=True)
class _Stamp:
    """Which model judged, and when."""

    model: str
    revision: str
    now: datetime

    def kept(
        self, document: SourcedDocument, answer: DocumentAnswer | DocumentError, excerpts: Sequence[Excerpt]
    ) -> KeptDocument | None:
        """What a document leaves behind; None where it could not be judged."""
        if _is_error(answer):
            return None
        published = document.published or self.now
        origin = Origin(storable(document.source), storable(str(document.id)), answer["language"], published)
        mentions = [self._mention(origin, *pair) for pair in zip(answer["mentions"], excerpts, strict=True)]
        return KeptDocument(origin, document.published is not None, mentions)

    def _mention(self, origin: Origin, answer: MentionAnswer, excerpt: Excerpt) -> KeptMention:
        given = answer["probabilities"]
        probabilities = given["negative"], given["neutral"], given["positive"]
        return KeptMention(
            brand=storable(answer["brand"]),
            origin=origin,
            start=answer["start"],
            end=answer["end"],
            surface=storable(answer["surface"]),
            sentence=storable(answer["sentence"]),
            excerpt=excerpt,
            judgement=Judgement(probabilities, answer["uncertain"], self.model, self.revision, self.now),
        )


def _answer(answer: DocumentAnswer | DocumentError, kept: KeptDocument | None) -> StoredDocumentAnswer | DocumentError:
    if _is_error(answer):
        return answer
    pairs = zip(answer["mentions"], kept.mentions if kept else (), strict=True)
    mentions = [StoredMentionAnswer(id=mention.id, **told) for told, mention in pairs]
    return {"id": answer["id"], "language": answer["language"], "mentions": mentions}


def _is_error(answer: DocumentAnswer | DocumentError) -> TypeIs[DocumentError]:
    return "error" in answer


def _id_of(brand: str | InlineBrand) -> str:
    return brand.name if isinstance(brand, InlineBrand) else brand
