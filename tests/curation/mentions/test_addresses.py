"""Brands in URLs, domains and e-mail addresses."""

import pytest

from tests.curation.mentions.finding import surfaces


@pytest.mark.parametrize(
    "text",
    [
        "https://kalvento.com/it/pompe",
        "vedi http://shop.example/kalvento?ref=kalvento#kalvento",
        "WWW.KALVENTO.COM",
        "kalvento.it",
        "shop.kalvento.dk er nede",
        "kalvento-shop.dk",
        "instagram.com/kalvento",
        "example.org:8080/kalvento",
        "kalvento://open",
        "scrivi a info@kalvento.com",
        "mailto:kalvento@example.org",
        "kalvento.kontakt+dk@example.org",
        "info@Kalvento",
        "@kalvento.bsky.social",
        "@servizio@kalvento.social",
    ],
)
def test_a_brand_inside_an_address_is_no_mention(text: str) -> None:
    assert surfaces(text, "Kalvento") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[Kalvento](https://kalvento.com) Kalvento", 2),
        ('<a href="https://kalvento.com">Kalvento</a>', 1),
        ("(www.kalvento.com)Kalvento", 1),
        ("Elsker det.Kalvento er bedst", 1),
        ("Adoro Kalvento.Ora basta", 1),
        ("Kalvento/Termovika", 1),
        ("Kalvento... og igen Kalvento…", 2),
        ("Kalvento:ja", 1),
        ("dinner @ Kalvento", 1),
        (".@Kalvento answers, great pump.@Kalvento", 2),
    ],
)
def test_a_brand_beside_an_address_or_a_missing_blank_is_one(text: str, found: int) -> None:
    assert len(surfaces(text, "Kalvento")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Booking.com ha risposto. Mai più booking.com.", ["Booking.com", "booking.com"]),
        ("Booking.com's fees, Booking.com-appen, @booking.com", ["Booking.com", "Booking.com", "booking.com"]),
        ("www.booking.com, https://booking.com/x, secure.booking.com, booking.com/hotel, x@booking.com", []),
        ("Booking.community", []),
    ],
)
def test_a_brand_that_is_a_domain_counts_where_nothing_is_around_it(text: str, found: list[str]) -> None:
    assert surfaces(text, "Booking.com") == found
