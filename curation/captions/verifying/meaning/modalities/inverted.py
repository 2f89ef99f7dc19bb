"""Conditions told by the order of words alone: "Should the council agree, …", "Siger byrådet ja, …"."""

import re
from collections.abc import Sequence

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.modalities.reach_words import finite

_SUBJECT = r"(?:the|a|an|it|they|we|he|she|this|that|these|those|all|any|its|their|our|[A-Z][\w-]*)"
# Where a clause opens with one of these, and its subject follows, it is a condition or a question.
_INVERTED = {
    "en": re.compile(rf"\W*(?:[Aa]nd |[Bb]ut )?(?:[Ss]hould|[Hh]ad|[Ww]ere) {_SUBJECT}\b"),
    "it": re.compile(r"\W*(?:(?:fosse|fossero|avesse|avessero|dovesse|dovessero|venisse|arrivasse)\b)", re.IGNORECASE),
}
_TWO_VERBS = re.compile(r"\W*(\w+) [^,?!;:\n]{2,90}, (?:så )?(\w+)")
_DANISH_VERBS = re.compile(
    r"(?:består|lykkes|stemmer|sker|beslutter|vælger|accepterer|melder|svarer|dumper|viser|finder|tillader|bakker|"
    r"træffer|skrider|trækker|springer|takker|sørger|mister|rækker|slår|skulle|falder)",
    re.IGNORECASE,
)


def are_conditions(clauses: Sequence[Clause], text: str, language: str) -> frozenset[Clause]:
    """The clauses of one sentence that say on what condition the next holds, or what they say themselves."""
    if language == "da":
        return frozenset(clauses[:1]) if _is_danish(text[clauses[0].start : clauses[-1].end]) else frozenset()
    opens = _INVERTED.get(language)
    return frozenset(clause for clause in clauses if opens and opens.match(text, clause.start, clause.end))


def _is_danish(sentence: str) -> bool:
    """Whether a verb opens the sentence, and another what follows the comma."""
    found = _TWO_VERBS.match(sentence)
    return found is not None and all(_is_verb(word) for word in found.groups())


def _is_verb(word: str) -> bool:
    return (finite("da").fullmatch(word) or _DANISH_VERBS.fullmatch(word)) is not None
