"""The address of one's own feed, and the time zone messages keep to: on the settings page, in three languages."""

from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from starlette.testclient import TestClient

from curation.own_wishes import Wishes
from curation.speech import speech_of
from curation.store.own import save_wishes, wishes_of
from service.personal.zones import city_of, known_zones, regions
from tests.service.company import LAUNCH, Company
from tests.service.dangers import dangers
from tests.service.personal.conftest import Own, own_pages

MOST = 100 * 1024  # bytes of a page with its style and scripts


def address(own: Own) -> str:
    return str(own.get("/me/settings").one("input", id="feed-address").attributes["value"])


def test_an_address_is_made_shown_renewed_and_removed(anna: Own) -> None:
    reader = TestClient(anna.client.app)
    assert anna.get("/me/settings").all("input", id="feed-address") == []
    assert anna.post("/me/feed") == "/me/settings#feed"
    first = urlsplit(address(anna)).path
    assert LAUNCH.title in reader.get(first).text
    anna.post("/me/feed")
    second = urlsplit(address(anna)).path
    assert [reader.get(path).status_code for path in (first, second)] == [404, 200]
    assert anna.post("/me/feed/remove") == "/me/settings#feed"
    assert anna.get("/me/settings").all("input", id="feed-address") == []
    assert reader.get(second).status_code == 404


def test_a_link_of_a_message_leads_to_the_pick_wherever_it_stands(anna: Own, company: Company) -> None:
    assert anna.client.get(f"/me/picks/{LAUNCH.id}").headers["location"] == f"/me#pick-{LAUNCH.id}"
    later = own_pages(company.database)
    later.client.app.state.identify = lambda request: None  # type: ignore[attr-defined]
    assert later.client.get(f"/me/picks/{LAUNCH.id}").headers["location"].startswith("/sign-in?next=%2Fme%2Fpicks%2F")
    assert anna.client.get("/me/picks/nothing").status_code == 404


def test_a_time_zone_is_chosen_among_all_and_kept(anna: Own, company: Company) -> None:
    page = anna.get("/me/settings")
    assert len(page.all("optgroup")) == 10
    assert len(page.one("select", id="time_zone").text.split()) > 400
    anna.post("/me/settings", time_zone="America/Argentina/Buenos_Aires")
    assert kept(company) == Wishes(time_zone="America/Argentina/Buenos_Aires")
    chosen = [
        option
        for option in anna.get("/me/settings").all("option", selected=None)
        if "/" in str(option.attributes["value"])
    ]  # type: ignore[arg-type]
    assert [option.text for option in chosen] == ["Argentina, Buenos Aires"]
    anna.post("/me/settings", time_zone="")
    assert kept(company).time_zone == ""


def test_another_time_zone_is_refused(anna: Own, company: Company) -> None:
    for zone in ("Mars/Olympus", "../../etc/passwd", "Etc/GMT+5", "UTC", "\0", "Europe/copenhagen"):
        answer = anna.client.post("/me/settings", data={"time_zone": zone})
        assert answer.status_code == 422, zone
        assert "Choose a time zone from the list." in answer.text
    assert kept(company) == Wishes()


def test_a_zone_that_is_no_longer_listed_stays_until_another_is_chosen(anna: Own, company: Company) -> None:
    with company.database.writing() as connection:
        save_wishes(connection, "anna", Wishes(time_zone="Etc/GMT-1"))
    assert '<option value="Etc/GMT-1" selected>' in anna.client.get("/me/settings").text
    anna.post("/me/settings", time_zone="Etc/GMT-1", hour="7")
    assert kept(company) == Wishes(hour=7, time_zone="Etc/GMT-1")


def test_every_zone_is_one_this_machine_knows_with_a_city_in_each_language() -> None:
    assert {ZoneInfo(zone).key for zone in known_zones()} == known_zones()
    assert {"Europe/Copenhagen", "Europe/Rome", "Asia/Kolkata", "Australia/Sydney"} <= known_zones()
    for language in ("en", "it", "da"):
        listed = [zone for _, zones in regions(language) for zone, _ in zones]
        assert sorted(listed) == sorted(known_zones())
        assert all(city for _, zones in regions(language) for _, city in zones)
    assert [city_of("Europe/Copenhagen", speech_of(code)) for code in ("en", "it", "da")] == [
        "Copenhagen",
        "Copenaghen",
        "København",
    ]


def test_the_page_is_light_and_safe_in_three_languages(anna: Own, company: Company) -> None:
    anna.post("/me/feed")
    for language in ("en", "it", "da"):
        text = own_pages(company.database, language=language).client.get("/me/settings").text
        assert dangers(text) == []
        assert len(text.encode()) < 0.75 * MOST


def kept(company: Company) -> Wishes:
    with company.database.reading() as connection:
        return wishes_of(connection, "anna")
