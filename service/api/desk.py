"""Documents read into passages, and judgements put together to answers, at the edge of the event loop.

Short texts are read where the request is; whatever takes longer is read in a thread, so that the service keeps
answering. The one thread also bounds how much is read at a time.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from curation.listening.sentiment import Detector, Finder, Level, Reading, judged, language_of, read
from models.sentiment.apart import Failed, Scored
from models.sentiment.interface import Passage, Sentiment
from service.api.answers import DocumentAnswer, DocumentError, document_answer
from service.api.brands import BrandSets
from service.api.documents import Document, InlineBrand
from service.api.errors import ApiError
from service.api.limits import MAX_MENTIONS

P = ParamSpec("P")
T = TypeVar("T")

TOO_MANY_MENTIONS = ApiError(
    422, "too_many_mentions", f"brands are named more than {MAX_MENTIONS} times; send less text or ask for fewer brands"
)


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document and what is to be asked of it."""

    id: str | int
    reading: Reading


class Desk:
    """Reads documents and writes answers for everybody."""

    def __init__(self, detector: Detector, brands: BrandSets, read_here_characters: int) -> None:
        self._detector = detector
        self._brands = brands
        self._read_here = read_here_characters
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sentiment-reading")

    def close(self) -> None:
        """Let the thread end."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def finder(self, named: Sequence[str | InlineBrand] | None) -> Finder:
        """What finds the brands of a request.

        Raises:
            ApiError: 422, a brand is not known or named twice.
        """
        brands = self._brands.named(named)
        known = self._brands.known(brands)
        return known or self._brands.keep(brands, await self._apart(self._brands.make, brands))

    async def read(
        self, documents: Sequence[Document], finder: Finder, level: Level
    ) -> list[ReadDocument | DocumentError]:
        """What is to be asked; an error in the place of a document that names brands too often."""
        size = sum(len(document.text) for document in documents)
        return await self._where(size, read_all, documents, self._detector, finder, level)

    async def answers(
        self, read: Sequence[ReadDocument | DocumentError], scored: Sequence[Scored]
    ) -> list[DocumentAnswer | DocumentError]:
        """One answer a document, in order."""
        size = sum(len(each.reading.text) for each in read if isinstance(each, ReadDocument))
        return await self._where(size, answer_all, read, scored)

    async def _where(self, size: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        if size <= self._read_here:
            return work(*args, **kwargs)
        return await self._apart(work, *args, **kwargs)

    async def _apart(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: work(*args, **kwargs))


def read_all(
    documents: Sequence[Document], detector: Detector, finder: Finder, level: Level
) -> list[ReadDocument | DocumentError]:
    """Each document as its passages."""
    found: list[ReadDocument | DocumentError] = []
    for document in documents:
        language = language_of(document.text, document.language, detector)
        reading = read(document.text, language, finder, level)
        if len(reading.mentions) > MAX_MENTIONS:
            found.append(error_of(document.id, TOO_MANY_MENTIONS))
        else:
            found.append(ReadDocument(document.id, reading))
    return found


def passages_of(read: Sequence[ReadDocument | DocumentError]) -> list[Passage]:
    """Everything the model is asked, in order."""
    return [passage for each in read if isinstance(each, ReadDocument) for passage in each.reading.passages]


def mentions_in(read: Sequence[ReadDocument | DocumentError]) -> int:
    """How often brands are named; more than is allowed where a document of its own is over the limit."""
    return sum(len(each.reading.mentions) if isinstance(each, ReadDocument) else MAX_MENTIONS + 1 for each in read)


def answer_all(
    read: Sequence[ReadDocument | DocumentError], scored: Sequence[Scored]
) -> list[DocumentAnswer | DocumentError]:
    """One answer a document; an error where a passage of it could not be judged."""
    answers: list[DocumentAnswer | DocumentError] = []
    place = 0
    for each in read:
        if not isinstance(each, ReadDocument):
            answers.append(each)
            continue
        count = len(each.reading.passages)
        answers.append(_answer(each, scored[place : place + count]))
        place += count
    return answers


def _answer(document: ReadDocument, scored: Sequence[Scored]) -> DocumentAnswer | DocumentError:
    sentiments = [each for each in scored if isinstance(each, Sentiment)]
    if len(sentiments) < len(scored):
        reason = next(each.reason for each in scored if isinstance(each, Failed))
        message = f"the model failed at this text ({reason}); the log of the service says more"
        return error_of(document.id, ApiError(500, "not_judged", message))
    reading = document.reading
    return document_answer(document.id, reading.text, judged(reading, sentiments))


def error_of(id: str | int, error: ApiError) -> DocumentError:
    """An error in the place of a document."""
    return {"id": id, "error": {"code": error.code, "message": error.message}}
