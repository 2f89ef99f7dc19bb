"""Makes the OPML that exporters write without escaping well-formed again: bare `&`, `<` and `"` in attribute values.

A value of an OPML attribute is taken to run until the next OPML attribute or the end of its tag, so that quotes and
markup inside it are text. Applied only to documents that do not parse; one that is beyond this stays malformed.
Linear in its length.
"""

import re
from html.entities import name2codepoint

_OPENING = re.compile(rb'\s(?:text|title|description|xmlUrl|htmlUrl|type|language|category|url)="', re.IGNORECASE)
_CLOSING = re.compile(rb'"\s*/?>\s*(?=<(?:/?outline|/?body|!--))', re.IGNORECASE)
_AMPERSAND = re.compile(rb"&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)(?:([a-zA-Z]{2,8});)?")


def with_escaped_values(data: bytes) -> bytes:
    """`data` (in an encoding that extends ASCII) with its attribute values escaped."""
    openings = list(_OPENING.finditer(data))
    if not openings:
        return data
    ends = [opening.start() for opening in openings[1:]] + [len(data)]
    values = (opening[0] + _closed(data[opening.end() : end]) for opening, end in zip(openings, ends, strict=True))
    return data[: openings[0].start()] + b"".join(values)


def _closed(rest: bytes) -> bytes:
    """`rest` starts inside a value; what follows the value, if anything, is the end of its tag and more markup."""
    closing = _CLOSING.search(rest)
    end = closing.start() if closing else rest.rfind(b'"')
    return _escaped(rest[:end]) + rest[end:] if end >= 0 else rest


def _escaped(value: bytes) -> bytes:
    return _AMPERSAND.sub(_reference, value).replace(b"<", b"&lt;").replace(b'"', b"&quot;")


def _reference(match: re.Match[bytes]) -> bytes:
    """XML knows five named characters, HTML many: `&nbsp;` becomes its number, other ampersands are text."""
    code = name2codepoint.get((match[1] or b"").decode("ascii"))
    return b"&#%d;" % code if code else b"&amp;" + match[0][1:]
