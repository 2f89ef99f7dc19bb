"""A caption that says what its article says in another form: of now for soon, of a state for a deed, of one of two."""

import pytest

from curation.captions.verifying.meaning.modalities.modality import check_modality
from curation.captions.verifying.meaning.negations.negation import check_negation
from tests.curation.captions.verifying.meaning.articles import codes_of


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "it",
            "Ospedale di Narni\nLa lista d'attesa per una cataratta è scesa da 96 a 41 giorni.",
            "Cataratta: da 96 a 41 giorni, a Narni.",
        ),
        (
            "it",
            "Ponte di Amelia\nI lavori hanno richiesto tre chilometri di nuove condotte.",
            "Con tre km di condotte nuove il ponte è a posto.",
        ),
        (
            "it",
            "Scuola di Terni\nLe prime 30 classi entreranno a marzo; per le altre manca ancora il collaudo delle scale.",
            "Le prime 30 classi entrano a marzo.",
        ),
        (
            "en",
            "Ashby Bank\nAshby Bank will drop its transfer fee in March, the last of the four banks in Kent to do so.",
            "The three other banks in Kent had already dropped the transfer fee.",
        ),
        (
            "en",
            "Selby lido\nThe lido will get its first heated pool in May.",
            "Come May, the lido gets its first heated pool.",
        ),
    ],
)
def test_what_is_told_for_sure_is_no_plan_for_a_word_beside_it(language: str, text: str, claim: str) -> None:
    assert codes_of(check_modality, claim, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "it",
            "Liceo di Todi\nUn gemellaggio con Bruges è allo studio.",
            "Si ragiona anche su un gemellaggio con Bruges.",
        ),
        (
            "da",
            "Havnen i Hals\nKajen bliver ikke bygget i år, fordi bunden først skal undersøges for vrag.",
            "Der skal ses efter vrag på bunden først.",
        ),
        (
            "da",
            "Spejderne i Skive\nHytten kan måske blive flyttet til Fur med 24 køjer, hvis kommunen siger ja den 4. maj.",
            "Siger kommunen ja den 4. maj, skal hytten med 24 køjer stå på Fur.",
        ),
        (
            "da",
            "Klubben i Nibe\nKommunen overvejer at købe lysmaster til banen.",
            "Nu mangler vi bare, at kommunen køber lysmaster til banen.",
        ),
        (
            "en",
            "Selby lido\nThe lido may get a heated pool with 40 lockers if the council agrees.",
            "Should the council agree, the lido gets a heated pool with 40 lockers.",
        ),
    ],
)
def test_a_condition_or_a_lack_in_any_words_leaves_open(language: str, text: str, claim: str) -> None:
    assert codes_of(check_modality, claim, text, language) == []


def test_what_one_says_outright_is_still_no_condition() -> None:
    text = "Selby lido\nThe lido may get a heated pool with 40 lockers if the council agrees."
    assert codes_of(check_modality, "The lido gets a heated pool with 40 lockers.", text, "en") == ["modality"]


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "da",
            "Lindeborg\nLegetøjsfabrikken tilbagekalder 2.140 løbecykler, solgt mellem marts og juni.",
            "Fabrikken tilbagekalder 2.140 løbecykler, købt fra marts til juni.",
        ),
        (
            "it",
            "Funivia di Lanzo\nLa funivia di Lanzo è tornata in servizio domenica, chiusa dopo la valanga del 2024.",
            "La funivia di Lanzo è di nuovo aperta, dopo la valanga.",
        ),
        (
            "en",
            "Dunmore pier\nDunmore pier reopens in April after 14 months of repairs.",
            "Dunmore pier reopens after more than a year of closed gates.",
        ),
        (
            "en",
            "Marsh Ferries\nThe price of £9 million has not changed since the contract was signed in 2023.",
            "The same £9 million as when the contract was signed.",
        ),
        (
            "da",
            "Svanemuseet\nBilletten på 95 kr. bliver ikke dyrere, og unge under 18 år kommer gratis ind.",
            "Billetten koster stadig 95 kr.",
        ),
        (
            "en",
            "Tarn Bank\nThe account is open to personal customers, but not business customers.",
            "Business customers are left out.",
        ),
        (
            "it",
            "Lanificio Erba\nIl lanificio non ha clienti in Cina.",
            "A inizio 2025 il lanificio aveva clienti solo qui, nessuno in Cina.",
        ),
    ],
)
def test_two_ways_to_tell_one_state_are_no_contradiction(language: str, text: str, claim: str) -> None:
    assert codes_of(check_negation, claim, text, language) == []


def test_the_answers_of_a_survey_are_given_whatever_made_no_difference_to_them() -> None:
    text = "Hull clinic\nA study of 1,204 nurses found that hospital size made no difference to the answers."
    assert codes_of(check_negation, "1.204 sygeplejersker har svaret.", text, "da", "en") == []


@pytest.mark.parametrize(
    ("text", "claim", "expected"),
    [
        (
            "Fjernvarme i Ry\nRy kan måske hente varme til 4.100 husstande fra et bageri. Kommunen tager stilling i maj.",
            "Nu ligger det fast, at varme fra et bageri når 4.100 husstande.",
            ["modality"],
        ),
        (
            "Fjernvarme i Ry\nRy har skrevet kontrakt med Bageriet Nord om varme. Kommunen har ikke godkendt røret.",
            "Kontrakten med Bageriet Nord er på plads.",
            [],
        ),
    ],
)
def test_only_what_was_signed_or_decided_is_settled(text: str, claim: str, expected: list[str]) -> None:
    assert codes_of(check_modality, claim, text, "da") == expected
