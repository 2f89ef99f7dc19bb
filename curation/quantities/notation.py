"""Which numbers a run of digits may stand for: `1.500` is fifteen hundred in Italian and one and a half in English.

Spaces and apostrophes only group. Where one mark could either group or divide, both readings are given, that of the
text's own language first, since people copy figures from one language into another.
"""

import re

_SPACES = " \u00a0\u202f\u2009'’"
FIGURE = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_LONGEST = 18  # digits beyond which a figure is an account or a serial number and no quantity
_GROUPING = re.compile(f"[{_SPACES}]")
_ONE_MARK = re.compile(r"\d+[.,]\d+")
_GROUPED = re.compile(r"[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*")
_MIXED = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+")


def values_of(figure: str, language: str) -> tuple[float, ...]:
    """The readings of `figure`, likeliest first; none for a version or a serial number (`3.2.7`)."""
    plain = _GROUPING.sub("", figure)
    if len(plain) > _LONGEST:
        return ()
    if plain.isdecimal():
        return (float(plain),)
    if _MIXED.fullmatch(plain):
        decimal = "," if plain.rfind(",") > plain.rfind(".") else "."
        return (float(plain.replace("." if decimal == "," else ",", "").replace(decimal, ".")),)
    grouped = _GROUPED.fullmatch(plain)
    whole = (float(re.sub(r"[.,]", "", plain)),) if grouped else ()
    if not _ONE_MARK.fullmatch(plain):
        return whole
    divided = (float(plain.replace(",", ".")),)
    groups_here = grouped is not None and grouped[1] == ("," if language == "en" else ".")
    return whole + divided if groups_here else divided + whole
