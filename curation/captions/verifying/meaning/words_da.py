"""Danish: words that carry no topic, irregular forms, and words of the news that say the same."""

# A caption and an article share these whatever they are about, so they pair nothing.
FUNCTION = (
    "en et den det de der som at og eller men for så samt ad af fra i ind inden indtil hos med mellem mod om "
    "omkring over på siden til trods ud uden under ved via efter før foran bag blandt gennem langs per pr jeg mig "
    "min mit mine du dig din dit dine han ham hans hun hende hendes vi os vores vor i jer jeres dem deres sig sin "
    "sit sine man denne dette disse hvem hvad hvilken hvilket hvilke hvor hvornår hvorfor hvordan hvis når da fordi "
    "mens selvom skønt ligesom end både enten hverken dog nogen noget nogle ingen intet ingenting alle alt al hver "
    "hvert enhver anden andet andre samme selv egen eget egne sådan sådanne begge ikke ej aldrig næppe altid ofte "
    "kun bare også meget mere mest mindre mindst få færre lidt mange flere flest nok næsten cirka ca omtrent "
    "allerede endnu stadig nu så igen snart måske muligvis sandsynligvis jo nemlig faktisk derfor således desuden "
    "i-dag her der hen hjem op ned frem tilbage ellers imidlertid ganske temmelig være er var været have har havde "
    "haft blive bliver blev blevet kunne kan skulle skal ville vil måtte må burde bør få får fik fået gøre gør "
    "gjorde gjort gå gik gået komme kom kommet tage sige siger sagde sagt fortælle ja nej god stor lille ens"
)

# `form:lemma`, for the words the dictionary leaves as they are.
IRREGULAR = (
    "sænket:sænke sænker:sænke sænkede:sænke fyret:fyre fyrede:fyre fyrer:fyre åbning:åbne åbningen:åbne "
    "lukning:lukke lukningen:lukke lukningerne:lukke stigning:stige stigningen:stige vækst:vokse væksten:vokse "
    "fald:falde faldet:falde nedgang:falde nedgangen:falde tab:tabe tabet:tabe sejr:vinde sejren:vinde "
    "udvidelse:udvide udvidelsen:udvide start:starte starten:starte bygget:bygge byggede:bygge byggeri:bygge "
    "byggeriet:bygge indviet:indvie indviede:indvie indvies:indvie indvielse:indvie indvielsen:indvie "
    "godkendt:godkende godkendte:godkende godkendelse:godkende godkendelsen:godkende afvist:afvise afviste:afvise "
    "nægtet:nægte nægtede:nægte droppet:droppe droppede:droppe dropper:droppe flyttet:flytte flyttede:flytte "
    "ansat:ansætte ansatte:ansætte solgt:sælge salg:sælge salget:sælge købt:købe køb:købe købet:købe "
    "priser:pris priserne:pris medarbejderne:medarbejder planlagt:planlægge planlagde:planlægge bedt:bede bad:bede"
)

# One line a meaning; the first word stands for all.
SAME = """
købe opkøbe overtage erhverve
starte begynde lancere påbegynde
stoppe slutte ophøre indstille
åbne indvie indvielse
lukke nedlægge
afslutte færdiggøre gennemføre
stige vokse øge forøge hæve
falde dale mindske reducere sænke nedbringe skære
bygge opføre anlægge
ansætte rekruttere hyre
fyre afskedige opsige
vinde slå
tabe miste
vise afsløre
undersøgelse analyse studie rapport måling
virksomhed firma selskab koncern arbejdsgiver
fabrik anlæg værk
medarbejder ansat kollega
kunde forbruger
pris omkostning koste udgift
betale bruge
bil køretøj
hjælpe støtte
behøve kræve behov brug
ændre forandre
reparere udbedre
benægte afvise nægte
godkende tillade
aflyse droppe
udskyde udsætte forsinke
billet
gratis
barn elev studerende
penge midler støtte
aftale kontrakt
hjem bolig hus husstand
vej gade
syg sygdom
år årlig
måned månedlig
"""
