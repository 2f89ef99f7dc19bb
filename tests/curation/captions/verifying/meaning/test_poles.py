"""More told for less: by the figure beside it, by what it is held against, by two sides swapped or alike."""

import pytest

from curation.captions.verifying.meaning.comparisons.comparison import check_comparison
from tests.curation.captions.verifying.meaning.articles import codes_of

TEXTS = {
    "en": (
        "A kettle from Brandal\nThe kettle weighs 900 grams, 60 less than the old model. It is louder than a coffee "
        "machine. The smaller factory in Tobermory has no oven. Norway overtook Sweden as its market. Nurses and "
        "porters were equally fond of it. Turnover fell from 40 to 37 million."
    ),
    "it": (
        "Un bollitore di Brandale\nIl bollitore pesa 900 grammi, 60 in meno del modello precedente. È più silenzioso di "
        "una lavatrice. La Norvegia ha superato la Svezia come mercato. Il consumo di energia aumenterà del 3 per cento."
    ),
    "da": (
        "En kedel fra Brandal\nKedlen vejer 900 gram, 60 mindre end den forrige. Den er dyrere end en kaffemaskine. "
        "Norge overhalede Sverige som marked. Omsætningen faldt fra 40 til 37 millioner. Sygeplejersker og portører var "
        "lige så glade for den."
    ),
}


@pytest.mark.parametrize(
    ("language", "of", "claim"),
    [
        ("en", "en", "60 grams more than before!"),
        ("en", "en", "Quieter than any coffee machine."),
        ("en", "en", "Sweden has overtaken Norway."),
        ("it", "it", "Pesa 60 grammi in più."),
        ("it", "it", "La Svezia ha superato la Norvegia."),
        ("it", "it", "Serve meno energia."),
        ("da", "da", "Kedlen er 60 gram tungere."),
        ("da", "da", "Billigere end en kaffemaskine."),
        ("da", "da", "Vi har fået større omsætning."),
        ("it", "en", "Pesa 60 grammi in più."),
        ("da", "en", "Vores større fabrik i Tobermory må vente."),
        ("en", "da", "60 grams more on the scales."),
    ],
)
def test_a_direction_turned_is_found(language: str, of: str, claim: str) -> None:
    assert "comparison" in codes_of(check_comparison, claim, TEXTS[of], language, of)


@pytest.mark.parametrize(
    ("language", "of", "claim"),
    [
        ("en", "en", "60 grams lighter than the model before."),
        ("en", "en", "The previous model was 60 grams heavier."),
        ("en", "en", "It makes more noise than a coffee machine."),
        ("en", "en", "Norway has overtaken Sweden."),
        ("it", "it", "Una lavatrice è più rumorosa."),
        ("it", "it", "Serve più energia."),
        ("da", "da", "En kaffemaskine er billigere."),
        ("da", "da", "Omsætningen blev mindre."),
        ("it", "en", "Pesa 60 grammi in meno."),
        ("da", "en", "Den mindre fabrik i Tobermory har ingen ovn."),
    ],
)
def test_the_same_direction_in_other_words_is_none(language: str, of: str, claim: str) -> None:
    assert not codes_of(check_comparison, claim, TEXTS[of], language, of)


def test_no_side_is_ahead_where_the_article_calls_both_alike() -> None:
    assert codes_of(check_comparison, "Nurses liked it better than porters.", TEXTS["en"], "en") == ["comparison"]
