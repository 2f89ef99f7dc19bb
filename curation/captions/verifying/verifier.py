"""The last word over captions: what of a caption does its source not bear out, and what do the rules forbid.

Deterministic. Each concern has its file and makes a check for an item, which has then read there all it needs: one
item, many captions. The list of them, at the end, is the list of what is judged.
"""

from collections.abc import Callable, Sequence

from curation.captions.disclosure.statement import known_wordings
from curation.captions.types import CaptionRules, Finding, Source
from curation.captions.verifying.days import check_days
from curation.captions.verifying.disclosing import check_disclosure
from curation.captions.verifying.figures import check_figures
from curation.captions.verifying.first_person import check_first_person
from curation.captions.verifying.forbidden import check_banned, check_competitors
from curation.captions.verifying.ground import Case, Check, Ground
from curation.captions.verifying.kept import check_kept, with_kept
from curation.captions.verifying.language import check_language
from curation.captions.verifying.lengths import check_length
from curation.captions.verifying.links import check_handles, check_links
from curation.captions.verifying.markup import check_markup, check_orders
from curation.captions.verifying.meaning.causality import check_causality
from curation.captions.verifying.meaning.comparison import check_comparison
from curation.captions.verifying.meaning.modality import check_modality
from curation.captions.verifying.meaning.negation import check_negation
from curation.captions.verifying.names import check_names
from curation.captions.verifying.quotations import check_quotations
from curation.captions.verifying.repeating import check_sameness


class Verifier:
    """Holds captions in one language against one item under a programme's rules."""

    def __init__(self, source: Source, rules: CaptionRules, language: str) -> None:
        self.ground = Ground(with_kept(source, rules), rules, language)
        self.wordings = known_wordings(rules)
        self._checks = tuple(make(self.ground) for make in CHECKS)

    def findings(
        self, caption: str, *, network: str | None = None, country: str = "", handed_out: Sequence[str] = ()
    ) -> tuple[Finding, ...]:
        """What is found in `caption`, in order of place; empty when it may be offered.

        The caption may hold the item's own link or not yet: its length counts with it. Without a `network` the widest
        limit applies.
        """
        case = Case(caption, self._prose(caption), network, country, tuple(handed_out))
        found = {finding for check in self._checks for finding in check(case)}
        return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.code)))

    def _prose(self, caption: str) -> str:
        url = self.ground.source.url
        prose = caption.replace(url, " " * len(url)) if url else caption
        wording = next((wording for wording in self.wordings if prose.startswith(wording)), "")
        return " " * len(wording) + prose[len(wording) :]


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


CHECKS: tuple[Callable[[Ground], Check], ...] = (
    check_figures, check_days, check_names, check_quotations, check_links, check_handles,
    check_negation, check_modality, check_comparison, check_causality, check_first_person,
    check_disclosure, check_language, check_length, check_orders, check_competitors, check_banned, check_kept,
    check_markup,
    check_sameness,
)  # fmt: skip
