"""Italian words for what a writer may claim to have done."""

import re

from curation.captions.verifying.meaning.claims_types import FirstPerson, alternatives, listed, pattern

_DEEDS = listed(
    """
    guidato diretto coordinato gestito progettato disegnato costruito realizzato sviluppato creato testato
    provato assaggiato contribuito partecipato collaborato aiutato incontrato visitato organizzato lanciato
    presentato ideato inventato installato formato addestrato insegnato curato firmato negoziato venduto
    comprato vinto ottenuto raggiunto ridotto tagliato aumentato migliorato raddoppiato misurato analizzato
    studiato condotto supervisionato inaugurato avviato fondato intervistato viaggiato programmato montato
    riparato saldato dipinto scritto prodotto introdotto promosso proposto seguito accompagnato assunto
    sperimentato verificato controllato collaudato cucinato piantato raccolto assistito ricevuto preparato
    allestito filmato fotografato lavorato trascorso passato conosciuto riscritto restaurato recuperato
    salvato composto allenato scavato cablato brevettato impostato
    """
)
_HARMLESS = listed(
    """
    letto riletto visto rivisto sentito trovato ritrovato pensato ripensato capito imparato scoperto apprezzato
    scelto deciso notato detto creduto immaginato sperato voluto dovuto potuto sorriso riso salvato condiviso
    segnato sottolineato evidenziato amato adorato ascoltato sfogliato dimenticato aspettato saputo riflettuto
    chiesto dubitato temuto riconosciuto gustato avuto fatto iniziato cominciato finito smesso tradotto
    riassunto ripreso citato pubblicato postato commentato cliccato cercato guardato osservato ammirato
    applaudito invidiato ricordato sospettato ipotizzato preferito consigliato segnalato appreso stato rimasto
    messo tenuto perso sognato
    """
)
_ADVERB = "(?: (?:anche|già|sempre|appena|proprio|personalmente|finalmente|davvero|subito|poi|io stess[oa]|tutti|" \
    "insieme|volentieri|spesso|solo|perfino|quasi))?"  # fmt: skip
_VERB = r"(?P<verb>\w+)"
_TEAM = "(?:team|gruppo|staff|reparto|ufficio)"
_DONE = alternatives(_DEEDS)

FIRST_PERSON_IT = FirstPerson(
    acts=re.compile(
        rf"(?<!non )(?<!non l')(?<!se )(?<!mai )(?<![\w-])"
        rf"(?:ho|(?:avendo|dopo aver)(?=[^.!?;\n]{{1,120}}, (?:posso|vi|so|mi|sono|ho)\b)){_ADVERB}{_ADVERB} {_VERB}",
        re.IGNORECASE,
    ),
    company_acts=re.compile(rf"(?<!non )(?<!non l')(?<!se )(?<![\w-])abbiamo{_ADVERB} {_VERB}", re.IGNORECASE),
    outright=pattern(
        "sono stat[oa] (?:anche |proprio )?(?:io|tra|fra|parte|presente|lì|là|coinvolt[oa]|responsabile|un[oa] de\\w+|"
        "il prim[oa]|la prim[oa]|a capo|nel team|in prima (?:linea|fila|persona)|sul (?:posto|cantiere)|a visitare)",
        "(?:sono stat[oa]|mi sono trovat[oa]) (?:all'|alla |al )(?:inaugurazione|apertura|evento|cerimonia|lancio)",
        "(?:io )?ero (?:anche io |anch'io )?(?:presente|lì|là|sul posto|sul cantiere|in sala|in prima (?:linea|fila)|"
        "all'inaugurazione|nel team|responsabile|tra (?:i|le|gli|quelli|coloro))",
        "c'ero (?:anch'io|anche io|io)", "io c'ero", "eravamo (?:presenti|lì|in prima fila)",
        "(?:ho|abbiamo) avuto (?:il piacere|l'onore|la fortuna|l'occasione|l'opportunità|il privilegio|la gioia|la "
        "possibilità) di (?!legger|veder|scoprir)\\w+",
        "ho (?:fatto parte|dato una mano|dato il mio|messo a punto|messo le mani|preso parte|fatto da|portato avanti|"
        "portato a)", "mi sono occupat[oa]", "mi sono (?:messo|messa) al lavoro", "ho la responsabilità d\\w+",
        f"(?:il )?mio {_TEAM} (?:e io |ed io )?(?:ha|hanno|abbiamo|è|lavora|ci|si è)",
        "(?:la )?mia squadra (?:e io |ed io )?(?:ha|hanno|abbiamo|è|lavora|ci|si è)",
        "(?:i miei colleghi|le mie colleghe|il mio team|la mia squadra|il mio gruppo) ed? io",
        "io e (?:i miei colleghi|le mie colleghe|il mio team|la mia squadra|il mio gruppo)",
        f"(?:insieme al|con il|col|assieme al) mio {_TEAM},? (?:ho|abbiamo)",
        "(?:insieme ai|con i|assieme ai) miei colleghi,? (?:ho|abbiamo)",
        "(?:il|del|al|nel|dal|un|questo) mio (?:ultimo )?(?:progetto|prototipo|studio|lavoro su\\w*|contributo a\\w*)",
        "(?:la|della|alla|nella|una) mia (?:ricerca|invenzione|sperimentazione|prova)",
        "grazie al (?:mio|nostro duro) (?:lavoro|contributo|impegno|progetto)",
        f"(?:{_DONE}|fatt[oa]|scritt[oa]) (?:da me|dal mio team|dalla mia squadra|con le mie mani)",
        "(?:guido|dirigo|coordino|gestisco|seguo|supervisiono) (?:personalmente )?(?:il|lo|la|l'|i|le|questo|questa) ?"
        "(?:progetto|team|squadra|gruppo|reparto|programma|cantiere|impianto|lavori|linea|sviluppo|produzione)",
        "sto (?:guidando|coordinando|lavorando (?:a|su)\\w*|seguendo (?:il progetto|i lavori)|progettando|costruendo)",
        f"(?:di|per) (?:aver|avere|averl[oaie]|averci|averne) (?:anche )?(?:fatto parte|dato|preso parte|{_DONE})",
        "di (?:esser|essere|esserci) stat[oa] (?:parte|tra|fra|un[oa]|coinvolt[oa]|presente|lì)",
        "ci abbiamo (?:tutti )?lavorato", "abbiamo lavorato (?:sodo|duro|tanto|per mesi|per anni|mesi|giorno|a lungo)",
        "faccio parte del (?:team|gruppo|progetto) che", "sono (?:un[oa] de\\w+ \\w+|il|la) (?:\\w+ )?che ha\\w* "
        f"{_DONE}", "come (?:capo progetto|responsabile del progetto|project manager)",
        f"ho {_DONE} (?:proprio |tutto )?io", f"ho {_DONE} personalmente", r"(?:li|le|lo|la|l'|ce l')\s?ho \w+t[oaie] (?:tutt[oaie] )?io",
        "(?:è|era|sono) stat[oaie] (?:anche |proprio )?(?:un'|una |la |tutta |un )?(?:mia )?(?:idea mia|mia idea|idea "
        "nata da me|mia (?:intuizione|iniziativa|proposta|trovata)|opera mia|merito mio)",
        "(?:l'|un')idea (?:è|era) (?:stata )?(?:tutta )?mia", "(?:sono|ero) (?:stat[oa] )?io (?:che|ad?|quell[oa] che)",
        "la mia idea (?:ha|è diventata)", "di mia iniziativa", "ho avuto (?:io )?l'idea",
        "(?:è|sono) stat[oa] (?:proprio )?(?:il mio|la mia) (?:team|gruppo|squadra|reparto|ufficio|officina|turno) (?:a|ad|che)",
        "con i miei (?:stessi )?occhi", "di persona", "ci ho (?:lavorato|messo|passato)", "in qualità di responsabile",
    ),
    deeds=_DEEDS,
    harmless=_HARMLESS,
    past=re.compile(r"\w+(?:at|ut|it)[oaie]", re.IGNORECASE),
    pointing=frozenset({"questo", "questa", "progetto", "ci", "lì", "squadra", "team", "insieme"}),
)  # fmt: skip
