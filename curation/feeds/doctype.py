"""The document type declaration of an XML feed: which entities it defines for use, and everything else of it dropped.

Only entities that are plain text in the end count: none that holds markup or another entity, so that none multiplies,
and none that is elsewhere. What they come to in the whole document is limited. Pure text; nothing is opened.
"""

import html
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from xml.sax.saxutils import escape

MAX_ENTITIES = 500  # declarations read; HTML's own three lists have 253
MAX_EXPANDED = 1_000_000  # characters that the references of one document come to

# Comments, instructions and quoted text go before single characters, and one that never ends takes the rest: each
# character is looked at once.
_SKIPPED = r"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)"
_QUOTED = r"\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)"
_DOCTYPE = re.compile(
    rf"(?:\s|{_SKIPPED})*+(?P<whole><!DOCTYPE\b(?P<name>(?:{_QUOTED}|[^\[>\"'])*+)"
    rf"(?:\[(?P<subset>(?:{_SKIPPED}|{_QUOTED}|[^\]\"'])*+)\]\s*+)?>)",
    re.DOTALL,
)
_ENTITY = re.compile(
    rf"{_SKIPPED}|<!ENTITY\s+(?P<name>[^\W\d][\w.-]*)\s+(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')\s*>", re.DOTALL
)
_CHARACTER = re.compile(r"&#(?:[0-9]+|x[0-9a-fA-F]+);")
_UNSAFE = re.compile(r"<|%[\w.-]+;|&(?!(?:#[0-9]+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos);)")
_REFERENCE = re.compile(r"&([^\W\d][\w.-]*);")
_TWICE = str.maketrans({"&": "&#38;#38;", "<": "&#38;#60;", "%": "&#37;", '"': "&#34;"})
_PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}  # XML's own, which a document may declare but not change


def without_doctype(text: str) -> tuple[str, str | None, dict[str, str]]:
    """`text` with a declaration of the plain entities only, the version of RSS it names, and these entities' texts.

    The texts are escaped as they would stand in the document. Text without a declaration stays as it is.
    """
    found = _DOCTYPE.match(text)
    if found is None:
        return text, None, {}
    version = "rss091n" if "netscape" in found["name"].lower() else None
    entities = _plain_entities(found["subset"] or "")
    start, end = found.span("whole")
    if not _bounded(text, entities):
        entities = {}
    declared = "".join(f'<!ENTITY {name} "{_literal(value)}">' for name, value in entities.items())
    doctype = f"<!DOCTYPE feed [{declared}]>" if declared else ""
    return text[:start] + doctype + text[end:], version, {name: escape(value) for name, value in entities.items()}


def _plain_entities(subset: str) -> dict[str, str]:
    """The first declaration of each name counts."""
    plain: dict[str, str] = {}
    for name, literal in islice(_declared(subset), MAX_ENTITIES):
        value = _text(literal)
        if value is not None and name not in _PREDEFINED:
            plain.setdefault(name, value)
    return plain


def _declared(subset: str) -> Iterator[tuple[str, str]]:
    for found in _ENTITY.finditer(subset):
        if found["name"]:
            yield found["name"], found["double"] if found["double"] is not None else found["single"]


def _text(literal: str) -> str | None:
    """What a reference comes to in the end, or None where that is more than text.

    A reference to a character is read when it is declared, what then stands there when it is used.
    """
    declared = _CHARACTER.sub(lambda reference: html.unescape(reference[0]), literal)
    return None if _UNSAFE.search(declared) else html.unescape(declared)


def _bounded(text: str, entities: Mapping[str, str]) -> bool:
    total = 0
    for reference in _REFERENCE.finditer(text) if entities else ():
        total += len(entities.get(reference[1], ""))
        if total > MAX_EXPANDED:
            return False
    return True


def _literal(value: str) -> str:
    """As a value in double quotes that is read back as the same text."""
    return value.translate(_TWICE)
