"""Quotations: what stands between quotation marks stands in the item, word for word, and from the same mouth."""

from collections.abc import Iterator, Set

from curation.captions.types import Finding, Severity
from curation.captions.verifying.attributions import is_spoken, misattributed
from curation.captions.verifying.gazetteer import read_names
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.own_voices import is_of_the_writer
from curation.captions.verifying.quoted import Quotation, bare_words, parts_of, quotations_in, says
from curation.captions.verifying.translated import translations
from curation.function_words import language_by_words

_FEW = 3
_FEW_ABROAD = 7  # words of the item's own text that marks may set apart in another language
_SHORTEST = 3  # longer words have to be the item's


def check_quotations(ground: Ground) -> Check:
    """Code quote.

    A warning where the words may be a translation, which is no quotation, or where marks around a single word may
    only keep a distance.
    """
    reader = _Reader(ground)

    def check(case: Case) -> Iterator[Finding]:
        for quotation in quotations_in(case.prose):
            yield from reader.findings(case.prose, quotation)

    return check


class _Reader:
    """Holds what captions quote against one item."""

    def __init__(self, ground: Ground) -> None:
        self.ground, self.said = ground, bare_words(ground.text)
        self.item = read_names((ground.own_text,), ground.source.language)
        self.words = frozenset(self.said.split())

    def findings(self, prose: str, quotation: Quotation) -> Iterator[Finding]:
        span, parts = (quotation.start, quotation.end), parts_of(quotation.words)
        if says(self.said, parts):
            speaker = misattributed(prose, quotation, parts, self.item, self.ground.source.text)
        elif _keeps_a_distance(prose, quotation, self.words) or is_of_the_writer(prose, quotation, self.item):
            return
        elif self._may_be_translated(prose, quotation):
            speaker = self._other_speaker(prose, quotation)
        else:
            message = "the article does not say this word for word: quote it exactly or take the marks away"
            yield error("quote", span, message, _severity(self.ground, quotation))
            return
        if speaker:
            yield error("quote", span, f"the article does not give these words to {speaker}: check who said them")

    def _may_be_translated(self, prose: str, quotation: Quotation) -> bool:
        """Whether `quotation` is in another language than the item, and nothing tells it from what the item quotes."""
        if not _is_translated(self.ground, quotation):
            return False
        if any(translations(quotation, self.ground.own_text)):
            return True
        return len(bare_words(quotation.words).split()) <= _FEW_ABROAD and not is_spoken(prose, quotation)

    def _other_speaker(self, prose: str, quotation: Quotation) -> str | None:
        """Whom `prose` names for a translated `quotation`, where no words that it may stand for are theirs."""
        text = self.ground.source.text
        theirs = (parts_of(said.words) for said in translations(quotation, text))
        named = [misattributed(prose, quotation, parts, self.item, text) for parts in theirs]
        return named[0] if named and all(named) else None


def _keeps_a_distance(prose: str, quotation: Quotation, words: Set[str]) -> bool:
    """Whether marks around two or three words of the item, in other order or form, only set them apart.

    Not so where somebody is said to have used them.
    """
    quoted = [word for word in bare_words(quotation.words).split() if len(word) > _SHORTEST]
    few = len(quoted) > 0 and len(bare_words(quotation.words).split()) <= _FEW
    known = all(word in words or word + "s" in words or word.removesuffix("s") in words for word in quoted)
    return few and known and not is_spoken(prose, quotation)


def _severity(ground: Ground, quotation: Quotation) -> Severity:
    single = len(bare_words(quotation.words).split()) == 1
    return "warning" if single or _is_translated(ground, quotation) else "error"


def _is_translated(ground: Ground, quotation: Quotation) -> bool:
    theirs = ground.source.language
    return ground.language != theirs and language_by_words(quotation.words, ground.language) != theirs
