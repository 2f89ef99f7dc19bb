"""What is done about damage in the text of an XML feed before and beside reading it. Text in, text out.

A document that breaks off keeps its whole entries, one that a handler cannot read is read an entry at a time, and what
XML forbids never reaches the reader.
"""

import contextlib
import re
from collections.abc import Callable
from typing import Any

MAX_APART = 500  # entries read one at a time, after a handler raised

# What feedparser's handlers raise on documents found by mutating real ones: an element closed that never began, a
# number that is none, a reference to no character, a bad address, declarations within markup, nesting.
RAISED = (LookupError, TypeError, ValueError, OverflowError, AssertionError, RecursionError)

_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
# What is within CDATA and comments begins and ends nothing. One that never ends hides the rest, as it does when read.
_MARK = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
    r"|(?P<opening><(?:\w+:)?(?:item|entry)(?=[\s>])(?![^<>]*/>))|(?P<closing></(?:\w+:)?(?:item|entry)\s*>)",
    re.DOTALL,
)


def legal(text: str) -> str:
    """Without what XML forbids: control characters are dropped, references to no character become U+FFFD."""
    return _REFERENCE.sub(_legal_reference, _ILLEGAL.sub("", text))


def _legal_reference(reference: re.Match[str]) -> str:
    digits = reference[1] or reference[2]
    code = int(digits, 16 if reference[1] else 10) if len(digits.lstrip("0")) < 8 else -1
    character = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF
    return reference[0] if character else "\ufffd"


def without_open_entry(text: str) -> str:
    """The text up to an entry that begins and never ends: the document broke off in it."""
    _, opening = _entries(text)
    return text if opening is None else text[:opening]


def entry_by_entry(text: str, read: Callable[[str], dict[str, Any]]) -> tuple[dict[str, Any] | None, int, int]:
    """The document read with one of its first MAX_APART entries at a time, and how many of all cannot be read so.

    None for the document where none can.
    """
    spans, _ = _entries(text)
    before, after = (text[: spans[0][0]], text[spans[-1][1] :]) if spans else ("", "")
    document: dict[str, Any] | None = None
    for start, end in spans[:MAX_APART]:
        with contextlib.suppress(*RAISED):
            part = read(before + text[start:end] + after)
            document = part | {"entries": [*(document["entries"] if document else []), *part["entries"]]}
    kept = len(document["entries"]) if document else 0
    return document if kept else None, len(spans) - kept, len(spans)


def _entries(text: str) -> tuple[list[tuple[int, int]], int | None]:
    """(start, end) of each whole entry, and where one begins that never ends.

    One that holds another gives the inner end.
    """
    spans, start = [], None
    for mark in _MARK.finditer(text):
        if mark["closing"] and start is not None:
            spans.append((start, mark.end()))
            start = None
        elif mark["opening"] and start is None:
            start = mark.start()
    return spans, start
