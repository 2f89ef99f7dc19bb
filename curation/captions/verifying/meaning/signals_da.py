"""Danish words for yes and no, certain and possible. See `signals.Signals`."""

from curation.captions.verifying.meaning import hedges_da
from curation.captions.verifying.meaning.signals import Signals, opening, opposites, phrases, words

DANISH = Signals(
    harmless=phrases(
        r"""
        (?:end|som) (?:ventet|forventet|planlagt|håbet), end forventningerne, \d+ nej, uden for, udenfor, uden om
        udenom, ikke kun, ikke bare, ikke blot, ikke alene, ikke mindst, ingen tvivl, uden tvivl, hvorfor ikke
        ikke er vores, ikke er mi[nt], ikke så ringe, ikke dårligt, intet mindre end, ikke desto mindre, ikke mindre end, ikke mere end
        ikke længere end, ikke over, ikke sandt, ikke til at komme udenom, kan ikke vente, kunne ikke vente
        ikke at forglemme, glem ikke, gå ikke glip, uden sammenligning, ikke langt fra, ikke uden, når det ikke
        om ikke andet, ikke overraskende, ingen overraskelse, intet under, ikke så mærkeligt, ikke så sært
        hvad enten, som om, selv om, ikke senere end, ingen problem, som ventet, ja eller nej, hvem skulle, hvis du
        hvis I, har du ikke
        (?:under|over|end) (?:forventning|forventningerne|målet|planen|budgettet|prognosen|frygtet)
        (?:nåede|nået|nå|ramte|ramt|overgik|indfri\w+) (?:sit |det |sine )?(?:primære )?mål(?:et|ene)?
        som … (?:ønskede|ønsket|håbede|håbet|bad om|bedt om|krævede|krævet|foreslog|foreslået)
        (?:bedt|beder|bad) (?:\w+ )?om hjælp, (?:har|havde) … ikke (?:drømt|regnet|ventet|forestillet)
        ingen (?:bliver|er|bli'r) (?:ladt|efterladt|tabt|glemt), i (?:starten|begyndelsen|slutningen) af
        gør … muligt?, gjort … muligt?, gjorde … muligt?, gøre … muligt?
        """
    ),
    negators=phrases(
        r"""
        ikke en eneste, ikke et eneste, ikke skyggen af, ikke en dråbe, ikke et gram, ikke én, ikke ét, ikke, ej
        aldrig, ingen, intet, ingenting, ingen steder, hverken, næppe, uden, uden at, nej, ikke længere, nul
        langt fra, alt andet end, sjældent, knap nok
        """
    ),
    determiners=phrases(
        """
        ingen, intet, uden, nul, hverken, ikke en eneste, ikke et eneste, ikke skyggen af, ikke en dråbe
        ikke et gram, ikke én, ikke ét
        """
    ),
    without=phrases("uden, uden at"),
    refusals=phrases(
        r"""
        afvis(?:er|te|t|e)\W+at, nægt(?:er|ede|et)\W+at, benægt(?:er|ede|et)\W+at, undlad(?:er|e) at, undlod at
        undladt at, undg(?:år|ik|ået|å) at, holder op med at, holdt op med at, stopp(?:er|ede|et) med at
        opgiv(?:er|et) at, opgav at, forhindr(?:er|ede|et) at, udelukk(?:er|ede|et)\W+at, i stedet for at, uden at
        ophør(?:er|te|t) med at, frem for at
        """
    ),
    reservations=phrases(
        r"""
        afvis\w*, nægt\w*, benægt\w*, undlad\w*, undg\w+, stop\w*, dropp\w*, opgiv\w*, opgav, aflys\w*, mangl\w*
        mangel, fravær, forhindr\w*, udeluk\w*, forby\w*, forbud, forbød, i stedet, undtag\w*, bortset, nær
        afskaff\w*, fri, slut, farvel, klare sig, imod, sparer, spare, slip\w*, mindre, færre, lavere, forbliv\w*
        behold\w*, beholder, uændre\w*, kun, erstat\w*, holder, bliver ved, stadig, gratis, undgå, fjern\w*
        bevar\w*, ophør\w*, tvivl\w*, få, lidt, vent\w*, ens, samme, lige, fritag\w*, suspender\w*, nul, endnu
        indtil, udsæt\w*, udsat, imens, myte, rygte\w*, mist\w*, tab\w*, forsv\w+, væk
        """
    ),
    withheld=phrases(
        r"""
        forsvind\w*, væk, fjern\w*, afvis\w*, nægt\w*, benægt\w*, undlad\w*, undg\w+, stop\w*, dropp\w*, opgiv\w*
        opgav, aflys\w*, mangl\w*, mangel, fravær, forhindr\w*, udeluk\w*, forby\w*, forbud, forbudt, forbød
        i stedet, undtag\w*, bortset, afskaff\w*, fri for, \w+fri, slut, farvel, klare sig, imod, slip\w*
        forbliv\w*, behold\w*, uændre\w*, kun, udelukkende, udeladt, udenfor, erstat\w*, bliver ved, undgå, ophør\w*, tvivl\w*, ens, samme
        smid\w*, smed, tog … af, tage[rt]? … af, skrot\w*, undvær\w*, fritag\w*, suspender\w*, nul, imens, myte, rygte\w*, bevar\w*, består, skån\w*, sikker, forkert, falsk
        tidligst, for (?:dyr\w*|stor\w*|små|lille|lang\w*|kort\w*|høj\w*|lav\w*|svær\w*|besværlig\w*|tung\w*|gam\w+|få|mange|meget|sen\w*|tidlig\w*|svag\w*|usikker\w*|risikabel\w*|farlig\w*|kompliceret|ringe)
        """
    ),
    light=words(
        "tid år dag menneske ting gang behøve nødvendig lov tillade vente ønske håbe ville lykkes mulig indeholde "
        "foreslå finde sige vise tro mene oplyse meddele planlægge forvente give skabe betyde tilbyde føre lave "
        "medføre sætte holde indebære modtage stille"
    ),
    limits=phrases(
        r"""
        så, sådan, sådanne, nogensinde, lignende, end, før, inden, indtil, mere, mindre, flere, færre, kun, alle
        alt, altid, både, præcis, helt, straks, samme, nok, mindst, højst, nødvendigvis, tidligere, senere, større
        bedre, dyrere, billigere, højere, lavere, udelukkende, fuldt
        """
    ),
    bounds=opening("før, inden, indtil, medmindre, i stedet for, frem for, forudsat"),
    also=phrases("også, ligeledes, desuden, endda, selv, inklusive, både, tillige"),
    open_questions=phrases(
        r"""
        hvis, medmindre, hvordan, hvorfor, hvorvidt, eller ej
        (?:besluttet|ved|vides|vide|uklart|uvist|åbent|spørgsmålet|spørger|afgør|afgøre|afgjort|sikker|sikre|tvivl|siger)\W+om
        """
    ),
    opposites=opposites(
        """
        stige vokse øge forøge hæve stigning vækst|falde dale mindske reducere sænke nedbringe skære fald nedgang dykke
        åbne genåbne indvie åbning|lukke lukning nedlægge
        starte begynde igangsætte|stoppe slutte ophøre indstille
        vinde sejr|tabe nederlag
        overskud gevinst|underskud tab
        ansætte hyre|fyre afskedige opsige fyring
        acceptere godkende godkendelse|afvise forkaste afvisning
        tillade|forbyde
        inkludere omfatte|udelukke undtage
        bekræfte indrømme erkende|benægte afvise dementere
        udvide udvidelse|indskrænke
        lykkes succes|mislykkes fiasko
        styrke|svække
        forbedre forbedring|forværre forværring
        fremskynde|forsinke udskyde
        """,
        """
        billig billigere|dyr dyrere
        obligatorisk lovpligtig|frivillig valgfri
        lovlig|ulovlig
        sikker|farlig usikker
        mulig|umulig
        permanent fast|midlertidig
        offentlig|privat
        forlænge|forkorte
        fuld|tom
        hurtig hurtigere|langsom langsommere
        før|efter
        ændre|uændret
        over|under
        varm|kold
        """,
    ),
    planned=phrases(hedges_da.PLANNED),
    possible=phrases(hedges_da.POSSIBLE),
    soft=phrases(hedges_da.SOFT),
    able=phrases("kan"),
    conditions=phrases(hedges_da.CONDITIONS),
    reported=phrases(hedges_da.REPORTED),
    undecided=phrases(hedges_da.UNDECIDED),
    unexcluded=phrases(hedges_da.UNEXCLUDED),
    wary=phrases(hedges_da.WARY),
    framing=phrases(
        r"""
        virksomhed\w*, selskab\w*, kommune\w*, firma\w*, regering\w*, klub\w*, ledelse\w*, bestyrelse\w*, forening\w*
        beslutning\w*, ske, sker, lignende, yderligere, nye?, nyt, tilsvarende, andre?, andet, senere, januar
        februar, marts, april, maj, juni, juli, august, september, oktober, november, december, mandag, tirsdag
        onsdag, torsdag, fredag, lørdag, søndag, forår\w*, sommer\w*, efterår\w*, vinter\w*, jul, påske, slutning\w*
        begyndelse\w*, måned\w*, uge\w*, halvår\w*, kvartal\w*, sæson\w*, (?:19|20)\d\d, næste, først\w*, anden
        """
    ),
    joins=phrases("og, men, mens, eller"),
    done=phrases(
        r"""
        allerede, har (?:nu |netop |lige |allerede )?\w+(?:et|t), er (?:nu |netop |blevet )\w+(?:et|t), blev
        besluttet, godkendt, opnået, nået, officielt, bekræftet, gennemført
        """
    ),
    coming=phrases("vil, skal, bliver, kommer til at, snart, næste år, til foråret, til efteråret, fremover, på vej"),
    own_view=phrases(
        r"""
        jeg tror, jeg håber, jeg synes, jeg mener, jeg gad, jeg ville, jeg er ikke, jeg har ikke, jeg kan ikke
        jeg vidste ikke, jeg tænker, jeg glæder, glæder mig, efter min mening, lad os, forestil dig, værd at, læs
        tænk, hvad tænker, hvad synes, nysgerrig, min favorit, ærlig talt, personligt, mon, du kan, du skal, I kan
        I skal, hvis du, hvis I, jeg er part, for en gangs skyld
        (?:jeg kunne|kunne jeg) (?:\w+ )?(?:nævne|fortælle|skrive|tale|snakke|opremse|blive ved|tilføje|remse)
        """
    ),
    negates_before=True,
    prepositions=words("i på til for med af fra om ved efter hos over under inden siden gennem mod"),
)
