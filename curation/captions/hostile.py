"""What feed text may carry and no caption should: links, handles, markup, hidden characters, orders to a machine.

Patterns only. The drafter leaves out what they match, the verifier reports it. They err on the side of leaving out:
a sentence not quoted costs nothing.
"""

import re
import unicodedata

from curation.captions.orders import ORDER

# Bare domains need a lower-case ending of this list: a missing blank after a full stop ("maggio.Il") is no domain.
URL = re.compile(
    r"\b(?:https?|ftp|mailto|javascript|data):\S+|\bwww\.\S+"
    r"|(?<![\w-])(?<![\w-]\.)[\w-]{1,63}(?:\.[\w-]{1,63})*\.(?:com|org|net|io|eu|dk|it|uk|de|fr|se|no|co|app|dev|info|ai|me|ly|test|example)\b(?:/\S*)?"
)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+")
HANDLE = re.compile(r"(?<![\w.@])@\w[\w.]*\w")
HASHTAG = re.compile(r"(?<![\w&])#\w*[^\W\d_]\w*")
MARKUP = re.compile(
    r"</?[a-zA-Z!][^>]*>?|\[[^\[\]]{0,300}\]\([^)]{0,2000}\)|!\[|\*\*|__\w|`|~~|&(?:#\w+|[a-zA-Z]{2,8});|\{\{|\}\}|<\||\|>|</"
    r"|^[ \t]{0,8}#{1,6}\s|^>",
    re.MULTILINE,
)
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})

_CODE = re.compile(
    r"[{}\\|^~]|=>|==|\w\(\)|;\s*$|\b(?:SELECT|DROP|INSERT)\b.*\b(?:FROM|TABLE|INTO)\b|\w{31,}|\$\(|\bbase64\b"
)


def visible(text: str) -> str:
    """`text` on one line without control, format, private or unassigned characters, white space collapsed, in NFC."""
    kept = "".join(c if c.isspace() else "" if is_hidden(c) else c for c in text)
    return " ".join(unicodedata.normalize("NFC", kept).split())


def is_hidden(character: str) -> bool:
    """Whether nothing of it shows: controls, zero-width and bidirectional marks, tag characters, surrogates."""
    return unicodedata.category(character) in _HIDDEN_CATEGORIES


def is_quotable(text: str) -> bool:
    """Whether `text`, of a feed, may stand in a caption: no link, handle, hashtag, markup, code or order in it."""
    return not any(p.search(text) for p in (URL, EMAIL, HANDLE, HASHTAG, MARKUP, ORDER, _CODE))


def gives_orders(text: str) -> bool:
    """Whether `text` addresses a machine: then nothing of the same article is trusted."""
    return ORDER.search(text) is not None
