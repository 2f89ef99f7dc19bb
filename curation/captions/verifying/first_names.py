"""First names in Danish, English and Italian."""

from curation.captions.verifying.vocabulary import VOCABULARIES

_WORDS_TOO = frozenset(name for known in VOCABULARIES.values() for name in known.words_and_names)
_ALL = _WORDS_TOO | frozenset(name for known in VOCABULARIES.values() for name in known.first_names)


def is_first_name(word: str) -> bool:
    """Whether `word`, or its first part before a hyphen, is a common first name, be it a word as well."""
    return word.casefold() in _ALL


def is_only_first_name(word: str) -> bool:
    """Whether `word` is a common first name and no ordinary word."""
    return is_first_name(word) and word.casefold() not in _WORDS_TOO
