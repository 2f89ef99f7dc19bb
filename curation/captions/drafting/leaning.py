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
        "(?:first|second|third|fourth),|the (?:latter|former|same|other|two)",
        start="^",
    ),
    "it": _words(
        "quest[oaei]|quel|quell[oaei]|quegli|ciò|ess[oaie]|lui|lei|loro|tal[ei]|entramb[ie]|il che",
        "ma|però|tuttavia|inoltre|quindi|così|dunque|perciò|infatti|invece|anche|poi|e(?!')|ed|o|infine|perché|qui|ecco",
        "nel frattempo|intanto|allo stesso|per (?:questo|esempio)|in (?:questo|tal) modo|di conseguenza|al contrario",
        "si|(?:lo|la|li|le|ne|vi|ci) (?:ho|ha|hanno|abbiamo|è|sono|aveva|avevano)|l'(?:ha|abbiamo|hanno)",
        "da qui|nonostante ciò|dopo di che|si tratta|quell'\\w+|quest'\\w+",
        start="^",
    ),
    "da": _words(
        "denne|dette|disse|han|hun|hans|hendes|deres|der|her|begge|sådan",
        "men|dog|derfor|så|og|eller|også|desuden|derudover|samtidig|herefter|derefter|dermed|således|imidlertid|endelig",
        "fordi|i stedet|for eksempel|f\\.eks\\.|til gengæld|med andre ord",
        # Elsewhere det, den and de are articles.
        "(?:det|den|de) (?:er|var|bliver|blev|har|havde|kan|skal|vil|betyder|giver|viser|gør|sker|gælder|handler"
        "|skyldes|koster|kommer|sætter|får|kræver|siger|mener|fortæller|samme|anden|andet|to)",
        start="^",
    ),
}
_ENDS_POINTING = _words("it|them|him|her|this|that|dem|den|ham|hende|heraf|dette", start=r"\s")
_POINTS_TO_THE_DAY: Mapping[str, re.Pattern[str]] = {
    "en": _words(
        "today|yesterday|tomorrow|tonight|now|recently|currently|ago",
        "(?:this|last|next) (?:morning|afternoon|evening|night|week|weekend|month|quarter|year)",
        "(?:this|last|next) (?:spring|summer|autumn|winter)",
        "on (?:mon|tues|wednes|thurs|fri|satur|sun)day",
    ),
    "it": _words(
        "oggi|ieri|domani|stasera|stamattina|stamani|stanotte|adesso|attualmente|scors[oaie]|prossim[oaie]",
        "(?:anni|anno|mes[ei]|giorn[oi]|settiman[ae]|or[ae]) fa|questa (?:settimana|mattina|sera)|quest'anno",
        "questo (?:mese|weekend|pomeriggio|trimestre)",
        "(?<!ogni )(?:luned|marted|mercoled|gioved|venerd)ì|(?<!ogni )sabato",
    ),
    "da": _words(
        "i (?:dag|går|morgen|aften|nat|år|øjeblikket|morges|forgårs)|nu|netop|for nylig|for tiden",
        "(?:denne|næste|sidste|forrige) (?:uge|måned|kvartal|år|weekend)|næste (?:forår|sommer|efterår|vinter)",
        "(?:på|i) (?:man|tirs|ons|tors|fre|lør|søn)dag(?:s)?",
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
_SPEAKS_OF_THE_PAGE = _words(
    "read more|continue reading|click|appeared first on|subscribe|sign up|newsletter|cookies?|all rights reserved",
    "comments|follow us|share this|in this (?:article|post|video)|editor's note|photo|image|credit",
    "leggi (?:tutto|anche|di più)|continua a leggere|clicca|iscriviti|tutti i diritti|proviene da|abbonati",
    "in questo (?:articolo|post)|foto|immagine|fonte|riproduzione riservata",
    "læs (?:mere|også|videre)|klik|tilmeld|nyhedsbrev|billede|alle rettigheder|følg os|i denne artikel",
)
_ELLIPSIS_OR_RIGHTS = re.compile(r"©|\[…\]|\[\.\.\.\]")
_QUOTATION = re.compile('["“”„«»]')
_GRAVE = _words(
    r"lay-?offs?|redundanc\w+|job cuts|died|dies|deaths?|killed",
    r"injur\w+|accident|obituary|mourn\w*|recall\w*|lawsuit|war",
    r"licenziament\w+|esuber\w+|mort[eoia]|decedut\w+|lutto|ferit[oiae]",
    r"incident[ei]|infortun\w+|guerra|scompars[oa]",
    r"fyring\w*|fyrer|afsked\w+|død\w*|dræbt\w*|kvæst\w*|\w*ulykke\w*|krig\w*|nedskæring\w*|tilbagekald\w*",
)


def leans(sentence: str, source: Source, *, in_context: bool = False) -> bool:
    """Whether `sentence` needs more than itself; `in_context` forgives pointing back to the sentence before it.

    "We" is the sharer's own in a company item only; "I" never is, save inside quotation marks.
    """
    plain = sentence.replace("’", "'")
    pages = (_POINTS_TO_THE_DAY[source.language], _SPEAKS_OF_THE_PAGE, _ELLIPSIS_OR_RIGHTS)
    if any(pattern.search(plain) for pattern in pages):
        return True
    if not in_context and _points_back(plain, source.language):
        return True
    return not _QUOTATION.search(plain) and _speaks(plain, source)


def is_grave(source: Source) -> bool:
    """Whether the item tells of loss or harm, where pride and emoji would be out of place."""
    return _GRAVE.search(f"{source.title}\n{source.text}") is not None


def _points_back(plain: str, language: str) -> bool:
    last = plain.rstrip(".!").rpartition(" ")[2]
    return bool(_POINTS_BACK[language].search(plain) or _ENDS_POINTING.fullmatch(f" {last}"))


def _speaks(plain: str, source: Source) -> bool:
    as_we = source.kind == "third_party" and _SPEAKS_AS_WE[source.language].search(plain)
    return bool(as_we or _SPEAKS_AS_I[source.language].search(plain))
