"""What every language has a word for among what things are held against: last year, the average, the plan."""

import re
from collections.abc import Mapping

_WORDS = {
    "=before": (
        r"last (?:year|month|quarter|season|time)(?:'s)?|(?:a|one|the) (?:year|month|quarter|season)s? (?:ago|"
        r"before|earlier)|"
        r"(?:previous|prior|preceding) (?:\w+ ){0,2}|year[- ]on[- ]year|(?:same|corresponding) (?:\w+ ){0,2}"
        r"(?:last year|a year (?:ago|earlier|before)|of last year)|twelve months (?:ago|before|earlier)|"
        r"(?:anno|mese|trimestre|semestre|periodo|stagione) (?:prima|scors[oa]|precedente)|l'anno prima|un anno fa|"
        r"anno passato|sidste (?:år|måned|kvartal|sæson|gang)|(?:året|måneden|kvartalet|sæsonen) (?:før|forinden)|"
        r"i fjor|(?:et|for et) år (?:siden|før|tidligere)|(?:forrige|foregående) (?:\w+)"
    ),
    "=average": r"averages?|means?|medi[ae]|gennemsnit\w*|snittet|landsgennemsnit\w*",
    "=plan": (
        r"targets?|goals?|plan(?:s|ned)?|budget(?:ed)?|forecasts?|expect\w+|hoped|obiettiv[oi]|previst[oaie]|piano|"
        r"attes[oaie]|prevision[ei]|mål(?:et|ene|sætning\w*)?|plan(?:en|lagt)?|budget(?:tet|teret)?|forvent\w+|ventet"
    ),
    "=former": (
        r"previous|old|older|former|predecessors?|conventional|traditional|classic|standard|regular|usual|"
        r"precedent[ei]|"
        r"vecchi[oaie]?|tradizional[ei]|classic[oaie]|convenzional[ei]|predecessor[ei]|gaml\w+|forrige|forgænger\w*|"
        r"traditionel\w*|almindelig\w*|klassisk\w*|konventionel\w*"
    ),
    "=asked": (
        r"asked(?: for)?|demand(?:ed|s)?|request(?:ed|s)?|sought|wanted|discussed|talk(?:s|ed)|chie(?:sto|devano|"
        r"deva|sti|sta)|"
        r"richiest[eaio]|voleva(?:no)?|kræve[dt]\w*|krav(?:et|ene)?|bedt om|ønske[dt]\w*|drøftet\w*"
    ),
}


STANDARDS: Mapping[str, re.Pattern[str]] = {
    key: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for key, words in _WORDS.items()
}
"""What is common to all languages among what things are held against, by its key."""
