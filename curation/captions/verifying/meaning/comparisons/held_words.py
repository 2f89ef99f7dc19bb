"""What something is held against, and how, by language: "more than in 2023", "behind Humilia", "short of the target".

`up` and `down` lead to the standard by themselves or by a `than`; `merit` are those of them that tell good and bad
rather than much and little, which agree only where much is good: not of what is in `bad`.
"""

import re
from dataclasses import dataclass
from functools import cache

# Comparatives, which need a "than".
_MORE = {
    "en": (
        "more|higher|larger|bigger|greater|longer|dearer|costlier|pricier|richer|fuller|wider|deeper|taller|heavier|"
        "further|farther|oftener|busier|up|increase|rise|growth"
    ),
    "it": (
        r"(?:più|di più)(?! (?:bass|cort|brev|lent|econom|piccol|legger|veloc|rapid|fort|sicur|debol|scars|pover|"
        r"prest|tard))(?: (?!d(?:i|el|ello|ella|ei|egli|elle|ell)\b|che\b)\w+)?"
        r"|maggior[ei]?|superior[ei]|in (?:aumento|crescita|rialzo)"
    ),
    "da": "flere|mere|højere|større|længere|dyrere|tungere|rigere|bredere|dybere|hyppigere|oftere|op|fremgang|stigning",
}
_LESS = {
    "en": "less|fewer|lower|smaller|shorter|cheaper|lighter|rarer|narrower|poorer|down|decrease|drop|fall|decline",
    "it": (
        r"meno(?: (?!d(?:i|el|ello|ella|ei|egli|elle|ell)\b|che\b)\w+)?|minor[ei]?|inferior[ei]|più (?:bass|"
        r"cort|brev|econom|piccol|legger|scars|pover)\w+|in (?:calo|diminuzione|flessione|discesa)"
    ),
    "da": "færre|mindre|lavere|kortere|billigere|lettere|sjældnere|ned|nedgang|fald|tilbagegang",
}
_BETTER = {
    "en": "better|stronger|healthier|safer",
    "it": r"meglio|miglior[ei]?|più (?:fort|sicur)\w*",
    "da": "bedre|stærkere|sikrere|sundere",
}
_WORSE = {
    "en": "worse|weaker|poorer",
    "it": r"peggio|peggior[ei]?|più debol\w*",
    "da": "dårligere|værre|svagere|ringere",
}
_FASTER = {
    "en": "faster|quicker|sooner|earlier|in less time|more (?:quickly|rapidly)",
    "it": r"più (?:veloc|rapid|prest)\w*|in (?:minor|meno) tempo|prima",
    "da": "hurtigere|tidligere|på (?:kortere|mindre) tid",
}
_SLOWER = {
    "en": "slower|later|more slowly|in more time",
    "it": r"più (?:lent|tard)\w*|in (?:maggior|più) tempo|più tempo",
    "da": "langsommere|senere|på længere tid",
}
_ABOVE = {
    "en": "above|over|exceed(?:s|ed|ing)?|in excess of|beyond|up (?:on|from)|topped|tops|topping",
    "it": r"(?:al di )?sopra|oltre (?=la|il|le|i)|eccede\w*|super(?:a|ano|ato|ata|ati|ate|ò|ando|are)",
    "da": "over|overstig\\w+|oversteg",
}
_BELOW = {
    "en": "below|under|short of|shy of|down (?:on|from)|beneath",
    "it": r"(?:al di )?sotto",
    "da": "under",
}
_THAN = {
    "en": r"\bthan\b|\bcompared (?:with|to)\b|\bagainst\b|\bversus\b",
    "it": (
        r"\b(?:di quell[oaie]|di quanto|del|dello|della|dell'|dei|degli|delle|di|che|rispetto a\w*|sul|sull'|"
        r"contro)(?=\W|\w)"
    ),
    "da": r"\b(?:end|i forhold til|sammenlignet med|mod)\b",
}
# These have the standard right behind them.
_OVER = {
    "en": (
        "(?:surpass|outstrip|outpac|outperform|eclips|outgrow|outsell|outnumber|outweigh|outrank|outscor|outlast)"
        "(?:s|es|ed|ing|e)?|outdo(?:es|ne|ing)?|outdid|beats?|beaten|beating|bests|bested|"
        "overtak(?:es?|ing|en)|overtook|ahead of|went further than|"
        "improv(?:es?|ed|ing|ement) on|inside|(?:leaves|leaving|left)(?= [^.;:!?]{1,50} behind)|edg(?:es|ed|ing) out"
    ),
    "it": (
        r"sorpass\w+|scavalc\w+|batt(?:e|ono|uto|uta)|sopravanz\w+|"
        r"(?:si )?(?:mett\w+|lasci\w+) (?:\w+ )?(?:alle spalle|dietro|indietro)|stacc(?:a|ano|ato|ata)|davanti a\w*"
    ),
    "da": (
        r"overgår|overgik|overgået|overhal\w+|slår|slog|slået|overtræf\w+|overtraf|foran|"
        r"forbi|distanc\w+|passer\w+"
    ),
}
_UNDER = {
    "en": (
        "trail(?:s|ed|ing)?|lag(?:s|ged|ging)?(?: behind)?|behind|(?:fall|fell|falls|falling|come|came|comes|"
        "just) short of|miss(?:es|ed|ing)?|undershoot\\w*|undershot|outside"
    ),
    "it": (
        r"dietro(?: a\w*)?|indietro rispetto|inferior[ei] a\w*|insegu\w+|manca(?:to|no|ta)? (?:il|la|l')|"
        r"non raggiung\w+"
    ),
    "da": r"bag|bagefter|bagud for|ikke (?:nåede|når|nået)|halter",
}
_EQUAL = {
    "en": (
        r"the same(?: \w+)? as|as (?:\w+ )as|unchanged (?:from|on)|level with|equal to|identical to|"
        r"in line with|no different from|matched"
    ),
    "it": (
        r"(?:l[oa]|gli|le|i|il|la) stess[oaie](?: \w+)?(?= (?:de|di|che))|(?:pari|ugual\w|identic\w|"
        r"invariat\w) (?:a|al|alla|all'|rispetto)\w*|come(?= quell[oaie])|(?:tanto )?quanto(?= (?:nel|nell'|"
        r"l'anno|un anno|quell|prima))|in linea con"
    ),
    "da": (
        r"(?:det |den |de )?samme(?: \w+)? som|lige så \w+ som|uændret (?:fra|i forhold til)|på niveau med|"
        r"(?:svarende|lig) til|(?:hverken|verken) \w+ eller \w+ end"
    ),
}
_BAD = {
    "en": (
        r"leak\w*|loss\w*|absence\w*|waste\w*|complain\w*|accident\w*|injur\w+|costs?|prices?|wait\w*|queue\w*|delays?|"
        r"emission\w*|debts?|arrears|errors?|defects?|sick\w*|readmission\w*|mortality|deaths?|crimes?|downtime|noise|"
        r"consumption|turnover rate|cancellations?|faults?|risks?|bills?|fees?"
    ),
    "it": (
        r"perdit\w+|assenz\w+|scart\w+|rifiut\w+|reclam\w+|incident\w+|infortun\w+|cost[oi]|prezz[oi]|attes\w|code|"
        r"ritard\w+|emission\w+|debit\w+|error\w+|difett\w+|malatti\w+|ricover\w+|mortalità|mort[ei]|reati|rumore|"
        r"consum\w+|disdett\w+|guast\w+|rischi\w*|bollett\w+"
    ),
    "da": (
        r"læk\w*|tab\w*|\w*fravær\w*|\w*spild\w*|klage\w*|ulykke\w*|skade\w*|\w*omkostning\w*|\w*pris\w*|vente\w*|"
        r"kø\w*|"
        r"forsink\w+|udledning\w*|gæld\w*|fejl\w*|syg\w*|genindlæg\w*|dødelighed\w*|dødsfald|støj\w*|\w*forbrug\w*|"
        r"risiko\w*|regning\w*|nedskrivning\w*|opsigelse\w*"
    ),
}
# "A year ago we were five fewer": what is told is of then, and the other way of now.
_THEN = {
    "en": r"(?:last year|a year ago|twelve months ago|back then|previously)\b[^.;:!?]{0,24}\b(?:were|was|had|stood)",
    "it": (
        r"(?:un anno fa|l'anno (?:scorso|prima)|allora|in precedenza)\b[^.;:!?]{0,24}\b(?:era|erano|eravamo|"
        r"aveva\w*|c'era\w*)"
    ),
    "da": (
        r"(?:sidste år|for et år siden|i fjor|dengang|tidligere)\b[^.;:!?]{0,24}\b(?:var|havde|lå)|(?:var|havde|"
        r"lå)\b[^.;:!?]{0,24}\b(?:sidste år|i fjor|dengang)"
    ),
}
_PAIRS = {
    "en": r"against|compared (?:with|to)|versus|up from|down from",
    "it": r"contro|rispetto a\w*|dai|dagli|dalle|dal",
    "da": r"mod|sammenlignet med|i forhold til|op fra|ned fra",
}
_ABBREVIATED = r"(?:[^\d.;!?\n]|(?<=mio)\.|(?<=mia)\.|(?<=kr)\.|(?<=pct)\.|(?<=mld)\.|(?<=mln)\.){0,30}?"
_AMOUNT = r"[^\d\n]{{0,4}}(?<!\d)(?<!\d[.,])(?P<{0}>\d++(?:[.,]\d++)*+)"


@dataclass(frozen=True, slots=True)
class HeldWords:
    """The words of one language for holding one thing against another."""

    ways: re.Pattern[str]
    than: re.Pattern[str]
    equal: re.Pattern[str]
    bad: re.Pattern[str]
    then: re.Pattern[str]
    pairs: re.Pattern[str]


@cache
def held_words(language: str) -> HeldWords:
    """The words of `language`, compiled when first asked for."""

    def word(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)

    return HeldWords(
        ways=word(
            f"(?P<over_up>{_OVER[language]})|(?P<over_down>{_UNDER[language]})|(?P<merit_up>{_BETTER[language]})|"
            f"(?P<merit_down>{_WORSE[language]})|(?P<speed_up>{_FASTER[language]})|(?P<speed_down>{_SLOWER[language]})|"
            f"(?P<level_up>{_ABOVE[language]})|(?P<level_down>{_BELOW[language]})|"
            f"(?P<amount_down>{_LESS[language]})|(?P<amount_up>{_MORE[language]})"
        ),
        than=re.compile(_THAN[language], re.IGNORECASE),
        equal=word(_EQUAL[language]),
        bad=word(_BAD[language]),
        then=word(_THEN[language]),
        pairs=re.compile(
            rf"{_AMOUNT.format('now')}{_ABBREVIATED}\b(?:{_PAIRS[language]})\b{_ABBREVIATED}{_AMOUNT.format('then')}",
            re.IGNORECASE,
        ),
    )
