"""Posts as people of three tempers write them, in three languages, and people to whom they may belong."""

from curation.roles import Employee

WARM = {
    "en": (
        "I'm so proud of our team in Leeds! They've rebuilt the whole test bench in six weeks 🔧 Who wants a tour?",
        "Okay so my first week as a shift lead is done and I can't stop smiling 😊 Thanks so much to everyone who "
        "answered my questions. What's the best advice you got when you started?",
        "Hey folks! We're hiring two graduates. It's a lovely bunch, honestly. Want to know what a Monday looks like? "
        "Drop me a line 👇 #jobs",
        "My daughter asked what I do all day. Didn't have a good answer 😂 How do you explain heat pumps to a six-year "
        "old?",
    ),
    "it": (
        "Che bella giornata! Oggi ho visto partire il primo camion dal nuovo magazzino e mi sono commossa 🚚 Chi viene "
        "a trovarci?",
        "Ciao a tutti, cerchiamo due neolaureati per il mio gruppo. Si impara un sacco e si ride anche 😄 Vi va di "
        "fare due chiacchiere? #lavoro",
        "Grazie mille ai colleghi di Bari: mi avete insegnato più voi in una settimana che io in un anno di corsi! E "
        "voi da chi avete imparato di più? 💛",
        "Confesso: fino a ieri non sapevo che cosa fosse una pompa di calore. Adesso non parlo d'altro 😅 Fatemi "
        "sapere, sono l'unica?",
    ),
    "da": (
        "Sikke en dag! Vi fik sendt den første pumpe afsted fra det nye lager, og jeg er så stolt af holdet 🚚 Hvem "
        "vil forbi og se den?",
        "Hej alle sammen, vi søger to nyuddannede til min afdeling. Det er sjovt, og du lærer en masse 😄 Har du lyst "
        "til en snak? #job",
        "Tusind tak til kollegerne i Randers, I er bare så dygtige! Hvem har lært jer mest? 💛",
        "Jeg må indrømme, at jeg ikke anede, hvad en varmepumpe var, da jeg startede. Nu taler jeg ikke om andet 😅 "
        "Er det kun mig?",
    ),
}
FORMAL = {
    "en": (
        "It is with great pleasure that we announce the opening of the new laboratory in Leeds. On behalf of the board "
        "I would like to thank all partners who have contributed to the project over the past three years.",
        "We are pleased to share the annual report. Furthermore, the document describes the measures that have been "
        "taken in accordance with the new directive, and it does not conceal the difficulties.",
        "I would like to express my sincere gratitude to the colleagues in Aarhus. Their work is of particular "
        "interest to all who operate district heating networks.",
    ),
    "it": (
        "È con grande piacere che annunciamo l'apertura del nuovo laboratorio di Bari. Desidero ringraziare tutti i "
        "partner che hanno contribuito al progetto nel corso degli ultimi tre anni.",
        "Si segnala la pubblicazione del bilancio annuale. Il documento illustra altresì le misure adottate al fine "
        "di recepire la nuova direttiva.",
        "Gentili colleghi, Vi ringrazio per la partecipazione all'incontro di ieri. Siamo lieti di condividere gli "
        "atti, disponibili presso la segreteria. Cordiali saluti",
    ),
    "da": (
        "Det er med stor glæde, at vi kan meddele åbningen af det nye laboratorium i Aarhus. Jeg vil gerne rette en "
        "særlig tak til de partnere, der gennem tre år har bidraget til projektet.",
        "Årsrapporten er hermed offentliggjort. Den beskriver endvidere de tiltag, der er gennemført i henhold til "
        "det nye direktiv.",
        "Kære samarbejdspartnere. Vi håber, at Deres virksomhed vil deltage i konferencen. Nedenstående program giver "
        "et overblik. Med venlig hilsen",
    ),
}
BRIEF = {
    "en": ("New figures from the lab. Worth a look.", "Two openings in Leeds. Apply by Friday.", "Good read on grids."),
    "it": (
        "Nuovi dati dal laboratorio. Da leggere.",
        "Due posti a Bari. Scadenza venerdì.",
        "Un buon testo sulle reti.",
    ),
    "da": (
        "Nye tal fra laboratoriet. Værd at læse.",
        "To stillinger i Aarhus. Frist på fredag.",
        "Godt stof om nettet.",
    ),
}
LANGUAGES = ("da", "en", "it")


def writer(language: str, *voice: str) -> Employee:
    """Somebody who writes in `language` and has these tokens in the profile."""
    return Employee("w", "W", "w@x.example", "Engineer", languages=(language,), networks=("linkedin",), voice=voice)
