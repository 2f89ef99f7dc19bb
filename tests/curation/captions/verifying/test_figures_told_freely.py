"""Figures told as people tell them: rounded by nature, in words, in another unit, worked out, or left half unsaid."""

import pytest

from curation.captions.types import CaptionRules, Source
from curation.captions.verifying.days import check_days
from curation.captions.verifying.figures import check_figures
from curation.captions.verifying.ground import Case, Ground


def codes(text: str, of: str, caption: str, language: str) -> list[str]:
    ground = Ground(Source("s", "Nyt", text, None, of, "company", "Feed"), CaptionRules(), language)
    return [one.code for check in (check_figures, check_days) for one in check(ground)(Case(caption, caption))]


CLUB = (
    "The club came fourth. In its first fortnight as host it sold 900 passes for 14 million kroner. It plays within 90 "
    "miles of the sea, with eight coaches, of which six are local."
)


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("En fjerdeplads!", "da"),
        ("14 sejlivede millioner på fjorten dage.", "da"),
        ("Entro 150 chilometri dal mare.", "it"),
        ("Tre allenatori su quattro sono della zona.", "it"),
        ("14 cool million in two weeks.", "en"),
    ],
)
def test_a_span_a_rank_and_a_bound_may_go_by_other_words(caption: str, language: str) -> None:
    assert codes(CLUB, "en", caption, language) == []


def test_a_list_mark_stands_alone() -> None:
    assert codes(CLUB, "en", "24 million kroner.", "en") == ["number"]
    assert codes(CLUB, "en", "24. Read on.", "en") == []


SAWMILL = (
    "Savværket i Elling stod stille i 20 uger. Det leverer 8.412 paller om året, og under 1 procent kasseres. "
    "En niendedel af træet er eg."
)


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("Fem måneder uden savsmuld.", "da"),
        ("8.400 paller om året.", "da"),
        ("Færre end én ud af hundrede paller kasseres.", "da"),
        ("The better part of five months without sawdust.", "en"),
        ("Fewer than one in a hundred is scrapped.", "en"),
        ("Meno di uno su cento si butta.", "it"),
        ("Quattro mesi e rotti di silenzio.", "it"),
        ("11 procent eg.", "da"),
    ],
)
def test_a_figure_may_be_rounded_or_put_in_words(caption: str, language: str) -> None:
    assert codes(SAWMILL, "da", caption, language) == []


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("Seks måneder uden savsmuld.", "da"),
        ("8.200 paller om året.", "da"),
        ("Tre ud af hundrede paller kasseres.", "da"),
        ("14 procent eg.", "da"),
        ("Five in a thousand are oak.", "en"),
    ],
)
def test_a_rounding_that_goes_too_far_is_found(caption: str, language: str) -> None:
    assert codes(SAWMILL, "da", caption, language) == ["number"]


def test_a_part_of_a_whole_is_no_second_part_beside_it() -> None:
    text = "The depot has painted 90 of its 300 buses."

    assert codes(text, "en", "Almost one in three buses is painted.", "en") == []
    assert codes(text, "en", "One in four buses is painted.", "en") == ["number"]


BRIDGE = (
    "Il ponte costa 24 milioni di dollari australiani, 16 dei quali pagati dallo Stato. Il piano quinquennale prevede "
    "9 milioni a trimestre. Il cavo porta 4 Gbit/s, prima 80 Mbit/s. Il pedaggio è di 42 euro, sei in più del 2024. "
    "Si attraversa in 29 minuti e le cadute scendono dal 3,1% al 2,6%."
)


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("Two thirds of it is paid by the state.", "en"),
        ("16 milioni li paga lo Stato.", "it"),
        ("Costa ventiquattro milioni, e lo Stato ne dà (16).", "it"),
        ("24 millioner australske dollar.", "da"),
        ("24 million dollars for a bridge.", "en"),
        ("Five years of works.", "en"),
        ("3 million a month.", "en"),
        ("Fifty times as fast a cable.", "en"),
        ("Il pedaggio era di 36 euro.", "it"),
        ("Mezz'ora per attraversarlo.", "it"),
        ("Falls are down half a point.", "en"),
        ("Et halvt procentpoint færre fald.", "da"),
    ],
)
def test_a_figure_may_take_another_unit_period_or_currency_word(caption: str, language: str) -> None:
    assert codes(BRIDGE, "it", caption, language) == []


@pytest.mark.parametrize(
    ("caption", "language", "code"),
    [
        ("Three quarters of it is paid by the state.", "en", "number"),
        ("24 million US dollars for a bridge.", "en", "unit"),
        ("24 milioni di dollari canadesi.", "it", "unit"),
        ("Seven years of works.", "en", "number"),
        ("4 million a month.", "en", "number"),
        ("Thirty times as fast a cable.", "en", "number"),
        ("Il pedaggio era di 38 euro.", "it", "number"),
        ("Un'ora e mezza per attraversarlo.", "it", "number"),
        ("Falls are down a point and a half.", "en", "number"),
    ],
)
def test_another_unit_period_or_currency_is_found(caption: str, language: str, code: str) -> None:
    assert codes(BRIDGE, "it", caption, language) == [code]


LIBRARY = (
    "The library, shut since the flood of 12 February 2024, reopens on Saturday 5 July 2025. Queues fell from 27 days to "
    "11. Opening moves from 9.45 to 8.30, and closing from 17.15 to 18.00. The move took 34 weeks, twice as long as "
    "planned. Of the 90 reading places 72 have lamps. Power cuts lasted 50 minutes and 4 hours 20 minutes. The 14 "
    "vehicles replace 19 vans and carry 800 visitors; 300 people applaud."
)


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("Sixteen days off the queue.", "en"),
        ("16 dage kortere kø.", "da"),
        ("Open 45 minutes longer in the evening.", "en"),
        ("Seventeen weeks were planned.", "en"),
        ("Diciassette settimane erano previste.", "it"),
        ("72 places have lamps, the other 18 go without.", "en"),
        ("72 pladser har lamper, de øvrige 18 ingen.", "da"),
        ("Otto posti su dieci dei 90 hanno una lampada.", "it"),
        ("Nearly seventeen months shut.", "en"),
        ("Efter små 17 måneder åbner det igen.", "da"),
        ("A little over five hours without power.", "en"),
        ("Fourteen vans, and 800 people a day through the door.", "en"),
    ],
)
def test_what_two_numbers_come_to_may_be_told(caption: str, language: str) -> None:
    assert codes(LIBRARY, "en", caption, language) == []


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("Thirteen days off the queue.", "en"),
        ("Open 75 minutes longer in the evening.", "en"),
        ("Twenty-two weeks were planned.", "en"),
        ("72 places have lamps, the other 28 go without.", "en"),
        ("Three years shut.", "en"),
        ("Six hours without power.", "en"),
    ],
)
def test_what_they_do_not_come_to_is_a_number_of_its_own(caption: str, language: str) -> None:
    assert codes(LIBRARY, "en", caption, language) == ["number"]


def test_a_share_of_a_whole_that_is_named_is_held_against_what_is_counted_of_it() -> None:
    text = "The tower has 90 flats. It took 27 weeks. In all, 36 flats are let."

    assert codes(text, "en", "Two in five of the 90 flats are let.", "en") == []
    assert codes(text, "en", "Three in ten of the 90 flats are let.", "en") == ["number"]


def test_a_span_of_years_may_count_its_last_but_not_be_told_as_longer() -> None:
    text = "Il teatro ha chiuso nel 2024 e riaperto nel 2025."

    assert codes(text, "it", "Due anni di buio.", "it") == []
    assert codes(text, "it", "Oltre due anni di buio.", "it") == ["number"]


@pytest.mark.parametrize(
    ("caption", "language"),
    [("Da lunedì 12 si nuota.", "it"), ("Fra mandag 12 kan alle svømme.", "da"), ("See you Monday 12?", "en")],
)
def test_a_weekday_leads_to_the_day_of_a_month(caption: str, language: str) -> None:
    assert codes("The pool opens on Monday 12 October.", "en", caption, language) == []
    assert codes("The pool opens on Monday 14 October.", "en", caption, language) == ["number"]


def test_a_sum_abbreviated_with_a_stop_has_its_period_behind() -> None:
    assert codes("Prisen er 31 kr. om måneden.", "da", "Det bliver 372 kr. om året.", "da") == []
    assert codes("Prisen er 31 kr. om måneden.", "da", "Det bliver 391 kr. om året.", "da") == ["number"]
