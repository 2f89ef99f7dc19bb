"""What is held against the same thing, told in other words: the same way round, and turned."""

import pytest

from curation.captions.verifying.meaning.comparisons.comparison import check_comparison
from tests.curation.captions.verifying.meaning.articles import codes_of

TEXTS = {
    "en": (
        "Quarry Bakery opens a night shift\nQuarry Bakery of Stroud made 1.9 million loaves in 2025, more "
        "than in any year since 2012, and profits rose to £2.4 million from £1.8 million. Staff turnover fell"
        " to 11 per cent while the canteen was being renovated, but the firm says it does not know whether "
        "the two are connected. It is the second-biggest employer in the valley. The new oven bakes a loaf in"
        " 31 minutes, two minutes longer than the old one. Flour prices dropped 5 per cent in the same "
        "quarter. Rye sells less than wheat. The bakery's loaves cost less than the supermarkets' average. "
        "Waste was lower than planned: 3.1 per cent against a target of 4. The van broke down because of "
        "frost."
    ),
    "it": (
        "Trasporti Valmera, nuovi autobus elettrici\nTrasporti Valmera ha messo in strada 42 autobus "
        "elettrici, i primi della provincia. I passeggeri sono stati 3,7 milioni, in calo rispetto ai 3,9 "
        "milioni del 2024. L'autonomia, 260 chilometri, è inferiore a quella dei mezzi diesel. Le multe sono "
        "aumentate del 18 % nell'anno in cui è cambiato il regolamento, ma il direttore Luca Ferraris non "
        "vede un nesso. L'azienda è la seconda della regione per chilometri percorsi. I ritardi sono scesi "
        "del 7 % rispetto all'anno prima. Nello stesso mese è stato aperto il deposito di Bra. Il biglietto "
        "costa quanto nel 2023. La linea 9 è stata sospesa a causa di una frana. I guasti sono meno della "
        "media nazionale."
    ),
    "da": (
        "Havbo Camping udvider med hytter\nHavbo Camping ved Blokhus havde 61.000 overnatninger i 2025, færre"
        " end de 66.000 året før, men omsætningen steg. Pladsen er Nordjyllands næststørste. Efter at poolen "
        "blev renoveret, er antallet af børnefamilier vokset med 15 pct. En hytte koster 890 kr. pr. nat, "
        "mindre end gennemsnittet i kommunen. Klagerne over støj faldt i den sommer, hvor baren lukkede "
        "tidligere; ejeren Mads Toft ved ikke, om det hænger sammen. Strømforbruget er lavere end hos "
        "nabopladsen Klitly. Vandtårnet blev lukket på grund af lynnedslag. De nye hytter er lige så store "
        "som de gamle."
    ),
}


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Quarry Bakery is the biggest employer in the valley."),
        ("en", "No employer in the valley is bigger than Quarry Bakery."),
        ("en", "The new oven is two minutes quicker than the old one."),
        ("en", "Our loaves cost more than the supermarket average."),
        ("en", "Waste came in above target at 3.1%."),
        ("en", "Rye outsells wheat at Quarry Bakery."),
        ("en", "Two employers in the valley: only two are bigger than Quarry Bakery."),
        ("it", "Nessuna azienda in regione percorre più chilometri di Valmera."),
        ("it", "Più passeggeri che nel 2024: 3,7 milioni."),
        ("it", "Con 260 chilometri gli elettrici superano i diesel."),
        ("it", "Il biglietto costa più che nel 2023."),
        ("it", "I guasti superano la media nazionale."),
        ("it", "Valmera è la terza della regione per chilometri."),
        ("da", "Havbo er Nordjyllands største plads."),
        ("da", "Ingen plads i Nordjylland er større end Havbo."),
        ("da", "Flere overnatninger end året før: 61.000 blev det til."),
        ("da", "Havbo bruger mere strøm end Klitly."),
        ("da", "De nye hytter er større end de gamle."),
        ("da", "890 kr. pr. nat er mere end gennemsnittet i kommunen."),
    ],
)
def test_what_is_held_the_other_way_against_the_same_is_found(language: str, caption: str) -> None:
    assert set(codes_of(check_comparison, caption, TEXTS[language], language)) == {"comparison"}


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Only one employer in the valley is bigger than Quarry Bakery. I work here and love it."),
        ("en", "You would have to go back to 2012 to find a year with more loaves."),
        ("en", "A loaf now takes two minutes more than before: 31 in all. Worth the wait!"),
        ("en", "Profit went up by £600,000 to £2.4 million. Well done all!"),
        ("en", "Fewer people left while the canteen was a building site. Nobody claims the one made the other happen."),
        ("en", "Supermarkets charge more on average than Quarry Bakery does."),
        ("en", "Wheat still outsells rye."),
        ("en", "We threw away 3.1%, better than the 4% we had aimed for."),
        ("en", "Frost stopped the van. That gave us a quiet morning."),
        ("en", "Good bread makes people happy. That is why I joined Quarry Bakery."),
        ("it", "Duecentomila passeggeri in meno del 2024, ma 42 autobus elettrici in più."),
        ("it", "Solo un’azienda in regione percorre più chilometri di Valmera."),
        ("it", "I diesel vanno più lontano: l’autonomia elettrica si ferma a 260 chilometri."),
        ("it", "Il biglietto? Stesso prezzo del 2023. Lavoro in Valmera e mi fa piacere."),
        ("it", "Più multe, +18 %, nell’anno del nuovo regolamento; per Luca Ferraris le due cose non c’entrano."),
        ("it", "Una frana ha fermato la linea 9."),
        ("it", "Meno guasti della media italiana: non male davvero."),
        ("it", "Ritardi giù del 7 %, e nello stesso mese ha aperto Bra."),
        ("da", "5.000 færre overnatninger end året før, men flere penge i kassen."),
        ("da", "Kun én plads i Nordjylland er større end Havbo."),
        ("da", "Hos naboen Klitly bruger de mere strøm end hos os på Havbo."),
        (
            "da",
            "Klagerne over støj faldt, samme sommer som baren lukkede tidligere. Om det ene førte til det andet, ved Mads Toft ikke.",
        ),
        ("da", "Siden poolen blev sat i stand, er der kommet 15 pct. flere børnefamilier."),
        ("da", "En nat i en hytte koster 890 kr., og det er under snittet i kommunen."),
        ("da", "Lynet slog ned, så vandtårnet måtte lukke."),
        ("da", "De nye hytter har samme størrelse som de gamle."),
    ],
)
def test_the_same_comparison_in_other_words_stands(language: str, caption: str) -> None:
    assert codes_of(check_comparison, caption, TEXTS[language], language) == []


@pytest.mark.parametrize(
    ("item", "language", "caption"),
    [
        ("en", "it", "Nella valle nessun datore di lavoro è più grande di Quarry Bakery."),
        ("it", "en", "Valmera is the third-largest operator in the region."),
        ("it", "da", "Flere passagerer end i 2024: Valmera kan være stolt."),
    ],
)
def test_years_names_and_places_in_a_row_hold_across_languages(item: str, language: str, caption: str) -> None:
    assert set(codes_of(check_comparison, caption, TEXTS[item], language, item)) == {"comparison"}


@pytest.mark.parametrize(
    ("item", "language", "caption"),
    [
        ("en", "da", "Kun én arbejdsgiver i dalen er større end Quarry Bakery."),
    ],
)
def test_a_place_in_a_row_stands_in_another_language(item: str, language: str, caption: str) -> None:
    assert codes_of(check_comparison, caption, TEXTS[item], language, item) == []
