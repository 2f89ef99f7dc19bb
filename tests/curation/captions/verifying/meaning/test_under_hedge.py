"""What a hedge of an article is about, and what stands in its clause and is told for sure."""

import pytest

from curation.captions.verifying.meaning.modalities.modality import check_modality
from curation.captions.verifying.meaning.negations.negation import check_negation
from tests.curation.captions.verifying.meaning.articles import codes_of

MILL = {
    "en": (
        "Harrier Mill turns again\nThe mill at Harrier will grind barley every week and hopes to host weddings. Next "
        'year it expects 9,000 visitors, 1,200 more than under the former tenant Quill. "If you bake, come early," '
        "said miller Petra Oxley, talking of last May. Nobody wants to lose the sluice. Should the lottery fund agree, "
        "a bakery will open in the barn. The tour was moved from Tuesday to Thursday. There is no lift: it cost too "
        "much."
    ),
    "it": (
        "Il mulino di Arno torna a girare\nL'anno prossimo il mulino prevede 9.000 visitatori, 1.200 in più rispetto al "
        "precedente gestore Quaglia. «Se impastate, venite presto», dice la mugnaia Petra Ossola, che spera di "
        "riposare. La visita è passata dal martedì al giovedì. Non c'è un ascensore: costava troppo."
    ),
    "da": (
        "Høgemølle drejer igen\nNæste år venter møllen 9.000 besøgende, 1.200 flere end under den tidligere forpagter "
        "Kvist. »Hvis I bager, så kom tidligt,« siger planlægger Petra Ølgaard. Møllen indstiller salget af rugmel i "
        "marts. Siger fonden ja, skal laden rumme et bageri. Rundvisningen er flyttet fra tirsdag til torsdag. Der er "
        "ingen elevator: den var for dyr."
    ),
}


def doubts(language: str, claim: str) -> list[str]:
    return codes_of(check_modality, claim, MILL[language], language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Petra Oxley sums it up in one line."),
        ("en", "Harrier grinds barley every week."),
        ("en", "Quill, the former tenant, handed over the keys."),
        ("en", "The sluice stays: nobody would lose the sluice."),
        ("it", "Petra Ossola lo dice in una riga."),
        ("it", "Quaglia, il precedente gestore, ha lasciato le chiavi."),
        ("da", "Det fortæller Petra Ølgaard."),
        ("da", "Forpagter Kvist er fortid på møllen."),
        ("da", "Det er slut med at sælge rugmel i marts."),
    ],
)
def test_a_hedge_leaves_who_speaks_other_deeds_and_what_is_compared_with(language: str, claim: str) -> None:
    assert doubts(language, claim) == []


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The mill hosts weddings."),
        ("en", "A bakery opens in the barn."),
        ("en", "9,000 visitors came to the mill."),
        ("it", "Al mulino arrivano 9.000 visitatori."),
        ("da", "Laden rummer et bageri."),
        ("da", "Møllen får 9.000 besøgende."),
    ],
)
def test_what_a_hedge_or_a_condition_by_the_order_of_words_is_about_stays_open(language: str, claim: str) -> None:
    assert doubts(language, claim) == ["modality"]


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "9,000 visitors are meant to come to the mill."),
        ("en", "The mill is supposed to host weddings."),
    ],
)
def test_what_is_meant_to_be_is_a_plan(language: str, claim: str) -> None:
    assert doubts(language, claim) == []


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The tour is on Thursday and not on Tuesday."),
        ("en", "Without a lift, as ever: the lift was too expensive."),
        ("it", "La visita è il giovedì e non il martedì."),
        ("it", "L'ascensore era troppo caro."),
        ("da", "Rundvisningen er om torsdagen og ikke om tirsdagen."),
        ("da", "Elevatoren var for dyr."),
    ],
)
def test_a_day_denied_and_a_thing_that_was_too_much_turn_nothing_round(language: str, claim: str) -> None:
    assert codes_of(check_negation, claim, MILL[language], language) == []
