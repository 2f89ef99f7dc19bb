"""Ratings, sayings, seasons, rates and eras: numbers read by what stands around them."""

import pytest

from curation.quantities.eras import eras_of
from curation.quantities.measures import Measure
from curation.quantities.mentions import mentions
from curation.quantities.nouns import may_be_one, same_noun
from curation.quantities.periods import periods_of, years_of
from curation.quantities.rates import rate_behind, rates_around, rates_in


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "10/10"),
        ("en", "ten out of ten"),
        ("en", "a 50/50 chance"),
        ("en", "seven days a week"),
        ("en", "test scores"),
        ("it", "mille grazie"),
        ("it", "cento per cento"),
        ("it", "7 giorni su 7"),
        ("da", "tusind tak"),
        ("da", "24 timer i døgnet"),
        ("da", "fem i tolv"),
    ],
)
def test_a_saying_states_no_number(language: str, text: str) -> None:
    assert mentions(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I agree 100%"),
        ("en", "a 2-minute read"),
        ("en", "three things"),
        ("it", "2 minuti di lettura"),
        ("it", "d'accordo al 100%"),
        ("da", "100 procent enig"),
        ("da", "to minutters læsning"),
    ],
)
def test_a_number_that_tells_of_the_caption_is_idle(language: str, text: str) -> None:
    assert all(one.idle for one in mentions(text, language))


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("en", "a few hundred people", 150, 990),
        ("en", "tens of thousands", 15e3, 3e5),
        ("it", "qualche centinaio di persone", 150, 990),
        ("it", "decine di migliaia", 15e3, 2e5),
        ("da", "et par tusinde", 1500, 9900),
        ("da", "titusindvis", 12e3, 3e5),
    ],
)
def test_a_vague_number_has_bounds(language: str, text: str, low: float, high: float) -> None:
    (mention,) = mentions(text, language)

    assert mention.bounds == (low, high)


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "four tenths of a second", 0.4, "second"),
        ("en", "half a second", 0.5, "second"),
        ("en", "four centuries", 4, "century"),
        ("en", "half a dozen", 6, None),
        ("en", "two point four seconds", 2.4, "second"),
        ("it", "un terzo di secondo", 1 / 3, "second"),
        ("it", "tre quarti d'ora", 0.75, "hour"),
        ("it", "348 l'anno", 348, None),
        ("da", "over to meters dybde", 2, "m"),
        ("da", "2½ time", 2.5, "hour"),
        ("da", "to komma fem meter", 2.5, "m"),
    ],
)
def test_parts_and_units_are_read_together(language: str, text: str, value: float, unit: str | None) -> None:
    measure = mentions(text, language)[0].measures[0]

    assert measure.value == pytest.approx(value)
    assert measure.unit == unit


def test_a_currency_or_a_scale_said_once_holds_for_both() -> None:
    assert (4e6, "GBP") in [(one.value, one.unit) for one in mentions("£3–4m", "en")[1].measures]
    assert 78.1e6 in [one.value for one in mentions("92,4 mio. mod 78,1 sidste år", "da")[1].measures]
    assert "GBP" not in [one.unit for one in mentions("£3,000 to 49 tenants", "en")[1].measures]


def test_a_verb_is_no_unit_and_a_participle_leaves_a_share_open() -> None:
    assert mentions("nel 2025 ha chiuso", "it")[0].measures[0].unit is None
    assert mentions("12 ha di vigna", "it")[0].measures[0].unit == "ha"
    assert [one.form for one in mentions("un terzo pagato dal fondo", "it", own=True)] == ["share"]
    assert [one.form for one in mentions("un terzo forno", "it", own=True)] != ["share"]


def test_the_point_of_an_abbreviation_parts_no_numbers() -> None:
    assert Measure(2.5e6) in mentions("3,1 mio. kr. mod 2,5", "da")[1].measures


def test_guests_and_admissions_may_be_one_thing() -> None:
    assert may_be_one(("visitors",), ("admissions",))
    assert may_be_one(("skole",), ("skoler",))
    assert not may_be_one(("visitors",), ("boats",))


def test_a_place_is_no_share() -> None:
    assert [one.form for one in mentions("a trial in 30 schools", "en")] == ["number"]
    assert [one.form for one in mentions("six homes in ten are insured", "en")] == ["share"]
    assert [one.form for one in mentions("four of them", "en")] == ["number"]


@pytest.mark.parametrize(
    ("text", "period"),
    [(" a week", "week"), (" calls a month", "month"), (" al mese", "month"), (" l'anno", "year"),
     (". om ugen", "week"), (" tons i timen", "hour"), (" i ugen efter", None), (" euro al metro cubo", "m3"),
     (" pence a litre", "litre"), (" l'ora", "hour"), (" kr. pr. kubikmeter", "m3"), (" a year ago", None),
     (" and more", None)],
)  # fmt: skip
def test_a_rate_stands_behind_its_number(text: str, period: str | None) -> None:
    assert rate_behind(f"87{text}", 2) == period


def test_a_sentence_counts_by_the_periods_it_names() -> None:
    text = "Rents rise monthly. A typical weekly shop cost £87. La spesa media per notte è di 112 euro."

    assert rates_around(text, text.index("£87"), text.index("£87") + 3, rates_in(text)) == {"week"}
    assert rates_around(text, text.index("112"), text.index("112") + 3, rates_in(text)) == {"night"}


@pytest.mark.parametrize(
    ("text", "eras"),
    [
        ("around 270 BC", ["before"]),
        ("AD 270", ["after"]),
        ("I secolo d.C.", ["after"]),
        ("år 200 f.Kr.", ["before"]),
        ("an AD campaign", []),
    ],
)
def test_an_era_stands_beside_a_number(text: str, eras: list[str]) -> None:
    assert [era for era, _ in eras_of(text)] == eras


def test_the_year_before_is_a_year_of_the_text() -> None:
    assert years_of("In 2025 it fell from the year before.") == {2024, 2025}
    assert years_of("I 2025 steg det fra året før.") == {2024, 2025}
    assert years_of("Nel 2025 è salito rispetto all'anno precedente.") == {2024, 2025}


def test_ages_are_no_decades() -> None:
    assert periods_of("the over-50s and the under 30s", "en") == ()


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [("school", "schools", True), ("voto", "voti", True), ("skole", "skolerne", True),
     ("elever", "gymnasieelever", True), ("goals", "saves", False), ("mål", "redninger", False)],
)  # fmt: skip
def test_a_noun_is_known_by_its_stem(one: str, other: str, is_one: bool) -> None:
    assert same_noun(one, other) is same_noun(other, one) is is_one
