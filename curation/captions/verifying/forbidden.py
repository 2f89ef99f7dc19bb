"""Phrases the programme does not want, and the names of competitors."""

from collections.abc import Iterator

from curation.captions.phrases import occurrences
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error


def check_forbidden(ground: Ground) -> Check:
    """Codes banned and competitor."""
    rules = ground.rules

    def check(case: Case) -> Iterator[Finding]:
        for code, phrases in (("banned", rules.banned_phrases), ("competitor", rules.competitors)):
            for phrase in phrases:
                for span in occurrences(case.prose, phrase):
                    yield error(code, span, f"{phrase!r} is not to be used in captions: say it without")

    return check
