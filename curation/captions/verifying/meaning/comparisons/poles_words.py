"""Words for more and less by language, in dimensions that all of them share, and the words around such."""

import re
from collections.abc import Mapping

# "More" of one thing may be told as "higher" or "heavier": all that is measured is one dimension.
POLES: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"(?<![\w-])(?:(?P<amount_up>more(?! (?:slowly|quickly|rapidly))|higher|larger|bigger|greater|longer|dearer|"
        r"pricier|costlier|heavier|louder|"
        r"noisier|taller|deeper|wider|older|warmer|hotter|above|up(?= (?:on|from|by|\W?\d))|rose|risen|"
        r"rising|grew|grown|increased?|gained|"
        r"climbed|jumped|added)"
        r"|(?P<amount_down>less(?! (?:quickly|rapidly))|fewer|lower|smaller|shorter|cheaper|lighter|quieter|"
        r"narrower|younger|cooler|colder|"
        r"below|down(?= (?:on|from|by|\W?\d))|fell|fallen|falling|dropped|decreased?|declined|lost|slipped)"
        r"|(?P<speed_up>faster|quicker|more (?:quickly|rapidly)|sooner|earlier|ahead)|(?P<speed_down>slower|"
        r"(?:more )?slowly|less (?:quickly|rapidly)|later|behind|late)"
        r"|(?P<quality_up>better|stronger|safer|healthier)|(?P<quality_down>worse|weaker|poorer)"
        r"|(?P<rank_up>overtook|overtaken|overtakes|beat|beats|beaten(?! by)|surpass(?:ed|es)|outsold|outsells)"
        r")(?![\w-])",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"(?<![\w-])(?:(?P<amount_up>(?:in )?più(?! (?:lent|veloc|rapid|legger|piccol|bass|cort|economic|silenzios|"
        r"pover|debol|tard|presto))|maggior[ei]?|superior[ei]|aument\w+|cresc\w+|cresciut\w+|salit[oaie]|su(?= d))"
        r"|(?P<amount_down>(?:in )?meno|minor[ei]?|inferior[ei]|cal(?:o|a|ano|at[oaie])|sces[oaie]|diminu\w+|giù(?= d)|"
        r"più (?:legger|piccol|bass|cort|economic|silenzios)\w+|persi|perso)"
        r"|(?P<speed_up>più (?:veloc|rapid)\w+|in anticipo|davanti|prima)"
        r"|(?P<speed_down>più (?:lent)\w+|in ritardo|dietro|dopo)"
        r"|(?P<quality_up>meglio|miglior[ei]?)|(?P<quality_down>peggio|peggior[ei]?)"
        r"|(?P<rank_up>super(?:a|ano|at[oaie])(?! da)|sorpass\w+|scavalca\w*))(?![\w-])",
        re.IGNORECASE,
    ),
    "da": re.compile(
        r"(?<![\w-])(?:(?P<amount_up>mere|flere|højere|større|længere|dyrere|tungere|støjende|varmere|ældre|"
        r"op(?= (?:fra|med))|"
        r"steg|steget|voksede|vokset|øget|øgede)"
        r"|(?P<amount_down>mindre|færre|lavere|kortere|billigere|lettere|koldere|yngre|ned(?= (?:fra|med))|"
        r"faldt|faldet|tabte)"
        r"|(?P<speed_up>hurtigere|tidligere|foran)|(?P<speed_down>langsommere|senere|bagefter|bagud|forsinket)"
        r"|(?P<quality_up>bedre)|(?P<quality_down>værre|dårligere|ringere)"
        r"|(?P<rank_up>overhal(?:er|ede|et)|slog|overgik|overgår))(?![\w-])",
        re.IGNORECASE,
    ),
}

# Told of two things that are alike.
# Of these the word before tells what moves.
TREND = re.compile(
    r"rose|risen|rising|grew|grown|increas\w+|gained|climbed|jumped|fell|fallen|falling|dropped|decreas\w+|declined"
    r"|slipped|aument\w+|cresc\w+|cresciut\w+|salit\w|cal(?:o|a|ano|at\w)|sces\w|diminu\w+|steg|steget|voks\w+|øge\w+"
    r"|faldt|faldet",
    re.IGNORECASE,
)

EQUAL: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:no (?:\w+ )?difference|equally|just as \w+|level with|neck and neck)\b",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\b(?:(?:nessuna|alcuna) (?:\w+ )?differenza|allo stesso modo|ugual\w+|altrettant\w+|tanto quanto|"
        r"alla pari)\b",
        re.IGNORECASE,
    ),
    "da": re.compile(
        r"\b(?:ingen (?:\w+ )?forskel|lige (?:så )?(?:stor\w*|meget|mange|god\w*|hurtig\w*|høj\w*|lang\w*))\b",
        re.IGNORECASE,
    ),
}

THAN: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\s*\b(?:than|ahead of|compared (?:with|to))\b", re.IGNORECASE),
    "it": re.compile(
        r"\s*\b(?:che|di quanto|rispetto a\w*|(?:de(?:l|llo|lla|i|gli|lle)|dell'|di)(?! ?\d))\b", re.IGNORECASE
    ),
    "da": re.compile(r"\s*\b(?:end|sammenlignet med|i forhold til)\b", re.IGNORECASE),
}

# What is told of the one that something is held against: "the old model was 40 grams lighter".
FORMER: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:previous|old|former|last year's|predecessors?|otherwise)\b", re.IGNORECASE),
    "it": re.compile(r"\b(?:precedente|vecchi[oa]|predecessore|altrimenti)\b", re.IGNORECASE),
    "da": re.compile(r"\b(?:forrige|gamle|forgænger\w*|ellers)\b", re.IGNORECASE),
}

_TEN = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    "da": "en to tre fire fem seks syv otte ni ti elleve tolv",
}
NUMERALS: Mapping[str, Mapping[str, str]] = {
    language: {word: str(place) for place, word in enumerate(words.split(), start=1)}
    for language, words in _TEN.items()
}
