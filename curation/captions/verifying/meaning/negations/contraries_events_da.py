"""Danish: the words for what happened and for what did not, kind by kind. See `contraries_events`."""

EVENTS = {
    "layoffs": (
        r"""
        fyr(?:et|ede|er|e|inger|ing|ingen|ingerne|ingsrunde\w*), afsked(?:ig\w+|e|er), opsag(?:t|te), opsig\w+ (?:medarbejdere|ansatte|folk)
        mist\w* (?:\w+ ){0,2}(?:job\w*|stilling\w*|arbejde\w*|kolleger), (?:nedl(?:agt|agde|ægger|ægge|ægges)|skåret) (?:\w+ ){0,2}(?:stilling\w*|job\w*)
        stilling\w* (?:er |blev |bliver |er blevet )?nedlagt, måtte … gå, prikkerunde\w*, farvel til (?:\w+ ){0,2}(?:kolleger|medarbejdere|ansatte), job … (?:forsvinder|forsvandt|røg|ryger)
        """,
        r"(?:beholdt|beholder|beholde|bevarer|bevaret) (?:\w+ ){0,2}(?:job\w*|stilling\w*|arbejde\w*), alle … (?:om bord|beholdt)",
    ),
    "injury": (
        r"(?:kom|kommet|kommer) til skade, såret, kvæst\w+, tilskadekom\w+, dræbt\w*, omkom\w*, skadet, (?:kørt|indlagt|bragt|sendt) … på hospitalet, brækk\w+, ulykker",
        r"uskadt\w*, slap med skrækken, i god behold, helskind\w*",
    ),
    "strike": (r"strejk\w+, arbejdsnedlæggels\w+, nedl(?:agde|agt|ægger) arbejdet, konflikt(?:varsel|varsler)", ""),
    "closure": (
        r"luk(?:ker|kes|ket|kede|ning|ningen|ninger|ke|t)(?! (?:en|et|runden|aftalen|handlen|året)), drejet nøglen, (?:nedlagt|nedlægge[rs]?|nedlægges), sløjf\w+, forsvundet, forsvinder, slukke[rt]? lyset",
        r"(?:hold\w+|forbliv\w+|stadig|fortsat|blive\w*|fortsætte\w*) (?:\w+ )?åb(?:en|ent|ne), genåb\w+",
    ),
    "standstill": (
        r"""
        afbrud\w*, afbrød, stoppe(?:t|de|r|s), stop, stod stille, står stille, stilstand, indstill(?:et|ede|er|es), driftsstop\w*, gik i stå, gå i stå
        slukke(?:t|de|s|r), lå stille, ligget stille, sat på pause, nedetid
        """,
        r"kørte (?:\w+ )?videre, kørt videre, fortsatte, uafbrudt, kørte (?:hele|under)",
    ),
    "delay": (
        r"forsink\w+, udskudt, udskyde\w*, for sent, udsat, udsættelse\w*, leveringstid\w*, kom bagud, trukket ud",
        r"rettidig\w*, til tiden, planmæssig\w*, som planlagt",
    ),
    "answer": (
        r"svar(?:et|ede|er|e|ene)?, tilbagemelding\w*, reager\w+, vendt tilbage, melder tilbage, hørt (?:fra|tilbage)",
        r"(?:lader|lade) vente på sig, tavs\w*, tier, venter (?:\w+ ){0,2}svar, afventer, radiotavs\w*, stilhed",
    ),
    "signing": (
        r"sk(?:rev|revet|river|rive) (?:\w+ ){0,2}under, undersk\w+, blæk, signere\w*, kontrakt\w* … (?:på plads|i hus|hjemme|skrevet|landet)",
        "usignere\\w*",
    ),
    "approval": (
        r"""
        godkend\w+, grønt lys, sag(?:t|de) (?:ja|god for), sige ja, tillad\w+, velsignelse\w*, certificer\w+, papirerne i orden, bevilget, stempel, blåstempl\w+, autoriser\w+
        """,
        r"ikke-godkend\w*, ucertificere\w*",
    ),
    "profit": (
        r"overskud\w*, sorte tal, i plus, tjener penge, tjente penge, på bundlinjen",
        r"underskud\w*, røde tal, i minus, taber penge",
    ),
    "asking": (
        r"kontakte[rt]?\w*, opsøg\w+, henvendt\w*, bejle\w*, banke[rdt]\w* på, sonder\w+, hørt, høres, høring, konsulter\w+, spurgt, inddrage\w*",
        "",
    ),
    "telling": (
        r"""
        oplyst, oplyse, fortalt, afslør\w+, offentliggj\w+, offentliggør\w*, løfte[rt]? sløret, (?:har|har også) fortalt, udgive[rt]?, meldt ud, lagt frem
        """,
        r"""
        hemmelig\w*, fortrolig\w*, tæt ind til kroppen, for sig selv, tavs\w*, tys-tys, under låg, i skuffen, lukker sig
        """,
    ),
    "acceptance": (
        r"accepte\w+, sag(?:de|t) ja(?: tak)?, imødekom\w*, (?:gik|gået) … med til, godtog, indvillig\w+, (?:kom|kommet|komme|gik|gået) … igennem, vedtaget",
        r"afvi(?:st|ste|ser|se|ses|sning), takke[rdt]\w* nej, sag(?:de|t) nej, siger nej, forkast\w+, afslag, afslået, afslog, stemt ned, nedstemt, vrage[rdt]\w*, udeluk\w+",
    ),
    "keeping": (
        r"bevar\w+, behold\w+, reserve, backup, i baghånden, får lov at blive, bliver stående, beholder",
        r"skrot\w+, rive[rst]? … ned, revet ned, nedrevet, farvel, fjern\w+, kasser\w+, demonter\w+, pensioner\w+, på pension, udfase\w+, smidt ud, smides ud, afskaff\w+, lossepladsen",
    ),
    "knowing": (
        r"(?:afklar|opklar|forklar)et, (?:nu|endelig) ved \w+, (?:ved|kender) … (?:hvorfor|årsagen|grunden|forklaringen), fundet (?:ud af|årsagen|forklaringen|svaret), (?:løst|knækket) (?:gåden|mysteriet), gåden … løst",
        r"ukendt\w*, gåde\w*, uafklare\w*, uopklare\w*, uvis\w*, mysterium, mystisk\w*, uforklare\w*",
    ),
    "talks": (
        r"forhandl(?:inger|ingerne|ing|ede|et|e|er(?= (?:med|om|stadig|nu))), drøftelser, drøftes, ved bordet",
        "",
    ),
    "cancelling": (
        r"aflys\w*, annuller\w+, afbestil\w+, aflyst, (?:trak|trukket|trække) … (?:ordre\w*|tilbage), afblæs\w+, sprunget fra",
        r"gennemfør\w+, afholdt, bliver til noget, gik som planlagt",
    ),
}

THINGS_PAID = r"""
    \w*pris(?:en|er|erne)?, \w*gebyr\w*, \w*takst\w*, \w*afgift(?:en|er|erne)?, \w*billet(?:ten|ter|terne|priser)?, \w*leje(?:n)?, kontingent\w*, \w*regning(?:en|er|erne)?, \w*abonnement\w*, \w*penge(?:ne)?
    """
DEARER = r"""
    stig(?:er|e|et|ning\w*), steg(?:et)?, hæv(?:er|e|et|ede|es), dyrere, sat op, sætte[rs]? … op, op med, forhøj\w+, mere for, øge[rst]?\w*, skrue[rst]? op
    """
EVEN = r"""
    uændre\w*, fastlåst, fast, samme, stå\w* stille, (?:ligge[rt]?|ligget) (?:\w+ )?stille, fastfros\w+, holdes, urørt
    """
CHEAPER = r"""
    fald\w*, faldt, sænk\w+, ned, billigere, lavere, sat ned, nedsat
    """
FLIPS = r"""
    skal (?:stadig|først|endnu), mangler at, først, undgå\w*, undgik, afværg\w+, forhindr\w+, aflys\w*, mangl\w*, fravær\w*, fri for, vent(?:er|e|ede)?, afvent\w+, endnu, nægt\w*, afslog, undlad\w*, undlod, for tidligt
    udeluk\w+, afvis\w+, uden, nul, aldrig, næppe, hvis, forudsat, afhæng\w+, kræver, klare[rst]? sig, farvel, i stedet, slap for, slipper for, skåne\w*, skån\w+, dementer\w*, benægt\w*
    væk, borte, forbi, slut med, bortset, fortid, et minde, andre steder, andetsteds, stadig for, håb\w*, dropp\w*, opgiv\w*, opgav, umulig\w*, frikend\w*, forbudt, forbud\w*, må ikke, lad vente, har søgt, søgt, bedt
    """
