"""Where sentences end: `sentencex` cuts, and the cuts it gets wrong are joined again.

A line break always ends a sentence. The words are never altered: joined in order, with the white space between them,
the sentences are the text. Holds no opinion on which sentences are worth anything.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from models.surrogates import without_surrogates

# Abbreviations a word always follows, so that the full stop ends nothing. Company forms (S.p.A., Inc.) are not here:
# a sentence may well end with one, and the lower case of the next word tells when it does not.
_BEFORE_ANYTHING = {
    "it": "arch avv ca cfr dott dr egr geom ing on prof rag rif sig sigg spett",
    "da": "bl.a ca cand dr dvs evt f.eks frk hr inkl jf pga sml vedr",
    "en": "approx capt cf col dr e.g gov hon i.e lt messrs mr mrs prof rep rev sgt st vs",
}
# These may be ordinary last words too ("the answer is no."), so a figure must follow.
_BEFORE_FIGURE = {
    "it": "art cap fig n nr pag pagg tel vol",
    "da": "art fig kap kl maks min nr s tlf",
    "en": "art ch eq fig figs no nos p pp sec vol jan feb mar apr jun jul aug sep sept oct nov dec",
}
# Ordinary last words that `sentencex` holds for abbreviations: a capital after their full stop begins a sentence.
_ORDINARY = {
    "it": "ai ali app bar card ci con fa file ha ho id in km kg la le li lo ma mai me mi mo no ore post re sa sai "
    "se si sia so sto su te top tu va vi via TV PC SMS PDF IVA UE USA UK API CRM GPS kWh",
    "da": "al bet da del din form i med nat ned nord par port red regn rest sign sms sort sø tab ti to var TV PC SMS",
    "en": "i ill may me min miss no ok op ore art ark",
}
_ALWAYS = re.compile(r"\b(?:dott\.ssa|sig\.ra|prof\.ssa|[A-ZÀ-ÝÆØÅ])\.$")
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_STRAY_MARK = re.compile(r"[.!?…]\s+([”»\"]\s*)$")
_TERMINAL = (".", "!", "?", "…", *"\"»”’')")


# `sentencex` takes time by the square of a run of quotation marks: longer lines are handed to it in parts.
_LONGEST_LINE = 8_000


@lru_cache(maxsize=256)
def split_sentences(text: str, language: str) -> tuple[str, ...]:
    """The sentences of `text` in order, stripped, none empty. `language` is ISO 639-1; others are cut as English.

    A lone surrogate, which no UTF-8 text can hold, comes back as `?`.
    """
    from sentencex import segment  # a native library: loaded when the first text is cut, not at start-up

    encodable = without_surrogates(text)
    return tuple(
        sentence
        for line in encodable.splitlines()
        for part in _parts(line)
        for sentence in _joined(_cut_again(segment(language, part), language), language)
        if sentence
    )


@lru_cache(maxsize=256)
def sentence_spans(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of `split_sentences` stand in `text`: [start, end) in code points, in order, disjoint."""
    encodable = without_surrogates(text)
    spans, place = [], 0
    for sentence in split_sentences(text, language):
        start = encodable.index(sentence, place)
        place = start + len(sentence)
        spans.append((start, place))
    return tuple(spans)


def _parts(line: str) -> Iterator[str]:
    """The line in parts of at most `_LONGEST_LINE` characters, cut after a full stop, at a blank, or anywhere."""
    while len(line) > _LONGEST_LINE:
        stop = line.rfind(". ", 0, _LONGEST_LINE) + 1
        blank = line.rfind(" ", 0, _LONGEST_LINE)
        cut = next((place for place in (stop, blank) if place > 0), _LONGEST_LINE)
        yield line[:cut]
        line = line[cut:]
    yield line


def _cut_again(fragments: Iterable[str], language: str) -> Iterator[str]:
    """The fragments, cut where an ordinary word was held for an abbreviation."""
    for fragment in fragments:
        cuts = [0, *(match.end() for match in _ends(language).finditer(fragment)), len(fragment)]
        yield from (fragment[start:end] for start, end in pairwise(cuts))


@lru_cache
def _ends(language: str) -> re.Pattern[str]:
    words = _ORDINARY.get(language, _ORDINARY["en"]).split()
    return re.compile(rf"(?<![\w.'’])(?:{'|'.join(map(re.escape, words))})\.(?=\s+[«“”\"(]?[A-ZÀ-ÖØ-Þ])")


def _joined(fragments: Iterable[str], language: str) -> Iterator[str]:
    held = ""
    for fragment in _marks_forward(fragments):
        if held and not _goes_on(held.strip(), fragment.lstrip(), language):
            yield held.strip()
            held = ""
        held += fragment
    yield held.strip()


def _marks_forward(fragments: Iterable[str]) -> Iterator[str]:
    """A quotation mark left alone after a full stop opens what follows: Danish opens with the mark it closes with."""
    carried = ""
    for fragment in fragments:
        stray = _STRAY_MARK.search(carried + fragment)
        cut = stray.start(1) if stray else len(carried + fragment)
        whole, carried = carried + fragment, (carried + fragment)[cut:]
        yield whole[:cut]
    yield carried


def _goes_on(before: str, after: str, language: str) -> bool:
    if not before.endswith(_TERMINAL) or after[:1].islower() or _ALWAYS.search(before):
        return True
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    tables = (_BEFORE_ANYTHING, _BEFORE_FIGURE) if after[:1].isdigit() else (_BEFORE_ANYTHING,)
    return any(last[1].lower() in table.get(language, table["en"]).split() for table in tables)
