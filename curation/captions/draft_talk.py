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
    r"|\bsom (?:du )?(?:ønsket|bedt om|bad om|anmodet|instrueret|angivet i)\b|\b(?:ifølge|efter|jf\.?) "
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
    r"|\b(?:keep|kept|keeping|hold|holde|holdt|mantieni|mantenere|mantenuto|tenuto|resta|stay|staying)\b[^.!?\n]{0,30}"
    r"\b\d{2,4} (?:characters|words|caratteri|battute|parole|tegn|ord)\b"
    r"|\b(?:keep|holde|mantieni|mantenere|write|skriv|scrivi|use|usa|brug)\b(?: (?:a|an|the|un|il|en|et|din|your"
    r"|[\w'-]{4,})){1,3} (?:tone|tonen|tono)\b"
    r"(?! of)|(?<!\w)(?:tono|tone|tone of voice|language|lingua|sprog|length|lunghezza|længde|platform|audience"
    r"|pubblico"
    r"|målgruppe)\s?: [^.\n]{1,60}[,;|] ?(?:max|no|niente|senza|ingen|uden|tone|tono|language|lingua|sprog|length|\d)",
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
        asked = _ASKED.search(match[0])
        if asked and (
            _DRAFT.search(match[0]) or _RULE.search(match[0], 0, asked.start()) or _RULE.search(match[0], asked.end())
        ):
            yield match.span()
