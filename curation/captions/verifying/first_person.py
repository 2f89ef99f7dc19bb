"""Deeds and experiences a caption claims for its writer, which no article can bear out.

A reader takes "I led this" for a fact. What an article bears is what its company did, so "we" stands where the company
is the subject; what a writer reads, thinks, feels, recommends or asks is theirs to say, and so is where they work.
Words in quotation marks are somebody else's, and questions claim nothing.
"""

import re
from collections.abc import Iterator, Mapping, Set
from itertools import chain

from curation.captions.phrases import contains
from curation.captions.types import Finding
from curation.captions.verifying.first_hand import FirstHand, is_of_childhood, stems_in
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.meaning.claims_types import FirstPerson
from curation.captions.verifying.meaning.claims_words_da import FIRST_PERSON_DA
from curation.captions.verifying.meaning.claims_words_en import FIRST_PERSON_EN
from curation.captions.verifying.meaning.claims_words_it import FIRST_PERSON_IT

_LANGUAGES: Mapping[str, FirstPerson] = {"da": FIRST_PERSON_DA, "en": FIRST_PERSON_EN, "it": FIRST_PERSON_IT}
_QUOTED = re.compile(r"[«“„”»\"][^«»“”„\"]*[«»“”\"]")
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 90  # characters after a verb in which the item must turn up for the verb to be about it


def check_first_person(ground: Ground) -> Check:
    """Code first_person. Silent for captions in languages without words of their own here."""
    words = _LANGUAGES.get(ground.language)
    if words is None:
        return lambda case: iter(())
    stems = stems_in(ground.own_text)
    lived = FirstHand(ground.own_text, ground.rules.employer or "", ground.language)
    patterns = (words.acts,) if _speaks_as_company(ground) else (words.acts, words.company_acts)

    def check(case: Case) -> Iterator[Finding]:
        prose = _own_words(case.prose)
        for match in chain(_claims(prose, words, patterns, stems), lived.claims(prose)):
            claim = case.caption[slice(*match.span())]
            message = f"{claim!r} claims a deed of the writer's own, which the article cannot bear out: leave it out"
            yield error("first_person", match.span(), message)

    return check


def _speaks_as_company(ground: Ground) -> bool:
    """Whether "we" may be the company of the item: its own news, or news that names it."""
    employer = ground.rules.employer
    return ground.source.kind == "company" or (employer is not None and contains(ground.own_text, employer))


def _own_words(prose: str) -> str:
    """`prose` with straight apostrophes and blanks for what is quoted, spans unchanged."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), prose.replace("’", "'"))


def _claims(
    prose: str, words: FirstPerson, patterns: tuple[re.Pattern[str], ...], stems: Set[str]
) -> Iterator[re.Match[str]]:
    for sentence in _SENTENCE.finditer(prose):
        if "?" in sentence[0]:
            continue
        start, end = sentence.span()
        yield from words.outright.finditer(prose, start, end)
        if is_of_childhood(sentence[0]):
            continue
        for pattern in patterns:
            for match in pattern.finditer(prose, start, end):
                if _is_deed(match, words, prose[match.end() : min(end, match.end() + _REACH)], stems):
                    yield match


def _is_deed(match: re.Match[str], words: FirstPerson, following: str, stems: Set[str]) -> bool:
    verb = next(group for group in reversed(match.groups()) if group is not None).casefold()
    if verb in words.harmless:
        return False
    if verb in words.deeds:
        return True
    return words.past.fullmatch(verb) is not None and _is_about_the_item(following, words.pointing, stems)


def _is_about_the_item(following: str, pointing: Set[str], stems: Set[str]) -> bool:
    said = following.casefold()
    return not (pointing.isdisjoint(_WORD.findall(said)) and stems.isdisjoint(stems_in(said)))
