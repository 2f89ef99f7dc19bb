"""Campaign parameters on a shared link, so that the target's own statistics tell where readers came from.

What is there is kept byte for byte, query and fragment, and a parameter that the publisher set is never set again.
Values are lower case with hyphens, as Google Analytics tells cases apart and knows the medium `social`
(support.google.com/analytics/answer/9756891). None of them is about a person: the source is a network, the campaign an
item, the content a family of captions that enough people share (see `curation.sharing.families`).
"""

import re
import unicodedata
from urllib.parse import quote, unquote_plus

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_SPELT_OUT = str.maketrans({"ø": "o", "æ": "ae", "å": "aa", "ß": "ss", "œ": "oe", "ł": "l", "đ": "d"})
_LONGEST = 60
_MEDIA = {"email": "email"}
_MEDIUM = "social"


def with_campaign(url: str, *, network: str, campaign: str, family: str) -> str:
    """`url` with the four parameters, less those it has.

    Args:
        campaign: the item, as `slug` makes it.
        family: many people's; never one person's caption.
    """
    wanted = {
        "utm_source": network,
        "utm_medium": _MEDIA.get(network, _MEDIUM),
        "utm_campaign": campaign,
        "utm_content": family,
    }
    before, mark, fragment = url.partition("#")
    query = before.partition("?")[2]
    there = {unquote_plus(part.partition("=")[0]).casefold() for part in re.split("[&;]", query)}
    added = "&".join(f"{name}={quote(value, safe='')}" for name, value in wanted.items() if name not in there and value)
    if not added:
        return url
    joint = "?" if "?" not in before else "" if not query or query.endswith("&") else "&"
    return f"{before}{joint}{added}{mark}{fragment}"


def slug(title: str, otherwise: str) -> str:
    """A title in lower case letters a–z, digits and hyphens; `otherwise` where it has none of them."""
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_SPELT_OUT)).encode("ascii", "ignore").decode()
    return _NOT_PLAIN.sub("-", plain)[:_LONGEST].strip("-") or otherwise
