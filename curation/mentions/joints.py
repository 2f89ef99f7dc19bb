"""What may stand between the pieces of a name, in names as in texts, and sets of it as bits.

A joint is nothing, a hyphen, an underscore, a blank, or a blank between words that both begin with a capital. Five
bits say which kinds there are at one place, the place being how many folded letters come before it.
"""

from collections.abc import Iterable

from curation.mentions.tokens import BLANK, BREAK, GLUED, Tokens

CAPITALS_APART = "^"
_KINDS = (GLUED, "-", "_", BLANK, CAPITALS_APART)
_BITS = {kind: 1 << at for at, kind in enumerate(_KINDS)}
WIDTH = len(_KINDS)

Step = tuple[int, int, int]
"""From one piece to the next: the joint's bit, its bit if the name begins with a capital, and the next token."""


def is_joint(tokens: Tokens, at: int) -> bool:
    """Whether token `at` is a hyphen or an underscore right between two words."""
    return tokens.keys[at] in ("-", "_") and tokens.word_ends_before(at) and tokens.glued_word(at + 1)


def bits(kinds: Iterable[str]) -> int:
    """The bits of these kinds and of nothing, which is always allowed; a blank may be between capitals too."""
    allowed = {GLUED, *kinds}
    return sum(_BITS[kind] for kind in (allowed | {CAPITALS_APART} if BLANK in allowed else allowed))


def begins_high(tokens: Tokens, at: int) -> bool:
    """Whether token `at` begins with a capital or a digit."""
    char = tokens.text[tokens.starts[at]]
    return char.isupper() or char.istitle() or char.isdigit()


class Steps(dict[int, Step | None]):
    """From each token the step to the next, worked out when first asked for; None where no name goes on."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens

    def __missing__(self, at: int) -> Step | None:
        """The step from token `at`."""
        self[at] = step = self._from(at)
        return step

    def _from(self, at: int) -> Step | None:
        tokens, after = self._tokens, at + 1
        if after == len(tokens.keys) or tokens.gaps[after] == BREAK:
            return None
        if is_joint(tokens, after):
            bit = _BITS[tokens.keys[after]]
            return bit, bit, after + 1
        bit = _BITS[tokens.gaps[after]]
        if tokens.gaps[after] == BLANK and begins_high(tokens, after):
            return bit, _BITS[CAPITALS_APART], after
        return bit, bit, after
