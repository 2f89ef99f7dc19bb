"""The last word over captions: what of a caption does its source not bear out, and what do the rules forbid.

Deterministic. Each concern has its file and makes a check for an item, which has then read there all it needs: one
item, many captions.
"""

from collections.abc import Sequence

from curation.captions.disclosure.statement import known_wordings
from curation.captions.types import CaptionRules, Finding, Source
from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.kept import with_kept


class Verifier:
    """Holds captions in one language against one item under a programme's rules."""

    def __init__(self, source: Source, rules: CaptionRules, language: str) -> None:
        # Here, not above: their tables take half a second to build, and most processes verify nothing.
        from curation.captions.verifying.checks import CHECKS

        self.ground = Ground(with_kept(source, rules), rules, language)
        self.wordings = known_wordings(rules)
        self._checks = tuple(make(self.ground) for make in CHECKS)

    def findings(
        self, caption: str, *, network: str | None = None, country: str = "", handed_out: Sequence[str] = ()
    ) -> tuple[Finding, ...]:
        """What is found in `caption`, in order of place; empty when it may be offered. No warning repeats an error.

        The caption may hold the item's own link or not yet: its length counts with it. Without a `network` the widest
        limit applies.
        """
        case = Case(caption, self._prose(caption), network, country, tuple(handed_out))
        found = {finding for check in self._checks for finding in check(case)}
        faults = {_place(finding) for finding in found if finding.severity == "error"}
        told = (finding for finding in found if finding.severity == "error" or _place(finding) not in faults)
        return tuple(sorted(told, key=lambda finding: (*_place(finding), finding.severity, finding.message)))

    def _prose(self, caption: str) -> str:
        url = self.ground.source.url
        prose = caption.replace(url, " " * len(url)) if url else caption
        wording = next((wording for wording in self.wordings if prose.startswith(wording)), "")
        return " " * len(wording) + prose[len(wording) :]


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.code


def verify(
    caption: str,
    source: Source,
    rules: CaptionRules,
    *,
    language: str,
    network: str | None = None,
    country: str = "",
    handed_out: Sequence[str] = (),
) -> tuple[Finding, ...]:
    """As `Verifier.findings`, for a single caption."""
    verifier = Verifier(source, rules, language)
    return verifier.findings(caption, network=network, country=country, handed_out=handed_out)
