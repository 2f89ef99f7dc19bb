"""Hostile texts in every place of a mail that is not ours: nothing becomes markup, no header is injected."""

import json
import os
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from email.policy import default
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from curation.deliver.digest import Digest
from curation.deliver.mail.digest_mail import digest_mail, texts_of
from curation.speech import speech_of
from tests.curation.deliver.mail_samples import DIGEST, PICK

OWN = [
    "\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script>",
    "</bdi></td></table><a href='https://evil.example/'>x</a>",
    "<!--[if mso]><img src=https://evil.example/p.gif><![endif]-->",
    "]]><style>*{display:none}</style>",
    "{{ 7 * 7 }}{% raw %}%(role)s%s",
    "\x1b[2J\x1b]0;owned\x07red \x9b31m",
    "invoice\u202efdp.exe\u2066\u2028next\x85",
    "nul\0 and \x08 \ud800 half",
    "https://evil.example/\n.\r\nMAIL FROM:<x@y>",
]
BATCH = 8
HEADERS = ("To", "Subject", "Date", "Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post", "Content-Language")


def payloads() -> list[str]:
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("set PASSAPAROLA_DATA to send xss-payloads.jsonl by mail")
    lines = (Path(os.environ["PASSAPAROLA_DATA"]) / "feeds" / "xss-payloads.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["payload"] for line in lines]


def digest(texts: Sequence[str]) -> Digest:
    """A digest in which every text is one of them, but for a letter that is always there to be seen."""
    picks = [
        replace(PICK, title=said, source=said, role_phrase=said, item_sentence=said, caption=f"{said}\n{said}")
        for said in (f"x {text} y" for text in texts)
    ]
    return replace(DIGEST, language="en", company=f"x {texts[0]}", name=texts[-1], first=True, picks=tuple(picks))


def parts(texts: Sequence[str]) -> tuple[Message, str, str]:
    """The mail as it arrives; its plain text and its HTML before long ones are cut."""
    made = digest(texts)
    mail = message_from_bytes(digest_mail(made, DIGEST.email, "<one@example.com>").as_bytes(), policy=default)
    return mail, *texts_of(made, speech_of("en"))


@cache
def tame_parts(number: int) -> tuple[Message, str, str]:
    return parts(["tame"] * number)


def in_the_tree(page: str) -> list[object]:
    """Every element and attribute a browser finds, line breaks and what language a text is left out."""
    root = LexborHTMLParser(page).root
    assert root is not None
    nodes = [node for node in root.traverse(include_text=False) if node.tag != "br"]
    named = [(node.tag, {k: v for k, v in node.attributes.items() if k != "lang"}) for node in nodes]
    return [*named, *(node.text() for node in nodes if node.tag == "style")]


def in_the_markup(page: str) -> list[str]:
    """Every tag that a much simpler reader of HTML finds."""
    found: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            found.append(tag)

    Tags().feed(page)
    return [tag for tag in found if tag != "br"]


def check(texts: Sequence[str]) -> None:
    mail, plain, page = parts(texts)
    tame, _, tame_page = tame_parts(len(texts))
    assert in_the_tree(page) == in_the_tree(tame_page)
    assert in_the_markup(page) == in_the_markup(tame_page)
    assert [mail[name] for name in HEADERS[1:]] == [tame[name] for name in HEADERS[1:]]
    assert set(mail.keys()) == set(tame.keys()) == {*HEADERS, "MIME-Version", "Content-Type"}
    assert [address.addr_spec for address in mail["To"].addresses] == [DIGEST.email]
    assert {sign for sign in plain + page if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")} == {"\n"}
    assert not set(plain + page) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("text", OWN)
def test_nothing_hostile_is_more_than_text(text: str) -> None:
    check([text])


def test_nor_any_of_hundreds_of_known_payloads() -> None:
    texts = payloads()
    assert len(texts) >= 400
    for start in range(0, len(texts), BATCH):
        check(texts[start : start + BATCH])


def test_the_reader_finds_what_was_not_escaped() -> None:
    _, _, page = parts(["tame"])
    tags = [text for text in payloads() if "<" in text]
    blind = [text for text in tags if in_the_tree(page.replace("tame", text)) == in_the_tree(page)]
    assert len(blind) < 20, blind  # line breaks, and tags that browsers drop where they stand


def test_it_is_all_there_to_be_read() -> None:
    _, plain, page = parts(["<b>5 & 6 < 7</b>"])
    assert "x <b>5 & 6 < 7</b> y" in plain
    assert LexborHTMLParser(page).css_first("h2").text() == "x <b>5 & 6 < 7</b> y"
