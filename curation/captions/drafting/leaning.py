"""Sentences that say something else once they stand alone: they point back, to the day, to a speaker, or to the page.

Lists of words per language, of those that do so in news and company posts; no grammar.
"""

import re
from collections.abc import Mapping

from curation.captions.types import Source


def _words(*alternatives: str, start: str = r"(?<!\w)") -> re.Pattern[str]:
    return re.compile(f"{start}(?:{'|'.join(alternatives)})(?!\\w)", re.IGNORECASE)


_POINTS_BACK: Mapping[str, re.Pattern[str]] = {
    "en": _words(
        "this|these|those|that|it|its|it's|he|she|they|their|his|her|him|such|another|both|neither|which",
        "but|however|so|and|or|nor|yet|then|also|too|here|still|even so|because|hence|thus",
        "therefore|finally|otherwise",
        "at the time|in the meantime|meanwhile",
        "instead|moreover|furthermore|nevertheless|similarly|likewise|additionally|consequently",
        "in addition|as a result|for (?:example|instance)|(?:after|before|despite) (?:that|this)|since then",
        "at the same time|by contrast|in contrast|on the other hand|in other words|that said",
        "(?:first|second|third|fourth),|the (?:latter|former|same|other|two)|others|after all",
        "oh|ah|hey|wow|alas|you'd|you'll|by (?:\\w+ ){1,4}in [\\w ]+, \\d{4}",
        "again|anyway|indeed|overall|yes|no,|well,|okay|sure|in (?:fact|turn|total)|of course|sort of",
        "not (?:so|only)|as (?:noted|mentioned|such)",
        "(?:some|one|all|most|many|half|both|each|none|part) of (?:this|that|these|those|them|it)",
        "(?:along with|thanks to|by|for|in|to|at|from|on|with|of|without|under|within) (?:th(?:is|ese|ose|at|em)|it)",
        "(?:by|from) (?:doing so|then|there)|in return|please",
        start="^",
    ),
    "it": _words(
        "quest[oaei]|quel|quell[oaei]|quegli|ciò|ess[oaie]|lui|lei|loro|tal[ei]|entramb[ie]|il che",
        "ma|però|tuttavia|inoltre|quindi|così|dunque|perciò|infatti|invece|anche|poi|e(?!')|ed|o|infine|perché|qui|ecco",
        "nel frattempo|intanto|allo stesso|per (?:questo|esempio)|in (?:questo|tal) modo|di conseguenza|al contrario",
        "si|(?:lo|la|li|le|ne|vi|ci) (?:ho|ha|hanno|abbiamo|è|sono|aveva|avevano)",
        "(?:[\\w']+ ){0,3}l'(?:ha|abbiamo|hanno|aveva|avevano)",
        "da qui|nonostante ciò|dopo di che|si tratta|quell'\\w+|quest'\\w+",
        "da allora|a (?:sua|loro) volta|insomma|peraltro|eppure|anzi|oltretutto|del resto|non solo",
        # Lo and gli are articles before some sounds only: elsewhere they are somebody.
        "lo (?!s[bcdfglmnpqrtvwz]|z|gn|ps|pn|x|y|i[aeou]|ch)\\w+|gli (?![aeiouhxyz]|s[bcdfglmnpqrtvwz]|gn|ps|pn)\\w+",
        "(?:li|ne) \\w+|(?:nell|all|dall|sull|l)[oa] stess[oa]|(?:gli|le|nei|negli|nelle) stess[ie]",
        "(?:è|era|fu|sarà|sono|erano|saranno) (?:stat[oaie] )?(?:(?:il|la|lo|i|gli|le|un|uno|una) \\w+|(?:l|un)'\\w+)",
        "(?:(?:gli|le|un) )?altr[oaie]|l'altr[oa]|un'altra|(?:il|la|i|le) restant[ei]|il resto",
        "(?:quasi )?tutt[ie](?! (?:i|gli|le|e|quanti)\\b)|la maggior parte(?! de)|ognun[oa]|ciascuno",
        "(?:alcun[ie]|molt[ie]|poch[ie]|tant[ie]|divers[ie]|due|tre|quattro|cinque|sei) (?:\\w+no|ha|è)",
        "(?:in|a|da|di|con|per|su|tra|fra|dopo|oltre a) (?:quest[oaei]|que[il]|quegli|quell[oaei]|que(?:st|ll)'\\w+)",
        "[^.«]*? (?:l[oaei]) \\w{3,}[ao]no|(?:[\\w']+[ ,]+){1,7}\\w{3,}(?:ar|er|ir)l[oaie]",
        "(?:[\\w']+[ ,]+){1,5}(?:invece(?! (?:di|che)\\b)|inoltre|infatti|però|tuttavia|pertanto|altresì)",
        start="^",
    ),
    "da": _words(
        "denne|dette|disse|han|hun|hans|hendes|deres|der|her|begge|sådan",
        "men|dog|derfor|så|og|eller|også|desuden|derudover|samtidig|herefter|derefter|dermed|således|imidlertid|endelig",
        "fordi|i stedet|for eksempel|f\\.eks\\.|til gengæld|med andre ord|derimod|dernæst|derved|dertil|hertil|heraf",
        "herudover|omvendt|tværtimod|modsat|tilsvarende|ligeledes|ellers|alligevel|yderligere|efterfølgende|foruden",
        "imens|i mellemtiden|til sammenligning|blandt andet|dels|sidstnævnte|førstnævnte|hvilket|andre|den slags",
        "resten|i (?:så fald|samme|den forbindelse)|endnu (?:en|et)|siden (?:har|er|var|blev|da|dengang|kom|gik)",
        "(?:\\w+ ){0,2}af (?:dem(?!,? (?:der|som))|disse)|(?:brug|bag|rør|hæld|læg|tag|sæt) (?:den|det|dem)",
        "(?:efter|for|i|med|om|over|på|til|under|ved|ifølge) (?:denne|dette|disse|ham|hende|dem(?!,? (?:der|som)))",
        # Before adjectives, which end in e, det, den and de are articles; before all else they point back.
        "(?:det|den|de) (?!ny|små|blå|grå|tre|fire)[^\\W\\d_]*[^\\W\\d_e]",
        "(?:det|den|de) (?:havde|kunne|skulle|ville|måtte|gjorde|sagde|viste|lagde|kostede|skete|begyndte|brugte)",
        "(?:det|den|de) (?:voksede|samme|øvrige|ene|nævnte|pågældende|resterende|første (?:er|var|blev|ventes|skal))",
        "(?:[^\\W_]+ ){1,5}(?:desuden|derimod|imidlertid|ligeledes|dog|derfor|dermed|således|samtidig(?! med))",
        # What is no sentence: a summary that speaks of its text.
        "(?:artikel|guide|historien|interview|portræt|video|podcast) (?:om|med|til)|inkluderer|indeholder|beskriver",
        ".* i samme (?:periode|ombæring)(?! (?:året|sidste|i)\\b)",
        ".* (?:siger|sagde|oplyser|fortæller|forklarer|skriver|mener|tilføjer|understreger) (?:han|hun)",
        start="^",
    ),
}
_ENDS_POINTING = _words("it|them|him|her|this|that|dem|den|han|hun|ham|hende|heraf|dette|lì|là", start=r"\s")
_POINTS_TO_THE_DAY: Mapping[str, re.Pattern[str]] = {
    "en": _words(
        "today|yesterday|tomorrow|tonight|now|recently|currently|ago",
        "(?:this|last|next) (?:morning|afternoon|evening|night|week|weekend|month|quarter|year)",
        "(?:this|last|next) (?:spring|summer|autumn|winter)",
        "(?:on|this|next|last|by|until|since|said) (?:mon|tues|wednes|thurs|fri|satur|sun)day|so far|to date|upcoming",
        "(?:coming|past|last|next) (?:few )?(?:hours|days|weeks|months|years)",
    ),
    "it": _words(
        "oggi|ieri|domani|stasera|stamattina|stamani|stanotte|adesso|attualmente|scors[oaie]|prossim[oaie]",
        "(?:anni|anno|mes[ei]|giorn[oi]|settiman[ae]|or[ae]) fa|questa (?:settimana|mattina|sera)|quest'anno",
        "questo (?:mese|weekend|pomeriggio|trimestre)|^ora|finora|per (?:ora|il momento)|al momento(?! de)",
        "di recente|recentemente|(?:negli|nelle) ultim[ie]",
        "(?:fra|tra) (?:un[oa']?|due|tre|quattro|sei|poch[ie]|\\d+) ?(?:or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi])",
        "(?<!ogni )(?:luned|marted|mercoled|gioved|venerd)ì|(?<!ogni )sabato",
    ),
    "da": _words(
        "i (?:dag|går|morgen|aften|nat|år|øjeblikket|morges|forgårs)|nu|netop|for nylig|for tiden",
        "(?:denne|næste|sidste|forrige) (?:uge|måned|kvartal|år|weekend)|næste (?:forår|sommer|efterår|vinter|runde)",
        "(?<!hver )(?:man|tirs|ons|tors|fre|lør|søn)dag(?! den \\d)|i (?:man|tirs|ons|tors|fre|lør|søn)dags",
        "i (?:sommer|vinter|foråret|efteråret|weekenden|disse (?:dage|uger|måneder))|hidtil|indtil videre",
        "til (?:sommer|foråret|efteråret|vinter)|i (?:den|det) (?:kommende|forløbne) (?:uge|måned|weekend|år)",
        "(?:for|om) (?:\\d+|en|et|to|tre|fire|fem|seks|otte|ti|få|nogle|et par) (?:dage?|uger?|måned(?:er)?|år)"
        "(?= siden|[.,;])",
    ),
}
_SPEAKS_AS_I: Mapping[str, re.Pattern[str]] = {
    "en": _words("i|me|my|mine|myself|i'm|i've"),
    "it": _words("io|mi[oae]|miei|me|ho|sono (?:felice|orgoglios[oa]|liet[oa])"),
    "da": _words(r"jeg|mig|min(?!\.)|mit|mine"),
}
_SPEAKS_AS_WE: Mapping[str, re.Pattern[str]] = {
    "en": _words("we|us|our|ours|we're|we've|we'll"),
    "it": _words(r"noi|nostr[oaie]|ci|\w{2,}iamo"),
    "da": _words("vi|os|vores"),
}
# "The plant cost £85 million": which plant, its title tells. What follows may tell as well: the plant in Leeds.
_TOLD = r"(?! (?:of|for|in|at|on|to|from|by|behind|between|that|who|where)\b)"
_TOLD_DA = r"(?! (?:af|for|i|på|om|til|fra|med|bag|ved|mellem|over|mod|som|der|hvor)\b|, (?:der|som|hvor)\b)"
_TOLD_IT = (
    r"(?! (?:d(?:i|el|ell[oae]|ei|egli)|in|nel\w*|a|al\w*|per|con|su\w*|tra|fra|che|dove|da|dal\w*)\b| dell?['’])"
)
_TAKES_AS_KNOWN: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"the (?:new |whole |entire |previous |latest )?(?:plants?|stud(?:y|ies)|projects?|program(?:me)?s?|reports?"
        r"|work|scheme|deal|agreement|move|change|decision|judge?ment|ruling|campaign|team|facility|building|site|investment"
        r"|tool|app|product|device|machines?|feature|course|trial|survey|event|contract|grant|order|findings|results"
        r"|discussion|link|video|episode|post|article|page|talk|session|release|update|outage|attack"
        r"|researchers|authors?|book|film|incident|record|numbers|figures|method|system|service|line|station|school"
        rf"|centre|center|institute|university)\b{_TOLD}",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"(?:(?:il|lo|la|i|gli|le) (?:nuov[oaie] )?|l['’])(?:studio|ricerca|progetto|programma|rapporto|accordo|intesa"
        r"|operazione|iniziativa|misura|decisione|sentenza|campagna|impianto|investimento|contratto|bando|gara|servizio"
        r"|portale|sistema|protocollo|dispositivo|prodotto|macchina|corso|prova|sperimentazione|indagine|rilevazione"
        r"|evento|risultati|autori|ricercatori|campione|bilancio|dat[oi]|documento|libro|film|linea|centro|giuria|cantiere"
        rf"|lavori|partecipanti|premio|testo|esperimento|disco|annuncio)\b{_TOLD_IT}",
        re.IGNORECASE,
    ),
    "da": re.compile(
        r"(?:(?:den|det|de) nye \w+|\w*(?:fabrikken|studiet|undersøgelsen|projektet|programmet|rapporten|arbejdet"
        r"|ordningen|aftalen|ændringen|beslutningen|dommen|kampagnen|teamet|holdet|anlægget|bygningen|byggeriet"
        r"|værktøjet|appen|produktet|enheden|maskinen|funktionen|opdateringen|kurset|forløbet|forsøget|målingen"
        r"|opgørelsen|arrangementet|stævnet|konkurrencen|ordren|prisen|resultaterne|tallene|videoen|systemet|tjenesten"
        r"|skolen|centret|forskerne|forfatteren|bogen|filmen|pengene|juryen|parken|kontoret|huset|båden|skibet|færgerne"
        r"|fløjen|fristen|budgettet|deltagerne|gæsterne|stillingen|løsningen|metoden|modellen|garantien|bilen|bænken"
        r"|kontrakten|investeringen|produktionen|linjen"
        rf"|afstemningen|reglerne|loven|ruten|pladserne|stenene))\b{_TOLD_DA}",
        re.IGNORECASE,
    ),
}
_GROUP_TAKEN_AS_KNOWN: Mapping[str, re.Pattern[str]] = {
    "it": re.compile(
        r"(?:il (?:gruppo|comune|consorzio)|l['’](?:azienda|impresa|istituto)|la (?:società|catena|banca|cooperativa))"
        rf"\b{_TOLD_IT}",
        re.IGNORECASE,
    ),
    "en": re.compile(rf"the (?:company|group|firm|business|retailer|maker|charity|club)\b{_TOLD}", re.IGNORECASE),
    "da": re.compile(
        rf"(?:selskabet|virksomheden|firmaet|koncernen|klubben|foreningen|kommunen)\b{_TOLD_DA}", re.IGNORECASE
    ),
}
_SPEAKS_OF_THE_PAGE = _words(
    "read more|continue reading|click|appeared first on|subscribe|sign up|newsletter|cookies?|all rights reserved",
    "comments|follow us|share this|in this (?:article|post|video)|editor's note|photo|image|credit",
    "(?:enter|use|offer|promo|discount|coupon) code|\\d+ ?% off|free trial|sponsored by|our sponsors?",
    "show notes|starting at just|see (?:below|above|here|also|more)",
    "(?:apply|register|book|download|details|available|found|instructions) here|aforementioned",
    "for (?:more|further) (?:information|details)|download (?:page|link)|release notes",
    "leggi (?:tutto|anche|di più)|continua a leggere|clicca|iscriviti|tutti i diritti|proviene da|abbonati",
    "in questo (?:articolo|post)|foto|immagine|fonte|riproduzione riservata",
    "læs (?:mere|også|videre)|klik|tilmeld|nyhedsbrev|billede|alle rettigheder|følg os|i denne artikel",
    "artiklen|indlægget|se video(?:en)?|ritzau|sponsorindhold|kilde:|se stillingerne|søg her|læs (?:hele|om)",
)
_ELLIPSIS_OR_RIGHTS = re.compile(r"©|�|\[…\]|\[\.\.\.\]|…[.!]?$")
# UTF-8 read as Windows-1252, as some feeds pass it on.
_GARBLED = re.compile(r"â€|Â[\s\u00a0-\u00bf]|Ã[\u00a0-\u00bf]")
_QUOTATION = re.compile('["“”„«»]')
_GRAVE = _words(
    r"lay-?offs?|redundanc\w+|job cuts|died|dies|deaths?|killed",
    r"injur\w+|accident|obituary|mourn\w*|recall\w*|lawsuit|war|kill(?:s|ing|ings)?|fatal\w*|murder\w*|suicid\w+",
    r"victims?|bomb(?:s|ed|ings?)|terroris\w+|massacre|earthquake|hurricane|drown\w*|rape[ds]?|sexual(?:ly)? \w+",
    r"licenziament\w+|esuber\w+|mort[eoia]|decedut\w+|lutto|ferit[oiae]",
    r"incident[ei]|(?<!senza )infortun\w+|guerra|scompars[oa]|vittim[ae]|uccis\w+|omicid\w+|femminicid\w+|suicid\w+",
    r"strag[ei]|alluvion[ei]|terremot[oi]|attentat[oi]|cassa integrazione|violenz[ae]",
    r"fyring\w*|fyrer|afsked\w+|død\w*|dræbt\w*|kvæst\w*|(?<!uden )(?<!uden en )\w*ulykke\w*|krig(?:en|e|s\w*)?",
    r"nedskæring\w*|tilbagekald\w*|nedlægge[rs]? (?:\w+ ){1,5}(?:stillinger|job)|stillinger nedlægges|konkurs\w*",
    r"gået bort|mindeord|omkom\w*|anholdt\w*|hærværk|drab\w*|selvmord\w*|voldtægt\w*|voldtaget|overfald\w*",
    r"terror\w*|skyderi\w*|storbrand\w*|forlis\w*",
)


def leans(sentence: str, source: Source, *, in_context: bool = False) -> bool:
    """Whether `sentence` needs more than itself; `in_context` forgives pointing back to the sentence before it.

    "We" is the sharer's own in a company item only; "I" never is, save inside quotation marks.
    """
    plain = sentence.replace("’", "'")
    pages = (_POINTS_TO_THE_DAY[source.language], _SPEAKS_OF_THE_PAGE, _ELLIPSIS_OR_RIGHTS, _GARBLED)
    if any(pattern.search(plain) for pattern in pages):
        return True
    if not in_context and _points_back(plain, source.language):
        return True
    return not _QUOTATION.search(plain) and _speaks(plain, source)


def takes_as_known(sentence: str, source: Source) -> bool:
    """Whether `sentence` opens on something that only the title has told of; the sharer's company is always known.

    Under a title that tells of loss or harm, a sentence that does not would make light of it.
    """
    if _GRAVE.search(source.title) and not _GRAVE.search(sentence):
        return True
    patterns = [_TAKES_AS_KNOWN.get(source.language)]
    if source.kind == "third_party":
        patterns.append(_GROUP_TAKEN_AS_KNOWN.get(source.language))
    return any(pattern is not None and pattern.match(sentence) for pattern in patterns)


def speaks_as_one(text: str, language: str) -> bool:
    """Whether `text` says "I" for whoever wrote it: it may be quoted, never said by the sharer."""
    return _SPEAKS_AS_I[language].search(text.replace("’", "'")) is not None


def is_grave(source: Source) -> bool:
    """Whether the item tells of loss or harm, where pride and emoji would be out of place."""
    return _GRAVE.search(f"{source.title}\n{source.text}") is not None


def _points_back(plain: str, language: str) -> bool:
    last = plain.rstrip(".!").rpartition(" ")[2]
    return bool(_POINTS_BACK[language].search(plain) or _ENDS_POINTING.fullmatch(f" {last}"))


def _speaks(plain: str, source: Source) -> bool:
    as_we = source.kind == "third_party" and _SPEAKS_AS_WE[source.language].search(plain)
    return bool(as_we or _SPEAKS_AS_I[source.language].search(plain))
