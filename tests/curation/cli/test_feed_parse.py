"""`feeds parse`: one JSON object on standard output whatever the file is."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from curation.cli.feed_parse import seconds_left
from tests.curation.cli.conftest import Done, Run
from tests.fakes import rss

NOTHING = {"title": None, "link": None, "language": None}
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da"><title>Vind &amp; vejr</title><link href="/"/>
<entry><title type="html">&lt;b&gt;Blæst&lt;/b&gt;</title><id>urn:1</id><link href="/1"/>
<published>2024-01-05T11:00:00+01:00</published><updated>0999-01-06T00:00:00Z</updated>
<summary>Kort</summary><content type="html">&lt;p&gt;Langt&lt;script&gt;alert(1)&lt;/script&gt;</content></entry>
<entry><title>Uden</title><link href="javascript:alert(1)"/></entry></feed>"""


def parsed(done: Done) -> dict[str, Any]:
    """What a command printed: one object on one line, and nothing else."""
    [line] = done.out.splitlines()
    assert done.err == ""
    value: dict[str, Any] = json.loads(line)
    assert list(value) == ["feed", "items", "error"]
    return value


def refused(done: Done) -> dict[str, str]:
    """The error a command printed."""
    value = parsed(done)
    assert done.status == 1
    assert (value["feed"], value["items"]) == (NOTHING, [])
    error: dict[str, str] = value["error"]
    return error


def test_a_feed_is_printed_as_it_states_itself(passaparola: Run, folder: Path) -> None:
    (folder / "feed.xml").write_text(ATOM, encoding="utf-8")

    done = passaparola("feeds", "parse", "feed.xml", "--url", "https://vejr.example/feed")

    value = parsed(done)
    assert (done.status, value["error"]) == (0, None)
    assert value["feed"] == {"title": "Vind & vejr", "link": "https://vejr.example/", "language": "da"}
    first, second = value["items"]
    assert first == {
        "title": "Blæst",
        "link": "https://vejr.example/1",
        "id": "urn:1",
        "published": "2024-01-05T10:00:00Z",
        "updated": "0999-01-06T00:00:00Z",
        "summary": "Kort",
        "content": "Langt",
        "language": "da",
    }
    assert (second["title"], second["link"], second["published"]) == ("Uden", None, None)


def test_without_an_address_relative_links_are_none(passaparola: Run, folder: Path) -> None:
    (folder / "feed.xml").write_text(ATOM, encoding="utf-8")

    assert parsed(passaparola("feeds", "parse", "feed.xml"))["items"][0]["link"] is None


def test_the_character_set_of_the_server_counts(passaparola: Run, folder: Path) -> None:
    (folder / "feed.xml").write_bytes(rss([{"title": "Søvind"}]).decode().encode("iso-8859-1"))

    done = passaparola("feeds", "parse", "feed.xml", "--content-type", "text/xml; charset=iso-8859-1")

    assert parsed(done)["items"][0]["title"] == "Søvind"


def test_half_a_surrogate_pair_is_printed_as_one_that_utf_8_can_hold(passaparola: Run, folder: Path) -> None:
    (folder / "feed.json").write_text('{"title": "T", "items": [{"id": "a\\ud800b", "title": "One"}]}')

    assert parsed(passaparola("feeds", "parse", "feed.json"))["items"][0]["id"] == "a\ufffdb"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\0" * 1000, "empty"),
        (bytes(range(256)) * 100, "neither"),
        (b"<html><body>Hello</body></html>", "HTML page"),
        (b"[1, 2]", "JSON list"),
        (b'{"items":' + b"[" * 100_000, "too deeply"),
    ],
)
def test_what_is_no_feed_is_an_error(passaparola: Run, folder: Path, content: bytes, reason: str) -> None:
    (folder / "document").write_bytes(content)

    error = refused(passaparola("feeds", "parse", "document"))

    assert error["type"] == "NotAFeed"
    assert reason in error["message"]


@pytest.mark.parametrize(
    "name", ["missing", "", ".", "/dev/zero", "/dev/null", "pipe", "x" * 5000, "a\0b", "feed.xml/x"]
)
def test_only_a_regular_file_is_read(passaparola: Run, folder: Path, name: str) -> None:
    (folder / "feed.xml").write_bytes(rss([]))
    os.mkfifo(folder / "pipe")

    assert refused(passaparola("feeds", "parse", name))["type"] == "FileRefused"


def test_a_file_of_ten_gigabytes_is_refused_unread(passaparola: Run, folder: Path) -> None:
    with (folder / "large").open("wb") as file:
        file.truncate(10_000_000_000)

    error = refused(passaparola("feeds", "parse", "large"))

    assert error["type"] == "TooLarge"
    assert "15,000,000" in error["message"]


def test_a_document_that_takes_too_much_is_an_error(passaparola: Run, folder: Path) -> None:
    (folder / "feed.json").write_bytes(b'{"items":[' + b"{}," * 4_900_000 + b"{}]}")

    error = refused(passaparola("feeds", "parse", "feed.json"))

    assert error["type"] == "DocumentTooCostly"
    assert "fewer or simpler entries" in error["message"]


def test_standard_output_is_utf_8_whatever_the_terminal_writes(folder: Path) -> None:
    (folder / "feed.xml").write_text(ATOM, encoding="utf-8")

    done = subprocess.run(
        [str(Path(sys.executable).with_name("passaparola")), "feeds", "parse", "feed.xml"],
        env={"PATH": os.environ["PATH"], "PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout.decode("utf-8"))["items"][0]["title"] == "Blæst"
    assert done.stderr == b""


@pytest.mark.parametrize(("since_start", "left"), [(0.0, 8.5), (4.0, 4.5), (60.0, 1.0), (-3600.0, 8.5)])
def test_starting_slowly_leaves_less_time_to_read(since_start: float, left: float) -> None:
    assert seconds_left(since_start) == left
