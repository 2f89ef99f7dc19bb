"""One number at one place of a text, with its currency, scale and unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curation.quantities.lexicon import Lexicon
from curation.quantities.measures import Measure
from curation.quantities.spelling import and_a_half, figure_values, with_scale, written_number
from curation.quantities.tokens import Token, is_no_unit, phrase_at, units_by_tokens
from curation.quantities.units import CURRENCIES, UNITS

_BETWEEN = frozenset({"di", "d", "of", "-", "'", "’"})  # may stand between a number and its unit
# A rank, or "according to", but behind a part: half a second, un terzo di secondo.
SECOND = frozenset({"second", "secondo"})
_POINT = frozenset({"point", "punto"})
_LONGEST_SUFFIX = 4  # letters glued to a figure that make a code of it: 5G, 16GB
_SINGLES = frozenset({"s", "er", "erne", "ers"})  # endings that a figure takes as a word: under-16s


@dataclass(frozen=True, slots=True)
class Reading:
    """Readings of a number, likeliest first, that ends before the token `after`; `scale` is a million of "million"."""

    measures: tuple[Measure, ...]
    after: int
    scale: float = 1.0
    is_worded: bool = False
    is_rank: bool = False
    is_code: bool = False


def number_at(tokens: Sequence[Token], place: int, lexicon: Lexicon, language: str) -> Reading | None:
    """The number that begins at `place`, be it with its currency; None where none does."""
    units = units_by_tokens(language)
    prefix = phrase_at(tokens, place, units)
    if prefix and prefix[0] in CURRENCIES:
        start = prefix[1]
        if start < len(tokens) and tokens[start].word == "." and tokens[start - 1].word == "kr":
            start += 1
        if start < len(tokens) and figure_values(tokens[start], language):
            return _figure(tokens, start, lexicon, language, prefix[0])
    if figure_values(tokens[place], language):
        return _figure(tokens, place, lexicon, language, None)
    return _worded(tokens, place, lexicon, language) if tokens[place].kind == "word" else None


def _figure(
    tokens: Sequence[Token], place: int, lexicon: Lexicon, language: str, currency: str | None
) -> Reading | None:
    values = figure_values(tokens[place], language)
    ended = _with_ending(tokens, place, values, lexicon, language)
    if ended and not currency:
        return ended
    scaled = [with_scale(tokens, place + 1, value, lexicon) for value in values]
    after, scale = scaled[0][2], scaled[0][1]
    if after == place + 1 and after < len(tokens) and tokens[after].word == "m" and (currency or tokens[after].glued):
        return _short_million(tokens, after, values, language, currency)
    unit, after = (currency, after) if currency else _unit(tokens, after, lexicon, language)
    extra, after = _half_behind(tokens, after, lexicon, unit)
    return Reading(tuple(Measure(value + extra * scale, unit) for value, _, _ in scaled), after, scale)


def _short_million(
    tokens: Sequence[Token], after: int, values: tuple[float, ...], language: str, currency: str | None
) -> Reading:
    """`£85m` is a sum, `85m` may be a length or a count; `85 M€` is a sum again."""
    behind = phrase_at(tokens, after + 1, units_by_tokens(language))
    if currency is None and behind and behind[0] in CURRENCIES:
        currency, after = behind[0], behind[1] - 1
    counts = tuple(Measure(value * 1e6, currency) for value in values)
    lengths = () if currency else tuple(Measure(value, "m") for value in values)
    return Reading(lengths + counts, after + 1, 1e6)


def _with_ending(
    tokens: Sequence[Token], place: int, values: tuple[float, ...], lexicon: Lexicon, language: str
) -> Reading | None:
    """A rank (`3rd`) or a code (`5G`), where letters that are no unit are glued to the figure."""
    after = place + 1
    ending = tokens[after] if after < len(tokens) and tokens[after].glued else None
    if ending is None or ending.kind not in ("word", "code", "mark"):
        return None
    if ending.word in lexicon.ordinal_endings and not (ending.word == "°" and _is_degree(tokens, after)):
        return Reading((Measure(values[0]),), after + 1, is_rank=True)
    is_fraction = bool(figure_values(ending, language))
    if ending.kind == "mark" or is_fraction or ending.word in lexicon.scales or ending.word in {"m", "am", "pm"}:
        return None
    if ending.word in _SINGLES:
        return Reading(tuple(Measure(value) for value in values), after + 1)
    if (phrase_at(tokens, after, units_by_tokens(language)) and not (ending.capital and ending.word == "g")) or len(
        ending.word
    ) > _LONGEST_SUFFIX:
        return None
    return Reading(tuple(Measure(value) for value in values), after + 1, is_code=True)


def _is_degree(tokens: Sequence[Token], place: int) -> bool:
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return following is None or following.kind == "mark" or following.word in {"c", "f"}


def _worded(tokens: Sequence[Token], place: int, lexicon: Lexicon, language: str) -> Reading | None:
    article = _article_and_unit(tokens, place, lexicon, language)
    if article:
        return article
    written = written_number(tokens, place, lexicon)
    if written is None:
        return None
    value, after = written
    if after - place == 1:
        value, scale, after = with_scale(tokens, after, value, lexicon)
    else:
        scale = 10.0 ** (3 * (len(f"{value:.0f}") // 3)) if tokens[after - 1].word in lexicon.scales else 1.0
        extra = and_a_half(tokens, after, lexicon)
        if extra:
            value, after = value + lexicon.scales.get(tokens[after - 1].word, 1.0) / 2, extra
    unit, behind = _unit(tokens, after, lexicon, language)
    counting = value > 1 and _is_counting(tokens, place, after, lexicon)
    if after - place == 1 and tokens[place].word in lexicon.ambiguous and unit is None and not counting:
        return None
    extra_half, behind = _half_behind(tokens, behind, lexicon, unit)
    return Reading((Measure(value + extra_half, unit),), behind, scale, is_worded=True)


def _is_counting(tokens: Sequence[Token], place: int, after: int, lexicon: Lexicon) -> bool:
    """Whether the words around show that a word is a number: the `sei` of "le sei" and of "sei in più"."""
    if place > 0 and tokens[place - 1].word in lexicon.counting:
        return True
    behind = tuple(token.word for token in tokens[after : after + 2])
    return behind in lexicon.counted_on


def _article_and_unit(tokens: Sequence[Token], place: int, lexicon: Lexicon, language: str) -> Reading | None:
    """`a day`, `a day and a half`, `half an hour`, `mezza giornata`, `halvandet år`, `half a point`."""
    word = tokens[place].word
    value = 1.0 if word in lexicon.ones else 0.5 if word in lexicon.half_of_one else 0.0
    value = 1.5 if word in lexicon.one_and_a_half else value
    if not value:
        return None
    after = place + 1
    if after < len(tokens) and value == 0.5 and tokens[after].word in lexicon.ones:
        after += 1
    elif after < len(tokens) and value == 1.0 and tokens[after].word in lexicon.half_of_one:
        value, after = 0.5, after + 1
    unit, behind = _unit(tokens, after, lexicon, language)
    if value < 1 and tokens[after : after + 1] and tokens[after].word in SECOND:
        unit, behind = "second", after + 1
    if unit is None and tokens[after : after + 1] and tokens[after].word in _POINT:
        return _half_points(tokens, after + 1, lexicon, value)
    if unit is None or UNITS[unit].dimension not in ("time", "points"):
        return None
    extra, behind = _half_behind(tokens, behind, lexicon, unit)
    return Reading((Measure(value + extra, unit),), behind, is_worded=True)


def _half_points(tokens: Sequence[Token], after: int, lexicon: Lexicon, value: float) -> Reading | None:
    """`half a point`, `a point and a half`; one point alone is left to be "one"."""
    extra, after = _half_behind(tokens, after, lexicon, "points")
    value += extra
    return Reading((Measure(value, "points"), Measure(value)), after, is_worded=True) if value != 1 else None


def _unit(tokens: Sequence[Token], place: int, lexicon: Lexicon, language: str) -> tuple[str | None, int]:
    units = units_by_tokens(language)
    for skipped in range(3):
        if place + skipped >= len(tokens) or any(
            token.word not in _BETWEEN for token in tokens[place : place + skipped]
        ):
            break
        found = phrase_at(tokens, place + skipped, units)
        if found and not (found[0] in ("times", "degree") and skipped) and not is_no_unit(tokens, found, language):
            return found[0], found[1]
    return _unit_of_a_qualified_noun(tokens, place, lexicon, units)


def _unit_of_a_qualified_noun(
    tokens: Sequence[Token], place: int, lexicon: Lexicon, units: Mapping[tuple[str, ...], str]
) -> tuple[str | None, int]:
    """A length of time behind one more word: 7.4 sick days, fem hele dage."""
    if place + 1 < len(tokens) and tokens[place].word in lexicon.qualifiers:
        found = phrase_at(tokens, place + 1, units)
        if found and UNITS[found[0]].dimension == "time" and tokens[place + 1].kind == "word":
            return found[0], found[1]
    return None, place


def _half_behind(tokens: Sequence[Token], place: int, lexicon: Lexicon, unit: str | None) -> tuple[float, int]:
    """The half of `two years and a half`, which stands behind the unit."""
    after = and_a_half(tokens, place, lexicon) if unit else None
    return (0.5, after) if after else (0.0, place)
