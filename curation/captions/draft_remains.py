"""What is left of the making of a draft, told by its shape: the label of one version, a slot, a count of the length.

`draft_talk` reads the sentences about a draft; these need no sentence.
"""

import re
from collections.abc import Iterator

_KIND = (
    r"(?:options?|versions?|variants?|drafts?|alternatives?|captions?|opzion[ei]|version[ei]|variant[ei]|bozz[ae]"
    r"|alternativ[ae]|propost[ae]|didascali[ae]|mulighed(?:er)?|udgave|udkast|forslag|alternativ|billedtekst)"
)
_NUMBER = r"(?:no\.? ?|nr\.? ?|n\.? ?|#)?(?:[A-E]|\d{1,2}|I{1,3}|one|two|three|uno|due|tre|to|én|et)"
_REMARK = r"\([^()\n]{2,60}\)"
_MANNER = (
    r"(?:shorter|longer|formal|informal|casual|playful|professional|neutral|alternative|revised|più (?:breve|corta"
    r"|lunga)"
    r"|formale|informale|alternativ[ao]|rivista|kortere|længere|formel|uformel|alternativt?|revideret)"
)
# A label opens something: a line, a sentence, what stands behind a dash.
_LABEL = re.compile(
    r"(?:^|[\n.!?…\"”»)*_]|[—–-]\s)[\s*_]{0,4}"
    rf"(?:{_KIND} ?{_NUMBER}(?: ?{_REMARK})?|{_KIND} ?{_REMARK}|{_MANNER} {_KIND}|{_KIND} {_MANNER})[*_]{{0,2}} ?:",
    re.IGNORECASE,
)
_LETTERS = r"(?:characters|chars|tegn|caratteri|battute|words|ord|parole)"
_HANDED_OVER = re.compile(
    rf"\b(?:here(?:'s| is)|this is|her er|ecco|di seguito) (?:an? |en |et |un[ao]? )(?:\w+ )?"
    rf"(?:{_MANNER} {_KIND}|{_KIND} {_MANNER})\b[^.!?:\n]{{0,80}}:"
    r"|\b(?:happy|glad) to (?:trim|shorten|tighten|tweak|revise|rework|rewrite|lengthen|polish|soften)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"[(\[][^()\[\]\n]{{0,90}}\b\d{{2,4}} {_LETTERS}\b[^()\[\]\n]{{0,90}}[)\]]"
    rf"|^\W{{0,4}}(?:{_LETTERS}:? \d{{2,4}}|\d{{2,4}} {_LETTERS})\b[^\n]{{0,40}}$",
    re.IGNORECASE | re.MULTILINE,
)
_BRACKETED = re.compile(r"\[([^\[\]\n]{2,160})\]")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|»[^«]*«|\"[^\"\n]*\"")
_WORD = re.compile(r"\w+")
_MOST_WORDS = 12
_FEWEST_WORDS = 3  # "[sic]", "[IT below]", "[video]" are remarks of people
_TO_FILL = re.compile(
    r"\b(?:here|qui|her|insert|add|your|cta|hook|tbd|tbc|optional|anecdote|placeholder|inserire|inserisci|aggiungi"
    r"|tu[oa]"
    r"|facoltativo|aneddoto|domanda|indsæt|tilføj|din|dit|valgfri|spørgsmål|anekdote)\b",
    re.IGNORECASE,
)
_LINKED = re.compile(r"(?:link|full (?:story|article)|l'articolo|artiklen|english|dansk|italiano)\b", re.IGNORECASE)


def draft_remains(text: str) -> Iterator[tuple[int, int]]:
    """Spans of `text` that are remains of its making, in Danish, English or Italian."""
    for pattern in (_LABEL, _HANDED_OVER, _COUNT):
        for match in pattern.finditer(text):
            yield match.span()
    own = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)  # an editor's words in a quotation are no slot
    for match in _BRACKETED.finditer(own):
        if _is_slot(match[1]):
            yield match.span()


def _is_slot(words: str) -> bool:
    if _LINKED.match(words):
        return False
    return _FEWEST_WORDS <= len(_WORD.findall(words)) <= _MOST_WORDS or _TO_FILL.search(words) is not None
