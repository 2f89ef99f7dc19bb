"""What goes around a caption's sentences when the voice asks for it: one emoji, a few hashtags.

Hashtags are those the programme likes to see, then the employer in its own items, the item's topics, and words that
title and text both write with a capital.
"""

import re
from collections.abc import Iterator

from curation.captions import hostile
from curation.captions.choice import shuffled
from curation.captions.phrases import contains
from curation.captions.types import CaptionRules, Source

MOST_HASHTAGS = 3
_MOST_CONFIGURED, _MOST_NAMES = 2, 2
_EMOJI = ("📰", "📌", "🔎", "💡", "👉", "📝", "🔗", "📎", "📖", "👀")
_CAPITAL = r"[A-ZÀ-ÝÆØÅ][^\W\d_]{2,}"
_NAME_WITHIN = re.compile(rf"(?<=[\w,] ){_CAPITAL}(?: (?:{_CAPITAL}|\d+))*\b")
_NATIONALITY = re.compile(r"\w+(?:ean|ian|ish|ese)")  # capitalised in English, and no name of anything


def emoji_for(*seed: str) -> str:
    """One that says "here is something to read" and takes no side."""
    return shuffled(_EMOJI, *seed)[0]


def hashtags_for(source: Source, rules: CaptionRules) -> tuple[str, ...]:
    """At most MOST_HASHTAGS: of the programme, of the item's topics, names of the employer or of the item."""
    names = [rules.employer] if rules.employer and source.kind == "company" else []
    names += _names_of(source)
    configured = [_tag(tag.lstrip("#")) for tag in rules.hashtags]
    topics = [_tag(topic) for topic in source.topics]
    tags = (*configured[:_MOST_CONFIGURED], *map(_tag, names[:1]), *topics[:1], *map(_tag, names[1:]))
    kept = [tag for tag in dict.fromkeys(tags) if len(tag) > 1]
    return tuple(kept)[: MOST_HASHTAGS if configured or topics else _MOST_NAMES]


def _names_of(source: Source) -> Iterator[str]:
    for name in _NAME_WITHIN.findall(hostile.visible(source.text)):
        if contains(source.title, name) and not name.isupper() and not _NATIONALITY.fullmatch(name):
            yield name


def _tag(name: str) -> str:
    """Words of a name written in lower case get a capital each, so that a screen reader can tell them apart."""
    words = name.split()
    joined = "".join(word[:1].upper() + word[1:] for word in words) if len(words) > 1 else name
    return "#" + re.sub(r"\W|_", "", joined)
