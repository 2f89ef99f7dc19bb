"""Danish words for plans, possibilities and conditions. See `signals.Signals`."""

PLANNED = r"""
håb\w*, ville gerne, drømmer om, indstil\w+\W+(?:til|at), forvent\w*, planlægg(?:er|e)(?: at)?, planlagt, planen er, ifølge planen
efter planen, vil gerne, ønsker at, ønsker, håber(?: på)?(?: at)?, håb om, forvent(?:er|es|ede|et|ning)(?: at)?
vent(?:er|es|et)(?: at)?, sigter (?:mod|efter|på)(?: at)?, mål(?:et)? er(?: at)?, ambition(?:en)?
foreslå(?:r|et|s)(?: at)?, foreslog, forslag(?:et)? om, agter at, har til hensigt, regner med(?: at)?, bør, burde
går efter at, arbejder på at, søger om, forhandler, sandsynligvis, formentlig, formodentlig, i forventning om
planer om, plan om, spår, prognose, skulle gerne, skal (?:\w+ )?gerne, anslår, påtænk\w+, satser på, satse på, stiler (?:mod|efter)
sigter (?:mod|efter|på), går med (?:planer|tanker) om, lægger op til, har planer, har i sinde, på tegnebrættet
på ønskelisten, i støbeskeen, i kikkerten, har (?:\w+ )?kig på, håb på, opfordr\w+, efterlys\w+
kræver (?:at|flere|mere), beder (?:om|\w+ om), appeller\w+, går efter, stræber efter, regner med, regnede med
forudser, forudsiger, budgetterer med, ventede, tilstræber, i sigte, drømmer, (?:er )?i dialog med, taler med
snakker med
"""

POSSIBLE = r"""
på tale, en dag, hvem ved, ser på, kigger på, snak om, tænker på at, i overvejelse, overvejelse\w*, på sigt, kan være
kan have, kan skyldes, kan tænkes, kunne være, måske, muligvis, eventuelt, mulighed(?:en)? for, muligt
overvej(?:er|es|ede|et)(?: at)?, undersøger(?: om| muligheden), angiveligt, efter sigende, siges at
har … (?:ansøgt|søgt|bedt|anmodet) … (?:om|se|vurdere|tage), ansøg(?:er|te|ning\w*), undersøger\W+om, drøfter\W+om
anbefal(?:er|ede|et|ing), drøft(?:er|es|ede), vurderer om, ikke (?:endnu )?besluttet, potentielt, potentiel
på tegnebrættet, kan blive, kan komme, kan (?:ende|betyde|ske|vise sig), på vej mod muligvis, tænker (?:på|over)
grubler\w*, luft(?:er|ede|et) (?:idéen|ideen|tanken), undersøges, overvejes, drøftes, forhandles
har … (?:ansøgt|søgt|anmodet|foreslået), er (?:\w+ )?(?:ansøgt|foreslået|anmodet)
(?:er|bliver) under (?:overvejelse|behandling), under (?:forhandling|drøftelse|udarbejdelse|behandling)
kan (?:\w+ )?(?:blive|komme|få|åbne|flytte|begynde|starte), kunne (?:blive|komme|få), ikke bekræftet, i spil
eventuel\w*, en option, muligheden, (?:er|som) (?:også )?en (?:mulighed|option|idé|ide), en mulighed
"""

SOFT = r"""
hænger på, i luften, uvis\w*, usikker\w*, svæver, tror, regner, nok, vist, vistnok, vil helst, hælder til
tilbøjelig\w*, kan, skulle, ville, må, måtte, indtil videre, foreløbig, for nu, lige nu, hvis, medmindre, forudsat
afhæng\w+, plan, planer, planen, planerne, idé, ideen, forslag, håb\w*, ønske\w*, ser ud til, synes, i støbeskeen
venter, afventer, endnu ikke, ikke endnu, drøm\w*, mål, målet, ambition\w*, beregn\w+, regnes, regnede, udregn\w+
skøn\w*, udsigt, udsigt til, tyder, lover, lovet, løfte, mulighed\w*, chance, søg\w+, ansøg\w+, bedt, beder, anmod\w+
forhandl\w+, undersøg\w+, drøft\w+, overvej\w*, anbefal\w+, krydse\w* fingre, uafklaret, forsøg\w*, forvent\w*
vent\w+
"""

CONDITIONS = r"""
hvis, medmindre, forudsat at, forudsat, under forudsætning af, betinget af, afhænger af, afhængigt af, såfremt
kræver at, afventer, med forbehold for, når blot
"""

REPORTED = r"""
siges at, angiveligt, efter sigende, overvej\w*, drøft\w*, undersøg\w*, vurder\w*, ser på, kigger på, snak\w*, tale
"""

UNDECIDED = r"""
(?:har )?(?:endnu )?ikke (?:endnu )?(?:besluttet|afgjort|taget stilling|truffet), uafklaret, uafgjort
har \w+ (?:dage|uger|måneder) til at, kræver, afventer, mangler (?:endnu |stadig )?(?:godkendelse|tilladelse)
tager stilling, skal tage stilling, afgøres, afgør, med forbehold for, under forudsætning af, bliver planen godkendt
ikke faldet på plads, ikke afsat penge, intet er skrevet under, aftalen er ikke på plads
ikke (?:endnu )?(?:på plads|godkendt|underskrevet), ingen (?:køber|aftale|dato) endnu
endnu ingen (?:køber|aftale|dato), (?:hvis|når) der er råd
ikke (?:endnu )?(?:svaret|fået svar|bekræftet|underskrevet|skrevet|skrevet under|sagt ja|sagt god|offentliggjort)
(?:har|er) endnu ikke (?:\w+ )?(?:svaret|godkendt|underskrevet|besluttet|bekræftet|skrevet), sidste ord
(?:beslutning|afgørelse)en ligger, er op til, skal stemme, stemmer om, skal til afstemning, sættes til afstemning
tør … ikke love, ikke truffet beslutning, ikke truffet
skal (?:stadig|først|endnu|fortsat) (?:\w+ )?(?:godkende|godkendes|sige|beslutte|afgøre|stemme|tage)
mangler (?:stadig|endnu|fortsat) at, skal endnu
"""

WARY = r"""
samtaler?, dialog, snak\w*, forhandl\w+, drøft\w+, fingre\w*, forhåbentlig\w*, skal nok, drøm\w*, tanke[rn]?
kikkert\w*, kig\w*, ser (?:på|nærmere), lur\w+, banker på, alt går vel, kommer an på, i spil, tidligst, tentativ\w*
ansøg\w+, søg\w+, svar, svaret, beslut\w+ (?:om|snart|til), afgør\w*, stem\w+ om, spørgsmål\w*, måske, muligvis
håb\w*, ønsk\w+, ville, vil (?:gerne |ikke |også )?have, satse[rs]?, sats\w+ på, påtænk\w+, sigte\w*
plan(?:en|er|erne|lægg\w+|lagt)?, tegnebræt\w*, ønskelist\w*, støbeske\w*, hensigt\w*, sinde, forvent\w+, vente[rst]?
ventede, regn\w+ med, spå\w*, prognos\w+, udsigt\w*, mulig\w+, eventuel\w*, potentiel\w*, sandsynlig\w*, formentlig\w*
formodentlig\w*, scenarie\w*, betinge\w*, tvivl\w*, uvis\w*, overvej\w+, opfordr\w+, bed(?:t|er|e) om, hen imod
arbejder (?:på|hen), klar til at, forbered\w+, tror, anslå\w*, skønne[rsd]\w*, alt flasker, på bordet, dagsorden\w*
kan, kunne, skulle, bør, burde, mon, spørg\w*, spurgt\w*, foreslå\w*, krav\w*, kræv\w*, efterspørg\w*, appell\w+, bøn
opråb\w*, frist\w*, hælder til, sige (?:deres|sin) mening, har tid til, ved vi, får vi (?:at vide|svar), vi ser
må vi se, vil vise, tiden vil, for tidligt, endnu tidligt, leder efter, har (?:\w+ )?lyst til, drømmescenari\w*
i tankerne, på bedding, udstikker, mangler (?:endnu|stadig|bare|kun), tager … op, på dagsordenen, på radaren
på listen, mangler at, mangler … (?:endnu|stadig|bare|kun|lige|fortsat), går \w+ efter, (?:skal|må) … først, først skal
ryster på hånden, på ønskeseddel\w*, stillet forslag
"""

UNEXCLUDED = r"""
udelukke[rt]? (?:\w+ )?ikke, ikke (?:vil |kan )?udelukke[sr]?, vil ikke udelukke, uden at udelukke, ikke udelukket
"""
