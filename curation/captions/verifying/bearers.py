"""Who bears a name that an item has not: a person or a place, which are the code `name`, or an organisation.

A legal form, a word like `bank` or an acronym makes an organisation, whatever stands around it. A title, a first name
or a part of a person's name in the item make a person, `in` and `near` a place. What no sign tells is an organisation:
captions name people in full or with their office, and firms, institutes and brands bare.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from curation.captions.verifying.common_capitals import TITLES
from curation.captions.verifying.first_names import is_first_name
from curation.captions.verifying.folding import folded
from curation.captions.verifying.gazetteer import Gazetteer
from curation.captions.verifying.known_words import READ, is_name_too
from curation.captions.verifying.organisations import has_sign, is_introduced, is_workplace
from curation.captions.verifying.places import leads_to_place, place_of

Code = Literal["name", "organisation"]

_FURTHEST = 40
_WORDS_BEFORE = re.compile(r"(\w+)[\s,]+$")
# Who does a job; what makes things ends alike (`supplier`, `fornitore`) and is looked at first.
_JOB = re.compile(
    r"\w{2,}(?:ist|ists|ian|eer|woman|man|person|worker|nurse|olog[aoi]?|ologen|ister|isten|inde|manden|konen|eren|øren"
    r"|øfører|ører|iker|ikeren|ist[ae]|tore|trice|iere|iera|ente|aia|aio|ario|aria|essa)"
    r"|nurse|doctor|teacher|driver|manager|leader|runner|designer|officer|farmer|lawyer|trainer|researcher|reporter"
    r"|painter|gardener|winner|founder|organiser|commissioner|author|actor|singer|scientist|writer|player|striker|keeper"
    r"|captain|boss|medico|infermiera|atleta|cantante|autore|autrice|collega|sindaca|læge|lærer|forsker|forfatter|kollega|spiller|målmand|ordfører"
    r"|colleague|friend|amico|amica|ven|veninde"
)
_AGED = re.compile(r",? ?\(?\d{1,2}\)?[,)]")
_SHORTEST_ALIKE = 4


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name of `words`, of which the item lacks the `strange` ones; the caption says `before` and `after` it."""

    words: Sequence[str]
    strange: Sequence[str]
    before: str
    after: str
    language: str


def bearer_of(name: Unknown, item: Gazetteer) -> Code:
    """The code for a name that `item` has not."""
    words, before = name.words, name.before
    if has_sign(words, name.after) or is_workplace(before, name.after):
        return "organisation"
    if all(place_of(folded(word)) is not None for word in name.strange) or _is_person(name, item):
        return "name"
    if is_introduced(before):
        return "organisation"
    if leads_to_place(before, name.language) or (len(words) == 1 and _is_like_person_or_place(folded(words[0]), item)):
        return "name"
    if len(words) == 1 and any(is_name_too(words[0], language) for language in READ):
        return "name"
    return "organisation"


def _is_person(name: Unknown, item: Gazetteer) -> bool:
    plain = [word for word in name.words if folded(word) not in TITLES]
    if not plain or len(plain) < len(name.words) or is_title(name.before):
        return True
    if _AGED.match(name.after) or any(map(is_first_name, plain[:-1])):
        return True
    known = {folded(word) for word in name.words if word not in name.strange}
    return any(not known.isdisjoint(person) and begins_like_a_person(person[0], plain[0]) for person in item.people)


def begins_like_a_person(*firsts: str) -> bool:
    """Whether one of `firsts`, words that names begin with, is somebody's first name or in a dictionary as a name."""
    return any(is_first_name(first) or any(is_name_too(first, language) for language in READ) for first in firsts)


def is_title(before: str) -> bool:
    """Whether the word that ends `before` is a title or a job."""
    match = _WORDS_BEFORE.search(before[-_FURTHEST:])
    if match is None or is_introduced(before):
        return False
    word = match[1].casefold()
    return folded(word) in TITLES or _JOB.fullmatch(word) is not None


def _is_like_person_or_place(word: str, item: Gazetteer) -> bool:
    """Whether the name of `item` that `word` begins like is that of somebody or of a place."""
    alike = [name for run in item.runs for name in run if name[:_SHORTEST_ALIKE] == word[:_SHORTEST_ALIKE]]
    people = [person for person in item.people if begins_like_a_person(person[0])]
    return any(name in item.located or any(name in person for person in people) for name in alike)
