import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import Thread

import psutil
import pytest

from curation.config import FeedSource
from curation.feeds.discovery import FeedLink
from curation.feeds.entries import NotAFeed
from curation.feeds.plain import PlainFeed
from curation.items import Item
from curation.parsing.child import serve
from curation.parsing.cleaning import Cleaned
from curation.parsing.messages import ANSWER_SIZE, Answer, Asked, Problem, answer_bytes, framed, read_answer, request
from curation.parsing.pool import DocumentTooCostly, ParseLimits, ParserFailed, Parsers
from tests.fakes import rss

ADDRESS = "https://news.example/feed"
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SOURCE = FeedSource("News", ADDRESS, topics=("energy",))
GOOD = rss([{"title": "Wind over the sea", "link": "/1", "guid": "1"}])
# Takes whoever makes objects of it seconds, and any parser more than a tenth of one.
LONG = rss([{"title": f"Entry {number}", "guid": str(number)} for number in range(200_000)])
FEED = PlainFeed("News", None, None, (), None)
HANGS = 60.0  # seconds a test waits before it fails


@pytest.fixture
def parsers() -> Iterator[Parsers]:
    with Parsers(["en"], children=2) as opened:
        yield opened


def plain(parsers: Parsers, document: bytes = GOOD) -> list[str]:
    return [item.title for item in parsers.plain(document, url=ADDRESS, content_type=None).items]


def saying(answer: Answer) -> list[str]:
    """What starts a child that says this to whatever it is asked."""
    sent = b"".join(framed(answer_bytes(answer), last=False))
    program = "import sys; out = sys.stdout.buffer; out.write(bytes(5)); out.flush(); sys.stdin.buffer.read(9);"
    return [sys.executable, "-c", f"{program} out.write({sent!r}); out.flush(); sys.stdin.buffer.read()"]


def children() -> list[psutil.Process]:
    return psutil.Process().children()


def child_at_work() -> psutil.Process:
    """The one child, once it is past its start."""
    until = time.monotonic() + HANGS
    while time.monotonic() < until:
        if children() and children()[0].cpu_times().user > 1.0:
            return children()[0]
        time.sleep(0.01)
    raise AssertionError("no child is at work")


def test_a_document_becomes_items(parsers: Parsers) -> None:
    cleaned = parsers.items(GOOD, url=ADDRESS, content_type=None, source=SOURCE, now=NOW)

    [item] = cleaned.items
    assert (item.feed, item.title, item.url) == ("News", "Wind over the sea", "https://news.example/1")
    assert (item.language, item.first_seen) == ("en", NOW)
    assert cleaned.degraded is None


def test_a_document_is_told_as_it_states_itself(parsers: Parsers) -> None:
    feed = parsers.plain(GOOD, url=ADDRESS, content_type="application/rss+xml")

    assert (feed.title, [item.link for item in feed.items]) == ("A feed", ["https://news.example/1"])


def test_the_character_set_of_the_header_counts(parsers: Parsers) -> None:
    danish = rss([{"title": "Søvind"}]).decode().encode("iso-8859-1")
    labelled = parsers.plain(danish, url=ADDRESS, content_type="text/xml; charset=iso-8859-1" + " " * 100_000)

    assert labelled.items[0].title == "Søvind"


def test_a_page_tells_its_feeds(parsers: Parsers) -> None:
    page = b'<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/rss"></head></html>'

    [link] = parsers.links(page, url="https://news.example/", content_type="text/html")

    assert (link.url, link.title) == ("https://news.example/rss", "News")


def test_what_is_no_feed_is_said_as_ever(parsers: Parsers) -> None:
    with pytest.raises(NotAFeed, match="HTML page"):
        plain(parsers, b"<html><body>Hello</body></html>")


def test_children_start_with_the_first_document_and_are_reused(parsers: Parsers) -> None:
    before = children()
    plain(parsers)
    first = children()
    for _ in range(5):
        plain(parsers)

    assert (before, len(first)) == ([], 1)
    assert children() == first


def test_many_threads_share_a_few_children(parsers: Parsers) -> None:
    documents = [rss([{"title": f"Title {number}"}]) for number in range(60)]

    with ThreadPoolExecutor(12) as threads:
        titles = list(threads.map(lambda document: plain(parsers, document), documents))

    assert titles == [[f"Title {number}"] for number in range(60)]
    assert len(children()) <= 2


def test_a_document_that_takes_too_long_costs_only_itself() -> None:
    with Parsers([], children=1, limits=ParseLimits(seconds=0.5)) as parsers:
        plain(parsers)
        with pytest.raises(DocumentTooCostly, match=r"more than 0\.5 seconds"):
            plain(parsers, LONG)

        assert plain(parsers) == ["Wind over the sea"]
        assert len(children()) == 1


def test_a_document_that_takes_too_much_memory_costs_only_itself() -> None:
    with Parsers([], children=1, limits=ParseLimits(memory=80_000_000)) as parsers:
        with pytest.raises(DocumentTooCostly, match="more than 80,000,000 bytes of memory"):
            plain(parsers, b'{"items":[' + b"{}," * 3_000_000 + b"{}]}")

        assert plain(parsers) == ["Wind over the sea"]


def test_a_document_over_the_limit_is_not_even_read(parsers: Parsers) -> None:
    with pytest.raises(DocumentTooCostly, match="15,000,001 bytes and at most 15,000,000"):
        plain(parsers, b" " * 15_000_001)
    assert not children()


def test_a_child_that_crashes_costs_its_document() -> None:
    with Parsers([], children=1) as parsers, ThreadPoolExecutor(1) as threads:
        crashing = threads.submit(plain, parsers, LONG)
        child_at_work().send_signal(signal.SIGSEGV)

        with pytest.raises(ParserFailed, match="SIGSEGV"):
            crashing.result(HANGS)
        assert plain(parsers) == ["Wind over the sea"]


def test_a_child_the_system_kills_was_out_of_memory() -> None:
    with Parsers([], children=1) as parsers, ThreadPoolExecutor(1) as threads:
        killed = threads.submit(plain, parsers, LONG)
        child_at_work().kill()

        with pytest.raises(DocumentTooCostly, match="memory"):
            killed.result(HANGS)


def test_a_child_killed_while_it_waited_costs_nothing(parsers: Parsers) -> None:
    plain(parsers)
    [child] = children()
    child.kill()
    _until_ended(child.pid)

    assert plain(parsers) == ["Wind over the sea"]


def test_a_child_killed_just_when_it_is_asked_costs_nothing() -> None:
    sent = b"".join(framed(answer_bytes(FEED), last=False))
    once = (
        "import os, sys; ask, out = sys.stdin.buffer.read, sys.stdout.buffer; out.write(bytes(5)); out.flush();"
        "ask(int.from_bytes(ask(4)) + int.from_bytes(ask(4)));"
        f"out.write({sent!r}); out.flush(); ask(1); os.kill(os.getpid(), 9)"
    )
    with Parsers([], children=1, command=[sys.executable, "-c", once]) as parsers:
        assert parsers.plain(GOOD, url=ADDRESS, content_type=None) == FEED
        killed = children()
        assert parsers.plain(GOOD, url=ADDRESS, content_type=None) == FEED
        assert len(killed) == len(children()) == 1
        assert children() != killed


def test_a_child_killed_in_its_start_costs_no_document_its_good_name() -> None:
    with (
        Parsers([], children=1, command=[sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]) as parsers,
        pytest.raises(ParserFailed, match=r"cannot be read now \(SIGKILL"),
    ):
        plain(parsers)


def test_a_child_that_is_never_ready_is_waited_for_no_longer_than_there_is_time() -> None:
    limits = ParseLimits(overall=0.3)
    with (
        Parsers(
            [], children=1, limits=limits, command=[sys.executable, "-c", "import time; time.sleep(60)"]
        ) as parsers,
        pytest.raises(ParserFailed, match=r"cannot be read now .* within 0\.3"),
    ):
        plain(parsers)


@pytest.mark.parametrize(
    "lie",
    [
        lambda items: (),
        lambda items: PlainFeed("News", None, None, (), None),
        lambda items: Cleaned((replace(items[0], feed="Another"),), None),
        lambda items: Cleaned((replace(items[0], url="javascript:alert(1)"),), None),
        lambda items: Cleaned((replace(items[0], published="2026"),), None),
    ],
    ids=["nothing", "another task", "another feed", "a script", "a date that is none"],
)
def test_a_lying_child_is_not_believed_and_not_asked_again(
    parsers: Parsers, lie: Callable[[tuple[Item, ...]], Answer]
) -> None:
    asked = partial(Parsers.items, body=GOOD, url=ADDRESS, content_type=None, source=SOURCE, now=NOW)
    said = lie(asked(parsers).items)

    with Parsers([], children=1, command=saying(said)) as taken_over:
        with pytest.raises(ParserFailed, match="please report it"):
            asked(taken_over)
        assert len(children()) == 1  # that of `parsers`


def test_links_and_feeds_of_a_lying_child_are_not_believed() -> None:
    with (
        Parsers([], children=1, command=saying((FeedLink("javascript:alert(1)", "", None),))) as parsers,
        pytest.raises(ParserFailed, match="url cannot be right"),
    ):
        parsers.links(b"", url=ADDRESS, content_type=None)
    with (
        Parsers([], children=1, command=saying(replace(FEED, link="javascript:alert(1)"))) as parsers,
        pytest.raises(ParserFailed, match="link cannot be right"),
    ):
        plain(parsers)


def test_what_a_child_says_of_a_document_is_made_legible() -> None:
    with (
        Parsers([], children=1, command=saying(Problem("not_a_feed", "a \0 page"))) as parsers,
        pytest.raises(NotAFeed, match="a \ufffd page"),
    ):
        plain(parsers)


def test_processor_time_is_limited_in_the_child_too() -> None:
    requests = b"".join(request(Asked("plain", ADDRESS, None), LONG))
    program = "import resource, sys; from curation.parsing.child import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "0.1", "500000000"], input=requests, capture_output=True, check=False
    )

    assert done.returncode == -signal.SIGXCPU


def test_a_closed_pool_leaves_no_process_and_answers_nobody() -> None:
    parsers = Parsers([], children=1)
    with ThreadPoolExecutor(2) as threads:
        asking = [threads.submit(plain, parsers, LONG) for _ in range(2)]
        child = child_at_work()
        parsers.close()

        for asked in asking:
            with pytest.raises(ParserFailed, match="closed"):
                asked.result(HANGS)
    assert not child.is_running()
    assert not children()
    with pytest.raises(ParserFailed, match="closed"):
        plain(parsers)


def test_a_child_outlives_the_thread_that_started_it(parsers: Parsers) -> None:
    starter = Thread(target=plain, args=(parsers,))
    starter.start()
    starter.join()
    [child] = children()

    plain(parsers)
    assert children() == [child]


def test_a_child_does_not_outlive_its_parent() -> None:
    program = (
        "import os, psutil; from curation.parsing.pool import Parsers; parsers = Parsers([], children=1)\n"
        "parsers.links(b'', url='https://a.example/', content_type=None)\n"
        "print(psutil.Process().children()[0].pid, flush=True); os._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    _until_ended(int(done.stdout))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="reads /proc")
def test_a_child_inherits_nothing_open(parsers: Parsers, tmp_path: Path) -> None:
    with (tmp_path / "secret").open("w") as secret:
        os.set_inheritable(secret.fileno(), True)
        plain(parsers)
        [child] = children()
        held = {str(link.readlink()) for link in Path(f"/proc/{child.pid}/fd").iterdir()}

    assert {name.partition(":")[0] for name in held} == {"pipe"}


def test_a_stray_file_in_the_current_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "feedparser.py").write_text("raise SystemExit('run')")
    monkeypatch.chdir(tmp_path)
    with Parsers([], children=1) as parsers:
        assert plain(parsers) == ["Wind over the sea"]


def test_a_child_that_has_grown_says_so() -> None:
    asked = b"".join(request(Asked("items", ADDRESS, None, ("en",), SOURCE, NOW), GOOD))
    answers, allowed = BytesIO(), list[int]()

    serve(BytesIO(asked * 2), answers, allow=lambda: allowed.append(1), memory=1)

    ready, answered = answers.getvalue()[: ANSWER_SIZE.size], answers.getvalue()[ANSWER_SIZE.size :]
    size, last = ANSWER_SIZE.unpack_from(answered)
    assert ready == bytes(ANSWER_SIZE.size)
    assert last
    assert allowed == [1]
    assert size == len(answered) - ANSWER_SIZE.size  # the second request is left for another
    assert isinstance(read_answer(answered[ANSWER_SIZE.size :]), Cleaned)


def _until_ended(pid: int) -> None:
    until = time.monotonic() + HANGS
    with suppress(psutil.NoSuchProcess):
        while psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
            assert time.monotonic() < until
            time.sleep(0.01)
