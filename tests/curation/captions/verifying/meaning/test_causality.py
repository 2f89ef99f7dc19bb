"""Cause and effect: which of a caption's the article states, in whatever words, and which it does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Ground
from curation.captions.verifying.meaning.causes.causality import check_causality
from tests.curation.captions.samples import STORIES, rules_for
from tests.curation.captions.verifying.meaning.articles import codes_of

TEXTS = {
    "en": (
        "The ferry was cancelled on Monday because of a broken propeller. Visitor numbers at the museum rose "
        "by a fifth in July. The museum introduced free admission in the same period, but curator Ida Holm "
        "cannot say whether it explains the visitors. A new roof keeps the archive dry, lowering the cost of "
        "insurance. The café has 40 seats. Bakers in the town sold 300 loaves on Sunday. Burglaries halved in autumn, "
        "although the council also mended the street lamps. The firm put the theft of copper down to "
        "open gates."
    ),
    "it": (
        "Il traghetto è stato cancellato lunedì a causa di un'elica rotta. I visitatori del museo sono "
        "cresciuti di un quinto a luglio. Nello stesso periodo il museo ha introdotto l'ingresso gratuito, ma "
        "la curatrice non sa dire se questo spieghi i visitatori. Il nuovo tetto protegge l'archivio, il che "
        "permette di spendere meno. Il caffè conta 40 posti. I fornai hanno venduto 300 pagnotte domenica."
    ),
    "da": (
        "Færgen blev aflyst mandag på grund af en knækket skrue. Museets besøgstal voksede med en femtedel i "
        "juli. Museet indførte gratis adgang i samme periode, men inspektøren kan ikke sige, om det er "
        "forklaringen på de mange besøg. Et nyt tag holder arkivet tørt og gør forsikringen billigere. Caféen "
        "har 40 pladser. Byens bagere solgte 300 brød søndag."
    ),
}


def found(caption: str, language: str, of: str | None = None) -> list[Finding]:
    item = of or language
    source = replace(STORIES[item][2], title="", text=TEXTS[item], language=item)
    return list(check_causality(Ground(source, rules_for(item), language))(Case(caption, caption)))


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Free admission drew a fifth more visitors to the museum in July."),
        ("en", "Thanks to free admission, visitor numbers at the museum rose."),
        ("en", "Visitor numbers rose by a fifth because admission to the museum was free."),
        ("en", "The museum introduced free admission. As a result visitor numbers rose by a fifth."),
        ("en", "Bakers sold 300 loaves on Sunday because of the café."),
        ("en", "The cancelled ferry led to a broken propeller."),
        ("en", "The ferry was cancelled on Monday because of the museum roof."),
        ("en", "Burglaries halved because of mended lamps."),
        ("it", "Grazie all'ingresso gratuito i visitatori del museo sono cresciuti."),
        ("it", "L'ingresso gratuito ha fatto crescere i visitatori del museo."),
        ("it", "I visitatori del museo sono cresciuti perché l'ingresso è gratuito."),
        ("it", "I fornai hanno venduto 300 pagnotte a causa del caffè."),
        ("da", "Gratis adgang fik museets besøgstal til at vokse i juli."),
        ("da", "Gratis adgang gav museet en femtedel flere besøg i juli."),
        ("da", "Besøgstallet voksede med en femtedel, fordi museet indførte gratis adgang."),
        ("da", "Takket være gratis adgang voksede museets besøgstal."),
        ("da", "Byens bagere solgte 300 brød på grund af caféen."),
    ],
)
def test_a_cause_the_article_does_not_state_is_found(language: str, caption: str) -> None:
    assert {finding.code for finding in found(caption, language)} == {"causality"}


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "A broken propeller: that's why the ferry was cancelled on Monday."),
        ("en", "A broken propeller led to a cancelled ferry."),
        ("en", "Insurance costs less thanks to the new roof."),
        ("en", "Visitor numbers rose and admission was free, but nobody can say that the one led to the other."),
        ("en", "Perhaps free admission drew the visitors to the museum."),
        ("en", "Did free admission draw the visitors to the museum?"),
        ("en", "I'm sharing this because the museum is worth a visit. Proud because it is ours."),
        ("en", "The museum made admission free in July."),
        ("it", "Lo dice chi lavora al museo: è il dato che preferisco. Un'impresa che ha fatto i lavori del tetto."),
        ("it", "Il traghetto è stato cancellato per via di un'elica rotta."),
        ("it", "Condivido perché merita. Non è detto che i visitatori siano cresciuti grazie all'ingresso gratuito."),
        ("it", "Si spende meno grazie al nuovo tetto dell'archivio."),
        ("da", "En knækket skrue, derfor blev færgen aflyst mandag."),
        ("da", "Forsikringen er billigere takket være det nye tag."),
        ("da", "Jeg deler den, fordi museet er værd at besøge. Gratis adgang er måske grunden til de mange besøg."),
    ],
)
def test_a_cause_the_article_states_in_any_words_stands(language: str, caption: str) -> None:
    assert found(caption, language) == []


def test_a_cause_across_languages_is_not_judged() -> None:
    assert found("Gratis adgang gav museet flere besøg.", "da", of="en") == []


@pytest.mark.parametrize("language", ["da", "en", "it"])
def test_the_articles_own_sentences_stand(language: str) -> None:
    assert found(TEXTS[language], language) == []
    for source in STORIES[language]:
        check = check_causality(Ground(source, rules_for(language), language))

        assert list(check(Case(source.text, source.text))) == []


def test_a_finding_names_the_tie_and_the_remedy() -> None:
    (finding,) = found("Bakers sold 300 loaves on Sunday because of the café.", "en")

    assert (finding.start, finding.end) == (33, 43)
    assert "'because of'" in finding.message
    assert "tell them apart" in finding.message


@given(st.text(), st.sampled_from(["da", "en", "it"]))
def test_findings_lie_within_the_caption(caption: str, language: str) -> None:
    assert all(0 <= finding.start < finding.end <= len(caption) for finding in found(caption, language))


@pytest.mark.parametrize("unit", ["because ", "perché ", "fordi ", "led to ", "fik en ", "not ", "a"])
def test_long_hostile_text_is_read_in_linear_time(unit: str) -> None:
    for language in ("da", "en", "it"):
        found(unit * (20_000 // len(unit)), language)


@pytest.mark.parametrize(
    "caption",
    [
        "The museum hit its visitor target with free admission in July.",
        "The museum means to keep free admission for visitors.",
        "Burglaries put down to the street lamps: none.",
    ],
)
def test_an_idiom_and_a_cause_told_of_nothing_are_none(caption: str) -> None:
    assert not found(caption, "en")


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "en",
            "Teign railway\nThe new signals were delayed to March by a shortage of fitters. Morning punctuality on the "
            "coast line fell because of flooding near Dawlish.",
            "The new signals, delayed to March by flooding near Dawlish, look good.",
        ),
        (
            "da",
            "Museet i Ribe\nOmbygningen blev 4 mio. kr. dyrere, fordi murerne stødte på en gammel grav. I juni trængte "
            "vand ind i kælderen, da pumpen svigtede.",
            "Vand i kælderen er skyld i, at ombygningen blev 4 mio. kr. dyrere.",
        ),
        (
            "it",
            "Teatro di Gubbio\nLa prima, prevista a ottobre, è slittata a marzo per un ritardo nella consegna delle "
            "poltrone. Il concorso per i tecnici si chiude a maggio.",
            "La prima di ottobre slitta a marzo per via del concorso dei tecnici.",
        ),
        (
            "en",
            "Whitby school\nLateness fell by 40%. Exams did not change. Canteen sales rose 11% because breakfast is "
            "served until ten.",
            "Lateness fell by 40%. The head puts that down to breakfast being served until ten.",
        ),
    ],
)
def test_a_cause_of_something_else_is_found_by_what_delays_and_blames(language: str, text: str, claim: str) -> None:
    assert codes_of(check_causality, claim, text, language) == ["causality"]


def test_the_cause_of_a_delay_stands() -> None:
    text = "Teign railway\nThe new signals were delayed to March by a shortage of fitters."
    assert codes_of(check_causality, "A shortage of fitters is to blame: the new signals are late.", text, "en") == []
