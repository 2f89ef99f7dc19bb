"""How certain a clause is told: by the hedges in it, and around it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.lemmas import Word
from curation.captions.verifying.meaning.modalities.inverted import are_conditions
from curation.captions.verifying.meaning.pairing import Article
from curation.captions.verifying.meaning.signals import Signals

_REACH = 5  # topical words a hedge governs at most
# What is open for the others is not open for those beside them.
_OTHERS = re.compile(
    r"\b(?:the others?|the rest|the remaining|gli altri|le altre|l['’]altr[oa]|il resto|de andre|den anden|det andet|"
    r"de øvrige|resten|de resterende)\b",
    re.IGNORECASE,
)

# After it stands what is so already.
_STANDARD = re.compile(
    r"\b(?:than|instead of|compared (?:with|to)|as against|(?:up|down) from|rispetto a\w*|anziché|invece (?:di|de\w+)|"
    r"end|i stedet for|sammenlignet med|i forhold til)\b",
    re.IGNORECASE,
)


class Level(IntEnum):
    """How certain a clause is. `UNTOLD` fits any other: a wish, a promise; `ABLE` any but what is said to come."""

    UNTOLD = 0
    ABLE = 1
    POSSIBLE = 2
    PLANNED = 3
    COMING = 4
    CERTAIN = 5
    DONE = 6


@dataclass(frozen=True, slots=True)
class Telling:
    """The level of a clause, the topical words its hedge governs, and where the hedge stands in the text."""

    level: Level
    governed: tuple[Word, ...] = ()
    hedge: tuple[int, int] = (0, 0)
    is_undecided: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is no more than a plan or a possibility."""
        return self.level in (Level.POSSIBLE, Level.PLANNED)


def levels_of_article(article: Article, text: str, signals: Signals) -> Mapping[Clause, Telling]:
    """The clauses of an article and their levels: a condition in its sentence makes what will be possible only."""
    conditional: set[Clause] = set()
    undecided: set[Clause] = set()
    before: Clause | None = None
    for place, clause in enumerate(article.clauses):
        after = article.clauses[place + 1] if place + 1 < len(article.clauses) else None
        said = signals.without_harmless(text[clause.start : clause.end])
        near = [each for each in (before, after) if each is not None and each.sentence == clause.sentence]
        for found, match in (
            (conditional, signals.conditions.search(said)),
            (undecided, signals.undecided.search(said)),
        ):
            if match:  # where it opens its clause, it is about the one beside
                first = said[: match.start()]
                opens = not any(word.is_content and word.end <= clause.start + len(first) for word in clause.words)
                opens = opens and not _OTHERS.search(first)
                found |= {clause, *(near[:1] if opens else ())}
        before = clause
    conditional |= _inverted(article, text)
    return {
        clause: _in_article(clause, text, signals, clause in conditional, clause in undecided)
        for clause in article.clauses
    }


def _inverted(article: Article, text: str) -> frozenset[Clause]:
    """The clauses of sentences with a condition told by the order of words."""
    sentences = (tuple(parts) for _, parts in groupby(article.clauses, key=lambda clause: clause.sentence))
    return frozenset(each for parts in sentences if are_conditions(parts, text, article.language) for each in parts)


def end_of_hedge(text: str, start: int, end: int) -> int:
    """Where a hedge of the clause that goes from `start` to `end` reaches no more: at what is compared with."""
    standard = _STANDARD.search(text, start, end)
    return standard.start() if standard else end


def level_in_caption(clause: Clause, text: str, hedged: bool | None, signals: Signals) -> Telling:
    """The level of a caption's clause, by `reach.hedged_clauses`."""
    if hedged is None:
        return Telling(Level.UNTOLD)
    own = _telling(clause, text, signals)
    return own if not hedged or own.level in (Level.POSSIBLE, Level.PLANNED) else Telling(Level.UNTOLD)


def _in_article(clause: Clause, text: str, signals: Signals, is_conditional: bool, is_undecided: bool) -> Telling:
    own = _telling(clause, text, signals)
    denied = signals.unexcluded.search(text, clause.start, clause.end)
    if denied:
        after = tuple(word for word in clause.words if word.is_content and word.start >= denied.end())
        return Telling(Level.POSSIBLE, after[:_REACH] or own.governed, denied.span(), is_undecided=True)
    if is_undecided or (is_conditional and own.level == Level.COMING):
        return Telling(Level.POSSIBLE, own.governed, own.hedge, is_undecided)
    if own.level >= Level.CERTAIN and signals.soft.search(text, clause.start, clause.end):
        is_able = signals.able.search(text, clause.start, clause.end)
        if is_able and is_conditional:
            return Telling(Level.POSSIBLE, own.governed, own.hedge)
        return Telling(Level.ABLE, own.governed) if is_able else Telling(Level.UNTOLD)
    return own


def _telling(clause: Clause, text: str, signals: Signals) -> Telling:
    said = signals.without_harmless(text[clause.start : clause.end])
    content = tuple(word for word in clause.words if word.is_content)
    hedges = (
        (signals.possible, Level.POSSIBLE),
        (signals.planned, Level.PLANNED),
        (signals.coming, Level.COMING),
        (signals.done, Level.DONE),
    )
    for hedge, level in hedges:
        match = hedge.search(said)
        if match:
            start, end = clause.start + match.start(), clause.start + match.end()
            last = end_of_hedge(text, end, clause.end)
            after = tuple(word for word in content if end <= word.start < last)
            return Telling(level, (after or content)[:_REACH], (start, end))
    return Telling(Level.CERTAIN, content[:_REACH], (clause.start, clause.start))
