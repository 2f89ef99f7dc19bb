"""Figures told as people tell them: rounded by nature, in words, in another unit, worked out, or left half unsaid."""

import pytest

from curation.captions.types import CaptionRules, Source
from curation.captions.verifying.days import check_days
from curation.captions.verifying.figures import check_figures
from curation.captions.verifying.ground import Case, Ground


def codes(text: str, of: str, caption: str, language: str) -> list[str]:
    ground = Ground(Source("s", "Nyt", text, None, of, "company", "Feed"), CaptionRules(), language)
    return [one.code for check in (check_figures, check_days) for one in check(ground)(Case(caption, caption))]


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
