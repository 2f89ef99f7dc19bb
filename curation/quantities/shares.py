"""Parts of a whole as words say them: `half`, `two thirds`, `one in four`, `hver tredje`, `tre su dieci`, `3/4`."""

from collections.abc import Sequence

from curation.quantities.lexicon import Lexicon, words
from curation.quantities.spelling import below_a_million, figure_values
from curation.quantities.tokens import Token

_MOST = 100  # parts a whole is divided into where "3 in 10" is a share and no date, score or place
_MOST_DIVIDED = 20  # the same where the words may mean a place: "in", "i"
_SURE = frozenset({"su"})
_POINTS = frozenset({"point", "points", "percentage", "procentpoint"})
_THOUSANDS = frozenset({"1000", "1.000", "1,000"})
_NO_THOUSAND = frozenset({"k", "mila", "thousands", "migliaia", "tusinder"})
_ONES = frozenset({"one", "én", "ét"})  # no articles
_MOST_BETWEEN = 2  # words between the two numbers of "una persona su tre"
_PARTICIPLES = ("ed", "et", "ede", "to", "ta", "ti", "te", "so", "sa", "si", "se")
Share = tuple[float, int]  # per cent, and the place after it


def share_at(tokens: Sequence[Token], place: int, lexicon: Lexicon, *, own: bool = False) -> Share | None:
    """The share said from `place` on, in per cent; with `own` also where a participle behind it leaves it open.

    "A third covered by a loan" is a share, and for all that grammar says it may be a rank.
    """
    return (
        _half(tokens, place, lexicon)
        or _slashed(tokens, place)
        or _parts(tokens, place, lexicon, own=own)
        or _out_of(tokens, place, lexicon)
        or _every(tokens, place, lexicon)
    )


def counts_within(tokens: Sequence[Token], place: int, after: int, lexicon: Lexicon) -> tuple[float, float] | None:
    """The two numbers of `four out of eleven`."""
    first, last = _small(tokens[place], lexicon), _whole(tokens, after - 1, lexicon)[0]
    return (float(first), float(last)) if first and last and after - place > 1 else None


def _half(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Share | None:
    if tokens[place].word not in lexicon.halves:
        return None
    before = tokens[place - 1].word if place else ""
    after = [token.word for token in tokens[place + 1 : place + 3]]
    if before in lexicon.no_half_before or (after and after[0] in lexicon.no_half_after):
        return None
    if after[:1] == ["-"] and tokens[place + 1].glued:  # half-hearted, half-year
        return None
    if len(after) > 1 and after[0] in lexicon.ones and _is_counted(after[1], lexicon):
        return None
    return 50.0, place + 1


def _is_counted(word: str, lexicon: Lexicon) -> bool:
    """Whether half of one of these is a number: half a million, half an hour, half a dozen."""
    return (
        _is_measured(word)
        or word in _POINTS
        or word in lexicon.rounds
        or word in lexicon.scales
        or word in lexicon.hundreds
    )


def _slashed(tokens: Sequence[Token], place: int) -> Share | None:
    three = tokens[place : place + 3]
    if len(three) < 3 or three[1].word != "/" or three[0].kind != "figure" or three[2].kind != "figure":
        return None
    above, below = three[0].word, three[2].word
    if not (above.isdecimal() and below.isdecimal() and len(above) < 3 and len(below) < 3):
        return None
    return _percent(int(above), int(below), place + 3)


def _parts(tokens: Sequence[Token], place: int, lexicon: Lexicon, *, own: bool) -> Share | None:
    """`two thirds`; and `a third` where what follows shows that it is no rank."""
    times = _small(tokens[place], lexicon)
    after = place + 1
    if after + 1 < len(tokens) and tokens[after].word == "-" and tokens[after].glued:
        after += 1
    if times is None or after >= len(tokens) or tokens[after].word not in lexicon.parts:
        return None
    following = tokens[after + 1 : after + 5]
    if any(_is_measured(token.word) for token in following[:3]) and _links(following):
        return None  # a quarter of an hour, un quarto d'ora
    if _leads_to_a_scale(following, lexicon):
        return None
    is_rank = tokens[after].word in lexicon.ordinals or tokens[after].word == "quarter"
    is_open = own and bool(following) and following[0].word.endswith(_PARTICIPLES)
    if times == 1 and is_rank and not is_open and not _shows_a_share(following, lexicon):
        return None
    return _percent(times, lexicon.parts[tokens[after].word], after + 1)


def _leads_to_a_scale(following: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether what follows makes a number of the part: a quarter of a million, en kvart million."""
    rest = [token.word for token in following if token.word not in lexicon.ones | lexicon.part_of]
    return bool(rest) and rest[0] in lexicon.scales


def _shows_a_share(following: Sequence[Token], lexicon: Lexicon) -> bool:
    return not following or following[0].kind == "mark" or following[0].word in lexicon.part_of


def _links(following: Sequence[Token]) -> bool:
    return bool(following) and following[0].word in {"of", "d", "di", "af", "en", "to", "past", "til", "i"}


def _out_of(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Share | None:
    """`seven in ten`, `una persona su tre`: the second number counts all, and nothing is measured in it."""
    times = _small(tokens[place], lexicon)
    if times is None:
        return None
    for between in range(_MOST_BETWEEN + 1):
        start = place + 1 + between
        if any(token.kind != "word" for token in tokens[place + 1 : start]):
            return None
        for phrase in lexicon.out_of:
            after = start + len(phrase)
            if after < len(tokens) and tuple(token.word for token in tokens[start:after]) == phrase:
                whole, after = _whole(tokens, after, lexicon)
                if not whole or whole <= times or _goes_on(tokens, after + 1, lexicon):
                    continue
                if (
                    len(phrase) > 1
                    or phrase[0] in _SURE
                    or _may_be_divided(tokens, place, between, after, whole, lexicon)
                ):
                    return _percent(times, whole, after + 1)
    return None


def _whole(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[int | None, int]:
    """What is divided, a hundred and a thousand among them, and its last token: ten, a hundred, mille."""
    if tokens[place].word in lexicon.ones and place + 1 < len(tokens) and _round_whole(tokens[place + 1], lexicon):
        place += 1
    return _round_whole(tokens[place], lexicon) or _small(tokens[place], lexicon), place


def _round_whole(token: Token, lexicon: Lexicon) -> int | None:
    if token.kind != "word":
        return 1000 if token.word in _THOUSANDS else None
    if token.word in lexicon.hundreds:
        return 100
    return 1000 if lexicon.scales.get(token.word) == 1000 and token.word not in _NO_THOUSAND else None


def _may_be_divided(
    tokens: Sequence[Token], place: int, between: int, after: int, whole: int, lexicon: Lexicon
) -> bool:
    """Whether "in" divides: seven in ten, six homes in ten; not a trial in 30 schools, nor two shops in four towns."""
    if whole > _MOST_DIVIDED and whole % 25:
        return False
    following = tokens[after + 1] if after + 1 < len(tokens) else None
    is_open = following is None or following.kind == "mark" or following.word in lexicon.uncounted
    is_article = tokens[place].word in lexicon.ones and tokens[place].word not in _ONES
    return between == 0 or (is_open and not is_article)


def _goes_on(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    following = tokens[place].word if place < len(tokens) else ""
    return _is_measured(following) or following in lexicon.scales or following in {"%", "/", "minutes"}


def _every(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> Share | None:
    if tokens[place].word not in lexicon.every or place + 1 >= len(tokens):
        return None
    rank = lexicon.ordinals.get(tokens[place + 1].word)
    if rank is None or (place + 2 < len(tokens) and _is_measured(tokens[place + 2].word)):
        return None
    return 100 / rank, place + 2


def _small(token: Token, lexicon: Lexicon) -> int | None:
    """The whole number of one token, or None; articles count as one."""
    if token.word in lexicon.ones:
        return 1
    if token.kind == "figure":
        values = figure_values(token, "")
        return int(values[0]) if len(values) == 1 and values[0] <= _MOST and values[0] % 1 == 0 else None
    value = below_a_million(token.word, lexicon)
    return value if value is not None and value <= _MOST else None


def _percent(times: int, whole: int, after: int) -> Share | None:
    return (100 * times / whole, after) if 0 < times < whole else None


def _is_measured(word: str) -> bool:
    return word in _SPANS


_SPANS = words(
    "second hour hours year years month months week weeks day days minute minutes mile miles century ora ore anno anni "
    "mese mesi settimana settimane giorno giorni time timer år måned måneder uge uger dag dage kilometer km "
    "minutter secolo secondo sekund"
)
