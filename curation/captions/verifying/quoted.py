"""Where a text quotes, and the words of a quotation as they are compared: marks, case and punctuation set aside."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_QUOTATION = re.compile(
    r'«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]|»([^»«]*)«|”([^”]*)”|"([^"]*)"|‹([^‹›]*)›|‚([^‚‘’]*)[‘’]'
    r"|(?<![\w’'])[‘'](?=[^\W\d])((?:[^‘’'\n\"“”«»]|(?<=\w)[’'](?=\w)){8,600})(?<=\S)[’'](?!\w)"
)
_SINGLE = "‘'‚"
_FEWEST_BETWEEN_SINGLE = 3
# An ellipsis or words in brackets stand for what was left out or put in; a letter in brackets is only another case.
_ANOTHER_CASE = re.compile(r"[\[(](\w)[\])](?=\w)")
_LEFT_OUT = re.compile(r"[\[(](?:…|\.\.\.)[\])]|\[[^\[\]]*\]|…|\.\.\.")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ´`](?=\w)")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between the marks of `start:end`."""

    words: str
    start: int
    end: int


def quotations_in(text: str) -> Iterator[Quotation]:
    """The quotations of `text`; single marks count around three words and more, for they are apostrophes as well."""
    for match in _QUOTATION.finditer(text):
        inner = next(group for group in match.groups() if group is not None)
        if match[0][0] not in _SINGLE or len(_WORD.findall(inner)) >= _FEWEST_BETWEEN_SINGLE:
            yield Quotation(inner, *match.span())


def parts_of(quotation: str) -> tuple[str, ...]:
    """The bare words of each part of `quotation` that is word for word."""
    joined = _ANOTHER_CASE.sub(r"\1", quotation)
    return tuple(part for part in map(bare_words, _LEFT_OUT.split(joined)) if part.strip())


def bare_words(text: str) -> str:
    """The words of `text` in lower case with one blank around each: what is said stands in it word for word."""
    plain = _APOSTROPHE.sub("", unicodedata.normalize("NFKC", text))
    return f" {' '.join(_WORD.findall(plain.casefold()))} "


def says(text: str, parts: tuple[str, ...]) -> bool:
    """Whether bare `text` has `parts` in their order."""
    place = 0
    for part in parts:
        place = text.find(part, place)
        if place < 0:
            return False
        place += len(part) - 1
    return True
