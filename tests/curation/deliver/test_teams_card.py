"""A digest as an Adaptive Card: what it says, and that it keeps the schema and the size whatever the texts."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.deliver.teams.card import LARGEST, as_bytes, message_of, paragraph, run, teams_message
from tests.curation.deliver.chat_digests import digest_of, pick_of
from tests.curation.deliver.teams_rules import card_of, refused
from tests.curation.deliver.test_slack_blocks import LONG_TEXT


def said(message: dict[str, object]) -> str:
    return json.dumps(message, ensure_ascii=False)


def test_a_pick_says_why_it_is_this_persons_and_has_one_button() -> None:
    message = teams_message(digest_of())
    assert refused(as_bytes(message)) is None
    told = said(message)
    for part in ("1 pick for you", "Works councils and the new data law", "Labour Weekly", "2 days ago", "Why you"):
        assert part in told
    assert "“\u2068data privacy\u2069” met “\u2068what works councils may ask of employers\u2069”" in told
    assert told.count("Open your pick") == 1
    assert '"text": "#privacy"' in told


def test_the_card_is_named_after_its_digest_and_ends_with_the_ways_out() -> None:
    card = card_of(as_bytes(teams_message(digest_of(first=True, language="da"))))
    assert card["body"][0]["id"] == "digest-0123456789abcdef"
    assert [action["url"].rpartition("/")[2] for action in card["actions"]] == ["me", "settings", "code.signature"]
    assert card["version"] == "1.4"


def test_the_longest_texts_are_cut_before_a_pick_is_left_out() -> None:
    long = [pick_of(number, caption="å" * 1400, title="Short") for number in range(9)]
    message = teams_message(digest_of(*long))
    told = said(message)
    assert len(as_bytes(message)) <= LARGEST
    assert (told.count("Open your pick"), told.count('"Short"')) == (9, 9)
    assert "å…" in told
    assert "on your page" not in told


def test_what_has_no_room_is_left_out_and_counted() -> None:
    told = said(teams_message(digest_of(*(pick_of(number) for number in range(11)))))
    assert told.count("Open your pick") == 10
    assert "1 more is on your page." in told


def test_what_clients_act_upon_is_broken() -> None:
    text = run("<at>all</at> <AT id=1> {{DATE(2026-11-22T00:00:00Z,SHORT)}} a <b> {x}")["text"]
    assert text == ("<\u2060at>all<\u2060/at> <\u2060AT id=1> {\u2060{DATE(2026-11-22T00:00:00Z,SHORT)}} a <b> {x}")


@pytest.mark.parametrize(
    "element",
    [
        {"type": "TextBlock", "text": "[a](https://evil.example)"},
        {"type": "TextBlock", "text": "*bold*"},
        {"type": "Image", "url": "https://evil.example/x.png"},
        {"type": "RichTextBlock", "inlines": ["bare"]},
        paragraph({"type": "TextRun", "text": "<at>all</at>"}),
        paragraph({"type": "TextRun", "text": "{{DATE(2026-11-22T00:00:00Z)}}"}),
        paragraph(run("x", onclick="x")),
        {"type": "ActionSet", "actions": [{"type": "Action.Submit", "title": "x"}]},
        {"type": "ActionSet", "actions": [{"type": "Action.OpenUrl", "title": "x", "url": "javascript:alert(1)"}]},
        paragraph(run("x" * 30_000)),
    ],
)
def test_the_rules_we_are_held_to_do_refuse(element: dict[str, object]) -> None:
    card = {"type": "AdaptiveCard", "version": "1.4", "body": [paragraph(run("fine")), element]}
    assert refused(as_bytes(message_of(card))) is not None


@settings(max_examples=60)
@given(
    st.lists(st.tuples(LONG_TEXT, LONG_TEXT, LONG_TEXT, st.none() | LONG_TEXT, st.none() | LONG_TEXT), max_size=14),
    st.sampled_from(["en", "it", "da", "xx"]),
    LONG_TEXT,
)
def test_no_text_breaks_a_rule_of_teams(
    rows: list[tuple[str, str, str, str | None, str | None]], language: str, company: str
) -> None:
    fields = ("title", "source", "role_phrase", "item_sentence", "caption")
    picks = [pick_of(number, **dict(zip(fields, row, strict=True))) for number, row in enumerate(rows)]
    message = teams_message(digest_of(first=True, language=language, company=company, picks=tuple(picks)))
    body = as_bytes(message)
    assert refused(body) is None
    assert len(body) <= LARGEST
