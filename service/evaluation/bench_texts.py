"""Texts to measure on, written for the project: posts, reviews, news and forum talk in seven languages.

From 8 to 120 tokens, many short and some long, as they come in. Each names one brand of BRANDS once, so that a document
is one question to the model whoever asks it. The brands do not exist.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from curation.config import Brand

BRANDS = tuple(
    Brand(name.split(maxsplit=1)[0].lower(), name)
    for name in ("Kalvento", "Termovika", "Ostrelund Climate", "Bellacqua", "Skerrow", "Havnebanken")
)


@dataclass(frozen=True, slots=True)
class BenchText:
    """A text and the language it is in, ISO 639-1."""

    text: str
    language: str


ENGLISH = """
Kalvento support. Again. Forty minutes.

Anyone else's Skerrow app down this morning?

Loving the new Kalvento thermostat so far, it just works.

Third letter from Termovika this month and not one of them answers what I actually asked.

Swapped to Skerrow in March. Half the price, twice the coverage, and a human picks up the phone.

The council has awarded the district heating contract to Ostrelund Climate, which starts digging in May.

I was ready to write an angry review of Bellacqua, but the engineer came on a Sunday, found the leak in ten minutes and
would not take a penny for it.

Quarterly revenue at Termovika rose 4 % to 212 million, in line with what analysts expected; the shares were unchanged
in early trading.

Honestly, if your radiators are older than 1990, do not let anybody sell you a heat pump without a survey first. The man
from Kalvento measured every room before he even opened his catalogue, and talked us out of the bigger model.

Two of the four interviews I had there were good. Then nobody at Skerrow wrote for six weeks, and when they did it was a
form letter with somebody else's name on it. I would not bother.

Flooding has closed the ring road, the market and the plant where Bellacqua bottles its water. A spokeswoman said the
staff had been sent home on Friday as a precaution and that shops have stock for three weeks. The river is expected to
fall from Tuesday on, and the council has opened the sports hall to anybody who cannot go home tonight.

We have run their units in eleven schools for two winters now. The first months were rough: filters that did not fit,
an app that forgot its settings, a hotline that had never heard of us. To be fair, Ostrelund Climate sent people until
it was right, paid for the extra electricity without being asked, and this year there has not been one call. I would
take them again, but I would write a date for every single step into the contract, and not pay before each is done.

Not sure what the fuss is about, the Havnebanken card fees are the same as everywhere else.

My pension statement from Havnebanken is eleven pages long and I understand two of them.
"""

ITALIAN = """
Kalvento, mai più.

Bellacqua frizzante: la mia preferita da anni, punto.

Qualcuno sa se l'app di Skerrow oggi funziona?

Il tecnico di Termovika è arrivato in anticipo e ha pulito tutto prima di andare via.

Ho disdetto Skerrow a gennaio e a marzo mi addebitano ancora il canone. Complimenti davvero.

Kalvento ha aperto a Verona un centro di formazione per quaranta installatori, il secondo dopo quello di Bari.

Dopo tre preventivi ho scelto Ostrelund Climate: non erano i più economici, ma gli unici ad aver guardato l'impianto
prima di parlare di prezzi.

Non dico che Bellacqua sia cattiva, dico che a quel prezzo mi aspettavo almeno una bottiglia che non perde nello zaino.

I sindacati hanno proclamato otto ore di sciopero negli stabilimenti Termovika di Brescia e Terni: al centro della
vertenza i turni del fine settimana, che l'azienda vorrebbe estendere da settembre a tutti i reparti.

Colloquio fatto in primavera: domande serie, persone gentili, risposta dopo cinque giorni come promesso. Alla fine hanno
preso un altro, ma di Skerrow parlo volentieri, perché mi hanno spiegato il motivo al telefono e non con un messaggio.

Premessa: non lavoro per nessuno e ho pagato tutto io. La pompa di Kalvento ha due inverni, scalda centoventi metri e in
bolletta si vede. I difetti? Il manuale sembra tradotto da una macchina, la ventola di notte si sente se dormi lì sotto,
e per il filtro di ricambio ho aspettato un mese e mezzo. Rifarei la scelta, però la prossima volta ne compro due subito
e mi faccio mettere per iscritto i tempi dell'assistenza.

Mutuo chiesto a Havnebanken, risposta in quattro giorni, tasso onesto. Strano ma vero.

Il titolo Ostrelund Climate cede il 6 % dopo i conti: margini in calo, debito stabile, dividendo confermato.

Se Havnebanken mi chiama un'altra volta durante la cena, giuro che chiudo il conto.
"""

DANISH = """
Havnebanken er nede igen.

Er der andre, der ikke kan logge på Skerrow i dag?

Den nye termostat fra Kalvento spiller bare, stor ros herfra.

Termovika lovede levering i uge 12. Vi skriver nu uge 17, og der er stadig ingen, der tager telefonen.

Skiftede til Skerrow i foråret og har ikke fortrudt det en eneste dag.

Ostrelund Climate skal levere ventilation til tre nye skoler i Aarhus; arbejdet begynder efter sommerferien.

Jeg havde ventet det værste, men rådgiveren i Havnebanken sagde lige ud, at vi skulle beholde vores gamle lån, og det er
ikke en tone, jeg er vant til fra banker.

Vandet fra Bellacqua er fint nok, men at sælge det i plastik i 2026 er altså ikke noget at prale af på en halv side i
avisen.

Omsætningen i Termovika steg med fire procent til 1,4 milliarder kroner i første halvår, mens resultatet før skat var
uændret. Ledelsen fastholder sine forventninger til hele året.

Vi fik tre tilbud. De to firmaer kiggede knap nok på huset, mens montøren fra Kalvento kravlede rundt i krybekælderen i
en time og bagefter forklarede, hvorfor vi skulle isolere først og vente et år med pumpen.

Som tidligere ansat er jeg vel ikke neutral, så tag det for det, det er. Kollegerne var de bedste, jeg har haft, lønnen
var rimelig, og kantinen fejlede ikke noget. Men hver gang der kom en ny direktør, blev afdelingen lagt om, og til sidst
vidste ingen, hvem der bestemte hvad. Jeg søgte væk fra Skerrow efter fire år, og det var mindst ét år for sent. Skal du
derud til samtale, så spørg dem, hvem din chef er om et halvt år.

Kan man virkelig ikke opsige Bellacqua uden at ringe i åbningstiden?

Politiet advarer mod falske sms'er, der ser ud til at komme fra Havnebanken. Klik ikke på linket, og ring til din egen
filial, hvis du er i tvivl.

Hvis Ostrelund Climate bruger lige så lang tid på at bygge som på at svare, når mine børnebørn måske at få varme.
"""

GERMAN = """
Nie wieder Skerrow, ehrlich.

Die Wärmepumpe von Kalvento läuft seit November ohne eine einzige Störung.

Termovika schließt das Werk in Görlitz zum Jahresende; betroffen sind 180 Beschäftigte.

Wer bei Havnebanken ein Konto eröffnet, braucht Geduld: drei Formulare, zwei Anrufe und am Ende doch die Filiale.

Nach dem Wasserschaden stand am nächsten Morgen jemand von Ostrelund Climate vor der Tür, hat getrocknet, gemessen und
dokumentiert. Die Versicherung hat ohne Rückfrage gezahlt, das hatte ich noch nie.

Ich wollte es mögen, wirklich. Die Flasche ist schön, die Geschichte dahinter auch, und im Laden waren alle begeistert.
Aber Bellacqua schmeckt für mich wie Leitungswasser mit besserem Anwalt, und bei zwei Euro zwanzig hört der Spaß auf.
"""

FRENCH = """
Bravo Kalvento, livré en deux jours.

Toujours aucune réponse de Skerrow après trois relances.

Havnebanken ouvre une agence à Nantes et recrute douze conseillers d'ici à l'été.

J'étais prêt à changer de fournisseur, puis Termovika a remboursé l'erreur le jour même, sans discuter.

L'eau n'est pas mauvaise, mais payer Bellacqua trois fois le prix d'une autre pour un bouchon doré, très peu pour moi.

Le chantier a duré quatre mois au lieu de six semaines. On nous a promis des dates, puis d'autres dates, puis plus rien,
et c'est finalement un sous-traitant qui a remis le chauffage la veille de Noël. Que Ostrelund Climate nous envoie
ensuite une enquête de satisfaction, il fallait oser.
"""

SPANISH = """
Skerrow funciona de maravilla en el pueblo.

¿Alguien ha conseguido que Havnebanken le devuelva la comisión?

Kalvento presentó ayer su nueva gama de bombas de calor en la feria de Valencia.

Pedí la baja hace dos meses y Termovika me sigue cobrando; al teléfono, música y nada más.

No soy de escribir reseñas, pero el chico de Bellacqua que nos repara la fuente de la oficina merece un aumento: viene
cuando dice, lo deja limpio y explica qué ha cambiado y por qué.
"""

PORTUGUESE = """
A app da Skerrow voltou a falhar.

Comprei uma Kalvento em segunda mão e ainda assim honraram a garantia.

A Termovika vai investir 30 milhões na fábrica de Aveiro e contratar sessenta pessoas.

O balcão fechou, a linha está sempre ocupada e a Havnebanken diz que o futuro é digital. O meu futuro é noutro banco.

Instalaram tudo num dia, testaram divisão a divisão e voltaram uma semana depois sem que eu pedisse nada. Com a
Ostrelund Climate só tenho uma queixa: o orçamento trazia siglas que ninguém percebe sem um engenheiro ao lado.
"""

_LANGUAGES = {
    "en": ENGLISH,
    "it": ITALIAN,
    "da": DANISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
}


def bench_texts() -> list[BenchText]:
    """All 64 of them, language by language."""
    return list(_texts())


def _texts() -> Iterator[BenchText]:
    for language, written in _LANGUAGES.items():
        for paragraph in written.strip().split("\n\n"):
            yield BenchText(" ".join(paragraph.split()), language)
