"""Hundreds of hostile texts, everywhere a feed can put one, through parsing, cleaning and storing to every output.

The outputs there are: the pages, the tables and the JSON of the command line, OPML. E-mail, Slack, Teams, Atom and CSV
do not exist yet; each belongs here when it does.
"""

import json
import os
import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from html import escape
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from curation.captions import Draft, Finding
from curation.cli.app import invoke
from curation.cli.report import print_report
from curation.config import Config, FeedSource
from curation.config.edit import append_feeds
from curation.config.file import load_config
from curation.config.opml import read_opml
from curation.feeds.parser import parse_feed
from curation.intake.state import FeedState
from curation.items import Item
from curation.language import LanguageDetector
from curation.likeness import Likeness
from curation.offering import week_of
from curation.parsing.cleaning import items_from_feed
from curation.ranking import Score
from curation.report import FeedOutcome, Report
from curation.store.database import Database, open_database
from curation.store.feeds import save_states
from curation.store.items import assign_stories, store_items
from curation.store.people import save_employees
from curation.store.picks import add_picks, save_captions
from curation.store.review_queue import PAGE
from curation.store.suggestions import move, propose, replace_matches
from curation.store.values import Match, Proposal
from service.app import create_app
from tests.service.company import ANNA, CONFIG, NOW, FakeEncoder
from tests.service.dangers import dangers
from tests.service.signing_in import team_client

OWN = [
    "\x1b[2J\x1b]0;owned\x07red",
    "\x9b31mred\x9bm",
    "invoice\u202efdp.exe\u2066",
    "one\r\nforged: line",
    "nul\0and\x08backspace\x7f",
    "\u2028line\u2029paragraph\x85next",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    " data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//evil.example/x",
    "https://evil.example/\"onmouseover='alert(1)'",
    "https://user:password@evil.example/",
    "{{ 7 * 7 }}{% raw %}",
    "[bold red]markup[/bold red] [link=https://evil.example]x[/link]",
]
BATCH = 200  # to a company
FORMATS = ("rss", "atom", "json")
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def payloads() -> list[str]:
    """The corpus where it is, and always our own."""
    if "PASSAPAROLA_DATA" not in os.environ:
        return OWN
    lines = (Path(os.environ["PASSAPAROLA_DATA"]) / "feeds" / "xss-payloads.jsonl").read_text("utf-8").splitlines()
    return [*OWN, *(json.loads(line)["payload"] for line in lines)]


def document(format: str, texts: Sequence[str]) -> bytes:
    """A feed in which every text of every entry is hostile."""
    return {"rss": _rss, "atom": _atom, "json": _json}[format](texts).encode("utf-8", "surrogatepass")


def _rss(texts: Sequence[str]) -> str:
    entries = "".join(
        f"<item><title>{n} {_xml(text)}</title><guid>{_xml(text)}</guid><description>{n} {_xml(text)}</description>"
        f"<content:encoded><![CDATA[{n} {_bare(text).replace(']]>', ']]&gt;')}]]></content:encoded>"
        f"<author>{_xml(text)}</author><dc:creator>{_xml(text)}</dc:creator><category>{_xml(text)}</category>"
        f"<comments>{_xml(text)}</comments><link>https://a.example/{n}/?q={_xml(text)}</link></item>"
        for n, text in enumerate(texts)
    )
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<rss version="2.0" {spaces}><channel><title>{_xml(texts[0])}</title>{entries}</channel></rss>'


def _atom(texts: Sequence[str]) -> str:
    entries = "".join(
        f'<entry><id>{n}</id><title type="html">{n} {_xml(text)}</title><summary type="html">{_xml(text)}</summary>'
        f'<content type="html">{n} {_xml(text)}</content><author><name>{_xml(text)}</name><uri>{_xml(text)}</uri>'
        f'</author><link href="{_xml(text)}"/></entry>'
        for n, text in enumerate(texts)
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{_xml(texts[0])}</title>{entries}</feed>'


def _json(texts: Sequence[str]) -> str:
    entries = [
        {"id": f"{n}", "title": f"{n} {text}", "content_html": f"{n} {text}", "summary": text, "url": text}
        | {"external_url": text, "authors": [{"name": text, "url": text}], "tags": [text], "image": text}
        for n, text in enumerate(texts)
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": texts[0], "items": entries})


def _xml(text: str) -> str:
    """Escaped twice over where it is markup, as feeds do; controls are references, which XML may refuse."""
    return escape(_bare(text))


def _bare(text: str) -> str:
    """Without what no XML document may hold."""
    return "".join(char for char in text if char in "\t\n\r" or char >= " ")


def items_of(format: str, texts: Sequence[str], source: FeedSource) -> Sequence[Item]:
    """What comes of them."""
    parsed = parse_feed(document(format, texts), url=source.url, content_type=None)
    return items_from_feed(parsed, source, LanguageDetector(["en"]), NOW).items


@dataclass(frozen=True)
class Hostile:
    """A company whose every text is hostile: what fits somebody, what fits nobody, picks, people, feeds, errors."""

    texts: Sequence[str]
    config: Config
    database: Database

    def fill(self) -> None:
        """Of each text what RSS makes of it fits Anna, Atom's fits nobody, and JSON Feed's tells the same story."""
        fitting, nobody, other = (self._read(*pair) for pair in zip(FORMATS, self.config.feeds, strict=False))
        score = Score(0.5, {"role": 0.1})
        matches = [Match(item.id, ANNA.id, score, score, item.title, item.text or item.title) for item in fitting]
        with self.database.writing() as connection:
            save_employees(connection, [replace(ANNA, name=self.texts[0], title=self.texts[-1], team=self.texts[0])])
            for source, text in zip(self.config.feeds, self.texts, strict=True):
                save_states(connection, [_state(source, text)])
            propose(connection, [Proposal(item.id, score, 0.5) for item in (*fitting, *nobody)], NOW)
            assign_stories(connection, {item.id: story.id for story, item in zip(fitting, other, strict=False)})
            assign_stories(connection, {item.id: item.id for item in fitting})
            replace_matches(connection, matches)
            self._hand_out(connection, matches)

    def _read(self, format: str, source: FeedSource) -> Sequence[Item]:
        items = items_of(format, self.texts, source)
        assert len(items) > 0.9 * len(self.texts)  # some say nothing once their scripts are gone
        with self.database.writing() as connection:
            store_items(connection, source.name, items, limit=len(items))
        return items

    def _hand_out(self, connection: Connection, matches: Sequence[Match]) -> None:
        for match in matches:
            move(connection, match.suggestion, "approve", actor="test", now=NOW)
        add_picks(connection, week_of(NOW, self.config), matches)
        for match, text in zip(matches, self.texts, strict=False):
            finding = Finding("name", "warning", 0, 1, text)
            odd = Draft(match.item_sentence, "en", match.role_phrase, (finding,))
            good = [Draft(f"{match.item_sentence}\n{text}", "en", "offline"), Draft(text, "en", text)]
            save_captions(connection, match.employee, match.suggestion, [odd, *good])

    def pages(self) -> Mapping[str, str]:
        """By path."""
        app = create_app(self.config, self.database, FakeEncoder, lambda: NOW, more_hosts={"testserver"})
        client = team_client(app, self.database, "admin")
        desk = [f"/?state=all&page={page + 1}" for page in range(ceil(2 * len(self.texts) / PAGE))]
        answers = {path: client.get(path) for path in (*desk, "/feeds", "/people")}
        assert {answer.status_code for answer in answers.values()} == {200}
        return {path: answer.text for path, answer in answers.items()}

    def print(self, command: str, capsys: pytest.CaptureFixture[str]) -> str:
        """What a command prints."""
        capsys.readouterr()
        assert invoke([*command.split(), "--config", str(self.config.path), "--now", NOW.isoformat()]) == 0
        return capsys.readouterr().out


def _state(source: FeedSource, text: str) -> FeedState:
    standings: list[dict[str, Any]] = [
        {"error": text, "consecutive_failures": 3, "hold": "failing"},
        {"error": text, "consecutive_failures": 1, "hold": "asked"},
        {"moved_to": text, "moved": True},
    ]
    base = FeedState(source.name, source.url, source.language, NOW, NOW, NOW + timedelta(hours=1))
    return replace(base, **standings[len(text) % len(standings)])


def sources(texts: Sequence[str]) -> list[FeedSource]:
    """Feeds called as hostile as feeds.yaml takes it: it refuses controls."""
    names = ["".join(char for char in text if unicodedata.category(char) != "Cc")[:150] for text in texts]
    return [FeedSource(f"{n} {name}".strip(), f"https://{n}.example/") for n, name in enumerate(names)]


@pytest.fixture(scope="module")
def companies(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[list[Hostile]]:
    """Every payload, a page's worth to a company, each in a folder of its own."""
    texts, made = payloads(), []
    with ExitStack() as opened:
        for batch in (texts[start : start + BATCH] for start in range(0, len(texts), BATCH)):
            home = tmp_path_factory.mktemp("hostile")
            shutil.copy(sqlite_template, home / "passaparola.db")
            database = open_database(home / "passaparola.db")
            opened.callback(database.close)
            (home / "feeds.yaml").write_text(append_feeds("feeds:\n", sources(batch)), encoding="utf-8")
            made.append(Hostile(batch, load_config(home / "feeds.yaml"), database))
            made[-1].fill()
        yield made


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_stored_is_plain_text_with_links_to_the_web_only(format: str) -> None:
    for item in items_of(format, payloads(), FeedSource("News", "https://a.example/feed")):
        assert item.url is None or re.match(r"https?://[^/@]+(/|$)", item.url)
        assert not acted_upon(item.title + item.summary + item.text.replace("\n", ""))
        assert json.dumps(item.title).encode("utf-8")


def test_no_page_holds_anything_but_what_its_template_put_there(companies: list[Hostile]) -> None:
    for company in companies:
        pages = company.pages()
        assert sum(page.count('<li class="row"') for page in pages.values()) > 1.8 * len(company.texts)
        assert not [(path, danger) for path, page in pages.items() for danger in dangers(page)]


def test_the_oracle_sees_what_an_unescaped_page_would_hold(companies: list[Hostile]) -> None:
    page = companies[0].pages()["/people"]
    blind = [text for text in payloads() if "<" in text and not dangers(page.replace("</main>", f"{text}</main>"))]
    # What it does not see are plain elements that the pages have too.
    assert len(blind) < len(payloads()) / 6, blind


@pytest.mark.parametrize(
    "command",
    ["items", "items --json", "suggestions", "suggestions --json", "picks", "picks --json", "feeds", "feeds --json"],
)
def test_no_terminal_is_told_to_do_anything(
    companies: list[Hostile], capsys: pytest.CaptureFixture[str], command: str
) -> None:
    for company in companies:
        printed = company.print(command, capsys)
        assert not acted_upon(printed.replace("\n", ""))
        assert "json" not in command or len(json.loads(printed)) > 0.9 * len(company.texts)


def test_nor_by_the_report_of_a_run(companies: list[Hostile], capsys: pytest.CaptureFixture[str]) -> None:
    for company in companies:
        outcomes = [
            FeedOutcome(source.name, source.url, "failed", error=text, degraded=text, notice=text)
            for source, text in zip(company.config.feeds, company.texts, strict=True)
        ]
        print_report(_report(outcomes), company.database, "hostile.db", UTC)
        assert not acted_upon(capsys.readouterr().out.replace("\n", ""))


def test_opml_holds_the_names_as_text_and_nothing_else(
    companies: list[Hostile], capsys: pytest.CaptureFixture[str]
) -> None:
    for company in companies:
        written = company.print("feeds export", capsys)
        assert set(re.findall(r"<(\w+)", written)) == {"opml", "head", "title", "body", "outline"}
        known = [(feed.url, " ".join(feed.name.split())) for feed in company.config.feeds]
        assert [(feed.url, feed.name) for feed in read_opml(written.encode()).feeds] == known


def acted_upon(text: str) -> set[str]:
    """What a terminal acts upon, or turns the direction of writing: controls, bidi marks, lone surrogates."""
    return {char for char in text if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or char in BIDI}


def _report(feeds: Sequence[FeedOutcome]) -> Report:
    numbers = ("items", "stories", "waiting", "approved", "fitting_nobody", "people", "new_picks", "people_with_picks")
    zeros: dict[str, Any] = dict.fromkeys((*numbers, "captions", "captions_withheld"), 0)
    return Report(week=week_of(NOW, CONFIG), feeds=tuple(feeds), paused=(), relaxed=(), likeness=Likeness(), **zeros)
