"""What readers work out from the numbers of a text, and when it may be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.quantities.following import is_slip
from curation.quantities.known import KnownNumbers, known_numbers
from curation.quantities.measures import Measure
from curation.quantities.mentions import mentions

ITEMS = {
    "en": (
        "Harbour tours grew. Visits rose from 48,000 to 60,000 in 2025. The fleet has 14 boats of 36 seats, and 21 "
        "skippers. A ticket costs £18, £3 more than the year before. Of 40 guests asked, 34 would come again. The quay "
        "measures 6 by 4.5 metres. Repairs cost £250,000, a fifth of it paid by the town. The company dates from 1964."
    ),
    "it": (
        "Il museo ha avuto 48.000 visitatori, 8.000 in più dell'anno prima. Il biglietto costa 12 euro. Al voto 19 "
        "favorevoli e 6 contrari. Il restauro vale 2 milioni, un quarto dalla Regione. La mostra va dal 3 al 17 maggio."
    ),
    "da": (
        "Mejeriet fik 84 mio. kr. mod 70 mio. året før. 15 chauffører kører 1.200 kasser ud hver dag. 36 procent af "
        "kunderne vil betale mere. Byggeriet er på 2.000 kvadratmeter og koster 50 mio. kr. Det blev stiftet i 1936."
    ),
}


def known_in(language: str) -> KnownNumbers:
    return known_numbers(ITEMS[language], ITEMS[language], language, frozenset())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "12,000 more visits"),
        ("en", "25% more visits"),
        ("en", "a quarter more"),
        ("en", "504 seats in all"),
        ("en", "£15 the year before"),
        ("en", "85% of guests"),
        ("en", "27 square metres"),
        ("en", "£50,000 from the town"),
        ("en", "six guests would not"),
        ("en", "more than sixty years old"),
        ("it", "40.000 l'anno prima"),
        ("it", "il 76% dei voti"),
        ("it", "500.000 euro dalla Regione"),
        ("it", "circa un quinto in più"),
        ("da", "14 millioner mere"),
        ("da", "omkring 80 kasser i gennemsnit pr. chauffør"),
        ("da", "20 procent mere end året før"),
        ("da", "25.000 kr. pr. kvadratmeter"),
        ("da", "64 procent vil ikke"),
        ("da", "næsten 90 år gammelt"),
    ],
)
def test_what_follows_from_two_numbers_is_borne_out(language: str, said: str) -> None:
    known = known_in(language)

    assert all(one.idle or known.bears_out(one) for one in mentions(said, language) if one.measures[0].value > 1)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "25,000 visits"),
        ("en", "84,000 visits"),
        ("en", "41 boats"),
        ("en", "half of the guests"),
        ("en", "£520,000 for repairs"),
        ("it", "84.000 visitatori"),
        ("it", "21 euro"),
        ("it", "20 milioni"),
        ("da", "48 mio. kr."),
        ("da", "63 procent"),
        ("da", "2.100 kasser"),
    ],
)
def test_what_follows_from_none_is_not(language: str, said: str) -> None:
    assert not any(known_in(language).bears_out(one) for one in mentions(said, language))


def test_a_number_over_another_period_is_the_same_number() -> None:
    known = known_numbers("It costs 29 euros a month.", "", "en", frozenset())
    (year,) = mentions("348 euros", "en")

    assert known.comes_to(year, "year")
    assert not known.comes_to(year, "week")
    assert known.has_another_rate(mentions("29 euros", "en")[0], "week")


def test_a_number_of_one_thing_is_none_of_another() -> None:
    known = known_numbers("She scored nine goals, and the keeper made 14 saves.", "", "en", frozenset())

    assert known.counts_otherwise(mentions("14 goals", "en")[0])
    assert known.counts_otherwise(mentions("five goals", "en")[0], unstated=True)
    assert not known.counts_otherwise(mentions("14 fine saves", "en")[0])
    assert not known.counts_otherwise(mentions("five passes", "en")[0], unstated=True)


@pytest.mark.parametrize(
    ("ours", "theirs", "is_one"), [(62, 26, True), (2600, 26, True), (27, 26, False), (26, 26, False), (0.62, 26, True)]
)
def test_a_slip_has_the_digits_of_another_number(ours: float, theirs: float, is_one: bool) -> None:
    assert is_slip(Measure(ours), [Measure(theirs)]) is is_one


@given(st.text(max_size=200), st.sampled_from(["en", "it", "da", "xx"]))
def test_every_number_is_borne_out_by_its_own_text(text: str, language: str) -> None:
    known = known_numbers(text, text, language, frozenset())

    for one in mentions(text, language, own=True):
        assert not one.measures or one.form == "code" or known.bears_out(one)
