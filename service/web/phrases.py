"""Text that came from a feed or about a person, ready for a page: text, language, and a link only to the web."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from curation.items import Item

UNDETERMINED = "und"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the value of its `lang` attribute; "" tells a browser that the language is not known."""

    text: str
    language: str


def phrase(text: str, language: str) -> Phrase:
    """A phrase in an ISO 639 language."""
    return Phrase(text, "" if language == UNDETERMINED else language)


def title_of(item: Item) -> Phrase:
    """An item's title in the item's language."""
    return phrase(item.title, item.language)


def web_link(url: str | None) -> str | None:
    """The URL if it is an absolute http or https one; a page links to nothing else."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
