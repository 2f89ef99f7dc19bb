"""Sentences that a machine left in a caption, as a model reads them: beyond the shapes that `markup` knows.

A warning: the model knows them by their words, and people speak of posts and texts too.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from curation.captions.disclosure.employment import says_employed
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, doubt
from models.remains import BundledRemains
from models.remains.parts import parts

BOUND = 0.9
"""Probability from which it objects: on about one in a hundred captions that nothing is left in
(`curation.evaluation.remains_check`)."""

_CREDIT = re.compile(r" ?\((?:fonte|kilde|source|via) ?: [^()]*\)", re.IGNORECASE)  # like a field
_MOST_REMEMBERED = 20_000  # sentences: drafts share their frames


def check_left_behind(ground: Ground) -> Check:
    """Code injection; not on who discloses an employer, who speaks of the post too."""
    employer = ground.rules.employer

    def check(case: Case) -> Iterator[Finding]:
        for start, end in parts(case.prose, ground.language):
            said = case.prose[start:end].strip()
            if said not in ground.text and _probability(said) >= BOUND and not says_employed(said, employer):
                message = f"{said!r} sounds like a remark about the draft: take it out unless it is yours"
                yield doubt("injection", (start, end), message)

    return check


@lru_cache(maxsize=_MOST_REMEMBERED)
def _probability(said: str) -> float:
    return _model().probability(_CREDIT.sub("", said))


@cache
def _model() -> BundledRemains:
    return BundledRemains()
