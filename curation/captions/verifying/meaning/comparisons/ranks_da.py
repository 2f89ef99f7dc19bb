"""Danish words of rank and comparison."""

import re

from curation.captions.verifying.meaning.claims_types import listed, pattern
from curation.captions.verifying.meaning.comparisons.ranks import RankWords

_NUMBER = "(?:\\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|tyve|hundrede)"
_THE = r"(?:den|det|de|[\wæøå]{3,}s|vores|deres|sin|sit|sine|dens|dets)"
_RANKED = listed(
    """
    størst højest lavest hurtigst langsomst dårligst værst billigst dyrest ældst yngst travlest længst kortest
    stærkest svagest tættest grønnest flest færrest nyest dybest bredest tungest lettest rigest renest sikrest
    populærest sundest effektivest vigtigst smukkest lavest tidligst højst mindst
    """
)

RANKS_DA = RankWords(
    superlative=re.compile(
        rf"(?<![\w-])(?:"
        rf"(?P<first>{_THE} (?:allerførste|første)|(?:verdens|danmarks|europas|landets|nordens) første|for første gang|"
        rf"aldrig før|aldrig tidligere|som (?:den )?første)"
        rf"|(?P<only>{_THE} eneste|enestående|unik\w*|ingen andre?|ingen anden|uden sidestykke|enerådende)"
        rf"|(?P<record>\w*rekord(?:er|en|høj\w*|lav\w*|stor\w*|mange|år\w*|resultat\w*|salg\w*|overskud\w*)?|"
        rf"nogensinde|"
        rf"alle tiders|i historien)"
        rf"|(?P<best>{_THE} (?:\w+ )?(?:bedste|førende|fremmeste)|førende|(?:verdens|markeds|brancheføren)\w*førende|"
        rf"markedsleder|nummer et|nr\. ?1|i særklasse|\w+ bedste)"
        rf"|(?P<adjective>(?:{'|'.join(_RANKED)})e?|(?:(?<=den )|(?<=det )|(?<=de )|(?<=s ))mest (?!af\b)\w+))(?!\w)",
        re.IGNORECASE,
    ),
    kinds={"stør": "size", "høje": "high", "højs": "high", "hurt": "fast", "værs": "bad", "dårl": "bad",
           "vigt": "best", "flest": "size", "tidl": "first", "hypp": "often", "almi": "often", "udbr": "often"},
    most=re.compile(r"^mest "),
    among=re.compile(
        rf"(?:\b(?:en|et|nogle|flere) af|\bblandt)(?: [\wæøå]+){{0,3}}\s*$|(?:\b{_NUMBER})(?: (?!er\b|var\b|den\b"
        rf"|det\b)[\wæøå]+)?\s*$", re.I,
    ),
    ordinal=re.compile(
        r"(?:\b(?:anden|andet|næst|tredje?|fjerde?|femte?|sjette?|syvende?|ottende?|niende?|tiende?|\d+\.)[ -]?)"
        r"(?:[\wæøå]+ )?$", re.I,
    ),
    idioms=pattern(
        "mest ud af", "ve(?:jer|jede|jet|ed) (?:tungest|mest|tungere)", r"rekord(?:en)?\b[^.!?]{0,30} (?:står|holder|gælder|består)",
        "først og fremmest", "for det første", "i (?:det|første) (?:mindste|omgang|halvår|kvartal|række|hånd)",
        "ikke mindst", "mindst " + _NUMBER, "mindst (?:en|et)", "mest af alt", "det meste", "de fleste", "den næste",
        "(?:i |det |de |den )første (?:halvår|kvartal|år|uge|måned|dag|skridt|afsnit|linje|sætning|øjekast|omgang|"
        f"{_NUMBER}|seks måneder|del|ting|række|person|gang jeg|tanke|indtryk|fase|etape)", "med det første",
        "(?:bedste|de bedste|venlige) (?:hilsner|ønsker)", "efter bedste (?:evne|overbevisning)", "i bedste fald",
        "i værste fald", "det bedste ved", "det mest interessante", "det vigtigste", "den bedste del",
        "højst " + _NUMBER,
        "ikke (?:den|det|de) (?:eneste|første|største|bedste)", "ikke kun", "længst væk", "for længst", "senest",
        "tidligst", "snarest", "sæt(?:te|ter)? .{0,12}pris", "bedste sted at (?:begynde|starte)", "mest muligt",
    ),
    opinion=re.compile(
        r"^\W*(?:[\wæøå]+ ){0,2}?(?:ting|del|dele|punkt|pointe|pointer|læsning|artikel|artikler|historie|historier|"
        r"nyhed|"
        r"nyheder|sætning|afsnit|detalje|detaljer|idé|ideer|spørgsmål|linje|måde|øjeblik|citat|overskrift|lektie|råd|"
        r"eksempel|jeg (?:har|ved|kender)|jeg|ved|interessante|overraskelse|kolleger|job|arbejdsplads|grund|"
        r"ord)\b", re.I,
    ),
    owner=re.compile(r"\b(?:mi[nt]|mine|din|dit|jeres|for mig|jeg synes|synes jeg|jeg tror|efter min|måske|hvad|hvem|"
                     r"hvilken)\b[^.!?:;]{0,40}$", re.I),
    scopes=(
        pattern("danmarks", "i danmark", "landets", "i landet", "dansk(?:e)?", "national\\w*", "sveriges", "i sverige",
                "norges", "i norge", "tysklands", "i tyskland"),
        pattern("europas", "i europa", "europæisk\\w*", "nordens", "i norden", "nordisk\\w*", "skandinavien\\w*",
        "i eu"),
        pattern("verdens", "i (?:hele )?verden", "global\\w*", "internationalt?", "på kloden", "nogen steder"),
    ),
    comparative=re.compile(
        r"(?<![\w-])(?<!ikke )(?<!\d )(?<!én )(?<!to )(?:(?P<quality_up>bedre|stærkere|sikrere|nemmere|sundere)|"
        r"(?P<quality_down>dårligere|værre|"
        r"svagere|ringere)|(?P<speed_up>hurtigere|tidligere end)|(?P<speed_down>langsommere|senere end)"
        r"|(?P<amount_up>mere(?! end (?:\d|halv|dobbelt|fordobl|to|tre|fire|fem|seks|syv|otte|ni|ti|hver|en |"
        r"et ))(?! om\b)|flere(?! end (?:\d|to|tre|fire|fem|ti))|højere|større|længere(?! væk)|dyrere|tungere)"
        r"|(?P<amount_down>mindre(?! end (?:\d|halv|to|tre|fire|fem|ti|en |et |hver))|færre(?! end (?:\d|to|tre|fire|"
        r"fem|ti|hver))|lavere|kortere|billigere|lettere|"
        r"under(?= (?:\W?\d|gennemsnit|niveau|mål|budget|forvent|plan|sidste))))(?!\w)",
        re.IGNORECASE,
    ),
    direction=re.compile(
        r"(?<![\w-])(?:(?P<amount_up>steg|stig\w+|voks\w+|øge\w*|øgning|fremgang|vækst)|(?P<amount_down>fald\w*|"
        r"faldt|sænk\w+|reducer\w+|skåret|tilbagegang)|(?P<quality_up>forbedr\w+|slår|slog)|(?P<quality_down>forvær\w+)"
        r")(?!\w)",
        re.IGNORECASE,
    ),
    than=re.compile(r"\b(?:end|mod|i forhold til|sammenlignet med)(?!\w)", re.I),
    any_other=pattern("end (?:i )?(?:nogen|noget|nogle) (?:anden|andet|andre)", "end (?:alle )?(?:de )?andre",
                      "end nogen(?:sinde)?"),
    claiming=re.compile(r"(?:\b(?:er|var|bliver|blev|være|været|som)|,|–|—)(?: \w+)?\s*$", re.I),
    ever=pattern("nogensinde", "(?:i )?(?:\\w+s )?historien?", "alle tiders", "\\w*rekord\\w*", "aldrig"),
    alone=pattern("eneste", "kun", "ingen andre?", "ingen anden", "alene", "unik\\w*", "udelukkende"),
)  # fmt: skip
