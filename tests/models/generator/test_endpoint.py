"""An OpenAI-compatible endpoint on loopback: what is sent, what is read, and every way it fails."""

import itertools
import threading
import time
from collections.abc import Callable

import pytest

from models.generator.endpoint import EndpointGenerator
from models.generator.interface import (
    Broken,
    Budget,
    GeneratorError,
    Message,
    OutOfTime,
    Refused,
    Stopped,
    Unreachable,
    Unreadable,
    Unusable,
)
from tests.models.generator.endpoints import (
    DONE,
    STREAM_HEAD,
    Answer,
    endpoint,
    event,
    goes_on_with,
    says,
    says_nothing_after,
    sends,
    status,
)

PROMPT = (Message("system", "You write."), Message("user", "The article.\n‹ø🙂›"))
BUDGET = Budget(tokens=50, seconds=10)
SECRET = "sk-very-secret"


def text_from(answer: Answer, budget: Budget = BUDGET) -> str:
    with endpoint(answer) as server:
        return "".join(EndpointGenerator(server.base, "small").generate(PROMPT, budget=budget, seed=7))


def error_from(answer: Answer, budget: Budget = BUDGET) -> GeneratorError:
    with endpoint(answer) as server, pytest.raises(GeneratorError) as caught:
        list(EndpointGenerator(server.base, "small", SECRET).generate(PROMPT, budget=budget, seed=7))
    assert SECRET not in str(caught.value)
    return caught.value


def test_the_text_comes_in_the_pieces_that_were_streamed() -> None:
    with endpoint(says("Ny ", "fabrik ", "på ø 🙂")) as server:
        pieces = list(EndpointGenerator(server.base, "small").generate(PROMPT, budget=BUDGET, seed=7))
    assert pieces == ["Ny ", "fabrik ", "på ø 🙂"]


def test_the_request_holds_prompt_seed_and_budget_and_offers_no_tool() -> None:
    with endpoint(says("x")) as server:
        list(EndpointGenerator(f"{server.base}/", "small", SECRET).generate(PROMPT, budget=BUDGET, seed=7))
    [asked] = server.asked
    assert asked.line == "POST /v1/chat/completions HTTP/1.1"
    assert asked.headers["authorization"] == f"Bearer {SECRET}"
    assert asked.headers["accept-encoding"] == "identity"
    turns = [{"role": "system", "content": "You write."}, {"role": "user", "content": "The article.\n‹ø🙂›"}]
    expected = {"model": "small", "messages": turns, "max_tokens": 50, "temperature": 0.7, "seed": 7, "stream": True}
    assert asked.body == expected


def test_without_a_key_no_credentials_are_sent_whatever_the_environment_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    with endpoint(says("x")) as server:
        list(EndpointGenerator(server.base, "small").generate(PROMPT, budget=BUDGET, seed=7))
    assert "authorization" not in server.asked[0].headers


def test_people_see_the_model_and_whose_machine_it_is_on() -> None:
    assert EndpointGenerator("https://ai.example/v1", "qwen3", SECRET).identity == "qwen3 at ai.example"


def test_what_is_no_content_is_passed_over() -> None:
    usage = b'data: {"choices": [], "usage": {"total_tokens": 3}}\r\n\r\n'
    parts = (b": ping\n\nevent: x\nid: 4\n\n", event("a", role="assistant"), event(reasoning_content="hm"), usage)
    assert text_from(sends(STREAM_HEAD, *parts, event("b"), DONE, event("after the end"))) == "ab"


def test_a_stream_that_ends_with_a_reason_and_without_done_is_whole() -> None:
    assert text_from(sends(STREAM_HEAD, event("a"), event("b", reason="length"))) == "ab"


def test_pieces_cut_anywhere_by_the_network_are_put_together() -> None:
    def answer(send: Callable[[bytes], None], stopped: threading.Event) -> None:
        for byte in STREAM_HEAD + event("æble") + DONE:
            send(bytes([byte]))

    assert text_from(answer) == "æble"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (400, "answered 400 (Bad Request); look at endpoint and model under drafter in feeds.yaml"),
        (401, "the key in the variable that key_variable names"),
        (404, "look at endpoint and model"),
        (413, "use a model with a longer context"),
        (429, "its quota is used up: wait"),
        (500, "the trouble is on its side"),
        (503, "the trouble is on its side"),
        (599, "answered 599; the trouble"),
        (204, "answered 204"),
    ],
)
def test_every_other_status_is_told_with_its_remedy_and_without_the_page(number: int, words: str) -> None:
    error = error_from(status(number, body=b"" if number == 204 else SECRET.encode()))
    assert isinstance(error, Refused)
    assert error.status == number
    assert words in str(error)


@pytest.mark.parametrize("number", [301, 302, 307, 308])
def test_redirects_are_not_followed(number: int) -> None:
    with endpoint(says("stolen")) as other:
        error = error_from(status(number, f"Location: {other.base}/chat/completions"))
    assert "redirects are not followed: write the address it leads to" in str(error)
    assert other.asked == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (sends(STREAM_HEAD, event("half a")), "broke off before its end"),
        (sends(STREAM_HEAD), "broke off before its end"),
        (sends(STREAM_HEAD, event("a"), b'data: {"cho'), "something else than JSON chunks"),
        (sends(STREAM_HEAD, b"data: <html>\n\n"), "something else than JSON chunks"),
        (sends(STREAM_HEAD, b"data: " + b"[" * 60_000 + b"\n\n"), "something else than JSON chunks"),
        (sends(STREAM_HEAD, b'data: {"error": {"message": "no"}}\n\n'), "streams an error"),
        (sends(STREAM_HEAD, b"data: 7\n\n"), "streams an error"),
        (sends(STREAM_HEAD, b'data: {"choices": [7]}\n\n'), "another shape"),
        (sends(STREAM_HEAD, b'data: {"choices": [{"message": {}}]}\n\n'), "without a delta"),
        (sends(STREAM_HEAD, b'data: {"choices": [{"delta": {"content": ["a"]}}]}\n\n'), "content that is no text"),
        (sends(STREAM_HEAD, event(tool_calls=[{"function": {"name": "send_mail"}}]), DONE), "called for a tool"),
        (sends(STREAM_HEAD, event("a"), event(reason="tool_calls"), DONE), "called for a tool"),
        (sends(STREAM_HEAD, event("a"), event(reason="content_filter"), DONE), "content filter"),
        (sends(STREAM_HEAD, b"data: " + b"x" * 70_000), "or lines without end"),
        (status(200, "Content-Type: application/json", body=b"{}"), "does not stream"),
        (status(200, body=b"hello"), "does not stream"),
        (status(200, "Content-Type: text/event-stream", "Content-Encoding: gzip"), "compresses its answer"),
    ],
)  # fmt: skip
def test_an_answer_that_is_none_is_refused(answer: Answer, words: str) -> None:
    error = error_from(answer)
    assert isinstance(error, Unreadable)
    assert words in str(error)


def test_an_endless_answer_is_left_at_the_limit() -> None:
    error = error_from(goes_on_with(STREAM_HEAD, event("word " * 200) * 50, 0))
    assert isinstance(error, Unreadable)
    assert "more than 2,000,000 bytes" in str(error)


@pytest.mark.parametrize(
    "answer",
    [
        says_nothing_after(),
        says_nothing_after(STREAM_HEAD, event("a")),
        goes_on_with(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"y", 0.02),
        goes_on_with(STREAM_HEAD, b":", 0.02),
        goes_on_with(STREAM_HEAD, event("a"), 0.02),
    ],
)
def test_a_server_that_keeps_us_waiting_costs_the_budget_and_no_more(answer: Answer) -> None:
    started = time.monotonic()
    error = error_from(answer, Budget(50, 0.5))
    assert isinstance(error, OutOfTime)
    assert "no complete text within 0.5 s" in str(error)
    assert time.monotonic() - started < 5


def test_who_stops_is_heard_while_the_server_says_nothing() -> None:
    asked = itertools.count()
    with endpoint(says_nothing_after(STREAM_HEAD, event("a"))) as server:
        generator = EndpointGenerator(server.base, "small")
        with pytest.raises(Stopped):
            list(generator.generate(PROMPT, budget=BUDGET, seed=7, stop=lambda: next(asked) > 3))


def test_closing_the_text_hangs_up() -> None:
    with endpoint(goes_on_with(STREAM_HEAD, event("a"), 0.01)) as server:
        pieces = EndpointGenerator(server.base, "small").generate(PROMPT, budget=BUDGET, seed=7)
        assert next(pieces) == "a"
        pieces.close()
        assert server.hung_up.wait(5)


def test_nobody_at_the_address_is_told() -> None:
    with endpoint(says("x")) as server:
        base = server.base
    with pytest.raises(Unreachable, match=r"does not answer .*is the model running"):
        list(EndpointGenerator(base, "small").generate(PROMPT, budget=BUDGET, seed=7))


def test_an_answer_that_is_no_http_is_told() -> None:
    assert isinstance(error_from(sends(b"\x00\x01 hello\r\n\r\n")), Unreachable)


def test_an_answer_shorter_than_it_says_is_told() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 9999\r\n\r\n"
    assert isinstance(error_from(sends(head, event("a"))), Unreachable)


def test_a_name_that_no_host_can_have_is_told() -> None:
    with pytest.raises(GeneratorError):
        list(EndpointGenerator(f"http://{'a' * 70}..example/v1", "m").generate(PROMPT, budget=BUDGET, seed=7))


def test_an_address_that_is_none_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(Unusable, match="the drafter's endpoint 'file:///etc/passwd' is no http"):
        EndpointGenerator("file:///etc/passwd", "small")


def test_a_prompt_that_cannot_be_sent_is_told_as_any_failure() -> None:
    with endpoint(says("x")) as server:
        half = (Message("user", "a\ud800b"),)
        with pytest.raises(Broken, match="UnicodeEncodeError"):
            list(EndpointGenerator(server.base, "small").generate(half, budget=BUDGET, seed=7))
    assert server.asked == []
