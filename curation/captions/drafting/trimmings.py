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
_LONGEST_NAME = 60  # characters before a capital that may belong to its name
_EMOJI = ("📰", "📌", "🔎", "💡", "👉", "📝", "🔗", "📎", "📖", "👀")
_CAPITAL = r"[A-ZÀ-ÝÆØÅ][^\W\d_]{2,}"
# A number is of a name, but not the beginning of a version: NixOS 15.09 is no NixOS 15.
_NAME_WITHIN = re.compile(rf"(?<=[\w,] ){_CAPITAL}(?: (?:{_CAPITAL}|\d+\b(?![.,]\d)))*\b")
# What a capital follows inside a longer name: the Union of State of the Union is no name of anything.
_WITHIN_A_NAME = re.compile(r"[A-ZÀ-ÝÆØÅ][\w'’-]* (?:(?:of|the|and|di|de|dei|del|della|delle|e|af|for|og) )*$")
_GOES_ON = re.compile(r" (?:(?:of|the|di|de|dei|del|della|delle|af) )+[A-ZÀ-ÝÆØÅ]")
_NATIONALITY = re.compile(r"\w+(?:ean|ian|ish|ese)")  # capitalised in English, and no name of anything


def emoji_for(*seed: str) -> str:
    """One that says "here is something to read" and takes no side."""
    return shuffled(_EMOJI, *seed)[0]


def hashtags_for(source: Source, rules: CaptionRules) -> tuple[str, ...]:
    """At most MOST_HASHTAGS: of the programme, of the item's topics, names of the employer or of the item."""
    names = [rules.employer] if rules.employer and source.kind == "company" else []
    names += _names_of(source)
    configured = [tag for tag in (_tag(given.lstrip("#")) for given in rules.hashtags) if len(tag) > 1]
    topics = [_tag(topic) for topic in source.topics]
    kept = list(dict.fromkeys(configured[:_MOST_CONFIGURED]))
    for tag in (*map(_tag, names[:1]), *topics[:1], *map(_tag, names[1:])):
        if len(tag) > 1 and not any(tag.lower() in other.lower() for other in kept):  # part of one says no more
            kept.append(tag)
    return tuple(kept)[: MOST_HASHTAGS if configured or topics else _MOST_NAMES]


def _names_of(source: Source) -> Iterator[str]:
    text = hostile.visible(source.text)
    for match in _NAME_WITHIN.finditer(text):
        name, before = match[0], text[max(match.start() - _LONGEST_NAME, 0) : match.start()]
        is_part = _WITHIN_A_NAME.search(before) or _GOES_ON.match(text, match.end())
        if not is_part and not name.isupper() and not _NATIONALITY.fullmatch(name) and contains(source.title, name):
            yield name


def _tag(name: str) -> str:
    """Words of a name written in lower case get a capital each, so that a screen reader can tell them apart."""
    words = name.split()
    joined = "".join(word[:1].upper() + word[1:] for word in words) if len(words) > 1 else name
    return "#" + re.sub(r"\W|_", "", joined)
