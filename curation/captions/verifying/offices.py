"""Who holds which office: the one that a caption gives somebody of the item is not another's there.

Clear cases alone: the item calls one by this office and the other by another one, in an apposition or before the name.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from curation.captions.verifying.capitals import capitals
from curation.captions.verifying.folding import folded
from curation.captions.verifying.gazetteer import Gazetteer

# An office in English, Italian and Danish; the longer name goes before the shorter one that it holds.
_OFFICES: Mapping[str, str] = {
    "finance": r"chief financial officer|cfo|financ(?:e|ial) director|diret\w+ finanziari[oa]|finans(?:direktør|chef)"
    r"|økonomi(?:direktør|chef)|head of finance|treasurer|tesorier[ea]|kasserer",
    "technology": r"chief technolog(?:y|ical) officer|cto|technical director|director of technology|diret\w+ tecnic[oa]"
    r"|teknisk (?:direktør|chef)|teknologi(?:direktør|chef)|chief engineer|chefingeniør|ingegnere capo",
    "medicine": r"medical director|chief medical officer|diret\w+ sanitari[oa]|primari[oa]|cheflæge"
    r"|lægefaglig direktør",
    "people": r"(?:people|hr|personnel|human resources) director|head of (?:people|hr)|diret\w+ del personale"
    r"|responsabile (?:delle risorse umane|del personale)|hr-?(?:direktør|chef)|personale(?:chef|direktør)",
    "operations": r"(?:works|operations|plant|production|factory) (?:director|manager)|chief operating officer|coo"
    r"|diret\w+ (?:di stabilimento|di produzione|operativ[oa]|dello stabilimento)|(?:produktions|drifts|fabriks)"
    r"(?:direktør|chef)",
    "trade": r"(?:sales|commercial|marketing) director|head of (?:sales|marketing)"
    r"|diret\w+ (?:commerciale|marketing|vendite)"
    r"|(?:salgs|kommerciel |marketing)(?:direktør|chef)",
    "quality": r"(?:head of |)(?:quality|sustainability) (?:director|manager)|head of (?:quality|sustainability)"
    r"|responsabile (?:della )?(?:qualità|sostenibilità)|(?:kvalitets|bæredygtigheds)(?:chef|direktør)",
    "research": r"(?:head|director) of research|research director|(?:diret\w+|responsabile) (?:della )?ricerca"
    r"|forsknings(?:chef|direktør|leder)",
    "curator": r"(?:chief )?curator|curat(?:ore|rice)|museumsinspektør|kurator",
    "executive": r"chief executive(?: officer)?|ceo|managing director|amministrat(?:ore|rice) delegat[oa]"
    r"|adm(?:\.|inistrerende) direktør|general manager|diret\w+ generale",
    "secretary": r"general secretary|segretari[oa](?: generale)?|generalsekretær|forbundssekretær",
    "chair": r"chair(?:man|woman|person)?|president(?:e|essa)?"
    r"|(?:bestyrelses|forbunds)?(?:formand|forkvinde|forperson)",
    "founder": r"(?:co-?)?founder|(?:co)?fondat(?:ore|rice)|(?:med)?stifter",
    "mayor": r"mayor|sindac[oa]|borgmester(?:en)?",
    "minister": r"minister(?:en)?|ministr[oa]",
}
_LED = (
    r"(?:(?:the|its|their|our|new|acting|interim|outgoing|il|lo|la|l['’]|un|una|nuov[oa]|nostr[oa]|attuale|ad interim"
    r"|den|nye|vores|ny|konstitueret|company['’]s|group['’]s|who is|er|è)\s*)"
)
_NAMED = r"(?:\s*,)?(?:\s+[A-ZÆØÅ][\w.’'-]*){0,4}\s*$"
_REACH = 90  # characters before and after a name in which its office stands

Offices = Mapping[str, frozenset[str]]


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
            if any(office in others - own for office in _offices_around(prose, word.start, word.end)):
                yield word.start, word.end


def _offices_around(text: str, start: int, end: int) -> Iterator[str]:
    before, behind = _patterns()
    match = before.search(text[max(0, start - _REACH) : start]) or behind.match(text[end : end + _REACH])
    if match is not None and match.lastgroup is not None:
        yield match.lastgroup


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An office before a name, and one in apposition behind it that no other name follows."""
    offices = "|".join(rf"(?P<{office}>{names})" for office, names in _OFFICES.items())
    before = re.compile(rf"(?<![\w-])(?i:{offices}){_NAMED}")
    behind = re.compile(rf"\s*,\s*(?i:{_LED}{{0,3}}(?:{offices}))(?![\w-])(?!\s+[A-ZÆØÅ])")
    return before, behind
