"""A yes told as a no, and a no as a yes; and the many ways of saying the same that are neither."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.captions.verifying.meaning.clauses import clauses_of
from curation.captions.verifying.meaning.negations.negation import check_negation
from curation.captions.verifying.meaning.vocabulary import vocabulary_of
from tests.curation.captions.verifying.meaning.articles import TEXTS, codes, codes_of


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
        ("en", "Jobs will go at Marlow."),
        ("en", "Trailers for rent on Sundays too!"),
        ("en", "The hall in Stoke is being shut."),
        ("en", "Frames painted with solvents."),
        ("en", "The spokesman confirms that the move delayed orders."),
        ("en", "Orders went up in spring."),
        ("it", "A Pavia alcuni dipendenti perderanno il posto."),
        ("it", "Rimorchi a noleggio anche la domenica."),
        ("it", "Gli ordini sono cresciuti in primavera."),
        ("it", "Telai verniciati con solventi."),
        ("it", "Il portavoce conferma: il trasloco ha ritardato gli ordini."),
        ("da", "Nogle medarbejdere mister jobbet."),
        ("da", "Anhængere kan også lejes om søndagen."),
        ("da", "Ordrerne voksede i foråret."),
        ("da", "Stellene er malet med opløsningsmidler."),
        ("da", "Talsmanden bekræfter, at flytningen forsinkede ordrerne."),
    ],
)
def test_a_denial_turned_round_is_found(language: str, claim: str) -> None:
    assert "negation" in codes(check_negation, claim, language)


def test_what_is_found_hangs_on_nothing_that_was_read_before() -> None:
    claim = "Sales fell 8% last year."
    before = codes(check_negation, claim, "en")
    for forgets in (clauses_of, vocabulary_of):  # while the article itself is remembered
        forgets.cache_clear()

    assert codes(check_negation, claim, "en") == before == ["negation"]


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
        ("en", "No job goes: Marlow keeps everyone."),
        ("en", "The Stoke hall lives on as a store."),
        ("en", "Rent a trailer, but not on a Sunday."),
        ("en", "Same number of orders in spring."),
        ("en", "Everyone keeps their job, Stoke keeps its hall."),
        ("en", "Solvents are gone from the paint shop."),
        ("en", "Jobs are safe."),
        ("en", "Stoke becomes a store."),
        ("it", "Tutti mantengono il posto, dice l'azienda."),
        ("it", "La sede di Lodi diventa un negozio."),
        ("it", "Rimorchi a noleggio tutti i giorni tranne la domenica."),
        ("it", "Ordini stabili in primavera."),
        ("it", "Solventi addio: i telai si verniciano in altro modo."),
        ("it", "I posti di lavoro sono salvi."),
        ("da", "Alle beholder jobbet."),
        ("da", "Lej en anhænger alle dage undtagen søndag."),
        ("da", "Ordrerne lå stille i foråret."),
        ("da", "Ingen fyringer."),
        ("da", "Farvel til opløsningsmidler i lakken."),
        ("da", "Talsmanden afviser forsinkelser."),
        ("nl", "De hal in Stoke sluit."),
    ],
)
def test_a_true_paraphrase_stands(language: str, claim: str) -> None:
    assert codes(check_negation, claim, language, of="en" if language == "nl" else None) == []


FIRM = {
    "en": (
        "Kestrel results\nAn audit found no critical flaws and two minor ones. Journey times are unchanged. The roof is "
        "solar except for the porch. The car park is still concrete. Kestrel had never won the safety prize before. "
        "Membership is voluntary. Members can still bring dogs. The annex is excluded from the tour. Nobody was paid "
        "without a contract. Kestrel will not move before May. Arrears were the lowest since 2007."
    ),
    "it": (
        "I conti di Falco\nLa verifica non ha trovato falle gravi, ma due lievi. I tempi di viaggio restano invariati. Il "
        "tetto è solare tranne il portico. Il parcheggio è ancora in cemento. Falco non aveva mai vinto prima il premio "
        "sicurezza. L'iscrizione è volontaria. L'annesso è escluso dalla visita. Falco non trasloca prima di maggio. "
        "Le sofferenze erano le più basse dal 2007."
    ),
    "da": (
        "Falks regnskab\nEftersynet fandt ingen alvorlige fejl og to mindre. Rejsetiden er uændret. Taget har solceller "
        "undtagen over verandaen. Parkeringen er stadig i beton. Falk har ikke vundet sikkerhedsprisen før. "
        "Medlemskab er frivilligt. Annekset er ikke med på turen. Falk flytter ikke før maj. Restancerne var de laveste "
        "siden 2007."
    ),
}


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The audit found no flaws at all."),
        ("en", "Journey times are longer now."),
        ("en", "The whole roof is solar at Kestrel."),
        ("en", "A Kestrel car park without concrete."),
        ("en", "Kestrel has won the safety prize again."),
        ("en", "Membership is mandatory."),
        ("en", "Members' dogs are banned."),
        ("en", "The annex is included in the tour."),
        ("it", "La verifica non ha trovato nessuna falla."),
        ("it", "I tempi di viaggio aumentano."),
        ("it", "Un parcheggio senza cemento."),
        ("it", "Falco vince di nuovo il premio sicurezza."),
        ("it", "L'iscrizione è obbligatoria."),
        ("it", "L'annesso è compreso nella visita."),
        ("da", "Eftersynet fandt ingen fejl."),
        ("da", "Rejsetiden er blevet længere."),
        ("da", "En parkering helt uden beton."),
        ("da", "Falk har vundet sikkerhedsprisen igen."),
        ("da", "Medlemskab er obligatorisk."),
        ("da", "Annekset er også med på turen."),
    ],
)
def test_a_side_an_article_takes_without_a_not_is_not_to_be_turned(language: str, claim: str) -> None:
    assert "negation" in codes_of(check_negation, claim, FIRM[language], language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The audit found no critical flaws, just two minor ones."),
        ("en", "Two minor flaws, nothing serious."),
        ("en", "The journey takes exactly as long as it did."),
        ("en", "Solar on the roof, though not on the porch."),
        ("en", "The car park? Concrete, still."),
        ("en", "First safety prize for Kestrel."),
        ("en", "Join if you like."),
        ("en", "Arrears haven't been this low since 2007."),
        ("en", "Kestrel moves in May at the earliest."),
        ("en", "A contract first, then the pay."),
        ("it", "Nessuna falla grave, due lievi."),
        ("it", "Sul portico niente solare, sul resto del tetto sì."),
        ("it", "È il primo premio sicurezza per Falco."),
        ("it", "Le sofferenze non erano così basse dal 2007."),
        ("it", "Falco trasloca a maggio, non prima."),
        ("da", "To mindre fejl, ingen alvorlige."),
        ("da", "Solceller på taget, men ikke over verandaen."),
        ("da", "Det er Falks første sikkerhedspris."),
        ("da", "Så lave har restancerne ikke været siden 2007."),
        ("da", "Falk flytter tidligst i maj."),
    ],
)
def test_the_same_side_in_other_words_stands(language: str, claim: str) -> None:
    assert codes_of(check_negation, claim, FIRM[language], language) == []


@pytest.mark.parametrize("language", TEXTS)
def test_many_refusals_in_a_clause_are_read_in_linear_time(language: str) -> None:
    caption = {"en": "refused to ", "it": "ha smesso di ", "da": "uden at "}[language] * 10_000
    codes(check_negation, "warm", language)
    start = time.process_time()

    codes(check_negation, caption, language)

    assert time.process_time() - start < 5


@pytest.mark.parametrize("language", TEXTS)
def test_the_articles_own_clauses_stand(language: str) -> None:
    text = TEXTS[language]

    for clause in clauses_of(text, language):
        assert codes(check_negation, text[clause.start : clause.end], language) == []


@given(st.text(max_size=300), st.sampled_from(sorted(TEXTS)))
def test_any_caption_is_read_without_fail(caption: str, language: str) -> None:
    assert set(codes(check_negation, caption, language)) <= {"negation"}


EVENTS = {
    "en": (
        "Tarrow opens a bakery in Hull\nTarrow has opened a bakery in Hull. Nobody was laid off at the mill. The bread "
        "contains no palm oil. The union has not signed the rota agreement. The price of a loaf did not rise. The "
        "regulator has not yet approved the second oven. The old oven is kept as a reserve. No driver was injured. "
        "The tenant refused to disclose the rent."
    ),
    "it": (
        "Tarro apre un forno a Bari\nTarro ha aperto un forno a Bari. Nessuno è stato licenziato al mulino. Il sindacato "
        "non ha firmato l'accordo sui turni. Il prezzo del pane non è aumentato. La Asl non ha ancora approvato il "
        "secondo forno. Il vecchio forno resta in funzione come riserva. Nessun autista è rimasto ferito. L'inquilino "
        "non ha rivelato l'affitto."
    ),
    "da": (
        "Tarrow åbner bageri i Ribe\nTarrow har åbnet et bageri i Ribe. Ingen er blevet fyret på møllen. Fagforeningen har "
        "ikke underskrevet aftalen om vagter. Prisen på et brød er ikke steget. Kommunen har endnu ikke godkendt den "
        "anden ovn. Den gamle ovn bevares som reserve. Ingen chauffører kom til skade. Lejeren afslog at oplyse huslejen."
    ),
}


@pytest.mark.parametrize(
    ("language", "of", "claim"),
    [
        ("en", "en", "Some workmates at the mill were let go."),
        ("en", "en", "The union put pen to paper on the rota agreement."),
        ("en", "en", "A loaf has become dearer: the price went up."),
        ("en", "en", "The regulator gave the second oven the green light."),
        ("en", "en", "The old oven is off to the scrapheap."),
        ("en", "en", "A driver was taken to hospital."),
        ("en", "en", "The tenant has revealed the rent."),
        ("it", "it", "Qualcuno al mulino ha perso il posto."),
        ("it", "it", "Il sindacato ha sottoscritto l'accordo sui turni."),
        ("it", "it", "Il prezzo del pane è salito."),
        ("it", "it", "La Asl ha dato il benestare al secondo forno."),
        ("it", "it", "Il vecchio forno è stato smantellato."),
        ("it", "it", "Un autista si è fatto male."),
        ("da", "da", "Et par folk på møllen blev afskediget."),
        ("da", "da", "Fagforeningen har skrevet under på aftalen om vagter."),
        ("da", "da", "Prisen på et brød er sat op."),
        ("da", "da", "Kommunen har givet den anden ovn grønt lys."),
        ("da", "da", "Den gamle ovn bliver skrottet."),
        ("da", "da", "Lejeren har fortalt, hvad huslejen er."),
        ("en", "da", "Some of the people at the mill were made redundant."),
        ("it", "en", "Il sindacato ha firmato."),
        ("da", "it", "En chauffør kom til skade."),
    ],
)
def test_what_did_not_happen_is_not_told_to_have_happened(language: str, of: str, claim: str) -> None:
    assert "negation" in codes_of(check_negation, claim, EVENTS[of], language, of)


@pytest.mark.parametrize(
    ("language", "of", "claim"),
    [
        ("en", "en", "Everyone at the mill kept their job."),
        ("en", "en", "The rota agreement is still unsigned."),
        ("en", "en", "A loaf costs the same: the price stayed put."),
        ("en", "en", "The second oven is waiting for the regulator's blessing."),
        ("en", "en", "All the drivers came away unharmed."),
        ("en", "en", "The tenant keeps the rent under wraps."),
        ("it", "it", "Tutti al mulino hanno conservato il posto."),
        ("it", "it", "Il prezzo del pane è fermo."),
        ("it", "it", "Per il secondo forno si aspetta il via libera della Asl."),
        ("it", "it", "Autisti tutti illesi."),
        ("da", "da", "Alle på møllen har beholdt jobbet."),
        ("da", "da", "Aftalen om vagter venter stadig på fagforeningens blæk."),
        ("da", "da", "Prisen på et brød står stille."),
        ("da", "da", "Lejeren holder huslejen for sig selv."),
        ("en", "da", "Nobody at the mill was laid off."),
        ("it", "en", "Il sindacato deve ancora firmare."),
    ],
)
def test_a_no_said_by_its_contrary_stands(language: str, of: str, claim: str) -> None:
    assert codes_of(check_negation, claim, EVENTS[of], language, of) == []


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "en",
            "Dole shops\nDole shops will close at six in May. No shop is closing.",
            "Dole shops shut at six in May.",
        ),
        ("da", "Dom\nSøren fik medhold i, at han ikke skulle betale.", "Søren fik medhold."),
        (
            "it",
            "Porto\nIl porto ha movimentato 4 milioni di tonnellate, il massimo di sempre.",
            "Mai tanta merce in porto.",
        ),
        ("en", "Lease\nThe firm has not signed the lease.", "The lease is unsigned."),
        ("en", "Fair\nThe judge did not uphold the complaint.", "The judge threw the complaint out."),
    ],
)
def test_what_shares_a_word_with_a_denial_need_not_be_against_it(language: str, text: str, claim: str) -> None:
    assert codes_of(check_negation, claim, text, language) == []
