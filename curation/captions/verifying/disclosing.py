"""Disclosure: a caption about the employer says, near the claim, that its writer works there."""

from collections.abc import Iterator

from curation.captions.disclosure.statement import discloses, disclosure_for, needs_disclosure
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error


def check_disclosure(ground: Ground) -> Check:
    """Code disclosure."""

    def check(case: Case) -> Iterator[Finding]:
        if needs_disclosure(ground.source, ground.rules, case.prose) and not discloses(
            case.caption, ground.rules, case.country, ground.language
        ):
            wording = disclosure_for(ground.rules, case.country, ground.language)
            yield error("disclosure", (0, 0), f"say at the start that you work there, for example {wording!r}")

    return check
