"""Italian words for yes and no, certain and possible. See `signals.Signals`."""

from curation.captions.verifying.meaning import hedges_it
from curation.captions.verifying.meaning.signals import Signals, opening, opposites, phrases, words

ITALIAN = Signals(
    harmless=phrases(
        r"""
        (?:quando|dove|finché|ogni volta che) si parla d\w*, (?:del|al|di quanto|rispetto al|come|dal) previsto, delle previsioni, alle previsioni, delle attese
        alle attese, meno probabile, meno probabili, \d+ no, ipotesi di (?:accordo|contratto|intesa|rinnovo), non solo, non soltanto, non solamente, non vedo l'ora
        non vediamo l'ora, senza dubbio, senza alcun dubbio, perché no, non c'è dubbio, non a caso, niente male
        non (?:è|sono|siamo) (?:nostr|mi|su|vostr)\w+, niente meno, nientemeno, non meno di, non più di, non oltre, senz'altro, non perdetevi, non perdere
        non perdetelo, non dimenticate, non per nulla, nulla di meno, non da ultimo, né più né meno, non lontano da
        non di rado, se non altro, a dir poco, non mancate, non mancare, non manca, non mancano, come se
        non c'è che dire, per non parlare di, nondimeno, ciononostante, non è vero\s*\?, vero o no, sì o no
        anche se, se non sbaglio, se non erro, senza contare, mai come, più che mai, quanto mai, non appena
        non ultimo, non proprio, non è un caso, non stupisce, non sorprende, non finisce qui, non è finita
        non è tutto, non si ferma, non ci si ferma, può darsi, se volete, se vuoi, se ti, se vi, se siete, se sei
        (?:sotto|sopra|oltre|contro|rispetto a) (?:le|gli|l')?\s?(?:attese|previsioni|obiettiv[oi]|stime), più del previsto, meno del previsto
        (?:raggiunto|centrato|mancato|superato|supera|raggiunge|centra) (?:il |l'|gli )?(?:suo |suoi )?(?:obiettiv[oi]|traguard[oi])
        come … (?:volev\w+|chiedev\w+|sperav\w+|chiest[oa]|desiderav\w+|propost[oa]|auspicat[oa])
        list[ae] d'attesa, temp[oi] d(?:'|i )attesa, sal[ae] d'attesa, attesa medi[ao], attese medi[eo], attesa per (?:un|una|la|le|il)
        (?:ha|hanno) chiesto (?:\w+ )?aiuto
        (?:ha|hanno) richiesto (?:\w+ )?(?:\d+|un|uno|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|mesi|anni|giorni|ore|settimane)
        non (?:\w+ )?(?:aspettav|immaginav|sognav)\w+, nessuno (?:resta|rimane|resterà|rimarrà) (?:a piedi|indietro|fuori|solo)
        (?:all'|a )inizio, (?:alla|a) fine
        (?:rend(?:e|ono|endo)|res[oaie]) … possibil[ei], possibil[ei] grazie
        """
    ),
    negators=phrases(
        r"""
        nemmeno un, nemmeno una, nemmeno uno, neanche un, neanche una, neppure un, neppure una, neppure uno
        nemmeno l'ombra di, neanche un grammo di, non, mica, né, mai, nessun, nessuna, nessuno, niente, nulla, neanche
        nemmeno, neppure, senza, tutt'altro che, no, zero, privo di, priva di, privi di, prive di, raramente
        a malapena
        """
    ),
    determiners=phrases(
        """
        nessun, nessuna, nessuno, senza, zero, né, niente, nulla, nemmeno un, nemmeno una, nemmeno uno, neanche un
        neanche una, neppure un, neppure una, neppure uno, nemmeno l'ombra di, neanche un grammo di
        """
    ),
    without=phrases("senza"),
    refusals=phrases(
        r"""
        neg(?:a|ano|ato|ava|ò) (?:che|di), smenti(?:sce|scono|to|ta|va|rà) (?:che|di)
        rifiut(?:a|ano|ato|ava|erà) di, smett(?:e|ono|erà|eranno) di, smesso di, cess(?:a|ano|ato|erà) di
        evit(?:a|ano|ato|are|erà) (?:di|che), rinunci(?:a|ano|ato|are|erà) a(?= \w+re)
        esclud(?:e|ono|erà) (?:di|che), escluso (?:di|che), impedi(?:sce|scono|to|re) (?:di|che)
        invece di(?= \w+re), anziché(?= \w+re), fare a meno di, fa a meno di, fanno a meno di, incapac(?:e|i) di
        senza(?= \w+re)
        """
    ),
    reservations=phrases(
        r"""
        neg(?:a|ano|ato|ava|ò), smenti\w*, rifiut\w*, smett\w+, smesso, cess\w+, evit\w*, rinunci\w*, manc\w+
        esclu\w+, impedi\w+, respin\w+, boccia\w*, abbandon\w*, annull\w*, cancell\w*, tranne, eccetto, fuorché
        eccezione, invece, anziché, al posto, a meno di, viet\w*, proibi\w*, assenza, elimin\w*, togli\w*, tolgono
        tolt[oaie], addio, contro, stop, basta, meno, resta\w*, rimane\w*, rimang\w+, rimast[oaie], invariat[oaie]
        solo, soltanto, sostitu\w+, liber[oaie], gratis, gratuit\w+, escludend\w+, senza, niente, sospen\w+
        sospes[oaie], ancora, salv\w+, dubbi\w*, poc(?:o|a|hi|he), ugual\w+, identic\w+, stess[oaie], aspett\w+
        attes[ae], finché, mantien\w+, conserv\w+, fermo, ferm[aie], esent\w+, zero, superat[oaie], pers[oaie]
        perd\w+, perso, svani\w+, spari\w+
        """
    ),
    withheld=phrases(
        r"""
        spari\w+, scompa\w+, svani\w+, neg(?:a|ano|ato|ava|ò), smenti\w*, rifiut\w*, smett\w+, smesso, cess\w+
        evit\w*, rinunci\w*, manc\w+, esclu\w+, impedi\w+, respin\w+, boccia\w*, abbandon\w*, annull\w*, cancell\w*
        tranne, eccetto, fuorché, eccezione, anziché, al posto, a meno di, viet\w*, proibi\w*, assenza, elimin\w*
        tolt[oaie], tolgono, togli\w+, levat[oaie], buttat[oaie], addio, contro, stop, basta, resta\w*, rimane\w*, rimang\w+, rimast[oaie], invariat[oaie], sostitu\w+
        liber[oaie] da, escludend\w+, sospen\w+, sospes[oaie], salv\w+, dubbi\w*, ugual\w+, identic\w+, stess[oaie]
        mantien\w+, conserv\w+, fermo, ferm[aie], esent\w+, zero, fuori, al sicuro, intatt[oaie], falso, bufala, troppo(?: \w+)?
        """
    ),
    light=words(
        "tempo anno giorno persona cosa volta servire occorrere necessario permettere consentire aspettare "
        "attendere volere sperare intendere riuscire possibile contenere ricevere vedere trovare dire mostrare "
        "credere pensare sostenere annunciare prevedere comportare portare creare offrire dare mettere prendere "
        "tenere causare fornire"
    ),
    limits=phrases(
        r"""
        così, tanto, tale, tali, simile, simili, del genere, di più, più di, più che, più del, più della, più dei
        più delle, meno, prima, fino a, finché, oltre, solo, soltanto, tutti, tutte, tutto, ogni, sempre, entrambi
        esattamente, del tutto, subito, stesso, stessa, stessi, stesse, abbastanza, migliore, peggiore, maggiore
        minore, superiore, inferiore, almeno, al massimo, necessariamente, unico, unica
        """
    ),
    bounds=opening("prima che, prima di, finché, fino a, a meno che, invece di, anziché, purché"),
    also=phrases("anche, pure, persino, perfino, compres[oaie], inclus[oaie], altresì"),
    open_questions=phrases("se, qualora, a meno che, perché, o no, o meno"),
    opposites=opposites(
        """
        aumentare crescere salire incrementare alzare rialzo|calare scendere diminuire ridurre tagliare abbassare taglio
        aprire inaugurare riaprire apertura|chiudere chiusura
        cominciare iniziare avviare partire avvio inizio|smettere cessare interrompere fermare
        vincere vittoria|perdere sconfitta
        utile profitto guadagno avanzo|perdita disavanzo passivo
        assumere assunzione|licenziare licenziamento
        accettare approvare accogliere approvazione|respingere bocciare rifiutare opporre bocciatura
        permettere consentire autorizzare ammettere|vietare proibire
        includere comprendere compreso|escludere escluso
        confermare ammettere|smentire negare
        ampliare allargare espandere|restringere rimpicciolire
        entrare aderire|uscire lasciare
        riuscire successo|fallire fallimento insuccesso
        rafforzare|indebolire
        migliorare miglioramento|peggiorare peggioramento
        accelerare velocizzare|rallentare rallentamento
        """,
        """
        anticipo anticipare|ritardo ritardare rinviare
        economico|caro costoso
        obbligatorio|facoltativo volontario
        legale lecito|illegale illecito
        sicuro|pericoloso
        possibile|impossibile
        disponibile|indisponibile
        definitivo permanente|provvisorio temporaneo
        pubblico|privato
        allungare|accorciare
        pieno|vuoto
        prima|dopo
        cambiare variare|invariato
        sopra|sotto
        """,
    ),
    planned=phrases(hedges_it.PLANNED),
    possible=phrases(hedges_it.POSSIBLE),
    soft=phrases(hedges_it.SOFT),
    able=phrases("può, possono"),
    conditions=phrases(hedges_it.CONDITIONS),
    reported=phrases(hedges_it.REPORTED),
    undecided=phrases(hedges_it.UNDECIDED),
    unexcluded=phrases(hedges_it.UNEXCLUDED),
    wary=phrases(hedges_it.WARY),
    framing=phrases(
        r"""
        azienda, società, impresa, comune, consiglio, gruppo, regione, provincia, governo, club, squadra, ente
        decisione, scattare, arrivare, partire, nascere, simil[ei], ulterior[ei], nuov[oaie], altr[oaie], analog\w+
        gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre
        lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, primavera, estate, autunno, inverno, natale
        pasqua, fine, inizio, metà, mese, settimana, semestre, trimestre, stagione, (?:19|20)\d\d, prossim\w, primo
        prima, secondo
        """
    ),
    joins=phrases("e, ed, ma, mentre, o"),
    done=phrases(
        r"""
        già, ha (?:già |ora |appena )?\w+[ts]o, hanno (?:già |ora |appena )?\w+[ts]o, è (?:già |stat[oa] )\w+
        sono (?:già |stat[ie] )\w+, ormai, deciso, approvato, raggiunto, ufficiale, confermato, è fatta
        """
    ),
    coming=phrases(r"\w\w\w+(?:erà|irà|eranno|iranno), sarà, saranno, avrà, avranno, prossimamente, presto, domani"),
    own_view=phrases(
        r"""
        penso, credo, spero, secondo me, a mio parere, a mio avviso, direi, vorrei, mi chiedo, mi auguro, immagino
        sospetto, non so, non sapevo, non credo, non penso, non mi, non vedo, non avrei, non pensavo, mi piace
        mi ha, mi sembra, vale la pena, da leggere, leggete, leggi, ve lo, ve la, (?:vi|ti|ve lo|te lo|lo|la) consiglio, consiglio (?:la lettura|di leggere|a tutti), ditemi
        che ne pensate, e voi, e tu, chissà, curios[oaie], per me, personalmente, a me, lo dico, sono di parte
        conflitto, non male, per una volta, buona lettura
        potrei (?:citare|parlare|dire|elencare|scrivere|raccontare|andare avanti|aggiungere|ricordare)
        """
    ),
)
