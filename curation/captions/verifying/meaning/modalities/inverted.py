"""Conditions told by the order of words alone: "Should the council agree, …", "Siger byrådet ja, …"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.modalities.reach_words import finite

_SUBJECT = r"(?:the|a|an|it|they|we|he|she|this|that|these|those|all|any|its|their|our|[A-Z][\w-]*)"
# Where a clause opens with one of these, and its subject follows, it is a condition or a question.
_INVERTED = {
    "en": re.compile(rf"\W*(?:[Aa]nd |[Bb]ut )?(?:[Ss]hould|[Hh]ad|[Ww]ere) {_SUBJECT}\b"),
    "it": re.compile(r"\W*(?:(?:fosse|fossero|avesse|avessero|dovesse|dovessero|venisse|arrivasse)\b)", re.IGNORECASE),
}
_DANISH_VERBS = re.compile(
    r"(?:består|lykkes|stemmer|sker|beslutter|vælger|accepterer|melder|svarer|dumper|viser|finder|tillader|bakker|"
    r"træffer|skrider|trækker|springer|takker|sørger|mister|rækker|slår|skulle|falder)",
    re.IGNORECASE,
)


def are_conditions(clauses: Sequence[Clause], text: str, language: str) -> frozenset[Clause]:
    """The clauses of one sentence that say on what condition the next holds."""
    if language == "da":
        return frozenset(one for one, other in pairwise(clauses[:2]) if _is_danish(one, other, text))
    opens = _INVERTED.get(language)
    return frozenset(clause for clause in clauses if opens and opens.match(text, clause.start, clause.end))


def _is_danish(clause: Clause, after: Clause, text: str) -> bool:
    """Whether a verb opens both clauses, a comma between them."""
    words = [word.text for word in after.words if word.text != "så"]
    return (
        len(clause.words) > 1
        and bool(words)
        and text[after.start] == ","
        and _is_verb(clause.words[0].text)
        and _is_verb(words[0])
    )


def _is_verb(word: str) -> bool:
    return (finite("da").fullmatch(word) or _DANISH_VERBS.fullmatch(word)) is not None
