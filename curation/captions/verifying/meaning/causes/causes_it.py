"""Italian words of cause and effect."""

from curation.captions.verifying.meaning.causes.causes import CausalWords
from curation.captions.verifying.meaning.claims_types import pattern

_BECAUSE = (
    "(?<!sul.)(?<!il.)(?<!un.)(?<!del.)(?<!dei.)(?<!chissà.)(?<!ecco.)(?<!spiega.)(?<!capisci.)(?<!capisco.)(?<!capire.)(?<!capiamo.)(?<!sapere.)(?<!scopri.)(?<!scoprire.)(?<!chiede.)(?<!spiegare.)(?<!dire.)perché", "grazie (?:a|al|allo|alla|ai|agli|alle)", "grazie all'\\w+", "grazie soprattutto a\\w*", "dovut[oaie] soprattutto a\\w*",
    "a causa (?:di|del|dello|della|dei|degli|delle)",
    "a causa dell'\\w+", "per via (?:di|del|dello|della|dei|degli|delle)",
    "dovut[oaie] (?:a|al|allo|alla|ai|agli|alle)",
    "per colpa (?:di|del|della|dei)", "poiché", "siccome", "(?<!il.)(?<!un.)dato che", "visto che",
    "dipende (?:da|dal|dallo|"
    "dalla|dai|dagli|dalle)", "causat[oaie] (?:da|dal|dallo|dalla|dai|dagli|dalle)",
    "provocat[oaie] (?:da|dal|dalla|dai|"
    "dagli|dalle)", "per effetto (?:di|del|della|dei|delle)", "la causa è", "(?:indica|cita) come "
    "(?:ragion[ei]|motiv[oi]|caus[ae])", "per mancanza di", "(?:slittat|rinviat|rimandat|posticipat|annullat|sospes|bloccat|"
    "ritardat|ferm|chius|salt|interrott|cancellat)(?:[oaie]|at[oaie]) per(?= (?:un[oa]?|il|lo|la|i|gli|le|colpa|problemi|guasti|sciopero|maltempo|lavori|mancanza|carenza|ritard[oi])\\b| l'| un')",
    "(?:ritardat|rallentat|frenat|bloccat|fermat|ostacolat)[oaie] d(?:a|al|allo|alla|ai|agli|alle)", "in ragione d\\w+", "(?:proprio|solo) per (?:quest[oaie]|quell[oaie])", "in conseguenza d\\w+",
)  # fmt: skip
_MADE_BY = (
    "in seguito (?:a|al|alla|ai|alle)", "a seguito d\\w+", "(?<!per.)(?:merito|colpa) (?:di|del|dello|della|dei|degli|delle)",
    "frutto (?:di|del|della|dei|delle)", "spint[oaie] (?:da|dal|dalla|dai|dalle)", "trainat[oaie] da\\w*(?:'\\w+)?",
    "dipend(?:e|ono) da\\w*", "legat[oaie] (?:a|ai|al|alla|alle)", "sulla scia d\\w+", "a forza di",
    "(?:figli[oa]|conseguenza|effetto|risultato) d\\w+", "complic[ei] (?:il|la|lo|i|gli|le|un|una)",
    "sospint[oaie] da\\w*", "favorit[oaie] da\\w*", "in virtù (?:di|del|della)",
)  # fmt: skip
_THEREFORE = (
    "per questo", "perciò", "quindi(?! (?:di parte|perdona\\w*|scusa\\w*|sono|prende\\w*|sono di))", "di conseguenza", "ecco perché", "pertanto", "così che", "cosicché", "sicché",
    "è per questo che", "ed ecco", "(?:è|sono) la (?:causa|ragione)", "è il motivo", "è merito loro se", "funziona\\w*(?=\\s*[.,!:;…])",
)  # fmt: skip
_PLAIN = (
    "caus(?:a|ano|ato|are|ava)",
    "(?:ha|hanno) (?:causato|provocato|determinato|generato|prodotto|innescato|portato|spinto|"
    "fatto(?= (?:\\w+ )?\\w+(?:are|ere|ire))|comportato|favorito|permesso|consentito)", "provoc(?:a|ano|are|ato)", "determin(?:a|ano|are)",
    "port(?:a|ano) (?:a|"
    "al|alla|ai|alle)", "comport(?:a|ano)",
    "(?:fa|fanno) (?:salire|scendere|crescere|calare|aumentare|diminuire|dormire|\\w+are|"
    "\\w+ere|\\w+ire)", "sping(?:e|ono)", "è (?:responsabile|all'origine) d\\w+", "si deve (?:a|al|alla|ai|alle)",
    "spieg(?:a|ano) (?:perché|il |la |l'|i |gli |le )(?=\\w+ (?:con|d))",
    "raccogli\\w+ (?:i frutti|il frutto)", "da far\\w* \\w+re", "è bastat[oaie]", "(?:è|sono) il segreto", "(?:sta|stanno) dietro",
    "si spieg(?:a|ano) con", "è dietro", "generat\\w+", "innesc(?:a|ano)", "a (?:provocare|causare|determinare|far \\w+re|spingere)",
)  # fmt: skip
_LOOSE = (
    "riduc(?:e|ono)",
    "(?:ha|hanno) (?:ridotto|aumentato|tagliato|migliorato|abbassato|alzato|accorciato|dimezzato|raddoppiato|"
    "attirato|riempito|portato|salvato|evitato|rilanciato|rovinato|danneggiato|peggiorato|allungato|accelerato|frenato|"
    "rallentato|convinto)", "aument(?:a|ano)", "tagli(?:a|ano)", "miglior(?:a|ano)", "abbass(?:a|ano)", "alz(?:a|ano)",
    "accorci(?:a|ano)", "dimezz(?:a|ano)", "raddoppi(?:a|ano)", "attir(?:a|ano)", "evit(?:a|ano)", "aiut(?:a|ano)",
    "dann?eggi\\w+",
    "fren(?:a|ano)", "rallent(?:a|ano)", "acceler(?:a|ano)", "rend(?:e|ono)(?! (?:di più|meno|poco|molto))", "salv(?:a|ano)",
    "logor\\w+", "(?:ha|hanno) (?:spostato|ritardato|bloccato|fermato|rotto|incrinato|cambiato|logorato|allontanato|riavvicinato)",
    "riport(?:a|ano)", "(?:ha|hanno) (?:fatto(?! i lavori| il| la| le)|riportato)",
    "abbatt(?:e|ono)", "elimin(?:a|ano)", "riempi(?:e|ono)", "premia\\w*", "paga\\w*",
)  # fmt: skip
_CAUSE_WORD = (
    "caus\\w+|motiv\\w+|spieg\\w+|effett\\w+|perché|attribui\\w+|dipend\\w+|merit\\w+|nesso|rapporto|colp\\w+|"
    "ragion\\w+|legam\\w+|"
    "relazion\\w+|conseguenz\\w+|dimostra\\w*|sostituzion\\w+|impatt\\w+|dovut\\w+|responsabil\\w+"
)


CAUSES_IT = CausalWords(
    because=pattern(_BECAUSE),
    made_by=pattern(_MADE_BY),
    therefore=pattern(_THEREFORE),
    plain=pattern(_PLAIN),
    loose=pattern(_LOOSE),
    deeds=pattern(
        _LOOSE,
        "introdott\\w+",
        "introduc\\w+",
        "apert[oaie]",
        "avviat\\w+",
        "tolt\\w+",
        "toglie\\w*",
        "aggiunt\\w+",
        "sostitui\\w+",
        "lanci\\w+",
        "cambi\\w+",
    ),
    ties=pattern(
        _BECAUSE,
        _MADE_BY,
        "funziona\\w*",
        _THEREFORE,
        _PLAIN,
        _LOOSE,
        "dopo",
        "così",
        "per \\w+re",
        "che (?:permett\\w+|consent\\w+)",
        "permett\\w+",
        "consent\\w+",
        "ragione",
        "motivo",
        "causa",
        "con (?:il|la|i|le|un|una)",
        "in modo da",
        "affinché",
        "risultato",
        "dal momento che",
        "essendo",
        "\\w+ndo",
        "pes(?:a|ano|ato)",
        "dovuto",
        "visto",
        "complice",
        "effetto",
        "dipend\\w+",
    ),
    unknown=pattern(
        "(?:però|anche se|ma|sebbene)\\b[^.!?\\n]{0,60}\\b(?:anche|pure)\\b",
        "in un(?:'| )(?:anno|estate|inverno|stagione|mese) però",
        "non si può (?:dire|stabilire|sapere|concludere)",
        "non (?:la|lo|le|li) (?:conosciamo|sappiamo)",
        "non se ne occupa",
        "nello stesso (?:mese|anno|trimestre|semestre)",
        "(?:hanno|avevano) scelto (?:da sé|da soli|liberamente)",
        f"(?:non|né|senza|nega\\w*|difficile|presto|impossibile|nessun\\w*|escl\\w+|"
        f"mai)\\b[^.!?\\n]{{0,90}}\\b(?:{_CAUSE_WORD})",
        "(?:legat|associat|correlat|collegat)[oaie] (?:a|al|alla|ai|alle|con)",
        "correlazion\\w+",
        "nello stesso periodo",
        "negli stessi (?:mesi|anni)",
        "contemporaneamente",
        "non (?:ha|hanno|è|sono) (?:ancora )?(?:verificat\\w+|stabilit\\w+|"
        "dimostrat\\w+|accertat\\w+|chiarit\\w+|misurat\\w+|separat\\w+|provat\\w+|distint\\w+|studiat\\w+)",
        "un legame tra",
        "troppo presto",
        "(?:di|a) un'associazione",
        "associazion[ei] (?:tra|fra)",
        "non collega\\w*",
        "non attribui\\w+",
        "negli stessi giorni",
        "non è detto",
        "altri fattori",
        "indagini in corso",
        "in linea con il mercato",
        "coincid\\w+",
        "non (?:è|era) chiaro",
        "non si sa",
        "(?:cause?|motiv[oi]|ragion[ei]|origine)\\b[^.!?\\n]{0,40}\\b(?:ignot[aei]o?|sconosciut[oaie]|da (?:chiarire|accertare)|mister[oi])",
        "presto per dire",
        "confond\\w+ i conti",
    ),
    hedged=pattern(
        "troppo presto",
        "presto per",
        "non",
        "né",
        "forse",
        "potrebbe\\w*",
        "può",
        "possono",
        "magari",
        "legat[oaie]",
        "associat[oaie]",
        "chissà",
        "sembra\\w*",
        "pare",
        "probabilmente",
        "nello stesso periodo",
        "senza",
        "dovrebbe\\w*",
        "vuole",
        "vogliono",
        "punta\\w*",
        "sper\\w+",
        "prevede\\w*",
        "correlat\\w+",
        "nessun\\w*",
        "niente",
        "nulla",
        "nega\\w*",
    ),
)
