"""Danish words for what a writer may claim to have done."""

import re

from curation.captions.verifying.meaning.claims_types import FirstPerson, alternatives, listed, pattern

_PARTICIPLES = listed(
    """
    oplevet ledet bygget hjulpet designet tegnet udviklet testet afprøvet prøvet smagt mødt besøgt deltaget bidraget
    lanceret skabt organiseret arrangeret planlagt koordineret styret undervist oplært målt analyseret undersøgt
    forsket interviewet installeret programmeret forhandlet solgt købt vundet opnået reduceret skåret øget
    forbedret fordoblet halveret åbnet indviet stiftet gennemført lavet opfundet svejset monteret samlet
    repareret malet produceret introduceret indført foreslået rådgivet ansat optaget filmet fotograferet kørt
    leveret præsenteret plantet skrevet omskrevet kodet rejst indsamlet restaureret reddet sikret trænet
    opdrættet komponeret kurateret  gravet
    """
)
_PASTS = listed(
    """
    ledede byggede hjalp designede tegnede udviklede testede afprøvede prøvede smagte mødte besøgte deltog
    bidrog lancerede skabte organiserede arrangerede planlagde koordinerede styrede underviste oplærte målte
    analyserede undersøgte forskede interviewede installerede programmerede forhandlede solgte købte vandt
    opnåede reducerede skar øgede forbedrede fordoblede halverede åbnede indviede stiftede gennemførte lavede
    opfandt svejsede monterede samlede reparerede malede producerede introducerede indførte foreslog rådgav
    ansatte filmede fotograferede kørte leverede præsenterede plantede omskrev kodede rejste indsamlede restaurerede reddede sikrede trænede
    komponerede passede gravede opfostrede tog gik rejste fløj sejlede
    """
)
_HARMLESS = listed(
    """
    læst genlæst set hørt fundet tænkt følt lært bemærket noteret vidst undret ønsket håbet ventet forventet
    gættet troet forestillet indset glemt husket savnet valgt delt gemt grinet smilet stoppet fået haft været
    gjort sagt spurgt lovet citeret fremhævet understreget opdaget forstået kigget tvivlet frygtet anbefalet
    arbejdet boet nikket tjekket talt regnet oversat nævnt fulgt glædet mistet brugt skrevet lagt sat holdt
    taget læste genlæste så hørte fandt tænkte følte lærte bemærkede noterede vidste undrede ønskede håbede
    ventede forventede gættede troede forestillede indså glemte huskede savnede valgte delte gemte grinede
    smilede stoppede fik havde var gjorde sagde spurgte lovede citerede fremhævede understregede opdagede
    forstod kiggede tvivlede frygtede anbefalede arbejdede boede nikkede tjekkede talte regnede oversatte nævnte
    fulgte glædede mistede brugte skrev lagde satte holdt måtte burde kunne skulle ville synes syntes mente lod
    blev faldt stødte klikkede startede begyndte overvejede ansat glad stolt imponeret overrasket optaget
    begejstret
    """
)
_ADVERB = "(?: (?:også|selv|lige|netop|allerede|personligt|faktisk|altid|tit|nok|virkelig|jo|endelig|nu|både|" \
    "tidligere|længe|kun|egentlig|da|så))?"  # fmt: skip
_DEEDS = frozenset((*_PARTICIPLES, *_PASTS)) - {"ansat", "optaget"}
_DONE = alternatives(frozenset(_PARTICIPLES) - {"ansat"})
_TEAM = "(?:team|hold|afdeling|gruppe)"
_PAST = alternatives(_PASTS)

FIRST_PERSON_DA = FirstPerson(
    acts=re.compile(
        rf"(?<!hvis )(?<!gid )(?<![\w-])(?:(?:jeg har|har jeg|jeg havde|havde jeg|jeg"
        rf"|(?:efter )?(?:selv )?at have(?=[^.!?;\n]{{1,120}}, \w+ jeg\b)){_ADVERB}{_ADVERB} (?P<verb>\w+)"
        rf"|(?P<verb_first>{_PAST}) jeg\b(?! ikke))",
        re.IGNORECASE,
    ),
    company_acts=re.compile(
        rf"(?<!hvis )(?<![\w-])(?:(?:vi har|har vi|vi){_ADVERB} (?P<verb>\w+)|(?P<verb_first>{_PAST}) vi\b(?! ikke))",
        re.IGNORECASE,
    ),
    outright=pattern(
        "(?:jeg|har jeg|jeg har|jeg har selv|jeg var|var jeg|jeg var selv|jeg har også) (?:været )?(?:med til(?: at)?|"
        "med på holdet|med(?=,| i | da | til )|til stede|en del af (?:holdet|teamet|projektet|arbejdet|det hold|"
        "det team)|blandt de(?:m|)|"
        "involveret|ansvarlig for|projektleder|på holdet|på stedet|så heldig)",
        "(?:jeg har|har jeg) (?:selv )?været (?:der|på besøg|ude (?:at|for|på|ved)|inde|involveret|i spidsen)",
        "(?:jeg var|var jeg) (?:selv |også )?(?:der|på besøg|ude (?:at|for|på|ved)) (?:selv|da|med|og|til|i går|på|"
        "ved)",
        "(?:jeg (?:selv )?(?:stod|står)|(?:stod|står) jeg) (?:selv )?i spidsen for", "jeg (?:står|stod) (?:selv )?(?:bag|for) (?:det|den|de|"
        "projektet|arbejdet|udviklingen|testene|planlægningen)",
        "(?:jeg har|har jeg) (?:selv )?(?:stået|været) (?:bag|for|i spidsen)",
        "(?:jeg (?:sad|stod)|(?:sad|stod) jeg) (?:selv|også|med|derude|derinde)",
        "jeg leder (?!efter)(?:teamet|holdet|projektet|afdelingen|arbejdet|det|den)",
        "jeg (?:har|havde|fik) ansvaret for",
        "jeg er (?:selv )?(?:ansvarlig for|projektleder|en af dem,? der|en del af "
        "(?:holdet|teamet|projektet|det hold|det team))", "jeg styrer (?:projektet|arbejdet)",
        "(?:jeg|har jeg|jeg har|fik jeg) (?:fik |fået |selv )?(?:lov (?:til )?at|mulighed for at|"
        "chancen for at) (?!læse)"
        "(?:\\w+)",
        "(?:jeg har|har jeg|jeg) (?:haft|havde) (?:fornøjelsen|æren|glæden|den fornøjelse|privilegiet|det privilegium)",
        f"(?:mit|mine) {_TEAM} (?:og jeg )?(?:har|havde|er|blev|{_PAST})", f"min (?:egen )?(?:{_TEAM}) og jeg",
        "mine kolleger og (?:jeg|mig) (?:har|havde|arbejde\\w*|tog|fik|var|stod|" + _PAST + ")",
        "(?:jeg og mine|mig og mine) kolleger (?:har|havde|arbejde\\w*|tog|fik|var|stod|" + _PAST + ")",
        f"sammen med mit {_TEAM} (?:har|{_PAST})", "sammen med mine kolleger har jeg",
        "mit (?:eget |seneste )?(?:projekt|design|forsøg|studie|forskningsprojekt|bidrag til)",
        "min (?:egen )?(?:forskning|prototype|opfindelse|undersøgelse|test)",
        f"(?:{_DONE}|lavet|skrevet) af (?:mig|mit team|mit hold|min afdeling)",
        f"at (?:jeg )?have (?:selv )?(?:været (?:med|en del|til stede|involveret|der|blandt)|taget del|"
        f"spillet en rolle|"
        f"arbejdet (?:med|på)|{_DONE})",
        "(?:jeg har|har jeg|arbejdede jeg|jeg arbejdede) (?:selv |også )?(?:arbejdet |)(?:med|på) (?:det|den|projektet|"
        "dette|denne|at|udviklingen)",
        "vi har (?:alle |selv |virkelig )?(?:knoklet|arbejdet (?:hårdt|længe|på det(?:te)?|i månedsvis|"
        "med det(?:te)?))",
        "(?:jeg|har jeg|jeg har) (?:selv )?(?:brugt|brugte) (?:uger|måneder|flere måneder|et år|år|mange timer) på",
        "det (?:var|er) (?:faktisk |nemlig )?(?:mig|jeg),? (?:der|som (?:har|havde|er|var|fik|stod|"
        "\\w+(?:ede|te)))", "(?:var|er) (?:faktisk |helt |oprindelig )?"
        "min (?:egen )?(?:idé|ide|fortjeneste|opfindelse)", "min (?:egen )?(?:idé|ide) (?:blev|er blevet|har|førte)",
        f"(?:har|og) (?:jeg )?(?:selv|personligt) {_DONE}", "jeg fik (?:idéen|ideen) til", "det var min (?:[\\wæøå]+ ){1,3}(?:der|som)",
        "det (?:var|er) (?:min|mit|vores) (?:egen |eget )?(?:gruppe|hold|team|afdeling|kontor|firma|værksted|vagtlag),? "
        "(?:der|som)",
        "(?:har|havde) (?:jeg )?egenhændigt", "jeg (?:selv|personligt|egenhændigt) {_PAST}".replace("{_PAST}", _PAST),
        "med (?:mine )?egne (?:øjne|hænder)", "som (?:projektleder|en af dem,? der)",
        "(?:jeg har|jeg) (?:selv )?(?:sat|"
        "lagt) (?:en stor )?(?:kræfter|indsats|timer)", "som tog (?:mig og|mit team)",
    ),
    deeds=_DEEDS,
    harmless=_HARMLESS,
    past=re.compile(r"\w+(?:ede|ret|eret)", re.IGNORECASE),
    pointing=frozenset({"det", "dette", "den", "projektet", "holdet", "der", "med"}),
)  # fmt: skip
