"""Italian: the pronoun is mostly left out, so that verbs tell who speaks; `Lei` and `Vi` with capitals are polite."""

from curation.captions.voices.manners import Manners, cues

_POLITE_WITHIN = r"(?-i:(?<=[a-zàèéìòù,;]\x20)(?:Lei|Voi|Vi|Suo|Sua|Suoi|Sue|Vostr[oaie]))"
_STATES = "liet|content|orgoglios|grat|convint|stat|fier|sicur|emozionat|onorat|curios|tornat|andat|rimast|partit|nat"

MANNERS_IT = Manners(
    first_person=cues(
        r"io|mi|me|mi[oa]|miei|mie|m'\w+|ho|sto|voglio|vorrei|posso|devo|penso|credo|faccio|vado|vedo|sento|leggo",
        r"scrivo|spero|trovo|segnalo|condivido|ringrazio|desidero|ammetto|confesso|scopro|imparo|rileggo|rifletto",
        r"adoro|amo|dico|parlo|vivo qui|ricordo (?:che|quando|bene|ancora)|consiglio (?:di|a|la|il|questo|questa)",
        r"sono (?:\w+mente |molto |davvero |proprio |così )?(?:" + _STATES + r")[oa]",
        r"sono (?:\w+mente |molto |davvero |proprio |così )?(?:felice|entusiasta)|sono un(?:[oa]|'\w+)?",
        r"(?!però|perciò)\w{2,}rò|(?!ebrei)\w{2,}rei|ero|avevo|facevo|pensavo|credevo|volevo|dovevo|potevo|lavoravo",
        r"immaginavo|aspettavo|sapevo|stavo|andavo|vedevo|(?:dove|cui|ci|non|qui) lavoro",
        # After an article it is the noun.
        r"(?:\A|(?<=[.:,;!?|–-]\s)|(?<=[\n(]))lavoro (?:in|per|da|presso|con|come|qui|a)",
        r"(?:perché|che|se|e|io) lavoro (?:in|per|da|presso)",
    ),
    formal=cues(
        _POLITE_WITHIN,
        r"(?:la|le) (?:ringrazio|invito|prego|informo|porgo|segnalo|auguro|invio)",
        r"egregi[oae]?|gentil(?:e|i|issim[oaie]) (?:colleg|signor|client|lettor|dottor|partner|tutt)\w*|spettabile",
        r"cordiali saluti|distinti saluti|cordialmente|un cordiale saluto|porgo|vogliate|la presente|mi pregio",
        r"(?:sentit|vivissim|più sincer)[oaie] (?:ringraziament|grazie|congratulazion|complimenti|apprezzament)\w*",
        r"si (?:segnala|informa|ringrazia|comunica|ringraziano|invita|rende noto|ricorda che)",
        r"(?:è )?con (?:vivo |viva |grande |profond[oa] |immens[oa] |particolare |estremo )?"
        r"(?:piacere|orgoglio|soddisfazione|gratitudine|onore) (?:che|di)",
        r"(?:desidero|desideriamo|vorrei) (?:\w+mente )?(?:ringraziare|segnalare|esprimere|rivolgere|porgere)",
        r"(?:ho|abbiamo) (?:il piacere|l'onore) di|siamo liet[ie]|(?:sono )?liet[oa] di|onorat[oa] di",
        r"in merito a\w*|in qualità di|nell'ambito d\w+|al fine di|pertanto|altresì|nonché|ai sensi",
        r"in occasione d\w+|a tal (?:fine|proposito)|con riferimento a\w*|qualora|il sottoscritto",
    ),
    warm=cues(
        r"ciao|ehi|raga|ragazz[ie][,!]|carissim[ie]|buongiorno mondo|buon lunedì",
        r"grazie mille|grazie di cuore|mille grazie",
        r"un abbraccio|abbracci|a presto|che (?:bell[oa]|meraviglia|gioia|emozione|figata|spettacolo|forza|storia)",
        r"evviva|urrà|wow|dai,|beh|boh|mah|insomma|mamma mia|accidenti|ahah\w*|haha\w*|uff|figat[ae]|mitic[oi]",
        r"tu|ti|te|tuo|tua|tuoi|tue|che ne (?:pensi|dici|pensate|dite)|dimmi|ditemi|fatemi sapere|fammi sapere|vi va",
        r"raccontatemi|raccontami|scrivimi|scrivetemi|mi raccomando|non vedo l'ora|non ci credo|che dire",
        r"felicissim[oa]|contentissim[oa]|bellissim[oaie]|fierissim[oa]|super|grandissim[ie]|troppo (?:bell|fort)\w+",
        r"il cuore|col cuore|un sacco|tantissim[oaie]|confesso|lo ammetto|da matti",
    ),
)
