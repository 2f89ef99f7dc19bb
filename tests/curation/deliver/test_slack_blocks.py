"""A digest as Block Kit: what it says, and that it keeps Slack's limits whatever the texts."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from curation.deliver.slack.blocks import slack_message
from curation.deliver.slack.elements import escaped
from tests.curation.deliver.chat_digests import digest_of, pick_of
from tests.curation.deliver.slack_rules import refused, texts

ANY_TEXT = st.text(st.characters(codec=None), max_size=80)
LONG_TEXT = st.builds(lambda text, times: text * times, ANY_TEXT, st.sampled_from([1, 1, 30, 2000]))


def rich(element: dict[str, object]) -> dict[str, object]:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [element]}]}


def said(message: dict[str, object]) -> str:
    return "\n".join(texts(message))


def test_a_pick_says_why_it_is_this_persons_and_has_one_button() -> None:
    message = slack_message(digest_of())
    told = said(message)
    for part in ("1 pick for you", "Works councils and the new data law", "Labour Weekly", "2 days ago", "Why you"):
        assert part in told
    assert "“\u2068data privacy\u2069” met “\u2068what works councils may ask of employers\u2069”" in told
    assert "Worth a read for everybody in HR.\n\n#privacy" in told
    assert json.dumps(message).count('"type": "button"') == 1
    assert message["metadata"] == {"event_type": "passaparola_digest", "event_payload": {"digest": "0123456789abcdef"}}


def test_the_headline_may_be_what_met_and_words_may_be_missing() -> None:
    told = said(slack_message(digest_of(pick_of(item_sentence=None, caption=None))))
    assert "met the headline" in told
    assert "Caption" not in told


def test_the_first_message_says_why_it_came_and_how_to_end_it() -> None:
    first, later = said(slack_message(digest_of(first=True))), said(slack_message(digest_of()))
    assert "the programme of \u2068Kalvento\u2069" in first
    assert "“Stop these messages” below" in first
    assert "programme" not in later
    for told in (first, later):
        assert "https://passaparola.example.com/leave/code.signature" in told
    assert "your company’s programme" in said(slack_message(digest_of(first=True, company="")))


def test_what_has_no_room_is_left_out_and_counted() -> None:
    many = slack_message(digest_of(*(pick_of(number, caption="word " * 300) for number in range(14))))
    assert refused(many) is None
    told = said(many)
    assert "14 picks for you" in told
    assert told.count("Open your pick") == 10
    assert "4 more are on your page." in told
    assert "…" in told


def test_mrkdwn_of_ours_is_escaped() -> None:
    assert escaped("<!channel> & <@U1>") == "&lt;!channel&gt; &amp; &lt;@U1&gt;"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"text": ""}, "no_text"),
        ({"text": "<!channel>"}, "invalid_blocks"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"text": "x", "as_user": True}, "invalid_arguments"),
        ({"text": "x", "blocks": [{"type": "divider"}] * 51}, "invalid_blocks"),
        ({"text": "x", "blocks": [{"type": "marquee"}]}, "invalid_blocks"),
        (
            {"text": "x", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]},
            "invalid_blocks",
        ),
        ({"text": "x", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "<@U1>"}}]}, "invalid_blocks"),
        ({"text": "x", "blocks": [rich({"type": "broadcast", "range": "channel"})]}, "invalid_blocks"),
        ({"text": "x", "blocks": [rich({"type": "link", "url": "javascript:alert(1)"})]}, "invalid_blocks"),
        ({"text": "x", "blocks": [rich({"type": "text", "text": "x" * 2900})] * 5}, "msg_blocks_too_long"),
    ],
)
def test_the_rules_we_are_held_to_do_refuse(wrong: dict[str, object], error: str) -> None:
    assert (refused(wrong) or "").startswith(error)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(LONG_TEXT, LONG_TEXT, LONG_TEXT, st.none() | LONG_TEXT, st.none() | LONG_TEXT), max_size=14),
    st.sampled_from(["en", "it", "da", "xx"]),
    LONG_TEXT,
)
def test_no_text_breaks_a_rule_of_slacks(
    rows: list[tuple[str, str, str, str | None, str | None]], language: str, company: str
) -> None:
    fields = ("title", "source", "role_phrase", "item_sentence", "caption")
    picks = [pick_of(number, **dict(zip(fields, row, strict=True))) for number, row in enumerate(rows)]
    message = slack_message(digest_of(first=True, language=language, company=company, picks=tuple(picks)))
    assert refused({"channel": "U1", **message}) is None
    for block in Block.parse_all(message["blocks"]):  # type: ignore[arg-type]
        block.validate_json()
    message_without_surrogates = json.dumps(message, ensure_ascii=False).encode()
    assert len(message_without_surrogates) < 60_000
