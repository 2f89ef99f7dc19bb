"""Words that are written with a capital, or all in capitals, and name nobody: titles, abbreviations, occasions.

Days and months are here too: whether they are the item's is another check's question.
"""

from curation.captions.verifying.folding import folded

_PRONOUNS = "i de dem deres jer lei voi loro suo sua suoi sue le vi ella"
_ABBREVIATIONS = (
    "ok ps nb fyi btw imo imho icymi tldr tl dr asap rip dm dms rt cc faq faqs diy q&a qa r&d rd ceo cfo cto coo "
    "cmo "
    "cio chro hr pr it ict ai ki ia ml vr iot pc tv app cv pdf url sms usb gps led rss b2b b2c esg csr kpi kpis "
    "roi "
    "sme smes ngo ngos phd mba msc bsc ba ma md am pm id co co2 h2o g20 pmi ong onlus stem vip hq ceo's ad adm adv "
    "anzeige werbung reklame annonce annuncio pubblicita publicidad publicite sponsored advert advertisement svp "
    "evp vp avp eur usd gbp dkk sek nok mw gw kw kwh mwh gwh twh kv km kg cm mm ml ha teu mio mia mrd mld sec min "
    "ltd inc plc llc gmbh ag spa srl aps llp corp nda pos api sdk ui ux ip vpn wifi wi fi bluetooth web internet "
    "gp gps pm pms bbq diy hgv hgvs lgv suv suvs ppe agm egm ipo vc etf gdpr pfas nimby nimbys lol omg wtf fomo "
    "ct mri ecg ekg icu hiv hpv adhd ptsd mrna a&e b&b f&b h&s m&a r&s l&d "
    "rfid nfc qr lte gis erp crm llm nlp ebit ebitda cagr p&l hvac ccs ccus "
    "ptx ccnl tfr pnrr isee irpef imu asl ausl rsa pa ssn durc spid cup tac rsu rspp "
    "docg dop igp evs "
    "q1 q2 q3 q4 h1 h2 a4 a3 4k 5g 4g 3d 2d mp3 covid covid19 brexit gdp pil bnp iva vat moms dna ufo lgbt lgbtq"
)
_TITLES = (
    "mr mrs ms miss mx dr prof professor sir lady lord dame dean rev hon sr jr judge justice chief executive "
    "officer "
    "director manager president chair chairman chairwoman chairperson minister secretary mayor governor senator "
    "captain ambassador commissioner head vice deputy senior junior lead board analyst engineer researcher coach "
    "headteacher principal chancellor rector curator editor founder cofounder partner king queen prince princess "
    "pope cllr councillor alderman supt superintendent insp inspector sgt sergeant capt cpt maj lt lieutenant cdr "
    "commander admiral pres sen rep gov amb mp mep msp ms mla qc kc obe mbe cbe frs esq baroness archbishop revd "
    "reverend consultant surgeon matron registrar treasurer trustee convenor convener "
    "dott dottor dottore dottoressa ssa ra sig sigra signor signora signore ing avv arch rag geom on onorevole "
    "prof cons consigliere consigliera cav cavaliere commendatore senatore senatrice deputato deputata capitano "
    "colonnello monsignore mons suor perito spett avvocato avvocata avvocatessa ingegnere ingegnera architetto "
    "architetta geometra ragioniere ragioniera primario primaria prefetto prefetta questore vicesindaco vicesindaca "
    "vicepresidente professore professoressa presidente presidentessa ministro ministra sindaco sindaca direttore "
    "direttrice rettore "
    "rettrice amministratore amministratrice delegato delegata responsabile assessore assessora papa re regina "
    "hr fr fru frk herr direktor adm adm. bestyrelsesformand formand forkvinde minister borgmester professor "
    "lektor "
    "rektor chef næstformand viceborgmester rådmand rådkvinde overlæge cheflæge afdelingschef direktør vicedirektør "
    "sognepræst provst biskop oberst kaptajn løjtnant advokat ingeniør arkitekt cand mf kronprins kong dronning prins "
    "prinsesse"
)
_OCCASIONS = (
    "christmas xmas easter halloween thanksgiving ramadan pasqua natale capodanno ferragosto pasquetta jul paske "
    "pinse "
    "nytar hanukkah diwali god dio gud bible bibbia earth terra jorden moon luna black friday pride oscar nobel "
    "olympics olimpiadi ol vm em uefa fifa internet valentine valentines day days week eve new year yule noel befana "
    "mother "
    "father mors fars fastelavn sankthans fahrenheit celsius kelvin richter beaufort bc bce ce dc"
)
_ERAS = (
    "duecento trecento quattrocento cinquecento seicento settecento ottocento novecento duemila venti trenta quaranta "
    "cinquanta sessanta settanta ottanta novanta medioevo rinascimento risorgimento illuminismo barocco dopoguerra "
    "preistoria antiquity renaissance enlightenment reformation"
)
_CALENDAR = (
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre januar februar marts maj juni juli oktober monday tuesday wednesday thursday friday saturday sunday "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun "
    "lunedi martedi mercoledi giovedi venerdi sabato domenica mandag tirsdag onsdag torsdag fredag lordag sondag"
)
_COMPASS = (
    "north south east west northern southern eastern western central upper lower mid greater inner outer nord sud est "
    "ovest settentrionale meridionale orientale occidentale centrale alto alta basso bassa syd øst vest nordlige "
    "sydlige østlige vestlige midt indre ydre"
)
_GREETINGS = (
    "bon bonne bonjour bonsoir merci bravo brava bravi brave bis chapeau voilà santé allez olé danke prost glückwunsch "
    "glückwünsche herzlichen herzlich willkommen servus wunderbar gracias salud felicidades enhorabuena bienvenidos "
    "vamos obrigado obrigada parabéns saúde grattis tack välkommen gratulerer takk tusen velkommen kiitos onnea "
    "diolch croeso llongyfarchiadau iechyd cymru am byth hwyl slàinte sláinte ceud fàilte fáilte go raibh maith "
    "dziękuję gratulacje hvala čestitke děkuji spasibo arigato kampai namaste shalom salaam mazel mazal tov hurra "
    "hurray hooray yay ciao auguri salute viva evviva forza ole skål cheers tillykke bienvenue proficiat "
    "gefeliciteerd dank takk så mycket moin passaparola hej hejsa halløj goddag godmorgen hallo hei heia hola buenos "
    "buenas dias guten gute morgen tag abend nacht bom dia buongiorno buonasera salve ahoj cześć hyvää huomenta"
)
_SYMBOLS = (
    "v a ah mah w wh j kj mj gj n nm k f c va kva mva hz khz mhz ghz pa hpa kpa mpa db dba lm lx bq gy sv mol mbit "
    "gbit kbit mbps gbps kbps mb gb tb kb rpm ppm ppb teu feu grt nrt dwt gt brt wp kwp mwp gwp kwt mwt mwe mbar psi "
    "bhp hp cv ps ch nm3 sm3 co2e kcal cal btu gj tj pj twh l hl cl dl mg g t kt mt kn"
)
_NETWORKS = "linkedin facebook instagram bluesky mastodon threads whatsapp youtube twitter tiktok teams slack emoji"
_ROMAN = "ii iii iv vi vii viii ix xi xii xiii xix xx xxi"

_BEFORE_NOUNS = (
    "the a an our my your his her its their this that these those every each some any no another such what which when "
    "while if as at by from in into of off on to with without after before for and or but so yet also even thank "
    "thanks dear hello hi il lo la i gli le un uno una nostro nostra nostri nostre vostro vostra suo sua loro questo "
    "questa questi queste quel quello quella ogni qualche nessun nessuna del dello della dei degli delle dal dalla "
    "dai dalle al allo alla ai alle nel nella nei nelle sul sulla sui sulle con per tra fra di da in a su e o ma se "
    "che anche grazie caro cara en et den det de vores min mit mine din dit dine hans hendes deres jeres vor vort "
    "denne dette disse hver hvert hvilken hvilket nogle ingen alle begge af ad til fra for med uden hos i på om under "
    "over ved efter før og eller men hvis når da så også selv kære tak"
)

TITLES = frozenset(map(folded, _TITLES.split()))
"""What stands before or after a person's name and is no part of it, folded."""
COMMON = TITLES | frozenset(
    folded(word)
    for words in (_PRONOUNS, _ABBREVIATIONS, _OCCASIONS, _ERAS, _CALENDAR, _NETWORKS, _ROMAN)
    for word in words.split()
)
"""Capitals that are nobody's name, folded."""
COMPASS = frozenset(map(folded, _COMPASS.split()))
"""Sides and parts of a place, folded."""
SIDES = frozenset(map(folded, ("north", "south", "east", "west", "nord", "sud", "est", "ovest", "syd", "øst", "vest")))
"""The four sides of a country, folded."""
GREETINGS = frozenset(map(folded, _GREETINGS.split()))
"""Thanks, good wishes and cheers in the languages that people everywhere know a word of, folded."""
SYMBOLS = frozenset(_SYMBOLS.split())
"""Units written with a capital, in lower case: they name nobody behind a figure."""
BEFORE_NOUNS = frozenset(map(folded, _BEFORE_NOUNS.split()))
"""Folded words that stand before a noun without being part of its name."""
