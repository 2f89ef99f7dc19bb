"""A yes told as a no, and a no as a yes; and the many ways of saying the same that are neither."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.captions.verifying.meaning.clauses import clauses_of
from curation.captions.verifying.meaning.negation import check_negation
from tests.curation.captions.verifying.meaning.articles import TEXTS, codes


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The old hall in Stoke closes."),
        ("en", "The old hall in Stoke is closing 😢"),
        ("en", "Jobs will be lost, says Marlow."),
        ("en", "Trailers are rented out on Sundays too."),
        ("en", "Orders rose in spring."),
        ("en", "Sales fell 8% last year."),
        ("en", "Costs rose last year."),
        ("en", "The move delayed orders, the spokesman admits."),
        ("en", "Marlow has not sold cargo bikes to the post office."),
        ("en", "Marlow Bikes won't move its workshop to Derby."),
        ("en", "Repairs at Marlow? The hall in Stoke does close."),
        ("it", "La vecchia sede di Lodi chiude."),
        ("it", "I rimorchi si noleggiano anche la domenica."),
        ("it", "Gli ordini sono aumentati in primavera."),
        ("it", "Le vendite sono calate dell'8 per cento."),
        ("it", "Il portavoce ha ammesso che il trasloco ha ritardato gli ordini."),
        ("it", "Cicli Marlo non trasferirà l'officina a Pavia."),
        ("it", "Marlo non ha venduto bici da carico alle Poste."),
        ("it", "I costi sono aumentati."),
        ("da", "Den gamle hal i Horsens lukker."),
        ("da", "Anhængere bliver også udlejet om søndagen."),
        ("da", "Ordrerne steg i foråret."),
        ("da", "Salget faldt 8 procent sidste år."),
        ("da", "Talsmanden indrømmer, at flytningen havde forsinket ordrerne."),
        ("da", "Marlow Cykler flytter ikke værkstedet til Vejle."),
        ("da", "Marlow har ikke solgt ladcykler til posten."),
        ("da", "Udgifterne steg sidste år."),
    ],
)
def test_a_denial_turned_round_is_found(language: str, claim: str) -> None:
    assert "negation" in codes(check_negation, claim, language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Stoke stays: the old hall remains open."),
        ("en", "The old hall in Stoke is not closing."),
        ("en", "Nobody loses a job over the move."),
        ("en", "Not only does Marlow move to Derby, it paints frames without solvents."),
        ("en", "No doubt about it: the workshop moves to Derby in June."),
        ("en", "Solvent-free frames, 900 cargo bikes sold to the post office."),
        ("en", "Orders stayed flat in spring."),
        ("en", "Did the move delay orders? No, says the spokesman."),
        ("en", "The spokesman says the move never delayed orders."),
        ("en", "Repairs took three days at most."),
        ("en", "Every repair was done in three days or less."),
        ("en", "Can't wait to see the workshop in Derby!"),
        ("en", "Why not rent a trailer on a Saturday?"),
        ("en", "If the council does not approve, no second hall in Chester."),
        ("en", "I haven't seen a cargo bike sold to the post office before. Have you?"),
        ("it", "La sede di Lodi resta aperta."),
        ("it", "A Lodi non si chiude."),
        ("it", "Non solo l'officina si trasferisce a Pavia: i telai sono verniciati senza solventi."),
        ("it", "Non vedo l'ora di vedere l'officina a Pavia in giugno."),
        ("it", "Il trasloco ha ritardato gli ordini? No, dice il portavoce."),
        ("it", "Niente solventi per i telai."),
        ("it", "La domenica niente noleggio di rimorchi."),
        ("it", "Ordini fermi in primavera, vendite in crescita dell'8%."),
        ("da", "Hallen i Horsens bliver ved med at være åben."),
        ("da", "Ikke kun værkstedet flytter til Vejle."),
        ("da", "Ikke mindst glæder det mig, at der er solgt 900 ladcykler til posten."),
        ("da", "Har flytningen forsinket ordrerne? Nej, siger talsmanden."),
        ("da", "Ingen opløsningsmidler i malingen på stellene."),
        ("da", "Om søndagen kan man ikke leje anhængere."),
        ("da", "Hallen i Horsens lukker altså ikke."),
        ("nl", "De hal in Stoke sluit."),
    ],
)
def test_a_true_paraphrase_stands(language: str, claim: str) -> None:
    assert codes(check_negation, claim, language, of="en" if language == "nl" else None) == []


@pytest.mark.parametrize("language", TEXTS)
def test_the_articles_own_clauses_stand(language: str) -> None:
    text = TEXTS[language]

    for clause in clauses_of(text, language):
        assert codes(check_negation, text[clause.start : clause.end], language) == []


@settings(deadline=None)  # the first text loads a dictionary
@given(st.text(max_size=300), st.sampled_from(sorted(TEXTS)))
def test_any_caption_is_read_without_fail(caption: str, language: str) -> None:
    assert set(codes(check_negation, caption, language)) <= {"negation"}
