"""The shape of a language's vocabulary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`unlisted` are words, and exclamations, that the dictionary of the language does not hold.

    `first_names` are common ones; `words_and_names` are first names that are ordinary words as well, so that no
    dictionary tells them at the start of a sentence. All in lower case.
    """

    unlisted: frozenset[str]
    first_names: frozenset[str]
    words_and_names: frozenset[str]
