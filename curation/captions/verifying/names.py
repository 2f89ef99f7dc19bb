"""Names: capitalised words a caption has and its source has not.

Without a trained tagger a name is a capital where none is due: not at the start of a sentence, unless more capitals
follow. Endings of the genitive and the possessive are set aside.
"""

import re
from collections.abc import Iterator, Set
from functools import cache

from curation.captions import hostile
from curation.captions.drafting.frames import LANGUAGES
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.quantities.dates import calendar_of

_WORD = re.compile(r"[^\W\d_]+")
_STARTS = re.compile(r"(?:^|[.!?…:\n]|[\"“”„«»(•–—])\s*[\"“”„«»(]*$")
# Capitals that are nobody's name: pronouns.
_PRONOUNS = frozenset({"i", "de", "dem", "deres", "lei", "ok"})
_LEGAL_FORM = re.compile(r"^[\s,]*(?:S\.?p\.?A|S\.?r\.?l|A/S|ApS|Ltd|Limited|Inc|Corp|GmbH|AG|plc|LLC|Group|Holding)\b")


def check_names(ground: Ground) -> Check:
    """Codes name and organisation."""
    known = words_of(ground.text) | words_of_frames(ground.language)

    def check(case: Case) -> Iterator[Finding]:
        for code, start, end in foreign_names(_without_dates_and_tags(case.prose), known):
            yield error(code, (start, end), f"{case.caption[start:end]!r} is not named in the article")

    return check


def _without_dates_and_tags(text: str) -> str:
    calendar = calendar_of(text)
    text = hostile.HASHTAG.sub(lambda match: " " * len(match[0]), text)
    for start, end in (*calendar.months.values(), *calendar.weekdays.values()):
        text = text[:start] + text[start:end].lower() + text[end:]
    return text


@cache
def words_of_frames(language: str) -> frozenset[str]:
    """Words our own frames of `language` use, and the names of languages."""
    own = LANGUAGES.get(language)
    spoken = (name for known in LANGUAGES.values() for name in known.language_names.values())
    return words_of(" ".join((*(own or ()), *spoken)))


def words_of(text: str) -> frozenset[str]:
    """The words of `text` in lower case, as letters only."""
    return frozenset(word.casefold() for word in _WORD.findall(text))


def foreign_names(caption: str, known: Set[str]) -> Iterator[tuple[str, int, int]]:
    """(code, start, end) of each capitalised word whose stem is not in `known`; code is name or organisation."""
    words = list(_WORD.finditer(caption))
    for place, match in enumerate(words):
        word = match[0]
        if not word[0].isupper() or _is_known(word.casefold(), known) or len(word) == 1:
            continue
        shouted = word.isupper()
        if _STARTS.search(caption[: match.start()]) and not (shouted or _leads_a_run(caption, words, place)):
            continue
        legal = _LEGAL_FORM.match(caption[match.end() :]) is not None
        yield ("organisation" if shouted or legal else "name"), match.start(), match.end()


def _is_known(word: str, known: Set[str]) -> bool:
    return word in known or word in _PRONOUNS or f"{word}s" in known or (word.endswith("s") and word[:-1] in known)


def _leads_a_run(caption: str, words: list[re.Match[str]], place: int) -> bool:
    if place + 1 == len(words):
        return False
    following = words[place + 1]
    return following[0][0].isupper() and caption[words[place].end() : following.start()] == " "
