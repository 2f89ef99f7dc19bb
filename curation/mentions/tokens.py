"""A text, or a name, as words and single signs with what stands between them. One pass, whatever the text."""

from dataclasses import dataclass, field

from curation.mentions.characters import WORD_OR_SIGN, folded, sign, visible_end

GLUED = ""
BLANK = " "
BREAK = "\n\n"
_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of `text` as columns, in order: place, folded form, whether a word, what stands before.

    `gaps` holds GLUED, BLANK (any run of blanks with at most one line break) or BREAK (a longer one, or the start).
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    words: list[bool] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)

    def glued(self, at: int) -> bool:
        """Whether token `at` follows another without anything between; False for one that is not there."""
        return 0 < at < len(self.keys) and self.gaps[at] == GLUED

    def glued_word(self, at: int) -> bool:
        """Whether token `at` is a word glued to the token before."""
        return self.glued(at) and self.words[at]

    def word_ends_before(self, at: int) -> bool:
        """Whether a word stands right before token `at`."""
        return self.glued(at) and self.words[at - 1]


def read_tokens(text: str) -> Tokens:
    """`text` in tokens; invisible characters outside of words are none."""
    tokens = Tokens(text)
    gap = BREAK
    for match in WORD_OR_SIGN.finditer(text):
        start, end = match.span()
        if match.lastgroup == "blank":
            gap = BREAK if gap == BREAK or _breaks(match.group()) else BLANK
        elif match.lastgroup != "invisible":
            is_word = match.lastgroup == "word"
            tokens.starts.append(start)
            tokens.ends.append(visible_end(text, start, end) if is_word else end)
            tokens.keys.append(folded(match.group()) if is_word else sign(match.group()))
            tokens.words.append(is_word)
            tokens.gaps.append(gap)
            gap = GLUED
    return tokens


def _breaks(blanks: str) -> bool:
    if len(blanks) == 1:
        return False
    lines = blanks.replace("\r\n", "\n")
    return sum(map(lines.count, _LINE_ENDS)) > 1
