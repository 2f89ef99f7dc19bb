"""Times of the day: `9.30`, `4 pm`, `half past four`, `halv fem`, `alle nove e mezza`, as minutes after midnight."""

import re
from collections.abc import Sequence

from curation.quantities.lexicon import Lexicon
from curation.quantities.spelling import and_a_half, below_a_million
from curation.quantities.tokens import Token

_WRITTEN = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)")
_HALF_DAY = 12 * 60
_HALF_TO = frozenset({"halv"})  # Danish counts the half towards the hour that follows
_HALF_PAST = frozenset({"half"})
_QUARTERS = {("quarter", "past"): 15, ("quarter", "to"): -15, ("kvart", "over"): 15, ("kvart", "i"): -15}
_HALVES_OF_THE_DAY = {("am",): 0, ("pm",): _HALF_DAY, ("a", ".", "m"): 0, ("p", ".", "m"): _HALF_DAY}
Clock = tuple[float, int]  # minutes after midnight, and the place after it


def sure_clock(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Clock | None:
    """A time that can be nothing else: one with a colon, with am or pm, or told by halves and quarters."""
    three = [token.word for token in tokens[place : place + 3]]
    if tuple(three[:2]) in _QUARTERS and len(three) == 3:
        hour = _hour(three[2], lexicon)
        return (hour * 60 + _QUARTERS[(three[0], three[1])], place + 3) if hour else None
    if three[0] in _HALF_PAST | _HALF_TO:
        skipped = 2 if three[1:2] == ["past"] else 1
        hour = _hour(three[skipped], lexicon) if len(three) > skipped else None
        shift = -30 if three[0] in _HALF_TO else 30
        return (hour * 60 + shift, place + skipped + 1) if hour and hour <= 12 else None
    return _colon_or_half_day(tokens, place, lexicon)


def possible_clock(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> float | None:
    """Minutes after midnight of the number at `place`, if it may be a time: `at four`, `kl. 9`, `alle 9`, `9.30`."""
    written = _WRITTEN.fullmatch(tokens[place].word)
    if written:
        return int(written[1]) * 60 + int(written[2])
    before = [token.word for token in tokens[max(place - 2, 0) : place]]
    led = bool(before) and (before[-1] in lexicon.clock_before or (before[-1] == "." and before[0] == "kl"))
    hour = _hour(tokens[place].word, lexicon) if led else None
    if hour is None:
        return None
    return hour * 60 + (30 if and_a_half(tokens, place + 1, lexicon) else 0)


def same_time(one: float, other: float) -> bool:
    """Whether two times agree, be it on a dial: four is 4 pm."""
    return abs(one - other) % _HALF_DAY == 0


def _colon_or_half_day(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Clock | None:
    minutes, after = _colon(tokens, place) or (None, place + 1)
    sure = minutes is not None
    if minutes is None:
        minutes = _dotted_or_whole(tokens[place].word, lexicon)
    if minutes is None:
        return None
    following = [token.word for token in tokens[after : after + 3]]
    for spelled, shift in _HALVES_OF_THE_DAY.items():
        if tuple(following[: len(spelled)]) == spelled:
            return minutes % _HALF_DAY + shift, after + len(spelled)
    if following[:1] == ["o"] and following[2:3] == ["clock"]:
        return minutes, after + 3
    return (minutes, after) if sure else None


def _dotted_or_whole(word: str, lexicon: Lexicon) -> float | None:
    written = _WRITTEN.fullmatch(word)
    hour = int(written[1]) if written else _hour(word, lexicon)
    return None if hour is None else hour * 60 + (int(written[2]) if written else 0)


def _colon(tokens: Sequence[Token], place: int) -> Clock | None:
    """`9:30`, whose colon is a token of its own."""
    three = tokens[place : place + 3]
    if len(three) < 3 or three[1].word != ":" or not (three[1].glued and three[2].glued):
        return None
    written = _WRITTEN.fullmatch("".join(token.word for token in three))
    return (int(written[1]) * 60 + int(written[2]), place + 3) if written else None


def _hour(word: str, lexicon: Lexicon) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) < 3 and 1 <= int(word) <= 24 else None
    value = below_a_million(word, lexicon)
    return value if value is not None and 1 <= value <= 24 and word.isalpha() else None
