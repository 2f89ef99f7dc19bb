"""Slack against a strict stand-in on loopback, and what its refusals become."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from curation.deliver.channels import NotDelivered
from curation.deliver.environment import channels_of
from curation.deliver.slack.channel import SlackChannel, post_to_webhook
from tests.curation.deliver.chat_digests import digest_of
from tests.curation.deliver.posted import Clock, Reply
from tests.curation.deliver.slack_stand_in import TOKEN, SlackStandIn, no, ok, slack_stand_in

ANNA = {"anna@example.com": "U1"}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def slack(clock: Clock) -> Iterator[SlackStandIn]:
    with slack_stand_in(ANNA, clock) as stand_in:
        yield stand_in


@pytest.fixture
def channel(slack: SlackStandIn, clock: Clock) -> Iterator[SlackChannel]:
    made = SlackChannel(TOKEN, slack.api, clock=clock, sleep=clock.sleep)
    yield made
    made.close()


def test_a_person_is_found_by_address_once_and_has_the_digest(slack: SlackStandIn, channel: SlackChannel) -> None:
    receipt = channel.deliver(digest_of(), "", perhaps_there=False)
    assert receipt.address == "U1"
    channel.deliver(digest_of(id="f" * 16), receipt.address, perhaps_there=False)
    assert slack.calls == ["users.lookupByEmail", "chat.postMessage", "chat.postMessage"]
    assert slack.delivered() == [("U1", "0123456789abcdef"), ("U1", "f" * 16)]
    assert receipt.message == f"D-U1/{slack.messages[0]['ts']}"
    assert (slack.messages[0]["unfurl_links"], slack.messages[0]["unfurl_media"]) == (False, False)


def test_what_may_have_arrived_is_looked_for_on_every_page_and_not_sent_again(
    slack: SlackStandIn, channel: SlackChannel
) -> None:
    slack.page = 1
    slack.lost["chat.postMessage"] = 1
    with pytest.raises(NotDelivered) as lost:
        channel.deliver(digest_of(), "U1", perhaps_there=False)
    channel.deliver(digest_of(id="f" * 16), "U1", perhaps_there=False)
    again = channel.deliver(digest_of(), "U1", perhaps_there=True)
    assert lost.value.fault == "later"
    assert again.message == f"D-U1/{slack.messages[0]['ts']}"
    assert slack.delivered() == [("U1", "0123456789abcdef"), ("U1", "f" * 16)]
    assert slack.calls.count("conversations.history") == 2


def test_what_did_not_arrive_is_sent(slack: SlackStandIn, channel: SlackChannel) -> None:
    channel.deliver(digest_of(), "U1", perhaps_there=True)
    assert slack.delivered() == [("U1", "0123456789abcdef")]


def test_a_conversation_gets_one_message_a_second(slack: SlackStandIn, channel: SlackChannel, clock: Clock) -> None:
    for number in range(4):
        channel.deliver(digest_of(id=f"{number:016}"), "U1", perhaps_there=False)
    assert len(slack.messages) == 4
    assert clock.now == 1003.0


def test_a_method_that_asks_for_a_pause_is_left_alone_whoever_comes_next(
    slack: SlackStandIn, channel: SlackChannel, clock: Clock
) -> None:
    slack.answers["users.lookupByEmail"].append(Reply(429, b"", {"Retry-After": "30"}))
    for _ in range(2):
        with pytest.raises(NotDelivered) as refused:
            channel.deliver(digest_of(), "", perhaps_there=False)
        assert (refused.value.fault, refused.value.retry_after) == ("later", timedelta(seconds=30))
    channel.deliver(digest_of(), "U1", perhaps_there=False)
    clock.now += 30
    channel.deliver(digest_of(id="f" * 16), "", perhaps_there=False)
    assert slack.calls.count("users.lookupByEmail") == 2
    assert len(slack.messages) == 2


def test_a_kept_id_that_is_gone_is_looked_up_anew(slack: SlackStandIn, channel: SlackChannel) -> None:
    receipt = channel.deliver(digest_of(), "U0", perhaps_there=False)
    assert receipt.address == "U1"
    with pytest.raises(NotDelivered, match="users_not_found") as unknown:
        channel.deliver(digest_of(email="nobody@example.com"), "U0", perhaps_there=False)
    with pytest.raises(NotDelivered, match="without an e-mail address") as nameless:
        channel.deliver(digest_of(email=""), "", perhaps_there=False)
    assert unknown.value.fault == nameless.value.fault == "address"


@pytest.mark.parametrize(
    ("reply", "fault", "said"),
    [
        (no("users_not_found"), "address", "no active account"),
        (no("cannot_dm_bot"), "address", "a person's"),
        (no("invalid_auth"), "service", "PASSAPAROLA_SLACK_TOKEN"),
        (no("account_inactive"), "service", "PASSAPAROLA_SLACK_TOKEN"),
        (no("missing_scope"), "service", "im:history"),
        (no("msg_too_long"), "later", "report it"),
        (no("internal_error"), "later", "internal_error"),
        (no("made\nup \x1b[31m"), "later", r"made\\nup"),
        (Reply(500, b"oops"), "later", "its side"),
        (Reply(404, b"<html>"), "service", "PASSAPAROLA_SLACK_API"),
        (Reply(302, b"", {"Location": "http://127.0.0.1:9/"}), "service", "PASSAPAROLA_SLACK_API"),
        (Reply(200, b"[1]"), "later", "no_json"),
        (Reply(200, b"<html>"), "later", "no_json"),
        (Reply(0), "later", "no answer from 127.0.0.1"),
    ],
)
def test_each_refusal_says_whose_trouble_it_is_and_what_to_do(
    slack: SlackStandIn, channel: SlackChannel, reply: Reply, fault: str, said: str
) -> None:
    slack.answers["chat.postMessage"].append(reply)
    slack.answers["users.lookupByEmail"] += [ok(user={"id": "U1"}), no("users_not_found")]
    with pytest.raises(NotDelivered, match=said) as refused:
        channel.deliver(digest_of(), "", perhaps_there=False)
    assert refused.value.fault == fault
    assert TOKEN not in str(refused.value)


def test_a_wrong_token_is_the_channels_trouble(slack: SlackStandIn) -> None:
    channel = SlackChannel("xoxb-other", slack.api)
    with pytest.raises(NotDelivered, match="invalid_auth") as refused:
        channel.deliver(digest_of(), "", perhaps_there=False)
    channel.close()
    assert refused.value.fault == "service"


def test_neither_proxies_nor_redirects_of_the_environment_are_followed(
    slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    channel = channels_of(slack.environment())["slack"]
    channel.deliver(digest_of(), "", perhaps_there=False)
    channel.close()
    assert len(slack.messages) == 1
    assert slack.agents == {"Passaparola"}  # and nothing of this machine


def test_the_teams_channel_is_posted_to_by_its_webhook(slack: SlackStandIn) -> None:
    post_to_webhook(slack.webhook, {"text": "3 new suggestions"})
    assert slack.messages == [{"text": "3 new suggestions", "channel": "webhook"}]
    for reply, fault in [(Reply(404, b"no_service"), "address"), (Reply(200, b"no"), "later"), (Reply(429), "later")]:
        slack.answers["webhook"].append(reply)
        with pytest.raises(NotDelivered) as refused:
            post_to_webhook(slack.webhook, {"text": "x"})
        assert refused.value.fault == fault
        assert "services" not in str(refused.value)
