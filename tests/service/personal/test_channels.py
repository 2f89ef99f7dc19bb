"""Where a person hears of picks: channels that are set up, a Workflow's address kept as a secret, what is paused."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from curation.own_wishes import Channel, Wishes
from curation.store.digests import NewDigest, add_digests
from curation.store.own import save_wishes, wishes_of
from curation.store.own_addresses import OwnChannel, channels_of_person, keep_address
from curation.store.own_channels import note_refused
from service.outgoing import Ways
from tests.service.company import ANNA, LAUNCH, NOW, Company
from tests.service.dangers import dangers
from tests.service.html import Element
from tests.service.personal.conftest import Own, own_pages

SECRET = "https://prod-12.westeurope.logic.azure.com/workflows/0123/triggers/manual/paths/invoke?sig=S3cret"
HOST = "prod-12.westeurope.logic.azure.com"
PAGE = "/me/settings?kept=channels"
HOSTILE = "550 <script>alert(1)</script> \u202e & '\"><b>"


@pytest.fixture
def ways(anna: Own) -> Own:
    """Anna where all three channels are set up."""
    set_up(anna, "email", "slack", "teams")
    return anna


def set_up(own: Own, *channels: Channel) -> None:
    state = own.client.app.state  # type: ignore[attr-defined]
    state.outgoing = replace(state.outgoing, ways=Ways(channels, ("relay.example:8443",)))


def wishes(company: Company) -> Wishes:
    with company.database.reading() as connection:
        return wishes_of(connection, "anna")


def kept(company: Company, employee: str = "anna") -> Mapping[Channel, OwnChannel]:
    with company.database.reading() as connection:
        return channels_of_person(connection, employee)


def section(own: Own, path: str = PAGE) -> Element:
    return own.get(path).one("section", id="channels")


def pause(company: Company, channel: Channel, why: str = "550 no such mailbox", employee: str = "anna") -> None:
    with company.database.writing() as connection:
        note_refused(connection, employee, channel, why, NOW - timedelta(hours=2))


def test_only_what_is_set_up_here_is_offered(anna: Own, company: Company) -> None:
    assert "No messages are sent from here yet" in section(anna).text
    assert not anna.get(PAGE).all("input", name="channels")
    for offered in (("email",), ("email", "slack"), ("email", "slack", "teams")):
        set_up(anna, *offered)
        boxes = anna.get(PAGE).all("input", name="channels")
        assert tuple(box.attributes["value"] for box in boxes) == offered
        assert [box.attributes["value"] for box in boxes if "checked" in box.attributes] == ["email"]
    assert "E-mail, by anna@example.com" in section(anna).text


def test_chosen_channels_are_kept_and_the_rest_of_the_wishes_stays(ways: Own, company: Company) -> None:
    with company.database.writing() as connection:
        save_wishes(connection, "anna", Wishes("daily", 6, time_zone="Europe/Rome"))
    assert ways.post("/me/channels", channels=["slack", "email", "pigeon"]) == "/me/settings?kept=channels#channels"
    assert wishes(company) == Wishes("daily", 6, time_zone="Europe/Rome", channels=("email", "slack"))
    assert "Kept. The next message follows it." in section(ways).text
    ways.post("/me/channels")
    assert wishes(company).channels == ()


def test_a_channel_that_is_not_set_up_any_more_stays_chosen(ways: Own, company: Company) -> None:
    ways.post("/me/channels", channels=["email", "slack"])
    set_up(ways, "email")
    ways.post("/me/channels", channels=["slack"])
    assert wishes(company).channels == ("slack",)


def test_the_address_of_a_workflow_is_kept_and_never_shown_again(ways: Own, company: Company) -> None:
    ways.post("/me/channels", channels=["teams"], teams_address=f" {SECRET} ")
    assert kept(company) == {"teams": OwnChannel(SECRET)}
    page = ways.client.get(PAGE).text
    assert "S3cret" not in page
    assert f"One at {HOST} is kept" in page
    ways.post("/me/channels", channels=["teams", "email"])
    assert kept(company) == {"teams": OwnChannel(SECRET)}
    ways.post("/me/channels", channels=["email"])
    assert kept(company) == {"teams": OwnChannel("")}
    assert HOST not in ways.client.get(PAGE).text


ELSEWHERE = (
    "http://prod.logic.azure.com/x",
    "https://prod.logic.azure.com.evil.example/x",
    "https://evil.example/logic.azure.com",
    "https://a@prod.logic.azure.com/x",
    "https://prod.logic.azure.com:8443/x",
    "https://169.254.169.254/latest",
    "https://localhost/x",
    "javascript:alert(1)//.logic.azure.com",
    "https://logic.azure.com\\@evil.example/",
    "Just my Teams",
)


def test_another_address_is_refused_without_being_repeated(ways: Own, company: Company) -> None:
    for address in ELSEWHERE:
        answer = ways.client.post("/me/channels", data={"channels": ["teams", "slack"], "teams_address": address})
        assert answer.status_code == 422, address
        assert "That is not the address of a Workflow in Teams." in answer.text
        assert address not in answer.text
    assert (wishes(company).channels, kept(company)) == (("email",), {})


def test_teams_needs_an_address_and_an_operator_may_name_hosts(ways: Own, company: Company) -> None:
    answer = ways.client.post("/me/channels", data={"channels": ["teams"]})
    assert answer.status_code == 422
    assert "Teams needs the address of a Workflow of yours" in answer.text
    ways.post("/me/channels", channels=["teams"], teams_address="https://relay.example:8443/hook")
    assert kept(company)["teams"].address == "https://relay.example:8443/hook"


def test_without_teams_set_up_no_address_is_taken(anna: Own, company: Company) -> None:
    set_up(anna, "email")
    anna.post("/me/channels", channels=["teams"], teams_address=SECRET)
    assert (kept(company), wishes(company).channels) == ({}, ())


def test_a_paused_channel_is_said_with_its_reason_and_tried_again(ways: Own, company: Company) -> None:
    pause(company, "email")
    pause(company, "slack")
    text = section(ways).text
    assert "E-mail was paused for you 2 hours ago, because messages could not be delivered." in text
    assert "What came back: 550 no such mailbox" in text
    assert "If anna@example.com is no longer yours, ask your company to correct it." in text
    assert "Paused for you, because messages could not be delivered: E-mail." in ways.get("/me").one("main").text
    assert ways.post("/me/channels/email/again") == "/me/settings#channels"
    assert kept(company)["email"] == OwnChannel()
    assert kept(company)["slack"].paused_at is not None
    assert "Paused for you" not in ways.get("/me").one("main").text


def test_a_new_workflow_is_no_longer_paused(ways: Own, company: Company) -> None:
    with company.database.writing() as connection:
        keep_address(connection, "anna", "teams", "https://old.logic.azure.com/x")
    pause(company, "teams", "410")
    assert "make a new one and give its address below" in section(ways).text
    ways.post("/me/channels", channels=["teams"], teams_address=SECRET)
    assert kept(company)["teams"] == OwnChannel(SECRET)


def test_what_came_back_stays_text(ways: Own, company: Company) -> None:
    pause(company, "email", HOSTILE)
    assert "550 <script>alert(1)</script>" in section(ways).text
    assert dangers(ways.client.get(PAGE).text) == []


def test_nobody_changes_the_channels_of_another(ways: Own, company: Company) -> None:
    company.hire(replace(ANNA, id="bo", name="Bo"))
    pause(company, "email", employee="bo")
    ways.post("/me/channels/email/again")
    ways.post("/me/channels", channels=["teams"], teams_address=SECRET)
    assert kept(company, "bo")["email"].paused_at is not None
    bo = own_pages(company.database, "bo")
    set_up(bo, "email", "teams")
    assert "Paused for you" in bo.get("/me").one("main").text
    assert HOST not in bo.client.get(PAGE).text


def test_there_is_no_other_channel_to_try_again(ways: Own) -> None:
    for channel in ("pigeon", "feed", "%00", "email/x"):
        assert ways.client.post(f"/me/channels/{channel}/again").status_code in (404, 422), channel


def test_forms_of_other_sites_change_nothing(ways: Own, company: Company) -> None:
    elsewhere = TestClient(ways.client.app, headers={"sec-fetch-site": "cross-site"})
    for path in ("/me/channels", "/me/channels/email/again", "/me/feed", "/me/feed/remove"):
        assert elsewhere.post(path, data={"channels": "slack"}).status_code == 403
    assert wishes(company) == Wishes()


def test_what_is_kept_of_messages_is_told_in_words(ways: Own, company: Company) -> None:
    ways.post("/me/feed")
    pause(company, "email")
    with company.database.writing() as connection:
        made = NewDigest("anna", "2026-W47", (LAUNCH.id,), ("email",), first=True)
        add_digests(connection, [made], NOW)
    told = [summary.text for summary in ways.get("/me/data").all("summary")]
    assert {
        "Messages made for you, and of which picks they told: 1 entry",
        "How each message went out; never whether you read it: 1 entry",
        "Where messages find you, and what kept one from arriving: 1 entry",
        "Codes of your addresses: to stop messages, and of your feed: 1 entry",
    } <= {*told}
    assert not [line for line in told if line.startswith("Other entries")]
