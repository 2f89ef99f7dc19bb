"""Quotations: what stands between quotation marks stands in the item, word for word, and from the same mouth."""

from collections.abc import Iterator, Set

from curation.captions.types import Finding, Severity
from curation.captions.verifying.attributions import is_spoken, misattributed
from curation.captions.verifying.gazetteer import read_names
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.quoted import Quotation, bare_words, parts_of, quotations_in, says
from curation.function_words import language_by_words

_FEW = 3
_SHORTEST = 3  # longer words have to be the item's


def check_quotations(ground: Ground) -> Check:
    """Code quote.

    A warning where the words may be a translation, which is no quotation, or where marks around a single word may
    only keep a distance.
    """
    source = ground.source
    said, item = bare_words(ground.text), read_names((ground.own_text,), source.language)
    words = frozenset(said.split())

    def check(case: Case) -> Iterator[Finding]:
        for quotation in quotations_in(case.prose):
            parts = parts_of(quotation.words)
            span = (quotation.start, quotation.end)
            if not says(said, parts):
                if _keeps_a_distance(case.prose, quotation, words):
                    continue
                message = "the article does not say this word for word: quote it exactly or take the marks away"
                yield error("quote", span, message, _severity(ground, quotation))
                continue
            speaker = misattributed(case.prose, quotation, parts, item, source.text)
            if speaker:
                yield error("quote", span, f"the article does not give these words to {speaker}: check who said them")

    return check


def _keeps_a_distance(prose: str, quotation: Quotation, words: Set[str]) -> bool:
    """Whether marks around two or three words of the item, in other order or form, only set them apart.

    Not so where somebody is said to have used them.
    """
    quoted = [word for word in bare_words(quotation.words).split() if len(word) > _SHORTEST]
    few = len(quoted) > 0 and len(bare_words(quotation.words).split()) <= _FEW
    known = all(word in words or word + "s" in words or word.removesuffix("s") in words for word in quoted)
    return few and known and not is_spoken(prose, quotation)


def _severity(ground: Ground, quotation: Quotation) -> Severity:
    if len(bare_words(quotation.words).split()) == 1:
        return "warning"
    theirs = ground.source.language
    translated = ground.language != theirs and language_by_words(quotation.words, ground.language) != theirs
    return "warning" if translated else "error"
