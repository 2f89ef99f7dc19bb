"""Addresses are judged by where they lead: the published vectors, and the forms of network.allow."""

import json
import os
from ipaddress import IPv4Address, ip_network
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.fetch.addresses import is_public, judge, parse_rule, parse_rules
from curation.fetch.errors import AddressRefused

Vectors = dict[str, list[Any]]


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("PASSAPAROLA_DATA is not set: the SSRF vectors are not here")
    text = (Path(os.environ["PASSAPAROLA_DATA"]) / "feeds/ssrf-vectors.json").read_text("utf-8")
    return dict(json.loads(text))


def test_published_addresses_are_judged_as_the_vectors_say(vectors: Vectors) -> None:
    refused = vectors["python_is_global_true_but_must_block"] + vectors["python_is_private_false_but_must_block"]
    assert [address for address in refused if is_public(address)] == []
    assert [address for address in vectors["must_allow"] if not is_public(address)] == []
    assert [address for address, private in vectors["miniflux_IsNonPublicIP"] if is_public(address) is private] == []


def test_published_networks_are_refused_from_end_to_end(vectors: Vectors) -> None:
    networks = [ip_network(text) for text in vectors["discourse_blocked"] + vectors["freshrss_pr9195"]]
    inside = [network[place] for network in networks for place in (0, network.num_addresses // 2, -1)]
    assert [address for address in inside if is_public(str(address))] == []


@pytest.mark.parametrize(
    "address", ["0.0.0.0", "127.8.8.8", "169.254.169.254", "::", "fe80::1%1", "fec0::1", "ff02::1"]
)
def test_addresses_of_this_machine_and_its_neighbours_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["::127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::8.8.8.8", "2002:808:808::", "2001::1"])
def test_addresses_with_another_one_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("text", ["", "example.org", "127.1", "2130706433", "168.63.129.16", "192.88.99.1"])
def test_what_is_no_address_or_a_gateway_is_not_public(text: str) -> None:
    assert not is_public(text)


@given(st.ip_addresses(v=4))
def test_an_ipv4_mapped_address_is_judged_as_the_address_inside(address: IPv4Address) -> None:
    assert is_public(f"::ffff:{address}") is is_public(str(address))


def test_one_private_address_among_public_ones_refuses_them_all() -> None:
    with pytest.raises(AddressRefused, match=r'connects to 10\.0\.0\.1, which is not public; add "news\.example:80"'):
        judge("news.example", 80, ["93.184.216.34", "10.0.0.1"], ())


def test_a_mapped_address_is_dialled_as_the_address_inside() -> None:
    assert judge("news.example", 443, ["::ffff:8.8.8.8", "2001:4860:4860::8888"], ()) == (
        "8.8.8.8",
        "2001:4860:4860::8888",
    )


@pytest.mark.parametrize("port", [0, 22, 25, 6379, 8080])
def test_a_public_host_is_read_on_the_web_ports_alone(port: int) -> None:
    with pytest.raises(AddressRefused, match=f'add "news.example:{port}" to network.allow'):
        judge("news.example", port, ["93.184.216.34"], ())
    if port:
        assert judge("news.example", port, ["93.184.216.34"], parse_rules([f"news.example:{port}"]))


@pytest.mark.parametrize(
    ("entry", "host", "port", "address"),
    [
        ("127.0.0.1:8123", "127.0.0.1", 8123, "127.0.0.1"),
        ("127.0.0.1:8123", "localhost", 8123, "::ffff:127.0.0.1"),
        ("[::1]:8123", "::1", 8123, "::1"),
        ("::1", "::1", 80, "::1"),
        ("[::1]", "::1", 443, "::1"),
        ("intranet.example.", "intranet.example", 80, "192.168.1.1"),
        ("intranet.example.:8080", "intranet.example", 8080, "192.168.1.1"),
        ("10.0.0.0/8", "wiki.example", 443, "10.200.3.4"),
        ("fd00::/8", "wiki.example", 80, "fd12::1"),
        ("Intranet.Example", "intranet.example.", 80, "192.168.1.1"),
        ("intranet.example:8080", "intranet.example", 8080, "192.168.1.1"),
        ("bücher.example", "xn--bcher-kva.example", 443, "192.168.1.1"),
    ],
)
def test_what_allow_names_is_let_through(entry: str, host: str, port: int, address: str) -> None:
    assert judge(host, port, [address], parse_rules([entry]))


@pytest.mark.parametrize(
    ("entry", "host", "port", "address"),
    [
        ("127.0.0.1:8123", "127.0.0.1", 8124, "127.0.0.1"),
        ("127.0.0.1", "127.0.0.1", 8123, "127.0.0.1"),
        ("[::1]", "::1", 8123, "::1"),
        ("10.0.0.0/8", "wiki.example", 443, "192.168.0.1"),
        ("intranet.example", "evil.intranet.example", 80, "192.168.1.1"),
        ("intranet.example", "intranet.example", 8080, "192.168.1.1"),
        ("intranet.example:8080", "intranet.example", 80, "192.168.1.1"),
    ],
)
def test_allow_opens_no_more_than_it_names(entry: str, host: str, port: int, address: str) -> None:
    with pytest.raises(AddressRefused):
        judge(host, port, [address], parse_rules([entry]))


NO_NAMES = ["", "a b", "*.example", "intranet-", "xn--", "a.0x1", "a..", "\u202ea", "[intranet]", "[[::1]]"]
NO_HOSTS = ["http://intranet.example", "intranet.example/feed", "user@host", "[::1", "::1:99999"]
NO_PORTS = [":80", "host:0", "host:65536", "host:http", "host:", "[::1]:"]
NO_NETWORKS = ["10.0.0.0/33", "[fd00::/8]", "10.0.0.0/8:80", "127.1", "2130706433", "0x7f000001", "0x7f.1:80"]


@pytest.mark.parametrize("entry", [*NO_NAMES, *NO_HOSTS, *NO_PORTS, *NO_NETWORKS])
def test_a_malformed_entry_is_told_the_forms_there_are(entry: str) -> None:
    with pytest.raises(ValueError, match=r"intranet\.example:8080") as refused:
        parse_rule(entry)
    assert repr(entry) in str(refused.value)


@pytest.mark.parametrize(("entry", "network"), [("10.1.2.3/8", "10.0.0.0/8"), ("fd00::1/8", "fd00::/8")])
def test_a_network_named_by_one_of_its_hosts_is_told_the_whole(entry: str, network: str) -> None:
    with pytest.raises(ValueError, match=f"{entry}' names one host of a network; write {network}$"):
        parse_rule(entry)
