"""The numbers of Italian. Those below a thousand are written as one word and are spelled out here by rule."""

from curation.quantities.lexicon import Lexicon, hedges, numbered, phrases, words

_UNITS = (
    "zero uno|un|una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove"
)
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
_PART_STEMS = "terz quart quint sest settim ottav non decim"
_DIGITS = ("uno|un", "due", "tre|tré", "quattro", "cinque", "sei", "sette", "otto", "nove")


def _below_a_hundred() -> dict[str, int]:
    found = numbered(_UNITS)
    for ten, name in enumerate(_TENS.split(), 2):
        found[name] = ten * 10
        for digit, spelled in enumerate(_DIGITS, 1):
            stem = name[:-1] if digit in (1, 8) else name
            found |= {stem + word: ten * 10 + digit for word in spelled.split("|")}
    return found


def _below_a_thousand() -> dict[str, int]:
    found, low = _below_a_hundred(), _below_a_hundred()
    for digit, name in enumerate(("", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"), 1):
        found[f"{name}cento"] = digit * 100
        for word, value in low.items():
            if value > 0:
                found[f"{name}cento{word}"] = digit * 100 + value
                if word.startswith("o"):
                    found[f"{name}cent{word}"] = digit * 100 + value
    return found


def _elided() -> dict[str, int]:
    """Tens and hundreds, with and without an eight, as they stand before a vowel: `vent'anni`, `duecent'anni`."""
    found = {"cento": 100} | _below_a_thousand()
    return {f"{word[:-1]}'": value for word, value in found.items() if value > 19 and value % 10 in (0, 8)}


def _ordinals() -> dict[str, int]:
    stems = numbered(_PART_STEMS, 3)
    for word, value in _below_a_hundred().items():
        if value > 10:
            stems[(word if word.endswith(("tré", "tre", "sei")) else word[:-1]).replace("é", "e") + "esim"] = value
    stems |= {"centesim": 100, "millesim": 1000}
    return {stem + ending: value for stem, value in stems.items() for ending in "oaie" if stem + ending != "none"}


def _parts() -> dict[str, int]:
    stems = numbered(_PART_STEMS, 3)
    found = {stem + ending: value for stem, value in stems.items() for ending in "oi"}
    return found | {"ventesimo": 20, "ventesimi": 20}


def _multiples() -> dict[tuple[str, ...], float]:
    found: dict[tuple[str, ...], float] = {}
    for stem, factor in (("raddoppi", 2.0), ("triplic", 3.0), ("quadruplic", 4.0), ("dimezz", 0.5)):
        infix = "h" if stem.endswith("ic") else ""
        endings = [*words("a o ato ata ati ate are ando ano ò ava erà")]
        if factor == 0.5 or infix:
            endings += [f"{infix}i", f"{infix}erà", f"{infix}eranno"]
        found |= {(stem + ending,): factor for ending in endings}
    for name, factor in (("doppio", 2.0), ("triplo", 3.0), ("quadruplo", 4.0)):
        found |= {(article, name): factor for article in ("il", "al", "del", "un")}
    return found


ITALIAN = Lexicon(
    small=_below_a_thousand() | _elided(),
    hundreds=frozenset(),
    scales={"mille": 1e3, "mila": 1e3, "migliaia": 1e3, "milione": 1e6, "milioni": 1e6, "mln": 1e6, "mio": 1e6,
            "miliardo": 1e9, "miliardi": 1e9, "mld": 1e9, "mrd": 1e9, "bilione": 1e12, "bilioni": 1e12},
    links=words("e"),
    ones=words("un uno una"),
    ambiguous=words("uno un una sei zero"),
    counting=words(
        "in di da i le gli con per a fra tra oltre quasi circa altri altre dei delle degli ai alle agli solo sole "
        "soli dai dalle nei nelle primi prime ultimi ultime ogni con"
    ),
    counted_on=phrases(
        "dei quali|delle quali|di cui|di loro|di questi|di queste|di essi|di esse"
        "|in più|in meno|più dell|più del|più della|meno dell|meno del|meno della|più rispetto"
    ),
    and_a_half=phrases("e mezzo|e mezza"),
    half_of_one=words("mezzo mezza mezz"),
    one_and_a_half=frozenset(),
    ordinals=_ordinals(),
    ordinal_endings=words("º ª ° esimo esima"),
    parts=_parts() | {"metà": 2},
    halves=words("metà"),
    no_half_before=words("a prima seconda verso altra dolce a mia tua sua nostra vostra loro"),
    no_half_after=words(
        "strada prezzo tempo classifica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
        "novembre dicembre mese anno settimana mattina giornata campo"
    ),
    part_of=words(
        "dalla dai dalle alla alle ai allo agli di del dei degli delle della dell in per con rispetto e ed ma da dal "
        "al nel nella entro circa meno più degli lo hanno ha sono è"
    ),
    out_of=phrases("su|ogni|su ogni"),
    every=words("ogni"),
    multiples=_multiples(),
    rounds={"decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30, "quarantina": 40,
            "cinquantina": 50, "sessantina": 60, "settantina": 70, "ottantina": 80, "novantina": 90,
            "centinaio": 100, "migliaio": 1000},
    vague={"decine": (15, 200), "dozzine": (20, 200), "centinaia": (150, 3000), "migliaia": (1500, 1e6),
           "milioni": (1.5e6, 1e9), "miliardi": (1.5e9, 1e12)},
    hedges=hedges(
        about="circa|intorno a|intorno ai|intorno al|intorno alle|attorno a|attorno ai|attorno al|attorno alle"
        "|sui|sulle|più o meno|pressappoco|all'incirca"
        "|grosso modo|approssimativamente|ca|indicativamente|un|una|nell'ordine di|nell'ordine dei|suppergiù|verso",
        over="oltre|più che|ben più che"
        "|più di|più del|più dei|più delle|più della|più dell|oltre il|oltre la|oltre i|oltre le"
        "|almeno|poco più di|poco più del"
        "|poco più della|poco oltre|superiore a|superiori a|superiore al|supera|superano|superato|superati"
        "|superata|ben oltre"
        "|ben più di|non meno di|sopra|sopra i|al di sopra di|passa|un po' più di|abbondantemente oltre",
        under="quasi|poco meno di|poco meno del|poco meno della|meno di|meno del|meno della|meno dei|meno delle"
        "|sotto|sotto il|sotto i|al di sotto di"
        "|inferiore a|inferiori a|inferiore al|vicino a|vicino ai|vicino al|vicini a|vicina al|appena meno di"
        "|neanche|nemmeno|neppure"
        "|non più di|poco sotto|poco sotto il|poco sotto i|a un passo da|verso|ormai|pressoché",
        below="meno di|meno del|meno della|meno dei|meno delle|sotto|sotto il|sotto i|al di sotto di|inferiore a"
        "|inferiori a|inferiore al|non più di",
        up_to="entro|nel raggio di|fino a|fino al|fino ai|sino a|al massimo|massimo|ben",
    ),
    hedges_after=hedges(about="circa|più o meno|o giù di lì|all'incirca|o quasi|grosso modo",
                        over="+|e più|o più|e oltre|o oltre|e passa|abbondanti|abbondante|almeno|e rotti|e rotte"
                        "|e qualcosa|e un po'|e spiccioli|e fischia|e briciole",
                        under="o meno|scarsi|scarse|scarso|scarsa|al massimo"),
    joins=words("- – — × x per a ai al alle all e o , da ed contro tra fra dei degli delle sui"),
    clock_before=words("alle all ore dalle dall ora fino tra le e"),
    clock_after=words("in.punto"),
    cues={
        "compared": words(
            "più meno differenza rispetto aumento aumentato aumentata calo calato calata oltre sopra sotto prima "
            "dopo punti superiore inferiore superiori inferiori avanti maggiore minore crescita cresciuto cresciuta "
            "cresciuti persi perso perse persa perdita risparmio risparmiati risparmia risparmiare salito salita "
            "saliti scesi sceso scesa scese salato guadagnati guadagnato taglio tagliati diminuito diminuita "
            "diminuzione scarto vantaggio distacco rincaro rialzo ribasso extra altri altre ulteriori passati "
            "mancano presto tardi rimangono restano rimasti rimaste avanzano migliorato ridotto ridotta lungo corto "
            "differenze basta bastano"
        ),
        "total": words(
            "tutto totale totali complessivamente complessivo complessiva insieme complessivi somma sommando tutti = "
            "× x sommati conti fanno fa complesso cioè ossia calcoli calcolo diviso dividendo moltiplicato quindi "
            "dunque pari"
        ),
        "each": words("testa ciascuno ciascuna ciascun persona media medio mediamente ogni pro cadauno diviso"),
        "earlier": words(
            "prima precedente precedenti precedentemente contro rispetto scorso scorsa passato dai dal dalle invece "
            "allora"
        ),
        "span": words(
            "fa tra fra dopo prima ormai oggi anni età vecchio vecchia attesa aspettato aspettava quasi finora adesso"
        ),
        "rest": words(
            "resto restante restanti rimanente rimanenti altri altre maggioranza minoranza non senza astenuti astenute "
            "astiene disertato diserta manca mancano mai nessun ultimi ultime assenti"
        ),
        "read": words("lettura leggere letto tuo tuoi vostro vostri tempo caffè pausa ascolto prendetevi prenditi"),
    },
    idle=words(
        "cose cosa motivi motivo parole parola punti ragioni ragione lezioni lezione domande domanda minuti minuto "
        "spunti spunto fatti consigli modi modo passi righe volte dati numeri dettagli riflessioni idee esempi "
        "aspetti"
    ),
    few=words("qualche alcune alcuni diverse diversi parecchie parecchi paio molte molti poche pochi tante tanti"),
    uncounted=words(
        "spesi coperti stanziati investiti versati pagati finanziati erogati destinati a ad al all alla alle ai agli "
        "allo anche ancora che chi ci circa col come con contro cui da dal dalla dalle dai dall "
        "dell nell sull dagli dello degli dei del della delle di dopo dove due e è ed era erano fa "
        "fino fra già gli ha hanno i il in invece io l la le lei lo loro lui ma mai me meno mi ne "
        "nei nel nella nelle negli nello noi non o ogni "
        "oggi oltre ora per però perché più poi prima quali quando quanto quattro quella quelle quelli quello questa "
        "queste questi questo qui resta restano rispetto se sei senza si sì solo sono sopra sotto sta su sua sue sui "
        "sul sulla sulle suo suoi tra tre tutta tutte tutti tutto un una uno va verso vi voi volte nuovi nuove nuovo "
        "nuova altri altre grandi piccoli piccole giovani vecchi primi prime ultimi ultime diversi diverse hanno hai "
        "fanno anno entro durante presso tranne mentre nonostante grazie malgrado tramite mediante sempre ieri "
        "domani stamattina scorso prossimo totale appena soltanto quasi pur maggiore maggiori minore minori superiore "
        "superiori inferiore inferiori"
    ),
    qualifiers=words(
        "interi intere lunghi lunghe lavorativi lavorative consecutivi consecutive pieni piene lunghissimi buoni "
        "buone soli sole"
    ),
    idioms=phrases(
        "mille grazie|cento per cento|mille e uno|mille e una|mille volte|mille motivi|mille domande|mille cose|"
        "mille parole|cento volte|milione di volte|trecentosessanta gradi|360 gradi|dolce metà|metà dell'opera|"
        "mezzo mondo|mezza italia|mezza città|mezza parola|24 ore su 24|ventiquattro ore su ventiquattro|"
        "7 giorni su 7|sette giorni su sette|h 24|uno su mille|una su mille|domanda da un milione|a mille|"
        "cinque stelle|5 stelle|50 e 50|365 giorni l'anno|365 giorni all'anno|dodici mesi l'anno|fifty-fifty|"
        "cinquanta e cinquanta|100 di questi|cento di questi|a 360"
    ),
)  # fmt: skip
