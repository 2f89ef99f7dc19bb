"""Sentences that a machine left in a caption, as a model reads them: beyond the shapes that `markup` knows.

A warning: the model knows them by their words, and people speak of posts and texts too.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from curation.captions.disclosure.employment import says_employed
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, doubt
from curation.captions.verifying.quoted import bare_words, parts_of, quotations_in, says
from models.remains import BundledRemains
from models.remains.parts import Stand, parts

BOUND = 0.8
"""Probability from which it objects: on a few in a thousand captions that nothing is left in
(`curation.evaluation.remains_check`)."""

_CREDIT = re.compile(r" ?\((?:fonte|kilde|source|via) ?: [^()]*\)", re.IGNORECASE)  # like a field
_IN_BRACKETS = re.compile(r" ?\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]")
_MOST_REMEMBERED = 20_000  # sentences: drafts share their frames


def check_left_behind(ground: Ground) -> Check:
    """Code injection; not on who discloses an employer, who speaks of the post too."""
    employer, item = ground.rules.employer, bare_words(ground.text)

    def check(case: Case) -> Iterator[Finding]:
        for part in parts(case.prose, ground.language):
            said = case.prose[part.start : part.end].strip()
            if _probability(_beside_item(said, item), part.stands) >= BOUND and not says_employed(said, employer):
                message = f"{said!r} sounds like a remark about the draft: take it out unless it is yours"
                yield doubt("injection", (part.start, part.end), message)

    return check


def _beside_item(said: str, item: str) -> str:
    """What `said` adds to the item's own words, quoted or not; empty where it adds none."""
    if bare_words(said) in item:
        return ""
    for quotation in reversed(list(quotations_in(said))):
        if says(item, parts_of(quotation.words)):
            said = said[: quotation.start] + said[quotation.end :]
    return _IN_BRACKETS.sub(lambda bracket: "" if bare_words(bracket[0]) in item else bracket[0], said)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _probability(said: str, stands: tuple[Stand, ...]) -> float:
    beside = _CREDIT.sub("", said)
    return _model().probability(beside, stands) if _WORD.search(beside) else 0.0


@cache
def _model() -> BundledRemains:
    return BundledRemains()
