"""How long a caption may be on each network, counted as the network counts, after disclosure and link are in.

X weighs characters and takes every link as 23 (twitter-text, configuration v3: https://github.com/twitter/twitter-text);
Bluesky counts graphemes; Mastodon counts graphemes and links as 23; LinkedIn, Threads, Facebook and WhatsApp count
characters.
"""

import math
import unicodedata
from collections.abc import Mapping

import regex  # type: ignore[import-untyped]  # UAX 29, which `re` does not know

LIMITS: Mapping[str, int] = {
    "bluesky": 300,
    "facebook": 63_206,
    "linkedin": 3_000,
    "mastodon": 500,
    "threads": 500,
    "whatsapp": 65_536,
    "x": 280,
}
OTHER_LIMIT = 500
"""For a network we do not know."""
COMFORT: Mapping[str, int] = {"email": 700, "facebook": 500, "linkedin": 700, "whatsapp": 500}
"""Ours, for drafts: a long post is cut behind "see more" long before its network's limit."""

_LINK = regex.compile(r"https?://\S+")
_GRAPHEME = regex.compile(r"\X")
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F\u20E3")
_LINK_LENGTH = 23
# twitter-text configuration v3: these code points weigh 1, all others 2, and an emoji 2 however it is made up.
_X_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_SHORT_LINKS = frozenset({"x", "mastodon"})
_BY_GRAPHEME = frozenset({"bluesky", "mastodon"})


def limit_of(network: str | None) -> float:
    """The longest caption `network` takes; infinite for e-mail, and where no network is known yet."""
    return math.inf if network in (None, "email") else LIMITS.get(network or "", OTHER_LIMIT)


def length_on(network: str | None, caption: str) -> int:
    """Length of `caption` as `network` counts it."""
    text = unicodedata.normalize("NFC", caption)
    links = 0
    if network in _SHORT_LINKS:
        text, links = _LINK.subn("", text)
    return links * _LINK_LENGTH + _count(network, text)


def _count(network: str | None, text: str) -> int:
    if network == "x":
        return sum(map(_x_weight, _GRAPHEME.findall(text)))
    return len(_GRAPHEME.findall(text)) if network in _BY_GRAPHEME else len(text)


def _x_weight(grapheme: str) -> int:
    if _EMOJI.search(grapheme):
        return 2
    return sum(1 if any(low <= ord(character) <= high for low, high in _X_LIGHT) else 2 for character in grapheme)
