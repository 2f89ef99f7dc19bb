"""How far a hedge reaches, what a caption calls settled, and what is open in an article of another language."""

import pytest

from curation.captions.verifying.meaning.clauses import clauses_of
from curation.captions.verifying.meaning.modalities.modality import check_modality
from curation.captions.verifying.meaning.modalities.reach import hedged_clauses
from curation.captions.verifying.meaning.stances import signals_of
from tests.curation.captions.verifying.meaning.articles import codes_of

TEXTS = {
    "en": (
        "Harrow Dairy opens cheese hall\n"
        "Harrow Dairy has opened a maturing hall at Penrith that holds 12,000 wheels. The dairy is weighing up a shop "
        "in Carlisle, and it has applied for a licence to sell raw-milk butter. It expects sales of £8 million. A "
        "visitors' café is pencilled in for 2028. The dairy has not ruled out a delivery service. The farmers' group "
        "has called for a higher milk price. The cheesemaker is on trial in Hull and may come to Leeds."
    ),
    "it": (
        "Vetreria Lagosta, magazzino a Rho\n"
        "La Vetreria Lagosta ha inaugurato un magazzino a Rho, costato 8,3 milioni di euro. L'azienda pensa di aprire "
        "un punto vendita a Torino e ha presentato domanda per un impianto fotovoltaico; la Regione non si è ancora "
        "pronunciata. I sindacati chiedono un premio di 600 euro. L'assemblea voterà a giugno sul nuovo statuto. Non "
        "si esclude una quotazione in Borsa."
    ),
    "da": (
        "Mejeriet Hvidsø fordobler skyrproduktionen\n"
        "Mejeriet Hvidsø har fordoblet produktionen af skyr til 9.000 tons i 2026. 112 ansatte arbejder i Holsted. "
        "Mejeriet påtænker at indføre pantflasker og har søgt kommunen om tilladelse til en ny boring; kommunen har "
        "ikke svaret. Direktøren udelukker ikke en webshop. Mejeriet vil gerne sælge ost i Canada. Landmændene har "
        "bedt om en højere mælkepris."
    ),
}


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Sales of £8 million are expected, and a shop is opening in Carlisle."),
        ("en", "The licence for raw-milk butter has come through."),
        ("en", "Harrow gets its licence for butter, as the dairy wanted."),
        ("en", "Harrow's delivery service is up and running."),
        ("en", "Carlisle, here we come! We are opening a shop there."),
        ("en", "The cheesemaker comes to Leeds."),
        ("it", "La Regione ha dato il via libera al fotovoltaico."),
        ("it", "Il nuovo statuto è approvato."),
        ("it", "I sindacati sperano, e a Torino apre un punto vendita."),
        ("it", "La Lagosta si quota in Borsa."),
        ("da", "Kommunen har givet lov til den nye boring."),
        ("da", "Vi håber på godt vejr, og hos Hvidsø bliver pantflasker en fast ordning."),
        ("da", "Hvidsøs webshop er en realitet."),
        ("da", "Landmændene får en højere mælkepris, som de ønskede."),
    ],
)
def test_a_hedge_of_something_else_covers_nothing(language: str, claim: str) -> None:
    assert "modality" in codes_of(check_modality, claim, TEXTS[language], language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "A shop in Carlisle, that's the idea."),
        ("en", "A shop opens in Carlisle, if all goes well."),
        ("en", "A shop in Carlisle? The dairy is toying with it. Fresh cheese in Carlisle, then."),
        ("en", "The paperwork for raw-milk butter is with the authorities; the last word isn't spoken."),
        ("en", "Home delivery hasn't been crossed off the list."),
        ("it", "Un negozio a Torino è nel mirino."),
        ("it", "La Borsa? Nessuno chiude la porta."),
        ("it", "Sullo statuto l'assemblea deve ancora dire la sua."),
        ("da", "Pantflasker er noget, de går og tænker over hos Hvidsø."),
        ("da", "Landmændene vil have mere for mælken."),
        ("da", "Skrevet af en, der arbejder hos Marlow. #mejeri"),
    ],
)
def test_a_hedge_in_other_words_is_one(language: str, claim: str) -> None:
    assert codes_of(check_modality, claim, TEXTS[language], language) == []


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("en", "The council has said yes to the well at Hvidsø.", ["modality"]),
        ("en", "Hvidsø sells its cheese in Canada.", ["modality"]),
        ("it", "Il comune ha dato il via libera.", ["modality"]),
        ("en", "Canada is on their minds at Hvidsø.", []),
        ("en", "Hvidsø has 112 people in Holsted.", []),
        ("it", "A Hvidsø si aspetta ancora il permesso del comune.", []),
    ],
)
def test_what_is_open_stays_so_in_another_language(language: str, claim: str, expected: list[str]) -> None:
    assert codes_of(check_modality, claim, TEXTS["da"], language, "da") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The line may open in May, and the shop closes.", [True, False]),
        ("en", "The line opens in May, and the shop closes, if the board agrees.", [True, True, True]),
        ("it", "La linea potrebbe aprire a maggio, e il negozio chiude.", [True, False]),
        ("da", "Linjen åbner måske i maj, og butikken lukker.", [True, False]),
    ],
)
def test_clauses_of_their_own_are_told_outright(language: str, text: str, expected: list[bool]) -> None:
    signals = signals_of(language)
    assert signals is not None

    assert list(hedged_clauses(clauses_of(text, language), text, language, signals).values()) == expected
