"""How three languages put a writer on the spot, or make a user of years, a regular or a witness of one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_IDLE_EN = (
    "reading|thinking|saying|following|waiting|wondering|arguing|working|living|hoping|looking|telling|asking|meaning"
    r"|going|being|doing|trying|watching|scrolling|expecting|talking|feeling|wanting|lying|joking|boring|\w*kidding"
)
_IDLE_IT = "legg|pens|aspett|sper|guard|cerc|dic|chied|scorr|lavor|viv|and|parl|scherz|facendo|scriv"
_IDLE_DA = "tænkte|læste|ventede|håbede|undrede|grinede|smilede|kiggede|lyttede"
_TIMES_EN = r"(?:day|week|month|year|morning|evening|night|weekend|summer|winter|season|\w+day|shift)s?"
_TIMES_DA = r"(?:dag|uge|måned|år|morgen|aften|nat|weekend|sommer|vinter|sæson|\w+dag)"
_TIMES_IT = (
    r"(?:giorno|settimana|mese|anno|mattin[ao]|sera|notte|estate|inverno|stagione|weekend|\w+dì|sabato|domenica)"
)
_MANY_EN = r"(?:years|seasons|months|winters|summers|decades)"
_MANY_DA = r"(?:år|årevis|årtier|måneder|sæsoner|vintre|somre)"
_MANY_IT = r"(?:anni|mesi|stagioni|inverni|estati|decenni|20\d\d|19\d\d)"
_REGULAR_EN = "customer|client|regular|patient|passenger|subscriber|user|commuter|visitor|season ticket holder"
_REGULAR_DA = "kunde|stamkunde|patient|passager|abonnent|bruger|pendler|gæst|stamgæst|kortholder"
_REGULAR_IT = r"client[ei]|abituée?|paziente|passegger[oa]|abbonat[oa]|utente|pendolare|frequentat(?:ore|rice)"

# Where the writer was, saw or did something, or does again and again; the sentence has to go on about the item.
_PRESENT: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"i was (?:standing |sitting |right |there )?(?:in|at|on|aboard|on board|by|inside|beside|behind|outside)"
        r"(?! (?:two minds|doubt|awe|tears|stitches|shock|the fence|a loss|my way|time|favou?r|charge))",
        r"i work (?:at|for|in|with) [^.!?;:\n]{1,60}? and (?:was (?:one of|part of|there|among|in|at)|got to)",
        rf"i was (?:still |just |already |busy |out |up )?(?!{_IDLE_EN})\w+ing",
        r"i(?:'ve| have) (?:\w+ )?(?:stood|sat|sailed|ridden|flown|swum|tasted|driven|walked|cycled|queued)",
        rf"i (?:\w+ ){{1,3}}my\b[^.!?;]{{0,60}}\b(?:every|once a|twice a) {_TIMES_EN}",
    ),
    "da": (
        r"(?:jeg (?:var|stod|sad|gik)|(?:stod|sad|var|gik) jeg) (?:selv |også )?(?:med )?(?:i|på|ved|om ?bord|blandt"
        r"|bag|foran|ude|inde)(?! (?:tvivl|vej|tide|bar bund))",
        r"jeg (?:er ansat|arbejder) [^.!?;:\n]{1,60}? og (?:var|har været) (?:selv )?(?:med|en af|blandt|til stede)",
        rf"jeg (?:stod|sad|gik|lå) (?:stadig |endnu |selv )?og (?!{_IDLE_DA})\w+(?:ede|te)",
        r"(?:jeg har|har jeg) (?:\w+ )?(?:siddet|stået|ligget|sejlet|kørt|fløjet|svømmet|smagt|gået|cyklet"
        r"|prøvet|redet)(?! og)",
        rf"jeg (?:\w+ ){{1,3}}(?:min|mit|mine)\b[^.!?;]{{0,60}}\b(?:hver|to gange om|én gang om) {_TIMES_DA}(?:en)?",
    ),
    "it": (
        r"(?:io )?ero (?:anch'io |anche io |pure io )?(?:a|al|allo|alla|all'|su|sul|sulla|sull'|in|nel|nella|nell'"
        r"|tra|fra|dietro|davanti|accanto|sotto)(?! (?:scuola|casa|letto|vacanza|dubbio))(?! ?(?:università|asilo))",
        r"(?:stavo|mi trovavo) (?:a|al|alla|all'|su|sul|sulla|in|nel|nella)|ho visto \w+(?:are|ere|ire)",
        r"lavoro (?:in|per|da|alla|nella) [^.!?;:\n]{1,60}? ed? (?:ero|sono stat[oa]) (?:tra|fra|un[oa] de\w+|lì)",
        rf"(?:chi|uno che|una che) come me (?:ha|era)|stavo (?:ancora )?(?!{_IDLE_IT})\w+ndo",
        r"(?:ho|sono) (?:\w+ )?(?:navigato|viaggiato|nuotato|guidato|pedalato|salit[oa])",
        rf"\w+o (?:le mie|i miei|la mia|il mio)\b[^.!?;]{{0,60}}\b(?:ogni|tutte le|tutti i) {_TIMES_IT}",
    ),
}
# What the writer has used for long or was given; a word of the item or a "them" is enough.
_LASTING: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"(?:i|we)(?:'ve| have) (?:had|owned|used|worn|run|driven|been (?!{_IDLE_EN})\w+ing)\b[^.!?;]{{0,60}}"
        rf"\b(?:since|for (?:\w+ ){{0,2}}{_MANY_EN})",
        r"i (?:\w+ )?(?:got|received|claimed|collected|was paid|pocketed)(?: back)? my (?:own )?[£€$]?\d[\d.,]*",
    ),
    "da": (
        r"(?:jeg har|vi har|har jeg|har vi) (?:selv )?(?:haft|brugt|kørt|båret|ejet)\b[^.!?;]{0,60}"
        rf"(?:\bsiden|\bi (?:\w+ ){{0,2}}{_MANY_DA})",
        r"(?:jeg fik|fik jeg|jeg har fået|har jeg fået) (?:selv )?(?:min|mit|mine) (?:egne )?\d[\d.,]*",
    ),
    "it": (
        rf"(?:(?:l'|li |le |lo |la |ne )(?:ho|abbiamo)|(?:uso|usiamo|possiedo|compro|compriamo))\b[^.!?;]{{0,60}}"
        rf"\bda(?:l|gli)? (?:\w+ ){{0,2}}{_MANY_IT}",
        r"(?:ho|mi hanno|mi sono) (?:già )?(?:ricevuto|avuto|incassato|preso|dato|arrivati) i miei \d[\d.,]*",
    ),
}
_REGULAR: Mapping[str, tuple[str, ...]] = {
    "en": (rf"as an? (?:\w+[ -]){{0,3}}(?:{_REGULAR_EN}) (?:of theirs|of (?:\w+ )?years|myself)",),
    "da": (rf"som (?:\w+ ){{0,3}}(?:{_REGULAR_DA}) (?:hos dem|(?:gennem|i) (?:\w+ )?{_MANY_DA}|selv)",),
    "it": (
        rf"(?:da|come) (?:loro |suo |vecchi[oa] ){{0,2}}(?:{_REGULAR_IT})(?= (?:di (?:vecchia|lunga) data"
        rf"|da (?:\w+ ){{0,2}}{_MANY_IT})|,? (?:posso|lo dico|vi dico))",
    ),
}
READING = re.compile(
    r"\b(?:read|reading|heard (?:of|about|that|the news|it|this)|learn(?:ed|t)|scroll\w*|læst\w*|læser"
    r"|hørt(?:e)? (?:om|at|det|nyheden)|let(?:to|ta|ti)|leggendo|saputo|sentito (?:che|parlare|dire|la notizia))\b",
    re.IGNORECASE,
)
CHILDHOOD = re.compile(
    r"\b(?:as a (?:child|kid|boy|girl|student|teenager|young \w+)|when i was (?:a|an|young|little|small|\d+)|childhood"
    r"|growing up|(?:primary|secondary|high|grade|nursery|at|in|to) school|at (?:uni|university|college)"
    r"|(?:i|til) (?:folkeskole\w*|skole|gymnasiet|børnehave\w*|\w+ klasse)"
    r"|da jeg (?:selv )?var (?:barn|lille|dreng|pige|ung|\d+)|barndom\w*|som (?:barn|dreng|pige|knægt|ung|teenager)"
    r"|da (?:bambin|ragazz|ragazzin|piccol|giovan|student)\w+|quando ero (?:bambin|ragazz|piccol|giovan|student)\w+"
    r"|alle (?:elementari|medie|superiori)|infanzia|all'(?:asilo|università)|a scuola)\b",
    re.IGNORECASE,
)
VOUCHING = re.compile(
    r"\b(?:i can (?:tell you|vouch|confirm|assure|promise|testify)|i (?:assure|promise) you|take it from me|trust me"
    r"|believe me|(?:vi|ti|le) (?:assicuro|garantisco|giuro)|(?:posso|potrei) (?:assicurar|garantir|conferma|testimonia"
    r"|giura)\w+|fidatevi|credetemi|(?:jeg )?kan (?:godt )?(?:skrive under på|bekræfte|bevidne|love|sige god for)"
    r"|jeg (?:lover|garanterer)|tro mig)\b",
    re.IGNORECASE,
)
USED = re.compile(r"\b(?:it|them|theirs?|one|ours|den|dem|det|en|et|loro|li|le|lo|la|l')(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Witness:
    """How one language says that the writer was there, has had it for long, or is one of its regulars."""

    present: re.Pattern[str]
    lasting: re.Pattern[str]
    regular: re.Pattern[str]


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


WITNESSES: Mapping[str, Witness] = {
    language: Witness(_pattern(_PRESENT[language]), _pattern(_LASTING[language]), _pattern(_REGULAR[language]))
    for language in _PRESENT
}
