"""Words with a capital that name nobody: exclamations, greetings, units, adjectives of peoples, the reader's land."""

import re

import simplemma

from curation.captions.verifying.capitals import Capital
from curation.captions.verifying.common_capitals import GREETINGS, SYMBOLS
from curation.captions.verifying.folding import folded
from curation.captions.verifying.organisations import head_kind
from curation.captions.verifying.places import is_home, place_of

_ADJECTIVE = re.compile(r"\w{3,}(?:ian|ean|esque|ish|ese|ic)")
_BEFORE_A_NOUN = re.compile(r"[ -][a-z]")
_SENTENCE_END = re.compile(r"[.!?\n]")
_BEHIND_FIGURE = re.compile(r"\d[ \u00a0\u202f]?$|\w/$")
_FURTHEST = 200
_LAST_WORD = re.compile(r"(\w+) $")
_LONGEST_GREETING = 20
_ITALIAN_ARTICLE = re.compile(
    r"(?:^|\W)(?:il|lo|la|i|gli|le|[cdnsa]ell[oae]?|del|dal|al|nel|sul|all['’]?|dell['’]?|l['’])\s*$"
)
_INFINITIVE = re.compile(r"\w+(?:are|ere|ire)")


def names_nobody(prose: str, word: Capital, language: str) -> bool:
    """Whether `word`, strange to its item, is an exclamation, a unit, an English adjective or the land asked about."""
    if _is_greeting(prose, word) or _is_symbol(prose, word):
        return True
    return _is_exclaimed(prose, word) or _is_adjective(prose, word, language) or _is_own_land(prose, word, language)


def _is_greeting(prose: str, word: Capital) -> bool:
    """A greeting that a sentence begins with, or the second word of one: `Guten Morgen`."""
    if folded(word.word) not in GREETINGS:
        return False
    before = _LAST_WORD.search(prose, max(0, word.start - _LONGEST_GREETING), word.start)
    return word.starts or (before is not None and folded(before[1]) in GREETINGS)


def is_no_noun(prose: str, word: Capital) -> bool:
    """Whether `word` has an Italian article and would be a verb: an acronym (`il CREA`), and not said with emphasis."""
    if not _ITALIAN_ARTICLE.search(prose[max(0, word.start - 8) : word.start]):
        return False
    plain = word.word.casefold()
    base = simplemma.lemmatize(plain, lang="it")
    return base != plain and _INFINITIVE.fullmatch(base) is not None


def _is_exclaimed(prose: str, word: Capital) -> bool:
    """A sentence of one word that ends in an exclamation mark: `Skål!`, in whatever language."""
    sign = head_kind(folded(word.word)) is not None or place_of(folded(word.word)) is not None or word.word.isupper()
    return word.starts and not word.follows and not sign and prose[word.end : word.end + 1] == "!"


def _is_symbol(prose: str, word: Capital) -> bool:
    """A unit behind a figure or a stroke: `152 Wh/kg`."""
    return (
        word.word.lower() in SYMBOLS and _BEHIND_FIGURE.search(prose[max(0, word.start - 3) : word.start]) is not None
    )


def _is_adjective(prose: str, word: Capital, language: str) -> bool:
    """An English adjective made of a name that no country has: `a Victorian idea`, `Siberian cold`."""
    if language != "en" or place_of(folded(word.word)) is not None or not _ADJECTIVE.fullmatch(word.word):
        return False
    known = simplemma.is_known(word.word, lang="en") or simplemma.is_known(word.word.casefold(), lang="en")
    return known and _BEFORE_A_NOUN.match(prose[word.end : word.end + 2]) is not None


def _is_own_land(prose: str, word: Capital, language: str) -> bool:
    """The land of the caption's language, asked about: `Kunne det være noget i Danmark?`"""
    if not is_home(folded(word.word), language):
        return False
    end = _SENTENCE_END.search(prose, word.end, word.end + _FURTHEST)
    return end is not None and end[0] == "?"
