"""Which proxy a request goes through, if any: pure; the environment's variables are passed in.

Without `network.proxy` there is none, whatever the environment says. An address there is for every request; the word
"environment" stands for HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY as other programs read them, small letters
first. Only http:// proxies are used: what goes to an https site stays encrypted inside, and the deadline could not be
kept under two layers of TLS. SOCKS is not spoken.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from urllib.parse import unquote_to_bytes

import httpx2

from curation.fetch.urls import DEFAULT_PORTS

ENVIRONMENT = "environment"

_REMEDY = f'write "http://proxy.example.com:3128", or "{ENVIRONMENT}"'
_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where it listens, and the value of Proxy-Authorization if its URL names a user."""

    host: str
    port: int
    authorization: bytes | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Proxies:
    """One for each scheme, and the hosts that are asked directly (entries of NO_PROXY, in lower case)."""

    http: Proxy | None = None
    https: Proxy | None = None
    direct: tuple[str, ...] = ()

    def way_to(self, url: httpx2.URL) -> Proxy | None:
        """The proxy for a request; None for a direct one."""
        proxy = self.https if url.scheme == "https" else self.http
        if proxy is None or any(_names(entry, url) for entry in self.direct):
            return None
        return proxy


def parse_proxy(text: str) -> Proxy:
    """ValueError, with the remedy, for anything but an http URL of a host; no message shows user name or password."""
    try:
        url = httpx2.URL(text)
    except httpx2.InvalidURL:
        raise ValueError(f"{_shown(text)} is no URL; {_REMEDY}") from None
    if url.scheme.startswith("socks"):
        raise ValueError(f"{_shown(text)} is a SOCKS proxy, and only http ones are spoken; {_REMEDY}")
    if url.scheme == "https":
        raise ValueError(f"{_shown(text)} is asked over TLS itself, and only http:// proxies can be; {_REMEDY}")
    if url.scheme != "http" or not url.host or url.raw_path not in (b"", b"/") or url.fragment:
        raise ValueError(f"{_shown(text)} is no proxy; {_REMEDY}")
    if url.port is not None and not 0 < url.port < 65536:
        raise ValueError(f"{_shown(text)} names no port between 1 and 65535; {_REMEDY}")
    return Proxy(url.raw_host.decode("ascii"), url.port or DEFAULT_PORTS["http"], _basic(url.userinfo))


def proxies(setting: str | None, environment: Mapping[str, str]) -> Proxies:
    """What `network.proxy` stands for. ValueError for a proxy that cannot be used."""
    if setting is None:
        return Proxies()
    if setting != ENVIRONMENT:
        proxy = parse_proxy(setting)
        return Proxies(proxy, proxy)
    entries = (entry.strip().lower() for entry in _variable("no_proxy", environment).split(","))
    return Proxies(
        _from_environment("http_proxy", environment),
        _from_environment("https_proxy", environment),
        tuple(entry for entry in entries if entry),
    )


def _from_environment(name: str, environment: Mapping[str, str]) -> Proxy | None:
    written = _variable(name, environment) or _variable("all_proxy", environment)
    if not written:
        return None
    try:
        return parse_proxy(written if _HAS_SCHEME.match(written) else f"http://{written}")
    except ValueError as error:
        raise ValueError(f"{name.upper()} of the environment: {error}") from None


def _basic(userinfo: bytes) -> bytes | None:
    """RFC 7617: user and password, both percent-decoded, with a colon between even if one is missing."""
    if not userinfo:
        return None
    user, _, password = userinfo.partition(b":")
    return b"Basic " + b64encode(unquote_to_bytes(user) + b":" + unquote_to_bytes(password))


def _variable(name: str, environment: Mapping[str, str]) -> str:
    return (environment.get(name) or environment.get(name.upper(), "")).strip()


def _names(entry: str, url: httpx2.URL) -> bool:
    """Whether an entry of NO_PROXY names a URL's host: everything, a network, a name and those below it, or a port."""
    host = url.raw_host.decode("ascii").rstrip(".")
    if entry == "*":
        return True
    try:
        return ip_address(host) in ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        pass  # one of the two is a name
    name, _, port = entry.partition(":") if entry.count(":") == 1 else (entry, "", "")
    if port and port != str(url.port or DEFAULT_PORTS[url.scheme]):
        return False
    name = name.removeprefix("*").strip(".")
    return bool(name) and (host == name or host.endswith(f".{name}"))


def _shown(text: str) -> str:
    """Without user name and password, wherever they stand."""
    return repr(text.rpartition("@")[2][:80])
