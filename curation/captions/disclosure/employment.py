"""How people say that they work somewhere, in their own words.

Phrases, and "we" or "I" beside the employer's name; no grammar. What stands between quotation marks is somebody else's
voice. Italian "lavoro" is a noun as well: it says "I work" where it begins a clause.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from curation.captions.disclosure.at_work import UNNAMED, speaks_from_work
from curation.captions.disclosure.colleagues import speaks_among

_LEGAL_FORM = re.compile(
    r"[\s,]+(?:s\.?p\.?a\.?|s\.?r\.?l\.?|s\.?a\.?|a/s|aps|p/s|amba|ltd\.?|limited|inc\.?|corp\.?|llc|plc|gmbh|ag|ab|oy|bv"
    r"|n\.?v\.?)$",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r'«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|»[^«»]*«|”[^”]*”|"[^"]*"')
_SENTENCE_END = re.compile(r"[.!?\n]+")
_ENGLISH = (
    r"i(?:'m| am)? ?(?:work(?:ing)?|employed) (?:at|for|with|in|by)|working (?:at|for) [^.!?]{1,40}, (?:i|we)",
    r"i(?:'ve| have) (?:worked|been working) (?:at|for|with|in)|i (?:just |recently )?joined",
    r"i(?:'ve| have) (?:been|spent \w+ (?:years?|months?)) (?:here|there)",
    r"i (?:myself )?work (?:there|here|on the)",
    r"my (?:own |current |new )?(?:employers?|company|workplace|firm|organi[sz]ation|colleagues?|co-?workers?"
    r"|teammates?|workmates?|boss|manager|line manager|supervisor|department|desk|shift|place of work|team)",
    r"my (?:day )?job|the day job|my bosses|our (?:boss|ceo|managing director|chief executive|canteen|payroll)",
    r"(?:where|company|team|firm|bank|place|people|school|hospital|group|business|shop|yard|mill|plant|museum|union) "
    r"(?:that |which )?i(?:'m| am)? (?:work|employed)",
    r"i(?:'m| am) (?:\w+ )?on (?:the|its|their) (?:staff|payroll|team|books)|(?:i'm|i am) (?:one of )?"
    r"(?:staff|an insider|the staff)",
    r"our company|we at|here at|us at|employee here|my team at|(?:i'm|i am) (?:an? )?(?:\w+ ){0,3}employee",
    r"(?:as|from|by|says|writes|said|admits) (?:someone|one|somebody) (?:who|that) works (?:at|for|with|in|there|here)",
    r"as an? (?:\w+ ){0,2}employee|(?:speaking|writing) as an? (?:\w+ )?(?:employee|insider)|written by an employee",
    r"disclosure: (?:i|employee)|(?:pays?|signs?) my (?:own )?\w+|(?:they|who) employ me|i(?:'m| am) employed",
)
_ITALIAN = (
    r"(?:dove|(?:in|per|con) (?:cui|il quale|la quale)) lavor(?:o|iamo)|lavoriamo|io lavoro|ci lavoro|chi ci lavora",
    r"faccio parte d\w+|(?:da|come|di|sono|dice|scrive|parla) un[oa]? che (?:ci )?lavora|chi (?:vi )?scrive (?:ci |"
    r"qui )?lavora",
    r"mi (?:paga|pagano|dà|danno) (?:lo stipendio|il mutuo|l'affitto|da vivere|da lavorare)|il mio stipendio",
    r"(?:mi[oa]|nostr[oa]) (?:nuov[oa] |attuale )?(?:azienda|società|banca|impresa|realtà|cooperativa|gruppo|ditta"
    r"|datrice di lavoro|datore di lavoro|colleg[ao]|capo|capa|capoufficio|responsabile|direttrice|direttore|titolare"
    r"|principale|reparto|ufficio|turno|squadra|stabilimento|fabbrica)",
    r"i miei (?:capi|titolari|datori di lavoro)|sono (?:un |una )?(?:interno|interna|dei loro|delle loro)",
    r"sono (?:stat[oa] )?(?:assunt[oa]|impiegat[oa]|in forza|un'impiegata|un impiegato|un'addetta|un addetto)",
    r"noi (?:di|del|della|dell'|in)|da noi (?:in|a|alla|al)|mio posto di lavoro",
    r"(?:miei|mie|nostri|nostre) collegh[ei]|(?:sono|come|da|parola di|firmato) (?:un |una )?dipendente",
)
_DANISH = (
    r"jeg arbejder|arbejder jeg|jeg er (?:selv )?ansat|(?:som|er) (?:ansat|medarbejder)|ansat (?:hos|i|på|ved)",
    r"(?:min|vores) (?:egen |nye |nuværende )?(?:arbejdsplads|arbejdsgiver|virksomhed|koncern|butik|bank|kommune"
    r"|kollega|chef|nærmeste chef|leder|teamleder|afdeling|afdelingsleder|direktør|boss|vagt|fabrik|fagforening)",
    r"(?:som|af|fra|siger|skriver|hilsen|ord fra|kommer fra) en,? (?:der|som) (?:selv |til daglig )?"
    r"(?:arbejder|er ansat)",
    r"mit (?:eget )?(?:firma|hold|team|kontor|(?:arbejde|job) (?:hos|i|på))|vores (?:firma|egen|egne|nye)"
    r"|mine (?:nye )?(?:kolleger|kollegaer|chefer)",
    r"(?:hos|her|vi) (?:os|hos)|hos os|medarbejder (?:hos|i|på|ved)",
    r"(?:mit|min) (?:eget|egen|daglige)? ?(?:job|arbejde|arbejdsdag)|betaler min løn|arbejder selv|jeg selv arbejder",
    r"hvor jeg (?:selv |til daglig |også )?(?:arbejder|er ansat|er i lære|er elev|er lærling|har min (?:daglige )?gang"
    r"|går på arbejde|har mit daglige|tjener min løn)|jeg (?:har|får) (?:min )?(?:løn|daglige gang)",
    r"på (?:lønningslisten|arbejde hos)|jeg er (?:en )?(?:del af holdet|intern|inhabil)",
)
_OTHERS = (
    r"ich arbeite|mein arbeitgeber|meine firma|bei uns|je travaille|mon employeur|mon entreprise|trabajo en|mi empresa",
    r"jag jobbar|jag arbetar|min arbetsgivare|jeg jobber|min arbeidsgiver|ik werk bij|mijn werkgever",
)
_TAGS = r"#\w*(?:employee|medarbejder|dipendente)(?!\w)"
_ITALIAN_VERB = (
    r"(?:^|[.!?:;,–—(…]\s*|\b(?:io|e|che|ci)\s+)lavoro (?:in|per|presso|da|a|al|alla|allo|nella|nel|con|come)\b"
    r"|\blavoro all'"
)
_SAID = re.compile(
    rf"\b(?:{'|'.join((*_ENGLISH, *_ITALIAN, *_DANISH, *_OTHERS, *UNNAMED))})(?!\w)|{_ITALIAN_VERB}|{_TAGS}",
    re.IGNORECASE | re.MULTILINE,
)
# Beside the employer's name, these are who works there.
_OURS = (
    r"we|we're|we've|we'll|our|ours|i'm|noi|nostr[oaie]|abbiamo|siamo|sono|vi|vores|jeg er|dove (?:io )?sto|that's us"
    r"|undertegnede|yours truly|(?:il|la) sottoscritt[oa]"
)
_TELLING = 4  # letters of a word that may stand for the whole name
_THERE = (
    r"(?:lavoro|lavorando|sto|sono|dipendente|collega) (?:in|per|da|di|a|al|alla|nel|nella|presso|dall'|nell'|dell')"
    r"|mi[oa] \w+ in|da \w+ (?:di|del|della|in|presso|dell')|nella mia|nel mio"
    r"|work(?:ing)? (?:at|for|with)|i'm (?:at|with)|i (?:\w+ ){1,4}(?:at|for|with|in)|i've (?:\w+ ){1,3}(?:at|with)"
    r"|one of (?:the|us) (?:[\w,.]+ )?(?:at|in)"
    r"|here (?:at|in)|jeg (?:\w+ ){1,4}(?:hos|i|på|for)|(?:arbejder|ansat) (?:selv |til daglig )?(?:hos|i|på|for)"
    r"|som \w+ (?:hos|i|på|ved)|(?:her|vi|job|jobbet|arbejde) (?:hos|i|på|ved)"
)
_OF = r" (?:of|at|with|hos|i|på|ved|di|del|della|dell'|in|presso) ?"
_PEOPLE = r"employees?|staff(?:er)?|insider|colleague|team member|medarbejder|ansat|kollega|dipendente|collega"


# A sentence of somebody who earns a living: a word of the job, and a first person to whom it belongs.
_JOB = re.compile(
    r"\b(?:pays?|paycheck|payslip|payroll|paid|wages?|salary|employs?|employed|my (?:checks|cheques|desk|shift)"
    r"|clock in|works? (?:for|at|there|here)|working (?:there|here)"
    r"|stipendio|busta paga|assunt[oa]|lavor(?:o|iamo) (?:lì|qui)"
    r"|løn|husleje|ansat|arbejder (?:der|her)|tjener (?:til|mine|mit))(?!\w)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"\b(?:i|me|my|mine|we|our|us|io|mi|mi[oa]|miei|mie|nostr[oaie]|sono|jeg|mig|min|mit|mine|vi|vores)\b",
    re.IGNORECASE,
)


def says_employed(text: str, employer: str | None) -> bool:
    """Whether `text` says that its writer works at `employer`, or at the company spoken of."""
    plain = _QUOTATION.sub(" … ", text.replace("’", "'"))
    if _SAID.search(plain) or any(map(_earns, _SENTENCE_END.split(plain))):
        return True
    return bool(employer and employer.strip() and _beside(employer).search(plain))


def _earns(sentence: str) -> bool:
    return _JOB.search(sentence) is not None and _FIRST_PERSON.search(sentence) is not None


@lru_cache(maxsize=64)
def _beside(employer: str) -> re.Pattern[str]:
    """The employer's name, in whole or as people shorten it, in one sentence with words of belonging."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", _LEGAL_FORM.sub("", employer))
    named = _any_of([*names_of(employer), *_parts_of(words), *filter(_is_a_name, words)])
    workplace = _any_of(
        [*names_of(employer), *_parts_of(words), *(word for word in words[:1] if len(word) >= _TELLING), *words[1:]]
    )
    ours = rf"\b(?:{_OURS})(?!\w)"
    article = r"\s?(?:the |la |il |l'|lo |i |gli )?(?:\w+,? ){0,2}"
    return re.compile(
        rf"{ours}[^.!?\n…]{{0,80}}{named}|{named}[^.!?\n…]{{0,80}}{ours}|\b(?:{_THERE}){article}{workplace}"
        rf"|{workplace}[\w\s-]{{0,12}}\b(?:{_PEOPLE})\b|\b(?:{_PEOPLE}) {workplace}"
        rf"|^\W{{0,6}}(?:an? |en |un[ao]? )?(?:{_PEOPLE})\b{_OF}{article}{workplace}"
        rf"|\b(?:as|i'm|i am) one of {workplace}(?:'s|'|s)? own\b|\bun[oa] che \w+ {workplace} timbra\b"
        rf"|\b(?:my|mi[oa]|min|mit) \w+,? {workplace}"
        rf"|{workplace},? (?:where i|dove (?:io )?|hvor jeg|ci lavor)\b|{speaks_among(workplace)}"
        rf"|{speaks_from_work(workplace)}",
        re.IGNORECASE | re.MULTILINE,
    )


def _parts_of(words: Sequence[str]) -> list[str]:
    """Two words or more of the name from its beginning or to its end: Lantern Street, Valli Nebrodi; longest first."""
    sizes = range(len(words) - 1, 1, -1)
    return [" ".join(part) for size in sizes for part in (words[:size], words[-size:])]


def _any_of(names: Sequence[str]) -> str:
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)"


def _is_a_name(word: str) -> bool:
    """Whether no dictionary has it: then it stands for the whole name."""
    from simplemma import is_known  # loads dictionaries: only for an employer who is named

    return len(word) >= _TELLING and not any(is_known(word.lower(), lang=language) for language in ("da", "en", "it"))


def names_of(employer: str) -> tuple[str, ...]:
    """The name as given and without its legal form: Borgo Alimentare S.p.A. and Borgo Alimentare."""
    short = _LEGAL_FORM.sub("", employer.strip())
    return tuple(dict.fromkeys(name for name in (employer.strip(), short) if name))
