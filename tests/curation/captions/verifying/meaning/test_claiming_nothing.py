"""Captions with words of cause that claim none an article might tell, and the claims beside them that are found."""

import pytest

from curation.captions.verifying.meaning.causes.causality import check_causality
from curation.captions.verifying.meaning.comparisons.comparison import check_comparison
from tests.curation.captions.verifying.meaning.articles import codes_of

TEXTS = {
    "en": (
        "Ostra Glass reopens its kiln\nOstra Glass of Penrith reopened its second kiln on Monday after nine weeks. "
        "The kiln makes 42,000 bottles a day. A jury of designers chose the Fell bottle among 77 entries. Margins "
        "narrowed to 11 per cent as the firm paid its carriers a higher rate. The visitor centre has 60 seats. "
        "Scrap fell 8 per cent in June, a month in which the weather was wet. The filter plant removed 70 per cent "
        "of the dust in March. Deliveries stopped because of a strike in Leeds."
    ),
    "it": (
        "Ostra Vetro riapre il forno\nOstra Vetro di Empoli ha riaperto lunedì il secondo forno. Il forno produce "
        "42.000 bottiglie al giorno. Una giuria ha scelto la bottiglia Fell tra 77 proposte. Il centro visite ha 60 "
        "posti. Gli scarti sono calati dell'8 % a giugno, mentre il tempo era piovoso. Le consegne si sono fermate a "
        "causa di uno sciopero a Livorno."
    ),
    "da": (
        "Ostra Glas åbner ovnen igen\nOstra Glas i Hobro åbnede mandag sin anden ovn. Ovnen drives fra et nyt "
        "kontrolrum, hvor 35 kolleger har fået plads. Den laver 42.000 flasker om dagen, 9 pct. flere end den gamle. "
        "En jury valgte flasken Fjeld blandt 77 forslag. I en rundspørge nævner halvdelen af de utilfredse støjen. "
        "Besøgscentret har 60 pladser. Flasken vejer 300 gram, 14 pct. mindre end forgængeren. Filteret fjernede 70 pct. af "
        "støvet i marts. I juni, hvor det var usædvanlig vådt, var tallet 62 pct. Kasserne bliver stående som reserve. "
        "Leveringen standsede på grund af en strejke i Skive."
    ),
}


def codes(language: str, caption: str) -> list[str]:
    return codes_of(check_causality, caption, TEXTS[language], language)


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("da", "35 kolleger har fået plads i kontrolrummet, hvorfra vi hos Ostra Glas driver den anden ovn i Hobro."),
        ("da", "Jeg arbejder i det besøgscenter, der står bag 77 forslag til flasken Fjeld."),
        ("da", "Halvdelen af de utilfredse i rundspørgen peger på støjen."),
        ("da", "Fjeld fra Ostra Glas i Hobro vejer dermed 14 pct. mindre end forgængeren."),
        ("en", "A visitor centre of 60 seats is what the Fell bottle, chosen among 77 entries, now has."),
        ("en", "One kiln, the number of bottles a day down to 42,000 in Penrith."),
        ("en", "The Fell bottle, chosen among 77 entries, is the work of Ostra Glass of Penrith."),
        ("it", "La bottiglia Fell, frutto del forno di Empoli, scelta tra 77 proposte."),
        ("it", "Il forno di Empoli funziona accanto ai 60 posti del centro visite."),
    ],
)
def test_a_word_that_mostly_means_something_else_claims_no_cause(language: str, caption: str) -> None:
    assert codes(language, caption) == []


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "The bottles were dusty. Therefore I chose to stand by the visitor centre and its 60 seats."),
        ("en", "I love the 60 seats of the visitor centre because the Fell bottle is there."),
        ("en", "Thanks to my colleagues at the kiln, 77 entries and 60 seats in the visitor centre!"),
        ("it", "Mi piacciono i 60 posti del centro visite perché c'è la bottiglia Fell."),
        ("it", "Grazie a tutti i colleghi del forno, 60 posti nel centro visite!"),
        ("da", "Støvet forsvinder ikke på en nat. Derfor ingen sure miner fra min side, når kasserne bliver stående."),
        ("da", "Jeg holder af de 60 pladser i besøgscentret, fordi Fjeld står der."),
    ],
)
def test_what_the_writer_feels_or_decides_has_causes_of_the_writers_own(language: str, caption: str) -> None:
    assert codes(language, caption) == []


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("da", "I juni fjernede filteret 62 pct. af støvet, otte procentpoint mindre end i marts."),
        ("da", "For os hos Ostra Glas giver flasken Fjeld blandt 77 forslag stof til eftertanke."),
        ("it", "A giugno ha tagliato gli scarti dell'8 %."),
    ],
)
def test_a_time_or_a_place_before_a_verb_is_not_what_acts(language: str, caption: str) -> None:
    assert codes(language, caption) == []


def test_one_that_does_its_own_work_causes_no_coincidence() -> None:
    assert codes("da", "Filteret fjernede 62 pct. af støvet i vådt vejr.") == []


def test_a_cause_told_in_the_same_sentence_without_a_word_of_cause_stands() -> None:
    assert codes("en", "Margins narrowed to 11 per cent because our carriers were paid a higher rate.") == []


def test_a_named_cause_in_words_the_article_has_not_may_be_the_same() -> None:
    assert codes("en", "Deliveries stopped because the Yorkshire drivers walked out.") == []


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Deliveries stopped because of the visitor centre."),
        ("en", "The kiln makes 42,000 bottles a day because of the visitor centre."),
        ("en", "Scrap fell 8 per cent in June thanks to the wet weather."),
        ("it", "Le consegne si sono fermate a causa del forno."),
        ("it", "Gli scarti sono calati dell'8 % grazie al tempo piovoso."),
        ("da", "Leveringen standsede på grund af besøgscentret."),
        ("da", "Det våde vejr i juni pressede tallet ned på 62 pct."),
    ],
)
def test_a_cause_claimed_against_the_article_is_still_found(language: str, caption: str) -> None:
    assert codes(language, caption) == ["causality"]


TRIAL = {
    "en": (
        "Fell Brewery trial\nFell Brewery ran a trial from May to July in which 22 pubs took part. In the same months "
        "two pubs changed hands; whether the trial is the reason is not known. The trial cost £900,000. Rust was the "
        "most frequent complaint. Beer waste fell by 12 per cent."
    ),
    "it": (
        "Prova a Rieti\nA Rieti 54 forni hanno provato il turno unico. Otto sono tornati al doppio turno; nello stesso "
        "anno i costi sono calati, senza che si sappia perché. Il reclamo più frequente è il rumore."
    ),
    "da": (
        "Kajen i Lemvig\nI Lemvig faldt antallet af anløb fra 900 til 800. I samme år voksede godset med 4 procent, og "
        "havnen ved ikke, om gebyret er forklaringen. Kutteren er den bedst bevarede i byen, men ikke den ældste."
    ),
}


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Two pubs pulled out of the trial, and both changed hands."),
        ("it", "Otto forni hanno fatto marcia indietro, e i costi sono calati."),
        ("it", "I costi sono calati, e leggendo capisci perché il turno unico resta in prova."),
        ("da", "Færre skibe lagde til i Lemvig, og godset voksede."),
        ("da", "Om gebyret gør nogen forskel for godset, er det for tidligt at sige."),
    ],
)
def test_an_idiom_or_a_question_names_no_cause(language: str, claim: str) -> None:
    assert codes_of(check_causality, claim, TRIAL[language], language) == []


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "No big trial, and 22 pubs took part, with more to come."),
        ("en", "Of the complaints, rust was the commonest."),
        ("it", "Il rumore è il reclamo più comune."),
        ("da", "Den ældste er det ikke, men kutteren ligger i Lemvig."),
        ("da", "Ældst er den ikke, kutteren i Lemvig."),
    ],
)
def test_what_is_denied_listed_or_called_common_ranks_nothing_higher(language: str, claim: str) -> None:
    assert codes_of(check_comparison, claim, TRIAL[language], language) == []
