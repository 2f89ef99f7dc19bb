"""Parts of Denmark, Italy and Britain, what they and their people are called, and the towns in them.

A row: key, what it lies in: names: towns, whose other names are those of `towns`. `~` stands for the endings o, a, i
and e, `^` for e and i, `*` for any, `-` for the blank of a name of two words.
"""

REGIONS = (
    "jutland dk: jyde jyder østjylland* østjysk* sønderjylland* midtjylland* midtjysk* nordjysk* vestjysk*: aarhus "
    "aalborg esbjerg kolding vejle randers herning horsens silkeborg viborg billund sønderborg holstebro fredericia "
    "frederikshavn grenaa/grenå* hjørring struer lemvig haderslev aabenraa/åbenrå tønder ringkøbing ikast "
    "skanderborg hobro skagen hirtshals ebeltoft ribe brønderslev hadsund bjerringbro hvide-sande thyborøn "
    "hammel odder",
    "djursland jutland: djurs:",
    "thy jutland: thybo*: thisted hanstholm",
    "himmerland jutland: himmerlandsk*:",
    "vendsyssel jutland: vendelbo*:",
    "salling jutland: sallingbo*:",
    "zealand dk: sjællænder*: copenhagen roskilde hillerød helsingør/elsinore køge slagelse næstved holbæk kalundborg "
    "ringsted frederikssund frederiksværk hundested vordingborg korsør nordsjælland* sydsjælland* vestsjælland* "
    "gladsaxe ballerup glostrup hvidovre kastrup lyngby amager odsherred",
    "funen dk: fynbo fynboer* sydfyn* nordfyn*: odense svendborg nyborg middelfart faaborg/fåborg* kerteminde bogense "
    "ringe assens",
    "lolland dk: lollandsk*: nakskov maribo rødby",
    "falster dk: lolland-falster: gedser",
    "piedmont it: piemontes^: turin/torines^ novara/novares^ alessandria/alessandrin~ asti/astigian~ cuneo/cunees^ "
    "biella/bielles^ vercelli/vercelles^ verbania ivrea alba langhe monferrato",
    "aosta it: valdostan~ valle-d'aosta:",
    "lombardy it: lombard~: milan/milanes^ bergamo/bergamasc~ brescia/brescian~ mantua/mantovan~ como/comasc~ "
    "cremona/cremones^ lecco/lecches^ monza/monzes^ brianza/brianzol~ pavia/paves^ sondrio valtellina varese/varesin~ "
    "lodi/lodigian~ legnano busto",
    "brescia lombardy: bresciano: lonato desenzano sirmione salò montichiari ghedi lumezzane valtrompia",
    "trentino it: trentin~ alto-adige altoatesin~ sydtyrol: trento bolzano/bozen merano rovereto",
    "veneto it: venet~: venice/venezian~ verona/verones^ padua/padovan~ vicenza/vicentin~ treviso/trevigian~ rovigo "
    "polesine belluno/bellunes^ mestre marghera chioggia valpolicella",
    "friuli it: friulan~: udine/udines^ trieste/triestin~ gorizia/gorizian~ pordenone monfalcone carnia",
    "liguria it: ligur^ riviera-ligure: genoa/genoves^ savona/savones^ imperia spezia/spezzin~ sanremo",
    "emilia it: emilian~ romagn~ romagnol~ emilia-romagna: bologna/bolognes^ modena/modenes^ parma/parmens^ "
    "reggio-emilia/reggian~ piacenza/piacentin~ ferrara/ferrares^ ravenna/ravennat^ forlì/forlives^ cesena "
    "rimini/rimines^ imola/imoles^ sassuolo fiorano carpi mirandola faenza",
    "tuscany it: toscan~: florence/fiorentin~ pisa/pisan~ siena/senes^ livorno/livornes^ lucca/lucches^ arezzo/aretin~ "
    "prato/prates^ grosseto/grossetan~ carrara/carrares^ pistoia/pistoies^ viareggio piombino empoli maremma mugello "
    "chianti versilia",
    "umbria it: umbr~: perugia/perugin~ terni/ternan~ foligno assisi spoleto orvieto",
    "marche it: marchigian~: ancona/anconetan~ pesaro/pesares^ urbino macerata/macerates^ ascoli fano jesi fabriano",
    "lazio it: lazial^: rome/roman~ frosinone rieti viterbo civitavecchia fiumicino",
    "abruzzo it: abruzzes^: aquila pescara/pescares^ teramo chieti vasto avezzano",
    "molise it: molisan~: campobasso/campobassan~ isernia termoli",
    "campania it: campan~: naples/napoletan~ salerno/salernitan~ caserta avellino benevento pozzuoli cilento",
    "puglia it: puglies^ apulien: bari/bares^ foggia lecce/lecces^ brindisi taranto/tarantin~ barletta trani molfetta "
    "salento",
    "basilicata it: lucan~: potenza/potentin~ matera/materan~ melfi",
    "calabria it: calabres^: catanzaro/catanzares^ cosenza/cosentin~ crotone/crotones^ reggio-calabria",
    "sicily it: sicilian~: palermo/palermitan~ catania/catanes^ messina/messines^ siracusa/siracusan~ "
    "ragusa/ragusan~ trapani/trapanes^ "
    "agrigento/agrigentin~ "
    "caltanissetta enna marsala gela",
    "sardinia it: sard~: cagliari/cagliaritan~ sassari/sassares^ nuoro/nuores^ oristano olbia alghero",
    "yorkshire england: dales humberside teesside: leeds sheffield bradford york hull huddersfield halifax wakefield "
    "rotherham doncaster barnsley whitby scarborough harrogate skipton middlesbrough redcar",
    "lancashire england: lancastrian: preston blackpool burnley blackburn lancaster",
    "merseyside england: mersey wirral scouse: liverpool birkenhead bootle",
    "cheshire england: : chester crewe warrington macclesfield",
    "cumbria england: cumbrian: carlisle kendal barrow",
    "tyneside england: wearside northumberland northumbrian: newcastle sunderland gateshead durham",
    "lincolnshire england: fens: grimsby scunthorpe spalding",
    "norfolk england: : norwich yarmouth",
    "suffolk england: : ipswich lowestoft felixstowe",
    "kent england: kentish: canterbury dover maidstone ashford",
    "sussex england: : brighton hastings eastbourne crawley",
    "hampshire england: solent: southampton portsmouth winchester",
    "devon england: devonian: exeter plymouth torquay",
    "cornwall england: cornish: truro penzance falmouth looe newquay",
    "somerset england: : taunton yeovil",
    "midlands england: west-midlands east-midlands: birmingham coventry wolverhampton nottingham leicester derby stoke",
    "essex england: : colchester chelmsford southend harwich",
    "fife scotland: : dunfermline kirkcaldy",
    "tayside scotland: : dundee perth",
    "highlands scotland: highland: inverness",
)
SEAS = (
    "baltic/østersøen/baltico mediterranean/mediterraneo/middelhavet atlantic/atlantico/atlanterhavet "
    "pacific/pacifico/stillehavet nordsøen/vesterhavet/north-sea/mare-del-nord skagerrak kattegat øresund/oresund "
    "storebælt lillebælt limfjord* adriatic/adriatico/adriaterhavet tyrrhenian/tirreno ionian/ionio aegean/egeo "
    "irish-sea english-channel/manica bothnia"
)  # fmt: skip
"""Seas, sounds and belts, `/` between the names of one."""
