"""Who said what a caption quotes: whoever the caption names at the quotation is named there by the item.

Only clear cases: the item's own sentence names a speaker, the caption names somebody of the item right before or right
after the quotation, and the two have no name in common.
"""

import re
from collections.abc import Iterator, Sequence, Set

from curation.captions.disclosure.employment import says_employed
from curation.captions.verifying.bearers import begins_like_a_person
from curation.captions.verifying.capitals import Capital, capitals, runs
from curation.captions.verifying.common_capitals import COMMON, TITLES
from curation.captions.verifying.folding import folded, folded_words
from curation.captions.verifying.gazetteer import Gazetteer, pieces
from curation.captions.verifying.known_words import is_ordinary
from curation.captions.verifying.organisations import kind_of
from curation.captions.verifying.places import place_of
from curation.captions.verifying.quoted import Quotation, bare_words, quotations_in

_REACH = 90
_SENTENCE_ENDS = re.compile(r"[.!?…](?=\s|$)|\n")
_SPEECH = (
    r"sa(?:y|ys|id)|tell|tells|told|writes?|wrote|(?:explain|add|ask|warn|joke|admit|concede|confess|insist|promise|reply"
    r"|recall|observe|remark|conclude|confide|quip|stresse|reckon|shrug)(?:s|d|ed|ted)?|replie[sd]|notes?|noted"
    r"|argue[sd]?|sums? (?:it )?up|puts? it"
    r"|dice|ha (?:detto|ammesso|spiegato|aggiunto|risposto|scherzato|promesso|avvertito)|spiega|afferma|sostiene"
    r"|racconta|aggiunge|commenta|dichiara|ammette|confessa|confida|assicura|avverte|scherza|ironizza|precisa|ribadisce|conclude"
    r"|riassume|promette|rivela|annuncia|replica|risponde|sottolinea|scrive|parola di|parole di|parola d'|così|osserva"
    r"|ricorda|secondo|sig(?:er|es)|sagde|fortæller|fortalte|forklare[rd]e?|skriver|skrev|udtale[rd]e?|mener|mente"
    r"|lyder det fra|ifølge|understreger|tilføje[rd]e?|indrømme[rd]e?|medgiver|erkender|lover|lovede|advare[rd]e?"
    r"|svare[rd]e?|konstatere[rd]e?|pointerer|bemærker|fastslår|slår fast|jokede?|joker|griner|according to|words of"
    r"|in the words of"
)
_VERB_LAST = re.compile(rf"(?:^|\W)(?:{_SPEECH})\W*$", re.IGNORECASE)
_VERB_FIRST = re.compile(rf"[\s,]*(?:{_SPEECH})(?!\w)[^.!?]{{0,40}}$|\s*:\s*$", re.IGNORECASE)
_AWAY = re.compile(
    r"\b(?:at|from|on|about|in|for|to|with|after|before|hos|fra|i|ved|om|på|til|for|med|efter|presso|su|sul|sulla"
    r"|sulle"
    r"|sui|per|con|dopo|a|ad|al|alla|dal|dalla|della|del|dell|of|and|e|og)\b"
)
_SPOKEN = re.compile(rf"(?<!\w)(?:{_SPEECH}|call|calls|called|chiama|definisce|kalder|kaldte)(?!\w)", re.IGNORECASE)
_NEAR = 40
_NAMED_AFTER = re.compile(r"['’]s?\b|s['’]")
_FEWEST_OF_A_PERSON = 2


def misattributed(prose: str, quotation: Quotation, parts: Sequence[str], item: Gazetteer, text: str) -> str | None:
    """The name that `prose` gives as the speaker of `quotation` and `text`, of the item, does not; None for none."""
    speakers = _speakers(text, parts) if parts else frozenset[str]()
    if not speakers:
        return None
    for run in _candidates(prose, quotation, item):
        names = {folded(word.word) for word in run}
        if names <= item.words:
            return None if names & speakers else " ".join(word.word for word in run)
    return None


def is_spoken(prose: str, quotation: Quotation) -> bool:
    """Whether a verb of speaking, or a colon, stands right before or after `quotation` in its sentence."""
    before = sentence_before(prose[: quotation.start][-_REACH:])
    after = sentence_after(prose[quotation.end :][:_REACH])
    return _SPOKEN.search(before) is not None or before.endswith(":") or _SPOKEN.search(after[:_NEAR]) is not None


def _speakers(text: str, parts: Sequence[str]) -> Set[str]:
    """Names in the sentence that `text` quotes `parts` in; those of the one before where a pronoun says it."""
    for quotation in quotations_in(text):
        if parts[0] in bare_words(quotation.words):
            before, after = text[: quotation.start], text[quotation.end :]
            lead = sentence_before(before)
            own = _named(f"{lead} {sentence_after(after)}")
            return own or _named(sentence_before(before[: len(before.rstrip()) - len(lead.rstrip())].rstrip()[:-1]))
    return frozenset()


def _named(sentence: str) -> Set[str]:
    words = (word.word for run in runs(capitals(sentence)) for word in run if not _is_plain(word))
    return frozenset(word for word in folded_words(" ".join(words)) if word not in COMMON and len(word) > 1)


def _is_plain(word: Capital) -> bool:
    return word.starts and any(is_ordinary(word.word, language) for language in ("da", "en", "it"))


def sentence_before(text: str) -> str:
    """The end of `text` that belongs to one sentence."""
    near = text[-2 * _REACH :].rstrip()
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(near)]
    return near[ends[-1] :] if ends else near


def sentence_after(text: str) -> str:
    """The beginning of `text` that belongs to one sentence."""
    near = text[: 2 * _REACH]
    end = _SENTENCE_ENDS.search(near)
    return near[: end.start()] if end else near


def _candidates(prose: str, quotation: Quotation, item: Gazetteer) -> Iterator[tuple[Capital, ...]]:
    after = sentence_after(prose[quotation.end :][:_REACH])
    for run in map(_names, _pieces(after)[:1]):
        gap = after[: run[0].start] if run else ""
        spoken = _VERB_LAST.search(gap) or (_is_person(run, item) and not _AWAY.search(gap))
        if run and spoken and not _NAMED_AFTER.match(after[run[-1].end :]):
            yield run
    before = sentence_before(prose[: quotation.start][-_REACH:])
    for run in map(_names, _pieces(before)[-1:]):
        leads = _VERB_FIRST.match(before[run[-1].end :]) if run else None
        if leads and not _AWAY.search(before[: run[0].start][-12:]) and not _is_workplace(run, before):
            yield run


def _is_workplace(run: Sequence[Capital], before: str) -> bool:
    """Whether `run` is no speaker but where the writer says to work: "From my workplace, Pellworth:"."""
    return not begins_like_a_person(folded(run[0].word)) and says_employed(before, None)


def _pieces(text: str) -> list[tuple[Capital, ...]]:
    return [piece for run in runs(capitals(text)) for piece in pieces(run) if _names(piece)]


def _names(run: tuple[Capital, ...]) -> tuple[Capital, ...]:
    return tuple(word for word in run if folded(word.word) not in TITLES and not _is_plain(word))


def _is_person(run: Sequence[Capital], item: Gazetteer) -> bool:
    words = [folded(word.word) for word in run]
    return (
        len(words) >= _FEWEST_OF_A_PERSON
        and item.person(words[-1])[:1] == (words[0],)
        and not any(kind_of(word) is not None or place_of(word) for word in words)
    )
