"""A text as the words, figures and marks its numbers are read from; linear in the length of the text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeVar

from curation.quantities.notation import FIGURE
from curation.quantities.units import LONGEST, spellings

_CODE = r"(?!(?:kr|dkk|eur|usd|gbp|chf|sek|nok|us)\d)[^\W\d_]++\d\w*+"
# Italian drops a vowel before another: vent'anni, trentott'ore.
_ELIDED = (
    r"(?:(?:due|tre|quattro|cinque|sei|sette|otto|nove)?cento?)?"
    r"(?:(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)(?:ott)?|(?<=cent))['’](?=[aeiou])"
)
_TOKEN = re.compile(
    rf"(?P<code>{_CODE})|(?P<figure>{FIGURE})|(?P<word>\b{_ELIDED}|[^\W\d_]+)|(?P<mark>\S)", re.IGNORECASE
)

_BOUNDS = frozenset({"over", "under", "top", "pre", "post"})  # the over-50s are no code

_PARTICIPLES = ("to", "ta", "ti", "te", "so", "sa", "si", "se")
_AFTER_HAS = frozenset(
    {"già", "sempre", "anche", "appena", "mai", "ancora", "un", "uno", "una", "il", "lo", "la", "l", "i", "gli", "le",
     "più", "meno"}
)  # fmt: skip

Kind = Literal["code", "figure", "word", "mark"]
_Meaning = TypeVar("_Meaning")


@dataclass(frozen=True, slots=True)
class Token:
    """`word` is in lower case; `glued` tokens follow the one before without a space. A code is letters and digits."""

    word: str
    kind: Kind
    start: int
    end: int
    glued: bool
    capital: bool


def tokens_of(text: str) -> tuple[Token, ...]:
    """Every token of `text`, in order; white space alone is none."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind: Kind = match.lastgroup  # type: ignore[assignment]  # the groups of the pattern are the kinds
        if kind == "figure" and _ends_a_name(found, match):
            first = found[-2]
            word = text[first.start : match.end()].lower()
            found[-2:] = [Token(word, "code", first.start, match.end(), first.glued, True)]
            continue
        glued = bool(found) and found[-1].end == match.start()
        found.append(
            Token(match[0].lower().replace("’", "'"), kind, match.start(), match.end(), glued, match[0][0].isupper())
        )
    return tuple(found)


def _ends_a_name(found: Sequence[Token], match: re.Match[str]) -> bool:
    """Whether a figure of up to three digits is joined to a name by a hyphen: `Covid-19`."""
    if len(found) < 2 or len(match[0]) > 3 or not match[0].isdecimal():
        return False
    name, hyphen = found[-2:]
    if name.word in _BOUNDS:
        return False
    is_joined = hyphen.word == "-" and hyphen.glued and hyphen.end == match.start()
    return is_joined and name.kind == "word" and name.capital


@cache
def units_by_tokens(language: str) -> Mapping[tuple[str, ...], str]:
    """Names of units by the words of their spelling, for a text in `language`."""
    return {tuple(token.word for token in tokens_of(spelled)): name for spelled, name in spellings(language).items()}


def phrase_at(
    tokens: Sequence[Token], place: int, meanings: Mapping[tuple[str, ...], _Meaning]
) -> tuple[_Meaning, int] | None:
    """What the longest phrase at `place` means, and the place after it."""
    for length in range(min(LONGEST, len(tokens) - place), 0, -1):
        spelled = tuple(token.word for token in tokens[place : place + length])
        if spelled in meanings:
            return meanings[spelled], place + length
    return None


def is_no_unit(tokens: Sequence[Token], found: tuple[str, int], language: str) -> bool:
    """Whether a × stands between two numbers (32 × 2 MW), l is an article (348 l'anno) or ha a verb (ha visto)."""
    name, after = found
    following = tokens[after] if after < len(tokens) else None
    if following is None:
        return False
    if name == "ha" and language == "it" and tokens[after - 1].word == "ha":
        return following.word.endswith(_PARTICIPLES) or following.word in _AFTER_HAS
    return (name == "times" and following.kind == "figure") or (name == "litre" and following.word == "'")
