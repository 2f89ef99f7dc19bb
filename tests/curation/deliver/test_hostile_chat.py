"""Hostile items as titles, sources, phrases and captions by Slack and Teams: nothing is markup, nobody mentioned."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from curation.deliver.digest import Digest
from curation.deliver.plain import one_line
from curation.deliver.slack.channel import SlackChannel
from curation.deliver.teams.channel import TeamsChannel
from tests.curation.deliver.chat_digests import BASE, digest_of, pick_of
from tests.curation.deliver.slack_stand_in import TOKEN, slack_stand_in
from tests.curation.deliver.teams_stand_in import teams_stand_in

OWN = [
    "<!channel> <!here> <!everyone|x>",
    "<@U123> <#C123> <!subteam^S1>",
    "<https://evil.example|the bank>",
    "[a](javascript:alert(1)) ![b](https://evil.example/x.png)",
    '<at>all</at><at id="0">Anna</at>',
    "{{DATE(2026-11-22T00:00:00Z, SHORT)}} ${data} {{{x}}}",
    "*bold* _italic_ ~gone~ `code` ```block``` :smile: &lt;!channel&gt;",
    "\0\x07\x1b[31mred\x9b and \ud800 \ufffe",
    "\u202egnp.exe \u2066\u2067\u200f hidden\u200b\U000e0041",
    "e\u0301" + "\u0301" * 5000,
    "x" * 10_000_000,
    "\u202e" * 10_000_000,
    "@channel @everyone @here",
    "> quoted\r\n# heading\n- list\n\n\n\n1. one",
    "",
    " \u200b ",
]
OVERRIDES = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066\u2067\ud800-\udfff\U000e0000-\U000e0fff]"
)


def payloads() -> list[str]:
    folder = os.environ.get("PASSAPAROLA_DATA")
    if not folder:
        pytest.skip("set PASSAPAROLA_DATA to the shared corpora: feeds/xss-payloads.jsonl is needed")
    lines = (Path(folder) / "feeds" / "xss-payloads.jsonl").read_text("utf-8").splitlines()
    return OWN + [json.loads(line)["payload"] for line in lines]


def digests() -> Iterator[tuple[Digest, tuple[str, ...]]]:
    """Of ten picks each, every text of which is hostile; the company's name too."""
    for number, some in enumerate(batches(payloads())):
        picks = [
            pick_of(of, title=text, source=text, role_phrase=text, item_sentence=text, caption=text)
            for of, text in enumerate(some)
        ]
        yield digest_of(*picks, id=f"{number:016}", first=True, company=some[0]), some


def batches(texts: list[str]) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(texts), 5):
        yield tuple(texts[start : start + 5])


def strings(value: Any, name: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Each with the key it stands under."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from strings(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part, name)
    elif isinstance(value, str):
        yield name, value


def check(message: Any, shown: tuple[str, ...]) -> None:  # noqa: ANN401
    told = list(strings(message))
    assert all(text.startswith(f"{BASE}/") for key, text in told if key == "url")
    assert not any(OVERRIDES.search(text) for _, text in told)
    assert all(text.count("\u2068") == text.count("\u2069") for _, text in told)
    for text in shown:
        if title := one_line(text, 80):
            assert any(title.rstrip("…")[:20] in part.replace("\u2060", "") for key, part in told if key == "text")


def test_slack_takes_it_all_as_text() -> None:
    kinds = {"header", "plain_text", "rich_text", "rich_text_section", "rich_text_quote", "text", "link"}
    minutes = count(0.0, 60.0).__next__
    with (
        slack_stand_in({"anna@example.com": "U1"}) as slack,
        closing(SlackChannel(TOKEN, slack.api, clock=minutes)) as channel,
    ):
        for digest, shown in digests():
            channel.deliver(digest, "U1", perhaps_there=False)
            message = slack.messages[-1]
            check(message["blocks"], shown)
            found = {text for key, text in strings(message["blocks"]) if key == "type"}
            assert found <= kinds | {"divider", "actions", "button"}
            assert message["text"] == "5 picks for you" or len(shown) < 5
    assert len(slack.messages) == len(list(batches(payloads())))


def test_teams_takes_it_all_as_text() -> None:
    kinds = {"AdaptiveCard", "RichTextBlock", "TextRun", "Container", "ActionSet", "Action.OpenUrl", "message"}
    minutes = count(0.0, 60.0).__next__
    with teams_stand_in(["anna"]) as teams, closing(TeamsChannel([teams.host], clock=minutes)) as channel:
        for digest, shown in digests():
            channel.deliver(digest, teams.address("anna"), perhaps_there=False)
            message = json.loads(teams.taken[-1][1])
            check(message, shown)
            assert {text for key, text in strings(message) if key == "type"} <= kinds
    assert teams.refusals == []
    assert len(teams.taken) == len(list(batches(payloads())))
