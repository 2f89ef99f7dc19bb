"""Which network addresses feeds may be read from: pure, no I/O.

A feed's address is anybody's choice, so a server inside the organisation is reached only if `network.allow` names it.
What is judged is the address a name resolved to, never how the name is spelled. The IANA special-purpose registries
decide what is public; addresses that carry another address inside (6to4, Teredo, NAT64) are refused whole, since the
gateway that unpacks them may stand inside. IPv4-mapped addresses are judged as the IPv4 address they are.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

import httpx2

from curation.fetch.errors import AddressRefused

Address = IPv4Address | IPv6Address

WEB_PORTS = frozenset({80, 443})

# What `is_global` of one Python version or another calls global, and is not a place to read feeds from.
_NOT_PUBLIC: tuple[IPv4Network | IPv6Network, ...] = tuple(
    ip_network(network)
    for network in (
        "168.63.129.16/32",  # Azure's host agent, the same on every virtual machine there
        "192.0.0.0/24",  # protocol assignments
        "192.31.196.0/24",  # AS112 sinks
        "192.52.193.0/24",  # multicast tunnelling
        "192.88.99.0/24",  # 6to4 relays
        "192.175.48.0/24",  # AS112 sinks
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112 sinks
        "3fff::/20",  # documentation
    )
)
_UNICAST_V6 = IPv6Network("2000::/3")  # all the IPv6 space that IANA has given out as global unicast

_HOST_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*", re.ASCII)
# "127.1" and "0x7f000001" are addresses to the system's resolver: a rule must not name one by such a spelling.
_NUMERIC_END = re.compile(r"(^|\.)(\d+|0x[0-9a-f]*)$", re.ASCII)
_HOST_AND_PORT = re.compile(r"(\[[^\[\]]*\]|[^\[\]:]*)(?::(.*))?", re.DOTALL)
_FORMS = (
    'write "intranet.example", "intranet.example:8080", "10.1.2.3", "10.1.2.3:8123", "[fd00::1]:80" or "10.0.0.0/8"'
)


@dataclass(frozen=True, slots=True)
class AllowRule:
    """One entry of `network.allow`: a network or a host name, with or without a port."""

    network: IPv4Network | IPv6Network | None
    host: str | None
    port: int | None

    def covers(self, host: str, port: int, address: Address) -> bool:
        """Without a port of its own the rule opens the web's ports alone."""
        if port not in WEB_PORTS if self.port is None else port != self.port:
            return False
        return address in self.network if self.network is not None else host == self.host


def parse_rule(entry: str) -> AllowRule:
    """ValueError, with the remedy, for anything but a host, host:port, address or CIDR; the one grammar there is.

    An IPv6 address may stand in brackets, and must where a port follows; a host name may end in its root's dot.
    """
    text = entry.strip()
    if network := _network(text):
        return AllowRule(network, None, None)
    found = _HOST_AND_PORT.fullmatch(text)
    if not found:
        raise ValueError(f"{_shown(text)} is no host, host:port, address or network; {_FORMS}")
    name, port = found[1], None if found[2] is None else _port(found[2], text)
    network = None if "/" in name else _network(name.removeprefix("[").removesuffix("]"))
    return AllowRule(network, None if network else _host_name(name, text), port)


def parse_rules(entries: Iterable[str]) -> tuple[AllowRule, ...]:
    """In the order given; ValueError at the first that is malformed."""
    return tuple(parse_rule(entry) for entry in entries)


def is_public(text: str) -> bool:
    """Whether an address is one of the open internet; False for what is no address at all."""
    try:
        address = unmapped(ip_address(text))
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address not in _UNICAST_V6:
        return False
    return address.is_global and not any(address in network for network in _NOT_PUBLIC)


def unmapped(address: Address) -> Address:
    """The IPv4 address inside ::ffff:0:0/96, or the address itself."""
    inner = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return inner or address


def judge(host: str, port: int, addresses: Sequence[str], rules: Sequence[AllowRule]) -> tuple[str, ...]:
    """The addresses to dial, in the order given. AddressRefused unless every one of them may be dialled.

    One private address among public ones refuses them all: which of them is dialled must not be left to chance.
    """
    name = host.rstrip(".").lower()
    judged = [unmapped(ip_address(address)) for address in addresses]
    for address in judged:
        if any(rule.covers(name, port, address) for rule in rules):
            continue
        remedy = f'add "{_host_port(name, port)}" to network.allow if you mean it'
        if not is_public(str(address)):
            raise AddressRefused(f'"{name}" connects to {address}, which is not public; {remedy}')
        if port not in WEB_PORTS:
            raise AddressRefused(f'"{name}" is asked on port {port}, and feeds are read on 80 and 443; {remedy}')
    return tuple(str(address) for address in judged)


def _network(text: str) -> IPv4Network | IPv6Network | None:
    try:
        return ip_network(text)
    except ValueError as error:
        if "host bits" not in str(error):
            return None
        whole = ip_network(text, strict=False)
        raise ValueError(f"{_shown(text)} names one host of a network; write {whole}") from error


def _port(digits: str, entry: str) -> int:
    if not re.fullmatch(r"\d{1,5}", digits, re.ASCII) or not 0 < int(digits) < 65536:
        raise ValueError(f"{_shown(entry)} ends in no port between 1 and 65535; {_FORMS}")
    return int(digits)


def _host_name(text: str, entry: str) -> str:
    """In lower case and punycode, as the door's URLs spell it."""
    try:
        name = httpx2.URL(scheme="http", host=text).raw_host.decode("ascii").removesuffix(".")
    except httpx2.InvalidURL:
        name = ""
    if not _HOST_NAME.fullmatch(name) or _NUMERIC_END.search(name):
        raise ValueError(f"{_shown(entry)} is no host, host:port, address or network; {_FORMS}")
    return name


def _shown(entry: str) -> str:
    return repr(entry if len(entry) <= 80 else f"{entry[:77]}...")


def _host_port(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
