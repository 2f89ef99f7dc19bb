"""Markup to plain text, once: what is stored, ranked, read by models and shown.

Nothing here makes markup safe to show: the result is text, and whoever shows it escapes it, also where it contains `<`.
Length and depth are cut before the sanitiser, whose time grows with the square of the depth.
"""

import html
import re
import unicodedata

import nh3

MAX_MARKUP = 65_536  # characters read of one entry
MAX_DEPTH = 256  # elements open at once; articles stay below 40

_PARAGRAPHS = {
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol",
    "p", "pre", "section", "table", "ul",
}  # fmt: skip
_LINES = {"br", "li", "tr", "caption", "summary", "option"}
_DROPPED = {
    "script", "style", "template", "noscript", "noframes", "noembed", "iframe", "object", "svg", "math", "head",
    "title", "textarea", "select", "audio", "video", "canvas", "xmp", "plaintext",
}  # fmt: skip
_SANITISER = nh3.Cleaner(
    tags=_PARAGRAPHS | _LINES | {"td", "th"},
    attributes={},
    clean_content_tags=_DROPPED,
    link_rel=None,
)

_OPENING_OR_CLOSING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_NEVER_NESTED = set(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "tr",
        "td",
        "th",
    ]
)
_BREAK = re.compile(r"</?(\w+)>")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r" ?\n(?: ?\n)+ ?")
_LINE_EDGES = re.compile(r" ?\n ?")
_NEWLINES = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
# Controls, soft hyphen, bidi marks and overrides, zero-width spaces, noncharacters, surrogates, tag characters.
# The zero-width joiner (emoji) and non-joiner (Persian) stay.
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)


def plain_text(markup: str) -> str:
    """Paragraphs parted by a blank line, lines by a newline, entities decoded once, nothing invisible.

    Scripts, styles and other content not meant to be read are left out. NFC; always encodable in UTF-8.
    """
    if "<" not in markup and "&" not in markup:
        return _tidy(_one_line(markup[:MAX_MARKUP]))
    encodable = _INVISIBLE.sub("", _shallow(markup[:MAX_MARKUP]))
    marked = _BREAK.sub(_break, _one_line(_SANITISER.clean(encodable)))
    return _tidy(html.unescape(marked))


def clean_title(markup: str) -> str:
    """The same on one line."""
    return " ".join(plain_text(markup).split())


def as_markup(text: str) -> str:
    """Plain text as markup that `plain_text` reads back; blank lines part paragraphs, newlines are mere wrapping."""
    return re.sub(r"\n[^\S\n]*\n\s*", "<p>", html.escape(_NEWLINES.sub("\n", text), quote=False))


def excerpt(text: str, limit: int) -> str:
    """At most `limit` characters of `text`, on one line, ending with a sentence if one ends in the second half.

    Else it ends with a whole word and an ellipsis; within a word only where it is longer than half the limit.
    """
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    sentences = [end for end in re.finditer(r"[.!?…]['\"”»)]?(?= )", line[: limit + 1]) if end.end() >= limit // 2]
    if sentences:
        return line[: sentences[-1].end()]
    space = line.rfind(" ", limit // 2, limit)
    return line[: space if space > 0 else _boundary(line, limit - 1)].rstrip(" ,;:–-") + "…"


def _boundary(text: str, at: int) -> int:
    """The last place up to `at` where no accent, joiner or emoji part is cut from its base."""
    while 0 < at < len(text) and (_joins(text[at]) or text[at - 1] == "\u200d"):
        at -= 1
    return at


def _joins(character: str) -> bool:
    return character == "\u200d" or unicodedata.category(character) in ("Mn", "Me", "Mc", "Sk")


def _shallow(markup: str) -> str:
    """The markup up to where more than MAX_DEPTH elements are open; elements that cannot nest are not counted."""
    depth = 0
    for tag in _OPENING_OR_CLOSING.finditer(markup):
        if tag[2].lower() not in _NEVER_NESTED:
            depth = max(0, depth + (-1 if tag[1] else 1))
        if depth > MAX_DEPTH:
            return markup[: tag.start()]
    return markup


def _one_line(markup: str) -> str:
    return " ".join(markup.split())


def _break(tag: re.Match[str]) -> str:
    if tag[1] in ("td", "th"):
        return " "
    return "\n" if tag[1] in _LINES else "\n\n"


def _tidy(text: str) -> str:
    visible = unicodedata.normalize("NFC", _INVISIBLE.sub("", _NEWLINES.sub("\n", text)))
    paragraphs = _BLANK_LINES.sub("\n\n", _SPACES.sub(" ", visible))
    return _LINE_EDGES.sub("\n", paragraphs).strip()
