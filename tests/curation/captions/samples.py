"""Items written for these tests, four a language: two of the company, two of others; and people to write for."""

from collections.abc import Mapping

from curation.captions import CaptionRules, Source
from curation.roles import Employee

STORIES: Mapping[str, tuple[Source, ...]] = {
    "en": (
        Source(
            story="s-en-1",
            title="Northwind opens a battery plant in Leeds",
            text=(
                "Northwind Energy opened a battery plant in Leeds on 12 May, its third in the country. The "
                "plant, which cost £85 million, will employ 320 people by 2027. Half of the apprentices come "
                "from colleges within ten miles of the site. Production uses 30% less water than the older "
                "line in Hull. The company trained 140 technicians before the first cell left the line. Every "
                "battery carries a passport that shows where its lithium was mined. Buses in Leeds and "
                "Bradford will be the first to run on the cells. A visitors' centre opens in September, where "
                "schools can book a tour."
            ),
            url="https://northwind.example/news/leeds",
            language="en",
            kind="company",
            source_name="Northwind newsroom",
        ),
        Source(
            story="s-en-2",
            title="Graduate programme: 40 places for engineers and analysts",
            text=(
                "Applications for the graduate programme open on 1 October. We offer 40 places for engineers, "
                "analysts and designers. Graduates rotate through three departments in two years and keep the "
                "same mentor throughout. Nobody needs a first-class degree: we look at what people have "
                "built. The programme now runs in Leeds, Milan and Aarhus."
            ),
            url="https://northwind.example/graduates",
            language="en",
            kind="company",
            source_name="Northwind newsroom",
        ),
        Source(
            story="s-en-3",
            title="Why grid queues, not turbines, hold back wind power",
            text=(
                "Developers in Europe wait an average of seven years for a grid connection, according to the "
                "trade body WindEurope. “The turbines are ready, the cables are not,” said Marta Klein, who "
                "runs the study. Transformers have become the scarcest part of any project. Denmark has begun "
                "to sell grid capacity by auction. Smaller developers fear that auctions will favour firms "
                "with deep pockets. Some utilities now pay customers to shift demand to windy nights."
            ),
            url="https://gridweekly.example/a/123?x=1",
            language="en",
            kind="third_party",
            source_name="Grid Weekly",
        ),
        Source(
            story="s-en-4",
            title="Six habits of teams that meet less",
            text=(
                "Meetings expand to fill the calendar they are given. Researchers followed 2,300 office "
                "workers for a year and found that teams with a written agenda met 18 percent less. Shorter "
                "notes beat longer minutes. Teams that began with silent reading made decisions faster."
            ),
            url="https://workpaper.example/meet-less",
            language="en",
            kind="third_party",
            source_name="The Work Paper",
        ),
    ),
    "it": (
        Source(
            story="s-it-1",
            title="Una nuova linea di confezionamento a Parma",
            text=(
                "Borgo Alimentare S.p.A. ha avviato a Parma una linea di confezionamento che riduce la "
                "plastica del 40 per cento. L'investimento è di 12,5 milioni di euro e dà lavoro a 85 "
                "persone. Le vaschette sono di cartoncino riciclato e si aprono senza forbici. I primi "
                "prodotti arriveranno nei negozi a settembre 2026. Il reparto qualità controlla ogni lotto "
                "con una telecamera. La linea consuma meno acqua di quella precedente, che risaliva al 1998. "
                "I tecnici hanno seguito sei settimane di formazione. Le scuole del territorio possono "
                "visitare lo stabilimento ogni mercoledì."
            ),
            url="https://borgo.example/notizie/linea-parma",
            language="it",
            kind="company",
            source_name="Borgo Alimentare",
        ),
        Source(
            story="s-it-2",
            title="Aperte le candidature per il programma giovani laureati",
            text=(
                "Le candidature per il programma giovani laureati chiudono il 30 novembre. I posti sono 25, "
                "tra Parma, Bologna e Copenaghen. Ogni partecipante lavora in tre reparti e ha un tutor per "
                "tutto il percorso. Cerchiamo persone curiose, non curricula perfetti. Al termine del "
                "percorso il contratto diventa a tempo indeterminato."
            ),
            url="https://borgo.example/lavora-con-noi",
            language="it",
            kind="company",
            source_name="Borgo Alimentare",
        ),
        Source(
            story="s-it-3",
            title="L'etichetta ambientale divide i supermercati",
            text=(
                "Quattro catene su dieci hanno già adottato un'etichetta ambientale sui prodotti freschi. "
                "Secondo il Politecnico di Milano, i consumatori la leggono soprattutto su carne e formaggi. "
                "«Un'etichetta chiara sposta gli acquisti più di uno sconto», spiega Lucia Ferri, docente di "
                "marketing. Le piccole aziende temono i costi della certificazione. La Francia renderà "
                "obbligatoria l'indicazione entro il 2027. Il calcolo dell'impronta idrica resta il punto più "
                "discusso."
            ),
            url="https://ilsole.example/etichetta",
            language="it",
            kind="third_party",
            source_name="Il Sole 24 Ore",
        ),
        Source(
            story="s-it-4",
            title="Come cambia il lavoro nei magazzini",
            text=(
                "Nei magazzini automatizzati i turni si accorciano e la formazione si allunga. Uno studio su "
                "1.500 addetti mostra che gli infortuni calano dove gli operatori programmano i robot. I "
                "sindacati chiedono di contrattare gli algoritmi che assegnano i compiti. La logistica "
                "italiana occupa oltre un milione di persone."
            ),
            url="https://logistica.example/magazzini",
            language="it",
            kind="third_party",
            source_name="Logistica Oggi",
        ),
    ),
    "da": (
        Source(
            story="s-da-1",
            title="Ny fabrik i Esbjerg skal bygge vinger af genbrugsmaterialer",
            text=(
                "Vestvind A/S indviede den 4. juni en fabrik i Esbjerg, som bygger vinger af genanvendeligt "
                "materiale. Fabrikken har kostet 1,2 mia. kr. og beskæftiger 260 medarbejdere. Vingerne er "
                "108 meter lange og kan skilles ad, når møllen er udtjent. Havnen har udvidet kajen med 400 "
                "meter for at kunne laste dem. Lærlingene kommer fra erhvervsskoler i hele Vestjylland. "
                "Fabrikken bruger 25 procent mindre energi end den gamle i Aalborg. Alle svejsninger bliver "
                "kontrolleret med ultralyd. Den første leverance går til en havmøllepark ud for Skotland."
            ),
            url="https://vestvind.example/nyt/esbjerg",
            language="da",
            kind="company",
            source_name="Vestvind Nyt",
        ),
        Source(
            story="s-da-2",
            title="Søg vores graduateprogram inden 15. november",
            text=(
                "Ansøgningsfristen til graduateprogrammet er den 15. november. Programmet varer to år og "
                "fører gennem tre afdelinger. Alle graduates får en mentor uden for deres egen afdeling. Vi "
                "optager 30 ingeniører, økonomer og designere. Et karaktergennemsnit fortæller ikke alt om, "
                "hvad man kan bygge."
            ),
            url="https://vestvind.example/graduate",
            language="da",
            kind="company",
            source_name="Vestvind Nyt",
        ),
        Source(
            story="s-da-3",
            title="Fjernvarmen får brug for datacentrenes overskudsvarme",
            text=(
                "Overskudsvarme fra datacentre kan dække varmebehovet i 180.000 danske boliger, viser en "
                "beregning fra Dansk Fjernvarme. ”Varmen er der allerede, den mangler bare et rør,” siger "
                "chefkonsulent Peter Holm. Odense henter i forvejen varme fra et datacenter i Tietgenbyen. "
                "Varmepumper løfter temperaturen fra 27 til 70 grader. Afgiften på overskudsvarme blev lempet "
                "i 2021. Flere kommuner efterlyser fælles standarder for kontrakterne."
            ),
            url="https://energinyt.example/varme",
            language="da",
            kind="third_party",
            source_name="Energinyt",
        ),
        Source(
            story="s-da-4",
            title="Færre møder giver mere ro",
            text=(
                "Kontoransatte bruger i snit 11 timer om ugen på møder. En dagsorden på skrift er det "
                "billigste redskab til at forkorte dem. Forskere fra Aalborg Universitet fulgte 900 "
                "medarbejdere gennem et år. Stille læsning i begyndelsen af mødet gav hurtigere beslutninger."
            ),
            url="https://ugebrevet.example/moder",
            language="da",
            kind="third_party",
            source_name="Ugebrevet Arbejdsliv",
        ),
    ),
}

EMPLOYERS = {"en": "Northwind Energy", "it": "Borgo Alimentare", "da": "Vestvind"}
COUNTRIES = {"en": ("GB", "IE", "US"), "it": ("IT",), "da": ("DK",)}
_REGISTERS = ("formal", "warm", "brief")
_FLAGS: tuple[tuple[str, ...], ...] = (
    (),
    ("emoji",),
    ("first_person",),
    ("questions",),
    ("hashtags",),
    ("emoji", "questions"),
    ("first_person", "questions", "hashtags"),
)
_NETWORKS = ("linkedin", "x", "linkedin", "bluesky", "facebook", "mastodon", "linkedin")


def rules_for(language: str) -> CaptionRules:
    return CaptionRules(EMPLOYERS[language], banned_phrases=("game changer",), competitors=("Voltara",))


def person(
    language: str, number: int = 0, voice: tuple[str, ...] | None = None, network: str | None = None
) -> Employee:
    """The `number`th of many colleagues: every register, network and flag comes round."""
    return Employee(
        id=f"{language}-{number}",
        name="A Colleague",
        email=f"{number}@example.org",
        title="Engineer",
        languages=(language,),
        country=COUNTRIES[language][number % len(COUNTRIES[language])],
        networks=(network or _NETWORKS[number % 7],),
        voice=voice if voice is not None else (_REGISTERS[number % 3], *_FLAGS[number % 7]),
    )
