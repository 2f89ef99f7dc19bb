"""Any OpenAI-compatible endpoint (llama.cpp, Ollama, vLLM, a cloud), streamed.

It is asked because the operator named it in feeds.yaml: nothing of an article decides where a request goes, redirects
are not followed, and no proxy or credential of the environment is used. Each request has a client and a connection of
its own, which is closed when the request is over for whatever reason. What the endpoint says beside the text (error
pages, messages) is neither read nor logged: it may repeat the key or the prompt.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from http import HTTPStatus

import httpx2

from models.generator.address import host_of, parse_endpoint
from models.generator.event_stream import texts
from models.generator.handover import Clock, Handover, pieces
from models.generator.interface import Budget, Message, Pieces, Refused, Unreachable, Unreadable, Unusable, never

TEMPERATURE = 0.7
_CONNECT = 10.0  # seconds


class EndpointGenerator:
    """Asks `base`/chat/completions for `model`; `key` is sent as a bearer token and shown nowhere.

    `connect` makes the client of one request; `clock` is monotonic, in seconds. Raises Unusable for a `base` that is no
    address.
    """

    def __init__(
        self,
        base: str,
        model: str,
        key: str | None = None,
        *,
        connect: Callable[[], httpx2.Client] | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        try:
            self._base = parse_endpoint(base)
        except ValueError as error:
            raise Unusable(f"the drafter's endpoint {error}") from error
        self._model, self._key = model, key
        self._connect = connect or _plain_client
        self._clock = clock

    @property
    def identity(self) -> str:
        return f"{self._model} at {host_of(self._base)}"

    def generate(
        self, prompt: Sequence[Message], *, budget: Budget, seed: int, stop: Callable[[], bool] = never
    ) -> Pieces:
        """As `Generator.generate`."""
        client = self._connect()

        def make(handover: Handover) -> None:
            for piece in self._answer(client, prompt, budget, seed):
                if handover.over:
                    return
                handover.put(piece)

        # Closed by the reader: that ends the wait of a maker whose server says nothing, or very little at a time.
        yield from pieces(make, budget, stop, clock=self._clock, wake=client.close)

    def _answer(self, client: httpx2.Client, prompt: Sequence[Message], budget: Budget, seed: int) -> Iterator[str]:
        body = {
            "model": self._model,
            "messages": [{"role": message.role, "content": message.content} for message in prompt],
            "max_tokens": budget.tokens,
            "temperature": TEMPERATURE,
            "seed": seed,
            "stream": True,
        }
        timeout = httpx2.Timeout(budget.seconds, connect=min(_CONNECT, budget.seconds))
        url = f"{self._base}/chat/completions"
        try:
            with client.stream("POST", url, json=body, headers=self._headers(), timeout=timeout) as response:
                self._check(response)
                yield from texts(response.iter_raw())
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            # The message of a transport error names addresses and system errors, and nothing that was sent.
            trouble = f"{type(error).__name__}: {error}"
            raise Unreachable(
                f"{host_of(self._base)} does not answer ({trouble[:200]}); is the model running?"
            ) from error

    def _headers(self) -> dict[str, str]:
        plain = {"Accept": "text/event-stream", "Accept-Encoding": "identity"}
        return plain | ({"Authorization": f"Bearer {self._key}"} if self._key else {})

    def _check(self, response: httpx2.Response) -> None:
        if response.status_code != HTTPStatus.OK:
            raise Refused(response.status_code, f"{host_of(self._base)} answered {_told(response.status_code)}")
        if response.headers.get("content-encoding", "identity").strip().lower() != "identity":
            raise Unreadable(f"{host_of(self._base)} compresses its answer though it was asked not to; turn that off")
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "text/event-stream":
            raise Unreadable(
                f"{host_of(self._base)} does not stream; is its url that of an OpenAI-compatible endpoint?"
            )


def _plain_client() -> httpx2.Client:
    return httpx2.Client(trust_env=False, follow_redirects=False)


def _told(status: int) -> str:
    phrase = f" ({HTTPStatus(status).phrase})" if status in {known.value for known in HTTPStatus} else ""
    return f"{status}{phrase}; {_remedy(status)}"


def _remedy(status: int) -> str:
    match status:
        case 401 | 403:
            return "look at the key in the variable that key_variable names"
        case 404 | 405:
            return "look at endpoint and model under drafter in feeds.yaml"
        case 413:
            return "the prompt is too long for it: use a model with a longer context"
        case 429:
            return "it is asked too often, or its quota is used up: wait"
        case _ if 300 <= status < 400:
            return "redirects are not followed: write the address it leads to"
        case _ if status >= 500:
            return "the trouble is on its side: look into its log"
        case _:
            return "look at endpoint and model under drafter in feeds.yaml, and into its log"
