"""How people speak as one of a firm's own: "from us at", "dear colleagues in", "Nordlys person here".

Those who only tell of the firm's people ("colleagues at Nordlys have won") are none of them: a greeting, or a first
person in the same sentence, tells the two apart.
"""

_BEGINS = r"(?:^|[.!?…]\s{1,3})[^\w\s]{0,4}\s?"
_US = (
    r"\b(?:us|os|noi)(?: (?:all|both|here|two|folks|alle|allesammen|her|tutt[ei]|qui|qua))?,? "
    r"(?:over |up |down |ovre |nede |oppe |inde |ude )?"
    r"(?:at|in|from|hos|i|på|ved|fra|di|del|dei|della|dello|dell'|a|ad|al|alla|all'|in|da|presso) ?"
)
_ME = (
    r"\b(?:from|by|with|fra|af|med|con|da) (?:me|mig),?(?: here| over| her| ovre| qui)? "
    r"(?:at|in|hos|i|på|ved|di|del|della|dell'|a|al|alla|all'|in|presso) ?"
)
_COLLEAGUES = (
    r"(?:colleagues|co-?workers|workmates|teammates|kolleg(?:er|aer)|arbejdskammerater|medarbejdere"
    r"|collegh[ei]|compagn[ie] di lavoro)"
)
_GREETING = (
    r"(?:dear|hi|hello|hey|morning|good (?:morning|afternoon|evening)|kære|hej|dav|goddag|godmorgen"
    r"|god (?:morgen|aften)|car[ei]|carissim[ei]|ciao|salve|buongiorno|buonasera)"
)
_AT = r"(?: (?:of|at|in|from|here at|hos|i|på|ved|fra|di|del|della|dello|in|da|presso) | dell'\s?|,? )"
_REPORTS = r",? (?:melder|rapporterer|reporting|reports|a rapporto|in linea|qui|her|here)(?: in| her| ind)?\s?[:,!–—-]"
_ONE_OF = (
    r"\b(?:as|come|som|i'm|i am|sono|jeg er) (?:one of the|un[oa] de(?:i|gli|lle|i tanti|lle tante)|en af (?:de|dem))"
    r"(?: \w+){0,3}"
)
_FROM_THERE = (
    r"\b(?:as|som|come|da) (?:someone|somebody|en|un[oa])(?: on the staff)?|"
    r"\b(?:from|fra|da|dal|dalla) (?:my|min|mit|mi[oa])(?: \w+){1,3}"
)
_PROUD = (
    r"\b(?:proud|happy|glad|lucky|pleased|stolt|glad|heldig|fier[oa]|orgoglios[oa]|felice|content[oa])"
    r"(?: \w+){0,3} (?:part|member|one|del|medlem|medarbejder|parte|membro|dipendente)(?: \w+){0,4}"
)
_CLOCKS_IN = (
    r"\b(?:fra|from|by|da|as|som|di|come) (?:en|one|someone|somebody|un[oa]|chi),? (?:(?:der|som|who|that|che) )?"
    r"(?:møder|stempler|arbejder|sidder|clocks|works|sits|earns|timbra|lavora|fatica)(?: \w+){0,3}"
)
_FIRST_PERSON = (
    r"(?:i|i'm|i've|me|my|we|we're|we've|us|our|let's|jeg|mig|min|mit|mine|vi|os|vores|io|mi|noi|ci|nostr[oaie]|miei"
    r"|ho|abbiamo|siamo)"
)
_SOMEBODY = (
    r"(?:person|people|folk|folks|guy|girl|lad|lass|lady|man|woman|bloke|human|nurse|mand|kvinde|fyr|pige|dame|menneske"
    r"|\w{2,}(?:er|or|ist|ian|man|woman|person|mand|kvinde|ør))"
)
# What makes of "colleagues at Nordlys," no address but people told of: a relative clause, or an apposition.
_TOLD_OF = (
    r"(?:who|whom|whose|which|som|der|che|cui) "
    r"|(?:all|both|alle|begge|tutt[ei]|an?|the|en|et|den|det|il|lo|la|un[ao]?) [^,.!?:\n]{0,60}, "
    r"|(?:\w+[ -]){0,2}(?:said|say|says|told|siger|sagde|fortæller|dicono|hanno)\b"
)
_ALL_OF = r"(?:for |to |til |per |a |ai |alle |all |dear |our )?"
_TO_THEM = (
    r"(?:team |all |everyone |everybody |folks |alle |allesammen |hold |tutti |squadra "
    r"|at |in |on |hos |i |på |di |a )"
)
_OUR_OWN = r"(?:from|at|behind|fra|ved|bag|da|dietro) (?:an?|one of the|my|et|en|min|mit|un[ao]?|mi[oa]|il mio|la mia)"
_DESK = r"(?:desk|office|corridor|canteen|kitchen|workshop|skrivebord|kontor|kantine|scrivania|ufficio|mensa)"
_HERE = r"(?:here|her|speaking|writing|reporting)\b(?=\s*(?:[:;,.!(–—-]|$))"
_SPEAKS = r"(?:her (?:taler|skriver) |(?:this is|speaking is) |qui (?:parla|scrive) )(?:an? |en |et |un[ao]? )"
_SPEAKING = r"(?:qui|vi (?:parla|scrive)) (?:\w+ ){0,3}(?:di|da|dal|dalla|del|della|in|presso|dall'|dell') ?"


def speaks_among(workplace: str) -> str:
    """A pattern for whoever speaks as one of `workplace`, itself a pattern; case is to be ignored, lines are many."""
    article = r"(?:the |la |il |l'|lo |i |gli )?"
    greeted = rf"(?:\w+ ){{0,5}}{_COLLEAGUES}(?: all| and friends| og venner| e amici)?{_AT}{article}{workplace}"
    named = rf"(?:\w+,? ){{1,3}}(?:from|of|at|fra|hos|i) {article}{workplace} {_HERE}"
    return (
        rf"(?:{_US}|{_ME}){article}{workplace}|{_BEGINS}{_GREETING},? {greeted}"
        rf"|{_BEGINS}{greeted}\s?[:,!–—-][^.!?\n]{{0,90}}\b{_FIRST_PERSON}(?!\w)"
        rf"|{_BEGINS}{_ALL_OF}{greeted}(?:\s?[!:–—-]|,(?! (?:{_TOLD_OF})))"
        rf"|{_BEGINS}{_ALL_OF}{greeted},? (?:who|som|der|che) [^.!?:,\n]{{1,60}}:"
        rf"|{_BEGINS}{_GREETING},? {_TO_THEM}{{0,3}}{workplace}(?: team| folks)?\s?[,!.:–—-]"
        rf"|\b{_OUR_OWN} (?:\w+ )?{workplace}(?:'s)? (?:\w+ ){{0,2}}{_DESK}"
        rf"|{_BEGINS}{_SPEAKS}{workplace}(?:'s)?[ -](?:\w+ ){{0,2}}{_SOMEBODY}\b"
        rf"|{_BEGINS}(?:an? |en |et )?{workplace}(?:'s)?[ -](?:\w+ ){{0,2}}{_SOMEBODY} {_HERE}"
        rf"|{_BEGINS}(?:{named}|{_SPEAKING}{article}{workplace})"
        rf"|{_BEGINS}(?:\w+ ){{0,2}}\w+{_AT}{article}{workplace}{_REPORTS}"
        rf"|(?:{_ONE_OF}|{_FROM_THERE}|{_PROUD}|{_CLOCKS_IN}){_AT}{article}{workplace}"
        rf"|\bon {article}{workplace}(?:'s)? payroll"
        rf"|\b(?:in|da|per|presso|alla|al) {workplace},? lavoro\b"
        rf"|\b(?:my|mine|our|vores) (?:\w+ ){{0,2}}{workplace}[ -]{_COLLEAGUES}"
        rf"|\bfellow {workplace}|\b(?:colleagues?|co-?workers?|teammates?|boss(?:es)?) of (?:mine|ours)\b"
    )
