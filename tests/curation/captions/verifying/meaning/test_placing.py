"""Places in a row, bounds and sides, told without a superlative: those of the article, and others."""

import pytest

from curation.captions.verifying.meaning.comparisons.comparison import check_comparison
from tests.curation.captions.verifying.meaning.articles import codes_of
from tests.curation.captions.verifying.meaning.side_by_side import BORNE_OUT, BORNE_OUT_ABROAD, TEXTS


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "No Hallam route is busier than Skarvik."),
        ("en", "Skarvik is our second-busiest route."),
        ("en", "Just one route carries more people than Skarvik."),
        ("en", "The Petrel leaves Brannock Lines and its hovercraft behind: 48 minutes."),
        ("en", "Fuel use per crossing lies 11% above the fleet average."),
        ("en", "More passengers than in 2024: 412,000 chose Hallam last year."),
        ("en", "At least 120 lorries fit on board."),
        ("en", "The union wanted more than double the crew."),
        ("en", "Fares are a bit higher than last year."),
        ("it", "Tenute Salvi resta davanti a Borgoreale per fatturato."),
        ("it", "In Veneto nessuna cantina vende più bottiglie di Borgoreale."),
        ("it", "Solo due cantine venete sono più grandi."),
        ("it", "Il 2025 ha superato il 2021: 8,4 milioni di bottiglie."),
        ("it", "Un prezzo medio di 6,20 euro, al di sopra della media regionale."),
        ("it", "Il nuovo impianto consuma meno acqua di quello vecchio."),
        ("it", "La nuova linea lava più del doppio della precedente."),
        ("it", "Almeno 400 visitatori al giorno possono entrare."),
        ("it", "Il rosé ha reso più del bianco: è stato più redditizio del bianco."),
        ("da", "Ingen møbelfabrik i landet er større end Nordlys."),
        ("da", "Kun to danske fabrikker er større end os i Nordlys."),
        ("da", "Den nye sav er hurtigere end den gamle."),
        ("da", "Overskuddet slog 2023."),
        ("da", "Stof fra Herning er billigere end stof fra Polen."),
        ("da", "Mindst 90 sofaer kan pakkes på en dag."),
        ("da", "Kunderne er mere end dobbelt så tilfredse som i 2019."),
    ],
)
def test_a_place_a_bound_or_a_side_beyond_the_article_is_found(language: str, caption: str) -> None:
    assert set(codes_of(check_comparison, caption, TEXTS[language], language)) == {"comparison"}


@pytest.mark.parametrize(
    ("language", "caption"),
    BORNE_OUT,
)
def test_places_and_bounds_in_other_words_stand(language: str, caption: str) -> None:
    assert codes_of(check_comparison, caption, TEXTS[language], language) == []


@pytest.mark.parametrize(
    ("item", "language", "caption"),
    [
        ("en", "it", "Skarvik è la seconda rotta più trafficata di Hallam."),
        ("en", "da", "Ingen af Hallams ruter er travlere end Skarvik."),
        ("en", "da", "Hallam sejlede flere end i 2024: 412.000 passagerer."),
        ("da", "en", "Nordlys is the second-largest furniture maker in Denmark."),
        ("it", "en", "Borgoreale sold more in 2025 than in 2021: 8.4 million bottles."),
    ],
)
def test_places_and_years_hold_across_languages(item: str, language: str, caption: str) -> None:
    assert set(codes_of(check_comparison, caption, TEXTS[item], language, item)) == {"comparison"}


@pytest.mark.parametrize(
    ("item", "language", "caption"),
    BORNE_OUT_ABROAD,
)
def test_a_count_of_those_ahead_stands_in_another_language(item: str, language: str, caption: str) -> None:
    assert codes_of(check_comparison, caption, TEXTS[item], language, item) == []


@pytest.mark.parametrize("unit", ["only one ", "nobody ", "mai ", "ingen ", "more than 2 ", "behind ", "kun to "])
def test_long_hostile_text_is_read_in_linear_time(unit: str) -> None:
    for language in ("da", "en", "it"):
        codes_of(check_comparison, unit * (20_000 // len(unit)), TEXTS[language], language)


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "The union would like nobody on the Skarvik crew to work more than 40 hours."),
        ("da", "Kvalitet og levering vejede tungest, siger møbelfabrikken."),
        ("da", "Man kunne have frygtet, at omsætningen var mindre i Skive."),
    ],
)
def test_a_demand_an_idiom_and_a_fear_rank_nothing(language: str, caption: str) -> None:
    assert not codes_of(check_comparison, caption, TEXTS[language], language)
