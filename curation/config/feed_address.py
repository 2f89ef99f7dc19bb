"""What may stand where a feed's address is asked for, and which addresses are the same feed.

Three forms: an http(s) URL, `demo:NAME` for a bundled feed, a path below the folder of feeds.yaml. Whether a host may
be reached is decided by the guarded door when it is opened, whether a file exists when it is read: nothing here does
I/O.
"""

import posixpath
import re
from urllib.parse import SplitResult, urlsplit

MAX_LENGTH = 2000
_DEMO = re.compile(r"demo:[a-z0-9][a-z0-9._-]*")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff\u2028\u2029\\]")
_PORTS = {"http": 80, "https": 443}


def feed_address(text: str) -> str:
    """`text` when it is one of the three forms; ValueError with the remedy otherwise."""
    if is_web(text):
        return web_address(text)
    if text.startswith("demo:"):
        return _demo_address(text)
    return _path_below(text)


def web_address(text: str) -> str:
    """`text` when it is an absolute http(s) URL without user name, password, blank or control character."""
    if _UNSAFE.search(text):
        raise ValueError(f"{_shown(text)} holds a blank, a backslash or a control character; write %20 for a blank")
    parts = _split(text)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ValueError(f"{_shown(text)} is no http(s) address; write one such as https://example.com/feed.xml")
    if "@" in parts.netloc:
        host = parts.netloc.rpartition("@")[2]
        raise ValueError(f"the address at {host[:60]} carries a user name or password; remove what stands before the @")
    return text


def is_web(address: str) -> bool:
    """Whether `address` is meant for the web, by its scheme in any case; what is wrong with it `web_address` tells."""
    return address.lower().startswith(("http:", "https:"))


def same_address(address: str) -> str:
    """A key equal for spellings of one address: case of scheme and host, default port, empty path, fragment."""
    if not is_web(address):
        return address if address.startswith("demo:") else posixpath.normpath(address)
    parts = _split(address)
    host = (parts.hostname or "").rstrip(".")
    port = "" if parts.port in (None, _PORTS[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}{parts.path or '/'}?{parts.query}"


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018  the property checks the port
    except ValueError as error:
        raise ValueError(
            f"{_shown(text)} is no address ({error}); write one such as https://example.com/feed.xml"
        ) from error
    if len(text) > MAX_LENGTH:
        raise ValueError(f"{_shown(text)} is longer than {MAX_LENGTH} characters; find the feed's short address")
    return parts


def _demo_address(text: str) -> str:
    if not _DEMO.fullmatch(text):
        raise ValueError(f"{_shown(text)} names no demo feed; write demo: and its name in small letters")
    return text


def _path_below(text: str) -> str:
    advice = "write an https:// address, or a path below the folder of feeds.yaml such as feeds/news.xml"
    if not text or len(text) > MAX_LENGTH or re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\\]", text):
        raise ValueError(f"{_shown(text)} is no address; {advice}")
    if scheme := _SCHEME.match(text):
        raise ValueError(f"{_shown(text)}: {scheme[1]}: is not read; {advice}")
    if text.startswith("/") or ".." in text.split("/"):
        raise ValueError(f"{_shown(text)} leads outside the folder of feeds.yaml; {advice}")
    if text.lower().startswith("www."):
        raise ValueError(f"{_shown(text)} lacks its https://; write {_shown('https://' + text)}")
    return text


def _shown(text: str) -> str:
    return ascii(text[:77] + "...") if len(text) > 80 else repr(text)
