"""Which links are kept, and which of them are the same address written differently.

`web_link` decides what may be stored and shown as a link at all; `canonical_url` is the key by which items are told
apart. Nothing here opens an address; whether a host may be visited is the fetcher's decision.
"""

import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote_plus, urljoin, urlsplit, urlunsplit

import idna

MAX_LENGTH = 2048

_DEFAULT_PORTS = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\0-\x1f\x7f-\x9f\\\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufffd]")
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\]")
# Parameters that say where a reader came from and never what they see: campaign tools, networks, mailers.
_TRACKING = re.compile(
    r"utm_.+|mtm_.+|pk_(?:campaign|kwd|source|medium|content)|at_(?:medium|campaign|link_\w+|custom\d|bbc_team|format|ptr_name)"
    r"|fbclid|fb_action_\w+|fb_source|gclid|gclsrc|dclid|gbraid|wbraid|srsltid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh"
    r"|li_fat_id|trk|trkcampaign|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs(?:fp|sc|tc)|hsctatracking|vero_(?:id|conv)"
    r"|oly_(?:anon|enc)_id|wickedid|_openstat|xtor|wt\.mc_\w+|s_cid|cmpid|ns_(?:campaign|source|mchannel|linkname|fee)"
    r"|_gl|_ga|guccounter|guce_referrer(?:_sig)?|ref_src|ref_url|__twitter_impression"
)
_QUOTED = str.maketrans({character: quote(character) for character in ' "<>\u2028\u2029'})  # end a line or a link
_IN_PATH = "%/:@!$&'()*+,;=~"
_IN_QUERY = _IN_PATH + "?[]"
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")


def web_link(link: str, base: str = "") -> str | None:
    """`link` made absolute against `base`, or None where it is not plain http(s) or could mislead whoever opens it."""
    address = link.strip()
    if not address or _UNSAFE.search(address):  # before joining, which silently drops tabs and newlines
        return None
    try:
        absolute = urljoin(base, address)
        parts = _web_parts(absolute)
        named = parts and _host(parts)
    except ValueError:  # a bad port or bracketed host
        return None
    return absolute.translate(_QUOTED) if named else None


@lru_cache(maxsize=1024)  # asked twice of most entries, whose guid is their link
def canonical_url(url: str) -> str | None:
    """The form by which two addresses are the same; None unless absolute http(s), without user name, at most 2048 long.

    Dropped: fragment, default port, tracking parameters, case of scheme and host. Kept, because a server may care: the
    scheme, `www.`, a trailing slash, the order of parameters. Applied twice it gives the same.
    """
    try:
        parts = _web_parts(url.strip())
        host = _host(parts) if parts else None
    except ValueError:
        return None
    if parts is None or host is None:
        return None
    path = _escaped(parts.path, _IN_PATH) or "/"
    canonical = urlunsplit((parts.scheme, host, path, _essential(parts.query), ""))
    return canonical if len(canonical) <= MAX_LENGTH else None


def _web_parts(url: str) -> SplitResult | None:
    """The parts of an absolute http(s) address; None for any other. Raises ValueError where it cannot be split."""
    if len(url) > MAX_LENGTH or _UNSAFE.search(url):
        return None
    parts = urlsplit(url)
    if parts.scheme not in _DEFAULT_PORTS or "@" in parts.netloc or not parts.hostname:
        return None
    return parts if parts.port != 0 else None


def _host(parts: SplitResult) -> str | None:
    """Host in lower-case ASCII with the port where it is not the scheme's own; None where no host can be so named."""
    name = (parts.hostname or "").rstrip(".")
    if not name.isascii():
        try:
            name = idna.encode(name, uts46=True).decode("ascii")
        except idna.IDNAError:
            return None
    name = f"[{name}]" if ":" in name else name
    if not _HOST.fullmatch(name):
        return None
    return name if parts.port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{name}:{parts.port}"


def _essential(query: str) -> str:
    kept = [pair for pair in query.split("&") if pair and not _tracks(pair)]
    return _escaped("&".join(kept), _IN_QUERY)


def _tracks(pair: str) -> bool:
    return _TRACKING.fullmatch(unquote_plus(pair.partition("=")[0]).strip().lower()) is not None


def _escaped(text: str, safe: str) -> str:
    return _ESCAPE.sub(lambda escape: escape[0].upper(), quote(text, safe=safe))
