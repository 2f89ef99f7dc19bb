"""Words by which a clause is seen to have a subject and a verb of its own, by language. See `reach`.

`HEADS` open a new subject, or a place or time before one. `ANAPHORS` point back, so that what follows speaks of the
same. `WORKING` words say where somebody works.
"""

import re
from collections.abc import Mapping
from functools import cache

from curation.captions.verifying.meaning.signals import words

HEADS: Mapping[str, frozenset[str]] = {
    "en": words(
        "the a an our my your his her their its each every all some many both another one two three four five six "
        "seven eight nine ten we you i there in at on for by from with to over under near after no"
    ),
    "it": words(
        "il lo la i gli le l' un uno una un' nostro nostra nostri nostre mio mia suo sua suoi sue loro ogni tutti "
        "tutte entrambi entrambe due tre quattro cinque sei sette otto nove dieci noi voi io a al allo alla ai agli "
        "alle all' in nel nello nella nei negli nelle nell' da dal dalla dai dalle dall' con su sul sulla sui sulle "
        "per entro dopo"
    ),
    "da": words(
        "den det de en et vores min mit mine din jeres hans hendes deres sin hver alle nogle mange begge to tre fire "
        "fem seks syv otte ni ti vi jeg du i han hun der på til fra med hos ved om efter over under inden"
    ),
}

# They open what tells when, or why, another clause holds.
BOUND: Mapping[str, frozenset[str]] = {
    "en": words("when until till once because since as after before where"),
    "it": words("quando finché appena dopo prima perché poiché dove"),
    "da": words("når før inden indtil efter fordi da hvor"),
}

ANAPHORS: Mapping[str, frozenset[str]] = {
    "en": words("that this it which such so these those they he she whether"),
    "it": words("questo questa questi queste quello quella ciò lo così se tale ne"),
    "da": words("det dette den disse hvilket sådan så om de hvorvidt"),
}

# What others have done, or somebody feared, is no part of what is to come.
OF_OTHERS = re.compile(
    r"\b(?:others?|worr\w+|fear\w*|altr[oaie]|timor\w|paura|temev\w+|andre|anden|øvrige|frygt\w*|bekymr\w+)\b",
    re.IGNORECASE,
)

WORKING = words(
    "work job employ employee employer staff team colleague ad write lavoro lavorare dipendente collega impiegato adv "
    "scrivere arbejde ansætte ansat medarbejder kollega reklame skrive arbejdsgiver arbejdsplads"
)

# Deeds by which a thing comes about; what is planned is the thing.
STARTING = words(
    "introduce install build open reopen create add hire buy launch start begin make set set extend expand move get "
    "establish construct acquire order offer bring put take sell adopt switch convert develop produce become come "
    "introdurre installare costruire aprire riaprire creare aggiungere assumere comprare acquistare lanciare avviare "
    "cominciare iniziare realizzare allestire ampliare spostare trasferire ordinare offrire vendere adottare produrre "
    "sviluppare nascere acquisto apertura costruzione indføre installere bygge åbne genåbne skabe tilføje ansætte købe "
    "lancere starte begynde lave etablere oprette udvide flytte anskaffe bestille sælge udvikle producere komme"
)

# Verbs that go with any plan.
COMMON_VERBS = STARTING | words(
    "run go work use get take keep stay follow join handle reach serve carry pay see say tell know usare utilizzare "
    "andare lavorare seguire entrare raggiungere servire portare pagare restare rimanere tenere bruge gå arbejde følge "
    "nå tjene betale blive holde køre stå ligge"
)

# Verb forms of the news.
_FINITE = {
    "en": (
        r"hope|hopes|expects|plans|intends|wants|aims|considers|thinks|wishes|"
        r"may|might|can|could|should|would|must|is|are|was|were|am|has|have|had|will|won't|does|did|'s|'re|'ve|'ll|"
        r"goes|went|comes|came|gets|got|becomes|became|makes|made|takes|took|gives|gave|opens|closes|starts|begins|"
        r"began|joins|follows|moves|arrives|leaves|left|builds|built|buys|bought|sells|sold|hires|adds|gains|cuts|"
        r"ends|stops|keeps|kept|stays|runs|ran|brings|brought|means|creates|lands|launches|delivers|installs|"
        r"replaces|extends|expands|doubles|grows|grew|rises|rose|falls|fell|drops|pays|paid|lends|lent|funds|signs|"
        r"agrees|approves|receives|serves|offers|handles|works|switches|turns|returns|reopens|ships|rolls|lets|sets|"
        r"puts|sends|sent|wins|won|loses|lost|saves|spends|spent|costs|covers|includes|reaches|rejoins|merges|"
        r"relocates|disappears|vanishes|says|said|welcomes"
    ),
    "it": (
        r"spera|sperano|speriamo|prevede|prevedono|punta|puntano|conta|contano|intende|intendono|vuole|"
        r"vogliono|valuta|valutano|pensa|pensano|aspetta|aspettano|"
        r"può|possono|potrebbe|potrebbero|deve|devono|è|sono|siamo|era|erano|ha|hanno|abbiamo|ho|va|vanno|andiamo|"
        r"viene|vengono|fa|fanno|facciamo|dà|danno|sta|stanno|apre|aprono|apriamo|riapre|riaprono|chiude|chiudono|"
        r"chiudiamo|parte|partono|partiamo|arriva|arrivano|comincia|cominciano|inizia|iniziano|nasce|nascono|scatta|"
        r"scattano|entra|entrano|esce|escono|lascia|lasciano|costruisce|costruiscono|costruiamo|compra|comprano|"
        r"acquista|acquistano|vende|vendono|assume|assumono|assumiamo|cresce|crescono|sale|salgono|scende|scendono|"
        r"cala|calano|aumenta|aumentano|diventa|diventano|porta|portano|prende|prendono|riceve|ricevono|ottiene|"
        r"ottengono|firma|firmano|approva|approvano|segue|seguono|passa|passano|trasferisce|trasferiscono|sbarca|"
        r"sbarcano|debutta|debuttano|lancia|lanciano|produce|producono|usa|usano|utilizza|utilizzano|paga|pagano|"
        r"offre|offrono|vale|valgono|costa|costano|vince|vincono|perde|perdono|tocca|toccano|raggiunge|raggiungono|"
        r"ospita|ospitano|installa|installano|accoglie|accolgono|torna|tornano|resta|restano|rimane|rimangono|"
        r"continua|continuano|finisce|finiscono|vota|votano|dice|dicono|\w{2,20}(?:rà|ranno|remo)|c'è"
    ),
    "da": (
        r"håber|forventer|venter|ventes|forventes|planlægger|overvejer|ønsker|satser|regner|påtænker|tror|"
        r"kan|kunne|vil|ville|skal|skulle|må|bør|er|var|har|havde|bliver|blev|får|fik|går|gik|kommer|kom|tager|tog|"
        r"giver|gav|gør|gjorde|åbner|genåbner|lukker|starter|begynder|følger|flytter|rykker|ankommer|forlader|"
        r"bygger|køber|sælger|ansætter|hyrer|udvider|vokser|stiger|falder|sænker|hæver|skærer|stopper|slutter|ender|"
        r"fortsætter|holder|beholder|bringer|betyder|skaber|lander|lancerer|leverer|installerer|erstatter|forlænger|"
        r"fordobler|betaler|låner|skriver|underskriver|godkender|modtager|tilbyder|klarer|virker|arbejder|skifter|"
        r"vender|sender|sætter|lægger|vinder|taber|sparer|bruger|koster|dækker|omfatter|når|nåede|overtager|"
        r"indfører|kører|sejler|flyver|rejser|står|ligger|siger|viser|producerer|renser|henter|stiller|samler|"
        r"træder|rammer"
    ),
}


@cache
def finite(language: str) -> re.Pattern[str]:
    """A pattern for the whole of a finite verb form; one that nothing matches for a language without a list."""
    return re.compile(_FINITE.get(language, r"(?!)"), re.IGNORECASE)
