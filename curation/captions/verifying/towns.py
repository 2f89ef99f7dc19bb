"""Towns, and the few places that are neither, by the country they are in, under the names three languages give them."""

from collections.abc import Mapping

# country: the places in it, `/` between the names of one; the first names its capital.
PLACES: Mapping[str, str] = {
    "dk": "copenhagen/københavn*/kobenhavn*/copenaghen aarhus/århus* odense aalborg/ålborg esbjerg kolding vejle "
    "randers "
    "herning horsens roskilde silkeborg hillerød sønderborg svendborg viborg billund jutland/jylland*/jysk* "
    "zealand/sjælland*/selandia funen/fyn/fynsk*/fionia bornholm* vestjylland nordjylland*",
    "se": "stockholm*/stoccolma gothenburg/göteborg* malmö/malmø* uppsala lund",
    "no": "oslo bergen trondheim stavanger",
    "fi": "helsinki/helsingfors",
    "is": "reykjavik",
    "de": "berlin*/berlino hamburg*/amburgo/hamborg* munich/münchen/monaco cologne/köln/colonia frankfurt/francoforte "
    "stuttgart/stoccarda bavaria/bayern*/baviera hanover/hannover bremen/brema leipzig/lipsia dresden/dresda kiel "
    "lübeck/lubecca nuremberg/nürnberg/norimberga flensburg/flensborg* düsseldorf dortmund/tremonia rostock "
    "aachen/aquisgrana saxony/sachsen/sassonia schleswig/slesvig* holstein/holsten",
    "it": "rome/roma/rom milan/milano turin/torino naples/napoli/neapel florence/firenze venice/venezia/venedig "
    "genoa/genova bologna parma verona padua/padova bari palermo catania trieste modena bergamo brescia "
    "lombardy/lombardia/lombardiet tuscany/toscana piedmont/piemonte sicily/sicilia/sicilien sardinia/sardegna/"
    "sardinien veneto emilia puglia/apulia lazio liguria mantua/mantova",
    "fr": "paris/parigi lyon/lione marseille/marsiglia nice/nizza toulouse/tolosa strasbourg/strasburgo "
    "brittany/bretagna/bretagne normandy/normandia/normandiet lille/lilla bordeaux nantes rouen "
    "provence/provenza alsace/alsazia",
    "es": "madrid barcelona/barcellona seville/siviglia/sevilla valencia bilbao",
    "pt": "lisbon/lisbona/lissabon porto/oporto",
    "nl": "amsterdam rotterdam hague/haag/aia utrecht eindhoven",
    "be": "brussels/bruxelles antwerp/anversa/antwerpen ghent/gand bruges/brugge flanders/fiandre/flandern",
    "ch": "bern/berna zurich/zürich/zurigo geneva/ginevra/genève basel/basilea",
    "at": "vienna/wien salzburg/salisburgo graz linz innsbruck klagenfurt",
    "pl": "warsaw/varsavia/warszawa krakow/cracovia gdansk/danzica/danzig wroclaw/breslavia poznan "
    "szczecin/stettin/stettino",
    "hr": "zagreb/zagabria/zagabria split/spalato rijeka/fiume dubrovnik",
    "si": "ljubljana/lubiana koper/capodistria",
    "rs": "belgrade/belgrado/beograd",
    "ro": "bucharest/bucarest/bukarest",
    "ee": "tallinn",
    "lv": "riga",
    "lt": "vilnius",
    "eg": "cairo/kairo/cairo",
    "cz": "prague/praga/prag brno",
    "hu": "budapest",
    "gr": "athens/atene/athen",
    "ie": "dublin/dublino cork galway",
    "england": "london/londra leeds manchester birmingham liverpool bristol sheffield newcastle hull bradford york "
    "oxford cambridge norfolk yorkshire cornwall/cornovaglia nottingham leicester",
    "scotland": "edinburgh/edimburgo glasgow aberdeen dundee",
    "wales": "cardiff swansea",
    "ulster": "belfast",
    "us": "washington california/californien texas florida boston chicago houston seattle boise idaho ohio oregon "
    "nevada "
    "arizona colorado michigan georgia philadelphia/filadelfia denver dallas atlanta miami detroit illinois "
    "massachusetts pennsylvania virginia minnesota wisconsin iowa kansas kentucky louisiana tennessee utah nebraska "
    "new-york los-angeles san-francisco",
    "ca": "ottawa toronto montreal vancouver quebec",
    "cn": "beijing/pechino shanghai shenzhen",
    "jp": "tokyo/tokio osaka",
    "in": "delhi mumbai bangalore",
    "kr": "seoul/seul",
    "ua": "kyiv/kiev",
    "ru": "moscow/mosca/moskva",
    "tr": "ankara istanbul",
    "br": "brasilia rio",
    "au": "canberra sydney melbourne",
    "": "alps/alpi/alperne gulf/golfo ecb/bce un/onu/fn who/oms imf/fmi nato "
    "oecd/ocse "
    "gdpr/rgpd",
}  # fmt: skip
_ALSO_WORDS = (
    "un us who nice polish pole poles cork turkey china hull lund bergen rom porto port rio states kina turk island "
    "islands finne finner brits jordan ceco ceca gulf malese malesi alba vasto gela marche como lodi campana campane "
    "prato odder tonder busto carpi dales fens derby stoke perth barrow dover cuneo lecco aquila manica sarda sarde "
    "sardo sardi split fiume pisa skagen roman romani highland lilla lille brema hammel struer looe fano salo langhe "
    "rome truro"
)
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""Folded names of places that begin a sentence as ordinary words."""
