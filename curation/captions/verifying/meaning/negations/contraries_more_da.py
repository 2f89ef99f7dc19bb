"""Danish: further kinds of what happened and did not. See `contraries_events`."""

MORE = {
    "ban": (
        r"forbud\w*, forbyd\w*, forbød, forbudt, bandlys\w+",
        r"tilladt\w*, lovligt, frit slag, må (?:gerne|godt|fortsat|stadig)",
    ),
    "complaint": (
        r"klage(?:r|rne|n|t|de|t)?, beklagelser, brok\w*, reklamation\w*, utilfreds\w*",
        r"tilfreds\w*, rosende",
    ),
    "change": (
        r"ændr\w+, omskrev\w*, skrevet om, revider\w+, lavet om, rørt, laver om, justere\w*, ny opskrift, forandr\w+",
        r"uændre\w*, urør\w*, som (?:den|det|de) (?:er|var|plejer), intakt\w*, det samme, den samme, de samme, ved det gamle",
    ),
    "funding": (
        r"bidrag\w*, bidrog, medfinansier\w+, skyde[rt]? (?:\w+ ){0,3}penge, skød penge, spytte[rt]? i, støtte[rdt]\w*, betalt til",
        r"selvfinansier\w+, egen lomme, egne midler",
    ),
    "finding": (
        r"fund(?:et|ne), fandt, konstater\w+, opdage\w+, dukket op, dukkede op, stødt på, stødte på, påvist, spor af, indeholder",
        r"frikend\w+, fri for, rent mel, i orden",
    ),
    "moving": (
        r"flytt\w+, flyt(?:ter)?, (?:sende[rs]?|sendt|sendes) (?:\w+ ){0,3}(?:til udlandet|ud af|udenlands), forlade[rt]?, rykke[rt]? (?:\w+ )?(?:til|ud)",
        r"bliver (?:inden|hvor|her|stående), forbliver (?:i|på|inden), bliver inden for",
    ),
    "use": (
        r"kører på, fyrer (?:\w+ )?med, brug(?:er|e|es|s), (?:har|havde|blev|er|bliver|været) (?:\w+ )?brugt, anvend\w+, benytt\w+, (?:ved|med) hjælp (?:af|fra), hjælp(?:er|es|e)?, trække[rt]? på, hentet ind, hyret, tager … til hjælp, ryge videre",
        r"undvær\w+, klare[rt]? (?:\w+ ){0,4}uden",
    ),
    "reaching": (
        r"nåe?(?:r|ede|et|s)?(?= (?:målet|sit|vores|\d|de|op))|nåede|nået, ramt målet, indfriet",
        r"mislyk\w+, forfejl\w+, gik glip, bommert",
    ),
    "getting": (
        r"fået, lykkedes, i hus, (?:fik|får) (?:\w+ ){0,3}(?:hjem|med|igennem|lov), vundet, opnåe?(?:t|ede), sikret, landet, modtaget",
        r"mangl\w+, gik glip, tomhænde\w*, glippede, glip, afventer, må vente",
    ),
    "harm": (
        r"""
        ramt\w*, berørt\w*, påvirke\w*, gik ud over, går ud over, led under, mærke[rdt]\w*
        """,
        r"""
        skånet, upåvirke\w*, som vanligt, som altid, slap fri
        """,
    ),
    "recovery": (
        r"""
        rettet sig, kommet sig, på fode igen, tilbage på, genvundet, indhentet
        """,
        r"""
        halte\w*, i bund, stadig under
        """,
    ),
    "leaving": (
        r"""
        rejst, forlad\w+, sagt op, trukket sig, trak sig, skred, smuttet, mistet (?:kunder|medlemmer|nogle|en|et|flere)
        """,
        r"""
        holder fast, (?:alle|samtlige) … (?:blevet|tilbage|her), loyale?, trofaste?
        """,
    ),
    "renewal": (
        r"""
        forlæng\w+, forny\w+, genforhandlet
        """,
        r"""
        udløb\w*, løb(?:er)? ud, ophør\w*
        """,
    ),
    "passing": (
        r"""
        bestod, består (?:alle|sin|synet|prøven|testen), bestået, klarede (?:testen|prøven|kontrollen|synet)
        """,
        r"""
        dumpe\w*, fejlede, faldt igennem
        """,
    ),
    "charging": (
        r"""
        opkræve\w*, skal betale, må betale, koster(?! \d), mod betaling, tage[rs]? (?:penge|gebyr|betaling)\w*
        """,
        r"""
        gratis, vederlagsfrit, uden betaling, kvit og frit
        """,
    ),
    "selling": (
        r"""
        sælge[rs]?, sælges, solgt\w*, salg, frasalg, afhænde\w*, til salg
        """,
        r"""
        usolgt\w*, holder fast i, beholder, på egne hænder
        """,
    ),
    "joining": (
        r"""
        deltage[rt]?, deltog, tilslutte\w*, er med i, gik med i, melde[rt]? sig
        """,
        r"""
        holdt sig (?:ude|væk), holder sig (?:ude|væk), udenfor, uden for, på sidelinjen
        """,
    ),
    "winning": (
        r"""
        vandt, vundet, vinde[rs]?, medhold, fik ret, sejr\w*, lykkedes
        """,
        r"""
        tabte, tabt, nederlag, underkendt, afvist
        """,
    ),
    "damage": (
        r"""
        beskadige\w*, ødel\w+, skade[rst]?, brændt ned, nedbrændt, kassere[st]\w*, gået tabt, fæld(?:et|es|e|ede)
        """,
        r"""
        intakt\w*, reddet, reddes, uskadt\w*, står endnu, står stadig, i god stand
        """,
    ),
    "theft": (
        r"""
        stjålet, lækket, hacket, kompromitteret, i de forkerte hænder, slap ud
        """,
        r"""
        i sikkerhed, beskyttet
        """,
    ),
    "support": (
        r"""
        støtte[rdt]\w*, bakke[rt]? op, bakkede op, går ind for, stemte for, opbakning
        """,
        r"""
        (?<!tage\s)(?<!tager\s)(?<!tog\s)(?<!taget\s)imod, modstand\w*, kritise\w+, kritisk\w*
        """,
    ),
    "working": (
        r"""
        virker, fungere[rd]\w*, køre[rs]? (?:på|også|igen|med), klare[rt]?, håndtere\w*, kan (?:også )?(?:klare|aftage|håndtere)
        """,
        r"""
        ude af drift, i stykker, defekt\w*, for svære?
        """,
    ),
    "available": (
        r"""
        tilgængelig\w*, velkom\w+, adgang, i butikkerne, på hylderne, til salg, kan købes
        """,
        r"""
        udsolgt\w*, væk fra hylderne
        """,
    ),
    "distributing": (
        r"""
        udbetale\w*, udlodde\w*, (?:får|modtager) (?:en |et )?(?:bonus|udbytte|løntillæg)\w*, betaler udbytte
        """,
        r"""
        udebliver, tomhænde\w*
        """,
    ),
}
