"""Phrases the programme does not want, in any inflection, and competitors' names in any spelling.

A name of one word that is also an ordinary word counts with its capital only; within the employer's own name no
competitor is meant.
"""

import re
from collections.abc import Iterator, Sequence

from curation.captions.disclosure.employment import names_of
from curation.captions.phrases import occurrences
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.meaning.lemmas import Word, words_in

Span = tuple[int, int]
_ENDING = r"(?:['’]?s|['’])?"


def check_banned(ground: Ground) -> Check:
    """Code banned, by phrase and by lemma."""
    phrases = [
        (phrase, [word.lemma for word in words_in(phrase, ground.language)]) for phrase in ground.rules.banned_phrases
    ]

    def check(case: Case) -> Iterator[Finding]:
        words = words_in(case.prose, ground.language) if phrases else ()
        for phrase, lemmas in phrases:
            for span in {*occurrences(case.prose, phrase), *_runs(words, lemmas)}:
                yield error("banned", span, f"{phrase!r} is not to be used in captions: say it without")

    return check


def check_competitors(ground: Ground) -> Check:
    """Code competitor."""
    rivals = [(name, _spellings(name)) for full in ground.rules.competitors for name in names_of(full)]
    own = [_spellings(name) for name in names_of(ground.rules.employer or "")]

    def check(case: Case) -> Iterator[Finding]:
        spared = [match.span() for pattern in own for match in pattern.finditer(case.prose)]
        for name, pattern in rivals:
            for match in pattern.finditer(case.prose):
                if not _within(match.span(), spared) and not _is_ordinary(match[0], ground.language):
                    yield error("competitor", match.span(), f"{name!r} is a competitor: leave the name out")

    return check


def _runs(words: Sequence[Word], lemmas: Sequence[str]) -> Iterator[Span]:
    """Where `lemmas` follow each other in `words`."""
    size = len(lemmas)
    for place in range(len(words) - size + 1 if size else 0):
        if all(word.lemma == lemma for word, lemma in zip(words[place : place + size], lemmas, strict=True)):
            yield words[place].start, words[place + size - 1].end


def _spellings(name: str) -> re.Pattern[str]:
    """The name with blank, hyphen or nothing between its words, as a tag, a handle or a genitive."""
    words = r"[\s_-]?".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}{_ENDING}(?!\w)", re.IGNORECASE)


def _within(span: Span, spared: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end and span != (start, end) for start, end in spared)


def _is_ordinary(written: str, language: str) -> bool:
    from simplemma import is_known  # loads a dictionary: only where a competitor's name was found

    return written.islower() and language in ("da", "en", "it") and is_known(written, lang=language)
