"""Danish words of the news that say the same, or of which one is said by saying the other. See `thesaurus`."""

MEANINGS = """
åbne genåbne indvie indvielse åbning slå+dørene+op
lukke nedlægge lukning lukket lukketid
starte begynde lancere påbegynde igangsætte start begyndelse gå+gang skyde+gang komme+gang i+gang
stoppe slutte ophøre indstille ende afskaffe droppe opgive farvel stop skrotte udfase
fortsætte gå+videre køre+videre blive+ved forblive beholde løbe+videre sejle+videre
afslutte færdiggøre færdig
stige vokse øge forøge hæve stigning vækst op flere mere højere forøgelse dyrere gå+op
falde dale mindske reducere sænke nedbringe skære fald nedgang ned dykke færre mindre lavere gå+ned nedsætte
skære nedskære reducere mindske indskrænke nedskæring beskære skrumpe
udvide udvidelse vokse forlænge udbygge øge
bygge opføre anlægge byggeri støbe rejse
ansætte rekruttere hyre ansættelse stilling job besætte optage
medarbejder ansat kollega personale folk søfolk
fyre afskedige opsige fyring afskedigelse sige+op opsigelse miste+job
miste tabe tab forsvinde ryge
vinde slå sejr vinder sejre titel
tabe nederlag
finde opdage påvise fund afsløre finde+frem dukke+op lokalisere
vise afsløre påvise dokumentere fremgå
sige oplyse udtale meddele erklære fastslå konkludere slå+fast finde
undersøgelse analyse studie rapport måling rundspørge forsøg
virksomhed firma selskab koncern arbejdsgiver
fabrik anlæg værk
kunde forbruger bruger
pris omkostning koste udgift takst dyr
betale bruge tilbagebetale udbetale betaling erstatning refundere
bøde bod straf sanktion straffe dagbod
forbyde forbud forbudt bandlyse
tillade tilladelse lov lade måtte
omfatte inkludere dække gælde være+med deltage indgå medtage regnes+med tælle+med
udelukke undtage
bil køretøj
producere fremstille produktion produktivitet produktiv
hjælpe støtte hjælp tilskud
behøve kræve behov krav
ændre forandre justere ændring ny anderledes revidere omlægge røre pille
erstatte udskifte afløse overtage
reparere udbedre rette ordne fikse
benægte afvise nægte dementere
indrømme erkende bekræfte
godkende tillade godkendelse sige+ja sige+god vedtage grønt+lys bevilge bevilling give+lov ja
aflyse droppe opgive skrotte
udskyde udsætte forsinke udskydelse forsinkelse
beslutte bestemme beslutning afgøre afgørelse vælge stilling
ville ønske håbe foreslå
gratis
barn elev studerende skolebarn
penge midler støtte finansiering
aftale kontrakt
hjem bolig hus husstand lejlighed
vej gade
syg sygdom
uddanne uddannelse lærling
købe opkøbe overtage erhverve køb opkøb
sælge frasælge salg
flytte rykke flytning
forlade trække+sig fratræde stoppe træde+tilbage
vende+tilbage komme+tilbage
ankomme komme lande
sende levere levering
modtage få opnå
give tildele uddele
tilbyde stille+rådighed
anke appellere ankesag tredjeinstansbevilling gå+videre
dømme dom kende+skyldig
overtræde bryde
skade ødelægge såre beskadige kvæste
dræbe dø død omkomme
berøre ramme påvirke gå+ud+over
forårsage skyldes medføre
forhindre undgå
beskytte værne
angribe angreb overfald
udgive frigive offentliggøre udkomme lancere udsende
teste afprøve forsøg prøve test
måle registrere måling
forbedre forbedring bedre
forværre forværring værre
eksportere eksport
fusionere fusion sammenlægge
investere investering
lån gæld
overskud gevinst tjene
love garantere garanti løfte sikre
vide kende
forbinde sammenhæng hænge+sammen
bede ansøge søge anmode
brænde brand ild
påsætte påsat ildspåsættelse mordbrand
sikkerhedsfejl fejl hul sårbarhed brist mangel
alvorlig kritisk grov
lille mindre ubetydelig
butik filial forretning afdeling
nå opnå
overstige overgå
handle agere optræde
forlænge forny forlængelse fornyelse
indføre tage+brug
fjerne tage+væk
tilføje inkludere
kassere smide+ud skrotte ophugge ophug
udstille vise udstilling
forskel forskellig
fordel gavn
hurtig hurtigere
portør personale
udbytte høst
kommune forvaltning byråd
plan planlægge
stige+dyrere
færdes gå færdsel bevæge
skole folkeskole
nedlægge fyre lukke
modtage acceptere tage+imod tage
sende levere forsyne
kræve bede ønske forlange krav
strejke arbejdsnedlæggelse
fare farlig risiko
beholde bevare holde
stemme afstemning
patient syg
styrte kollapse
anholde anholdelse
sigte tiltale anklage
eje ejer
læse læser
køre kørsel
se tilskuer seer
kontrollere tjekke kontrol inspicere
foretrække
hurtig rask
langsom
leje udleje udlejning
mærke brand
skat afgift
afskaffe fjerne
underskrive skrive+under signere
væk
gratis vederlagsfri
hjemme
"""

# `form:number`, as an article may write in figures what a caption writes out.
NUMBERS = (
    "to:2 tre:3 fire:4 fem:5 seks:6 syv:7 otte:8 ni:9 ti:10 elleve:11 tolv:12 tretten:13 fjorten:14 femten:15 "
    "seksten:16 sytten:17 atten:18 nitten:19 tyve:20 tredive:30 fyrre:40 halvtreds:50 tres:60 halvfjerds:70 "
    "firs:80 halvfems:90 hundrede:100 dusin:12"
)
