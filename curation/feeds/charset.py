"""Which characters the bytes of a feed are: byte order mark, UTF-8 where they can be nothing else, header, XML prolog.

Decided here and not by the feed parser because that one decodes UTF-7, in which markup can hide as plain letters, and
takes a wrong label's word over the bytes. Only text encodings of the web are tried.
"""

import codecs
import re
from collections.abc import Iterator

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_PROLOG = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)[\"']", re.IGNORECASE)
# What a label means on the web (WHATWG Encoding Standard): the larger set that its users in fact write.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"}
_REFUSED = {"utf-7", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
_SEVEN_BIT = ("iso2022_", "hz")  # how their names begin; valid ASCII, so only their label tells them
_EBCDIC = "<?xml".encode("cp037")  # the same in every EBCDIC code page


def decode(body: bytes, content_type: str | None) -> str:
    """Text of `body`; what no encoding explains becomes U+FFFD rather than an error."""
    for encoding in _candidates(body, content_type):
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    mostly_utf8 = body.decode("utf-8", "replace")
    damaged = mostly_utf8.count("\ufffd") > len(mostly_utf8) / 100
    return body.decode("cp1252", "replace") if damaged else mostly_utf8


def _candidates(body: bytes, content_type: str | None) -> Iterator[str]:
    yield from (encoding for mark, encoding in _MARKS if body.startswith(mark))
    labels = [_known(label) for label in _labels(body, content_type)]
    yield from (label for label in labels if label and label.startswith(_SEVEN_BIT))
    yield "utf-8"
    yield from (label for label in labels if label)


def _labels(body: bytes, content_type: str | None) -> Iterator[str]:
    if found := _HEADER.search(content_type or ""):
        yield found[1]
    head = body[:400] if not body.startswith(_EBCDIC) else body[:400].decode("cp037").encode("ascii", "replace")
    if declared := _PROLOG.match(head):
        yield declared[1].decode("ascii", "replace")


def _known(label: str) -> str | None:
    """Python's name for a text encoding of the web, or None: `zlib` and `hex` are codecs too, but not of text."""
    try:
        name = codecs.lookup(label).name
        if name in _REFUSED:
            return None
        b"a".decode(name, "replace")  # of no bytes at all every codec makes a text
    except LookupError:
        return None
    return _WIDER.get(name, name)
