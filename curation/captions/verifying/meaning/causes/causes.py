"""The shape of a language's words of cause and effect, and where a sentence puts which."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SIDE = 200  # characters of a sentence read on each side of the words that tie cause to effect
_FEW_WORDS = re.compile(r"(?:\s*[^\s]{1,40}){3}")  # a cause that no comma divides from its effect
_LEAD_IN = re.compile(r"[:;]\s")  # after "I work at the mill:"
_PART = re.compile(r"[;:!()…](?=\s)|\s[–—-]\s")  # between things told side by side
_DUMMY = re.compile(r"\W*(?:it|that|this|det|dette|ciò|questo)(?: \w{1,4})?\s*", re.IGNORECASE)
_THAT = re.compile(r",? (?:that|at|che) ")
# A verb or noun that says outright what the cause is, and after which the cause stands before it.
_NAMING = re.compile(
    r"\b(?:to blame|reasons?|responsible|culprit|skyld|årsag(?:en)?|grunden|causa|ragione|motivo|responsabile|"
    r"origine)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\bputs? (?:it|this|that)\b", re.IGNORECASE)  # what the sentence before tells
_MARKS = " #\"“«»'(–—-"
_COMMA = re.compile(r",\s|:\s|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class CausalWords:
    """How one language ties cause and effect.

    The effect comes before `because` and the cause after it, unless it opens the sentence, and so with `made_by`,
    which may name a maker, a means or a time ("driven by") and no cause. `therefore` has the cause before it, in the
    sentence before when it opens one, and so have the verbs of cause, `plain` ones and those that only may be
    (`loose`). `deeds` are what somebody does to something, in an article. `ties` are all an article may say it with.
    `unknown` is how an article says that it does not know the cause, or saw two things go together; `hedged` how a
    caption does.
    """

    because: re.Pattern[str]
    made_by: re.Pattern[str]
    therefore: re.Pattern[str]
    plain: re.Pattern[str]
    loose: re.Pattern[str]
    deeds: re.Pattern[str]
    ties: re.Pattern[str]
    unknown: re.Pattern[str]
    hedged: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Causation:
    """A cause and an effect, as text, tied at `start:end`. `is_plain`: by words that can mean nothing else.

    `is_named`: by words that name a cause, as no "therefore" and no verb does.
    `is_acting`: by a verb of acting, which claims no cause but between things that merely went together.
    """

    cause: str
    effect: str
    is_plain: bool
    start: int
    end: int
    is_acting: bool = False
    is_named: bool = False

    @property
    def is_loose(self) -> bool:
        """Whether its verb may mean something else, in a rule that asks little of its sides."""
        return not (self.is_plain or self.is_acting)


def causations(text: str, start: int, end: int, before: str, words: CausalWords) -> Iterator[Causation]:
    """What the sentence `start:end` of `text` ties; `before` is the sentence before it."""
    for match in words.because.finditer(text, start, end):
        yield from _caused(text, start, end, before, match, is_named=True)
    for match in words.made_by.finditer(text, start, end):
        yield from _caused(text, start, end, before, match, is_named=False)
    for pattern, is_plain in ((words.therefore, True), (words.plain, True), (words.loose, False)):
        for match in pattern.finditer(text, start, end):
            head, tail = _around(text, match, start, end)
            effect = f"{' '.join(match[0].split()[1:-1])} {tail}"  # "made sales rise"
            is_named = is_plain and _NAMING.search(match[0]) is not None
            yield Causation(head if _tells(head) else before, effect, is_plain, *match.span(), is_named=is_named)


def _caused(
    text: str, start: int, end: int, before: str, match: re.Match[str], *, is_named: bool
) -> Iterator[Causation]:
    """What words tie that have the cause after them."""
    head, tail = _around(text, match, start, end)
    sides = (tail, before) if _POINTING.search(match[0]) and before else _caused_sides(head, tail, before, match[0])
    if sides:
        yield Causation(*sides, True, *match.span(), is_named=is_named)


def _caused_sides(head: str, tail: str, before: str, tie: str) -> tuple[str, str] | None:
    """The cause and the effect, where there are both."""
    cut = _COMMA.search(tail)
    own = _LEAD_IN.split(head)[-1]
    if head.strip(_MARKS):
        if not own.strip() and cut:  # "Shorter queues: thanks to …, the list …"
            return tail[: cut.end()], tail[cut.end() :]
        effect = f"{own if len(own.split()) > 1 else head} {' '.join(tie.split()[1:-1])}"  # "owes its growth to"
        return tail, effect if _tells(effect) else f"{before} {effect}"
    if before.rstrip().endswith("?"):
        return tail, before
    cut = cut or _FEW_WORDS.match(tail)
    return (tail[: cut.end()], tail[cut.end() :]) if cut else None


def acts(text: str, start: int, end: int, verbs: re.Pattern[str]) -> Iterator[Causation]:
    """What the verbs of the sentence `start:end` act on, and what acts: what is before them, or "it … that" after."""
    for match in verbs.finditer(text, start, end):
        head, tail = _around(text, match, start, end)
        near, tail = _PART.split(head)[-1], _PART.split(tail)[0]
        head = near if _tells(near) or _DUMMY.fullmatch(near) else head  # "A new roof: it has cut …"
        that = _THAT.search(tail) if _DUMMY.fullmatch(head) else None
        if that:
            head, tail = tail[that.end() :], tail[: that.start()]
        if head.strip(" «“\"'"):
            yield Causation(head, tail, False, *match.span(), is_acting=True)


def _around(text: str, match: re.Match[str], start: int, end: int) -> tuple[str, str]:
    return text[max(start, match.start() - _SIDE) : match.start()], text[match.end() : min(end, match.end() + _SIDE)]


def _tells(head: str) -> bool:
    """Whether `head` has a word long enough to be a cause, rather than "that" or "det er dem, der"."""
    return any(len(word) > 5 for word in head.split())
