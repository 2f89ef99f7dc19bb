"""Italian words of rank and comparison."""

import re

from curation.captions.verifying.meaning.claims_types import pattern
from curation.captions.verifying.meaning.comparisons.ranks import RankWords

_THE = r"(?:il|lo|la|i|gli|le|del|dello|della|dei|degli|delle|al|alla|ai|alle|nel|nella|nei|nelle|dal|dalla|sul|sulla)"
_NUMBER = "(?:\\d+|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|cento)"
_REACH = (
    r"(?=\s+(?:\w+\s+){0,3}(?:d'|dell'|nell'|d[ie]l?\b|dell[oae]\b|dei\b|in\b|al mondo|nel\b|nella\b|mai\b|tra\b|"
    r"fra\b))"
)

RANKS_IT = RankWords(
    superlative=re.compile(
        rf"(?<![\w-])(?:"
        rf"(?P<first>(?:{_THE}|sua|loro|nostra|nostro|suo) prim[oaie](?! (?:di|che|volta che))|per prim[oaie]|"
        rf"mai prima|per la prima volta|in anteprima|prim[oaie] (?:al mondo|in (?:italia|europa|assoluto)))"
        rf"|(?P<only>l'unic[oa]|{_THE} (?:unic[oaie]|sol[oai]|(?<=le )sole)(?! (?:che fa|cosa))|un caso unico|unic[oa] (?:nel suo "
        rf"genere|in (?:italia|europa)|al mondo)|nessun altr[oa]|senza eguali|senza pari|ineguagliat\w)"
        rf"|(?P<record>(?:da|un|nuovo|il|al|di|livello|livelli|cifra|anno|numeri) record|record (?:storico|assoluto|di "
        rf"\w+)|massimo storico|minimo storico|(?<!quelle )(?<!quelli )(?<!quella )(?<!quello )(?<!stessi )(?<!stesse "
        rf")(?<!amici )(?<!come )di sempre|(?:come )?mai (?:prima|registrat\w+|raggiunt\w+)|da primato)"
        rf"|(?P<best>leader\b|numero uno|{_THE} miglior[ei]?|al vertice|in testa a\w*|all'avanguardia|capofila|"
        rf"{_THE} principal[ei])"
        rf"|(?P<adjective>(?:{_THE} (?:\w+ ){{0,3}}più (?!di\b|che\b|del\b)\w+{_REACH}|{_THE} (?:maggior[ei]?|massim\w|"
        rf"minor[ei]?|peggior[ei]?))))(?!\w)",
        re.IGNORECASE,
    ),
    kinds={
        "gran": "size",
        "gros": "size",
        "magg": "size",
        "mass": "size",
        "alt": "high",
        "elev": "high",
        "velo": "fast",
        "comu": "often",
        "freq": "often",
        "diff": "often",
        "rapi": "fast",
        "impo": "best",
        "avan": "best",
        "anti": "old",
        "vecc": "old",
        "bass": "low",
        "mino": "small",
        "picc": "small",
        "pegg": "bad",
        "cost": "dear",
        "car": "dear",
    },
    most=re.compile(rf"^{_THE} (?:(?:\w+ ){{0,3}}più )?", re.I),
    among=re.compile(
        rf"(?:\b(?:tra|fra)|\b(?:uno|una) (?:de\w+|tra)|\bun[oa]? de\w+|"
        rf"\b{_NUMBER})(?: [\w']+){{0,2}}\s*$"
        rf"|\b(?:uno|una) $",
        re.I,
    ),
    ordinal=re.compile(
        r"\b(?:second[oa]|terz[oa]|quart[oa]|quint[oa]|sest[oa]|settim[oa]|ottav[oa]|non[oa]|"
        r"decim[oa])(?: [\w']+){0,2}\s*$",
        re.I,
    ),
    idioms=pattern(
        r"record\b[^.!?]{0,30} (?:resta|regge|resiste|rimane)",
        "prima di tutto",
        "prima o poi",
        "(?:in|a) prim[oa] (?:persona|fila|linea|pagina|vista|luogo|battuta|piano)",
        "(?:la|una) maggior(?:e)? parte",
        "maggior parte",
        "(?:la|per) prima cosa",
        "(?:il|un|del|nel|dal) primo (?:passo|"
        "semestre|trimestre|anno|mese|giorno|punto|piano|articolo|commento|posto in cui|tempo|paragrafo|turno)",
        "(?:i|nei|dei|dai) primi (?:{n} )?(?:mesi|giorni|anni|mesi|passi|commenti)".replace("{n}", _NUMBER),
        "(?:la|nella|della) prima (?:metà|settimana|parte|volta che|fase|riga|pagina|frase|ora|impressione)",
        "(?:i|nei|le|nelle|dei|delle) prim[ie] " + _NUMBER,
        "(?:il|la) mi[oa] prim[oa]",
        "al più (?:presto|tardi)",
        "per lo più",
        "il più possibile",
        "al meglio",
        "il meglio di sé",
        "del mio meglio",
        "nel migliore dei casi",
        "prima che",
        "da solo",
        "da sola",
        "la sola cosa",
        "l'unica cosa",
        "non (?:è|sono) (?:il|la|l')? ?(?:sol[oa]|unic[oa]|prim[oa])",
        "minor\\w+ di",
        "le principali?",
        "(?:i|le|dei|delle|tra i|tra le) principali",
        "i più (?:giovani|piccoli|anziani|curiosi)",
        "(?:un )?record di lettura",
        "tanto più",
        "in più",
    ),
    opinion=re.compile(
        r"^\W*(?:\w+ ){0,2}?(?:cosa|cose|parte|parti|punto|punti|lettura|letture|articolo|articoli|notizia|notizie|"
        r"frase|"
        r"frasi|passaggio|passaggi|dettaglio|dettagli|idea|idee|domanda|domande|dato|riga|righe|titolo|modo|momento|"
        r"storia|storie|spunto|spunti|lezione|pezzo|aspetto|aspetti|augurio|auguri|che (?:ho|abbia|io)|motivo|esempio|"
        r"commento|sorpresa|lavoro|squadra|colleghi|persone|interessante|bella|bello|sensata?|curios[oa])\b",
        re.I,
    ),
    owner=re.compile(
        r"\b(?:mi[oa]|mie|miei|tu[oa]|vostr[oa]|per me|secondo me|a mio|credo|trovo|penso|forse|mi|chi|"
        r"quale"
        r"|qual|chissà)\b[^.!?:;]{0,40}$",
        re.I,
    ),
    scopes=(
        pattern(
            "d'italia",
            "italian[oaie]",
            "in italia",
            "(?:del|nel) paese",
            "nazional[ei]",
            "in francia",
            "in germania",
            "in danimarca",
            "in spagna",
            "nel regno unito",
        ),
        pattern("(?:d'|in |dell'|l')?europa", "europe[oaie]", "dell'unione", "del continente", "dell'ue"),
        pattern("(?:al|nel|del) mondo", "mondial[ei]", "global[ei]", "internazional[ei]", "del pianeta"),
    ),
    comparative=re.compile(
        r"(?<![\w-])(?<!di )(?<!non )(?:(?P<quality_up>meglio|miglior[ei]?|più (?:fort|sicur|facil)\w+)"
        r"|(?P<quality_down>peggio|peggior[ei]?|più debol\w+)"
        r"|(?P<speed_up>più (?:veloc|rapid|in fretta|prest)\w*)|(?P<speed_down>più (?:lent|tard)\w*)"
        r"|(?P<amount_down>meno(?! (?:di|del|della) (?:\d|un |una |due|tre|quattro|cinque|sei|sette|otto|nove|dieci|"
        r"venti|cento|mille|metà|mezz)| che mai| male)|inferior[ei]|minor[ei]|più (?:bass|piccol|cort|brev)\w+|"
        r"più economic\w+|al di sotto)"
        r"|(?P<amount_up>il (?:doppio|triplo)|più(?! (?:di|del|della) (?:\d|un |una |due|tre|quattro|cinque|sei|sette|"
        r"otto|nove|dieci|"
        r"venti|cento|mille|metà|mezz)| che mai| volte| o meno| che )(?! avanti| tardi)|superior[ei]|maggior[ei]?|"
        r"al di sopra))(?!\w)",
        re.IGNORECASE,
    ),
    direction=re.compile(
        r"(?<![\w-])(?:(?P<amount_up>aument\w+|cresc\w+|cresciut\w+|sal(?:e|gono|it[oaie]|ire))|(?P<amount_down>cal\w+|"
        r"scen\w+|sces\w+|diminu\w+|ridu\w+|ridott\w+|tagli\w+|arretrat\w+)|(?P<quality_up>miglior\w+|supera\w*)"
        r"|(?P<quality_down>peggiora\w+))(?!\w)",
        re.IGNORECASE,
    ),
    than=re.compile(
        r"\b(?:(?:di|del|dello|della|dei|degli|delle|che|rispetto|a|al|allo|alla|ai|agli|alle)(?![\w'])|"
        r"(?:dell|all|d)')",
        re.I,
    ),
    any_other=pattern(
        "(?:di|che in|che) (?:qualsiasi|qualunque|ogni) altr[oa]",
        "di tutt[ie] (?:gli|le) altr[ie]",
        "di chiunque(?: altro)?",
        "più di tutti",
    ),
    claiming=re.compile(r"(?:\b(?:è|sono|era|erano|sarà|diventa|diventerà|stat[oaie]|come)|,|–|—)(?: \w+)?\s*$", re.I),
    ever=pattern("mai", "di sempre", "(?:nella|della) (?:sua )?storia", "record"),
    alone=pattern("unic[oaie]", "l'unic[oa]", "sol[oaie]", "soltanto", "solamente", "nessun altr\\w+", "esclusiv\\w+"),
)
