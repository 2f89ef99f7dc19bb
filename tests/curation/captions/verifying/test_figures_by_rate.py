"""Figures over a period, of a year's takings, between two days of the year, and told as one of many."""

import pytest

from curation.captions.types import CaptionRules, Source
from curation.captions.verifying.figures import check_figures
from curation.captions.verifying.ground import Case, Ground

ITEMS = {
    "en": (
        "Trams on the harbour line may do 30 km/h. The operator expects 146,000 rides in its first year. One of the 24 "
        "stops has a lift. The fair runs from 20 November to 15 March. Kiosks sold 1,340 MWh in one year of charging."
    ),
    "it": "Sul viadotto si va a 60 km/h. La fiera va dal 20 novembre al 15 marzo. Le 24 fermate hanno un solo ascensore.",
    "da": "Toget må køre 90 km/t. Butikken åbner klokken 9.15-9.45 hver dag. Bageren har arbejdet der i 47 år.",
}


def codes(language: str, caption: str) -> list[str]:
    source = Source("s", "", ITEMS[language], "", language, "third_party", "Feed")
    check = check_figures(Ground(source, CaptionRules("Acme"), language))
    return [finding.code for finding in check(Case(caption, caption))]


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Slowly does it: 30 an hour is the limit."),
        ("en", "That is 400-odd rides a day."),
        ("en", "One in 24 stops has a lift."),
        ("en", "The fair runs for nearly four months."),
        ("it", "Non si va a più di 60 all'ora."),
        ("it", "La fiera dura quasi quattro mesi."),
        ("it", "Una fermata su 24 ha l'ascensore."),
        ("da", "Hverdag fra 9.15. Tag børnene med!"),
        ("da", "Bageren har snart et halvt århundrede bag sig."),
    ],
)
def test_a_figure_told_another_way_is_the_same(language: str, caption: str) -> None:
    assert codes(language, caption) == []


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "That is 700-odd rides a day."),
        ("en", "Kiosks sold 1,340 kWh in one year."),
        ("en", "One in 33 stops has a lift."),
        ("en", "The fair runs for six months."),
        ("it", "La fiera dura sei mesi."),
        ("da", "Bageren har snart 90 år bag sig."),
    ],
)
def test_another_figure_is_found(language: str, caption: str) -> None:
    assert codes(language, caption) != []
