"""Words that tell a matter settled, by language and by kind: a permission or a vote, a contract, a resolve.

Each kind counts by itself: who has signed has not thereby been given leave.
"""

from collections.abc import Mapping

APPROVED: Mapping[str, str] = {
    "en": r"""
        green light, green-lit, go-ahead, thumbs[- ]up, all[- ]clear, approved, sign(?:s|ed) off, signed-off
        wav(?:ed|es) through, wav(?:ed|es) … through, rubber-stamp(?:s|ed), blessing, nod, consented, ratified
        permitted, authori[sz]ed, licen[cs]ed, sanctioned, cleared, passed, accepted, adopted, backed, endorsed
        said yes, says yes, vot(?:e|ed|es|ing) (?:yes|for|in favour|in favor|to), granted
        gives? (?:its|the|their) (?:ok|consent|backing), gave (?:its|the|their) (?:ok|consent|backing)
        (?:won|wins|secured|obtained|received|gained|got|gets) … (?:approval|permission|consent|clearance)
        (?:won|wins|secured|obtained|received|gained|got|gets) … (?:permit|licence|backing)
        given … (?:permission|leave|consent|approval|clearance|the ok|the nod), gets? the (?:ok|nod|all-clear)
        permi(?:t|ssion) (?:is |has been )?(?:granted|secured|in the bag|in hand|in place|through), has its permit
        """,
    "it": r"""
        via libera, disco verde, semaforo verde, nulla osta, nullaosta, placet, benestare
        approv(?:a|ano|ato|ata|ati|ate|ò), autorizz(?:a|ano|ato|ata|ati|ate|ò), conced(?:e|ono), concess[oaie]
        ratificat[oaie], accolt[oaie], accettat[oaie], promoss[oaie], deliberat[oaie], dett[oa] (?:di )?sì, dice sì
        dicono sì, detto ok, dato (?:l')?ok, sì definitivo, ha(?:nno)? votato (?:sì|a favore|per)
        passat[oaie] (?:in|con|al), rilasciat[oaie], ottenut[oaie], incassat[oaie]
        """,
    "da": r"""
        grønt lys, godkend(?:er|t|te|es), blåstemple\w+, sagt (?:ja|god|ok), sig?er (?:ja|god), stemt (?:ja|for)
        stemte (?:ja|for), vedtag(?:et|er|es|ne), vedtog, tilladt, bevilge[rt]\w*, bevilling(?:en)? er, bifald\w*
        givet (?:lov|tilladelse|tilsagn|samtykke|tilslutning|ok), gav (?:lov|tilladelse|tilsagn)
        har fået (?:lov|ja|ok|tilladelse\w*), fået … (?:tilladelse\w*|godkendelse\w*|ja)
        tilladelsen er (?:givet|i hus|på plads|hjemme), accepteret, nikket ja
        """,
}

SIGNED: Mapping[str, str] = {
    "en": r"""
        signed(?! off), inked, sealed, clinched, landed, done deal, deal is done, in the bag, shook hands, shaken hands
        ha(?:s|ve) agreed, agree(?:s|d) (?:to|on|with), str(?:uck|ikes) … (?:deal|agreement|bargain), wrapped up
        deal struck, (?:won|wins|secured) … (?:contract|order|deal), is ours, are ours, on board, says it will
        under contract
        """,
    "it": r"""
        firmat[oaie], firm(?:a|ano), sottoscritt[oaie], siglat[oaie], sigl(?:a|ano), stipulat[oaie]
        accordo (?:fatto|raggiunto|chiuso), affare fatto, ha(?:nno)? accettato, stretta di mano, in tasca, è nostr[oa]
        sono nostr[ie], contratto chiuso, contrattualizzat[oaie], aggiudicat[oaie], messo le mani su, d'accordo
        """,
    "da": r"""
        underskrevet, skrevet under, skriver under, indgået, indgår aftale, i hus, er hjemme, på plads, lukket aftalen
        forseglet, landet … (?:aftale\w*|kontrakt\w*|ordre\w*), aftalen er (?:klar|lavet|landet), sagt ja til, er vores
        har aftalt, er enige om, er blevet enige, givet håndslag, kontrakten er
        skrev(?:et)? … kontrakt, tegn(?:er|et|ede) … kontrakt, indgik
        """,
}

DECIDED: Mapping[str, str] = {
    "en": r"""
        ha(?:s|ve) decided, decided (?:to|on|that), resolved to, decision (?:is|has been|was) (?:made|taken)
        it's official, made up (?:its|their|our) mind, committed to, guaranteed?, guarantees, a certainty, for certain
        definitely, without fail, it's settled, is settled, confirmed, sure to, bound to, has opted, have opted
        nothing can stop
        """,
    "it": r"""
        ha(?:nno)? deciso, (?:è|ormai) deciso, decis[ao], decisione (?:è )?presa, deliberat[oaie], ha(?:nno)? scelto di
        garantit[oaie], garantisce, assicurat[oaie], è ufficiale, ufficiale, confermat[oaie], conferma, di sicuro
        di certo, certezza, sicur[oaie] al, parola d'onore, senza se e senza ma, nero su bianco, promess[oaie]
        poco ma sicuro
        """,
    "da": r"""
        har besluttet, besluttede, er besluttet, beslutningen er (?:truffet|taget), er afgjort, er vedtaget
        garanter\w+, helt sikkert, med sikkerhed, bekræftet, officielt, ganske vist, har bestemt, har valgt at
        sikkert og vist, lagt fast, ligger (?:\w+ )?(?:\w+ )?fast, står (?:\w+ )?(?:\w+ )?fast
        ingen vej uden om, slået fast
        """,
}
