"""Where a caption has its writer on the spot, or a user for years: "I was in the stand when", "we have had one since".

Words alone do not tell the match of the article from the writer's own life: the sentence has to go on about the item,
by a name of it or by two of its words or numbers, or to vouch for it, and tell of no reading and no childhood.
"""

import re
from collections.abc import Iterator

from curation.captions.verifying.capitals import capitals
from curation.captions.verifying.common_capitals import COMMON
from curation.captions.verifying.first_hand_words import CHILDHOOD, READING, USED, VOUCHING, WITNESSES
from curation.captions.verifying.folding import folded, folded_words

_SENTENCE = re.compile(r"(?:[^.!?…\n]|(?<=\d)\.(?=\d))+[.!?…]*")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d[\d.,]*\d(?:[^\W\d_](?![^\W\d_]))?")
_STEM = 5
_FEWEST = 2


class FirstHand:
    """What `text`, of an item, is about, held against captions in `language`; `employer` may be named by anybody."""

    def __init__(self, text: str, employer: str, language: str) -> None:
        own = folded_words(employer)
        names = (folded(word.word) for word in capitals(text) if not word.starts)
        self._names = frozenset(name for name in names if name not in own and name not in COMMON)
        self._words = stems_in(text) | frozenset(_NUMBER.findall(text))
        self._witness = WITNESSES.get(language)

    def claims(self, prose: str) -> Iterator[re.Match[str]]:
        """Where `prose`, with straight apostrophes, says that its writer was there or has used it for long."""
        if self._witness is None:
            return
        for sentence in _SENTENCE.finditer(prose):
            if "?" in sentence[0] or is_of_childhood(sentence[0]):
                continue
            start, end = sentence.span()
            about = self._words_about(sentence[0])
            told = about >= _FEWEST and not READING.search(sentence[0])
            if told or VOUCHING.search(sentence[0]):
                yield from self._witness.present.finditer(prose, start, end)
            yield from self._witness.regular.finditer(prose, start, end)
            lasting = self._witness.lasting.finditer(prose, start, end)
            yield from (match for match in lasting if about or USED.search(match[0]))

    def _words_about(self, sentence: str) -> int:
        """How many words and numbers of the item `sentence` has; a name counts as enough."""
        named = {folded(word.word) for word in capitals(sentence) if not word.starts}
        said = stems_in(sentence) | frozenset(_NUMBER.findall(sentence))
        return len(self._words & said) + _FEWEST * (not self._names.isdisjoint(named))


def is_of_childhood(sentence: str) -> bool:
    """Whether `sentence` tells of the writer's childhood or school, which is nothing an article is about."""
    return CHILDHOOD.search(sentence) is not None


def stems_in(text: str) -> frozenset[str]:
    """The first letters of every word of `text` that is long enough to be told by them."""
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(text) if len(word) >= _STEM)
