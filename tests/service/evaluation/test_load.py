import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from service.evaluation.load import Target, answered
from service.evaluation.paced import latencies, moments, percentile

PRINTED = 'Running 5s test\n{"answers": 80, "refused": %d, "broken": %d, "seconds": 5.0}\n'


@contextmanager
def answering(status: int) -> Iterator[tuple[str, list[bytes]]]:
    """A server that keeps what it is sent and answers everything alike."""
    seen: list[bytes] = []

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            seen.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1", seen
        server.shutdown()
        thread.join()


def test_a_rate_is_of_the_time_after_settling() -> None:
    assert answered(PRINTED % (0, 0), 1.0, "http://x/") == 20.0


@pytest.mark.parametrize(("refused", "broken"), [(1, 0), (0, 1)])
def test_a_run_with_other_answers_has_no_rate(refused: int, broken: int) -> None:
    with pytest.raises(RuntimeError, match=r"http://x/: . answers were not 200, . did not come"):
        answered(PRINTED % (refused, broken), 1.0, "http://x/")


def test_a_run_without_answers_has_no_rate() -> None:
    with pytest.raises(RuntimeError, match="--seconds"):
        answered((PRINTED % (0, 0)).replace("80", "0"), 1.0, "http://x/")


def test_moments_are_in_order_and_as_many_as_the_rate_says() -> None:
    due = list(moments(50.0, 100.0))

    assert all(one <= other for one, other in pairwise(due))
    assert len(due) == pytest.approx(5_000, rel=0.05)
    assert due[-1] < 100.0


def test_a_percentile_is_a_value_that_was_seen() -> None:
    seen = [float(number) for number in range(1, 101)]

    assert percentile(seen, 0.50) == 50.0
    assert percentile(seen, 0.99) == 99.0
    assert percentile(seen[:3], 0.99) == 3.0
    assert percentile([], 0.99) == 0.0


def test_a_steady_load_asks_with_each_body_in_turn() -> None:
    with answering(200) as (url, seen):
        found = latencies(Target(url, [b"one", b"two"], 1), 100.0, 0.5)

    assert len(found) == len(seen) > 10
    assert set(seen) == {b"one", b"two"}
    assert found == sorted(found)
    assert found[0] > 0


def test_a_refusal_at_a_steady_load_is_an_error() -> None:
    with answering(429) as (url, _seen), pytest.raises(ExceptionGroup, match="unhandled") as caught:
        latencies(Target(url, [b"one"], 1), 100.0, 0.05)

    assert "not 200" in str(caught.value.exceptions[0])
