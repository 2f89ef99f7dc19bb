"""What servers on loopback may answer to do harm, by kind, each with the error that it must end in.

Where a server may be cut off for more than one reason, whichever limit comes first, the reasons are named together.
"""

import gzip
import threading
from socket import socket

from curation.fetch.errors import (
    AddressRefused,
    BadRedirect,
    BadResponse,
    ConnectionFailed,
    DeadlineExceeded,
    FetchError,
    TooLarge,
)
from tests.curation.fetch.coders import CODERS, COMPRESSED
from tests.servers import Exchange, Handler, Talk, document, hang_up, redirect

FEED = b"<rss><channel><title>News</title></channel></rss>"
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
BOMB = bytes(20_000_000)

Expected = type[FetchError] | tuple[type[FetchError], ...]


def says(answer: bytes) -> Handler:
    return lambda exchange: exchange.send(answer)


def repeats(start: bytes, again: bytes) -> Handler:
    """`start`, then `again` as fast as it is taken until the client hangs up."""

    def flood(exchange: Exchange) -> None:
        exchange.send(start)
        while not exchange.stopped.is_set():
            exchange.send(again)

    return flood


def drips(start: bytes, rest: bytes) -> Handler:
    def drip(exchange: Exchange) -> None:
        exchange.send(start)
        exchange.drip(rest, seconds=0.02)

    return drip


def says_nothing(exchange: Exchange) -> None:
    exchange.stopped.wait()


def grows(exchange: Exchange) -> None:
    exchange.reply(status=302, headers={"Location": exchange.path + "a" * 1000})


def length(value: bytes, body: bytes = FEED) -> Handler:
    return says(OK + b"Content-Length: " + value + b"\r\n\r\n" + body)


CODED = {
    f"{name} bomb": document(code(BOMB), content_encoding=coding)
    for name, (coding, code) in CODERS.items()
    if name in COMPRESSED
}
BODIES = {
    "endless body": repeats(OK + b"\r\n", FEED * 100),
    "endless chunks": repeats(CHUNKED, b"400\r\n" + b"x" * 1024 + b"\r\n"),
    "no end of zeros": repeats(OK + b"\r\n", bytes(65536)),
}
CRUMBS = {
    "endless chunks of a byte": repeats(CHUNKED, b"1\r\nx\r\n" * 1000),
    "endless members of nothing": repeats(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"") * 20),
}
CODINGS = {
    "gzip in gzip": document(gzip.compress(gzip.compress(BOMB)), content_encoding="gzip, gzip"),
    "two header lines of codings": says(OK + b"Content-Encoding: gzip\r\nContent-Encoding: br\r\n\r\n" + FEED),
    "5,000 codings": document(FEED, content_encoding="gzip, " * 5000 + "gzip"),
    "unknown coding": document(FEED, content_encoding="exi"),
    "coding that is a lie": document(FEED, content_encoding="gzip"),
    "cut brotli": document(CODERS["brotli"][1](FEED)[:-3], content_encoding="br"),
}
LENGTHS = {
    "longer than the body": length(b"9999"),
    "nothing promised": length(b"0"),
    "negative": length(b"-1"),
    "two lengths": length(b"49\r\nContent-Length: 10"),
    "two lengths in a line": length(b"49, 10"),
    "no number": length(b"lots"),
    "signed": length(b"+49"),
    "beyond any number": length(b"9" * 5000),
}
FRAMING = {
    "negative chunk": says(CHUNKED + b"-1\r\n" + FEED),
    "chunk with 0x": says(CHUNKED + b"0x31\r\n" + FEED),
    "chunk without a size": says(CHUNKED + b"\r\n" + FEED),
    "chunk size beyond any number": says(CHUNKED + b"f" * 30 + b"\r\n" + FEED),
    "chunk without an end": says(CHUNKED + b"31\r\n" + FEED + b"xx"),
    "chunk extension of 5 MB": says(CHUNKED + b"1;" + b"x" * 5_000_000),
    "trailers of 5 MB": says(CHUNKED + b"1\r\nx\r\n0\r\n" + b"X: y\r\n" * 900_000),
    "last chunk missing": says(CHUNKED + b"31\r\n" + FEED + b"\r\n"),
    "unknown transfer coding": says(OK + b"Transfer-Encoding: gzip\r\n\r\n" + FEED),
}
HEADS = {
    "5 MB in one header": says(OK + b"X: " + b"x" * 5_000_000 + b"\r\n\r\n" + FEED),
    "5 MB of headers": says(OK + b"X-Filler: 0123456789\r\n" * 220_000 + b"\r\n" + FEED),
    "10,000 header lines": says(OK + b"A: 1\r\n" * 10_000 + b"\r\n" + FEED),
    "endless headers": repeats(OK, b"A: 1\r\n" * 100),
    "endless status line": repeats(b"HTTP/1.1 200 ", b"O" * 1000),
    "NUL in a header": says(OK + b'ETag: "a\0b"\r\n\r\n' + FEED),
    "bare CR in a header": says(OK + b'ETag: "a\rX-Injected: 1"\r\n\r\n' + FEED),
    "header without a colon": says(OK + b"no header\r\n\r\n" + FEED),
    "folded first line": says(OK + b" folded: 1\r\n\r\n" + FEED),
    "100 Continue for ever": repeats(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
    "early hints for ever": repeats(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"),
    "switching protocols": says(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"),
}
STATUS_LINES = {
    "HTTP/0.9": says(FEED),
    "nothing": says(b""),
    "blank lines": says(b"\r\n\r\n\r\n"),
    "another protocol": says(b"220 mail.example ESMTP\r\n"),
    "internet radio": says(b"ICY 200 OK\r\n\r\n" + FEED),
    "HTTP/2 in words": says(b"HTTP/2 200\r\n\r\n" + FEED),
    "a status of two digits": says(b"HTTP/1.1 20 OK\r\n\r\n" + FEED),
    "a status of six digits": says(b"HTTP/1.1 200200 OK\r\n\r\n" + FEED),
    "a negative status": says(b"HTTP/1.1 -20 OK\r\n\r\n" + FEED),
    "status 000": says(b"HTTP/1.1 000 -\r\n\r\n" + FEED),
    "NULs": says(bytes(1000)),
    "not text": says(bytes(range(256)) * 1000),
}
REDIRECTS = {
    "to itself": redirect("/feed.xml", 301),
    "ever longer": grows,
    "nowhere": redirect(""),
    "blank": redirect("   "),
    "to a file": redirect("file:///etc/passwd"),
    "to ftp": redirect("ftp://ftp.example/feed.xml"),
    "to gopher": redirect("gopher://127.0.0.1:6379/_INFO"),
    "to data": redirect("data:application/rss+xml,<rss/>"),
    "to javascript": redirect("javascript:alert(1)"),
    "with a password": redirect("http://user:pass@127.0.0.1/"),
    "to a port that is none": redirect("http://127.0.0.1:99999/"),
    "beyond any length": redirect("/" + "x" * 20_000),
    "to no URL": redirect("http://[::1"),
}
INWARDS = {
    "to loopback": redirect("http://127.0.0.1/"),
    "to loopback in one number": redirect("http://2130706433/"),
    "to the metadata service": redirect("http://169.254.169.254/latest/meta-data/"),
    "to IPv6 loopback": redirect("//[::1]/"),
    "to a mapped address": redirect("http://[::ffff:10.0.0.1]/"),
    "to another port": redirect("http://127.0.0.1:22/"),
}
SLOW = {
    "status line by the byte": drips(b"", b"HTTP/1.1 200 OK\r\n\r\n"),
    "headers by the byte": drips(OK, b"X-Filler: " + b"x" * 9000),
    "body by the byte": drips(OK + b"\r\n", FEED * 1000),
    "chunk size by the byte": drips(CHUNKED, b"1;" + b"x" * 9000),
    "no answer": says_nothing,
    "no body": lambda exchange: (exchange.send(OK + b"Content-Length: 9\r\n\r\n"), exchange.stopped.wait()),
}

HOSTILE: dict[str, tuple[Handler, Expected]] = {
    f"{kind}: {name}": (handler, expected)
    for kind, handlers, expected in (
        ("coded", CODED, TooLarge),
        ("body", BODIES, TooLarge),
        ("crumbs", CRUMBS, (BadResponse, TooLarge, DeadlineExceeded)),
        ("coding", CODINGS, BadResponse),
        ("length", LENGTHS, BadResponse),
        ("framing", FRAMING, BadResponse),
        ("head", HEADS, BadResponse),
        ("status line", STATUS_LINES, BadResponse),
        ("redirect", REDIRECTS, BadRedirect),
        ("inwards", INWARDS, AddressRefused),
        ("slow", SLOW, DeadlineExceeded),
    )
    for name, handler in handlers.items()
}


def handshake_by_the_byte(connection: socket, stopped: threading.Event) -> None:
    """The head of a TLS record that announces 16 kB of handshake, and then these by the byte."""
    connection.sendall(b"\x16\x03\x03\x40\x00")
    while not stopped.wait(0.02):
        connection.sendall(b"\x02")


def handshake_of_zeros(connection: socket, stopped: threading.Event) -> None:
    while not stopped.is_set():
        connection.sendall(bytes(1000))


def never_reads(connection: socket, stopped: threading.Event) -> None:
    stopped.wait()


UNDER_TLS: dict[str, tuple[Talk, Expected]] = {
    "by the byte": (handshake_by_the_byte, DeadlineExceeded),
    "zeros": (handshake_of_zeros, ConnectionFailed),
    "no answer": (never_reads, DeadlineExceeded),
    "hangs up": (lambda connection, stopped: None, ConnectionFailed),
    "no TLS": (lambda connection, stopped: hang_up(connection, OK + b"\r\n" + FEED), ConnectionFailed),
}
