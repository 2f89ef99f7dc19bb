"""What is judged in a caption: a check for each concern, made for one item."""

from collections.abc import Callable

from curation.captions.verifying.days import check_days
from curation.captions.verifying.disclosing import check_disclosure
from curation.captions.verifying.figures import check_figures
from curation.captions.verifying.first_person import check_first_person
from curation.captions.verifying.forbidden import check_banned, check_competitors
from curation.captions.verifying.ground import Check, Ground
from curation.captions.verifying.kept import check_kept
from curation.captions.verifying.language import check_language
from curation.captions.verifying.left_behind import check_left_behind
from curation.captions.verifying.lengths import check_length
from curation.captions.verifying.links import check_handles, check_links
from curation.captions.verifying.markup import check_markup, check_orders
from curation.captions.verifying.meaning.causes.causality import check_causality
from curation.captions.verifying.meaning.comparisons.comparison import check_comparison
from curation.captions.verifying.meaning.modalities.modality import check_modality
from curation.captions.verifying.meaning.negations.negation import check_negation
from curation.captions.verifying.names import check_names
from curation.captions.verifying.quotations import check_quotations
from curation.captions.verifying.repeating import check_sameness

CHECKS: tuple[Callable[[Ground], Check], ...] = (
    check_figures, check_days, check_names, check_quotations, check_links, check_handles,
    check_negation, check_modality, check_comparison, check_causality, check_first_person,
    check_disclosure, check_language, check_length, check_orders, check_competitors, check_banned, check_kept,
    check_markup, check_left_behind,
    check_sameness,
)  # fmt: skip
