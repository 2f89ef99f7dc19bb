"""Who holds which office: the one that a caption gives somebody of the item is not another's there.

Clear cases alone: the item calls one by this office and the other by another one, in an apposition or before the name.
"""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from curation.captions.verifying.capitals import capitals
from curation.captions.verifying.folding import folded, folded_words
from curation.captions.verifying.gazetteer import Gazetteer
from curation.captions.verifying.office_names import NO_DIRECTORS, OFFICES, PLAIN_DIRECTOR
from curation.captions.verifying.places import place_of

_LED = (
    r"(?:(?:the|its|their|our|new|acting|interim|outgoing|il|lo|la|l['’]|un|una|nuov[oa]|nostr[oa]|attuale|ad interim"
    r"|den|nye|vores|ny|konstitueret|company['’]s|group['’]s|who is|er|è)\s*)"
)
_NAMED = r"(?:\s*,)?(?:\s+[A-ZÆØÅ][\w.’'-]*){0,4}\s*$"
_REACH = 90  # characters before and after a name in which its office stands

_OF_BODY = re.compile(
    r"\s+(?:(?:of|at|for|di|del|della|dello|in|presso|i|hos|af|på)(?: the| la)?\s+|dell['’]\s?)"
    r"([A-ZÆØÅ][\w&’'-]*(?: (?:& )?[A-ZÆØÅ][\w&’'-]*){0,4})"
)

Offices = Mapping[str, frozenset[str]]
Bodies = Mapping[tuple[str, str], frozenset[str]]


def offices_of(text: str, item: Gazetteer) -> Offices:
    """The offices that `text` gives to people of the item, by folded last name."""
    lasts = frozenset(name[-1] for name in item.people)
    found: dict[str, frozenset[str]] = {}
    for word in capitals(text):
        last = folded(word.word)
        if last in lasts:
            held = frozenset(_offices_around(text, word.start, word.end))
            found[last] = found.get(last, frozenset()) | held
    return found


def misplaced(prose: str, item: Gazetteer, known: Offices) -> Iterator[tuple[int, int]]:
    """Where `prose` calls somebody of the item by an office that the item gives to somebody else."""
    for word in capitals(prose):
        own = known.get(folded(word.word), frozenset())
        if own:
            others = frozenset().union(*(held for last, held in known.items() if last != folded(word.word)))
            offices = _offices_around(prose, word.start, word.end)
            if any(office in others - own and not _is_called_so(office, own) for office in offices):
                yield word.start, word.end


def _is_called_so(office: str, own: Set[str]) -> bool:
    """Whether holders of `own` offices are called by `office` for short."""
    return office == PLAIN_DIRECTOR and not own <= NO_DIRECTORS


def bodies_of(text: str, item: Gazetteer) -> Bodies:
    """Whose office it is that `text` names behind somebody of the item, by folded last name and office."""
    lasts = frozenset(name[-1] for name in item.people)
    named = (word for word in capitals(text) if folded(word.word) in lasts)
    found = ((folded(word.word), _body_behind(text, word.end)) for word in named)
    return {(last, body.office): body.words for last, body in found if body is not None}


def transferred(prose: str, item: Gazetteer, known: Bodies) -> Iterator[tuple[int, int]]:
    """Where `prose` gives somebody's office to another body of the item than the one that has it there."""
    named = frozenset(word for run in item.runs for word in run)
    for word in capitals(prose):
        body = _body_behind(prose, word.end)
        theirs = known.get((folded(word.word), body.office)) if body is not None else None
        if body is not None and theirs is not None and body.words <= named and theirs.isdisjoint(body.words):
            yield body.start, body.end


@dataclass(frozen=True, slots=True)
class _Body:
    """Whose `office` somebody holds: the name at `start:end` and its folded `words`."""

    office: str
    words: frozenset[str]
    start: int
    end: int


def _body_behind(text: str, end: int) -> _Body | None:
    match = _patterns()[1].match(text[end : end + _REACH])
    if match is None or match.lastgroup is None:
        return None
    body = _OF_BODY.match(text, end + match.end())
    if body is None:
        return None
    words = folded_words(body[1])
    if any(place_of(word) is not None for word in words):
        return None
    return _Body(match.lastgroup, words, *body.span(1))


def _offices_around(text: str, start: int, end: int) -> Iterator[str]:
    before, behind = _patterns()
    match = before.search(text[max(0, start - _REACH) : start]) or behind.match(text[end : end + _REACH])
    if match is not None and match.lastgroup is not None:
        yield match.lastgroup


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An office before a name, and one in apposition behind it that no other name follows."""
    offices = "|".join(rf"(?P<{office}>{names})" for office, names in OFFICES.items())
    before = re.compile(rf"(?<![\w-])(?i:{offices}){_NAMED}")
    behind = re.compile(rf"\s*,\s*(?i:{_LED}{{0,3}}(?:{offices}))(?![\w-])(?!\s+[A-ZÆØÅ])")
    return before, behind
