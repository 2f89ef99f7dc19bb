"""What goes around a caption's sentences when the voice asks for it: one emoji, up to two hashtags.

Hashtags name the employer in its own items and otherwise words that title and text both write with a capital.
"""

import re

from curation.captions import hostile
from curation.captions.choice import shuffled
from curation.captions.phrases import contains
from curation.captions.types import CaptionRules, Source

MOST_HASHTAGS = 2
_EMOJI = ("📰", "📌", "🔎", "💡", "👉")
_CAPITAL = r"[A-ZÀ-ÝÆØÅ][^\W\d_]{2,}"
_NAME_WITHIN = re.compile(rf"(?<=[\w,] ){_CAPITAL}(?: (?:{_CAPITAL}|\d+))*\b")
_NATIONALITY = re.compile(r"\w+(?:ean|ian|ish|ese)")  # capitalised in English, and no name of anything


def emoji_for(*seed: str) -> str:
    """One that says "here is something to read" and takes no side."""
    return shuffled(_EMOJI, *seed)[0]


def hashtags_for(source: Source, rules: CaptionRules) -> tuple[str, ...]:
    """At most two, each a name of the employer or of the item."""
    names = [rules.employer] if rules.employer and source.kind == "company" else []
    names += [
        name
        for name in _NAME_WITHIN.findall(hostile.visible(source.text))
        if contains(source.title, name) and not name.isupper() and not _NATIONALITY.fullmatch(name)
    ]
    tags = dict.fromkeys("#" + re.sub(r"\W|_", "", name) for name in names)
    return tuple(tag for tag in tags if len(tag) > 1)[:MOST_HASHTAGS]
