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

GENERAL = frozenset(folded(word) for words in (_MARKS, _POSTS, _WORK, _TOPICS) for word in words.split())
"""General words of tags in Danish, English and Italian, folded."""
