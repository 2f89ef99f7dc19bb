"""Where feeds come from: the web, files below feeds.yaml and nothing else of this machine, the bundled demo."""

import os
import socket
from datetime import date
from pathlib import Path

import pytest

import demo
from curation.config import FeedSource
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.door import Door, Limits
from curation.fetch.errors import FetchError, FileRefused, TooLarge, UrlRefused
from curation.fetch.sources import Sources
from tests.servers import folder, serve

FEED = b"<rss><channel/></rss>"
DAY = date(2026, 11, 2)
NEW = Validators()


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    (tmp_path / "feeds").mkdir()
    return Sources(Door(limits=Limits(document=1000)), tmp_path / "feeds", DAY)


def feed(url: str) -> FeedSource:
    return FeedSource(name="News", url=url)


def refusal(sources: Sources, url: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        sources.fetch(feed(url), NEW)
    return caught.value


def test_a_file_below_feeds_yaml_is_read_once_and_again_when_it_changes(sources: Sources) -> None:
    file = sources.folder / "company" / "news.xml"
    file.parent.mkdir()
    file.write_bytes(FEED)
    first = sources.fetch(feed("company/news.xml"), NEW)
    assert isinstance(first, Fetched)
    assert (first.body, first.url) == (FEED, "company/news.xml")
    assert sources.fetch(feed("company/news.xml"), first.validators) == NotModified(first.validators)
    file.write_bytes(FEED + b"\n")
    assert isinstance(sources.fetch(feed("company/news.xml"), first.validators), Fetched)


def test_a_web_address_goes_through_the_door(tmp_path: Path) -> None:
    (tmp_path / "news.xml").write_bytes(FEED)
    with serve(folder(tmp_path)) as server:
        sources = Sources(Door(allow=[server.origin]), tmp_path, DAY)
        fetched = sources.fetch(feed(server.url("/news.xml").replace("http", "HTTP")), NEW)
    assert isinstance(fetched, Fetched)
    assert fetched.url == server.url("/news.xml")


@pytest.mark.parametrize("path", ["/etc/passwd", "../secret.xml", "a/../../secret.xml", "//etc/passwd", "a\0b", ""])
def test_a_path_that_does_not_stay_below_feeds_yaml_is_refused(sources: Sources, path: str) -> None:
    (sources.folder.parent / "secret.xml").write_bytes(FEED)
    error = refusal(sources, path)
    assert isinstance(error, FileRefused)
    assert f"{path!a} is no path below the folder of feeds.yaml" in str(error)


def test_a_link_is_followed_inside_the_folder_and_refused_when_it_leads_out(sources: Sources) -> None:
    (sources.folder.parent / "secret.xml").write_bytes(FEED)
    (sources.folder / "news.xml").write_bytes(FEED)
    (sources.folder / "inside.xml").symlink_to("news.xml")
    (sources.folder / "outside.xml").symlink_to("../secret.xml")
    (sources.folder / "up").symlink_to("..")
    (sources.folder / "round").symlink_to("round")
    assert isinstance(sources.fetch(feed("inside.xml"), NEW), Fetched)
    assert [type(refusal(sources, path)) for path in ("outside.xml", "up/secret.xml", "round")] == [FileRefused] * 3


def test_what_is_no_regular_file_is_refused_without_waiting(sources: Sources) -> None:
    os.mkfifo(sources.folder / "pipe")
    (sources.folder / "zero").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(sources.folder / "socket"))
        assert {type(refusal(sources, path)) for path in ("pipe", "zero", "socket", ".")} == {FileRefused}


def test_a_missing_file_is_named_as_it_was_written(sources: Sources) -> None:
    assert str(refusal(sources, "nwes.xml")) == (
        "'nwes.xml' cannot be read (No such file or directory); check its url in feeds.yaml"
    )


def test_a_file_over_the_limit_is_too_large(sources: Sources) -> None:
    (sources.folder / "big.xml").write_bytes(bytes(1001))
    assert isinstance(refusal(sources, "big.xml"), TooLarge)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://me:s3cret@h/feed", "data:,x", "jar:http://127.0.0.1!/"])
def test_other_schemes_are_not_taken_for_paths(sources: Sources, url: str) -> None:
    error = refusal(sources, url)
    assert isinstance(error, UrlRefused)
    assert "s3cret" not in str(error)


@pytest.mark.parametrize("name", demo.names())
def test_a_demo_feed_is_not_modified_the_next_day_though_its_dates_move(sources: Sources, name: str) -> None:
    first = sources.fetch(feed(f"demo:{name}"), NEW)
    tomorrow = Sources(sources.door, sources.folder, date(2026, 11, 3))
    assert isinstance(first, Fetched)
    assert first.body == demo.document(name, DAY) != demo.document(name, tomorrow.today)
    assert tomorrow.fetch(feed(f"demo:{name}"), first.validators) == NotModified(first.validators)


def test_an_unknown_demo_feed_is_told_the_names_there_are(sources: Sources) -> None:
    error = refusal(sources, "demo:../secret")
    assert isinstance(error, FileRefused)
    assert all(name in str(error) for name in demo.names())
