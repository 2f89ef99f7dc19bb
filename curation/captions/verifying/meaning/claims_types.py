"""The shape of a language's words for what a writer may claim to have done."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """How one language says "I did" and "we did".

    `acts` find a writer's deed, its verb in the group `verb`; `company_acts` the same for "we", which only a company
    item bears. `deeds` are verbs nobody uses of reading, `harmless` those of reading, feeling and sharing; any other
    verb is a deed when its sentence goes on about the item. `outright` are claims whatever follows.
    """

    acts: re.Pattern[str]
    company_acts: re.Pattern[str]
    outright: re.Pattern[str]
    deeds: frozenset[str]
    harmless: frozenset[str]
    past: re.Pattern[str]
    pointing: frozenset[str]


def listed(words: str) -> frozenset[str]:
    """The words of a list written as text."""
    return frozenset(words.split())


def alternatives(*phrases: str | Iterable[str]) -> str:
    """A pattern for any of `phrases`; white space in them stands for any, and what they hold may be patterns."""
    each = [phrase for some in phrases for phrase in ((some,) if isinstance(some, str) else some)]
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in sorted(each, key=len, reverse=True)) + ")"


def pattern(*phrases: str | Iterable[str]) -> re.Pattern[str]:
    """`alternatives` as whole words, whatever the case."""
    return re.compile(rf"(?<![\w-]){alternatives(*phrases)}(?![\w-])", re.IGNORECASE)
