"""The demo company's documents keep what the README promises of them."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

import demo
from curation.employees_csv import read_employees
from curation.vocabulary import REGISTERS

TODAY = date(2026, 3, 2)  # so near the year's start that dates cross a month's end
ATOM = "{http://www.w3.org/2005/Atom}"
HEADER = "id,name,email,title,department,about,interests,languages,country,networks,team,voice,opted_in"
OLDEST_DAYS = 24


@dataclass(frozen=True, slots=True)
class RawEntry:
    guid: str
    link: str
    title: str
    date: str | None


def rss_entries(root: ElementTree.Element) -> Iterator[RawEntry]:
    for item in root.iter("item"):
        yield RawEntry(
            guid=item.findtext("guid", ""),
            link=item.findtext("link", ""),
            title=item.findtext("title", ""),
            date=item.findtext("pubDate"),
        )


def atom_entries(root: ElementTree.Element) -> Iterator[RawEntry]:
    for entry in root.iter(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link")
        yield RawEntry(
            guid=entry.findtext(f"{ATOM}id", ""),
            link="" if link is None else link.get("href", ""),
            title=entry.findtext(f"{ATOM}title", ""),
            date=entry.findtext(f"{ATOM}published"),
        )


def json_entries(document: bytes) -> Iterator[RawEntry]:
    for item in json.loads(document)["items"]:
        yield RawEntry(item["id"], item["url"], item["title"], item.get("date_published"))


def entries(name: str, today: date = TODAY) -> list[RawEntry]:
    document = demo.document(name, today)
    if document.startswith(b"{"):
        return list(json_entries(document))
    root = ElementTree.fromstring(document)
    return list(rss_entries(root) if root.tag == "rss" else atom_entries(root))


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written) if written[0].isdigit() else parsedate_to_datetime(written)


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(demo.employees().decode("utf-8"))))


@pytest.fixture(params=demo.names())
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_there_are_six_feeds_in_three_formats() -> None:
    starts = Counter(demo.source_text(name).lstrip()[:1] for name in demo.names())
    roots = Counter(
        ElementTree.fromstring(demo.document(name, TODAY)).tag for name in demo.names() if "karriere" not in name
    )

    assert starts == {"<": 5, "{": 1}
    assert roots == {"rss": 3, f"{ATOM}feed": 2}


def test_the_shipped_configuration_reads_every_demo_feed_and_no_other() -> None:
    config = yaml.safe_load(demo.config_text())

    assert sorted(feed["url"] for feed in config["feeds"]) == [f"demo:{name}" for name in demo.names()]


def test_company_and_third_party_speak_english_italian_and_danish() -> None:
    feeds = yaml.safe_load(demo.config_text())["feeds"]

    assert {(feed["kind"], feed["language"]) for feed in feeds} == {
        (kind, language) for kind in ("company", "third_party") for language in ("en", "it", "da")
    }


def test_the_first_brand_is_the_demo_company_and_two_are_competitors() -> None:
    brands = yaml.safe_load(demo.config_text())["brands"]

    assert brands[0]["name"] == "Kalvento"
    assert [brand.get("competitor", False) for brand in brands] == [False, True, True]


def test_the_shipped_configuration_is_the_one_at_the_root_of_the_repository() -> None:
    root = Path(__file__).parent.parent

    assert demo.config_text() == (root / "feeds.yaml").read_text(encoding="utf-8")


def config_of_a_copy(folder: Path) -> subprocess.CompletedProcess[str]:
    package = Path(demo.__file__).parent
    shutil.copytree(package, folder / "demo", ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    command = [sys.executable, "-c", "import demo; print(demo.config_text())"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_an_installed_copy_reads_the_configuration_beside_it(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "feeds.yaml").write_text("feeds: []")

    assert config_of_a_copy(tmp_path).stdout.strip() == "feeds: []"


def test_a_copy_without_configuration_says_where_it_looked(tmp_path: Path) -> None:
    assert (
        f"feeds.yaml is neither in {tmp_path / 'demo'} nor in the folder above it" in config_of_a_copy(tmp_path).stderr
    )


def test_there_are_at_least_ninety_six_entries() -> None:
    assert sum(len(entries(name)) for name in demo.names()) >= 96


def test_every_entry_has_title_link_and_guid(name: str) -> None:
    assert all(entry.title and entry.guid for entry in entries(name))
    assert all(re.match(r"https://[a-z.]+\.example/", entry.link) for entry in entries(name))


def test_a_guid_names_one_entry_of_its_feed(name: str) -> None:
    guids = [entry.guid for entry in entries(name)]

    assert len(set(guids)) == len(guids)


def test_some_entries_repeat_an_address_of_their_feed_with_tracking_parameters() -> None:
    links = [entry.link for name in demo.names() for entry in entries(name)]
    tracked = [link for link in links if "utm_" in link]

    assert len(tracked) == 3
    assert all(link.partition("?")[0] in links for link in tracked)


def test_no_placeholder_is_left_in_a_document(name: str) -> None:
    text = demo.document(name, TODAY).decode("utf-8")

    assert not re.search(r"\{\d+d", text)
    assert re.search(r"\{\d+d \d\d:\d\d\}", demo.source_text(name))


def test_dates_lie_within_the_days_before_the_given_one(name: str) -> None:
    dates = [moment(entry.date) for entry in entries(name) if entry.date]
    end = datetime(TODAY.year, TODAY.month, TODAY.day, 23, 59, tzinfo=UTC)

    assert all(end - timedelta(days=OLDEST_DAYS + 1) <= written <= end for written in dates)
    assert len(dates) >= len(entries(name)) - 1


def test_on_the_next_day_every_date_is_a_day_later(name: str) -> None:
    tomorrow = entries(name, TODAY + timedelta(days=1))
    pairs = [(before.date, after.date) for before, after in zip(entries(name), tomorrow, strict=True)]

    assert all(moment(after) - moment(before) == timedelta(days=1) for before, after in pairs if before and after)


def test_some_entries_have_no_date() -> None:
    undated = [entry for name in demo.names() for entry in entries(name) if entry.date is None]

    assert len(undated) >= 3


@pytest.mark.parametrize(
    ("feed", "written"),
    [
        ("kalvento-news", "<pubDate>Sun, 01 Mar 2026 08:00:00 +0000</pubDate>"),
        ("kalvento-notizie", "<published>2026-03-01T08:05:00Z</published>"),
        ("kalvento-karriere", '"date_published": "2026-02-28T08:45:00Z"'),
    ],
)
def test_dates_are_written_as_each_format_has_them(feed: str, written: str) -> None:
    assert written in demo.document(feed, TODAY).decode()


def test_an_unknown_feed_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match=r"no demo feed 'gossip'; there are: heat-and-air-review"):
        demo.document("gossip", TODAY)


def test_there_are_twenty_four_employees_under_the_import_header() -> None:
    assert demo.employees().decode().splitlines()[0] == HEADER
    assert len(rows()) == 24
    assert len({row["id"] for row in rows()}) == len({row["email"] for row in rows()}) == 24


def test_employees_write_in_three_languages_from_six_countries_or_more() -> None:
    assert {row["languages"].split("|")[0] for row in rows()} == {"en", "it", "da"}
    assert {row["country"] for row in rows()} >= {"DK", "IT", "GB", "IE", "DE", "US"}


def test_two_employees_have_not_opted_in() -> None:
    assert Counter(row["opted_in"] for row in rows()) == {"yes": 22, "no": 2}


def test_each_language_has_a_graduate() -> None:
    graduates = [row for row in rows() if "graduate" in row["title"].lower()]

    assert sorted(row["languages"].split("|")[0] for row in graduates) == ["da", "en", "it"]


def test_every_voice_begins_with_its_one_register() -> None:
    people = read_employees(demo.employees())

    assert {person.voice[0] for person in people} == set(REGISTERS)
