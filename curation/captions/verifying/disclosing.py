"""Disclosure: a caption about the employer says, near the claim, that its writer works there."""

import re
from collections.abc import Iterator

from curation.captions.disclosure.statement import discloses, disclosure_for, needs_disclosure
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error

_TELLING = 5  # letters of a first name of a firm that stands for all of it


def check_disclosure(ground: Ground) -> Check:
    """Code disclosure."""

    def check(case: Case) -> Iterator[Finding]:
        caption = _in_full(case.caption, ground.rules.employer or "")
        if needs_disclosure(ground.source, ground.rules, case.prose) and not discloses(
            caption, ground.rules, case.country, ground.language
        ):
            wording = disclosure_for(ground.rules, case.country, ground.language)
            yield error("disclosure", (0, 0), f"say at the start that you work there, for example {wording!r}")

    return check


def _in_full(caption: str, employer: str) -> str:
    """`caption` with the employer's whole name where people use its first word alone: Pellworth Instruments."""
    first, _, rest = employer.strip().partition(" ")
    if not rest or len(first) < _TELLING:
        return caption
    return re.sub(rf"(?<![\w#@]){re.escape(first)}(?!\w|['’-]|\s+[A-ZÆØÅ&])", lambda _: employer.strip(), caption)
