"""What a caption can say of an item: which of its sentences stand on their own, alone or two together, and its title.

A sentence is taken word for word or cut before a clause that only adds to it; never rewritten. Left out are those that
lean on their neighbours, on the day they were written or on a voice that is not the sharer's, and all that `hostile`
names. Does not choose, does not frame and does not verify.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from curation.captions import hostile
from curation.captions.drafting.leaning import leans, speaks_as_one, takes_as_known
from curation.captions.drafting.typography import has_paired_marks
from curation.captions.types import Source
from models.sentences import split_sentences

Form = Literal["sentence", "shortened", "pair", "spread", "titled", "title", "foreign"]

_FEWEST_WORDS, _MOST_WORDS, _LONGEST = 6, 45, 300
_LONGEST_PAIR = 420
_LONGEST_TITLE = 160
_MOST_OF_TITLE = 0.6  # of its words: a sentence with more says the title again
_MOST_SPREAD = 14  # sentences of which every two are tried together: 91 pairs
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
class Passage:
    """A sentence that stands on its own: as `split_sentences` cut it, as a caption shows it, and how central it is."""

    cut: str
    text: str
    central: float


@dataclass(frozen=True, slots=True)
class Angle:
    """One thing to say: `texts` are the item's own, sentences in their order or the title.

    `passages` are the places of those it draws on. A `pair` stands together in the item and is one text, a `spread` is
    two texts from anywhere in it; `titled` is the title and one sentence.
    """

    form: Form
    texts: tuple[str, ...]
    passages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """All that a writer of one language can take from an item."""

    passages: tuple[Passage, ...]
    angles: tuple[Angle, ...]


def material_of(source: Source, language: str) -> Material:
    """What `source` offers a writer of `language`; may be nothing.

    An item in another language, or of none known, offers its title alone, and so does one that addresses a machine.
    """
    title = hostile.visible(source.title)
    title = title if _is_title(title) else ""
    titles = (Angle("title" if source.language in (language, "und") else "foreign", (title,)),) if title else ()
    if source.language != language or hostile.gives_orders(f"{source.title}\n{source.text}"):
        return Material((), titles)
    cuts = split_sentences(source.text, language)
    sentences = [hostile.visible(cut) for cut in cuts]
    places = _usable_places(source, sentences)
    passages = tuple(Passage(cuts[p], sentences[p], _centrality(sentences[p], p, source.title)) for p in places)
    alone = frozenset(n for n, p in enumerate(passages) if not (title and takes_as_known(p.text, source)))
    spreads = _spreads(passages, alone)
    found = (*_singles(passages, alone, language), *_pairs(source, sentences, places, alone), *spreads)
    heading = "" if source.kind == "company" and speaks_as_one(title, language) else title
    telling = [n for n, passage in enumerate(passages) if heading and _shared(passage.text, title) < _MOST_OF_TITLE]
    titled = tuple(Angle("titled", (heading, passages[n].text), (n,)) for n in telling)
    return Material(passages, (*found, *titled, *titles))


def turns(text: str) -> bool:
    """Whether a sentence takes something back or sets a condition: no place for unmixed pride."""
    return _TURNS.search(text) is not None


def _usable_places(source: Source, sentences: Sequence[str]) -> list[int]:
    """Of sentences that stand there twice, the earlier; none that answers a question."""
    first: dict[str, int] = {}
    for place, text in enumerate(sentences):
        answers = place > 0 and sentences[place - 1].endswith("?")
        if text not in first and not answers and _is_usable(text) and not leans(text, source):
            first[text] = place
    return list(first.values())


def _singles(passages: Sequence[Passage], alone: Set[int], language: str) -> Iterator[Angle]:
    for place, passage in enumerate(passages):
        if place not in alone:
            continue
        yield Angle("sentence", (passage.text,), (place,))
        short = _shortened(passage.text, language)
        if short:
            yield Angle("shortened", (short,), (place,))


def _pairs(source: Source, sentences: Sequence[str], places: Sequence[int], alone: Set[int]) -> Iterator[Angle]:
    for number, place in enumerate(places):
        following = sentences[place + 1] if place + 1 < len(sentences) else ""
        pair = f"{sentences[place]} {following}"
        if number not in alone or not following or len(pair) > _LONGEST_PAIR:
            continue
        if _is_usable(following) and not leans(following, source, in_context=True):
            both = number + 1 < len(places) and places[number + 1] == place + 1
            yield Angle("pair", (pair,), (number, number + 1) if both else (number,))


def _spreads(passages: Sequence[Passage], alone: Set[int]) -> Iterator[Angle]:
    central = sorted(sorted(alone), key=lambda place: -passages[place].central)[:_MOST_SPREAD]
    for one, other in combinations(sorted(central), 2):
        texts = (passages[one].text, passages[other].text)
        if other > one + 1 and sum(map(len, texts)) < _LONGEST_PAIR:
            yield Angle("spread", texts, (one, other))


def _is_title(title: str) -> bool:
    return (
        len(title.split()) > 1
        and len(title) <= _LONGEST_TITLE
        and has_paired_marks(title)
        and hostile.is_quotable(title)
    )


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


def _centrality(sentence: str, place: int, title: str) -> float:
    """Words shared with the title, and nearness to the top, where news says what is new."""
    return 1.0 + _shared(sentence, title) + 1.0 / (1 + place)


def _shared(sentence: str, title: str) -> float:
    words = {word.casefold() for word in _CONTENT_WORD.findall(title)}
    return len(words & {word.casefold() for word in _CONTENT_WORD.findall(sentence)}) / max(len(words), 1)


def _shortened(sentence: str, language: str) -> str:
    match = _ADDED_CLAUSE[language].search(sentence)
    if match is None or turns(sentence):
        return ""
    kept = sentence[: match.start()]
    return f"{kept}." if len(kept.split()) >= _FEWEST_WORDS and has_paired_marks(kept) else ""
