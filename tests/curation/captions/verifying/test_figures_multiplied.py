"""Figures a reader multiplies or divides out of the item's: parts, loads, energies, what is left for each."""

import pytest

from curation.captions.types import CaptionRules, Source
from curation.captions.verifying.figures import check_figures
from curation.captions.verifying.ground import Case, Ground


def codes(text: str, of: str, caption: str, language: str) -> list[str]:
    ground = Ground(Source("s", "Nyt", text, None, of, "company", "Feed"), CaptionRules(), language)
    return [one.code for one in check_figures(ground)(Case(caption, caption))]


BUSES = (
    "The depot at Harle has ordered three buses, each with 24 windows. Its charger of 40 MW runs for half an hour. The "
    "hall used 650 tonnes of steel, 30% of it from scrap. Of 412 drivers, 21% come by bike."
)


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("72 windows, all told.", "en"),
        ("195 tonnes of that steel had a life before.", "en"),
        ("195 tonnellate erano rottame.", "it"),
        ("Cirka 87 chauffører cykler på arbejde.", "da"),
        ("Opladeren leverer 20 MWh.", "da"),
    ],
)
def test_what_a_reader_multiplies_out_is_borne_out(caption: str, language: str) -> None:
    assert codes(BUSES, "en", caption, language) == []


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("84 windows, all told.", "en"),
        ("72 drivers.", "en"),
        ("159 tonnellate erano rottame.", "it"),
        ("Cirka 140 chauffører cykler på arbejde.", "da"),
        ("Opladeren leverer 80 MWh.", "da"),
    ],
)
def test_another_product_is_not(caption: str, language: str) -> None:
    assert codes(BUSES, "en", caption, language) != []


CONTRACT = "Firmaet passer 90 broer i seks år for 270 mio. kr."


def test_a_sum_is_shared_out_by_count_and_year_where_the_words_say_so() -> None:
    assert codes(CONTRACT, "da", "Cirka 500.000 kr. pr. bro pr. år.", "da") == []
    assert codes(CONTRACT, "da", "Cirka 800.000 kr. pr. bro pr. år.", "da") == ["number"]
    assert codes(CONTRACT, "da", "Broerne koster 500.000 kr.", "da") == ["number"]
