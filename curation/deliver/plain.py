"""Texts of others made fit for a chat message: nothing invisible, no longer than there is room for. Pure: no I/O.

What a text says stays as it is, markup and all: it is for whoever builds a message to put it where nothing reads it.
"""

import re

# Controls, soft hyphen, bidi marks and overrides, zero-width spaces, noncharacters, halves of surrogate pairs, tags.
# The zero-width joiner (emoji) and non-joiner (Persian) stay.
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_LINE_END = re.compile("\r\n?|[\v\f\u0085\u2028\u2029]")
_BLANK_LINES = re.compile("\n{3,}")
_READ = 20  # times the limit: characters looked at, however many of them are invisible


def one_line(text: str, longest: int) -> str:
    """A text on one line, of at most `longest` characters; "" where nothing of it can be seen."""
    return shortened(" ".join(_visible(text, longest).split()), longest)


def lines(text: str, longest: int) -> str:
    """The same with its lines and paragraphs."""
    ended = _LINE_END.sub("\n", _visible(text, longest))
    tidy = "\n".join(" ".join(line.split()) for line in ended.split("\n"))
    return shortened(_BLANK_LINES.sub("\n\n", tidy).strip(), longest)


def shortened(text: str, longest: int) -> str:
    """A text of at most `longest` characters; what is cut ends with an ellipsis, after a whole word where one ends."""
    if len(text) <= longest:
        return text
    space = max(text.rfind(blank, longest // 2, longest) for blank in " \n")
    return text[: space if space > 0 else _boundary(text, longest - 1)].rstrip(" \n,;:–-") + "…"


def apart(text: str) -> str:
    """A text inside of a sentence, whose direction it leaves alone (UAX 9: first strong isolate)."""
    return f"\u2068{text}\u2069"


def web_address(url: str | None, longest: int) -> str | None:
    """An http or https address as it is; None for what is none, or is too long."""
    usable = url is not None and len(url) <= longest and re.fullmatch(r"https?://[!-~]+", url, re.ASCII)
    return url if usable else None


def _visible(text: str, longest: int) -> str:
    return _INVISIBLE.sub("", text[: longest * _READ])


def _boundary(text: str, at: int) -> int:
    """The last place up to `at` between two graphemes; `at` itself where one grapheme is as long as that."""
    import regex  # type: ignore[import-untyped]  # UAX 29, which `re` does not know; hardly a message needs it

    ends = [grapheme.end() for grapheme in regex.finditer(r"\X", text[: at + 1])]
    return max((end for end in ends if end <= at), default=at)
