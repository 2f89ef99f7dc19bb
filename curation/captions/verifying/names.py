"""Names: people, places, firms and products that a caption has and its item has not.

Without a trained tagger a name is a capital where none is due. At the start of a sentence one is due, so there it is a
word that no dictionary has small. Every part of a name counts: with `Maria Klein` for `Marta Klein` one word is
strange, with the first name of one person before the last name of another none is.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from curation.captions.drafting.frames import LANGUAGES
from curation.captions.types import Finding
from curation.captions.verifying.bearers import Unknown, bearer_of
from curation.captions.verifying.bodies import misnamed_bodies
from curation.captions.verifying.capitals import Capital, capitals, runs, without_addresses
from curation.captions.verifying.capitals_of_words import is_no_noun, names_nobody
from curation.captions.verifying.common_capitals import BEFORE_NOUNS, COMPASS, SIDES, TITLES
from curation.captions.verifying.first_names import is_first_name
from curation.captions.verifying.folding import folded, folded_words
from curation.captions.verifying.gazetteer import Gazetteer, read_names
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.known_words import is_name_too, is_ordinary
from curation.captions.verifying.offices import bodies_of, misplaced, offices_of, transferred
from curation.captions.verifying.organisations import FIRMS, FIRMS_AT_STARTS, kind_of
from curation.captions.verifying.places import may_surround, place_of
from curation.captions.verifying.towns import ALSO_WORDS

_NOUNS_ARE_CAPITAL = ("de", "lb")
_BELONGS = re.compile(r"\b(?:of|for|de|di|del|della|dello|dei|degli|delle|dell|d|af|von|van|der|da)\b", re.IGNORECASE)
_AROUND = 80  # characters before and after a name that tell whose it is
_SHORTEST_CODE = 4  # a letter with fewer digits is a quarter, a paper size, a motorway

Run = tuple[Capital, ...]


def check_names(ground: Ground) -> Check:
    """Codes name and organisation."""
    rules, source = ground.rules, ground.source
    ours = (*rules.competitors, *rules.hashtags, *source.topics)  # competitors have a code of their own
    item = read_names((ground.own_text, source.source_name, rules.employer or "", *ours), source.language)
    reader = _Reader(item, ground.language)
    offices, bodies = offices_of(ground.own_text, item), bodies_of(ground.own_text, item)

    def check(case: Case) -> Iterator[Finding]:
        if ground.language in _NOUNS_ARE_CAPITAL:
            return
        prose = without_addresses(case.prose)
        for run in runs(capitals(prose)):
            yield from reader.findings(prose, run)
        for start, end in misplaced(prose, item, offices):
            yield error("name", (start, end), f"the article gives this office to another than {prose[start:end]!r}")
        for start, end in transferred(prose, item, bodies):
            yield error(
                "organisation", (start, end), f"the article gives this office to another than {prose[start:end]!r}"
            )

    return check


@cache
def words_of_frames(language: str) -> frozenset[str]:
    """Words our own frames of `language` use, and the names of languages; folded."""
    own = LANGUAGES.get(language)
    spoken = (name for known in LANGUAGES.values() for name in known.language_names.values())
    return folded_words(" ".join((*(own or ()), *spoken)))


def _framed(language: str) -> frozenset[str]:
    """Words of our frames without the names of languages, which peoples share."""
    return frozenset(word for word in words_of_frames(language) if place_of(word) is None)


def _spoken(language: str, theirs: str) -> frozenset[str]:
    """What `language` calls the item's own."""
    own = LANGUAGES.get(language)
    return folded_words(own.language_names.get(theirs, "") if own else "")


class _Reader:
    """Reads runs of capitals of captions in `language` against what an item names."""

    def __init__(self, item: Gazetteer, language: str) -> None:
        self.item, self.language = item, language
        self.framed, self.spoken = _framed(language), _spoken(language, item.language)
        self.languages = tuple(dict.fromkeys((language, item.language, "en")))

    def findings(self, prose: str, run: Run) -> Iterator[Finding]:
        strange = [place for place in range(len(run)) if self._is_strange(prose, run, place)]
        if strange and not self.item.spells_out([word.word for word in run]):
            yield self._unnamed(prose, run, strange[0], strange[-1] + 1)
        elif not strange:
            yield from self._crossed(prose, run)
            for start, end in misnamed_bodies(prose, run, self.item):
                yield error(
                    "organisation", (start, end), f"the article has no {prose[start:end]!r}: check which is meant"
                )

    def _is_strange(self, prose: str, run: Run, place: int) -> bool:
        word = run[place]
        if len(word.word) == 1 or _is_code(word.word):
            return False
        joint = _joint_place(run, place)
        if joint is not None:
            return joint not in self.item.places and not may_surround(joint, self.item.places)
        if self.item.knows(word.word, self.language) or folded(word.word) in self.spoken:
            return False
        if self.item.shortens(word.word):
            return False
        if may_surround(folded(word.word), self.item.places) or self._is_compass(run, place):
            return False
        if self._is_shortened(run, place):
            return False
        if word.starts and (folded(word.word) in self.framed or self._is_ordinary(word.word)):
            return self._begins_name(run, place)
        return not (names_nobody(prose, word, self.language) or self._is_emphasis(prose, word))

    def _is_compass(self, run: Run, place: int) -> bool:
        """Whether the word says which side of a place that is no news: `Eastern Jutland`; of none: `down South`."""
        following = run[place + 1] if place + 1 < len(run) else None
        if folded(run[place].word) not in COMPASS:
            return False
        if all(folded(word.word) in SIDES for word in _beside(run, place)):
            return not any(word in SIDES for named in self.item.runs for word in named)
        if following is None or following.follows != "close":
            return False
        return place_of(folded(following.word)) is not None and not self._is_strange("", run, place + 1)

    def _is_shortened(self, run: Run, place: int) -> bool:
        """Whether the word is the beginning of somebody's first name before the last: `Jo Petrides` of Joanna."""
        following = run[place + 1] if place + 1 < len(run) else None
        if following is None or following.follows != "close":
            return False
        full = self.item.person(folded(following.word))
        return bool(full) and full[0].startswith(folded(run[place].word))

    def _is_ordinary(self, word: str) -> bool:
        """Whether a language at hand writes `word` small. A place or a people is a claim wherever it stands."""
        named = place_of(folded(word)) is not None and folded(word) not in ALSO_WORDS
        return not named and any(is_ordinary(word, language) for language in self.languages)

    def _begins_name(self, run: Run, place: int) -> bool:
        """Whether an ordinary word at the start of a sentence is the changed first part of a name of the item."""
        word = run[place].word
        if folded(word) in FIRMS_AT_STARTS:
            return True
        if place + 1 == len(run) or run[place + 1].follows != "close":
            return False
        first, second = folded(word), folded(run[place + 1].word)
        if self.item.renames(first, second):
            return first not in BEFORE_NOUNS
        return bool(self.item.person(second)) and first not in TITLES and _may_be_first(word, self.language)

    def _is_emphasis(self, prose: str, word: Capital) -> bool:
        if not word.word.isupper() or folded(word.word) in FIRMS or is_no_noun(prose, word):
            return False
        return self._is_ordinary(word.word)

    def _crossed(self, prose: str, run: Run) -> Iterator[Finding]:
        words = [word for word in run if folded(word.word) not in TITLES]
        for first, last in pairwise(words):
            names = (folded(first.word), folded(last.word))
            plain = last.follows == "close" and len(words) == 2 and not any(kind_of(name) for name in names)
            if plain and self.item.crosses(*names):
                span = (first.start, last.end)
                yield error("name", span, f"{prose[slice(*span)]!r} joins two names of the article: check who is meant")

    def _without_opening(self, whole: Run, strange: Capital) -> Run:
        """`whole` without an ordinary word that only begins the sentence: `Secondo` before a name."""
        opening = whole[0]
        named = any(folded(opening.word) in run for run in self.item.runs)
        plain = opening.starts and opening != strange and not named and self._is_ordinary(opening.word)
        return whole[1:] if plain and not is_first_name(opening.word) else whole

    def _unnamed(self, prose: str, run: Run, first: int, beyond: int) -> Finding:
        start, end = run[first].start, run[beyond - 1].end
        strange = [word.word for word in run[first:beyond]]
        whole = self._without_opening(_whole(prose, run, first, beyond), run[first])
        before = prose[max(0, whole[0].start - _AROUND) : whole[0].start]
        after = prose[whole[-1].end : whole[-1].end + _AROUND]
        words = tuple(word.word for word in whole)
        code = bearer_of(Unknown(words, strange, before, after, self.language), self.item)
        return error(code, (start, end), f"{prose[start:end]!r} is not named in the article: check it or leave it out")


def _whole(prose: str, run: Run, first: int, beyond: int) -> Run:
    """The name in `run` that the words from `first` to `beyond` are part of: the bank of a strange place is strange."""
    while first and run[first].follows == "close":
        first -= 1
    if first and _BELONGS.search(prose, run[first - 1].end, run[first].start):
        first -= 1
    while beyond < len(run) and run[beyond].follows == "close":
        beyond += 1
    return run[first:beyond]


def _beside(run: Run, place: int) -> Run:
    """The word at `place` with its neighbours that nothing parts it from: `Nord-Ovest`."""
    first = place - 1 if place and run[place].follows == "close" else place
    beyond = place + 2 if place + 1 < len(run) and run[place + 1].follows == "close" else place + 1
    return run[first:beyond]


def _joint_place(run: Run, place: int) -> str | None:
    """The place that the word and a neighbour name together, such as `Stati Uniti`."""
    pairs = ((place, place + 1), (place - 1, place))
    joint = (f"{folded(run[a].word)}-{folded(run[b].word)}" for a, b in pairs if a >= 0 and b < len(run))
    return next((key for name in joint if (key := place_of(name)) is not None), None)


def _may_be_first(word: str, language: str) -> bool:
    return is_first_name(word) or is_name_too(word, language)


def _is_code(word: str) -> bool:
    return len(word) < _SHORTEST_CODE and any(letter.isdigit() for letter in word)
