"""How people say that they work somewhere, in their own words.

Phrases, and "we" or "I" beside the employer's name; no grammar. What stands between quotation marks is somebody else's
voice. Italian "lavoro" is a noun as well: it says "I work" where it begins a clause.
"""

import re
from functools import lru_cache

_LEGAL_FORM = re.compile(
    r"[\s,]+(?:s\.?p\.?a\.?|s\.?r\.?l\.?|s\.?a\.?|a/s|aps|p/s|amba|ltd\.?|limited|inc\.?|corp\.?|llc|plc|gmbh|ag|ab|oy|bv"
    r"|n\.?v\.?)$",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r'«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|»[^«»]*«|”[^”]*”|"[^"]*"')
_ENGLISH = (
    r"i(?:'m| am)? ?(?:work(?:ing)?|employed) (?:at|for|with|in|by)|working (?:at|for) [^.!?]{1,40}, (?:i|we)",
    r"i(?:'ve| have) (?:worked|been working) (?:at|for|with|in)|i (?:just |recently )?joined",
    r"my (?:own |current )?(?:employer|company|workplace|firm|organi[sz]ation|colleagues?)|my (?:day )?job",
    r"(?:where|company|team|firm|bank|place|people|school|hospital) i(?:'m| am)? (?:work|employed)",
    r"our company|we at|here at|us at|employee here|my team at|(?:i'm|i am) (?:an? )?(?:\w+ ){0,3}employee",
    r"as an? (?:\w+ ){0,2}employee|speaking as an employee|disclosure: (?:i|employee)",
)
_ITALIAN = (
    r"(?:dove|(?:in|per|con) (?:cui|il quale|la quale)) lavor(?:o|iamo)|lavoriamo|io lavoro|faccio parte d\w+",
    r"(?:mi[oa]|nostr[oa]) (?:azienda|società|banca|impresa|realtà|cooperativa|gruppo|datore di lavoro|colleg[ao])",
    r"noi (?:di|del|della|dell'|in)|da noi (?:in|a|alla|al)|qui (?:in|da|alla|al) (?=[A-Z])|mio posto di lavoro",
    r"(?:miei|mie|nostri|nostre) collegh[ei]|(?:sono|come|da) (?:un |una )?dipendente",
)
_DANISH = (
    r"jeg arbejder|arbejder jeg|jeg er (?:selv )?ansat|(?:som|er) (?:ansat|medarbejder)|ansat (?:hos|i|på|ved)",
    r"(?:min|vores) (?:egen )?(?:arbejdsplads|arbejdsgiver|virksomhed|koncern|butik|bank|kommune|kollega)",
    r"mit (?:firma|(?:arbejde|job) (?:hos|i|på))|vores (?:firma|egen|egne|nye)|mine kolleger",
    r"(?:hos|her|vi) (?:os|hos)|hos os|vi (?:i|på|ved) (?=[A-ZÆØÅ])|medarbejder (?:hos|i|på|ved)",
)
_OTHERS = (
    r"ich arbeite|mein arbeitgeber|meine firma|bei uns|je travaille|mon employeur|mon entreprise|trabajo en|mi empresa",
    r"jag jobbar|jag arbetar|min arbetsgivare|jeg jobber|min arbeidsgiver|ik werk bij|mijn werkgever",
)
_TAGS = r"#\w+(?:employee|medarbejder|dipendente)(?!\w)"
_ITALIAN_VERB = (
    r"(?:^|[.!?:;,–—(…]\s*|\b(?:io|e|che|ci)\s+)lavoro (?:in|per|presso|da|a|al|alla|allo|nella|nel|con|come)\b"
    r"|\blavoro all'"
)
_SAID = re.compile(
    rf"\b(?:{'|'.join((*_ENGLISH, *_ITALIAN, *_DANISH, *_OTHERS))})(?!\w)|{_ITALIAN_VERB}|{_TAGS}",
    re.IGNORECASE | re.MULTILINE,
)
# Beside the employer's name, these are who works there.
_OURS = "we|we're|we've|we'll|our|ours|i'm|noi|nostr[oaie]|abbiamo|siamo|sono|vi|vores|jeg er"
_TELLING = 4  # letters of a word that may stand for the whole name
_THERE = (
    r"(?:lavoro|lavorando|sto|dipendente) (?:in|per|da|di|a|alla|nella|presso)|working (?:at|for|with)|i'm (?:at|with)"
    r"|jeg er (?:hos|i|på)|mit arbejde (?:hos|i|på)|med job (?:hos|i|på)"
)


def says_employed(text: str, employer: str | None) -> bool:
    """Whether `text` says that its writer works at `employer`, or at the company spoken of."""
    plain = _QUOTATION.sub(" … ", text.replace("’", "'"))
    return _SAID.search(plain) is not None or (
        bool(employer and employer.strip()) and _beside(employer or "").search(plain) is not None
    )


@lru_cache(maxsize=64)
def _beside(employer: str) -> re.Pattern[str]:
    """The employer's name in one sentence with "we", "our" or "I am"."""
    named = rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in names_of(employer))})(?!\w)"
    # People shorten the name of where they work.
    part = "|".join(re.escape(word) for word in employer.split() if len(word) >= _TELLING)
    part = rf"(?:{part or re.escape(employer)})\b"
    ours = rf"\b(?:{_OURS})(?!\w)"
    return re.compile(
        rf"{ours}[^.!?\n…]{{0,80}}{named}|{named}[^.!?\n…]{{0,80}}{ours}|\b(?:{_THERE}) {part}", re.IGNORECASE
    )


def names_of(employer: str) -> tuple[str, ...]:
    """The name as given and without its legal form: Borgo Alimentare S.p.A. and Borgo Alimentare."""
    short = _LEGAL_FORM.sub("", employer.strip())
    return tuple(dict.fromkeys(name for name in (employer.strip(), short) if name))
