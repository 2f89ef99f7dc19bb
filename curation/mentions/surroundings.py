"""What may stand around a name for it to be a mention: every sign may, save those that make another word of it.

Taken as parts of the same word: an underscore towards more of a word (kalvento_fans, but not _Kalvento_, which is
emphasis), an apostrophe after anything but an elided word (O'Neill) or before anything but an ending, digits of the
same number (`Fjell 400` is not in `Fjell 400.000`, nor 3M in `2.3M` or `$3M`).
"""

import unicodedata
from typing import Literal

from curation.mentions.tokens import Tokens

Place = Literal["text", "tag", "handle"]

_ELIDED = (
    "l un d c m t s v dell all dall nell sull coll degl agl dagl negl sugl quell quest bell nessun ciascun qualcun "
    "alcun com anch senz tutt mezz sott contr quand dov neanch nient quant tant altr grand "  # Italian
    "j n qu lorsqu puisqu quoiqu jusqu presqu quelqu entr"  # French, and with l, d, m, t, s Catalan and Portuguese
)
ELIDED = frozenset(_ELIDED.split())
_ENDINGS = "s d ll ve re en et er ene erne ens ets"  # genitive; English verbs; Danish articles after abbreviations
ENDINGS = frozenset(_ENDINGS.split())
_DECIMAL = (".", ",")
_EMPHASIS = 3  # ___so___ is the strongest there is


def place_before(tokens: Tokens, first: int) -> Place | None:
    """Where a name that begins at token `first` stands; None where it is part of something else."""
    if not tokens.glued(first):
        return "text"
    sign = tokens.keys[first - 1]
    after_word = tokens.word_ends_before(first - 1)
    if tokens.words[first - 1] or (sign == "@" and after_word):
        return None
    if sign in ("@", "#"):
        return "handle" if sign == "@" else "tag"
    if sign == "_" and not _emphasised(tokens, first - 1, -1):
        return None
    if sign == "'" and after_word and tokens.keys[first - 2] not in ELIDED:
        return None
    if tokens.keys[first][0].isdigit() and _goes_on_before(tokens, first):
        return None
    return "text"


def ends_after(tokens: Tokens, last: int, place: Place) -> bool:
    """Whether a name whose last token is `last` ends there."""
    after = last + 1
    if not tokens.glued(after):
        return True
    sign, more = tokens.keys[after], tokens.glued_word(after + 1)
    if tokens.words[after]:
        return False
    if sign == "_":
        return place == "text" and _emphasised(tokens, after, 1)
    if sign == "'" and more:
        return tokens.keys[after + 1] in ENDINGS
    if sign == "." and more and place == "handle":  # dots are parts of handles, before a capital the end of a sentence
        return tokens.text[tokens.starts[after + 1]].isupper()
    figures = sign in _DECIMAL and more and tokens.keys[after + 1][:1].isdigit()
    return not (figures and tokens.keys[last][-1].isdigit())


def _emphasised(tokens: Tokens, at: int, step: Literal[-1, 1]) -> bool:
    """Whether the underscores from token `at` on, seen away from the name, have no more of a word behind them."""
    for _ in range(_EMPHASIS):
        if not tokens.glued(at if step == -1 else at + 1):
            return True
        at += step
        if tokens.keys[at] != "_":
            return not tokens.words[at] and tokens.keys[at] not in ("#", "@")
    return True


def _goes_on_before(tokens: Tokens, first: int) -> bool:
    sign = tokens.keys[first - 1]
    if sign in _DECIMAL and tokens.word_ends_before(first - 1):
        return tokens.keys[first - 2][-1:].isdigit()
    return len(sign) == 1 and unicodedata.category(sign) == "Sc"
