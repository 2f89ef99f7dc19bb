"""Titles, feeds, teams and brands that would be markup, mentions or headers, through every way a summary goes."""

import json
import os
from collections.abc import Mapping, Sequence
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser
from pathlib import Path

import pytest

from curation.deliver.plain import one_line
from curation.deliver.summary.chat import summary_blocks, summary_card
from curation.deliver.summary.mail import summary_mail, summary_texts
from curation.deliver.summary.words import LONGEST_NAME, Told
from curation.deliver.teams.card import as_bytes
from tests.curation.deliver import slack_rules, teams_rules
from tests.curation.deliver.team_samples import NOW, said, summary_with

OURS = (
    "<script>alert(1)</script>",
    "</bdi></a></td><iframe src=javascript:alert(1)>",
    "<!channel> <!here> <@U123> <https://evil.example|safe> *bold* _it_ `x` :smile:",
    "[here](https://evil.example) ![x](https://evil.example/x.png) <at>Everybody</at> **x**",
    "{{DATE(2026-11-23T08:00:00Z, LONG)}} {{ 7 * 7 }}{% raw %}",
    "Subject: x\r\nBcc: everybody@example.com\r\n\r\n<b>body</b>",
    "\u202egpj.exe \u2066\u200b\U000e0041 \ud800",
    "%(n)s %s %",
)


def payloads() -> Sequence[str]:
    """A few of our own, and the published ones where they are there."""
    folder = os.environ.get("PASSAPAROLA_DATA")
    path = Path(folder or "nowhere") / "feeds" / "xss-payloads.jsonl"
    published = [json.loads(line)["payload"] for line in path.read_text("utf-8").splitlines()] if folder else []
    return [*OURS, *published]


def hostile(*texts: str) -> Told:
    """A summary in which these four are the names, or one is all of them."""
    title, feed, team, brand = texts * 4 if len(texts) == 1 else texts
    return said(summary_with(title=title, feed=feed, team=team, brand=brand))


class Shape(HTMLParser):
    """Tags with their attributes, and where links lead: what no text may change."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...], str | None]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs), dict(attrs).get("href")))


PLAIN = Shape(summary_texts(hostile("word"))[1]).found


@pytest.mark.parametrize("text", OURS)
def test_our_own_are_no_markup_by_any_way(text: str) -> None:
    check(text)


def test_published_payloads_are_no_markup_by_any_way() -> None:
    """Four at a time, each in another place."""
    texts = payloads()
    for first in range(0, len(texts) - 3, 4):
        check(*texts[first : first + 4])


def check(*text: str) -> None:
    told = hostile(*text)
    plain, page = summary_texts(told)
    assert Shape(page).found == PLAIN, text
    mail = message_from_bytes(summary_mail(told, "rita@example.com", "<x@y.example>", NOW).as_bytes(), policy=default)
    assert mail["Subject"] == told.subject
    assert sorted(mail.keys()) == [
        "Content-Language",
        "Content-Type",
        "Date",
        "List-Unsubscribe",
        "MIME-Version",
        "Message-ID",
        "Subject",
        "To",
    ]
    unfolded = " ".join(plain.split())
    assert all(one_line(each, LONGEST_NAME).removesuffix("…") in unfolded for each in text), text
    message = summary_blocks(told)
    assert slack_rules.refused(message) is None, text
    assert set(kinds(message)) <= {"header", "divider", "rich_text", "actions", *INSIDE}, text
    assert teams_rules.refused(as_bytes(summary_card(told, "summary-1"))) is None, text


INSIDE = {"rich_text_section", "rich_text_list", "text", "link", "button", "plain_text"}


def kinds(value: object) -> list[str]:
    """What Slack is told that everything is."""
    if isinstance(value, Mapping):
        own = [str(value["type"])] if "type" in value else []
        return own + [kind for part in value.values() for kind in kinds(part)]
    return [kind for part in value for kind in kinds(part)] if isinstance(value, list) else []
