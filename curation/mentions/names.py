"""What one name may look like in a text: its pieces, and what may join one to the next.

A piece is a word, a part of a word in camel case, or a sign. Where the name has a blank, a hyphen or an underscore
between words, the text may have any of them or nothing. Where it has a capital inside a word (DemandIQ) or letters
before digits (Fjell400), the text may have a hyphen or an underscore too, and a blank if both parts are of two
letters and both begin with their capital: FaceTime is in `Face Time` and not in `face time`, and iPhone not in
`I phone`. Beside & and + a blank may come or go. Everything else is as written.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex  # type: ignore[import-untyped]  # Unicode properties, which `re` does not know

from curation.mentions.characters import as_written, folded
from curation.mentions.joints import CAPITALS_APART, is_joint
from curation.mentions.tokens import BLANK, GLUED, Tokens, read_tokens

MAX_PIECES = 20
GENITIVE_LETTERS = 4  # a shorter name with an s may be another word: only in capitals it has one (DSBs)
_SOFT = " -_"
_CAMEL = f"-_{CAPITALS_APART}"
_NARROW = "-_"
_TIGHT = ""
_LOOSE_SIGNS = "&+"
_PARTS = regex.compile(
    r"(?<=\p{Ll}\p{M}*)(?=\p{Lu})|(?<=\p{Lu}\p{M}*)(?=\p{Lu}\p{M}*\p{Ll})|(?<=\p{L}\p{M}*\p{L}\p{M}*)(?=\p{N})",
    regex.V1,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in folded pieces. `joints[i]` says what may stand before piece i besides nothing; `solid[i]`, whether
    pieces i - 1 and i are words and run into one where nothing does. `written`: its letters in their own case."""

    pieces: tuple[str, ...]
    joints: tuple[str, ...]
    solid: tuple[bool, ...]
    written: str

    @property
    def key(self) -> str:
        """Equal for two names that are variants of each other."""
        return "".join(self.pieces)

    @property
    def takes_s(self) -> bool:
        """Whether a genitive without apostrophe may be formed: Kalventos, but not of a name in -s, -x, -z or digits."""
        return self.key[-1].isalpha() and self.key[-1] not in "sxz"


def parse_name(text: str) -> Name:
    """`text` as a name; raises ValueError if nothing of it can be seen or it has more than MAX_PIECES pieces."""
    parts = list(_parts(read_tokens(text)))
    if not parts:
        raise ValueError(f"{text!r} names nothing; write a name with letters or digits")
    if len(parts) > MAX_PIECES:
        raise ValueError(f"{text[:80]!r} has {len(parts)} words and signs; at most {MAX_PIECES} are read: shorten it")
    pieces, joints, solid = zip(*parts, strict=True)
    return Name(pieces, joints, solid, letters_as_written(text))


def letters_as_written(text: str) -> str:
    """`text` in its own case without what may vary between the words of a name."""
    tokens = read_tokens(text)
    spans = zip(tokens.starts, tokens.ends, tokens.keys, strict=True)
    return "".join(as_written(text[start:end]) for start, end, key in spans if key not in ("-", "_"))


def _parts(tokens: Tokens) -> Iterator[tuple[str, str, bool]]:
    for at, key in enumerate(tokens.keys):
        if is_joint(tokens, at) or not key:
            continue
        joint = _joint(tokens, at)
        if not tokens.words[at]:
            yield key, joint, False
            continue
        camel = _PARTS.split(as_written(tokens.text[tokens.starts[at] : tokens.ends[at]]))
        yield folded(camel[0]), joint, joint == _SOFT
        for before, part in pairwise(camel):
            yield folded(part), _inner_joint(before, part), True


def _joint(tokens: Tokens, at: int) -> str:
    if at == 0:
        return _TIGHT
    if tokens.words[at] and (is_joint(tokens, at - 1) or (tokens.words[at - 1] and tokens.gaps[at] != GLUED)):
        return _SOFT
    loose = tokens.keys[at] in _LOOSE_SIGNS or tokens.keys[at - 1] in _LOOSE_SIGNS
    return BLANK if loose or tokens.gaps[at] != GLUED else _TIGHT


def _inner_joint(before: str, part: str) -> str:
    wide = sum(map(str.isalpha, before)) > 1 and (part[0].isdigit() or sum(map(str.isalpha, part)) > 1)
    return _CAMEL if wide else _NARROW
