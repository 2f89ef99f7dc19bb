"""Whether a word is an ordinary one of a language, so that a capital at the start of a sentence says nothing.

The dictionaries are simplemma's: names stand in them too, with a capital (`london` has the lemma `London`), and those
are not ordinary. What dictionaries lack is listed, or built by rule: numbers, Italian verbs with their pronouns, Danish
compounds, exclamations drawn out. A rule may take a rare name for a word; it is asked only where a capital is due
anyway.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import simplemma

from curation.captions.verifying import italian_forms
from curation.captions.verifying.vocabulary import VOCABULARIES
from curation.quantities.mentions import LEXICONS
from curation.quantities.spelling import below_a_million

READ = tuple(VOCABULARIES)
"""Languages whose words are known here. For another everything is ordinary: nothing can be told."""

_MOST_ASKED = 20_000  # words remembered: a round of captions asks for the same few again and again
_LONGEST = 40
_SHORTEST_PART = 3
_SHORTEST_TAIL = 4  # below it only the commonest nouns close a compound: a made-up name ends in any three letters
_SHORT_TAILS = (
    "arm ben bil bog by bær båd dag dyr dør eng fag fly fod gas hal hat hav hul hus ild is jul kar kat kop kul "
    "køb lag leg lov lys løb lån mad mur mål nat ord ost ovn rum rør sal ski sky sne sti sum syn sæk søn tab "
    "tag tal tid tog top træ tur tøj uge ur vej ven vin væg æg øl år"
)
_DRAWN_OUT = re.compile(r"(.)\1\1")
_LAUGHTER = re.compile(r"[aei]?(?:h[aei]){2,20}h?|[aei]h[aei]h?")


@lru_cache(maxsize=_MOST_ASKED)
def is_ordinary(word: str, language: str) -> bool:
    """Whether `word`, whatever its case, is one that `language` writes small; True for a language not in READ."""
    folded = word.casefold()
    if language not in READ or folded in VOCABULARIES[language].unlisted:
        return True
    if _DRAWN_OUT.search(folded) or _LAUGHTER.fullmatch(folded):
        return True
    if len(folded) > _LONGEST:
        return False
    if simplemma.is_known(folded, lang=language):
        return lemma(folded, language)[:1].islower()
    return _is_built(folded, language)


@lru_cache(maxsize=_MOST_ASKED)
def is_name_too(word: str, language: str) -> bool:
    """Whether the dictionary of `language` holds `word` with a capital: a first name, a surname, a place."""
    capitalised = word.capitalize()
    return (
        language in READ
        and len(word) <= _LONGEST
        and simplemma.is_known(capitalised, lang=language)
        and simplemma.lemmatize(capitalised, lang=language)[:1].isupper()
    )


@lru_cache(maxsize=_MOST_ASKED)
def lemma(word: str, language: str) -> str:
    """The dictionary form of `word`; the word itself for an unknown one and for a language not in READ."""
    if language not in READ or not word or len(word) > _LONGEST:
        return word
    return simplemma.lemmatize(word, lang=language)


def _is_built(word: str, language: str) -> bool:
    if below_a_million(word, LEXICONS[language]) is not None:
        return True
    if language == "it":
        return italian_forms.is_formed(word, _is_italian_word)
    return language == "da" and is_compound(word)


def _is_italian_word(word: str) -> bool:
    return word in VOCABULARIES["it"].unlisted or (
        simplemma.is_known(word, lang="it") and lemma(word, "it")[:1].islower()
    )


@lru_cache(maxsize=_MOST_ASKED)
def is_compound(word: str) -> bool:
    """Whether two Danish words, joined as they stand or with an s or e between them, make `word`."""
    return any(
        _is_tail(word[cut:]) and any(map(_is_danish_word, {word[:cut], *_unlinked(word[:cut])}))
        for cut in range(_SHORTEST_PART, len(word) - 1)
    )


def _unlinked(head: str) -> tuple[str, str]:
    return head.removesuffix("s"), head.removesuffix("e")


def _is_tail(word: str) -> bool:
    return word in _SHORT_TAILS.split() or (len(word) >= _SHORTEST_TAIL and _is_danish_word(word))


def _is_danish_word(word: str) -> bool:
    return len(word) >= _SHORTEST_PART and simplemma.is_known(word, lang="da") and lemma(word, "da")[:1].islower()


def with_or_without(word: str, article: str) -> Iterator[str]:
    """`word` with the Danish `article` behind it or without; a last consonant may double: `hal`, `hallen`."""
    bare = word.removesuffix(article)
    if bare == word:
        yield from (word + article, word + word[-1:] + article)
    else:
        yield bare
        if bare[-2:-1] == bare[-1:]:
            yield bare[:-1]
