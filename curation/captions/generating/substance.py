"""Whether a model's words say something of the article at all: small models repeat the request, or talk of nothing.

The verifier asks what a caption claims too much; this asks only for a few words, not those of the request, two of which
the article has too. Across languages words do not compare, and the first two questions are all. No I/O.
"""

import re

from curation.captions.generating.prompts import LANGUAGES, example
from curation.captions.types import Source

FEWEST_WORDS = 4
FEWEST_SHARED = 2
_STEM = 5  # letters: enough to tell most words apart, few enough to meet an inflected form
_WORD = re.compile(r"[^\W\d_]+")
_EXAMPLES = frozenset(example(language).casefold() for language in LANGUAGES)


def says_something(words: str, source: Source, language: str) -> bool:
    """Whether `words`, a caption in `language`, tell of `source`."""
    if len(_WORD.findall(words)) < FEWEST_WORDS or any(echoed in words.casefold() for echoed in _EXAMPLES):
        return False
    return language != source.language or len(_stems(words) & _stems(f"{source.title} {source.text}")) >= FEWEST_SHARED


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()) if len(word) >= _STEM)
