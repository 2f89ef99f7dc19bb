"""How far people speak in a text for themselves: what others hear a company by. Pure: no I/O.

A sentence counts in which somebody is quoted at some length or which is told in the first person singular; half of the
sentences are enough, for even a portrait needs the others. It says nothing about how well people speak.
"""

import re
from collections.abc import Mapping

from curation.captions.verifying.quoted import quotations_in
from models.sentences import sentence_spans

ENOUGH = 0.5  # of the sentences
SHORTEST_QUOTATION = 5  # words: fewer are a name or a term
LONGEST_READ = 6_000  # characters
MOST_SENTENCES = 40

_FIRST_PERSON: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for language, words in {
        "en": "I|I[’']m|I[’']ve|I[’']d|my|me|myself",
        "it": "io|mi|mio|mia|miei|mie|ho|ero",
        "da": "jeg|mig|min|mit|mine",
    }.items()
}


def own_words(text: str, language: str) -> float:
    """0..1; a language without its words for "I" counts by quotations alone."""
    read = text[:LONGEST_READ]
    spans = sentence_spans(read, language)[:MOST_SENTENCES]
    if not spans:
        return 0.0
    quoted = [(q.start, q.end) for q in quotations_in(read) if len(q.words.split()) >= SHORTEST_QUOTATION]
    told = _FIRST_PERSON.get(language)
    count = sum(
        any(start < until and end > since for since, until in quoted)
        or (told is not None and told.search(read, start, end) is not None)
        for start, end in spans
    )
    return min(1.0, count / len(spans) / ENOUGH)
