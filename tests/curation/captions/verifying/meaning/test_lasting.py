"""What goes on in the article and is over in the caption, or the other way round, without a "not" in common."""

import pytest

from curation.captions.verifying.meaning.negations.negation import check_negation
from tests.curation.captions.verifying.meaning.articles import codes_of

FERRY = {
    "en": (
        "New ferry for Skarra\nA new ferry sails to Skarra from May. Tickets can be bought on the phone, and sales of "
        "paper tickets at the kiosk will continue. The harbour café remains open in winter. Dogs must still be kept on "
        "a lead. The ferry no longer stops at Holm Point. Bread is baked on board."
    ),
    "it": (
        "Nuovo traghetto per Scarra\nDa maggio un nuovo traghetto va a Scarra. I biglietti si comprano al telefono, e "
        "la vendita dei biglietti di carta al chiosco continuerà. I cani devono ancora viaggiare al guinzaglio. Il "
        "traghetto non ferma più a Punta Olmo. Il pane si cuoce a bordo."
    ),
    "da": (
        "Ny færge til Skarø\nEn ny færge sejler til Skarø fra maj. Billetter kan købes på telefonen, og salget af "
        "papirbilletter i kiosken fortsætter. Hunde skal stadig føres i snor. Færgen lægger ikke længere til ved "
        "Elmehage. Brødet bages om bord."
    ),
}


def found(language: str, claim: str) -> bool:
    return bool(codes_of(check_negation, claim, FERRY[language], language))


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Paper tickets at the kiosk are a thing of the past."),
        ("en", "Say goodbye to paper tickets from the kiosk!"),
        ("en", "Dogs no longer have to be kept on a lead."),
        ("en", "The ferry still stops at Holm Point."),
        ("it", "I biglietti di carta al chiosco? Addio ai biglietti di carta del chiosco."),
        ("it", "I biglietti di carta del chiosco sono ormai un ricordo."),
        ("it", "I cani non devono più viaggiare al guinzaglio."),
        ("it", "Il traghetto ferma ancora a Punta Olmo."),
        ("da", "Det er slut med papirbilletter i kiosken."),
        ("da", "Farvel til papirbilletter i kiosken!"),
        ("da", "Hunde skal ikke længere føres i snor."),
        ("da", "Færgen lægger stadig til ved Elmehage."),
    ],
)
def test_what_goes_on_is_not_over_nor_the_other_way_round(language: str, claim: str) -> None:
    assert found(language, claim)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Paper tickets will still be sold at the kiosk."),
        ("en", "You still need to keep dogs on a lead."),
        ("en", "No more stops at Holm Point: the ferry no longer calls there."),
        ("en", "Winter is over, and from May a new ferry sails to Skarra."),
        ("it", "I biglietti di carta si vendono ancora al chiosco."),
        ("it", "Addio a Punta Olmo: il traghetto non ferma più lì."),
        ("it", "I cani viaggiano ancora al guinzaglio."),
        ("da", "Papirbilletter kan stadig købes i kiosken."),
        ("da", "Farvel til Elmehage: færgen lægger ikke længere til."),
        ("da", "Hunde føres fortsat i snor."),
    ],
)
def test_what_is_told_as_going_on_or_over_like_the_article_stands(language: str, claim: str) -> None:
    assert not found(language, claim)
