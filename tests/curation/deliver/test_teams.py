"""Teams against a strict stand-in on loopback: what is taken, what is refused, where nothing is posted."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from curation.deliver.channels import NotDelivered
from curation.deliver.environment import channels_of
from curation.deliver.posting import Poster
from curation.deliver.teams.address import NoWorkflow, workflow_address
from curation.deliver.teams.card import message_of, paragraph, run
from curation.deliver.teams.channel import TeamsChannel, post_card
from tests.curation.deliver.chat_digests import digest_of
from tests.curation.deliver.posted import Clock, Reply
from tests.curation.deliver.teams_stand_in import ERROR_INSIDE, HANG_UP, OFF, TeamsStandIn, teams_stand_in

MICROSOFTS = "https://prod-12.westeurope.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sig=secret"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def teams(clock: Clock) -> Iterator[TeamsStandIn]:
    with teams_stand_in(["anna", "ben"], clock) as stand_in:
        yield stand_in


@pytest.fixture
def channel(teams: TeamsStandIn, clock: Clock) -> Iterator[TeamsChannel]:
    made = TeamsChannel([teams.host], clock=clock, sleep=clock.sleep)
    yield made
    made.close()


def test_a_digest_is_posted_under_its_name_each_time_the_same(teams: TeamsStandIn, channel: TeamsChannel) -> None:
    teams.lost["anna"] = 1
    with pytest.raises(NotDelivered) as lost:
        channel.deliver(digest_of(), teams.address("anna"), perhaps_there=False)
    receipt = channel.deliver(digest_of(), teams.address("anna"), perhaps_there=True)
    assert lost.value.fault == "later"
    assert receipt.message == "digest-0123456789abcdef"
    assert teams.delivered() == [("anna", "0123456789abcdef")] * 2
    assert teams.taken[0] == teams.taken[1]


def test_200_is_as_good_as_202_unless_its_body_holds_an_error(teams: TeamsStandIn, channel: TeamsChannel) -> None:
    teams.answers["anna"].append(Reply(200, b"1"))
    channel.deliver(digest_of(), teams.address("anna"), perhaps_there=False)
    teams.answers["anna"].append(ERROR_INSIDE)
    with pytest.raises(NotDelivered, match="429 in the body") as refused:
        channel.deliver(digest_of(), teams.address("anna"), perhaps_there=False)
    assert refused.value.fault == "later"


@pytest.mark.parametrize(
    ("reply", "fault", "pause"),
    [
        (Reply(429, headers={"Retry-After": "120"}), "later", timedelta(seconds=120)),
        (Reply(429), "later", None),
        (Reply(502), "later", None),
        (Reply(413), "later", None),
        (HANG_UP, "later", None),
        (Reply(200, b"HTTP error 404"), "address", None),
        (Reply(200, b'{"error":{"code":"BadGateway"}}'), "later", None),
        (OFF, "address", None),
        (Reply(404), "address", None),
        (Reply(401), "address", None),
        (Reply(307, headers={"Location": "http://127.0.0.1:9/"}), "address", None),
    ],
)
def test_each_refusal_says_whose_trouble_it_is_and_never_the_address(
    teams: TeamsStandIn, channel: TeamsChannel, reply: Reply, fault: str, pause: timedelta | None
) -> None:
    teams.answers["anna"].append(reply)
    with pytest.raises(NotDelivered) as refused:
        channel.deliver(digest_of(), teams.address("anna"), perhaps_there=False)
    assert (refused.value.fault, refused.value.retry_after) == (fault, pause)
    assert "secret" not in str(refused.value)
    assert "workflows" not in str(refused.value)


def test_a_workflow_that_asks_for_a_pause_is_left_alone_and_no_other(
    teams: TeamsStandIn, channel: TeamsChannel, clock: Clock
) -> None:
    teams.answers["anna"].append(Reply(429, headers={"Retry-After": "60"}))
    for _ in range(2):
        with pytest.raises(NotDelivered):
            channel.deliver(digest_of(), teams.address("anna"), perhaps_there=False)
    channel.deliver(digest_of(), teams.address("ben"), perhaps_there=False)
    clock.now += 60
    channel.deliver(digest_of(), teams.address("anna"), perhaps_there=False)
    assert teams.asked == ["anna", "ben", "anna"]


def test_the_rates_of_one_workflow_are_kept(teams: TeamsStandIn, channel: TeamsChannel, clock: Clock) -> None:
    began, pauses = clock.now, []
    for number in range(130):
        try:
            channel.deliver(digest_of(id=f"{number:016}"), teams.address("anna"), perhaps_there=False)
        except NotDelivered as refused:
            pauses.append(refused.retry_after)
            clock.now += 30
    assert all(pauses)
    assert len(pauses) == 2
    assert len(teams.taken) == len(teams.asked) == 128
    assert clock.now - began >= 60


@pytest.mark.parametrize(
    "address",
    [
        MICROSOFTS,
        "https://default1.23.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/1?sig=s",
        "https://relay.example.com/teams",
        "https://relay.example.com:8443/teams",
        "http://127.0.0.1:8123/x",
    ],
)
def test_a_workflow_is_at_microsofts_or_where_the_operator_says(address: str) -> None:
    hosts = ["relay.example.com", "relay.example.com:8443", "127.0.0.1:8123"]
    assert workflow_address(f" {address}\n", hosts) == address.replace(":443", "")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "hello",
        "http://prod-12.westeurope.logic.azure.com/workflows/1",
        "https://prod-12.westeurope.logic.azure.com:8443/workflows/1",
        "https://logic.azure.com.example.com/workflows/1",
        "https://example.com/?.logic.azure.com",
        "https://prod.logic.azure.com@example.com/",
        "https://example.com\\.logic.azure.com/",
        "https://example.com/\r\nHost: prod.logic.azure.com",
        "https://prod.logic.azure.com:99999/",
        "https://[::1/",
        "http://relay.example.com/x",
        "https://relay.example.com:9999/x",
        "http://127.0.0.1:8124/x",
        "file:///etc/passwd",
        f"https://prod.logic.azure.com/{'x' * 2000}",
    ],
)
def test_nothing_is_posted_anywhere_else(address: str) -> None:
    with pytest.raises(NoWorkflow):
        workflow_address(address, ["relay.example.com", "127.0.0.1:8123"])
    channel = TeamsChannel(["relay.example.com", "127.0.0.1:8123"])
    with pytest.raises(NotDelivered) as refused:
        channel.deliver(digest_of(), address, perhaps_there=False)
    assert refused.value.fault == "address"


def test_a_name_of_microsofts_that_leads_inside_is_refused_before_a_byte_is_sent() -> None:
    channel = TeamsChannel(poster=Poster(resolve=lambda host, port: ["8.8.8.8", "127.0.0.1"]))
    with pytest.raises(NotDelivered, match="not public") as refused:
        channel.deliver(digest_of(), MICROSOFTS, perhaps_there=False)
    channel.close()
    assert refused.value.fault == "address"
    assert "secret" not in str(refused.value)


def test_the_teams_channel_is_posted_to_wherever_the_operator_put_it(teams: TeamsStandIn) -> None:
    card = {"type": "AdaptiveCard", "version": "1.4", "body": [paragraph(run("3 new suggestions"), id="digest-x")]}
    post_card(teams.address("anna"), message_of(card))
    assert teams.delivered() == [("anna", "x")]


def test_the_environment_may_name_more_hosts(teams: TeamsStandIn) -> None:
    channel = channels_of(teams.environment())["teams"]
    channel.deliver(digest_of(), teams.address("anna"), perhaps_there=False)
    channel.close()
    assert len(teams.taken) == 1
