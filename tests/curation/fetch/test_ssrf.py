"""Addresses of the inside are refused before a byte is sent, however they are written and by whichever way they come.

Nothing here leaves the process: the dialler only writes down what it is asked for.
"""

import json
import os
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import pytest

from curation.fetch.answers import Fetched
from curation.fetch.door import Door
from curation.fetch.errors import AddressRefused, BadRedirect, ConnectionFailed, FetchError, UrlRefused
from tests.curation.fetch.test_guard import Dialler, Wire

PUBLIC = "93.184.216.34"
NAMES = {"example.org": PUBLIC, "xn--": PUBLIC, "localhost.": "127.0.0.1"}

Vectors = dict[str, list[Any]]


@dataclass
class Script(Wire):
    """A connection that brings these answers, one for each request that is written."""

    answers: Iterator[bytes] = field(default_factory=lambda: repeat(b""))
    sent: list[bytes] = field(default_factory=list)
    left: bytes = b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.sent.append(buffer)
        self.left = next(self.answers)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        piece, self.left = self.left[:max_bytes], self.left[max_bytes:]
        return piece


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("PASSAPAROLA_DATA is not set: the SSRF vectors are not here")
    text = (Path(os.environ["PASSAPAROLA_DATA"]) / "feeds/ssrf-vectors.json").read_text("utf-8")
    return dict(json.loads(text))


def resolve(host: str, port: int) -> Sequence[str]:
    """The names above; else what the system makes of a number, however written. No name is looked up."""
    if host in NAMES:
        return [NAMES[host]]
    answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    return [str(answer[4][0]) for answer in answers]


def in_url(address: str) -> str:
    return f"http://[{address}]/" if ":" in address else f"http://{address}/"


def refused_urls(vectors: Vectors) -> list[str]:
    spelled = [f"http://{host}/" for host in vectors["host_spellings_that_getaddrinfo_resolves_to_loopback"]]
    return vectors["urls"] + spelled + [in_url(address) for address in inside(vectors)]


def inside(vectors: Vectors) -> list[str]:
    singles = vectors["python_is_global_true_but_must_block"] + vectors["python_is_private_false_but_must_block"]
    flagged = [address for address, private in vectors["miniflux_IsNonPublicIP"] if private and address]
    networks = [ip_network(text) for text in vectors["discourse_blocked"] + vectors["freshrss_pr9195"]]
    return singles + flagged + [str(network[-1]) for network in networks]


def outcome(door: Door, url: str) -> type[FetchError] | None:
    try:
        door.fetch(url)
    except FetchError as error:
        return type(error)
    return None


def test_published_urls_and_addresses_are_refused_before_a_byte_is_sent(vectors: Vectors) -> None:
    dialler = Dialler()
    door = Door(dialler=dialler, resolve=resolve)
    passed = [url for url in refused_urls(vectors) if outcome(door, url) not in (AddressRefused, UrlRefused)]
    assert passed == []
    assert dialler.dialled == []


def test_names_that_lead_to_them_are_refused_before_a_byte_is_sent(vectors: Vectors) -> None:
    dialler = Dialler()
    for address in inside(vectors):
        door = Door(dialler=dialler, resolve=lambda host, port, address=address: [PUBLIC, address])  # type: ignore[misc]
        assert outcome(door, "https://news.example/") is AddressRefused, address
    assert dialler.dialled == []


def test_redirects_to_them_are_refused_and_only_the_first_server_is_asked(vectors: Vectors) -> None:
    for url in refused_urls(vectors):
        if any(char in url for char in "\r\n\0") or not url.isascii():
            continue  # no header line can say it
        answer = f"HTTP/1.1 302 -\r\nContent-Length: 0\r\nLocation: {url}\r\n\r\n".encode()
        dialler = Dialler(up=[PUBLIC], wire=Script(answers=repeat(answer)))
        door = Door(dialler=dialler, resolve=resolve)
        # "jar:...", "http:127.0.0.1" and the like are paths on the server that sends us there, or no address at all.
        assert outcome(door, "http://example.org/feed") in (AddressRefused, BadRedirect), url
        assert {address for address, _ in dialler.dialled} == {PUBLIC}, url


def test_the_proxy_is_never_asked_for_them(vectors: Vectors) -> None:
    dialler = Dialler(up=["10.0.0.9"])
    door = Door(proxy="http://10.0.0.9:3128", dialler=dialler, resolve=resolve)
    passed = [url for url in refused_urls(vectors) if outcome(door, url) not in (AddressRefused, UrlRefused)]
    assert passed == []
    assert dialler.dialled == []


def test_public_addresses_are_dialled(vectors: Vectors) -> None:
    for address in vectors["must_allow"]:
        dialler = Dialler()
        assert outcome(Door(dialler=dialler, resolve=resolve), in_url(address)) is ConnectionFailed
        plain = ip_address(address)
        assert dialler.dialled == [(str(getattr(plain, "ipv4_mapped", None) or plain), 80)]


def test_a_name_that_changes_its_answer_between_hops_is_judged_at_each() -> None:
    answers = chain([[PUBLIC]], repeat(["127.0.0.1"]))
    again = b"HTTP/1.1 302 -\r\nContent-Length: 0\r\nLocation: /again\r\n\r\n"
    wire = Script(answers=repeat(again))
    dialler = Dialler(up=[PUBLIC, "127.0.0.1"], wire=wire)
    with pytest.raises(AddressRefused):
        Door(dialler=dialler, resolve=lambda host, port: next(answers)).fetch("http://rebind.example/")
    assert dialler.dialled == [(PUBLIC, 80)]
    assert len(wire.sent) == 1


def test_a_public_server_is_asked_by_its_name() -> None:
    wire = Script(answers=iter([b"HTTP/1.1 200 -\r\nContent-Length: 6\r\n\r\n<rss/>"]))
    fetched = Door(dialler=Dialler(up=[PUBLIC], wire=wire), resolve=resolve).fetch("http://example.org/feed?a=1")
    assert isinstance(fetched, Fetched)
    assert wire.sent[0].startswith(b"GET /feed?a=1 HTTP/1.1\r\nHost: example.org\r\n")
