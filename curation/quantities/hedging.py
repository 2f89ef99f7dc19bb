"""What stands around a number and says how it is meant: about, more than, hardly."""

from collections.abc import Sequence

from curation.quantities.lexicon import Cue, Hedge, Lexicon, words
from curation.quantities.measures import Mention
from curation.quantities.tokens import Token
from curation.quantities.units import in_base

_LONGEST = 4  # words of a hedge
_HALF = 0.5
_NEAR = 7  # words within which a comparison belongs to a number
_LONGEST_IDIOM, _LONGEST_NOUN = 7, 3  # words
PASSED_OVER = words("the a an un una uno il lo la i gli le l ' ’ en et de den det £ € $ kr dkk eur gbp usd of")


def hedge_around(tokens: Sequence[Token], start: int, after: int, lexicon: Lexicon) -> Hedge:
    """The hedge of the number at `start:after`; an article or a currency may stand between the two."""
    place = start
    for _ in range(3):
        found = _before(tokens, place, lexicon)
        if found:
            return found
        if place == 0 or tokens[place - 1].word not in PASSED_OVER:
            break
        place -= 1
    return _behind(tokens, after, lexicon) or "exact"


def cues_near(tokens: Sequence[Token], start: int, after: int, lexicon: Lexicon) -> frozenset[Cue]:
    """What the words shortly before and after a number say of how it was come by."""
    around = {token.word for token in (*tokens[max(start - _NEAR, 0) : start], *tokens[after : after + _NEAR])}
    return frozenset(cue for cue, listed in lexicon.cues.items() if not listed.isdisjoint(around))


def is_half(mention: Mention) -> bool:
    """Whether a length of time in halves is a rounding by nature: half an hour, a week and a half."""
    first = mention.measures[0]
    return mention.hedge == "exact" and in_base(1.0, first.unit)[0] == "time" and first.value % 1 == _HALF


def words_counted(tokens: Sequence[Token], after: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The words right behind a number that may be the thing counted: "primary", "schools"."""
    found: list[str] = []
    for token in tokens[after : after + _LONGEST_NOUN]:
        if token.kind != "word" or token.glued or token.word in lexicon.uncounted or len(token.word) < 3:
            break
        found.append(token.word)
    return tuple(found)


def is_idiom(tokens: Sequence[Token], place: int, after: int, lexicon: Lexicon) -> bool:
    """Whether the number is part of a saying: a thousand words, seven days a week."""
    for start in range(max(place - 3, 0), place + 1):
        spelled = tuple(token.word for token in tokens[start : start + _LONGEST_IDIOM])
        if any(spelled[:length] in lexicon.idioms for length in range(after - start, len(spelled) + 1)):
            return True
    return False


def _before(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Hedge | None:
    if place and tokens[place - 1].word in {"~", "≈"}:
        return "about"
    if place and tokens[place - 1].word in {">", "≥"}:
        return "over"
    if place and tokens[place - 1].word in {"<", "≤"}:
        return "under"
    for length in range(min(_LONGEST, place), 0, -1):
        spelled = tuple(token.word for token in tokens[place - length : place])
        if spelled in lexicon.hedges and not _is_article(tokens, place, spelled, lexicon):
            return lexicon.hedges[spelled]
    return None


def _is_article(tokens: Sequence[Token], place: int, spelled: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether `en` and `un` are no hedge but an article: only before a figure are they about it (en 40 stykker)."""
    return spelled[-1] in lexicon.ones and (place >= len(tokens) or tokens[place].kind != "figure")


def _behind(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Hedge | None:
    """A hedge right behind the number or behind the thing it counts: 60 or so, 300 employees or more."""
    if tokens[place : place + 1] and tokens[place].word == ",":  # a third, roughly
        place += 1
    for start in (place, place + 1):
        for length in range(min(_LONGEST, len(tokens) - start), 0, -1):
            spelled = tuple(token.word for token in tokens[start : start + length])
            if spelled in lexicon.hedges_after and (start == place or length > 1):
                return lexicon.hedges_after[spelled]
        joined = tuple(token.word for token in tokens[start + 1 : start + 2])
        if tokens[start : start + 1] and tokens[start].word == "-" and joined in lexicon.hedges_after:
            return lexicon.hedges_after[joined]
    return None
