"""How far the hedges of a caption reach: over their own group of clauses, and over those they plainly speak of as well.

A group is what one subject and its verb carry. "The line may open in May, and the shop closes" has two, of which the
second is told outright. A hedge that says no more than itself ("that's the plan"), a condition, and what is undecided
are about what stands beside them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.modalities.inverted import are_conditions
from curation.captions.verifying.meaning.modalities.reach_words import ANAPHORS, BOUND, HEADS, finite
from curation.captions.verifying.meaning.signals import Signals

_FEW = 3  # topical words with which a hedge says hardly more than itself
_SHORT = 8  # and no more words in all
_MARK = re.compile(r"\s*(?:[;:()\[\]•\n–—]|-+\s)")
_COMMA = re.compile(r"\s*,")
_CONJUNCTIONS = frozenset(
    ["and", "but", "or", "while", "yet", "so", "e", "ed", "ma", "o", "mentre", "og", "men", "eller", "mens", "så"]
)
_TILL = frozenset(("til", word) for word in ("der", "de", "den", "det", "vi", "man", "han", "hun"))
_CONCESSIVE = frozenset(["although", "though", "even", "anche", "sebbene", "benché", "nonostante", "selvom", "selv"])


@dataclass(frozen=True, slots=True)
class _Group:
    """Clauses of one subject; `outright` and `mild` hedges in them, `beside` one that is about the next ones too."""

    clauses: tuple[Clause, ...]
    outright: bool
    mild: bool
    beside: bool


def hedged_clauses(clauses: Sequence[Clause], text: str, language: str, signals: Signals) -> Mapping[Clause, bool]:
    """Clause of a caption to whether a hedge leaves it untold. Those in sentences that ask are left out."""
    found: dict[Clause, bool] = {}
    sentences = [tuple(parts) for _, parts in groupby(clauses, key=lambda clause: clause.sentence)]
    read = [tuple(_groups(sentence, text, language, signals)) for sentence in sentences]
    for place, groups in enumerate(read):
        said = signals.without_harmless(_said(groups, text))
        if "?" in said or signals.open_questions.match(said):
            continue
        before, after = read[place - 1] if place else (), read[place + 1] if place + 1 < len(read) else ()
        over = _is_about_all(groups) or _points_back(after, text, language) or _heads(before, text)
        for number, group in enumerate(groups):
            beside = groups[max(0, number - 1) : number] + groups[number + 1 : number + 2]
            is_hedged = over or group.outright or group.mild or any(other.beside for other in beside)
            found |= dict.fromkeys(group.clauses, is_hedged)
    return found


def _groups(sentence: Sequence[Clause], text: str, language: str, signals: Signals) -> Iterator[_Group]:
    parts: list[list[Clause]] = []
    is_whole = True
    for clause in sentence:
        has_verb = _has_verb(clause, text, language, signals)
        if is_whole and (not parts or _is_of_its_own(clause, text, language, has_verb=has_verb)):
            parts.append([clause])
            is_whole = has_verb
        else:
            parts[-1].append(clause)
            is_whole = is_whole or has_verb
    inverted = are_conditions(sentence, text, language)
    for part in parts:
        yield _group(part, text, signals, language, is_condition=not inverted.isdisjoint(part))


def _group(clauses: Sequence[Clause], text: str, signals: Signals, language: str, *, is_condition: bool) -> _Group:
    said = signals.without_harmless(text[clauses[0].start : clauses[-1].end])
    hedges = [match for p in (signals.possible, signals.planned, signals.soft) for match in p.finditer(said)]
    is_condition = is_condition or any(p.search(said) for p in (signals.conditions, signals.undecided))
    hedging = {clauses[0].start + place for match in hedges for place in range(*match.span())}
    content = [w for c in clauses for w in c.words if w.is_content and w.lemma not in signals.light]
    topical = [w for w in content if w.start not in hedging and not signals.framing.fullmatch(w.text)]
    texts = [w.text for clause in clauses for w in clause.words]
    outright = bool(is_condition or signals.possible.search(said) or signals.planned.search(said))
    mild = any(p.search(said) for p in (signals.soft, signals.negators, signals.wary))
    is_short = len(topical) < _FEW and sum(len(clause.words) for clause in clauses) <= _SHORT
    is_bare = not topical or _opens(clauses[0], ANAPHORS[language]) or not any(map(finite(language).fullmatch, texts))
    beside = not _opens(clauses[0], _CONCESSIVE) and bool(is_condition or (hedges and is_short and is_bare))
    return _Group(tuple(clauses), outright, mild, beside)


def _opens(clause: Clause, words: Set[str]) -> bool:
    """Whether `clause` begins with one of `words`, or with two that do."""
    return any(word.text in words for word in clause.words[:2])


def _has_verb(clause: Clause, text: str, language: str, signals: Signals) -> bool:
    kinds = (signals.possible, signals.planned, signals.done)
    is_finite = any(finite(language).fullmatch(word.text) for word in clause.words)
    return is_finite or any(kind.search(text, clause.start, clause.end) for kind in kinds)


def _is_of_its_own(clause: Clause, text: str, language: str, *, has_verb: bool) -> bool:
    """Whether `clause` begins with a subject, a place or a time, and has a verb; or grants something."""
    if _opens(clause, _CONCESSIVE) or text[clause.start - 1 : clause.start] == ".":
        return True
    if (
        clause.words[0].text in BOUND[language]
        or (clause.words[0].text, clause.words[1:2] and clause.words[1].text) in _TILL
    ):
        return False
    verbs = finite(language)
    words = [word for word in clause.words if word.text not in _CONJUNCTIONS]
    if not (words and has_verb) or words[0].text in ANAPHORS[language] or verbs.fullmatch(words[0].text):
        return False
    first = words[0]
    marked = _MARK.match(text, clause.start) is not None
    is_subject = first.text in HEADS[language] or first.is_content
    joined = clause.words[0].text in _CONJUNCTIONS or _COMMA.match(text, clause.start) is not None
    return is_subject and (marked or joined)


def _is_about_all(groups: Sequence[_Group]) -> bool:
    return len(groups) == 1 and (groups[0].outright or groups[0].mild)


def _points_back(after: Sequence[_Group], text: str, language: str) -> bool:
    """Whether the sentence that follows hedges what stands before it: it says no more, or takes it up."""
    if not after:
        return False
    hedged = [group for group in after if group.outright]
    first = after[0].clauses[0].words[0].text
    return bool(hedged) and (any(group.beside for group in after) or first in ANAPHORS[language])


def _heads(before: Sequence[_Group], text: str) -> bool:
    """Whether the sentence before asks for plans or possibilities, and this one answers."""
    return bool(before) and "?" in _said(before, text) and any(group.outright for group in before)


def _said(groups: Sequence[_Group], text: str) -> str:
    return text[groups[0].clauses[0].start : groups[-1].clauses[-1].end] if groups else ""
