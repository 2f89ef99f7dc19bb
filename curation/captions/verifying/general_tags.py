"""Words of hashtags that say what a post is or is about in general, and claim nothing: `#ad`, `#job`, `#energy`."""

from curation.captions.verifying.folding import folded

_MARKS = (
    "ad ads adv advert advertisement advertorial sponsored paid partnership collab gifted ee employee employees "
    "employer staff teammember ambassador iwork iworkhere iworkfor mywork workingat reklame annonce betalt "
    "samarbejde medarbejder medarbejdere ansat sponsoreret pubblicità annuncio dipendente dipendenti sponsorizzato "
    "collaborazione lavoroqui anzeige werbung disclosure"
)
_POSTS = (
    "news update breaking tips tip read reading longread mustread fun fact facts funfact quote thread inspiration "
    "motivation monday "
    "tuesday wednesday thursday friday saturday sunday weekend throwback tbt goodnews goodread worthreading proud "
    "thanks "
    "thankyou congrats congratulations love team teamwork together people community lifeat workhere lifeatwork "
    "nyhed nyheder nyt læs læsning fredag mandag tirsdag onsdag torsdag lørdag søndag stolt tak tillykke hold "
    "fælles "
    "sammen godenyheder notizie notizia novità lettura leggere lunedì martedì mercoledì giovedì venerdì sabato "
    "domenica squadra insieme orgoglio orgogliosi grazie persone comunità buonenotizie linkedin post blog podcast "
    "newsletter article articolo artikel studie study research ricerca forskning report rapport rapporto data dati "
    "today tomorrow future day week month year i dag uge år oggi domani futuro fremtid my our mit vores"
)
_WORK = (
    "job jobs career careers hiring nowhiring wearehiring werehiring recruiting recruitment vacancy vacancies "
    "opportunity "
    "opportunities apply join joinus work working workplace wfh remote hybrid future futureofwork skills training "
    "learning education graduate graduates internship intern apprentice apprenticeship apprenticeships talent "
    "leadership management culture hr people diversity inclusion wellbeing mentalhealth meetings productivity "
    "karriere "
    "ledig stilling ledigt ledigestillinger jobopslag rekruttering arbejde arbejdsliv arbejdsplads arbejdsmiljø "
    "uddannelse læring ledelse "
    "lærling elev praktik trivsel kultur mangfoldighed lavoro lavori carriera lavoraconnoi candidature posizioni "
    "assunzioni opportunità formazione competenze giovani tirocinio stage benessere inclusione risorse umane "
    "smartworking"
)
_TOPICS = (
    "business economy economics finance market markets industry manufacturing production innovation technology "
    "tech digital "
    "digitalisation digitalization engineering science ai climate environment environmental sustainability "
    "sustainable green "
    "esg csr energy renewable renewables cleantech circular circulareconomy circularity recycling transport "
    "mobility logistics supplychain "
    "supply chain retail food foodie agriculture farming health healthcare nursing medicine pharma safety security "
    "cybersecurity privacy design architecture construction building housing travel tourism sport sports football "
    "music culture "
    "art books history law legal politics policy society cities city local regional rural community charity "
    "finance banking "
    "fintech startup startups sme marketing communication media customer customers service quality strategy growth "
    "investment transformation robotics automation software saas cloud iot electric electrification ev water "
    "waste nature "
    "erhverv økonomi finans marked industri produktion teknologi digitalisering videnskab klima miljø "
    "bæredygtighed "
    "bæredygtig grøn grønomstilling omstilling energi genbrug cirkulær transport mobilitet logistik detailhandel "
    "mad landbrug sundhed sygepleje "
    "sikkerhed arkitektur byggeri bolig rejse turisme kultur samfund byer by lokal politik vækst investering "
    "impresa imprese economia finanza mercato industria produzione innovazione tecnologia digitale "
    "digitalizzazione ingegneria scienza clima ambiente sostenibilità sostenibile verde energia rinnovabili "
    "riciclo "
    "economiacircolare trasporti mobilità logistica commercio cibo alimentazione agricoltura salute sanità "
    "sicurezza "
    "architettura edilizia casa viaggi turismo cultura arte storia diritto società città territorio politica "
    "crescita "
    "investimenti qualità made in italy madeinitaly acqua rifiuti natura scuola università school university skole"
)
# What branches make, deal in and write about, and what all firms have: it says where a post belongs.
_BRANCHES = (
    "steel metal metals aluminium iron paper packaging glass wood timber furniture textile textiles fashion ceramics "
    "tiles cement concrete plastic plastics chemicals rubber machinery machines tools furnace rail railway railways "
    "train trains bus buses tram trams cycling bike bikes cars trucks aviation airport airports airline shipping "
    "ships ship ports port harbour maritime ocean sea fishing fish seafood aquaculture algae dairy milk cheese butter "
    "meat bread bakery pasta grain wheat oats rice coffee tea wine beer spirits chocolate vegetables fruit greenhouse "
    "greenhouses farm farms forestry wind solar sun hydrogen battery batteries storage grid heat heating heatpump "
    "heatpumps biogas biomass gas oil nuclear hydro wastewater sewage drinkingwater leakage pipes mining robots "
    "robotics drones satellites space chips semiconductors museum museums theatre cinema film heritage archaeology "
    "exhibition library libraries hospital hospitals surgery nurses doctors patients care carehomes eldercare medtech "
    "biotech vaccines bank banks savings mortgages insurance pensions accounts accounting results earnings dividend "
    "annualreport union unions unionlife pay wages contract procurement tender research universities students "
    "children families volunteers municipality council councils publicsector infrastructure roads bridges tunnels "
    "property realestate hotels restaurants tourism events festival pets toys games gaming recall stål metal metaller "
    "aluminium jern papir emballage glas træ møbler tekstil mode keramik fliser cement beton plast kemi maskiner "
    "værktøj ovn jernbane tog bus busser letbane cykel cykler biler lastbiler luftfart lufthavn skibe skib havn havne "
    "søfart hav fiskeri fisk akvakultur alger mejeri mælk ost smør kød brød bageri korn hvede havre ris kaffe te vin "
    "øl chokolade grøntsager frugt gartneri væksthus væksthuse gård skov vind vindkraft sol solceller brint batteri "
    "batterier lager elnet varme fjernvarme varmepumpe varmepumper biogas biomasse gas olie atomkraft vandkraft vand "
    "spildevand kloak drikkevand rør robotter droner rumfart museum museer teater biograf kulturarv arkæologi "
    "udstilling bibliotek sygehus hospital kirurgi sygeplejersker læger patienter pleje plejehjem ældrepleje bank "
    "banker opsparing boliglån forsikring pension regnskab årsregnskab halvårsregnskab resultat udbytte overenskomst "
    "fagforening løn arbejdstid kontrakt udbud forskning studerende børn familier frivillige kommune kommuner "
    "infrastruktur veje broer ejendomme hoteller restauranter legetøj spil tilbagekaldelse forsyning acciaio metallo "
    "metalli alluminio ferro carta imballaggi vetro legno mobili tessile moda ceramica piastrelle cemento "
    "calcestruzzo plastica chimica gomma macchine utensili forno forni ferrovia ferrovie treno treni autobus bus tram "
    "bici biciclette auto camion aviazione aeroporto aeroporti navi nave porti porto mare pesca pesce acquacoltura "
    "alghe latte formaggio burro carne pane panificio pasta grano riso caffè tè vino birra cioccolato verdura frutta "
    "serra serre agroalimentare bosco boschi vento eolico sole solare fotovoltaico idrogeno batteria batterie "
    "accumulo rete calore riscaldamento teleriscaldamento biogas biomassa gas petrolio nucleare idroelettrico "
    "depurazione acquedotto perdite tubi robot droni spazio museo musei teatro cinema patrimonio archeologia mostra "
    "mostre biblioteca ospedale ospedali chirurgia infermieri medici pazienti cura rsa anziani biotecnologie banca "
    "banche risparmio mutui assicurazioni pensioni bilancio bilanci conti risultati dividendo sindacato sindacati "
    "contratto salari stipendi gara appalti ricercatori studenti bambini famiglie volontari comune comuni "
    "infrastrutture strade ponti immobili alberghi ristoranti eventi giochi spedizioni trasporto porti rinfuse gru "
    "transit commuting commuters pendolari pendler pendlere offshore onshore biodiversity biodiversità biodiversitet "
    "reshoring nearshoring outsourcing lean agritech cleantech medtech"
)
# What words of a field begin with that are no words themselves: agritech, biofuel.
_COMBINING = (
    "agri agro aero astro auto bio cyber eco edu electro fem fin food geo gov green health hydro immuno info "
    "insur legal macro med micro mil multi nano neuro omni petro photo prop psycho reg retro robo smart socio "
    "solar space sport tele thermo travel ultra urban öko øko termo elettro idro foto"
)
# What rides on the reach of others, or sells what no firm's article is about.
_RIDING = (
    "bitcoin crypto cryptocurrency ethereum dogecoin nft nfts forex casino betting lottery jackpot giveaway viral "
    "trending fyp foryou foryoupage follow followme like likes lodtrækning lotteria scommesse virale"
)
# What calls, promises, refuses or has its day: a campaign's words, which no field of work is called by.
_CAMPAIGN = (
    "act against always back ban be because boycott bring buy call challenge change choose cut day days dear "
    "demand detox ditch do dont drop earth end enough every fight first fix forever gather get give go heroes "
    "hour join keep let lets lives love make march matter matters million month more movement my never night no "
    "not now our peace pledge please pray proud protect raise reclaim remember resist ride rise rocks rule rules "
    "run save say share show speak stand stop strike support switch take talk tell thank thanks think together "
    "turn us vote wake walk want wear week win wins without year yes your adesso alza anno andiamo basta bevi "
    "boicotta cambia cambiamo compra con contro difendi difendiamo dona ferma fermiamo giornata giorno giù grazie "
    "guida insieme libera liberi libero lottiamo mai mangia mese mio nessuno noi non notte ora passa perché più "
    "prima proteggi ridateci rispetta salva salviamo scegli sciopero senza settimana sfida siamo sosteniamo stop "
    "subito sì tutti tutte vai vieni viva vivi vogliamo vota aldrig alle bevar boykot dag drik drop elsk for fred "
    "fri frihed ikke ja kamp køb kæmp mod måned nat nej nu nok os red sammen sig sluk spis stem stop støt stå "
    "time tør udfordring uden uge vi vil vores vælg år"
)
_GLUE = (
    "a ad against and but by contro e ed ikke ma men mod my nej no non not né o og or our per più senza til to "
    "uden us your"
)
_BETWEEN = "at of in for the and with a life we are hos i på og af med vi er di da e con noi siamo"

GENERAL = frozenset(folded(word) for words in (_MARKS, _POSTS, _WORK, _TOPICS, _BRANCHES) for word in words.split())
"""General words of tags in Danish, English and Italian, folded."""
COMBINING = frozenset(map(folded, _COMBINING.split()))
"""Beginnings of the names of fields, folded."""
CAMPAIGN = frozenset(map(folded, _CAMPAIGN.split()))
"""Words of slogans, pledges and days of action, folded."""
RIDING = frozenset(map(folded, _RIDING.split()))
"""Words that ride on the reach of others, folded."""
GLUE = frozenset(map(folded, _GLUE.split()))
"""Small words that make a phrase of a tag, as in `TwoForOne`, folded."""
BETWEEN = frozenset(_BETWEEN.split())
"""Small words of tags that join a name to a general one, as in `LifeAt`."""
