"""What an article has under a "no" or a hedge alone, and captions that leave either out, in one language or two."""

import pytest

from curation.captions.verifying.meaning.modalities.modality import check_modality
from curation.captions.verifying.meaning.negations.negation import check_negation
from tests.curation.captions.verifying.meaning.articles import codes_of

TEXTS = {
    "en": (
        "Tarn Ferries buys a new boat\nTarn Ferries has bought the Heron, a boat for 90 cars. The waterproof locker is "
        "not included. The company has applied for a mooring in Skelby and has not had an answer yet. A night crossing "
        "could start in November, if the crew agrees. Sweden may get a second boat. The accounts are unaudited."
    ),
    "it": (
        "Traghetti Tarno compra una barca\nTraghetti Tarno ha comprato l'Airone, una barca da 90 auto. Il portapacchi "
        "non è compreso. L'azienda ha chiesto un ormeggio a Schelbi e attende la risposta. Una corsa notturna potrebbe "
        "partire a novembre, se l'equipaggio è d'accordo. La caffetteria resta chiusa. I conti sono invariati."
    ),
    "da": (
        "Tarn Færger køber en båd\nTarn Færger har købt Hejren, en båd til 90 biler. Tagboksen følger ikke med til prisen. "
        "Rederiet har søgt om en anløbsplads i Skelby, men intet er på plads. En natafgang kan måske komme i november, "
        "hvis besætningen siger ja. Foreningen er fritaget for havneafgift. Priserne er uændrede."
    ),
}


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The Heron takes 90 cars, waterproof locker included."),
        ("en", "The audited accounts are out."),
        ("it", "Portapacchi compreso, sull'Airone!"),
        ("it", "Sull'Airone si prende il caffè in caffetteria."),
        ("da", "Tagboksen følger med."),
        ("da", "Foreningen skal betale havneafgift."),
        ("da", "Priserne er ændrede."),
    ],
)
def test_what_is_denied_wherever_it_is_told_is_not_affirmed(language: str, claim: str) -> None:
    assert "negation" in codes_of(check_negation, claim, TEXTS[language], language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The waterproof locker costs extra on the Heron."),
        ("en", "Sadly the locker was left out."),
        ("en", "The accounts have yet to be audited."),
        ("en", "Sailing with us: #locker #mooring"),
        ("it", "La caffetteria è ancora chiusa."),
        ("it", "Portapacchi a parte, l'Airone ha tutto."),
        ("da", "Tagboksen købes separat."),
        ("da", "Foreningen slipper for havneafgift."),
    ],
)
def test_a_no_in_other_words_is_no_denial_turned(language: str, claim: str) -> None:
    assert not codes_of(check_negation, claim, TEXTS[language], language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Tarn Ferries has its mooring in Skelby."),
        ("en", "From November there is a night crossing."),
        ("it", "Traghetti Tarno ha l'ormeggio a Schelbi."),
        ("it", "Da novembre c'è la corsa notturna."),
        ("da", "Rederiet har fået en anløbsplads i Skelby."),
        ("da", "Fra november er der natafgang."),
    ],
)
def test_what_is_hedged_wherever_it_is_told_is_not_told_as_done(language: str, claim: str) -> None:
    assert "modality" in codes_of(check_modality, claim, TEXTS[language], language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("it", "La Svezia riceve una seconda barca."),
        ("it", "Da novembre si attraversa anche di notte."),
        ("da", "Sverige får en båd mere."),
    ],
)
def test_a_month_or_a_country_takes_its_hedge_into_another_language(language: str, claim: str) -> None:
    assert "modality" in codes_of(check_modality, claim, TEXTS["en"], language, "en")


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("it", "Forse la Svezia avrà una seconda barca."),
        ("it", "Una barca da 90 auto: l'Airone."),
        ("da", "Måske sejler vi om natten fra november."),
    ],
)
def test_a_hedge_of_its_own_language_is_enough_there(language: str, claim: str) -> None:
    assert not codes_of(check_modality, claim, TEXTS["en"], language, "en")
