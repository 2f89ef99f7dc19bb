"""Plans and possibilities of an article, for captions in another language, known by figures, months and places.

No words are shared across languages, but a figure, a month or a country that the article has under a hedge alone
takes the hedge along: "Britain could follow" is not borne out by "arriva in Gran Bretagna".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from curation.captions.verifying.folding import folded
from curation.captions.verifying.meaning.clauses import Clause, clauses_of
from curation.captions.verifying.meaning.levels import levels_of_article
from curation.captions.verifying.meaning.pairing import Article
from curation.captions.verifying.meaning.refusing_words import CALENDAR
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.solely import open_clauses
from curation.captions.verifying.meaning.telling import told_in_article
from curation.captions.verifying.meaning.vocabulary import Vocabulary
from curation.captions.verifying.places import place_of

_LEAST = 13  # a smaller number counts anything
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


class Abroad:
    """What an article in the language of `theirs` leaves open, read once for captions in that of `ours`."""

    def __init__(self, text: str, theirs: tuple[str, Signals], ours: tuple[str, Signals]) -> None:
        language, signals = theirs
        self._language, self._signals = ours
        article = Article(text, language)
        told = tuple(told_in_article(text, Vocabulary(article.clauses, language).terms, signals))
        unsure = {each.clause for each in open_clauses(text, told, levels_of_article(article, text, signals), signals)}
        sure = (clause for clause in article.clauses if clause not in unsure)
        known = _anchors(" … ".join(text[clause.start : clause.end] for clause in sure), language)
        self._open = frozenset().union(
            *(_anchors(text[clause.start : clause.end], language) - known for clause in unsure)
        )

    def faults(self, text: str) -> Iterator[Clause]:
        """The clauses of a caption that tell for sure what the article leaves open."""
        clauses = clauses_of(text, self._language)
        for clause in clauses:
            sentence = [each for each in clauses if each.sentence == clause.sentence]
            said = text[sentence[0].start : sentence[-1].end]
            if self._open & _anchors(text[clause.start : clause.end], self._language) and not self._is_hedged(said):
                yield clause

    def _is_hedged(self, said: str) -> bool:
        signals, plain = self._signals, self._signals.without_harmless(said)
        kinds = (
            signals.possible,
            signals.planned,
            signals.soft,
            signals.conditions,
            signals.undecided,
            signals.negators,
        )
        return "?" in said or any(kind.search(plain) for kind in kinds)


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


_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januar februar marts april maj juni juli august september oktober november december",
    )
    for number, name in enumerate(names.split(), start=1)
}
