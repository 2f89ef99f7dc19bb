"""What a caption can say of an item: which of its sentences stand on their own, and in which order a person gets them.

A sentence is taken word for word or cut before a clause that only adds to it; never rewritten. Left out are those that
lean on their neighbours, on the day they were written or on a voice that is not the sharer's, and all that `hostile`
names. Does not frame and does not verify.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from curation.captions import hostile
from curation.captions.choice import weighted_order
from curation.captions.drafting.leaning import leans
from curation.captions.drafting.typography import has_paired_marks
from curation.captions.types import Source
from curation.sentences import split_sentences

_FEWEST_WORDS, _MOST_WORDS, _LONGEST = 6, 45, 300
_LONGEST_PAIR = 420
_LONGEST_TITLE = 160
_CONTENT_WORD = re.compile(r"\w{4,}")
# A relative clause that runs to the end of its sentence adds; Danish puts the same comma before one that restricts.
_ADDED_CLAUSE = {
    "en": re.compile(r"(?:, (?:which|where)\b[^,;–—]*|; .*| [–—] [^–—]*)[.!]$"),
    "it": re.compile(r"(?:, (?:che|dove|il che)\b[^,;–—]*|; .*| [–—] [^–—]*)[.!]$"),
    "da": re.compile(r"(?:; .*| [–—] [^–—]*)[.!]$"),
}
# What follows these may turn what stands before them.
_TURNS = re.compile(
    r"\b(?:not|never|unless|except|but|only|if|without|however|though|although|while|until|non|mai|tranne|ma|solo|se|senza"
    r"|però|anche se|benché|purché|finché|ikke|aldrig|medmindre|undtagen|men|kun|hvis|uden|dog|selvom|indtil)\b|n't\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Angle:
    """One thing to say. `text` is the item's own: a sentence, two that follow each other, or the title."""

    kind: Literal["sentence", "title", "foreign"]
    text: str


def angles(source: Source, language: str, *, evidence: str, seed: tuple[str, ...]) -> tuple[Angle, ...]:
    """Every angle on `source` for a writer of `language`, best first for `seed`; may be empty.

    `evidence` leads where it is a usable sentence of the item; then single sentences, drawn by how central they are,
    then pairs, then the title. An item in another language, or of none known, offers its title alone.
    """
    title = hostile.visible(source.title)
    titles = (Angle("title" if source.language in (language, "und") else "foreign", title),) if _titles(title) else ()
    if source.language != language or hostile.gives_orders(f"{source.title}\n{source.text}"):
        return titles
    sentences = [hostile.visible(sentence) for sentence in split_sentences(source.text, language)]
    return (*(Angle("sentence", text) for text in _texts(source, sentences, title, evidence, seed)), *titles)


def turns(text: str) -> bool:
    """Whether a sentence takes something back or sets a condition: no place for unmixed pride."""
    return _TURNS.search(text) is not None


def _titles(title: str) -> bool:
    return (
        len(title.split()) > 1
        and len(title) <= _LONGEST_TITLE
        and has_paired_marks(title)
        and hostile.is_quotable(title)
    )


def _texts(source: Source, sentences: list[str], title: str, evidence: str, seed: tuple[str, ...]) -> Iterator[str]:
    usable = [place for place, text in enumerate(sentences) if _is_usable(text) and not leans(text, source)]
    weights = [_weight(sentences[place], place, title) for place in usable]
    order = [usable[drawn] for drawn in weighted_order(weights, *seed)]
    sought = _letters(evidence)
    order.sort(key=lambda place: not (sought and sought in _letters(sentences[place])))
    for place in order:
        yield sentences[place]
        yield from _shortened(sentences[place], source.language)
    for place in order:
        following = sentences[place + 1] if place + 1 < len(sentences) else ""
        pair = f"{sentences[place]} {following}"
        if (
            following
            and _is_usable(following)
            and not leans(following, source, in_context=True)
            and len(pair) <= _LONGEST_PAIR
        ):
            yield pair


def _is_usable(text: str) -> bool:
    return (
        _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
        and len(text) <= _LONGEST
        and (text[0].isupper() or text[0].isdigit())
        and not text.isupper()
        and text.rstrip('"”»“)').endswith((".", "!"))
        and not text.rstrip('"”»“)').endswith("..")
        and has_paired_marks(text)
        and hostile.is_quotable(text)
    )


def _weight(sentence: str, place: int, title: str) -> float:
    """How central: words shared with the title, and nearness to the top, where news says what is new."""
    words = {word.casefold() for word in _CONTENT_WORD.findall(title)}
    shared = len(words & {word.casefold() for word in _CONTENT_WORD.findall(sentence)})
    return 1.0 + shared / max(len(words), 1) + 1.0 / (1 + place)


def _shortened(sentence: str, language: str) -> Iterator[str]:
    match = _ADDED_CLAUSE[language].search(sentence)
    if match is None or turns(sentence):
        return
    kept = sentence[: match.start()]
    if len(kept.split()) >= _FEWEST_WORDS and has_paired_marks(kept):
        yield f"{kept}."


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
