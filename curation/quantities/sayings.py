"""Numbers that state nothing: marks of lists and threads, ratings, sayings, the second year of a season."""

from collections.abc import Sequence

from curation.quantities.hedging import is_idiom
from curation.quantities.lexicon import Lexicon, words
from curation.quantities.measures import Measure
from curation.quantities.tokens import Token

_THANKS = words("tak grazie thanks thank times gange")
_SHARED_OUT = words("of di dei degli delle della del dell af")
_CURRENCIES = words("eur dkk usd gbp chf sek nok kr jpy cad aud nzd hkd sgd isk czk")
_WHOLLY = frozenset({100.0, 110.0, 200.0, 1000.0})  # per cent of agreement


def is_list_mark(text: str, tokens: Sequence[Token], place: int, after: int) -> bool:
    """Whether a figure numbers a line or a post, or is a keycap."""
    following = tokens[after] if after < len(tokens) else None
    if following is None or tokens[place].kind != "figure":
        return False
    if following.glued and following.word in {"\ufe0f", "\u20e3"}:
        return True
    starts_line = place == 0 or "\n" in text[tokens[place - 1].end : tokens[place].start]
    is_alone = after == place + 1 and len(tokens[place].word) < 3
    return starts_line and is_alone and following.glued and following.word in {")", ".", "/"}


def is_saying(tokens: Sequence[Token], place: int, after: int, lexicon: Lexicon) -> bool:
    """`24/7`, `50/50`, `mille grazie`, `(2/3)` at the end of a thread, the 26 of `2025/26`."""
    written = "".join(token.word for token in tokens[place:after])
    around = "".join(token.word for token in tokens[max(place - 2, 0) : after + 2])
    threaded = f"({written})" in around and "/" in written
    thanked = after < len(tokens) and tokens[after].word in _THANKS and tokens[place].kind == "word"
    return (
        threaded
        or thanked
        or "24/7" in around
        or _is_rating(tokens, place)
        or _ends_a_season(tokens, place)
        or is_idiom(tokens, place, after, lexicon)
    )


def is_name(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether a number word has the capital of a name: `the Ten Group`."""
    token, before = tokens[place], tokens[place - 1] if place else None
    if before is None or before.kind != "word" or token.kind != "word" or not token.capital:
        return False
    return "\n" not in text[before.end : token.start] and token.word not in _CURRENCIES


def is_whole_hearted(measure: Measure, tokens: Sequence[Token], after: int) -> bool:
    """Whether a percentage means "wholly": 100 % enig, and not 100 % of something."""
    return measure.unit == "%" and measure.value in _WHOLLY and not is_shared_out(tokens, after)


def is_shared_out(tokens: Sequence[Token], after: int) -> bool:
    """Whether a percentage is one of something that is named behind it."""
    return after < len(tokens) and tokens[after].word in _SHARED_OUT


def _is_rating(tokens: Sequence[Token], place: int) -> bool:
    """`10/10`, `50/50`, `10 out of 10`."""
    word = tokens[place].word
    for first in (place, place - 2, place - 3):
        words_here = [token.word for token in tokens[max(first, 0) : first + 4]]
        if first < 0 or len(words_here) < 3 or words_here[0] != word:
            continue
        if words_here[1] in {"/", "su"} and words_here[2] == word:
            return True
        if words_here[1:3] in (["out", "of"], ["ud", "af"]) and words_here[3:] == [word]:
            return True
    return False


def _ends_a_season(tokens: Sequence[Token], place: int) -> bool:
    if place < 2 or tokens[place - 1].word not in {"/", "-", "–"} or not tokens[place].word.isdecimal():
        return False
    year = tokens[place - 2].word
    is_year = len(year) == 4 and year.isdecimal() and year[:2] in {"19", "20"}
    return is_year and len(tokens[place].word) == 2 and (int(year) + 1) % 100 == int(tokens[place].word)
