"""How long a caption may be on each network, counted as the network counts, after disclosure and link are in.

Figures: X 280 by weight with every link as 23, Bluesky 300 graphemes, Mastodon and Threads 500, LinkedIn 3,000.
"""

import re
import unicodedata
from collections.abc import Mapping

LIMITS: Mapping[str, int] = {
    "bluesky": 300,
    "linkedin": 3000,
    "mastodon": 500,
    "threads": 500,
    "x": 280,
}
OTHER_LIMIT = 500
# Ours: a LinkedIn post is cut behind "see more" long before its limit.
COMFORT: Mapping[str, int] = {"linkedin": 700}

_LINK = re.compile(r"https?://\S+")
_X_LINK_LENGTH = 23
# twitter-text configuration v3: these code points weigh 1, all others 2.
_X_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))


def limit_of(network: str | None) -> int:
    """The longest caption `network` takes. None: no network is known yet, so only the widest limit is sure to hold."""
    return max(LIMITS.values()) if network is None else LIMITS.get(network, OTHER_LIMIT)


def length_on(network: str | None, caption: str) -> int:
    """Length of `caption` as `network` counts it; an emoji of several code points may count as more, never as less."""
    text = unicodedata.normalize("NFC", caption)
    if network == "x":
        links = len(_LINK.findall(text))
        return links * _X_LINK_LENGTH + sum(map(_x_weight, _LINK.sub("", text)))
    if network == "bluesky":
        return sum(not unicodedata.category(character).startswith("M") for character in text)
    return len(text)


def _x_weight(character: str) -> int:
    return 1 if any(low <= ord(character) <= high for low, high in _X_LIGHT) else 2
