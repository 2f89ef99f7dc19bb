"""An item a language whose articles place, bound and lay side by side, and captions that they bear out."""

TEXTS = {
    "en": (
        "Hallam Ferries carries more cars on the Skarvik route\nHallam Ferries carried 412,000 passengers in "
        "2025, down from 437,000 in 2024, but the number of cars rose 7 per cent to 98,600. Fuel use per "
        "crossing was 11 per cent below the fleet average. In the weeks when the new booking site was "
        "introduced, complaints fell by a quarter; the company has not looked into the reasons. The Skarvik "
        "route is its third-busiest, after Oban and Larne. Its newest ship, the Petrel, takes 48 minutes, "
        "slower than the hovercraft of rival Brannock Lines but quicker than the bridge road in summer. "
        "Punctuality, at 93 per cent, was almost as good as in 2019. During the dock strike, hotel bookings "
        "in Skarvik also dropped 9 per cent. The fare is the same as last year. The Petrel was delayed "
        "because of a faulty gearbox. Up to 120 lorries fit on board. The union had asked for nearly double "
        "the crew."
    ),
    "it": (
        "Cantine Borgoreale chiude il 2025 in crescita\nCantine Borgoreale ha venduto nel 2025 8,4 milioni di"
        " bottiglie, il 5 % in più del 2024 ma meno delle 9,1 del 2021. Il fatturato, 61 milioni, resta "
        "superiore a quello della rivale Tenute Salvi. Nei mesi in cui è stato rifatto il magazzino le "
        "rotture sono calate del 14 %; l'azienda non ha analizzato le cause. La cantina è la quarta del "
        "Veneto per volumi. Il nuovo impianto lava 3.200 bottiglie l'ora, quasi il doppio del precedente, e "
        "consuma la stessa acqua di quello vecchio. Nello stesso trimestre i prezzi del vetro sono scesi del "
        "3 %. La vendemmia è stata rinviata a causa della grandine. Il prezzo medio, 6,20 euro, è inferiore "
        "alla media regionale. Fino a 400 visitatori al giorno possono entrare. La produzione di rosé non è "
        "stata più redditizia di quella di bianco."
    ),
    "da": (
        "Nordlys Møbler får større omsætning\nNordlys Møbler i Skive solgte i 2025 for 318 mio. kr. mod 297 "
        "mio. kr. året før, men overskuddet var lavere end i 2023. Fabrikken er landets fjerdestørste "
        "møbelfabrik. I de uger, hvor den nye lakerbane blev kørt ind, faldt spildet med 12 pct.; "
        "virksomheden har ikke undersøgt hvorfor. Ventetiden på en stol er fem uger, kortere end hos "
        "konkurrenten Bøgholm. Den nye sav er langsommere end den gamle, men støjer mindre. Samtidig steg "
        "sygefraværet i lageret til 5,4 pct. Stof fra Herning er lige så dyrt som stof fra Polen. Leveringen "
        "blev forsinket på grund af en strejke i Gdansk. Op til 90 sofaer kan pakkes på en dag. "
        "Kundetilfredsheden er knap dobbelt så høj som i 2019."
    ),
}

BORNE_OUT = [
    (
        "en",
        "412,000 people sailed with Hallam in 2025, some 25,000 fewer than the year before. More cars, though: up 7%.",
    ),
    ("en", "Only two Hallam routes are busier than Skarvik, and those are Oban and Larne."),
    ("en", "Brannock still beats the Petrel on speed. I work at Hallam and can live with that."),
    ("en", "Fuel per crossing: 11% less than the average ship of ours uses. Better for everyone."),
    (
        "en",
        "Complaints went down by a quarter while the new booking site was being rolled out. Cause or coincidence? Nobody has checked.",
    ),
    ("en", "A broken gearbox held up the Petrel. That is why she came late."),
    ("en", "Hotels in Skarvik had 9% fewer bookings during the dock strike."),
    ("en", "Same fare as last year: no increase for anyone. That makes me happy."),
    ("en", "We can take as many as 120 lorries at once, and I never get tired of watching them load."),
    ("en", "Nobody loves ferries more than I do. This made my day!"),
    ("en", "Punctuality was 93%, a shade below 2019."),
    ("en", "Forty-eight minutes is faster than driving over the bridge in July. Great news for families!"),
    ("en", "Proud of my team: this summer brought us more cars than ever in my time here."),
    ("it", "Otto milioni e passa di bottiglie nel 2025: meglio del 2024, peggio del 2021."),
    ("it", "Soltanto tre cantine venete producono più di Borgoreale."),
    ("it", "Tenute Salvi incassa meno di Borgoreale, che arriva a 61 milioni."),
    ("it", "Rotture in calo del 14 % proprio mentre si rifaceva il magazzino. Sul perché nessuno si pronuncia."),
    ("it", "È stata la grandine a far slittare la vendemmia."),
    ("it", "Il vetro costa il 3 % in meno. Una bella boccata per tutti, direi."),
    ("it", "Nessuno mi ha mai reso più orgoglioso della mia squadra. Lavoro in Borgoreale da otto anni."),
    (
        "it",
        "Il nuovo impianto lava 3.200 bottiglie l’ora con la stessa acqua di prima: quasi il doppio della vecchia linea.",
    ),
    ("it", "Con 6,20 euro di media restiamo sotto la media della regione. Adv, lavoro in Borgoreale."),
    ("da", "Vi solgte for 318 mio. kr., 21 mio. mere end året før. Jeg arbejder hos Nordlys."),
    ("da", "Kun tre danske møbelfabrikker er større end Nordlys."),
    ("da", "Bøgholm lader kunderne vente længere end Nordlys, hvor det tager fem uger."),
    ("da", "Mens lakerbanen blev kørt ind, faldt spildet 12 pct. Hvorfor ved ingen."),
    ("da", "Strejken i Gdansk forsinkede leveringen. Det kan ske for alle."),
    ("da", "Den gamle sav var hurtigere, men den nye larmer mindre. Jeg tager gerne lidt ro."),
    ("da", "Ingen elsker en god stol højere end mig!"),
    ("da", "Overskuddet nåede ikke op på 2023-niveau, men omsætningen voksede."),
    ("da", "Op mod 90 sofaer pakket på en dag. Det gør mig stolt."),
]
"""Language of item and caption, and the caption."""

BORNE_OUT_ABROAD = [
    ("en", "it", "Reclami giù di un quarto nelle settimane del nuovo sito. Chissà."),
    ("en", "da", "Kun to ruter har flere passagerer end Skarvik."),
    ("da", "en", "Nordlys sold 7% more than the year before: 318 million kroner."),
    ("it", "en", "Only three Veneto wineries make more bottles than Borgoreale."),
]
"""Language of the item, of the caption, and the caption."""
