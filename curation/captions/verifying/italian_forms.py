"""Italian words that dictionaries leave out because rules make them: verbs with pronouns, nouns from verbs, prefixes.

A rule asks for the verb or the word it starts from wherever there is one, so that a firm's made-up name is not taken
for a word. `is_known` says which words and lemmas the dictionary has.
"""

import re
from collections.abc import Callable, Iterator

_CLITIC = r"(?:gliel[oaie]|gliene|[mtcv]e(?:l[oaie]|ne)|se(?:l[oaie]|ne)|gli|l[oaie]|ne|[mtcvs]i)"
_WITH_CLITIC = re.compile(rf"(\w{{2,}}?){_CLITIC}")
# Short imperatives double the pronoun's first letter: `dimmi`, `fallo`, `dacci`.
_DOUBLED = re.compile(
    r"(?:di|da|fa|sta|va)(?:mm(?:i|e(?:l[oaie]|ne))|ll[oaie]|cc(?:i|e(?:l[oaie]|ne))|nne|tt(?:i|elo))"
)
_SUPERLATIVE = re.compile(r"\w{3,}(?:issim[oaie]|issimamente)")
_ABSTRACT = re.compile(
    r"\w{3,}[eilrs]tà|\w{4,}(?:mente|zion[ei]|ezz[ae]|anz[ae]|enz[ae]|ism[oi]|logi[ae]|abil[ei]|ibil[ei])"
    r"|\w{3,}(?:coltor[ei]|coltric[ei]|coltur[ae]|vendol[oaie]|logh[ei])"
)
_AGENT = re.compile(r"(\w{3,}?)(?:tor[ei]|tric[ei]|tur[ae]|ment[oi]|bil[ei]|zion[ei])")
_PREFIX = re.compile(
    r"(?:anti|auto|bio|contro|co|de|dis|eco|extra|ex|foto|geo|idro|in|inter|intra|iper|macro|maxi|mega|micro|mini|mono"
    r"|multi|neo|non|para|pluri|poli|post|pre|pro|ri|r|s|semi|sotto|sovra|stra|sub|super|tele|tri|ultra|vice|video)"
    r"(\w{5,})"
)
# What regular verbs end in, by the infinitive they are looked up under.
_ENDINGS = {
    "are": "o i a iamo ate ano avo avi ava avamo avate avano ai ò ammo aste arono erò erai erà eremo erete eranno "
    "erei eresti erebbe eremmo ereste erebbero assi asse assero ino ando ante anti ato ata ati ate",
    "ere": "o i e iamo ete ono evo evi eva evamo evate evano erò erai erà eremo erete eranno erei eresti erebbe "
    "eremmo ereste erebbero essi esse essero a ano endo ente enti uto uta uti ute",
    "ire": "o i e iamo ite ono ivo ivi iva ivamo ivate ivano irò irai irà iremo irete iranno irei iresti irebbe "
    "iremmo ireste irebbero issi isse issero isco isci isce iscono isca iscano endo ente enti ito ita iti ite",
}
_VERBS = {
    ending: tuple(infinitive for infinitive, endings in _ENDINGS.items() if ending in endings.split())
    for ending in {ending for endings in _ENDINGS.values() for ending in endings.split()}
}
_LONGEST_ENDING = max(map(len, _VERBS))
_SHORTEST_STEM = 3


def is_formed(word: str, is_known: Callable[[str], bool]) -> bool:
    """Whether lower-case `word` is formed by rule from a word that `is_known`, or ends as only ordinary words do."""
    if any(pattern.fullmatch(word) for pattern in (_DOUBLED, _SUPERLATIVE, _ABSTRACT)):
        return True
    return any(is_known(base) for base in _bases(word)) or _has_pronoun(word, is_known)


def _bases(word: str) -> Iterator[str]:
    for match in filter(None, (pattern.fullmatch(word) for pattern in (_AGENT, _PREFIX))):
        yield match[1] + ("re" if match.re is _AGENT else "")
    for cut in range(max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING), len(word)):
        stem = word[:cut].removesuffix("h")  # `giochi` from `giocare`
        for infinitive in _VERBS.get(word[cut:], ()):
            yield stem + infinitive


def _has_pronoun(word: str, is_known: Callable[[str], bool]) -> bool:
    match = _WITH_CLITIC.fullmatch(word)
    if match is None:
        return False
    verb = match[1]
    return verb.endswith(("ndo", "tt")) or any(map(is_known, (verb, f"{verb}e"))) or any(map(is_known, _bases(verb)))
