"""A no within a word: "audited" for "unaudited", "variato" for "invariato", "ændret" for "uændret"."""

import re
from collections.abc import Iterable, Mapping

from curation.captions.verifying.meaning.telling import Told

# What is put before a word to deny it, and what such words end in: others begin so by chance (`under`, `indurre`).
_DENIED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"(?:un|non-?)(?P<word>[a-z]{3,}(?:ed|able|ible|ing|al|en|fair|safe|paid|sold|known|ful))"),
    "it": re.compile(
        r"(?:in|im|ir|non )(?P<word>[a-zà]{3,}(?:at[oaie]|ut[oaie]|[ai]bil[ei]|efficient[ei]|sicur[oaie]))"
    ),
    "da": re.compile(r"(?:u|ikke-)(?P<word>[a-zæøå]{3,}(?:et|ede|te|lig|lige|ligt|sikker|sikre|mulig|muligt))"),
}


class Prefixed:
    """The words that an article has with such a prefix only, or only without."""

    def __init__(self, told: Iterable[Told], language: str) -> None:
        self._pattern = _DENIED[language]
        clauses = tuple(told)
        self._words = frozenset(word.text for each in clauses for word in each.clause.words)
        # "Not signed" is as good as "unsigned".
        self._affirmed = frozenset(
            word.text for each in clauses if not (each.is_denied or each.stance.is_open) for word in each.clause.words
        )
        denied = {word: match["word"] for word in self._words if (match := self._pattern.fullmatch(word))}
        self._denied = frozenset(bare for word, bare in denied.items() if bare not in self._words)

    def is_turned(self, words: Iterable[str]) -> bool:
        """Whether one of `words`, of a caption, has such a prefix where the article has none, or lacks it."""
        return any(word in self._denied or self._is_added(word) for word in words)

    def _is_added(self, word: str) -> bool:
        match = self._pattern.fullmatch(word)
        return match is not None and word not in self._words and match["word"] in self._affirmed
