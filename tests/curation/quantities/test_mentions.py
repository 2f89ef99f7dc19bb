"""How many, how much, and with which hedge: what Italian, Danish and English texts state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.quantities.mentions import mentions
from curation.quantities.notation import values_of
from curation.quantities.numbers import quantities


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("it", "1.500 persone", 1500, None),
        ("en", "1.500 litres", 1.5, "litre"),
        ("da", "1,5 mio. kr.", 1.5e6, "DKK"),
        ("en", "£85m", 85e6, "GBP"),
        ("it", "12,5 milioni di euro", 12.5e6, "EUR"),
        ("en", "1,234,567.5", 1234567.5, None),
        ("da", "10 000 meter", 10000, "m"),
        ("it", "il 40 per cento", 40, "%"),
        ("en", "twelve weeks", 12, "week"),
        ("en", "two thousand three hundred seats", 2300, None),
        ("en", "half a million people", 5e5, None),
        ("en", "four and a half million dollars", 4.5e6, "USD"),
        ("en", "a day and a half", 1.5, "day"),
        ("en", "7.4 sick days", 7.4, "day"),
        ("en", "five percentage points", 5, "points"),
        ("it", "un milione e mezzo di euro", 1.5e6, "EUR"),
        ("it", "duemilatrecento", 2300, None),
        ("it", "ventitré posti", 23, None),
        ("it", "10 punti percentuali", 10, "points"),
        ("da", "halvanden million kroner", 1.5e6, "DKK"),
        ("da", "treogtyve elever", 23, None),
        ("da", "femhundredetusind", 5e5, None),
        ("da", "en kvart million", 250000, None),
        ("da", "to og et halvt år", 2.5, "year"),
        ("da", "tre kvarter", 3, "quarter of an hour"),
        ("xx", "300 km", 300, "km"),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(language: str, text: str, value: float, unit: str | None) -> None:
    (quantity,) = quantities(text, language)

    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("en", "half of them", 50),
        ("en", "two-thirds", 66.7),
        ("en", "over a third of it", 33.3),
        ("en", "nearly one in five", 20),
        ("it", "la metà dei soci", 50),
        ("it", "una persona su tre", 33.3),
        ("it", "tre quarti", 75),
        ("da", "hver tredje", 33.3),
        ("da", "to ud af tre", 66.7),
        ("da", "halvdelen", 50),
        ("en", "3/4 of them", 75),
        ("en", "a seventh during the year", 14.3),
    ],
)
def test_a_share_is_read_in_per_cent(language: str, text: str, share: float) -> None:
    (mention,) = mentions(text, language)

    assert mention.form == "share"
    assert mention.measures[0].value == pytest.approx(share, abs=0.1)


@pytest.mark.parametrize("text", ["the first half", "half-hearted", "24/7", "a thousand thanks", "1️⃣", "#Top10"])
def test_what_only_looks_like_a_number_is_left_alone(text: str) -> None:
    assert mentions(text, "en") == ()


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        ("en", "nearly £800,000", "under"),
        ("en", "more than 300", "over"),
        ("en", "60 or so", "about"),
        ("en", "500+ stores", "over"),
        ("it", "quasi il 30%", "under"),
        ("it", "all'incirca 40", "about"),
        ("it", "una quarantina", "about"),
        ("da", "knap 1.500", "under"),
        ("da", "godt 88.000", "over"),
        ("da", "op til 40", "up to"),
        ("en", "300", "exact"),
    ],
)
def test_a_hedge_says_on_which_side_the_truth_lies(language: str, text: str, hedge: str) -> None:
    assert mentions(text, language)[0].hedge == hedge


@pytest.mark.parametrize(
    ("language", "text", "minutes"),
    [("en", "at 4pm", 960), ("en", "half past four", 270), ("en", "9:30", 570), ("da", "halv fem", 270),
     ("da", "kl. 9.30", 570), ("it", "alle nove e mezza", 570)],
)  # fmt: skip
def test_a_time_of_the_day_is_minutes_after_midnight(language: str, text: str, minutes: int) -> None:
    assert any(one.unit == "clock" and one.value == minutes for m in mentions(text, language) for one in m.measures)


def test_the_ends_of_a_range_share_its_unit_and_scale() -> None:
    low, high = mentions("3 to 4 million euros", "en")

    assert (3e6, "EUR") in [(one.value, one.unit) for one in low.measures]
    assert (high.measures[0].value, high.measures[0].unit) == (4e6, "EUR")


def test_a_mark_that_may_group_or_divide_has_both_readings_the_own_language_first() -> None:
    assert values_of("1.500", "it") == (1500, 1.5)
    assert values_of("1.500", "en") == (1.5, 1500)
    assert values_of("1'500", "en") == (1500,)
    assert values_of("3.2.7", "en") == ()


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["en", "it", "da"]))
def test_a_grouped_figure_is_the_number_it_groups(number: int, language: str) -> None:
    written = f"{number:,}".replace(",", "," if language == "en" else ".")

    assert values_of(written, language)[0] == number


@given(st.text(), st.sampled_from(["en", "it", "da", "xx"]))
def test_any_text_has_mentions_in_order_within_it(text: str, language: str) -> None:
    found = mentions(text, language)

    assert all(0 <= one.start < one.end <= len(text) and text[one.start : one.end] == one.written for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
