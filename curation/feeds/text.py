"""Markup to plain text, once: what is stored, ranked, read by models and shown.

Nothing here makes markup safe to show: the result is text, and whoever shows it escapes it, also where it contains `<`.
Length and depth are cut before the sanitiser, whose time grows with the square of the depth.
"""

import html
import re
import unicodedata

import nh3

from curation.feeds.references import literal_ampersands

MAX_MARKUP = 65_536  # characters read of one entry
MAX_DEPTH = 256  # elements open at once; articles stay below 40

_PARAGRAPHS = {
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol",
    "p", "pre", "section", "table", "ul",
}  # fmt: skip
_LINES = {"br", "li", "tr", "caption", "summary", "option"}
_CELLS = {"td", "th"}
_BETWEEN = dict.fromkeys(_PARAGRAPHS, "\n\n") | dict.fromkeys(_LINES, "\n") | dict.fromkeys(_CELLS, " ")
_DROPPED = {
    "script", "style", "template", "noscript", "noframes", "noembed", "iframe", "object", "svg", "math", "head",
    "title", "textarea", "select", "audio", "video", "canvas", "xmp", "plaintext",
}  # fmt: skip
_SANITISER = nh3.Cleaner(
    tags=set(_BETWEEN),
    attributes={},
    clean_content_tags=_DROPPED,
    link_rel=None,
)

_OPENING_OR_CLOSING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_NEVER_NESTED = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
    "li", "dt", "dd", "option", "tr", "td", "th",
}  # fmt: skip
_BREAK = re.compile(r"</?(\w+)>")
_BLANK_LINES = re.compile(r"\n{3,}")
_NEWLINES = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
# Controls, soft hyphen, bidi marks and overrides, zero-width spaces, noncharacters, surrogates, tag characters.
# The zero-width joiner (emoji) and non-joiner (Persian) stay.
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_SELECTOR = re.compile("[\U000e0100-\U000e01ef]")  # the only ones of them that `str.isprintable` takes for visible


def plain_text(markup: str) -> str:
    """Paragraphs parted by a blank line, lines by a newline, entities decoded once, nothing invisible.

    Scripts, styles and other content not meant to be read are left out. NFC; always encodable in UTF-8.
    """
    if "<" not in markup and "&" not in markup:
        return _tidy(_one_line(markup[:MAX_MARKUP]))
    encodable = literal_ampersands(_visible(_shallow(markup[:MAX_MARKUP])))
    return _tidy(html.unescape(_broken(_one_line(_SANITISER.clean(encodable)))))


def clean_title(markup: str) -> str:
    """The same on one line."""
    return " ".join(plain_text(markup).split())


def as_markup(text: str) -> str:
    """Plain text as markup that `plain_text` reads back; blank lines part paragraphs, newlines are mere wrapping."""
    return re.sub(r"\n[^\S\n]*\n\s*", "<p>", html.escape(_NEWLINES.sub("\n", text), quote=False))


def lines_as_markup(text: str) -> str:
    """The same of text whose single newlines are lines of their own, not wrapping."""
    return as_markup(text).replace("\n", "<br>")


def excerpt(text: str, limit: int) -> str:
    """At most `limit` characters of `text`, on one line, ending with a sentence if one ends in the second half.

    Else it ends with a whole word and an ellipsis; within a word only where it is longer than half the limit.
    """
    line = " ".join(text.split(maxsplit=limit + 1)[: limit + 1])  # so many words are longer than the limit
    if len(line) <= limit:
        return line
    sentences = [end for end in re.finditer(r"[.!?…]['\"”»)]?(?= )", line[: limit + 1]) if end.end() >= limit // 2]
    if sentences:
        return line[: sentences[-1].end()]
    space = line.rfind(" ", limit // 2, limit)
    return line[: space if space > 0 else _boundary(line, limit - 1)].rstrip(" ,;:–-") + "…"


def _boundary(text: str, at: int) -> int:
    """The last place up to `at` between two graphemes; `at` itself where no grapheme ends before."""
    import regex  # type: ignore[import-untyped]  # UAX 29, which `re` does not know; hardly a process needs it

    ends = [grapheme.end() for grapheme in regex.finditer(r"\X", text[: at + 1])]  # the next character may still belong
    return max((end for end in ends if end <= at), default=at)


def _shallow(markup: str) -> str:
    """The markup up to where more than MAX_DEPTH elements are open; elements that cannot nest are not counted."""
    if markup.count("<") - markup.count("</") <= MAX_DEPTH:
        return markup  # as nearly always: no more than so many tags open anything
    depth = 0
    for tag in _OPENING_OR_CLOSING.finditer(markup):
        if tag[2].lower() not in _NEVER_NESTED:
            depth = max(0, depth + (-1 if tag[1] else 1))
        if depth > MAX_DEPTH:
            return markup[: tag.start()]
    return markup


def _one_line(markup: str) -> str:
    return " ".join(markup.split())


def _broken(markup: str) -> str:
    """The text of sanitised markup, which has no attributes, with breaks in place of its tags."""
    parts = _BREAK.split(markup)
    parts[1::2] = [_BETWEEN.get(tag, "\n\n") for tag in parts[1::2]]
    return "".join(parts)


def _tidy(text: str) -> str:
    lines = [line and _one_line(line) for line in unicodedata.normalize("NFC", _visible(text)).split("\n")]
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _visible(text: str) -> str:
    """`text` without what is _INVISIBLE, which is looked for only where a test ten times as fast cannot exclude it."""
    plain = text.replace("\n", " ").replace("\xa0", " ").isprintable()
    return text if plain and (text.isascii() or not _SELECTOR.search(text)) else _INVISIBLE.sub("", text)
