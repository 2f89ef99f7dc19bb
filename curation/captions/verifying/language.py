"""Language: a caption is in the one it was asked for, and so is each long sentence of it.

Quotations, links, tags, the item's title and the names of feed and employer are set aside: they may be in any. What is
short or undecided stands.
"""

import re
from collections.abc import Iterator
from functools import cache

from curation.captions.phrases import occurrences
from curation.captions.types import Finding
from curation.captions.verifying.capitals import without_addresses
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.quoted import quotations_in
from curation.function_words import LISTED, language_by_words
from curation.language import LanguageDetector, base_code

FEWEST_WORDS = 5
"""In a caption, for its language to be asked."""
FEWEST_IN_SENTENCE = 6
"""In a sentence, for its language to be asked apart from the rest."""

_WORD = re.compile(r"[^\W\d_]{2,}")
# Cut at every stop: what an abbreviation cuts off is short, and nothing short is asked.
_SENTENCE = re.compile(r"[^\s.!?…](?:[^.!?…\n]|[.!?…](?!\s|$))*[.!?…]?")
_CAPITAL = re.compile(r"(?<=[\w,] )[^\W\d_a-zà-ÿ]\w+")


def check_language(ground: Ground) -> Check:
    """Code language. Silent for a language that function words are not listed for."""
    wanted = base_code(ground.language)
    aside = (ground.source.title, ground.source.source_name, ground.rules.employer or "")

    def check(case: Case) -> Iterator[Finding]:
        if wanted is None or wanted not in LISTED:
            return
        prose = _without(without_addresses(case.prose), aside)
        read = [(match.span(), _read(match[0], wanted)) for match in _SENTENCE.finditer(prose)]
        if any(language == wanted for _, language in read):
            for span, language in read:
                if language not in (wanted, None):
                    yield error("language", span, f"a sentence: {_message(language, wanted)}")
        elif other := _other_language(prose, wanted):
            yield error("language", (0, len(case.caption)), _message(other, wanted))

    return check


def _message(other: str | None, wanted: str) -> str:
    return f"this reads as {other!r}, not as {wanted!r}: write it in the language asked for"


def _without(prose: str, phrases: tuple[str, ...]) -> str:
    spans = [(quotation.start, quotation.end) for quotation in quotations_in(prose)]
    spans += [span for phrase in phrases for span in occurrences(prose, phrase)]
    letters = list(prose)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _other_language(prose: str, wanted: str) -> str | None:
    if len(_WORD.findall(prose)) < FEWEST_WORDS:
        return None
    found = language_by_words(prose, wanted) or _detector(wanted).detect(_CAPITAL.sub(" ", prose), wanted)
    return found if found != wanted and found in LISTED else None


def _read(sentence: str, wanted: str) -> str | None:
    """The language of a long sentence; None of a short or undecided one."""
    return language_by_words(sentence, wanted) if len(_WORD.findall(sentence)) >= FEWEST_IN_SENTENCE else None


@cache
def _detector(language: str) -> LanguageDetector:
    return LanguageDetector((language,))
