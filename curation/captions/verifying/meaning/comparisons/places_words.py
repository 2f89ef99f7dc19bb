"""How a place in a row is told without a superlative: "only two are bigger", "nobody beats it", "it heads the table".

`behind` has the number of those ahead in the group `n`, or their names in `names`; `top` is the first place in other
words, `ever` the first of all time; `nth` the ordinal of a rank, for articles and captions alike.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_WITHIN = r"[^.!?;:\n]{0,70}?"
_SAME = r"[^.!?;:,()\n]{0,70}?"  # and no further than what is said of one thing
_NEAR = r"[^.!?;:\n]{0,40}?"
NUMBERS: Mapping[str, str] = {
    "en": "one two three four five six seven eight nine ten",
    "it": "uno due tre quattro cinque sei sette otto nove dieci",
    "da": "en to tre fire fem seks syv otte ni ti",
}
_OTHERS = {
    "en": "a single:1 single:1",
    "it": "un:1 una:1 un'altra:1",
    "da": "ét:1 én:1 et:1 een:1",
}
_ORDINALS = {
    "en": "second third fourth fifth sixth seventh eighth ninth tenth",
    "it": "second terz quart quint sest settim ottav non decim",
    "da": "næst tredje fjerde femte sjette syvende ottende niende tiende",
}
_MORE = {
    "en": (
        r"(?:bigger|larger|longer|higher|lower|faster|slower|older|younger|taller|greater|smaller|better|worse|cheaper|"
        r"dearer|wider|deeper|heavier|stronger|shorter|quicker|busier|newer|richer|more|less|fewer|further|farther|"
        r"ahead|above|outrank\w*|surpass\w*|exceed\w*|outdo\w*|outsell\w*|outsize\w*|outstrip\w*|outgrow\w*|overtak\w+|"
        r"beats?|tops?|match(?:es)?|rivals?|comes? close|holds a candle|\w{3,}er than)"
    ),
    "it": (
        r"(?:più \w+|meno|maggior[ei]?|miglior[ei]?|peggior[ei]?|superior[ei]|davanti|meglio|peggio|supera\w*|batt\w+|"
        r"sorpass\w+|fa di più|fanno di più|eguaglia\w*|l'ha fatto|grande come|così \w+)"
    ),
    "da": (
        r"(?:større|længere|højere|lavere|hurtigere|langsommere|ældre|yngre|mindre|bedre|dårligere|billigere|dyrere|"
        r"bredere|dybere|tungere|stærkere|kortere|nyere|rigere|flere|mere|færre|foran|over(?:går|gik|gået)|overhal\w*|"
        r"slår|slog|matcher|kan måle sig|kommer i nærheden|[\wæøå]{3,}ere end)"
    ),
}
_ONLY = {
    "en": r"(?:only|just|no more than|all but)",
    "it": r"(?:solo|soltanto|solamente|appena|non più di|unicamente)",
    "da": r"(?:kun|bare|blot|alene|ikke mere end)",
}
_NONE = {
    "en": r"(?:nobody|no one|none|nothing|no other|no (?:\w+ ){1,5}?(?!longer|more|less|later|fewer)|not one|never a)",
    "it": r"(?:nessun[oa]?|nessun'\w+|niente)",
    "da": r"(?:ingen|intet|ikke én|ikke et eneste|ikke en eneste)",
}
_TOP = {
    "en": (
        r"(?:heads?|leads?|tops?|topping|heading|leading) (?:the|every|any|all) (?:\w+ ){0,3}?(?:table|benchmark|"
        r"ranking|"
        r"rankings|league|list|field|pack|chart|charts|market|class|sector|industry|region|country|others|rest)|"
        r"(?:at|is|sits|comes?) (?:the )?(?:top|head) of the (?:\w+ ){0,3}?(?:table|benchmark|ranking|league|list|"
        r"class|"
        r"field|pile|tree)|(?:ahead of|beats?|bests|outranks?|outdoes) (?:all|everyone|everybody|every other|"
        r"all others|"
        r"the lot|any other)|(?:has|have) no (?:equal|rival|peer)s?|in a league of (?:its|their|our) own|unbeaten|"
        r"unequalled|unsurpassed|first place|pole position|takes? the crown"
    ),
    "it": (
        r"(?:guida|guidano|apre|comanda|domina|dominano) la (?:classifica|graduatoria|lista)|(?:in|alla) (?:testa|cima|"
        r"guida) (?:alla|della|a|di)|(?:primo posto|prima posizione|gradino più alto|medaglia d'oro)|(?:batte|battono|"
        r"supera|superano) tutt[ie]|non (?:ha|hanno) (?:rivali|eguali|pari)|davanti a tutt[ie]|più di tutt[ie]|"
        r"imbattut\w|"
        r"insuperat\w"
    ),
    "da": (
        r"(?:topper|fører|anfører) (?:listen|ranglisten|tabellen|feltet|markedet)|(?:i|på) (?:toppen|spidsen|"
        r"førstepladsen)"
        r" (?:af|for|i)|(?:slår|overgår|overhaler|foran|forbi) (?:alle|samtlige)(?: de)?(?: andre)?|ligger nummer et|"
        r"førsteplads\w*|(?:har|er) uden (?:lige|sidestykke|konkurrence)|uovertruff\w+|har ingen ligemand|"
        r"i en klasse for sig"
    ),
}
_WIDE = {
    "en": (
        r"(?:nobody else|no one else|no other \w+|none of (?:the|its|their) (?:\w+ )?(?:rivals|"
        r"competitors))\b[^.!?;:\n]{0,40}?\b(?:market|world|europe|country|industry|region|sector|can|could|does|"
        r"offers|has)"
    ),
    "it": (
        r"nessun altr[oa]\b[^.!?;:\n]{0,40}?\b(?:mercato|mondo|europa|italia|paese|settore|regione|può|riesce|"
        r"offre|ha)"
    ),
    "da": (
        r"ingen (?:anden|andet|andre)\b[^.!?;:\n]{0,40}?\b(?:markedet|verden|europa|landet|branchen|regionen|"
        r"kan|har|tilbyder)"
    ),
}
_EVER = {
    "en": (
        rf"(?:never|not once)\b{_NEAR}\b(?:so|as|such|this) (?:\w+)|never\b{_NEAR}\b(?:more|fewer|higher|better|"
        rf"busier|bigger)\b"
    ),
    "it": r"mai (?:\w+ )?(?:così|tant[oaie]|talmente)\b|mai (?:\w+ )?più (?:alt|grand|affollat|ricc|fort)\w+",
    "da": rf"aldrig\b{_NEAR}\b(?:så|flere|højere|større|bedre|lavere)\b",
}
_NTH = {
    "en": (
        r"(?:(?P<word>{})[- ](?:\w+est|most|best|worst|place|biggest|in the (?:ranking|table|benchmark))|"
        r"number (?P<n>\w+)(?= (?:in|of|among|for|on))|second only to(?P<two>))"
    ),
    "it": (
        r"(?:(?P<word>{})[oaie](?= (?:\w+ ){{0,3}}?(?:più|maggior|miglior|peggior|per|dopo|dietro|posto|gradino|"
        r"in classifica|d'italia|d'europa|al mondo|italian\w|europe\w|produttor\w|del gruppo|del settore)|"
        r", (?:dopo|dietro))|"
        r"numero (?P<n>\w+)(?= (?:in|d\w+|al|tra|fra)))"
    ),
    "da": (
        r"(?:(?P<word>{})[- ]?(?:størst|mindst|højest|lavest|bedst|længst|hurtigst|ældst|yngst|dyrest|billigst|"
        r"flest|tungest|dybest|bredest|stærkest|rigest)\w*|nummer (?P<n>\w+)(?= (?:i|på|af|blandt)))"
    ),
}


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """How one language tells a place in a row, and its numbers."""

    behind: re.Pattern[str]
    top: re.Pattern[str]
    ever: re.Pattern[str]
    nth: re.Pattern[str]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]


@cache
def place_words(language: str) -> PlaceWords:
    """The words of `language`, compiled when first asked for."""
    ordinals = {word: place for place, word in enumerate(_ORDINALS[language].split(), start=2)}
    numbers = {word: place for place, word in enumerate(NUMBERS[language].split(), start=1)}
    pairs = re.findall(r"(\D+?):(\d)\s?", _OTHERS[language])
    numbers |= {word: int(number) for word, number in pairs}
    numeral = "|".join(sorted((*numbers, r"\d"), key=len, reverse=True))
    name = r"(?-i:[A-ZÆØÅ][\w-]+)"
    names = rf"(?:(?:la|il|lo|i|gli|le|l'|the) ?)?(?P<names>{name}(?:(?:, | og | and | e ){name}){{0,2}})"
    more, only, none = _MORE[language], _ONLY[language], _NONE[language]
    return PlaceWords(
        behind=re.compile(rf"(?<!\w){only} (?:(?P<n>{numeral})|{names})\b{_WITHIN}(?<!\w){more}(?!\w)", re.IGNORECASE),
        top=re.compile(
            rf"(?<!\w)(?:{none}\b{_SAME}(?<!\w){more}|{_TOP[language]}|{_WIDE[language]})(?!\w)", re.IGNORECASE
        ),
        ever=re.compile(rf"(?<!\w)(?:{_EVER[language]})", re.IGNORECASE),
        nth=re.compile(rf"(?<!\w)(?:den |det |il |la )?{_NTH[language].format('|'.join(ordinals))}", re.IGNORECASE),
        ordinals=ordinals,
        numbers=numbers,
    )
