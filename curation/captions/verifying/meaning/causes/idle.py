"""What looks like a cause claimed and claims none: idioms, times and places, people who act, the writer's own mind."""

import re
from collections.abc import Mapping
from functools import cache

from curation.captions.verifying.meaning.causes.causes import CausalWords, Causation

# Phrases in which a verb of acting acts on nothing.
_IDLE: Mapping[str, str] = {
    "en": (
        r"(?:hit(?:s|ting)?|miss(?:es|ed)?) (?:(?:its|the|their|our|a|all|every) )?(?:\w+ ){0,2}?(?:targets?|goals?|"
        r"marks?|"
        r"end ?points?|milestones?|road|market|shelves|headlines)|means? (?:to|business|well)|meant (?:to|for|well)|"
        r"(?:makes?|made|making) (?:sense|up|do|sure|room|way|its way|progress|headlines|me|you|(?:just |about |"
        r"roughly |nearly |almost |some |only )?(?:under |over )?[£$€]?\d[\d.,]*)|"
        r"pull(?:s|ed|ing) (?:out|back|over|through|together|up)|"
        r"(?:takes?|took|taking) (?:place|part|time|shape|stock|note|over|off|on|a (?:bow|look|break))|"
        r"(?:gives?|gave|giving) (?:food for thought|pause|thanks|me|you)|(?:keeps?|kept|keeping) (?:an eye|track|"
        r"me|you)|"
        r"(?:pays?|paid) attention|(?:brings?|brought) (?:to mind|me|you)|(?:draws?|drew) breath|"
        r"sets? (?:foot|out|off)|costs? [£$€]\d[\d.,]*(?! ?(?:%|per cent))"
    ),
    "it": (
        r"(?:dà|danno|dato) (?:da pensare|il benvenuto|atto|spazio alla fantasia)|(?:fa|fanno|fatto) (?:parte|piacere|"
        r"bene sperare|centro)|(?:prende|prendono|preso) (?:parte|atto|tempo|il via)|(?:mette|mettono|messo) (?:piede|"
        r"mano|a disposizione|in conto)|(?:tiene|tengono) (?:d'occhio|conto)|(?:porta|portano) (?:avanti|a casa|"
        r"a termine)|"
        r"(?:lascia|lasciano) (?:a bocca aperta|ben sperare|da parte)|(?:vale|valgono) la pena|(?:taglia|"
        r"tagliato) il nastro|"
        r"(?:fa|fanno|(?:ha|hanno) fatto) (?:marcia indietro|un passo|dietrofront|i conti|fatica|finta|festa|"
        r"ritorno|tappa)|"
        r"mi (?:dà|fa|tocca|porta|lascia)|ci (?:dà|fa) (?:piacere|onore)"
    ),
    "da": (
        r"giver (?:stof til|anledning til|mening|lyst|grund til|mig|os|plads til)|gav (?:mening|mig)|"
        r"(?:tager|tog) (?:del|fat|tid|højde|form|plads|hul|imod|mig)|(?:holder|holdt) (?:øje|fast|vejret|af|mig)|"
        r"gør (?:(?:\w+ ){1,2}op|opmærksom|status|mig|indtryk)|(?:lagde|lægger) (?:til|fra|an|ud)|"
        r"sætter (?:pris|fokus|spot|mig)|(?:åbner|åbnede) (?:dørene|døren)|"
        r"rammer (?:plet|hovedet)|lægger (?:mærke|vægt)|får (?:mig|lov)|"
        r"(?:koster|kostede|kostet) (?:\w+ )?\d[\d.,]* (?:mio|mia|kr|kroner|tusind|milli\w+|euro|dollar)"
    ),
}
# After one of these a Danish verb has only when or where before it, and its subject behind it: "i juli fjernede …".
_SET = r"(?:i|på|for|hos|fra|til|efter|siden|mellem|over|sidste|næste|hver|her|nu|nogle|måske|desuden)"
_FRONTED = re.compile(rf"\W*{_SET}(?:[ \u00a0][^\s,;:]+){{0,7}}\s*", re.IGNORECASE)
_SPAN = (
    r"januar[yi]?|februar[yi]?|marts|march|april|ma[yj]|jun[ei]|jul[yi]|august|september|o[ck]tober|november|december|"
    r"gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|"
    r"year|month|week|summer|winter|spring|autumn|quarter|anno|mese|settimana|estate|inverno|primavera|autunno|"
    r"trimestre|semestre|år|måned|uge|sommer|vinter|forår|efterår|kvartal|halvår|\d{4}"
)
_WHEN = re.compile(
    rf"\W*(?:(?:in|on|since|last|this|next|the|first|second|a|ad|nel|nell'|nella|da|dal|lo|la|il|scors[oa]|prim[oa]|i|"
    rf"på|siden|første|sidste|næste|andet)[ \u00a0]?){{0,4}}(?:{_SPAN})(?: (?:\d{{4}}|scors[oa]))?\W*",
    re.IGNORECASE,
)
# Who does something is no cause of it: "from where we at the works run the mill".
_PERSON: Mapping[str, str] = {
    "en": r"(?:I|we)(?: [^\s,]+){0,4}\s*",
    "it": r"(?:io|noi)(?: [^\s,]+){0,4}\s*",
    "da": r"(?:jeg|vi|man)(?: [^\s,]+){0,4}\s*",
}
# What the writer feels and does has causes of the writer's own.
_SELF: Mapping[str, str] = {
    "en": r"I|I'\w+|me|myself|(?:for|on|from|in) my (?:part|side|view|book|opinion)",
    "it": r"io|mi|me|(?:per|da) (?:parte|conto) mi[ao]|a mio (?:parere|avviso)|condivido|segnalo|"
    r"(?:sono|siamo) (?:fier|orgoglios|content|felic)\w+",
    "da": r"jeg|mig|(?:fra|efter|på) min (?:side|mening|vegne)",
}
_THANKED = re.compile(
    r"\W*(?:(?:all|my|our|the|to|a|tutt\w+|i|ai|alle|agli|mi\w+|nostr\w+|colleg\w+ d\w+|de|alle|min[et]?|vores|"
    r"dygtige) ){0,3}(?:colleagues?|team|everyone|everybody|you|all|colleghi|colleghe|squadra|voi|te|kolleg\w+|jer|"
    r"dig|holdet)(?!\w)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,.:;!?–—(]\s*")
# "Put down to the drug: none."
_NONE = re.compile(
    r"[^.:;!?\n]{0,40}[:,–—] ?(?:zero|none|nil|nothing|not one|nessun\w*|niente|ingen|nul|intet)(?!\w)", re.IGNORECASE
)


def idle_places(prose: str, start: int, end: int, language: str) -> frozenset[int]:
    """Where a verb that may tell of a cause stands in an idiom."""
    return frozenset(match.start() for match in _idle(language).finditer(prose, start, end))


def claims_nothing(claim: Causation, prose: str, end: int, words: CausalWords, language: str) -> bool:
    """Whether `claim`, of a sentence that ends at `end`, is of no cause that an article might tell."""
    if _NONE.match(prose, claim.end, end) or _WHEN.fullmatch(claim.cause):
        return True
    if claim.is_named or words.made_by.fullmatch(prose, claim.start, claim.end):
        return _is_of(language, _BREAK.split(claim.effect.rstrip(" ,"))[-1]) or _THANKED.match(claim.cause) is not None
    if words.therefore.fullmatch(prose, claim.start, claim.end):
        return _is_of(language, _BREAK.split(claim.effect.lstrip())[0])
    is_set = language == "da" and _FRONTED.fullmatch(claim.cause)
    return bool(is_set) or _person(language).search(claim.cause) is not None


def _is_of(language: str, clause: str) -> bool:
    """Whether `clause` is of the writer."""
    return _self(language).search(clause) is not None


@cache
def _idle(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_IDLE[language]})(?!\w)", re.IGNORECASE)


@cache
def _person(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_PERSON[language]})\Z")


@cache
def _self(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_SELF[language]})(?!\w)", re.IGNORECASE)
