"""Sameness: a caption is not what a colleague was handed for the same story."""

from collections.abc import Iterator

from curation.captions.disclosure.statement import known_wordings
from curation.captions.sameness import MOST_ALIKE, shape_of, similarity
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error


def check_sameness(ground: Ground) -> Check:
    """Code sameness."""
    wordings = known_wordings(ground.rules)

    def check(case: Case) -> Iterator[Finding]:
        shape = shape_of(case.caption, wordings)
        alike = max((similarity(shape, shape_of(text, wordings)) for text in case.handed_out), default=0.0)
        if alike > MOST_ALIKE:
            message = f"{alike:.0%} of it is what a colleague was handed for the same story: say it in other words"
            yield error("sameness", (0, len(case.caption)), message)

    return check
