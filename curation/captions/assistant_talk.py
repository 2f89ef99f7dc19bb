"""What gives a machine away that wrote a text and went on talking: turns, fields, limits of knowledge, its user.

By theme, in Danish, English and Italian. Each phrase is one that people do not put into a post of their own.
"""

import re

_AT_START = r"(?:^|\n)\W{0,6}"
_FIELDS = (
    rf"{_AT_START}(?:title|summary|employee|output|prompt|titolo|riassunto|dipendente|titel|resumé"
    rf"|medarbejder) ?: (?=\S)",
    r"\{\s?[\"'“]\w{1,30}[\"'”]\s?:|[\"'“]\s?\}\s*$|%[A-Z][A-Z_ ]{2,30}%|\{\{|\}\}|```|^-{3,}$",
)
_TURNS = (
    rf"{_AT_START}(?:chatgpt|gpt-?\d?|claude|gemini|copilot|mistral|llama|user|utente|bruger"
    r"|ai|ia)(?: (?:said|says|ha detto|dice|sagde|siger))? ?:",
    rf"{_AT_START}(?:thoughts?|thinking|reasoning|pensiero|ragionamento|tanker?|overvejelse|plan|step \d|passo \d"
    rf"|trin \d) ?:",
    rf"{_AT_START}(?:got it|understood|noted|will do|ricevuto|capito|d'accordo|ho capito|forstået|modtaget|fint|javel)"
    r"[,!.:–—-] ?(?:keep|here|mak|i['’ ]|no\b|ecco|tengo|mantengo|faccio|senza|jeg|her|holder|uden)",
    r"\byou(?:'re| are) (?:absolutely )?right (?:that|to point)\b|\bhai ragione,? (?:è|era|si tratta)\b",
)
_USERS = (
    r"\bthe user(?:'s)? (?:wants|want|asked|asks|would like|needs|prefers|request|said|didn't)\b"
    r"|\bl'utente (?:vuole|vorrebbe|ha chiesto|chiede|desidera|preferisce|non ha)\b"
    r"|\bbrugeren (?:vil|ønsker|beder|bad|har bedt|foretrækker|har ikke)\b",
    r"\bwhat you (?:had in mind|were looking for|were after)\b|\bquello che (?:avevi in mente|cercavi)\b"
    r"|\bdet,? du (?:havde i tankerne|ledte efter|var ude efter)\b",
    r"\bhope (?:this|it) (?:fits|works|suits|meets|is what)\b|\bspero (?:che )?(?:vada bene|funzioni|corrisponda"
    r"|sia quello)\b"
    r"|\bhåber,? (?:at )?(?:det|den|dette|teksten) (?:passer|rammer|fungerer|lever op|er (?:noget|det))\b",
    r"\b(?:a|another|the) version for (?:x|linkedin|instagram|facebook|bluesky|mastodon|threads)\b"
    r"|\buna versione per (?:x|linkedin|instagram|facebook|bluesky|mastodon)\b"
    r"|\b(?:en )?(?:version|udgave) til (?:x|linkedin|instagram|facebook|bluesky|mastodon)\b",
    r"\b(?:because|since|as) you (?:said|asked|told me|mentioned|wanted)\b[^.!?\n]{0,40}\b(?:it|they|to|no|not"
    r"|without)\b"
    r"|\b(?:perché|poiché|visto che|dato che) (?:mi )?(?:hai|avevi) (?:detto|chiesto|scritto)\b"
    r"|\b(?:fordi|da|eftersom) du (?:sagde|skrev|bad|har bedt|nævnte)\b",
)
_LIMITS = (
    r"\b(?:as of )?my (?:last|latest) (?:update|knowledge)\b|\bmy (?:training data|knowledge cut-?off)\b"
    r"|\b(?:i )?(?:can't|cannot|am unable to) (?:browse|access) (?:the )?(?:internet|web)\b",
    r"\bmi(?:o|ei) (?:ultimo aggiornamento|dati di addestramento)\b|\b(?:non ho|senza) accesso (?:a|al"
    r"|alla) (?:internet|rete|web)\b",
    r"\bm(?:in|ine) (?:træningsdata|viden (?:slutter|rækker|er fra))\b|\b(?:ikke|uden) adgang til (?:internettet"
    r"|nettet)\b",
    r"\b(?:level of )?confidence(?: level)? ?: ?(?:low|medium|high|\d)|\blivello di (?:fiducia|confidenza)\b"
    r"|\bsikkerhed(?:sniveau)? ?: ?(?:lav|mellem|høj)\b",
    r"\b(?:invented|made up|fabricated|illustrative|hypothetical|placeholder) (?:quote|quotation|figure|number"
    r"|example|name)s?\b"
    r"|\b(?:the|this) (?:quote|quotation|figure|name) is (?:illustrative|invented|made up|a placeholder)\b"
    r"|\b(?:citazione|cifra|nome) (?:inventat[oa]|di esempio|ipotetic[oa]|segnaposto)\b"
    r"|\b(?:opdigtet|opfundet|fiktivt?) (?:citat|tal|navn|eksempel)\b",
)
_NOTES = (
    rf"{_AT_START}(?:notes?|nota|note|bemærkning|obs) (?:to|for|per|al|alla|til) (?:the |il |la |lo |l')?(?:editor"
    rf"|user|client"
    r"|reader|redazione|redattore|utente|cliente|redaktøren|redaktionen|brugeren|kunden)\b",
    r"\b(?:omitted|left out|utel\w+|udeladt|omess[oaie]|tralasciat[oaie]) ?:",
    r"\b(?:character|word) count\b|\bconteggio (?:dei )?(?:caratteri|delle parole)\b|\b(?:antal tegn|tegnoptælling"
    r"|antal ord)\b",
    r"\b(?:please )?(?:verify|check|double-check|confirm) (?:the |all )?(?:facts|figures|names|details|dates"
    r"|numbers) before"
    r" (?:posting|publishing|you)\b|\b(?:verifica|controlla|ricontrolla) (?:i |le |gli |tutti i )?(?:dati|nomi"
    r"|fatti|cifre|numeri)"
    r" prima di\b|\b(?:tjek|kontrollér|verificer|bekræft) (?:venligst )?(?:fakta|tal|navne"
    r"|oplysninger)\w*[^.!?\n]{0,20} (?:før|inden) \b",
    r"\b(?:why|perché|hvorfor) (?:this|it|questo|funziona|det|dette) (?:works|funziona|virker) ?:",
)
ASSISTANT = re.compile("|".join((*_FIELDS, *_TURNS, *_USERS, *_LIMITS, *_NOTES)), re.IGNORECASE | re.MULTILINE)
"""Matches what an assistant says beside the text it was asked for."""
