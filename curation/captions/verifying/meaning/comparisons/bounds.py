"""A bound turned round: "nearly double" is not "more than double", nor "up to 36" "at least 36".

The same quantity stands in article and caption, on this side of it in the one and on that side in the other. A caption
that rounds has another quantity, and none that leaves the bound out is judged. Quantities hold across languages.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

_MOST = 24  # quantities read in a text: more than any caption has
_LEAST = 10  # a smaller number counts anything
_SIDES: Mapping[str, tuple[str, str]] = {
    "en": (
        "nearly|almost|just under|close to|less than|fewer than|(?:anything )?up to|as (?:many|much) as|"
        "at (?:the )?most|"
        "no more than|not more than|under|not quite|barely|a maximum of|getting on for|approaching|just short of|"
        "a shade under|below",
        "more than|over|at (?:the very )?least|above|upwards of|in excess of|exceeding|(?:well|just|comfortably) over|"
        "no (?:less|fewer) than|not less than|a minimum of|north of|a good|beyond|a shade over",
    ),
    "it": (
        r"quasi|poco meno d\w+|meno d\w+|fino a\w*|al massimo|non più d\w+|sotto (?:i|le|il|la)|appena sotto|"
        r"non oltre|neanche|nemmeno|inferior[ei] a\w*|un massimo di",
        r"più d\w+|oltre|almeno|non meno d\w+|superior[ei] a\w*|ben|minimo|un minimo di|poco più d\w+|come minimo|"
        r"sopra (?:i|le|il|la)",
    ),
    "da": (
        "knap(?:t)?|næsten|op (?:til|mod)|højst|maksimalt|under|mindre end|færre end|ikke (?:mere|flere) end|tæt på|"
        "lige under|kun lige|ikke helt|henved",
        "mere end|over|godt|mindst|flere end|ikke (?:under|mindre end|færre end)|minimum|lidt over|langt over|"
        "mere end|pænt over",
    ),
}
_TIMES: Mapping[str, str] = {
    "=2": r"doubl\w+|twice|twofold|doppi[oa]|raddoppi\w+|(?:det )?dobbelt\w*|fordobl\w+",
    "=3": r"tripl\w+|three times|threefold|triplo|triplicat\w+|tre gange|tredobl\w+",
    "=1/2": r"half|(?:la )?metà|halv(?:delen|t)?",
    "=1/3": r"(?:a|one) third|un terzo|en tredjedel",
    "=1/4": r"(?:a|one) quarter|un quarto|en fjerdedel",
    "=2/3": r"two[- ]thirds|due terzi|to tredjedele",
    "=3/4": r"three[- ]quarters|tre quarti|tre fjerdedele",
}
_FIGURE = r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?"


class Bounds:
    """The bounds an article sets, read once."""

    def __init__(self, text: str, language: str) -> None:
        self._known: dict[str, set[bool]] = {}
        for quantity, is_above, _ in _read(text, language):
            self._known.setdefault(quantity, set()).add(is_above)

    def turned(self, prose: str, language: str) -> Iterator[tuple[int, int]]:
        """Spans of bounds in `prose` that the article sets on the other side of their quantity."""
        for quantity, is_above, span in islice(_read(prose, language), _MOST):
            if self._known.get(quantity) == {not is_above}:
                yield span


def _read(text: str, language: str) -> Iterator[tuple[str, bool, tuple[int, int]]]:
    if language not in _SIDES:
        return
    for match in _pattern(language).finditer(text):
        quantity = _quantity(match["quantity"], language)
        if quantity:
            yield quantity, match["above"] is not None, match.span()


def _quantity(written: str, language: str) -> str:
    """The figure without separators, or the key of a word for times and parts; nothing for what counts anything."""
    if re.fullmatch(r"(?:19|20)\d\d", written):
        return ""
    if not written[0].isdecimal():
        return next((key for key, words in _TIMES.items() if re.fullmatch(words, written, re.IGNORECASE)), "")
    mark = "." if language == "en" else ","
    whole, _, part = re.sub(r"[\u00a0 ]", "", written).replace("," if mark == "." else ".", "").partition(mark)
    return f"{whole}.{part.rstrip('0')}" if part else whole if int(whole[:9] or 0) >= _LEAST else ""


@cache
def _pattern(language: str) -> re.Pattern[str]:
    below, above = _SIDES[language]
    times = "|".join(_TIMES.values())
    return re.compile(
        rf"(?<![\w-])(?:(?P<above>{above})|(?P<below>{below}))\s(?:the |a |an |il |la |lo |i |gli |le |l'|det |"
        rf"den |på )?"
        rf"[^\w\s]{{0,2}}(?P<quantity>{_FIGURE}|{times})(?!\w)",
        re.IGNORECASE,
    )
