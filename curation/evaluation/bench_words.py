"""Columns of words that make a sentence when one of each is put beside the next: English, Italian, Danish."""

Words = tuple[tuple[str, ...], ...]

WORDS: dict[str, Words] = {
    "en": (
        ("The new", "A second", "Our oldest", "Every small", "The first", "One more", "Their largest", "No other"),
        ("heat pump", "service team", "wind farm", "hospital", "warehouse", "harbour", "bakery", "training course"),
        ("near the coast", "in Leeds", "outside the city", "with forty people", "for apprentices", "on the island"),
        ("cuts", "has measured", "will report", "compares", "replaces", "publishes", "expects", "doubles"),
        ("its energy use", "the waiting time", "what customers pay", "the number of trucks", "last year's figures"),
        ("after two winters of tests", "before the summer", "with help from suppliers", "although prices rise"),
        ("and shares the results", "while the board looks on", "as engineers had hoped", "without further delay"),
    ),
    "it": (
        ("Il nuovo", "Un secondo", "Il nostro", "Ogni piccolo", "Il primo", "Un altro", "Il loro", "Nessun altro"),
        ("impianto", "cantiere", "ospedale", "magazzino", "porto", "forno", "corso di formazione", "laboratorio"),
        ("vicino alla costa", "di Verona", "fuori città", "con quaranta persone", "per apprendisti", "sull'isola"),
        ("riduce", "ha misurato", "comunica", "confronta", "sostituisce", "pubblica", "prevede", "raddoppia"),
        ("i consumi di energia", "i tempi di attesa", "quanto pagano i clienti", "il numero dei camion"),
        ("dopo due inverni di prove", "prima dell'estate", "con l'aiuto dei fornitori", "benché i prezzi salgano"),
        ("e condivide i risultati", "mentre il consiglio osserva", "come speravano i tecnici", "senza altri ritardi"),
    ),
    "da": (
        (
            "Det nye",
            "Et andet",
            "Vores ældste",
            "Hvert lille",
            "Det første",
            "Endnu et",
            "Deres største",
            "Intet andet",
        ),
        ("anlæg", "serviceværksted", "hospital", "lager", "bageri", "kursusforløb", "laboratorium", "havneområde"),
        ("nær kysten", "i Aarhus", "uden for byen", "med fyrre ansatte", "for lærlinge", "på øen"),
        ("sænker", "har målt", "fremlægger", "sammenligner", "erstatter", "offentliggør", "forventer", "fordobler"),
        ("sit energiforbrug", "ventetiden", "det kunderne betaler", "antallet af lastbiler", "sidste års tal"),
        ("efter to vintres afprøvning", "inden sommeren", "med hjælp fra leverandører", "selv om priserne stiger"),
        ("og deler resultaterne", "mens bestyrelsen ser til", "som teknikerne havde håbet", "uden flere forsinkelser"),
    ),
}
