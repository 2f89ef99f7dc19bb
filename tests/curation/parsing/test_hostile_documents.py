"""Documents made to burn, bloat or break a parser: each gives items or a typed error, and the next one is read."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

import psutil
import pytest

from curation.config import FeedSource
from curation.feeds.entries import NotAFeed
from curation.parsing.pool import DocumentTooCostly, ParseLimits, Parsers

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SOURCE = FeedSource("News", "https://news.example/feed")
LIMITS = ParseLimits(seconds=2.0)
OVERHEAD = 60_000_000  # bytes of programs and libraries, which every process shares and no limit counts
MOST_ITEMS = 500
HANGS = 30.0  # seconds; for a start, the document and an answer on a busy machine

ENTRY = "<item><title>One</title><link>https://news.example/1</link></item>"


def channel(inner: str, *, before: str = "", attributes: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{before}<rss version="2.0" {attributes}><channel>{inner}</channel></rss>'
    return document.encode("utf-8", "surrogatepass")


def entities(count: int) -> str:
    """A billion laughs: each entity is ten of the one before."""
    made = [f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, count)]
    return f'<!DOCTYPE rss [<!ENTITY e0 "laugh">{"".join(made)}]>'


def many(text: str, count: int = 100_000) -> str:
    return "".join(text.replace("#", str(number)) for number in range(count))


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "attributes": lambda: channel("<item><title " + many("a#='' ") + ">x</title></item>" + ENTRY),
    "attributes twice": lambda: channel("<item><title " + "a='' " * 100_000 + ">x</title></item>" + ENTRY),
    "namespaces": lambda: channel(ENTRY, attributes=many('xmlns:n#="http://n/#" ')),
    "comments": lambda: channel("<!-- x -->" * 200_000 + ENTRY),
    "comments that never end": lambda: channel("<!--" * 100_000 + ENTRY),
    "instructions that never end": lambda: channel("<?x " * 500_000 + ENTRY),
    "sections that never end": lambda: channel("<item><title><![CDATA[" * 100_000),
    "declarations": lambda: b"<!DOCTYPE rss [" + b"<!ENTITY a 'b'>" * 200_000 + b"]>" + channel(ENTRY),
    "billion laughs": lambda: channel("<item><title>&e9;</title></item>", before=entities(10)),
    "billion laughs in an attribute": lambda: channel("<item><link href='&e9;'/></item>", before=entities(10)),
    "billion laughs in UTF-16": lambda: (
        channel("<item><title>&e9;</title></item>", before=entities(10)).decode().encode("utf-16")
    ),
    "one long entity often": lambda: channel(
        f"<item><title>{'&long;' * 50_000}</title></item>",
        before=f'<!DOCTYPE rss [<!ENTITY long "{"x" * 50_000}">]>',
    ),
    "entity without end": lambda: channel(f"<item><title>&{'a' * 3_000_000}</title></item>"),
    "reference without end": lambda: channel(f"<item><title>&#{'1' * 3_000_000};</title></item>"),
    "deep XML": lambda: channel("<item>" + "<a>" * 100_000 + "</a>" * 100_000 + "<title>x</title></item>" + ENTRY),
    "deep XML without end": lambda: b"<rss>" + b"<channel>" * 300_000,
    "deep HTML": lambda: channel(
        f"<item><title>x</title><description><![CDATA[{'<div>' * 100_000}]]></description></item>"
    ),
    "deep HTML in many entries": lambda: channel(
        many(f"<item><title>#</title><description><![CDATA[{'<b><i>' * 5_000}]]></description></item>", 200)
    ),
    "elements of many names": lambda: channel(f"<item>{many('<t#/>')}<title>x</title></item>"),
    "title of 10 MB": lambda: channel(f"<item><title>{'t' * 10_000_000}</title></item>{ENTRY}"),
    "title of 10 MB with an emoji": lambda: channel(f"<item><title>{'t' * 10_000_000}😀</title></item>"),
    "accents on accents": lambda: channel(f"<item><title>a{chr(0x301) * 1_000_000}</title></item>"),
    "20,000 entries": lambda: channel(many("<item><title>Entry #</title><guid>#</guid></item>", 20_000)),
    "entries of nothing": lambda: channel("<item/>" * 1_000_000),
    "entries never closed": lambda: b"<rss>" + b"<item>" * 1_000_000,
    "opening brackets": lambda: b"<" * 1_000_000,
    "opening brackets in a title": lambda: channel("<item><title>" + "<" * 1_000_000 + "</title></item>"),
    "a tag without end": lambda: b"<rss " + b"a" * 5_000_000,
    "quotes": lambda: channel("<item><title a='" + "\"' " * 500_000),
    "blanks": lambda: b" " * 15_000_000,
    "UTF-16": lambda: channel(ENTRY).decode().encode("utf-16"),
    "UTF-32": lambda: channel(ENTRY).decode().encode("utf-32"),
    "UTF-7": lambda: b'<?xml version="1.0" encoding="utf-7"?><rss>+ADw-script+AD4-</rss>',
    "NUL": lambda: b"\0" * 2_000_000,
    "NUL in a title": lambda: channel(f"<item><title>O\0ne</title></item>{ENTRY}"),
    "surrogates": lambda: channel(f"<item><title>&#xD800;&#xDFFF;&#x110000;&#xFFFFFFFFFF;\ud800</title></item>{ENTRY}"),
    "every byte": lambda: bytes(range(256)) * 20_000,
    "nothing": lambda: b"",
    "JSON nested in lists": lambda: b'{"items":' + b"[" * 100_000,
    "JSON nested in objects": lambda: b'{"items":[{"id":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}]}",
    "JSON with a long number": lambda: b'{"items":[{"title":"One","id":' + b"9" * 20_000 + b"}]}",
    "JSON with half a pair": lambda: b'{"items":[{"title":"One\\ud800","id":"\\udfff","content_text":"\\ud83d"}]}',
    "JSON of many objects": lambda: b'{"items":[' + b"{}," * 4_000_000 + b"{}]}",
    "JSON with many items": lambda: b'{"items":[' + b'{"id":"1","title":"One"},' * 300_000 + b"{}]}",
}


@pytest.fixture(scope="module")
def parsers() -> Iterator[Parsers]:
    with Parsers(["en"], children=1, limits=LIMITS) as opened:
        yield opened


def titles(parsers: Parsers, document: bytes) -> list[str]:
    """Those of its items; none where the document is refused in one of the ways it may be."""
    try:
        cleaned = parsers.items(document, url=SOURCE.url, content_type=None, source=SOURCE, now=NOW)
    except (NotAFeed, DocumentTooCostly):
        return []
    return [item.title for item in cleaned.items]


@contextmanager
def memory_watched() -> Iterator[list[int]]:
    """What the largest child has taken at each look, in bytes."""
    seen, over = [0], Event()

    def watch() -> None:
        while not over.wait(0.01):
            for child in psutil.Process().children():
                try:
                    seen.append(child.memory_info().rss)
                except psutil.NoSuchProcess:
                    continue

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_hostile_document_costs_only_itself(parsers: Parsers, name: str) -> None:
    document = DOCUMENTS[name]()
    begun = time.monotonic()
    with memory_watched() as taken:
        found = titles(parsers, document)

    assert time.monotonic() - begun < HANGS
    assert len(found) <= MOST_ITEMS
    "".join(found).encode()  # no half surrogate pairs
    assert max(taken) < LIMITS.memory + OVERHEAD
    assert titles(parsers, channel(ENTRY)) == ["One"]


@pytest.mark.parametrize(
    "name", ["NUL in a title", "UTF-16", "UTF-32", "JSON with a long number", "JSON with half a pair"]
)
def test_the_merely_odd_is_read(parsers: Parsers, name: str) -> None:
    assert "One" in titles(parsers, DOCUMENTS[name]())


def test_nothing_outside_of_the_document_is_read(parsers: Parsers, tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<!ENTITY told 'a secret'>")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        elsewhere = f"http://127.0.0.1:{server.getsockname()[1]}/"
        declared = (
            f'<!ENTITY file SYSTEM "{secret.as_uri()}"><!ENTITY web SYSTEM "{elsewhere}e">'
            f'<!ENTITY % dtd SYSTEM "{elsewhere}d"> %dtd; <!ENTITY % own SYSTEM "{secret.as_uri()}"> %own;'
        )
        document = channel(
            f"<item><title>One &file; &web; &told;</title></item>{ENTRY}",
            before=f'<!DOCTYPE rss SYSTEM "{elsewhere}r" [{declared}]>',
        )
        found = titles(parsers, document)

        assert "a secret" not in " ".join(found)
        with pytest.raises(BlockingIOError):  # nobody has called
            server.accept()


@pytest.mark.parametrize("body", [b"/dev/zero", b"/etc/hostname", b"file:///etc/hostname", b"http://127.0.0.1:9/"])
def test_a_document_that_is_an_address_is_no_feed(parsers: Parsers, body: bytes) -> None:
    with pytest.raises(NotAFeed, match="no feed"):
        parsers.plain(body, url=SOURCE.url, content_type=None)


def test_markup_hidden_in_utf_7_stays_hidden(parsers: Parsers) -> None:
    hidden = channel("<item><title>+ADw-script+AD4-</title></item>").replace(b'"1.0"', b'"1.0" encoding="utf-7"')

    assert titles(parsers, hidden) == ["+ADw-script+AD4-"]
