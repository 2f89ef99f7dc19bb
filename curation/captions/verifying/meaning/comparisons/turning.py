"""Comparatives that turn nothing round, whatever they are held against.

"Two more ovens" adds, "more than in 2023 stayed away" counts those left out, and "the group is growing" tells of no
measure. None of them can be laid beside a comparison of the article.
"""

import re
from collections.abc import Mapping
from functools import cache

from curation.captions.verifying.meaning.lemmas import words_in

_BEFORE = 24  # characters before "more" in which the number stands that it adds
_BREAK = re.compile(r"[;:!?()–—,](?!\d)|\.(?=\s|$)|\s[-–—]\s")
_NUMBERS: Mapping[str, str] = {
    "en": "one|two|three|four|five|six|seven|eight|nine|ten|another|a few|some|any|no|once",
    "it": "un|uno|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|qualche|alcun[ie]|altr[ie]",
    "da": "en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|nogle|endnu|lidt",
}
_MORE = {"en": "more", "it": "(?:in )?più", "da": "mere|flere|til"}
_THAN = {"en": "than", "it": r"d\w+|che|rispetto", "da": "end"}
_OUT = {
    "en": (
        r"stay(?:s|ed|ing) (?:away|home|at home|out)|abstain\w*|abstention\w*|refus\w+|declin(?:es?|ed) to|"
        r"miss(?:es|ed)|"
        r"skip(?:s|ped)|lack\w*|gave up|gives? up|dropped out|opt(?:s|ed) out|did not|didn't|without|left out|fail\w*"
    ),
    "it": (
        r"astenut\w+|astension\w+|astien\w+|(?:rest|riman|rimas)\w+ (?:a casa|fuori|senza)|rinunci\w+|disert\w+|"
        r"manc\w+|rifiut\w+|salta(?:to|ta|ti|te|no)?|senza|non|assent\w+|abbandon\w+"
    ),
    "da": (
        r"undlod|undlad\w*|undlader|(?:blev|bliver|blevet) (?:hjemme|væk|borte)|mangle\w*|afstod|afstår|droppe\w*|"
        r"sprang over|springer over|uden|afvis\w+|ikke|nægte\w*|udeblev|udebliver|forsøm\w+"
    ),
}
_WISHED = {
    "en": (
        r"hop(?:ed|ing|e) for|want(?:s|ed)?|wish(?:es|ed)?|(?:would|'d) (?:have )?(?:like|liked|love|loved)|"
        r"aim(?:s|ed|ing)? (?:for|at)|need(?:s|ed)?|ask(?:s|ed|ing)? for|deserv\w+|room for"
    ),
    "it": (
        r"sper(?:a|av|ando|at)\w*|vorr\w+|vol(?:eva|evano|evamo|uto)|desider\w+|chied\w+|servirebb\w+|servono|"
        r"merit\w+|mirava\w*|avremmo"
    ),
    "da": (
        r"håb\w+|ønske\w*|ville (?:gerne|have)|vil gerne|havde gerne|kræve\w*|bad om|beder om|drømme\w*|mangler|"
        r"fortjen\w+|brug for"
    ),
}


# A measure that is more is a difference: nothing is added to it.
_MEASURED = re.compile(
    r"(?<!\w)(?:k?g|cm|km|kw|mw|gr?am\w*|kilo\w*|chil[oi]\w*|tons?|tonn\w+|met(?:re|er|r[oi])s?|lit(?:re|er|r[oi])s?|"
    r"points?|punt[oi]|procent\w*|percent\w*|euros?|kroner|pounds?|minut\w*|hours?|or[ae]|timer?|degrees?|grad\w+)\s",
    re.IGNORECASE,
)


def tells_another_thing(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the comparative at `span` of `text` adds to a number, was wished for, or counts what did not happen."""
    start, end = _clause(text, span)
    after = re.compile(rf"\s*(?:{_THAN[language]})\b").match(text, span[1])
    added = _added(language).search(text[max(start, span[0] - _BEFORE) : span[1]]) if after is None else None
    if added is not None and not _MEASURED.search(added[0]):
        return True
    wished = after is None and _wished(language).search(text[max(start, span[0] - 2 * _BEFORE) : span[0]]) is not None
    return wished or _left_out(language).search(text, start, end) is not None


def is_bare(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the clause around `span` has nothing but names beside it."""
    start, end = _clause(text, span)
    rest = f"{text[start : span[0]]} {text[span[1] : end]}"
    words = (word for word in words_in(rest, language) if word.is_content)
    return not any(rest[word.start].islower() or rest[word.start].isdecimal() for word in words)


def _clause(text: str, span: tuple[int, int]) -> tuple[int, int]:
    cuts = [cut.end() for cut in _BREAK.finditer(text, max(0, span[0] - 200), span[0])]
    after = _BREAK.search(text, span[1], span[1] + 200)
    return (cuts[-1] if cuts else max(0, span[0] - 200)), (after.start() if after else min(len(text), span[1] + 200))


@cache
def _added(language: str) -> re.Pattern[str]:
    """A number and its noun before "more", or a number right before it."""
    return re.compile(rf"(?<!\w)(?:{_NUMBERS[language]}|\d+)\s(?:[^\W\d]+\s)?(?:{_MORE[language]})$", re.IGNORECASE)


@cache
def _wished(language: str) -> re.Pattern[str]:
    """What leads right up to "more" and makes a wish of it, not a measure."""
    return re.compile(rf"(?<!\w)(?:{_WISHED[language]})\s$", re.IGNORECASE)


@cache
def _left_out(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_OUT[language]})(?!\w)", re.IGNORECASE)
