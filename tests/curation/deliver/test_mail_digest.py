"""What the mail of a digest holds: headers, plain text, HTML."""

import re
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from selectolax.lexbor import LexborHTMLParser

from curation.deliver.digest import Digest
from curation.deliver.mail.digest_mail import digest_mail, texts_of
from curation.deliver.mail.recipients import NoAddress, mailbox
from curation.deliver.mail.smtp import UNFOLDED
from curation.deliver.mail.templates import STYLES
from curation.speech import LANGUAGES, speech_of
from tests.curation.deliver.mail_samples import DIGEST, HERE, LEAVE, NOW, PICK

ENGLISH = replace(DIGEST, language="en")


def sent(digest: Digest = ENGLISH, to: str = DIGEST.email) -> EmailMessage:
    """The mail of a digest as it arrives."""
    read = message_from_bytes(digest_mail(digest, to, "<one@example.com>").as_bytes(), policy=default)
    assert isinstance(read, EmailMessage)
    return read


def plain(digest: Digest = ENGLISH) -> str:
    return texts_of(digest, speech_of(digest.language))[0]


def page(digest: Digest = ENGLISH) -> LexborHTMLParser:
    return LexborHTMLParser(texts_of(digest, speech_of(digest.language))[1])


def test_the_headers_say_what_a_mailbox_needs() -> None:
    mail = sent()
    assert mail["To"].addresses == (Address("Mette Kjærsgaard", "mette", "kalvento.example"),)
    assert mail["Subject"] == "3 picks for you, week 47"
    assert mail["Message-ID"] == "<one@example.com>"
    assert mail["Date"].datetime == NOW
    assert mail["List-Unsubscribe"] == f"<{LEAVE}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["Content-Language"] == "en"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]


def test_the_address_to_leave_by_is_never_folded_or_encoded() -> None:
    written = digest_mail(DIGEST, DIGEST.email, "<one@example.com>").as_bytes()
    assert f"\r\nList-Unsubscribe: <{LEAVE}>\r\n".encode() in written
    assert max(map(len, written.split(b"\r\n\r\n", 1)[1].splitlines())) <= 76
    assert written.isascii()


@pytest.mark.parametrize(
    ("period", "picks", "subject"),
    [("2026-W47", 1, "1 pick for you, week 47"), ("2026-11-20", 3, "3 picks for you, 20 November")],
)
def test_the_subject_counts_and_names_the_week_or_the_day(period: str, picks: int, subject: str) -> None:
    assert sent(replace(ENGLISH, period=period, picks=DIGEST.picks[:picks]))["Subject"] == subject


def test_plain_text_reads_from_top_to_bottom_with_links_on_lines_of_their_own() -> None:
    lines = plain().splitlines()
    assert lines[:2] == ["3 picks for you", "Week 47 · Kalvento"]
    for words in ("1. Irish dairy cuts its gas use by 38 per cent", "   Heat & Air Review · 2 days ago"):
        assert words in lines
    assert "      Tre varmepumper, ét mejeri." in lines
    assert "   “store varmepumper” met the headline" in lines
    assert [line.strip() for line in lines if "://" in line].count(f"{HERE}/me/picks/two") == 1
    assert all(line.strip().startswith("https://") for line in lines if "://" in line)
    assert lines[-2:] == ["Stop these messages", LEAVE]


@settings(max_examples=30)
@given(some.text(max_size=400), some.text(alphabet="ab \n\r\u2028", max_size=400))
def test_lines_are_short_but_for_words_that_are_longer(title: str, caption: str) -> None:
    written = plain(replace(ENGLISH, picks=(replace(PICK, title=title, caption=caption),)))
    assert all(len(line) <= 78 or len(line.split()) <= 2 for line in written.splitlines())


def test_the_page_has_one_button_a_pick_and_leaves_nothing_to_load() -> None:
    tree = page()
    buttons = [node.attributes["href"] for node in tree.css("a.button-link")]
    assert buttons == [pick.address for pick in DIGEST.picks]
    assert [node.text(strip=True) for node in tree.css("a.button-link")][1:] == [
        "Change it and share",
        "Write and share",
    ]
    assert [node.attributes["href"] for node in tree.css("a.foot-link")] == [f"{HERE}/me", f"{HERE}/me/settings", LEAVE]
    assert not tree.css("img, link, script, iframe, object, video, form, input, svg")
    assert "url(" not in str(tree.html)
    assert "@import" not in str(tree.html)


def test_styles_are_in_the_elements_and_those_of_the_night_in_the_head() -> None:
    tree = page()
    button = tree.css_first("td.button")
    assert "background-color: #0b6e69" in str(button.attributes["style"])
    assert button.attributes["bgcolor"] == "#0b6e69"
    (sheet,) = tree.css("style")
    assert "prefers-color-scheme: dark" in sheet.text()
    assert tree.css_first("meta[name=color-scheme]").attributes["content"] == "light dark"
    assert all(table.attributes.get("role") == "presentation" for table in tree.css("table"))


def test_every_class_has_a_rule_in_the_sheet() -> None:
    used = {name for node in page().css("[class]") for name in str(node.attributes["class"]).split()}
    assert used - {"button-table"} <= set(re.findall(r"\.([a-z][\w-]*)", STYLES.read_text("utf-8")))


def test_texts_of_others_keep_their_language_and_caption_its_lines() -> None:
    tree = page()
    quote = tree.css_first("td.quote bdi")
    assert quote.attributes["lang"] == "da"
    assert quote.inner_html == "Tre varmepumper, ét mejeri.<br><br>Sådan ser det ud efter et år."
    assert tree.css_first("h2 bdi").attributes["lang"] == "en"
    unknown = page(replace(ENGLISH, picks=(replace(PICK, language="und"),)))
    assert unknown.css_first("h2 bdi").attributes["lang"] == ""


@pytest.mark.parametrize("company", ["Kalvento", ""])
def test_the_first_one_says_why_it_came_and_how_to_stop_and_every_one_why(company: str) -> None:
    first, later = (replace(ENGLISH, first=first, company=company) for first in (True, False))
    for words in (page(first).body, page(later).body):
        assert words is not None
        assert words.text().count("You get this because you take part in") == 1
    assert "“Stop these messages” below ends it at once" in " ".join(plain(first).split())
    assert "ends it at once" not in plain(later)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_before_the_page_in_a_list_of_mails_is_the_first_headline(language: str) -> None:
    tree = page(replace(DIGEST, language=language))
    assert tree.css_first("body").text(strip=True).startswith(PICK.title)
    assert str(tree.css_first("html").attributes["lang"]) == language


@pytest.mark.parametrize("sign", ["x", "æ", "水", '"', "😀"])
def test_a_mail_has_at_most_forty_kilobytes_whatever_it_tells(sign: str) -> None:
    long = replace(PICK, title=sign * 900, source=sign * 900, role_phrase=sign * 900, item_sentence=sign * 900)
    many = replace(ENGLISH, first=True, picks=(replace(long, caption=sign * 9000, link="https://x/" + "y" * 900),) * 30)
    mail = digest_mail(many, DIGEST.email, "<one@example.com>")
    assert len(mail.as_bytes()) <= 40 * 1024
    assert "more are on your page." in mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_three_picks_take_less_than_half_of_that() -> None:
    assert len(digest_mail(DIGEST, DIGEST.email, "<one@example.com>").as_bytes()) < 20 * 1024


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mette Kjærsgaard", "Mette Kjærsgaard"),
        ("D’Angelo-O'Neil, J. (CEO)", "D’Angelo-O'Neil J. CEO"),
        ('"\r\nBcc: all@example.com\r\n\r\n<b>', "Bcc all example.com b"),
        ("evil@example.com>, <x", "evil example.com x"),
        ("\u202eetteM\0", "etteM"),
        ("😀", ""),
    ],
)
def test_of_a_name_a_header_gets_the_letters(name: str, shown: str) -> None:
    assert mailbox(name, "mette@kalvento.example").display_name == shown


@given(some.text(max_size=200))
def test_no_name_makes_a_header_or_another_reader(name: str) -> None:
    made = EmailMessage()
    made["To"], made["Subject"] = mailbox(name, DIGEST.email), "x"
    read = message_from_bytes(made.as_bytes(policy=UNFOLDED), policy=default)
    assert [address.addr_spec for address in read["To"].addresses] == [DIGEST.email]
    assert read.keys() == ["To", "Subject"]


def test_an_address_beyond_ascii_is_written_as_servers_know_it() -> None:
    assert mailbox("", "a@kølig.example").addr_spec == "a@xn--klig-gra.example"
    for no_address in ("", "mette", "a@b@c", "a@x\r\nBcc: b@c", "mette@kalvento.example>", "a@-ø-.example"):
        with pytest.raises(NoAddress):
            mailbox("", no_address)


def test_ages_are_as_of_when_the_digest_was_made() -> None:
    assert "just now" in plain(replace(ENGLISH, picks=(replace(PICK, published=NOW),)))
    assert "20 October 2026" in plain(replace(ENGLISH, picks=(replace(PICK, published=NOW - timedelta(days=31)),)))
