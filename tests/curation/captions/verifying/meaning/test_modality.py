"""Plans and possibilities told as deeds, and deeds as possibilities; and the hedged words that are neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.verifying.meaning.clauses import clauses_of
from curation.captions.verifying.meaning.modalities.modality import check_modality
from tests.curation.captions.verifying.meaning.articles import TEXTS, codes


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Marlow will hire 40 mechanics by 2027."),
        ("en", "The company has hired 40 mechanics."),
        ("en", "Marlow opens a second hall in Chester."),
        ("en", "Marlow is opening a second hall in Chester."),
        ("en", "The workshop has already moved to Derby."),
        ("en", "Marlow may have sold 900 cargo bikes to the post office."),
        ("en", "Sales might have risen 8% last year."),
        ("it", "L'azienda assumerà 40 meccanici entro il 2027."),
        ("it", "L'azienda ha assunto 40 meccanici."),
        ("it", "Marlo apre un secondo capannone a Vigevano."),
        ("it", "Marlo ha già trasferito l'officina a Pavia."),
        ("it", "Marlo potrebbe aver venduto 900 bici da carico alle Poste."),
        ("da", "Virksomheden ansætter 40 mekanikere inden 2027."),
        ("da", "Virksomheden har ansat 40 mekanikere."),
        ("da", "Marlow åbner en hal mere i Kolding."),
        ("da", "Marlow har måske solgt 900 ladcykler til posten."),
        ("en", "Marlow keeps the night shift."),
        ("en", "A museum for old bikes opens."),
        ("en", "Marlow has taken on 40 mechanics."),
        ("en", "A second hall opens its doors in Chester."),
        ("en", "Chester gets a Marlow hall."),
        ("it", "Marlo mantiene il turno di notte."),
        ("it", "Apre un museo delle vecchie biciclette."),
        ("it", "Marlo ha reclutato 40 meccanici."),
        ("it", "Vigevano avrà un secondo capannone."),
        ("da", "Natholdet fortsætter."),
        ("da", "Der åbner et museum for gamle cykler."),
        ("da", "40 mekanikere er ansat."),
        ("da", "Kolding får en ny hal."),
    ],
)
def test_another_level_of_certainty_is_found(language: str, claim: str) -> None:
    assert "modality" in codes(check_modality, claim, language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Marlow wants to hire 40 mechanics by 2027."),
        ("en", "40 mechanics are to be hired by 2027, that's the plan."),
        ("en", "A second hall in Chester is possible, once the council approves."),
        ("en", "A second hall in Chester? Only if the council says yes."),
        ("en", "In June the workshop moves to Derby."),
        ("en", "The workshop is going to Derby in June."),
        ("en", "I think 900 cargo bikes sold to the post office could be a start."),
        ("en", "Worth a read: why the workshop might be happier in Derby."),
        ("en", "900 cargo bikes went to the post office."),
        ("it", "L'azienda vuole assumere 40 meccanici entro il 2027."),
        ("it", "Entro il 2027 dovrebbero arrivare 40 meccanici."),
        ("it", "Un secondo capannone a Vigevano? Dipende dal comune."),
        ("it", "In giugno l'officina si trasferisce a Pavia."),
        ("it", "Forse un museo delle vecchie biciclette: l'azienda ci sta pensando."),
        ("da", "Virksomheden vil gerne ansætte 40 mekanikere inden 2027."),
        ("da", "Efter planen skal 40 mekanikere ansættes inden 2027."),
        ("da", "Måske kommer der en hal mere i Kolding, men kommunen skal sige ja."),
        ("da", "I juni flytter værkstedet til Vejle."),
        ("da", "Posten har købt 900 ladcykler af Marlow."),
        ("en", "Whether the night shift stays is open."),
        ("en", "A museum? Perhaps."),
        ("en", "Forty mechanics is the plan."),
        ("en", "Chester is next, if the council agrees."),
        ("en", "The night shift's fate is undecided."),
        ("en", "Everyone keeps their job, Stoke keeps its hall."),
        ("it", "Tutti mantengono il posto, dice l'azienda."),
        ("it", "Il turno di notte? Si vedrà."),
        ("it", "Quaranta meccanici: questo è l'obiettivo."),
        ("it", "Vigevano dipende dal comune."),
        ("da", "Om natholdet fortsætter, er uvist."),
        ("da", "Fyrre mekanikere er målet."),
        ("da", "Et cykelmuseum ville være skønt."),
        ("da", "Kolding afhænger af kommunen."),
    ],
)
def test_a_true_paraphrase_stands(language: str, claim: str) -> None:
    assert codes(check_modality, claim, language) == []


@pytest.mark.parametrize("language", TEXTS)
def test_the_articles_own_clauses_stand(language: str) -> None:
    text = TEXTS[language]

    for clause in clauses_of(text, language):
        assert codes(check_modality, text[clause.start : clause.end], language) == []


@given(st.text(max_size=300), st.sampled_from(sorted(TEXTS)))
def test_any_caption_is_read_without_fail(caption: str, language: str) -> None:
    assert set(codes(check_modality, caption, language)) <= {"modality"}
