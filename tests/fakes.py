"""Stand-ins for the outside: an encoder whose vectors can be followed by hand, and feeds that never touch a socket."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from curation.config import FeedSource
from curation.feeds.parser import parse_feed
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.errors import FetchError
from curation.language import LanguageDetector
from curation.parsing.cleaning import Cleaned, items_from_feed
from models.calibration import Calibration
from models.occupations import Occupations

WORD_DIMENSIONS = 256
NOTHING_KNOWN = Occupations()
WORDS_MEAN = Calibration({"title": 1.0, "department": 0.2, "about": 0.5}, 15.9, -3.07, 0.15, 0.35)


@dataclass
class WordEncoder:
    """Bag of words: texts that share words are close, whatever their language. Counts what it is asked."""

    identity: str = "words@1"
    dimension: int = WORD_DIMENSIONS
    calibration: Calibration = WORDS_MEAN
    occupations: Occupations = NOTHING_KNOWN
    encoded: list[str] = field(default_factory=list)

    def encode_roles(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(texts)

    def encode_items(self, texts: Sequence[str], languages: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(texts)

    def _encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.encoded.extend(texts)
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.casefold().replace(".", " ").replace(",", " ").split():
                row[int(sha256(word.encode()).hexdigest(), 16) % self.dimension] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-9))


@dataclass
class FakeReader:
    """Feeds by URL: bytes to give, or an error to raise. Answers an unchanged document with NotModified."""

    documents: dict[str, bytes | FetchError]
    asked: list[str] = field(default_factory=list)

    def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
        self.asked.append(source.url)
        document = self.documents[source.url]
        if isinstance(document, FetchError):
            raise document
        etag = f'"{sha256(document).hexdigest()}"'
        if validators.etag == etag:
            return NotModified(validators)
        return Fetched(document, "application/rss+xml", source.url, Validators(etag))


@dataclass
class InProcess:
    """Parses where it is called, without the child processes of the real thing."""

    detector: LanguageDetector = field(default_factory=lambda: LanguageDetector(["en"]))

    def items(self, body: bytes, *, url: str, content_type: str | None, source: FeedSource, now: datetime) -> Cleaned:
        return items_from_feed(parse_feed(body, url=url, content_type=content_type), source, self.detector, now)


def rss(entries: Sequence[Mapping[str, str]], *, title: str = "A feed") -> bytes:
    """An RSS 2.0 document; each entry maps element names (title, link, guid, description, pubDate) to text."""
    from xml.sax.saxutils import escape

    rows = "".join(
        "<item>" + "".join(f"<{name}>{escape(text)}</{name}>" for name, text in entry.items()) + "</item>"
        for entry in entries
    )
    channel = f"<channel><title>{escape(title)}</title>{rows}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()
