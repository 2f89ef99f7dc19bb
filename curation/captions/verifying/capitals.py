"""Where a text writes capitals: each word that begins with one, whether a sentence begins there, and which make a run.

A run is what may be one name: `Orlan Rope Access`, `Università di Pavia`, `Jean-Paul Dubois`. Reads each text once.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curation.captions import hostile

_WORD = re.compile(r"(?<![^\W_])[^\W\d_][^\W_]*(?:&[^\W\d_]+)*")
_TO_BLANK = (hostile.URL, hostile.EMAIL, hostile.HANDLE, hostile.HASHTAG)
_LINKED = re.compile(
    r"(?: |\u00a0|-| ?& ?|\. ?| (?:of|of the|for|and|de|di|del|della|dello|dei|degli|delle|d|e|og|af|for|van|von|der"
    r"|da|la|le|el|al|bin|in|i) | (?:of|for) the |(?: (?:dell|dall|all|d)|[ODL])['’])"
)
_CLOSE = re.compile(r"[ \u00a0-]|\. ?")
_ENDS = frozenset(".!?…:•|/–—→·>*;")
_OPENING = " \t\u00a0\"“”„«»‘’'‚‹›([¿¡_"
_CLOSED = re.compile(r"(?<=[.!?…])[)\]\"”»›’'][)\]\"”»›’']?$")
_MARKS = frozenset('"“”„«»‘‚‹›([')
# Those that are words as well (Danish `sig`, English `on`) shorten only with a capital.
_ABBREVIATED = re.compile(
    r"(?:(?<![^\W_])(?<!['’])(?:[A-ZÆØÅ]|(?i:dr|mr|mrs|ms|st|sr|jr|prof|sigg|dott|ing|avv|geom|cav|spett|hr|frk|fhv|vs|inc"
    r"|ltd|corp)|Rev|Gen|Col|Lt|Sen|Rep|Gov|Hon|Sig|Arch|Rag|On|Fr|Cand|Adm|Dir|Co)|[^\W\d]\.[A-ZÆØÅ])\.$"
)
_REACH = 14  # characters before a word in which the end of a sentence is looked for
_LONGEST_ASIDE = 80
_LONG = 3
_SENTENCE = re.compile(r"[^\n.!?]+")
_AS_HEADLINE = 0.7  # share of a line's longer words with a capital from which it is set like a headline
_FEWEST_IN_HEADLINE = 4


@dataclass(frozen=True, slots=True)
class Capital:
    """A word with a capital. `starts` says that its place alone asks for one, `follows` how it hangs on the last.

    `follows` is "" where a run begins, "close" after a blank or hyphen and "linked" after a word such as `of`.
    """

    word: str
    start: int
    end: int
    starts: bool
    follows: str


def without_addresses(text: str) -> str:
    """`text` with links, e-mail addresses, handles and hashtags blanked; spans stay as they are."""
    for pattern in _TO_BLANK:
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def capitals(text: str) -> tuple[Capital, ...]:
    """The capitalised words of `text` in order; those of a line set like a headline all count as starting."""
    found: list[Capital] = []
    headlines = _headlines(text)
    for match in _WORD.finditer(text):
        if match[0][0].isupper():
            starts = opens(text, match.start()) or any(a <= match.start() < b for a, b in headlines)
            found.append(Capital(match[0], *match.span(), starts, _bond(text, found, match.start())))
    return tuple(found)


def runs(words: Sequence[Capital]) -> Iterator[tuple[Capital, ...]]:
    """`words` cut where a name cannot go on: a new sentence, a comma, a small word that no name holds."""
    run: list[Capital] = []
    for word in words:
        if run and not word.follows:
            yield tuple(run)
            run = []
        run.append(word)
    if run:
        yield tuple(run)


def opens(text: str, place: int) -> bool:
    """Whether a sentence, a quotation or an item of a list begins at `place`."""
    before = text[max(0, place - _REACH) : place]
    kept = before.rstrip(_OPENING)
    if not kept or "\n" in before[len(kept.rstrip("\n")) :] or not _MARKS.isdisjoint(before[len(kept) :]):
        return True
    kept = _CLOSED.sub("", kept)
    if kept.endswith("."):
        return not _ABBREVIATED.search(kept)
    last = kept[-1:]
    if last in (")", "]") and _is_aside(text[max(0, place - _LONGEST_ASIDE) : place]):
        return True
    return last in _ENDS or (last == "-" != kept[-2:-1] and before.endswith(" ")) or _shows(last) or _numbers(kept)


def _is_aside(before: str) -> bool:
    """Whether the brackets that close last in `before` hold a remark ahead of a sentence, such as `(Ad)`."""
    lead = before[: max(before.rfind("("), before.rfind("["), 0)].rstrip()
    return not lead or not lead[-1].isalnum()


def _shows(character: str) -> bool:
    """An emoji, an arrow, a variation selector."""
    return bool(character) and unicodedata.category(character) in ("So", "Sm", "Sk", "Mn", "Cf")


def _numbers(before: str) -> bool:
    return before.endswith(")") and before[-2:-1].isdigit()


def _bond(text: str, found: Sequence[Capital], place: int) -> str:
    if not found or place - found[-1].end > _REACH:
        return ""
    between = text[found[-1].end : place]
    if between.startswith(".") and not _ABBREVIATED.search(f"{found[-1].word}."):
        return ""
    if _CLOSE.fullmatch(between):
        return "close"
    return "linked" if _LINKED.fullmatch(between) else ""


def _headlines(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(
        sentence.span()
        for line in re.finditer(r"[^\n]+", text)
        if _is_capital(line[0], fewest=_FEWEST_IN_HEADLINE)
        for sentence in _SENTENCE.finditer(text, *line.span())
        if _is_capital(sentence[0])
    )


def _is_capital(text: str, *, fewest: int = 0) -> bool:
    """Whether most of the longer words of `text`, and half of all, have a capital; the first has one anyway."""
    words = _WORD.findall(text)[1:]
    longer = [word[0].isupper() for word in words if len(word) > _LONG]
    if len(longer) < fewest or sum(longer) < _AS_HEADLINE * len(longer):
        return False
    capitals: int = sum(word[0].isupper() for word in words)
    return 2 * capitals >= len(words)
