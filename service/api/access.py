"""Who may ask: the seam at which keys and their rates are checked. What a key is, the implementation knows."""

from dataclasses import dataclass
from typing import Protocol

from starlette.requests import Request


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom a request comes from, by the name of the key it carries."""

    name: str


class Access(Protocol):
    """Lets callers in or not."""

    async def admit(self, request: Request, scope: str, documents: int) -> Caller:
        """Who asks, if they may use `scope`; takes `documents` from what they may ask in a while.

        Asked before the body of a request is read, with 0 documents, and again when their number is known; of bulk,
        for every group of lines. A refusal with 429 makes bulk wait for `retry_after` and ask again.

        Raises:
            ApiError: 401, no key or an unknown one; 403, the key is not for this; 429, too much in too little time.
        """
        ...
