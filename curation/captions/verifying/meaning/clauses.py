"""Sentences cut into clauses: stretches that say one thing each, as far as punctuation and conjunctions show it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from curation.captions.verifying.meaning.lemmas import Word, words_in
from models.sentences import sentence_spans

# Conjunctions that open a clause wherever they stand, and after a comma only; and verbs that show, a few words after
# a comma or an "and", that a clause has begun there rather than the next entry of a list.
_OPENERS = {
    "en": "but|while|whilst|whereas|although|though|because|unless|until|which|if|so that",
    "it": "ma|mentre|bensì|sebbene|benché|perché|poiché|anche se|a meno che|finché|se",
    "da": "men|mens|hvorimod|selvom|selv om|fordi|medmindre|indtil|hvis|så at",
}
_AFTER_COMMA = {
    "en": "and|or|so|who|where|when|as|yet|nor|with|since|after|before|once|said|says|according",
    "it": "e|ed|o|così|che|chi|dove|quando|né|con|dopo|prima|come|cui|quindi|spiega|dice|ha detto|secondo|afferma|"
    "sostiene|precisa|avverte|commenta|racconta",
    "da": "og|eller|så|som|der|hvor|når|da|heller|med|efter|før|siden|ligesom|siger|sagde|hvilket|viser|oplyser|"
    "skriver|mener|vurderer|lyder|fortæller|forklarer|fastslår|ifølge",
}
_VERBS = {
    "en": "is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|isn['’]t|aren['’]t|"
    "wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|won['’]t|can['’]t|cannot|couldn['’]t|doesn['’]t|don['’]t|didn['’]t",
    "it": "è|sono|era|erano|ha|hanno|aveva|avevano|sarà|saranno|avrà|avranno|può|possono|potrà|potrebbe|potrebbero|"
    "deve|devono|dovrebbe|dovrebbero|non|viene|vengono|sia|sarebbe|avrebbe|"
    r"\w{2,20}r(?:à|anno)",
    "da": "er|var|har|havde|bliver|blev|kan|kunne|skal|skulle|vil|ville|må|måtte|får|fik|bør",
}
# A stop that no sentence was ended at, for what stands before it: a year, a sum, an abbreviation in capitals.
_STOP = (
    r"(?-i:(?:(?<=(?:19|20)\d\d\.)|(?<=\bkr\.)|(?<=\bpct\.)|(?<=[A-Z]{3}\.))\s+(?=[A-ZÆØÅ\d])"
    r"|(?<=[^\W\d_]{4}\.)(?<!n[ck]l\.)(?<!xcl\.)(?<!kskl\.)(?<!ept\.)(?<!ebr\.)(?<!prox\.)\s+(?=\d))"
)
_MARK = r"[;()\[\]…|•\n]|:(?!\d)|\s[-–—]+\s|[—]|(?<=[.!?,])[”»\"]|[”»\"](?=,)"


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of `start:end`, in the text's `sentence`th sentence."""

    words: tuple[Word, ...] = field(hash=False)  # looked up by the hundred: the places tell nearly all apart
    start: int
    end: int
    sentence: int


@lru_cache(maxsize=32)  # each check asks for the same caption and the same article
def clauses_of(text: str, language: str) -> tuple[Clause, ...]:
    """The clauses of `text` in order, each with a word at least; together they hold every word of it."""
    words = words_in(text, language)
    starts = [word.start for word in words]

    def clause(start: int, end: int, sentence: int) -> Clause:
        return Clause(words[bisect_left(starts, start) : bisect_left(starts, end)], start, end, sentence)

    cut = (
        clause(start, end, number)
        for number, (first, last) in enumerate(sentence_spans(text, language))
        for start, end in _parts(text, first, last, language)
    )
    return tuple(found for found in cut if found.words)


def _parts(text: str, first: int, last: int, language: str) -> Iterator[tuple[int, int]]:
    start = first
    for match in _cuts(language).finditer(text, first, last):
        if match.start() > start:
            yield start, match.start()
            start = match.start()
    yield start, last


@cache
def _cuts(language: str) -> re.Pattern[str]:
    """Between two clauses. Each alternative looks ahead over five words at most, so that reading stays linear."""
    if language not in _OPENERS:
        return re.compile(_MARK)
    and_word = {"en": "and", "it": "e", "da": "og"}[language]
    verb = rf"(?:{_VERBS[language]})\b)"
    soon, at_once = (rf"(?=\s(?:[^\s,.;:]{{1,30}}\s){{{fewest},4}}{verb}" for fewest in (1, 0))
    return re.compile(
        rf"{_MARK}|{_STOP}|\s(?:{_OPENERS[language]})\b|,(?=\s(?:{_AFTER_COMMA[language]})\b)"
        rf"|,(?!\s(?:at|that|che)\s){soon}|\s{and_word}{at_once}",
        re.IGNORECASE,
    )
