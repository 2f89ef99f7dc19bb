"""The shape of a language's words of cause and effect, and where a sentence puts which."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SIDE = 200  # characters of a sentence read on each side of the words that tie cause to effect
_FEW_WORDS = re.compile(r"(?:\s*[^\s]{1,40}){3}")  # a cause that no comma divides from its effect
_LEAD_IN = re.compile(r"[:;]\s")  # after "I work at the mill:"
_COMMA = re.compile(r",\s|:\s|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class CausalWords:
    """How one language ties cause and effect.

    The effect comes before `because` and the cause after it, unless it opens the sentence; `therefore` has the cause
    before it, in the sentence before when it opens one, and so have the verbs of cause, `plain` ones and those that
    only may be (`loose`). `deeds` are what somebody does to
    something, in an article. `ties` are all an article may say it with. `unknown` is how an article says that it does
    not know the cause, or saw two things go together; `hedged` how a caption does.
    """

    because: re.Pattern[str]
    therefore: re.Pattern[str]
    plain: re.Pattern[str]
    loose: re.Pattern[str]
    deeds: re.Pattern[str]
    ties: re.Pattern[str]
    unknown: re.Pattern[str]
    hedged: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Causation:
    """A cause and an effect, as text, tied at `start:end`. `is_plain`: by words that can mean nothing else."""

    cause: str
    effect: str
    is_plain: bool
    start: int
    end: int


def causations(text: str, start: int, end: int, before: str, words: CausalWords) -> Iterator[Causation]:
    """What the sentence `start:end` of `text` ties; `before` is the sentence before it."""
    for match in words.because.finditer(text, start, end):
        head, tail = _around(text, match, start, end)
        if head.strip(" #\"“«»'(–—-"):
            own = _LEAD_IN.split(head)[-1]
            effect = own if len(own.split()) > 1 else head
            yield Causation(tail, effect if _tells(effect) else f"{before} {effect}", True, *match.span())
        elif before.rstrip().endswith("?"):
            yield Causation(tail, before, True, *match.span())
        else:
            cut = _COMMA.search(tail) or _FEW_WORDS.match(tail)
            if cut:
                yield Causation(tail[: cut.end()], tail[cut.end() :], True, *match.span())
    for pattern, is_plain in ((words.therefore, True), (words.plain, True), (words.loose, False)):
        for match in pattern.finditer(text, start, end):
            head, tail = _around(text, match, start, end)
            effect = f"{' '.join(match[0].split()[1:-1])} {tail}"  # "made sales rise"
            yield Causation(head if _tells(head) else before, effect, is_plain, *match.span())


def _around(text: str, match: re.Match[str], start: int, end: int) -> tuple[str, str]:
    return text[max(start, match.start() - _SIDE) : match.start()], text[match.end() : min(end, match.end() + _SIDE)]


def _tells(head: str) -> bool:
    """Whether `head` has a word long enough to be a cause, rather than "that" or "det er dem, der"."""
    return any(len(word) > 5 for word in head.split())
