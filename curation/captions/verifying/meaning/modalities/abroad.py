"""Plans and possibilities of an article, for captions in another language, known by figures, months, places and names.

No words are shared across languages, but a figure, a month or a country that the article has under a hedge alone
takes the hedge along: "Britain could follow" is not borne out by "arriva in Gran Bretagna".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from curation.captions.verifying.folding import folded
from curation.captions.verifying.meaning.clauses import Clause, clauses_of
from curation.captions.verifying.meaning.levels import levels_of_article
from curation.captions.verifying.meaning.modalities.reach import hedged_clauses
from curation.captions.verifying.meaning.modalities.reach_words import finite
from curation.captions.verifying.meaning.modalities.settled import Settled, kinds_in
from curation.captions.verifying.meaning.pairing import Article
from curation.captions.verifying.meaning.refusing_words import CALENDAR
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.solely import open_clauses
from curation.captions.verifying.meaning.telling import told_in_article
from curation.captions.verifying.meaning.vocabulary import Vocabulary
from curation.captions.verifying.places import place_of

_LEAD = 2  # headline and first sentence name what all of the article is about
_LEAST = 13  # a smaller number counts anything
_NAME = re.compile(r"(?<=[^\W\d_] )[A-ZÆØÅÀ-Ý][^\W\d_]{3,}")  # not where a sentence begins
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


class Abroad:
    """What an article in the language of `theirs` leaves open, read once for captions in that of `ours`."""

    def __init__(self, text: str, theirs: tuple[str, Signals], ours: tuple[str, Signals]) -> None:
        language, signals = theirs
        self._language, self._signals = ours
        article = Article(text, language)
        told = tuple(told_in_article(text, Vocabulary(article.clauses, language).terms, signals))
        levels = levels_of_article(article, text, signals)
        unsure = {each.clause for each in open_clauses(text, told, levels, language, signals)}
        self._settled = Settled(text, told, levels, language, signals)
        sure = [clause for clause in article.clauses if clause not in unsure]
        first = " … ".join(text[clause.start : clause.end] for clause in article.clauses if clause.sentence < _LEAD)
        known = _anchors(" … ".join(text[clause.start : clause.end] for clause in sure), language)
        known |= {anchor for anchor in _anchors(first, language) if not anchor[0].isdecimal()}
        self._open = frozenset().union(
            *(_anchors(text[clause.start : clause.end], language) - known for clause in unsure)
        )
        named = _names(" … ".join(text[clause.start : clause.end] for clause in sure), language)
        after = (text[levels[clause].hedge[1] or clause.start : clause.end] for clause in unsure)
        self._names = frozenset().union(*(_names(said, language) for said in after)) - named

    def faults(self, text: str) -> Iterator[Clause]:
        """The clauses of a caption that tell for sure what the article leaves open."""
        clauses = clauses_of(text, self._language)
        hedged = hedged_clauses(clauses, text, self._language, self._signals)
        for clause in clauses:
            said = text[clause.start : clause.end]
            if hedged.get(clause) is False and self._is_told(said):
                yield clause

    def _is_told(self, said: str) -> bool:
        has_verb = any(finite(self._language).fullmatch(word) for word in _WORD.findall(said))
        is_named = has_verb and self._names & _names(said, self._language)
        return bool(self._open & _anchors(said, self._language) or is_named) or self._is_settled(said)

    def _is_settled(self, said: str) -> bool:
        return self._settled.are_unknown(kinds_in(self._signals.without_harmless(said), self._language))


def _anchors(text: str, language: str) -> frozenset[str]:
    """What of `text` reads the same in every language: figures without separators, places, months."""
    months = CALENDAR[language].findall(text)
    words = _WORD.findall(text)
    found = {re.sub(r"[.,]", "", word) for word in words if word[0].isdecimal()}
    figures = {figure for figure in found if int(figure[:9]) >= _LEAST}
    pairs = pairwise(words)
    named = [word for word in words if word[0].isupper()] + ["-".join(pair) for pair in pairs if pair[0][0].isupper()]
    places = {place for word in named if (place := place_of(folded(word)))}
    return frozenset(figures | places | {f"month {_MONTHS[m.lower()]}" for m in months if m.lower() in _MONTHS})


def _names(text: str, language: str) -> frozenset[str]:
    """Words with a capital where no sentence begins; they are written alike in every language."""
    found = (match[0] for match in _NAME.finditer(text))
    return frozenset(folded(name) for name in found if not CALENDAR[language].fullmatch(name))


_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januar februar marts april maj juni juli august september oktober november december",
    )
    for number, name in enumerate(names.split(), start=1)
}
