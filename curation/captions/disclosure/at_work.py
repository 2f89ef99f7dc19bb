"""How people speak from their work without saying that they work: "six years at", "big week at work", "qui in azienda".

Some need no name, as nobody says them of another's workplace; the others count beside the employer's name alone, since
"six years at Nordlys" may be told of anybody: a first person in the same sentence makes it the writer's own.
"""

_PLACES_EN = (
    r"office|plant|factory|site|yard|warehouse|workshop|shop floor|floor|ward|clinic|hospital|lab|depot|canteen|kitchen"
)
_INDUSTRY_EN = r"factory|foundry|mill|brewery|bakery|depot|warehouse|refinery|shipyard|power station"
_PLACES_IT = (
    r"azienda|ditta|fabbrica|stabilimento|ufficio|reparto|cooperativa|clinica|ospedale|cantiere|negozio|laboratorio"
    r"|sede|officina|redazione|cantina|magazzino|filiale"
)
_PLACES_DA = (
    r"kontoret|fabrikken|værket|værftet|arbejdet|arbejdspladsen|jobbet|lageret|afdelingen|værkstedet|hospitalet"
    r"|klinikken|butikken|kontorgangen|terminalen|havnen|redaktionen|skolen|gulvet|holdet"
)
_TIME_OF = (
    r"(?:(?:big|great|good|busy|proud|strange|quiet|long|first|last) )?(?:day|week|month|morning|moment|life|news|chat)"
)

UNNAMED = (
    rf"at my work(?:place)?|{_TIME_OF} at work|at work (?:today|this week|this morning)|talk at work",
    rf"here (?:at|in|on) (?:the|our) (?:{_PLACES_EN})|our own (?:{_PLACES_EN})",
    r"my (?!(?:local|old|former|favourite|favorite|nearest|kids?'?s?|son's|daughter's) )"
    rf"(?:\w+ )?(?:co-?op|{_INDUSTRY_EN})",
    rf"qui (?:in|nel|da|al|allo) (?:nostr[oa] )?(?:{_PLACES_IT})",
    rf"in (?:{_PLACES_IT}) (?:ci )?(?:abbiamo|siamo|sappiamo)",
    r"(?<!il )(?<!un )(?<!del )(?<!nostro )(?<!suo )(?<!loro )lavoro (?:qui|lì)|mi paga(?:no)?",
    r"(?:settimana|giornata|mattinata|oggi|giorno) al lavoro",
    rf"her på (?:{_PLACES_DA})|(?:dag|uge|morgen|formiddag|nyt|snak\w*|stemning\w*) på (?:arbejdet?|jobbet)",
)
"""Said of one's own work alone."""

_DURATION = (
    r"(?:years?|months?|weeks?|decades?|summers?|winters?|anni|anno|mesi|settimane|år|måneder|uger|somre|vintre)"
)
_AT = (
    r" (?:(?:\w+ ){0,4}?(?:at|in|for|with|inside|hos|i|på|ved|a|al|alla|da|per|presso|con)"
    r"|(?:\w+ ){0,3}?(?:all'|nell'))"
)
_OWN = r"(?:I|I'm|I've|I'd|my|me|[Hh]o|mi|[Mm]io|[Mm]ia|sono|[Jj]eg|mig|[Mm]in|[Mm]it|[Mm]ine)"
_SOCIAL = (
    r"(?:lunch(?: table| room| break)?|canteen|break ?room|coffee (?:machine|corner|break)|back office|kitchen"
    r"|frokost\w*|kantine\w*|kaffe\w*|mensa|pausa(?: caffè)?|macchinetta)"
)
_CREW = (
    r"(?:shift|floor|desk|crew|ward|counter|bench|kitchen|warehouse|lab|team|inside|end|side|office|reception"
    r"|nattevagt\w*|vagt\w*|lager\w*|gulv\w*|kontor\w*|reception\w*|reparto|turno|magazzino|laboratorio|sportello|ufficio)"
)
_ROLE_IT = r"(?:faccio|facciamo) (?:il |la |i |le |l')\w+(?: \w+){0,3}"
_WHO_IT = r"(?:io,? che|chi|uno che|una che)(?: \w+){0,1}"
_GLAD = (
    r"(?:proud|happy|glad|lucky) to be|(?:stolt|glad|heldig)(?: \w+){0,2} (?:at|over at|ved at) være"
    r"|(?:fier|orgoglios|felic|content|fortunat)\w{1,2} di (?:stare|essere|lavorare|starci)"
)


def speaks_from_work(workplace: str) -> str:
    """A pattern for whoever speaks from `workplace`, itself a pattern; case is to be ignored."""
    there = rf"{_AT} (?:the |la |il |lo |i |gli )?{workplace}"
    own = rf"(?-i:\b{_OWN}(?!\w))"
    years = rf"\b{_DURATION}{there}"
    return (
        rf"{years}[^.!?\n]{{0,80}}{own}|{own}[^.!?\n]{{0,60}}{years}"
        rf"|\b(?:from|by|fra|da|dall') ?(?:inside|within|indersiden af|inde fra|dentro|interno di) {workplace}"
        rf"|\b{_SOCIAL}(?: \w+)?{there}|{workplace}(?:'s)? {_SOCIAL}|\b(?:whole|entire|hele) {workplace}(?:'s)? {_CREW}"
        rf"|\b(?:from|on|fra|på|dal|dalla|dallo) (?:the |my |our )?(?:\w+ ){{0,3}}{_CREW}{there}"
        rf"|\b{_ROLE_IT} (?:in|da|per|presso|al|alla|allo|a) {workplace}"
        rf"|\b(?:{_WHO_IT}|qui|noi) (?:in|da|per|presso|al|alla|allo|a) {workplace}"
        rf"|\b(?:{_GLAD}){there}"
    )
