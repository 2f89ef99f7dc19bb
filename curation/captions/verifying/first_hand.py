"""Where a caption has its writer on the spot, or a user for years: "I was in the stand when", "we have had one since".

Words alone do not tell the match of the article from the writer's own life: the sentence has to go on about the item,
by a name of it or by two of its words, and tell of no reading and no childhood.
"""

import re
from collections.abc import Iterator, Mapping

from curation.captions.verifying.capitals import capitals
from curation.captions.verifying.common_capitals import COMMON
from curation.captions.verifying.folding import folded, folded_words

_PRESENT: Mapping[str, str] = {
    "en": r"i was (?:standing |sitting |right |there )?(?:in|at|on|aboard|on board|by|inside|beside|behind|outside)"
    r"(?! (?:two minds|doubt|awe|tears|stitches|shock|the fence|a loss|my way|time|favou?r|charge))"
    r"|i work (?:at|for|in|with) [^.!?;:\n]{1,60}? and (?:was (?:one of|part of|there|among|in|at)|got to)",
    "da": r"(?:jeg (?:var|stod|sad|gik|stod)|(?:stod|sad) jeg) (?:selv |også )?(?:med )?(?:i|på|ved|om ?bord|blandt|bag"
    r"|foran|ude|inde)(?! (?:tvivl|vej|tide|bar bund))"
    r"|jeg (?:er ansat|arbejder) [^.!?;:\n]{1,60}? og (?:var|har været) (?:selv )?(?:med|en af|blandt|til stede)",
    "it": r"(?:io )?ero (?:anch'io |anche io |pure io )?(?:a|al|allo|alla|all'|su|sul|sulla|sull'|in|nel|nella|nell'"
    r"|tra|fra|dietro|davanti|accanto|sotto)(?! (?:scuola|casa|letto|vacanza|dubbio))(?! ?(?:università|asilo))"
    r"|(?:stavo|mi trovavo) (?:a|al|alla|all'|su|sul|sulla|in|nel|nella)|ho visto \w+(?:are|ere|ire)"
    r"|lavoro (?:in|per|da|alla|nella) [^.!?;:\n]{1,60}? ed? (?:ero|sono stat[oa]) (?:tra|fra|un[oa] de\w+|lì|presente)"
    r"|(?:chi|uno che|una che) come me (?:ha|era)",
}
_IDLE = (
    "reading|thinking|saying|following|waiting|wondering|arguing|working|living|hoping|looking|telling|asking|meaning"
)
_LASTING: Mapping[str, str] = {
    "en": rf"(?:i|we)(?:'ve| have) (?:had|owned|used|worn|run|driven|been (?!{_IDLE})\w+ing)\b[^.!?;]{{0,60}}"
    r"\b(?:since|for (?:\w+ ){0,2}(?:years|seasons|months|winters|summers|decades))",
    "da": r"(?:jeg har|vi har|har jeg|har vi) (?:selv )?(?:haft|brugt|kørt|båret|ejet)\b[^.!?;]{0,60}"
    r"(?:\bsiden|\bi (?:\w+ ){0,2}(?:år|årevis|årtier|måneder|sæsoner|vintre|somre))",
    "it": r"(?:(?:l'|li |le |lo |la |ne )(?:ho|abbiamo)|(?:uso|usiamo|possiedo|compro|compriamo))\b[^.!?;]{0,60}"
    r"\bda(?:l|gli)? (?:\w+ ){0,2}(?:anni|mesi|stagioni|inverni|estati|decenni|20\d\d|19\d\d)",
}
_READING = re.compile(
    r"\b(?:read|reading|heard|learn(?:ed|t)|scroll\w*|læst\w*|læser|hørt\w*|let(?:to|ta|ti)|leggendo|saputo|sentito)\b",
    re.IGNORECASE,
)
_CHILDHOOD = re.compile(
    r"\b(?:as a (?:child|kid|boy|girl|student|teenager|young \w+)|when i was (?:a|an|young|little|small|\d+)|childhood"
    r"|growing up|(?:primary|secondary|high|grade|nursery|at|in|to) school|at (?:uni|university|college)"
    r"|(?:i|til) (?:folkeskole\w*|skole|gymnasiet|børnehave\w*|\w+ klasse)"
    r"|da jeg (?:selv )?var (?:barn|lille|dreng|pige|ung|\d+)|barndom\w*|som (?:barn|dreng|pige|knægt|ung|teenager)"
    r"|da (?:bambin|ragazz|ragazzin|piccol|giovan|student)\w+|quando ero (?:bambin|ragazz|piccol|giovan|student)\w+"
    r"|alle (?:elementari|medie|superiori)|infanzia|all'(?:asilo|università)|a scuola)\b",
    re.IGNORECASE,
)
_USED = re.compile(r"\b(?:it|them|one|ours|den|dem|det|en|et|li|le|lo|la|l')(?!\w)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_WORD = re.compile(r"[^\W\d_]+")
_STEM = 5
_FEWEST = 2
_PATTERNS = {
    language: tuple(
        re.compile(rf"(?<![\w'])(?:{words[language]})(?!\w)", re.IGNORECASE) for words in (_PRESENT, _LASTING)
    )
    for language in _PRESENT
}


class FirstHand:
    """What `text`, of an item, is about, held against captions in `language`; `employer` may be named by anybody."""

    def __init__(self, text: str, employer: str, language: str) -> None:
        own = folded_words(employer)
        names = (folded(word.word) for word in capitals(text) if not word.starts)
        self._names = frozenset(name for name in names if name not in own and name not in COMMON)
        self._stems = frozenset(_stems(text))
        self._patterns = _PATTERNS.get(language, ())

    def claims(self, prose: str) -> Iterator[re.Match[str]]:
        """Where `prose`, with straight apostrophes, says that its writer was there or has used it for long."""
        for sentence in _SENTENCE.finditer(prose) if self._patterns else ():
            if "?" in sentence[0] or is_of_childhood(sentence[0]) or _READING.search(sentence[0]):
                continue
            present, lasting = self._patterns
            start, end = sentence.span()
            named = self._words_about(sentence[0])
            if named >= _FEWEST:
                yield from present.finditer(prose, start, end)
            yield from (match for match in lasting.finditer(prose, start, end) if named or _USED.search(match[0]))

    def _words_about(self, sentence: str) -> int:
        """How many words of the item `sentence` has; a name counts as enough."""
        named = {folded(word.word) for word in capitals(sentence) if not word.starts}
        return len(self._stems & set(_stems(sentence))) + _FEWEST * (not self._names.isdisjoint(named))


def is_of_childhood(sentence: str) -> bool:
    """Whether `sentence` tells of the writer's childhood or school, which is nothing an article is about."""
    return _CHILDHOOD.search(sentence) is not None


def _stems(text: str) -> Iterator[str]:
    return (word.casefold()[:_STEM] for word in _WORD.findall(text) if len(word) >= _STEM)
