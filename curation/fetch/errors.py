"""Why a feed could not be read, as one small tree.

    FetchError
    ├── UrlRefused          the text of the URL: scheme, user name, host, control characters
    ├── AddressRefused      where it leads: an address that is not public, a port that is not the web's
    ├── FileRefused         a path below feeds.yaml that is missing, leads outside, or is no regular file
    ├── ConnectionFailed    no such name, nobody answers, certificate not trusted
    ├── BadRedirect         too many, or to nowhere usable
    ├── HttpStatus          the server said so; `status` holds the number
    ├── BadResponse         cut short, broken framing, unknown or doubled coding, too many headers
    ├── TooLarge            more bytes than the limit, counted after decoding
    └── DeadlineExceeded    not finished in time, or the door was closed meanwhile

Every message names the offending value and what to do; none holds the user name, password or query of a URL.
"""

from datetime import timedelta
from http import HTTPStatus

from curation.fetch.answers import Hop
from curation.fetch.barriers import Barrier


class FetchError(Exception):
    """A feed's bytes could not be had. The others of the run are not concerned. `hops` are the requests answered."""

    hops: tuple[Hop, ...] = ()


class UrlRefused(FetchError):
    """The URL is refused for what it says, before any name is looked up."""


class AddressRefused(FetchError):
    """The host leads to an address or port that feeds may not be read from. Nothing was sent to it."""


class FileRefused(FetchError):
    """The path does not lead to a readable regular file below the folder of feeds.yaml."""


class ConnectionFailed(FetchError):
    """No connection: the name, the network or the certificate."""


class BadRedirect(FetchError):
    """The server sends us on to nowhere usable, or for ever."""


class BadResponse(FetchError):
    """The answer breaks HTTP, or uses a coding that was not asked for."""


class TooLarge(FetchError):
    """The document is larger than the limit."""


class DeadlineExceeded(FetchError):
    """The fetch as a whole took too long."""


class HttpStatus(FetchError):
    """The server answered with neither a document nor "not modified".

    `retry_after` is the pause it asked for; `barrier` what it put before the feed, where the answer shows it.
    """

    def __init__(
        self, status: int, where: str, retry_after: timedelta | None = None, barrier: Barrier | None = None
    ) -> None:
        super().__init__(status, where)
        self.status = status
        self.where = where
        self.retry_after = retry_after
        self.barrier = barrier

    def __str__(self) -> str:
        with_what = f" with {self.barrier.value}" if self.barrier else ""
        remedy = _BEHIND[self.barrier] if self.barrier else _remedy(self.status)
        return f"{self.where} answered {self.status}{_phrase(self.status)}{with_what}; {remedy}"


_BEHIND = {
    Barrier.CHALLENGE: "it lets in browsers only: ask its owner to let feed readers pass",
    Barrier.LOGIN: "ask its owner for a feed that is open to readers",
}


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""


def _remedy(status: int) -> str:
    match status:
        case 401 | 403:
            return "it wants a login or refuses programs: ask its owner for a feed that is open to readers"
        case 404 | 410:
            return "the feed has moved or gone: look up its new address and change its url in feeds.yaml"
        case 407:
            return "the proxy wants a user name and password: write them into network.proxy"
        case 429:
            return "it is asked too often: run less often"
        case _ if status >= 500:
            return "the trouble is on its side: a later run tries again"
        case _:
            return "open the address in a browser, and check its url in feeds.yaml"
