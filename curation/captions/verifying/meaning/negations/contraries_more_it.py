"""Italian: further kinds of what happened and did not. See `contraries_events`."""

MORE = {
    "ban": (
        r"vietat[oaie], viet(?:a|ano|are), diviet[oi], proib\w+, bandit[oaie], off limits, stop a",
        r"consentit[oaie], permess[oaie], ammess[oaie], liber[oaie] di, (?:può|possono|potranno|potrà) (?:\w+ )?continuare",
    ),
    "complaint": (r"reclam[oi], lament\w+, protest[ae], segnalazion[ei], contestazion[ei]", ""),
    "change": (
        r"modific\w+, cambi(?:a|ano|ato|ata|ati|ate|amento|amenti|are), rivist[oaie], riscritt[oaie], riscriv\w+, ritocc\w+, ritocchi, toccat[oaie], stravolt[oaie], riformulat[oaie]",
        r"""
        invariat[oaie], immutat[oaie], intatt[oaie], (?:come|com') (?:era|erano|è|sono|prima), (?:lasciat|rimast)[oaie] (?:così|com|come|ugual)\w*
        (?:tal|la|lo) (?:quale|stess\w), (?:resta|rimane|restano) (?:quell\w|ugual\w|lo stess\w|la stess\w|ferm\w)
        """,
    ),
    "funding": (
        r"contribuit\w, contribut[oi], finanziat[oaie], pagat[oaie], copert[oaie], (?:mess|pagat|versat)[oaie] (?:\w+ ){0,3}(?:euro|soldi|quota|parte), soldi (?:pubblici|comunali)",
        r"autofinanziat[oaie], tasca propria, (?:mezzi|fondi) propri",
    ),
    "finding": (
        r"trovat[oaie], scopert[oaie], rilevat[oaie], individuat[oaie], rinvenut[oaie], riscontrat[oaie], spuntat[oaie], contien\w+, contengono",
        r"tutto a posto, esente, esenti, pulit[oaie], priv[oaie] di",
    ),
    "moving": (
        r"trasferi\w+, trasferiment[oi], trasloc\w+, spostat[oaie], spost(?:a|ano), esc(?:e|ono) (?:da|dal|dall'|dai|fuori)(?:\w+)?, uscit[oaie] (?:da|dal|dall)\w*, portat[oaie] (?:all'estero|via)",
        r"rest(?:a|ano|erà|eranno) (?:in|qui|dove|al|alla|a|nel|nella|nei), rimang\w+ (?:in|qui|dove), rimane (?:in|qui|dove)",
    ),
    "use": (
        r"bruci(?:a|ano|ato|are), us(?:a|ano|ato|ata|ati|ate|are|o), utilizz\w+, ricors[oi], ricorr\w+, (?:con )?l'aiuto (?:di|dei|del|delle|della), grazie (?:a|ai|alle|al|alla), impieg\w+, affid\w+, serv(?:e|ono|ire|ito), sfrutt\w+",
        r"(?:fa|fatto|fanno|fare) a meno, rinunci\w+, senza bisogno",
    ),
    "reaching": (
        r"raggiunt[oaie], centrat[oaie], tagliat[oa] il traguardo, toccat[oaie]",
        r"mancat[oaie], fallit[oaie], sfuggit[oaie]",
    ),
    "getting": (
        r"ottenut[oaie], ottien\w+, in tasca, in mano, incassat[oaie], portat[oaie] a casa, ricevut[oaie], strappat[oaie], conquistat[oaie], conces[so]\w+",
        r"manca(?:no)?, mancat[oaie], a mani vuote, (?:in )?attesa (?:di|del|della|dei), sfumat[oaie], rimandat[oaie], persa",
    ),
    "harm": (
        r"""
        colpit[oaie], penalizzat[oaie], danneggiat[oaie], risentit[oaie], coinvolt[oaie] (?:dal|dalla), interessat[oaie] (?:dal|dalla), pagat[oa] il conto, soffert[oaie]
        """,
        r"""
        risparmiat[oaie], indenn[ei], come sempre, come al solito, al riparo
        """,
    ),
    "recovery": (
        r"""
        ripres[oaie], recuperat[oaie], risalit[oaie], rimbalz\w+, torn(?:a|ano|at[oaie]) (?:a|ai|al|alla|sui), rivist[oaie]
        """,
        r"""
        al palo, ferm[oaie] al, lontan[oaie] da
        """,
    ),
    "leaving": (
        r"""
        lasciat[oaie], lasci(?:a|ano), abbandon\w+, ritirat[oaie], ritir(?:a|ano), dimess[oaie], dimission\w+, se n'è andat[oaie], se ne (?:sono|è) andat[oaie], pers[oaie] (?:clienti|soci|un|una|due|alcuni|qualche), uscit[oaie], tirat[oaie] indietro, sfilat[oaie]
        """,
        r"""
        rimast[oaie], restat[oaie], fedel[ei], (?:resta|restano|rimane|rimangono), ci sono ancora tutt[ei], confermat[oaie]
        """,
    ),
    "renewal": (
        r"""
        rinnov\w+, prorog\w+, prolungat[oaie], estes[oaie]
        """,
        r"""
        scad(?:e|uto|uta|rà|ono), scadenza naturale, se ne va, conclus[oaie]
        """,
    ),
    "passing": (
        r"""
        superat[oaie], passat[oaie] (?:l'|il|la|a pieni)\w*, promoss[oaie]
        """,
        r"""
        bocciat[oaie], fallit[oaie], respint[oaie]
        """,
    ),
    "charging": (
        r"""
        a pagamento, si paga, pag(?:a|ano|are|herà|heranno), fa(?:nno)? pagare, cost(?:a|ano)(?! \d)
        """,
        r"""
        gratis, gratuit[oaie], gratuitamente, liber[oaie], senza pagare
        """,
    ),
    "selling": (
        r"""
        vend(?:e|ono|ere|uto|uta|uti|ute|erà|eranno), cedut[oaie], ced(?:e|ono|ere), in vendita, cession[ei]
        """,
        r"""
        invendut[oaie], (?:resta|rimane|restano) (?:in mano|al|alla|di|nelle mani), tien\w+ (?:stretto|stretta)
        """,
    ),
    "joining": (
        r"""
        aderi\w+, partecip\w+, a bordo, iscritt[oaie], unit[oaie] a
        """,
        r"""
        alla finestra, a guardare, in disparte, (?:resta|restano|rimane|rimast[oaie]) fuori, defilat[oaie]
        """,
    ),
    "winning": (
        r"""
        vint[oaie], vinc\w+, accolt[oaie], ragione, spuntat[oaie], riuscit[oaie], successo
        """,
        r"""
        pers[oaie] (?:il|la|in|l)\w*, sconfitt[oaie], torto, ribaltat[oaie]
        """,
    ),
    "damage": (
        r"""
        danneggiat[oaie], distrutt[oaie], dann[oi], rovinat[oaie], bruciat[oaie], andat[oaie] pers[oaie], buttat[oaie]
        """,
        r"""
        intatt[oaie], salv[oaie], salvat[oaie], integr[oaie], indenn[ei]
        """,
    ),
    "theft": (
        r"""
        rubat[oaie], sottratt[oaie], trapelat[oaie], violat[oaie], finit[oaie] (?:in|nelle) mani, esfiltrat[oaie]
        """,
        r"""
        al sicuro, protett[oaie], in salvo
        """,
    ),
    "support": (
        r"""
        sostegno, sostenut[oaie], favorevol[ei], appoggi\w+, a favore
        """,
        r"""
        contrari[oaie], oppost[oaie], oppon\w+, (?:vot|schierat|pronunciat)\w+ contro, critic[oaihe]+
        """,
    ),
    "working": (
        r"""
        funzion\w+, lavor(?:a|ano) (?:anche|di|su|con)?, è in funzione, sono in funzione, se la cava\w*
        """,
        r"""
        guast[oaie], fuori (?:servizio|uso), rott[oaie], ferm[oaie], tropp[oi] difficil[ei]
        """,
    ),
    "available": (
        r"""
        disponibil[ei], accessibil[ei], in vendita, nei negozi, sugli scaffali, ammess[oaie]
        """,
        r"""
        esaurit[oaie], introvabil[ei]
        """,
    ),
    "distributing": (
        r"""
        distribui\w+, stacca(?:re|no)? la cedola, riceve(?:rà|ranno|re)?, ricevono, avranno, spetta\w*
        """,
        r"""
        a bocca asciutta, a secco, trattenut[oaie]
        """,
    ),
    "danger": (
        r"""
        a secco, senz'(?:acqua|energia|luce), al buio, senza (?:acqua|luce|corrente)
        """,
        r"""
        sempre (?:acqua|luce)
        """,
    ),
}
