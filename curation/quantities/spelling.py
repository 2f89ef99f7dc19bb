"""Numbers written out: `twenty-three`, `duemilatrecento`, `femoghalvtreds`, `two million and a half`."""

from collections.abc import Sequence

from curation.quantities.lexicon import Lexicon
from curation.quantities.notation import values_of
from curation.quantities.tokens import Token

_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}


def below_a_million(word: str, lexicon: Lexicon) -> int | None:
    """The number a single word stands for, thousands written into it (`trecentomila`) included."""
    if word in lexicon.small:
        return lexicon.small[word]
    for scale in ("mila", "mille", "tusinde", "tusind"):
        head, found, tail = word.partition(scale)
        if found and scale in lexicon.scales and (head or tail):
            times = lexicon.small.get(head, 0) if head else 1
            rest = lexicon.small.get(tail.removeprefix("og"), 0) if tail else 0
            return times * 1000 + rest if times and (rest or not tail) else None
    return None


def written_number(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[float, int] | None:
    """The number written from `place` on, with its scale, and the place after it.

    `a million` and `half a million` are numbers, `a` and `one` alone are too: whoever asks sorts them out.
    """
    part = _half_of_a_scale(tokens, place, lexicon) or _part_of_a_scale(tokens, place, lexicon)
    if part:
        return part
    start = place
    if tokens[place].word in lexicon.ones and place + 1 < len(tokens) and _multiplies(tokens[place + 1].word, lexicon):
        place += 1
    total, current, end = 0.0, 0.0, start
    while place < len(tokens):
        word = tokens[place].word
        value, scale = below_a_million(word, lexicon), _scale(word, lexicon)
        if value is not None and _fits(value, current) and (value > 1 or end == start or current >= 20):
            current += value
        elif word in lexicon.hundreds and current < 100:
            current = (current or 1) * 100
        elif scale and (current or (place == start and word in _ALONE) or (end == start and place > start)):
            total, current = total + (current or 1) * scale, 0.0
        else:
            break
        place = end = place + 1
        place = _past_link(tokens, place, lexicon, current or total)
    if end == start:
        return None
    tenths, end = _behind_the_point(tokens, end, lexicon)
    return total + current + tenths, end


def _behind_the_point(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[float, int]:
    """The four of `two point four`, in tenths."""
    if place + 1 < len(tokens) and tokens[place].word in _POINT:
        digit = below_a_million(tokens[place + 1].word, lexicon)
        if digit is not None and digit < 10:
            return digit / 10, place + 2
    return 0.0, place


def with_scale(tokens: Sequence[Token], place: int, value: float, lexicon: Lexicon) -> tuple[float, float, int]:
    """`value` with what follows it at `place`: (value, scale, place after), for `1.5 million` and `2½`."""
    if place < len(tokens) and tokens[place].word in _VULGAR:
        value, place = value + _VULGAR[tokens[place].word], place + 1
    value, place = _and_a_half(tokens, place, value, 1.0, lexicon)
    scale = 1.0
    gap = place + 1 if place + 1 < len(tokens) and tokens[place].word == "-" and tokens[place].glued else place
    if _is_praised(tokens, gap, lexicon):
        gap += 1
    if gap < len(tokens):
        found = _scale(tokens[gap].word, lexicon)
        if found:
            scale, place = found, gap + 1
            if place < len(tokens) and tokens[place].word == "." and tokens[place - 1].word in _ABBREVIATED:
                place += 1
    total, place = _and_a_half(tokens, place, value * scale, scale, lexicon) if scale > 1 else (value, place)
    return total, scale, place


def _is_praised(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether one word stands between a number and its millions: 27 friske millioner, six cool million."""
    if place + 1 >= len(tokens) or tokens[place + 1].word not in _MILLIONS or tokens[place].kind != "word":
        return False
    word = tokens[place].word
    return word.isalpha() and word not in lexicon.uncounted and word not in lexicon.links and not _scale(word, lexicon)


_MILLIONS = frozenset({"million", "millions", "billion", "billions", "milioni", "miliardi", "millioner", "milliarder"})
_POINT = frozenset({"point", "virgola", "komma"})
_ALONE = frozenset({"mille", "tusind", "tusinde"})  # scales that are numbers without another before them
_ABBREVIATED = frozenset({"mio", "mia", "mill", "mln", "mld", "bn", "mn"})


def figure_values(token: Token, language: str) -> tuple[float, ...]:
    """The readings of a figure or a vulgar fraction, likeliest first; empty for any other token."""
    if token.kind == "figure":
        return values_of(token.word, language)
    return (_VULGAR[token.word],) if token.word in _VULGAR else ()


def and_a_half(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> int | None:
    """The place after "and a half", where that is said at `place`."""
    for phrase in lexicon.and_a_half:
        if tuple(token.word for token in tokens[place : place + len(phrase)]) == phrase:
            return place + len(phrase)
    return None


def _and_a_half(tokens: Sequence[Token], place: int, value: float, scale: float, lexicon: Lexicon) -> tuple[float, int]:
    after = and_a_half(tokens, place, lexicon)
    return (value + scale / 2, after) if after else (value, place)


def _half_of_a_scale(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[float, int] | None:
    """`half a million`, `mezzo milione`, `en halv million`, `halvanden million`."""
    words = [token.word for token in tokens[place : place + 3]]
    for skipped in (0, 1):
        if len(words) > skipped + 1 and (skipped == 0 or words[0] in lexicon.ones):
            head, following = words[skipped], words[skipped + 1 :]
            times = 0.5 if head in lexicon.half_of_one else 1.5 if head in lexicon.one_and_a_half else 0.0
            article = len(following) > 1 and following[0] in lexicon.ones
            scale = lexicon.scales.get(following[1 if article else 0])
            if times and scale:
                return times * scale, place + skipped + 2 + article
    return None


def _part_of_a_scale(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[float, int] | None:
    """`three quarters of a million`, `un quarto di milione`, `en kvart million`."""
    times = 1 if tokens[place].word in lexicon.ones else below_a_million(tokens[place].word, lexicon)
    if not times or place + 2 >= len(tokens) or tokens[place + 1].word not in lexicon.parts:
        return None
    after = place + 2
    while after + 1 < len(tokens) and tokens[after].word in lexicon.ones | lexicon.part_of and after < place + 4:
        after += 1
    scale = lexicon.scales.get(tokens[after].word)
    return (times * scale / lexicon.parts[tokens[place + 1].word], after + 1) if scale else None


def _multiplies(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.hundreds or bool(_scale(word, lexicon))


def _scale(word: str, lexicon: Lexicon) -> float | None:
    return lexicon.scales.get(word)


def _fits(value: float, current: float) -> bool:
    """Whether `value` may follow `current` within one number: 20 and 3, 300 and 45, not 2 and 3."""
    if current == 0:
        return True
    room = 10 if current % 100 and current % 10 == 0 and current % 100 >= 20 else 100 if current % 100 == 0 else 0
    return 0 < value < room


def _past_link(tokens: Sequence[Token], place: int, lexicon: Lexicon, value: float) -> int:
    """The place after a hyphen within a number or an "and" after hundreds, where a smaller number follows it."""
    if place + 1 >= len(tokens):
        return place
    token, following = tokens[place], below_a_million(tokens[place + 1].word, lexicon)
    hyphen = token.word == "-" and token.glued and tokens[place + 1].glued
    linked = hyphen or (token.word in lexicon.links and value >= 100 and value % 100 == 0)
    return place + 1 if linked and following is not None and following < max(value, 10) else place
