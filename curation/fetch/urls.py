"""Which URLs the door may be sent to, and how a URL is shown in a message: pure, no I/O.

A URL is parsed once, by one parser, and that very parse is what is requested; whatever two parsers might read
differently (control characters, backslashes, percent signs in the host) is refused. Where the host leads is not
decided here but at the connection, in `guard.py`.
"""

import re
from contextlib import suppress

import httpx2

from curation.fetch.errors import BadRedirect, UrlRefused

DEFAULT_PORTS = {"http": 80, "https": 443}
MAX_URL = 8192  # characters; what common servers take as a request line

_UNCLEAR = re.compile(r"[\x00-\x20\x7f\\]")
_NAME = r"(?=.{1,254}$)(?!xn--(\.|$))[a-z0-9_-]{1,63}(\.(?!xn--(\.|$))[a-z0-9_-]{1,63})*\.?"
_HOST = re.compile(rf"{_NAME}|[0-9a-f:.]*:[0-9a-f:.]*", re.ASCII)


def checked_url(text: str) -> httpx2.URL:
    """The parsed URL without its fragment. UrlRefused unless it is plain http or https without a user name."""
    if len(text) > MAX_URL or _UNCLEAR.search(text):
        raise _refused(text, "holds blanks, control characters or backslashes, or is too long; write it in full")
    try:
        url = httpx2.URL(text)
    except httpx2.InvalidURL:
        # The parser's own message may quote the password.
        raise _refused(text, "is no URL; copy it from the browser's address bar") from None
    if url.scheme not in ("http", "https"):
        raise _refused(text, "is neither http nor https; feeds are read over these two")
    if url.userinfo:
        raise _refused(text, "holds a user name or password; ask the feed's owner for an address without")
    if not _HOST.fullmatch(url.raw_host.decode("ascii")):
        raise _refused(text, "names no usable host; write it as https://host/path")
    if url.port is not None and not 0 < url.port < 65536:  # the transport would take 0 for "none given"
        raise _refused(text, f"asks for port {url.port}, and there is none; leave it out for the usual one")
    return url.copy_with(fragment=None) if "#" in text else url


def _refused(text: str, reason: str) -> UrlRefused:
    return UrlRefused(f"{shown(text)} {reason}")


def redirected(url: httpx2.URL, location: str | None) -> httpx2.URL:
    """Where a redirect's `Location` leads, checked like a configured URL. BadRedirect if nowhere usable."""
    if not location:
        raise BadRedirect(f"{shown(str(url))} redirects without saying where; check its url in feeds.yaml")
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")  # header bytes come as Latin-1, most are UTF-8
    try:
        return checked_url(str(url.join(location)))
    except (httpx2.InvalidURL, UrlRefused) as refused:
        reason = str(refused) if isinstance(refused, UrlRefused) else f"{shown(location)} is no URL"
        raise BadRedirect(f"{shown(str(url))} redirects to an address that is refused: {reason}") from None


def shown(text: str) -> str:
    """The URL for messages: no user name, password, query or fragment; printable, at most 200 characters."""
    try:
        plain = str(httpx2.URL(text).copy_with(userinfo=b"", query=None, fragment=None))
    except httpx2.InvalidURL:
        # Up to the last @, since a password that holds a slash is one reason why a URL does not parse.
        scheme, _, rest = re.split(r"[?#]", text, maxsplit=1)[0].rpartition("://")
        plain = f"{scheme}://{rest.rpartition('@')[2]}" if scheme else rest.rpartition("@")[2]
    return plain[:200].encode("unicode_escape").decode("ascii")
