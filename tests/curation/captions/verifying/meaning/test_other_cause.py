"""A cause that is none of the article's, where the article names one; and a light verb that is no other deed."""

import pytest

from curation.captions.verifying.meaning.causes.causality import check_causality
from curation.captions.verifying.meaning.negations.negation import check_negation
from tests.curation.captions.verifying.meaning.articles import codes_of

POOL = {
    "en": (
        "Larkhill pool in 2025\nVisits to Larkhill pool in the evening fell by 6 per cent because the last bus was "
        "withdrawn. Larkhill is not taking outside swimmers on. On Sundays it opens at nine. It has four lifeguards."
    ),
    "it": (
        "La piscina di Lodola nel 2025\nGli ingressi serali alla piscina di Lodola sono calati del 6 per cento perché "
        "l'ultimo autobus è stato soppresso. La domenica apre alle nove. La piscina ha quattro bagnini."
    ),
    "da": (
        "Lærkehallen i 2025\nAftenbesøgene i Lærkehallens bassin faldt med 6 procent, fordi den sidste bus blev "
        "nedlagt. Om søndagen åbner den klokken ni. Hallen har fire livreddere."
    ),
}


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Visits to Larkhill pool in the evening fell because lifeguards scared the families away."),
        ("it", "Gli ingressi serali alla piscina di Lodola sono calati perché i bagnini spaventano le famiglie."),
        ("da", "Aftenbesøgene i Lærkehallens bassin faldt, fordi livreddere skræmte familierne væk."),
    ],
)
def test_a_cause_the_article_speaks_of_only_apart_from_the_one_it_names_is_another(language: str, claim: str) -> None:
    assert codes_of(check_causality, claim, POOL[language], language) == ["causality"]


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Visits to Larkhill pool in the evening fell because the late bus no longer runs."),
        ("it", "Gli ingressi serali alla piscina di Lodola sono calati perché manca l'autobus."),
        ("da", "Aftenbesøgene i Lærkehallens bassin faldt, fordi bussen er væk."),
    ],
)
def test_the_cause_the_article_names_in_other_words_stands(language: str, claim: str) -> None:
    assert codes_of(check_causality, claim, POOL[language], language) == []


def test_taking_nobody_on_is_told_of_those_alone() -> None:
    assert codes_of(check_negation, "I work at Larkhill, and we're hiring!", POOL["en"], "en") == []
