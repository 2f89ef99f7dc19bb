"""The names of offices in English, Italian and Danish: what each is called, as patterns.

The longer name goes before the shorter one that it holds, and an office before the plain director.
"""

from collections.abc import Mapping

OFFICES: Mapping[str, str] = {
    "finance": r"chief financial officer|cfo|financ(?:e|ial) director|diret\w+ finanziari[oa]|finans(?:direktør|chef)"
    r"|økonomi(?:direktør|chef)|head of finance|treasurer|tesorier[ea]|kasserer",
    "technology": r"chief technolog(?:y|ical) officer|cto|technical director|director of technology|diret\w+ tecnic[oa]"
    r"|teknisk (?:direktør|chef)|teknologi(?:direktør|chef)|chief engineer|chefingeniør|ingegnere capo",
    "medicine": r"medical director|chief medical officer|diret\w+ sanitari[oa]|primari[oa]|cheflæge"
    r"|lægefaglig direktør",
    "people": r"(?:people|hr|personnel|human resources) director|head of (?:people|hr)|diret\w+ del personale"
    r"|responsabile (?:delle risorse umane|del personale)|hr-?(?:direktør|chef)|personale(?:chef|direktør)",
    "operations": r"(?:works|operations|plant|production|factory) (?:director|manager)|chief operating officer|coo"
    r"|diret\w+ (?:di stabilimento|di produzione|operativ[oa]|dello stabilimento)|(?:produktions|drifts|fabriks)"
    r"(?:direktør|chef|leder)|operations (?:chief|lead)|(?:head|chief|director) of (?:operations|production)"
    r"|responsabile (?:dell[ae] |di |del )?(?:operazioni|operations|produzione|stabilimento|esercizio)",
    "trade": r"(?:sales|commercial|marketing) director|head of (?:sales|marketing)"
    r"|diret\w+ (?:commerciale|marketing|vendite)"
    r"|responsabile (?:dell[ae] |del )?(?:vendite|commerciale|marketing)"
    r"|(?:salgs|kommerciel |marketing)(?:direktør|chef)",
    "quality": r"(?:head of |)(?:quality|sustainability) (?:director|manager)|head of (?:quality|sustainability)"
    r"|responsabile (?:della )?(?:qualità|sostenibilità)|(?:kvalitets|bæredygtigheds)(?:chef|direktør)",
    "research": r"(?:head|director) of research|research director|(?:diret\w+|responsabile) (?:della )?ricerca"
    r"|forsknings(?:chef|direktør|leder)",
    "curator": r"(?:chief )?curator|curat(?:ore|rice)|museumsinspektør|kurator",
    "executive": r"chief executive(?: officer)?|ceo|managing director|amministrat(?:ore|rice) delegat[oa]"
    r"|(?:ordførende|koncern-?) ?direktør|koncernchef|topchef|adm(?:\.|inistrerende) direktør|general manager"
    r"|diret\w+ generale",
    "secretary": r"general secretary|segretari[oa](?: generale)?|generalsekretær|forbundssekretær",
    "chair": r"(?:board )?chair(?:man|woman|person)?(?: of the board)?"
    r"|president(?:e|essa)?(?: del (?:consiglio(?: di amministrazione)?|cda))?"
    r"|(?:bestyrelses|forbunds)?(?:formand|forkvinde|forperson)(?: for bestyrelsen)?",
    "founder": r"(?:co-?)?founder|(?:co)?fondat(?:ore|rice)|(?:med)?stifter",
    "mayor": r"mayor|sindac[oa]|borgmester(?:en)?",
    "minister": r"minister(?:en)?|ministr[oa]",
    "project": r"project (?:manager|leader|lead|director|chief)|projekt(?:leder|chef|direktør|ansvarlig)"
    r"|capo ?progetto|responsabile (?:di|del) progetto",
    "site": r"(?:site|yard) (?:manager|foreman|boss)|foreman|capo ?cantiere"
    r"|(?:diret\w+|responsabile) d(?:i|el) cantiere"
    r"|bygge(?:plads)?(?:leder|chef)|værftschef",
    "product": r"product (?:manager|chief|director|lead)|head of product|responsabile (?:di |del )?prodott[oi]"
    r"|produkt(?:chef|leder|direktør)",
    "development": r"head of (?:development|innovation)|(?:development|innovation) (?:director|manager|chief)"
    r"|(?:udviklings|innovations)(?:chef|direktør|leder)|responsabile (?:dello |dell['’])?(?:sviluppo|innovazione)",
    "communication": r"(?:head of |director of )(?:communications?|press|pr)|(?:communications?|press) (?:director"
    r"|manager|chief|officer)|spokes(?:man|woman|person)|(?:kommunikations|presse)(?:chef|direktør|leder)|tals(?:mand|kvinde"
    r"|person)|portavoce|addett[oa] stampa"
    r"|(?:responsabile|diret\w+) (?:della |dell['’])?(?:comunicazione|ufficio stampa)",
    "buying": r"(?:head of |chief )(?:procurement|purchasing)|(?:procurement|purchasing|buying) (?:director|manager)"
    r"|indkøbs(?:chef|direktør)|responsabile (?:degli )?acquisti",
    "safety": r"(?:head of |chief of )(?:safety|security)|(?:safety|security) (?:director|manager|chief)"
    r"|sikkerheds(?:chef|direktør|leder)|responsabile (?:della )?sicurezza",
    "coach": r"(?:head )?coach|allenat(?:ore|rice)|(?:chef|landsholds?)?træner",
    "captain": r"captain|capitan[oa]|anfører|kaptajn",
    "architect": r"(?:chief )?architect|architett[oa]|arkitekt(?:en)?",
    "director": r"director|diret(?:tore|trice)|(?!vice)\w*direktør(?:en)?",
}
"""Patterns of what holders of an office are called, by its name."""
PLAIN_DIRECTOR = "director"
"""The office of whoever is called a director of nothing in particular: other directors are called so too."""
NO_DIRECTORS = frozenset(
    ("chair", "founder", "mayor", "minister", "secretary", "curator", "coach", "captain", "architect")
)
"""Offices whose holders nobody calls directors."""
