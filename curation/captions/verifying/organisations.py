"""What makes a name that of an organisation: a legal form, a word like `bank`, an acronym, or what is said of it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from curation.captions.verifying.common_capitals import COMMON
from curation.captions.verifying.folding import folded
from curation.captions.verifying.places import place_of

# Words of one kind of organisation in English, Italian and Danish, which a translated name may exchange.
_KINDS = (
    "university universities uni università universitet universitetet universitets",
    "polytechnic politecnico",
    "college collegio",
    "school scuola skole skolen",
    "bank banca banco banken bancario sparekasse",
    "ministry minister ministero ministro dicastero ministerium ministeriet ministeriets department dipartimento "
    "departement",
    "agency agenzia agentur styrelse styrelsen styrelsens",
    "council consiglio råd rådet",
    "group gruppo gruppe gruppen koncern koncernen",
    "institute institution istituto institut instituttet institute's",
    "commission commissione kommission kommissionen",
    "association associazione forening foreningen organisation organizzazione organization organisationen",
    "federation confederation federazione confederazione forbund forbundet",
    "foundation fondazione fond fonden trust",
    "hospital ospedale hospitalet sygehus sygehuset clinic clinica klinik klinikken infirmary policlinico",
    "authority autorità myndighed myndigheden tilsyn tilsynet garante",
    "region regione regionen regionale regional regionalt provincia provinciale",
    "municipality municipal comune comunale kommune kommunen kommunes kommunal county borough city città",
    "parliament parlamento folketing folketinget parlament parlamentet congress congresso senate senato kongressen",
    "court tribunal tribunale corte cassazione domstol domstolen landsret landsretten højesteret retten supreme",
    "company companies compagnia società azienda spa selskab selskabet virksomhed firma",
    "union sindacato fagforening unione unionen",
    "party partito parti partiet",
    "shipyard yard cantiere cantieri vaerft værft værftet",
    "museum museo museet gallery galleria",
    "centre center centro centret centeret",
    "committee comitato komité udvalg udvalget",
    "office ufficio kontor kontoret bureau",
    "fund fondo fonds",
    "airport aeroporto lufthavn lufthavnen",
    "port porto havn havnen harbour harbor",
    "police polizia carabinieri politi politiet",
    "church chiesa kirke kirken",
    "chamber camera kammer kammeret confindustria confcommercio",
    "laboratory laboratories lab labs laboratorio laboratorium laboratoriet",
    "club cooperative cooperativa coop andelsselskab consorzio consortium konsortium",
    "airlines airline airways railway railways ferrovie baner banen",
    "insurance assicurazioni assicurazione forsikring",
    "society academy accademia akademi akademiet",
    "housing homes boligforening boligselskab boligforeningen",
    "factory mill works fabbrica stabilimento officina officine fabrik fabrikken",
    "brewery birrificio birreria bryggeri bryggeriet",
    "winery cantina cantine vingård",
    "dairy creamery caseificio latteria mejeri mejeriet",
    "bakery panificio forno bageri bageriet",
    "glassworks vetreria vetrerie glasværk",
    "savings sparekasse sparekassen andelskasse",
    "theatre theater teatro teater teatret opera orchestra orkester orchestra",
    "hotel albergo resort",
    "farm farms fattoria podere",
    "press publishing publishers books editore edizioni editrice forlag forlaget",
    "studio studios tegnestue tegnestuen architects arkitekter architetti",
    "shop stores store market supermarket supermercati negozi",
    "observatory osservatorio observatorium observatoriet",
    "ente istituzione nævn nævnet direktorat direktoratet",
    "team squad squadra hold holdet united rovers fc athletic calcio volley basket",
    "league lega liga",
    "charity onlus ong",
    "invest investment investments investimenti equity kapital advisers advisors",
    "partners associates holding holdings industries industrie industri solutions systems technologies technology "
    "tech energy energia energi pharma foods motors media capital ventures software analytics consulting logistics "
    "logistik logistica electric steel robotics",
)  # fmt: skip
_LEGAL_FORM = re.compile(
    r"[\s,]*(?:S\.?p\.?A|S\.?r\.?l|S\.?n\.?c|A/S|ApS|P/S|I/S|a\.m\.b\.a|Ltd|Limited|Inc|Corp|Corporation|Co\."
    r"|GmbH|AG|SE"
    r"|AB|ASA|NV|BV|plc|PLC|LLC|LLP|SA|SpA|Srl)(?![^\W_])"
)
_INTRODUCED = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|suppliers?|contractors?|makers?|manufacturers?|developers?|operators?|providers?"
    r"|retailers?|chains?|start-?ups?|publishers?|consultanc(?:y|ies)|unions?|charity|think tank|labs?|brands?|groups?"
    r"|banks?|universit(?:y|ies)|agency|regulators?|airlines?|carriers?|utility|insurers?|partners?|customers?"
    r"|competitors?|rivals?|owners?|clients?|broker|producers?|giant|body|institute|shipyard|yard|investors?|funds?"
    r"|builders?|brewer(?:y|s|ies)?|baker(?:y|ies)|pollsters?|watchdog|association|society|builder|platform|app|club"
    r"|societ[àa]|aziend[ae]|impres[ae]|grupp[oi]|fornitor[ei]|produttor[ei]|costruttor[ei]|operator[ei]|caten[ae]"
    r"|editor[ei]|banc[ah]e?|agenzi[ae]|ent[ei]|cooperativ[ae]|compagni[ae]|client[ei]|concorrent[ei]|consorzi[oe]?"
    r"|sindacat[oi]|marchi[oe]?|studio|istitut[oi]|colosso|cantier[ei]|fond[oi]|associazion[ei]|investitor[ei]|startup"
    r"|piattaform[ae]|circolo|squadra|ditt[ae]|acciaieria|vetreria|cantina"
    r"|virksomhed(?:en)?|firmaet|firma|selskab(?:et)?|leverandør(?:en)?|producent(?:en)?|kæden?|operatør(?:en)?"
    r"|udvikler(?:en)?|koncern(?:en)?|bank(?:en)?|styrelse(?:n)?|myndighed(?:en)?|fagforening(?:en)?|forening(?:en)?"
    r"|kunden?|konkurrent(?:en)?|entreprenør(?:en)?|organisation(?:en)?|samarbejdspartner(?:en)?|mærket|investor(?:en)?"
    r"|institut(?:tet)?|fond(?:en)?|forbund(?:et)?|rederi(?:et)?|klub(?:ben)?|tænketank(?:en)?|analyseinstitut(?:tet)?"
    r")[ ,]+[\"“”«»„]?$",
    re.IGNORECASE,
)
# Where the writer works: `in` and `a` would lead to a place otherwise.
_WORKPLACE = re.compile(
    r"\b(?:(?:work|working|worked|employed|job|colleagues?|engineer|intern|apprentice)(?: here)? (?:at|for|by|with)"
    r"|(?:lavor\w+|impiegat[oa]|assunt[oaie]|collega|colleghi|stage|dipendent[ei])(?: \w+)? ?,? ?"
    r"(?:in|a|ad|per|da|di|presso)"
    r"|dipendent[ei]|(?:arbejder|arbejde|arbejds\w+|ansat|ansatte|job|kollega|kolleger|medarbejder|gang|praktik|elev"
    r"|os)(?: \w+)? (?:i|hos|på|ved|for)|hos)\s+$",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:['’]s)? (?:employee|staff|colleague|team|worker)s?\b|[ ,(]+(?:where (?:I|we) |is my |my employer"
    r"|dove (?:lavor|sto\b)|ci lavor|per cui lavor|è il mio datore|il mio datore"
    r"|hvor jeg (?:er ansat|arbejder)|(?:er )?min arbejds)"
)
_SHOUTED = (
    "siemens apple amazon shell ford oracle alphabet nokia puma visa fiat ikea lego meta target gap orange crea enea "
    "arpa ispra sace eni enel tim coop novo total seat mars dell intel"
)
_AT_STARTS = (
    "siemens nokia ikea lego fiat energinet banedanmark realdania nationalbanken folketinget finanstilsynet "
    "confindustria confcommercio confartigianato coldiretti legambiente altroconsumo bankitalia federalberghi "
    "unioncamere istat"
)
FIRMS = frozenset(_SHOUTED.split())
"""Words of the dictionaries that shout nothing in capitals: they are firms, or acronyms."""
FIRMS_AT_STARTS = frozenset(_AT_STARTS.split())
"""Those that no sentence begins with as a word."""
_FURTHEST = 40
_LONGEST_HEAD = 16
_SHORTEST_HEAD = 6  # shorter ones end names of people and towns: `Davenport`
_DANISH_HEAD = re.compile(
    r"[\wæøå]{3,}(?:virksomhed|firma|selskab|leverandør|producent|kæde|operatør|koncern|bank|styrelse|fabrik|rederi"
    r"|forening|forbund|organisation|institut|mærke|fond|kommune|universitet|hospital|kasse|mejeri|bryggeri|værft|klub)"
    r"(?:en|et|n|tet|ten|ken|ket)?[ ,]+[\"“”«»„]?$",
    re.IGNORECASE,
)


def kind_of(word: str) -> int | None:
    """Which kind of organisation folded `word` names, as a number; None for no such word."""
    return _kinds().get(word)


@lru_cache(maxsize=2_000)
def head_kind(word: str) -> int | None:
    """As `kind_of`, for a Danish compound too: what a `landbosparekasse` is, its last part tells."""
    if (whole := kind_of(word)) is not None:
        return whole
    cuts = range(max(0, len(word) - _LONGEST_HEAD), len(word) - _SHORTEST_HEAD + 1)
    return next((kind for cut in cuts if (kind := kind_of(word[cut:])) is not None), None)


def has_sign(words: Sequence[str], after: str) -> bool:
    """Whether one of `words`, or what comes `after` them, marks their name as that of an organisation."""
    if any(_is_sign(word) for word in words):
        return True
    return _LEGAL_FORM.match(after[:_FURTHEST]) is not None


def is_introduced(before: str) -> bool:
    """Whether `before` ends in a word for a firm, an institute or another organisation: `their supplier`."""
    near = before[-_FURTHEST:]
    return _INTRODUCED.search(near) is not None or _DANISH_HEAD.search(near) is not None


def is_workplace(before: str, after: str) -> bool:
    """Whether somebody is said to work at what stands between `before` and `after`."""
    return _WORKPLACE.search(before[-_FURTHEST:]) is not None or _STAFF.match(after[:_FURTHEST]) is not None


def is_acronym(word: str) -> bool:
    """Whether `word` is all capitals, or has one within, as `WindEurope` has."""
    return (word.isupper() and len(word) > 1) or any(letter.isupper() for letter in word[1:])


def _is_sign(word: str) -> bool:
    plain = folded(word)
    return (
        place_of(plain) is None
        and plain not in COMMON
        and (plain in FIRMS_AT_STARTS or head_kind(plain) is not None or is_acronym(word))
    )


@cache
def _kinds() -> Mapping[str, int]:
    return {folded(word): kind for kind, words in enumerate(_KINDS) for word in words.split()}
