"""Italian: the words for what happened and for what did not, kind by kind. See `contraries_events`."""

EVENTS = {
    "layoffs": (
        r"""
        licenzia\w+, esuber\w+, (?:pers[oaie]|perd\w+) (?:il|il loro|un|i) (?:posto|posti|lavoro), mandat[oaie] a casa
        lasciat[oaie] a casa, tagli\w* (?:di|del|al|dei|sul) (?:personale|posti|organic\w+), mess[oaie] alla porta
        posti … (?:tagliati|persi|soppressi), (?:salutare|salutato) (?:\w+ ){0,2}(?:colleghi|dipendenti)
        """,
        r"(?:conserva\w*|manten\w+|mantien\w+|tenut\w+) (?:il|tutti i|i|il loro) (?:posto|posti|lavoro), tutti al loro posto, posti salvi",
    ),
    "injury": (
        r"ferit[oaie], infortun\w+, contus[oaie], intossicat[oaie], finit\w in ospedale, (?:si è |si sono )?(?:fatt[oaie]|farsi) male, mort[oaie], vittim[ae]",
        r"incolum[ei], illes[oaie], indenn[ei], san[oaie] e salv[oaie], solo (?:tanto )?spavento",
    ),
    "strike": (r"scioper\w+, braccia incrociate, incroci\w+ le braccia, astension[ei] dal lavoro", ""),
    "closure": (
        r"""
        (?:chius[oaie]|chiud\w+)(?! (?:l'esercizio|l'anno|l'accordo|il \d|il bilancio|il round|un|una|con|in (?:utile|attivo|perdita|positivo)|a quota)), chiusur[ae], abbass\w+ (?:la|le) serrand[ae], batten\w+ chiusi, soppress[oaie], tirat\w giù
        spent\w le luci, spari\w+, cessat[oaie]
        """,
        r"""
        (?:rest\w+|tenut\w|lasciat\w|rimast\w|rimang\w+|rimane|ancora|sempre|tutt[ei]|tien\w+|tengono) (?:\w+ )?apert[oaie], riapert[oaie], riapr\w+
        (?:ten\w+|tien\w+) (?:\w+ )?apert[oaie]
        """,
    ),
    "standstill": (
        r"""
        interr(?:otto|otta|otti|otte|uzion\w|omp\w+), fermat[oaie], ferm(?:are|ano|a|arsi|i), fermo (?:produttivo|impianto|macchina)
        spent[oaie], spegn\w+, spegner\w+, sospes[oaie], sospension\w, bloccat[oaie], blocco, stop, in pausa
        """,
        r"continuat\w, prosegu\w+, senza sosta, ininterrott\w+, (?:hanno|ha) continuato, sempre in (?:marcia|moto|funzione)",
    ),
    "delay": (
        r"ritard\w+, slitt\w+, rinvi\w+, posticip\w+, rimandat[oaie], in ritardo, oltre i tempi, tard[oi]",
        r"puntual\w+, in orario, nei tempi, in anticipo, come previsto",
    ),
    "answer": (
        r"rispo(?:sta|ste|sto|nde|ndono|ndere|se), replic\w+, (?:fatto|fatta|fatti) sapere, riscontr[oi]",
        r"silenzi\w*, tac(?:e|iono|iuto), bocca cucita, (?:attend\w+|aspett\w+|in attesa) … (?:risposta|replica|cenno)",
    ),
    "signing": (
        r"firm(?:a|e|ato|ata|ati|ate|ano|are|ò), sottoscri\w+, contrattualizzat[oaie], contrattat[oaie], nero su bianco, sigl(?:a|ato|ata|ano)",
        "non firmat[oaie]",
    ),
    "approval": (
        r"""
        approva\w+, autorizza\w+, via libera, benestare, nulla osta, parere (?:\w+ )?(?:favorevole|positivo)?, permess[oi], ok (?:del|della|dei)
        certificat[oaie], certificazion\w, omologat[oaie], luce verde, semaforo verde, disco verde, licenz[ae]
        """,
        "",
    ),
    "profit": (
        r"util[ei], in attivo, (?:in|nel) nero, guadagn\w+, profitt[oi], avanzo, in utile, pareggio",
        r"in perdita, in rosso, in passivo, disavanzo",
    ),
    "asking": (
        r"contattat[oaie], interpellat[oaie], sondat[oaie], bussat\w, cercat[oaie], coinvolt[oaie], consultat[oaie], ascoltat[oaie], sentit[oaie], coinvolg\w+",
        "",
    ),
    "telling": (
        r"""
        rivel\w+, res[oaie] not[oaie], res[oaie] pubblic\w+, svelat[oaie], pubblicat[oaie], uscit[oaie], diffus[oaie], comunicat[oaie]
        divulgat[oaie], scopert\w le carte, (?:ha|hanno) (?:detto|spiegato|raccontato) (?:quant\w+|chi|come|dove)
        """,
        r"""
        riservat[oaie], segret[oaie], top secret, bocca cucita, bocche cucite, inedit[oaie], nel cassetto, tenut\w per sé
        """,
    ),
    "acceptance": (
        r"accett\w+, accolt[oaie], accogli\w+, (?:detto|dice|dicono) (?:di )?sì, recepit[oaie], (?:entrat|passat)[oaie], conces[so]\w*, spuntat[oaie]",
        r"""
        respint[oaie], resping\w+, rifiut\w+, bocciat[oaie], bocci(?:a|ano), (?:detto|dice|dicono) (?:di )?no, declinat[oaie], scartat[oaie], cassat[oaie]
        (?:rispedit|rimandat)[oaie] al mittente, esclud\w+, esclus[oaie]
        """,
    ),
    "keeping": (
        r"conserva\w*, mantenut[oaie], mantien\w+, manten\w+, riserva, scorta, (?:resta\w*|rimang\w+|rimane) in (?:funzione|servizio|uso)",
        r"""
        smantell\w+, rottam\w+, demoli\w+, addio, pensionat[oaie], (?:in|va in) pensione, dismess[oaie], abbattut[oaie], buttat[oaie]
        elimina\w+, (?:detto|dice) addio, tolt[oaie], saluta\w*
        """,
    ),
    "knowing": (
        r"(?:chiarit|accertat|spiegat|individuat|scopert|svelat|risolt)[oaie] (?:\w+ ){0,2}(?:caus\w|motiv\w|perché|mistero|enigma|giallo|ragion\w), si sa perché, sappiamo perché, (?:caus\w|motiv\w|mistero) … (?:chiarit|accertat|risolt|individuat|svelat)[oaie]",
        r"ignot[oaie], sconosciut[oaie], mister\w+, enigma, giallo, inspiegat[oaie], da chiarire, un rebus",
    ),
    "talks": (r"trattativ[ae], negoziat[oi], negozia(?:re|ndo|no)?, tratta(?:ndo|no)?, colloqui, tavolo", ""),
    "cancelling": (
        r"annull\w+, cancell\w+, revoc\w+, disdett[oaie], ritirat[oaie], saltat[oaie]",
        r"confermat[oaie], (?:si fa|si farà|si è fatt[oa]), onorat[oaie]",
    ),
}

THINGS_PAID = r"""
    prezz[oi], canon[ei], tariff[ae], bigliett[oi], bollett[ae], rett[ae], affitt[oi], abbonament[oi], quot[ae], commission[ei], listin[oi], pedagg[io]+
    """
DEARER = r"""
    aument\w+, sal(?:e|gono|it[oaie]|irà|iranno|ire), rincar\w+, cresc\w+, cresciut\w+, rialz\w+, più (?:car|alt)\w+, alzat[oaie], ritocc\w+ (?:\w+ )?(?:in su|all'insù|verso l'alto)
    """
EVEN = r"""
    invariat[oaie], ferm[oaie], blocc\w+, stabil[ei], ugual[ei], lo stesso, la stessa, quello che è, tien(?:e|gono)(?: duro)?, com'(?:è|era), (?:cost\w+ )?come (?:prima|l'anno)
    """
CHEAPER = r"""
    cal(?:a|ano|o|ato|ata|ati|ate), scend\w+, sces[oaie], ridott[oaie], giù, ribass\w+, tagliat[oaie], diminui\w+
    """
FLIPS = r"""
    (?:dev(?:e|ono)|dovrà|dovranno|rest(?:a|ano)|riman(?:e|gono)) (?:ancora|da), ancora da, mica, evitat[oaie], evit(?:a|ano|are), scongiurat[oaie], revocat[oaie], annullat[oaie], cancellat[oaie], mancan\w+, manca, assent[ei], assenza, priv[oaie] di, liber[oaie] da
    attend\w+, aspett\w+, attesa, in attesa, rifiut\w+, rinunci\w+, escl\w+, presto per, a meno di, fare a meno, da vedere, da decidere, sul tavolo resta
    sparit[oaie], svanit[oaie], scompars[oaie], senza, zero, niente, nemmeno, neanche, neppure, mai, difficil\w+, improbabil\w+, se, purché, dipend(?:e|ono|erà|eranno|eva), serv(?:e|ono) ancora, finché, addio, tutt'altro, altrove, acqua passata, un ricordo, anziché, invece di, manco
    ancora da, scartat[oaie], smentit[oaie], smentisc\w+, neg(?:a|ano|ato), respint[oaie], nessun[oa]?, congelat[oaie], sospes[oaie], si astiene, chied\w+, chiest[oaie], domanda
    """
