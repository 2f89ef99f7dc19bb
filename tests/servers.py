"""Real web servers on loopback for tests: programmable routes, raw bytes, folders of feed files.

`serve(routes)` answers each path with its handler, and 404 without one. A handler gets an `Exchange`: it may `reply`
properly, or `send` whatever bytes it likes, as slowly as it likes (`exchange.stopped` is set when the test is over).
`listen(talk)` gives each connection to `talk` before anything is read from it: for TLS, proxies, and worse.
"""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import SHUT_WR, socket
from socketserver import BaseRequestHandler, ThreadingTCPServer
from urllib.parse import unquote


@dataclass(frozen=True)
class Exchange:
    """One request and the means to answer it. Header names are in lower case; `path` holds the query too."""

    path: str
    headers: Mapping[str, str]
    send: Callable[[bytes], object]
    stopped: threading.Event

    def reply(self, body: bytes = b"", status: int = 200, headers: Mapping[str, str] | None = None) -> None:
        lines = [f"HTTP/1.1 {status} -", "Connection: close"]
        lines += [
            f"{name}: {value}" for name, value in ({"Content-Length": str(len(body))} | dict(headers or {})).items()
        ]
        self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + body)

    def drip(self, data: bytes, seconds: float) -> None:
        """One byte after the other, for ever once `data` has run out."""
        for index in range(1_000_000):
            if self.stopped.wait(seconds):
                return
            self.send(data[index : index + 1] or b" ")


Handler = Callable[[Exchange], object]


@dataclass
class Server:
    """A running server; `requests` are those it has seen, in order of arrival."""

    port: int
    requests: list[Exchange] = field(default_factory=list)

    @property
    def origin(self) -> str:
        """As `network.allow` wants it."""
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return f"http://{self.origin}{path}"


class Listener(ThreadingHTTPServer):
    """Waits for its handlers at the end, and lets a whole run's connections queue up."""

    daemon_threads = False
    request_queue_size = 128


@contextmanager
def serve(routes: Mapping[str, Handler] | Handler, host: str = "127.0.0.1") -> Iterator[Server]:
    """Routes by path without the query, or one handler for all."""
    stopped = threading.Event()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            exchange = Exchange(self.path, headers, self.wfile.write, stopped)
            server.requests.append(exchange)
            handler = routes if callable(routes) else routes.get(self.path.partition("?")[0], missing)
            with suppress(ConnectionError):  # the client hangs up on what it refuses
                handler(exchange)
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    with Listener((host, 0), Answer) as http:
        server = Server(http.server_port)
        loop = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        loop.start()
        try:
            yield server
        finally:
            stopped.set()
            http.shutdown()
            loop.join()


Talk = Callable[[socket, threading.Event], object]


class Sockets(ThreadingTCPServer):
    """As `Listener`, below HTTP."""

    daemon_threads = False
    request_queue_size = 128


@contextmanager
def listen(talk: Talk) -> Iterator[Server]:
    """`talk` has each connection to itself, with what tells that the test is over, and closes it by returning."""
    stopped = threading.Event()

    class Conversation(BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):  # the client hangs up on what it refuses
                talk(self.request, stopped)

    with Sockets(("127.0.0.1", 0), Conversation) as sockets:
        loop = threading.Thread(target=sockets.serve_forever, kwargs={"poll_interval": 0.01})
        loop.start()
        try:
            yield Server(sockets.server_address[1])
        finally:
            stopped.set()
            sockets.shutdown()
            loop.join()


def request_head(connection: socket) -> bytes:
    """The request line and headers that a client sends first."""
    head = b""
    while not head.endswith(b"\r\n\r\n") and (byte := connection.recv(1)):
        head += byte
    return head


def hang_up(connection: socket, last_words: bytes) -> None:
    """Says something and ends in an orderly way, however much of the request is unread."""
    connection.sendall(last_words)
    connection.shutdown(SHUT_WR)


def anonymous_tls() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Contexts for a client and a server that encrypt without a certificate, which no system's store would trust."""
    client, server = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    client.check_hostname = False
    client.verify_mode = ssl.CERT_NONE
    for context in (client, server):
        context.maximum_version = ssl.TLSVersion.TLSv1_2  # the last one that has such cipher suites
        context.set_ciphers("aNULL:@SECLEVEL=0")
    return client, server


def missing(exchange: Exchange) -> None:
    exchange.reply(status=404)


def document(body: bytes, *, status: int = 200, **headers: str) -> Handler:
    """The same answer each time; `content_type="text/xml"` becomes the header Content-Type."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda exchange: exchange.reply(body, status, named)


def redirect(location: str, status: int = 302) -> Handler:
    return document(b"", status=status, location=location)


def folder(root: Path) -> Handler:
    """The files below `root` as they are at each request, with a strong ETag, and 304 when the client has them."""

    def answer(exchange: Exchange) -> None:
        path = root / unquote(exchange.path.partition("?")[0]).lstrip("/")
        if not path.is_file():
            return missing(exchange)
        body = path.read_bytes()
        etag = f'"{sha256(body).hexdigest()[:16]}"'
        if exchange.headers.get("if-none-match") == etag:
            return exchange.reply(status=304, headers={"ETag": etag})
        return exchange.reply(body, headers={"ETag": etag, "Content-Type": "application/xml"})

    return answer
