"""Talk about a draft that was left in it: what was asked of it, how it was to sound, what it was made from.

People speak of posts, tones and emoji too. So a sentence must hold two signs: a word for the draft or a rule for it,
and one that says it was asked for. Within square brackets, where nobody adds remarks of their own, two rules do.
"""

import re
from collections.abc import Iterator

_DRAFT = re.compile(
    r"\b(?:captions?|posts?(?! office)|drafts?|tweets?|didascali[ae]|bozz[ae]|opslag(?:et)?|udkast(?:et)?"
    r"|billedtekst(?:en)?)\b",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:tone|tonen|tono|voice|register|registro|emojis?|hashtags?|characters|tegn|caratteri|battute|bullets?"
    r"|bullet points"
    r"|punktopstilling|elench?i?(?: puntat[io])?|sentences|sætninger|frasi|disclosure|oplysningspligt|word limit|length"
    r"|lunghezza|længde|(?:british|american|uk|us) english|in (?:english|italian|danish)|in (?:inglese|italiano|danese)"
    r"|på (?:dansk|engelsk|italiensk)|call to action|cta|max(?:imum)?|first person|prima persona|jeg-form)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\bas (?:you )?(?:requested|instructed|asked for|specified|prompted|briefed)\b|\bper (?:the|your) (?:brief"
    r"|instructions?"
    r"|guidelines|request|prompt)\b|\b(?:guidelines|rules|instructions|brief) (?:above|given|provided)\b"
    r"|\bas (?:the|your) (?:guidelines|instructions|brief|prompt)\b|\byour prompt\b|\brequested (?:tone|length)\b"
    r"|\bcome (?:da )?(?:richiest[oa]|istruzioni|indicazioni|specificato|prompt)\b|\b(?:secondo|seguendo) le (?:tue )?"
    r"(?:istruzioni|indicazioni|linee guida)\b|\b(?:istruzioni|linee guida|regole) (?:sopra|fornite|ricevute)\b"
    r"|\btuo prompt\b|\brichiest[oa], in tono\b"
    r"|\b(?:che|come) (?:mi )?(?:hai|avevi|avete) (?:chiesto|richiesto|indicato)\b|\b(?:as|like|that"
    r"|which) you asked(?: for)?\b"
    r"|\bsom (?:du )?(?:ønsket|ønskede|bedt om|bad om|anmodet|instrueret|angivet i)\b|\b(?:ifølge|efter|jf\.?) "
    r"(?:instruks\w*|instruktion\w*|retningslinjerne ovenfor|dit ønske)\b|\bi prompten\b|\bretningslinjerne ovenfor\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:based on|from) the (?:article|text|source|information|content) (?:provided|you (?:provided|shared|gave|sent)"
    r"|given above|above)\b"
    r"|\b(?:articolo|testo) (?:fornito|che (?:mi )?hai (?:fornito|inviato|condiviso))"
    r"|\binformazioni fornite nel (?:testo|prompt)"
    r"|\b(?:artiklen|teksten|oplysningerne),? (?:som )?du (?:har )?(?:sendt|givet|delt|angivet|sendte|gav)\b"
    r"|\bden (?:vedlagte|medsendte|angivne) (?:tekst|artikel|kilde)\b"
    r"|\bi (?:was|am|have been|'ve been) (?:asked|instructed|prompted) to (?:write|draft|summari[sz]e|keep|generate)\b"
    r"|\bmi è stato (?:chiesto|detto|indicato) di (?:scrivere|redigere|riassumere|mantenere|generare)\b"
    r"|\bjeg (?:er|blev) (?:blevet )?(?:bedt om|instrueret i) at (?:skrive|holde|opsummere|formulere)\b"
    r"|\b(?:can(?:no|')t|cannot|unable to|could(?: not|n't)) (?:confirm|verify|check)\b[^.!?\n]{0,60}"
    r"\b(?:provided|beyond|the (?:text|article|source|content))\b"
    r"|\bnon (?:posso|sono in grado di) (?:confermare|verificare)\b[^.!?\n]{0,60}\b(?:fornit\w+|oltre|(?:nel"
    r"|dal) (?:testo|contenuto))\b"
    r"|\bkan (?:desværre )?ikke (?:bekræfte|verificere|kontrollere)\b[^.!?\n]{0,60}"
    r"\b(?:ud over|teksten|kilden|artiklen|oplyste|angivne)\b"
    r"|\b(?:spero|mi auguro) che (?:il |la |questo |questa )?(?:post|testo|didascalia|bozza)\b|\b(?:i )?hope (?:the"
    r"|this) (?:post|caption"
    r"|draft|text|version)\b|\bjeg håber,? (?:at )?(?:teksten|opslaget|udkastet|billedteksten)\b"
    r"|\b(?:keep|kept|keeping|hold|holde|holdt|mantieni|mantenere|mantenuto|tenuto|resta|stay|staying)\b[^.!?\n]{0,30}"
    r"\b\d{2,4} (?:characters|words|caratteri|battute|parole|tegn|ord)\b"
    r"|\b(?:keep|holde|mantieni|mantenere|write|skriv|scrivi|use|usa|brug)\b(?: (?:a|an|the|un|il|en|et|din|your"
    r"|[\w'-]{4,})){1,3} (?:tone|tonen|tono)\b"
    r"(?! of)|(?<!\w)(?:tono|tone|tone of voice|language|lingua|sprog|length|lunghezza|længde|platform|audience"
    r"|pubblico"
    r"|målgruppe)\s?: [^.\n]{1,60}[,;|] ?(?:max|no|niente|senza|ingen|uden|tone|tono|language|lingua|sprog|length|\d)",
    re.IGNORECASE,
)
# What an editor who is no person says of an edit: it may be made, it was made, or it was wanted.
_PART = re.compile(
    r"\b(?:endings?|closing|close|openings?|opener|hook|headline|paragraphs?|sections?|sentences?|post|caption"
    r"|draft|version"
    r"|wording|phrasing|hashtags?|emojis?|tone|bit|line about|final[ei]|chiusura|apertura|attacco|titolo"
    r"|paragraf[oi]|fras[ei]"
    r"|testo|didascalia|bozza|versione|formulazione|tono|slutning\w*|afslutning\w*|åbning\w*|indledning\w*"
    r"|overskrift\w*"
    r"|afsnit\w*|sætning\w*|teksten|opslag\w*|udkast\w*|udgave\w*|formulering\w*|tonen)\b",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\bif you(?:'d| would)? (?:prefer|want|like|need|wish|rather)\b|\b(?:happy|glad) to\b|\bjust (?:say|tell me"
    r"|let me know)\b"
    r"|\bse (?:preferisci|vuoi|desideri|ti serve|vi serve|preferite|volete)\b|\b(?:fammi|fatemi) sapere\b"
    r"|\bhvis du (?:hellere |gerne )?(?:vil|ønsker|foretrækker|har brug|synes)\b|\bsig (?:endelig |bare )?til\b",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"\b(?:i (?:can|could|will|have|also|deliberately)|i'(?:ve|ll|d)|can also|(?:happy|glad) to)\b[^.!?\n]{0,24}"
    r"\b(?:clos\w+|end (?:with|on)|short\w+|trim\w*|chang\w+|adjust\w*|swap\w*|rephras\w+|reword\w*|soften\w*|tweak\w*"
    r"|omit\w*|le(?:ave|ft) out|includ\w+|writ\w+|rewrit\w+|draft\w*|ke(?:ep|pt) (?:it|the)|ma(?:ke|de) it"
    r"|add(?:ed)?)\b"
    r"|\b(?:posso|potrei|possiamo|ho)\b[^.!?\n]{0,24}\b(?:chius\w+|chiuder\w+|accorcia\w+|cambia\w+|modifica\w+"
    r"|riformula\w+"
    r"|aggiun\w+|tolto|toglier\w+|adatta\w+|render\w+|reso|evitato|omesso|lasciato fuori|mantenuto|tenuto"
    r"|inserit\w+|scri\w+"
    r"|riscri\w+)\b"
    r"|\b(?:jeg (?:kan|har|skriver|laver)|kan jeg|har jeg|og har)\b[^.!?\n]{0,24}\b(?:skriv\w+|skrevet|forkort\w+"
    r"|afslut\w+|ændr\w+"
    r"|tilpass\w+|omformuler\w+|tilføj\w+|fjern\w+|udelad\w+|undlad\w+|holdt|lave|gøre)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\[[^\[\]\n]{1,200}\]")
_SENTENCE = re.compile(r"[^.!?\n()\[\]]{1,400}")


def draft_talk(text: str) -> Iterator[tuple[int, int]]:
    """Spans of `text` that speak of it as a draft, in Danish, English or Italian."""
    for match in _ALONE.finditer(text):
        yield match.span()
    for match in _BRACKETS.finditer(text):
        rules = len({found.casefold() for found in _RULE.findall(match[0])})
        if rules > 1 or ((rules or _ASKED.search(match[0])) and _DRAFT.search(match[0])):
            yield match.span()
    for match in _SENTENCE.finditer(text):
        if _is_about_the_draft(match[0]):
            yield match.span()


def _is_about_the_draft(sentence: str) -> bool:
    asked = _ASKED.search(sentence)
    if asked is None:
        parted = _PART.search(sentence)
        return parted is not None and bool(_OFFERED.search(sentence)) and bool(_EDITED.search(sentence))
    rest = (sentence[: asked.start()], sentence[asked.end() :])
    return _DRAFT.search(sentence) is not None or any(_RULE.search(part) or _PART.search(part) for part in rest)
