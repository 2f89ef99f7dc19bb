"""What holds of some told of all: none where the article says none of a kind, all where it names an exception."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from curation.captions.verifying.meaning.negations.denied import Denied, denied_in
from curation.captions.verifying.meaning.signals import Signals, phrases
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, named

_REACH = 2  # terms an exception names at most
_SHARED = 2  # words two clauses share when they speak of the same
MOST = 40  # clauses looked at: the time for a hostile text must not grow with both


@dataclass(frozen=True, slots=True)
class _Words:
    """How a language names a kind ("no serious ones"), some, small ones, the kept, an exception, all, a bound."""

    kinds: re.Pattern[str]
    some: re.Pattern[str]
    small: re.Pattern[str]
    kept: re.Pattern[str]
    exceptions: re.Pattern[str]
    all: re.Pattern[str]
    bounds: re.Pattern[str]


_LANGUAGES: Mapping[str, _Words] = {
    "en": _Words(
        phrases(
            "critical, serious, severe, grave, major, significant, large, big, further, lasting, permanent, "
            "grievous"
        ),
        phrases("one, two, three, four, five, six, some, a few, several, minor, small, slight, only, but, \\d+"),
        phrases("minor, small, slight, trivial, little"),
        phrases("still, remains?, stays?, keeps?, continues?"),
        phrases("except(?: for)?, apart from, all but, with the exception of, excluding, other than, bar, save for"),
        phrases(
            "all, every, everyone, everything, each, entire(?:ly)?, whole, wholly, completely, totally, fully, "
            "always"
        ),
        phrases("before, until, till, than, yet, unless"),
    ),
    "it": _Words(
        phrases(
            "grav[ei], critic[oaih]+, seri[oae]?, important[ei], rilevant[ei], significativ[oaie], ulterior[ei], "
            "grand[ei]"
        ),
        phrases(
            "un[oa]?, due, tre, quattro, cinque, sei, alcun[ie], qualche, liev[ei], minor[ei], piccol[oaie], "
            "solo, ma, \\d+"
        ),
        phrases("liev[ei], minor[ei], piccol[oaie], modest[oaie]"),
        phrases("ancora, resta(?:no)?, rimane, rimangono, continu\\w+, sempre"),
        phrases(
            "tranne, eccetto, fuorché, a eccezione d\\w+, ad eccezione d\\w+, salvo, esclus[oaie], "
            "fatta eccezione per"
        ),
        phrases(
            "tutt[oaie], ogni, ognun[oa], chiunque, qualsiasi, inter[oaie], interamente, completamente, "
            "totalmente, sempre"
        ),
        phrases("prima, fino a, finché, più di, ancora, a meno che"),
    ),
    "da": _Words(
        phrases(
            "alvorlig\\w*, kritisk\\w*, stør\\w+, væsentlig\\w*, grov\\w*, betydelig\\w*, varig\\w*, yderligere, "
            "nye?"
        ),
        phrases("en, et, to, tre, fire, fem, seks, nogle, enkelte, flere, mindre, små, kun, men, \\d+"),
        phrases("mindre, små, lille, ubetydelig\\w*"),
        phrases("stadig, fortsat, fortsætter, forbliver, beholder"),
        phrases("undtagen, bortset fra, på nær, med undtagelse af, fraregnet, ekskl\\w*"),
        phrases("alle, alt, hver, enhver, samtlige, hele, helt, fuldstændig\\w*, udelukkende, altid, fuldt"),
        phrases("før, inden, indtil, end, endnu, medmindre"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Exception:
    """What an exception is made of, and what it is made from."""

    excepted: tuple[Term, ...]
    of: tuple[Term, ...]


class Narrowings:
    """The kinds and exceptions an article names, read once."""

    def __init__(self, text: str, told: Sequence[Told], vocabulary: Vocabulary, signals: Signals) -> None:
        self._vocabulary = vocabulary
        self._signals = signals
        self._words = _LANGUAGES[vocabulary.language]
        self._kinds = [each for each in _sentences(told) if self._names_a_kind(each, text)]
        self._kept = [
            each
            for each in told
            if not each.stance.denials and self._words.kept.search(text, each.clause.start, each.clause.end)
        ]
        self._denied = frozenset(
            key for each in told if each.stance.denials for term in each.terms for key in named(term)
        )
        self._exceptions = list(self._excepted(text, told))

    def are_widened(self, told: Told, before: Told | None, text: str) -> bool:
        """Whether a clause of `text`, a caption, tells of all what the article tells of some."""
        said = text[told.clause.start : told.clause.end]
        if self._words.bounds.search(said):
            return False
        if told.stance.denials:
            found = denied_in(told, before, text, self._signals)
            return any(self._is_none(d, said) or (d.by_name and self._is_kept(d)) for d in found)
        return not self._words.exceptions.search(said) and any(
            self._is_all(told, exception, said) for exception in self._exceptions[:MOST]
        )

    def _names_a_kind(self, told: Sequence[Told], text: str) -> bool:
        """Whether a sentence denies things of one kind, and has some; "closes none and opens a new one" does not."""
        denials = [(denial.end, each.clause.end) for each in told for denial in each.stance.denials]
        is_of_kind = any(self._words.kinds.search(text, *span) for span in denials)
        return is_of_kind and self._words.some.search(text, told[0].clause.start, told[-1].clause.end) is not None

    def _is_none(self, denied: Denied, said: str) -> bool:
        """Whether `said` denies a thing outright of which the article has some, if not of one kind."""
        thing = next((term for term in denied.terms if term.word.lemma not in self._signals.light), None)
        if thing is None or self._words.kinds.search(said) or self._words.small.search(said):
            return False
        return any(
            any(thing.keys & named(term) for term in each[0].around)
            and len({key for term in each[0].around for key in named(term) & denied.told.near}) >= _SHARED
            for each in self._kinds[:MOST]
        )

    def _is_kept(self, denied: Denied) -> bool:
        """Whether the article says that the thing is kept, and denies it nowhere."""
        thing = named(denied.heads[0][0])
        return not thing & self._denied and any(thing & each.keys for each in self._kept[:MOST])

    def _excepted(self, text: str, told: Sequence[Told]) -> Iterator[_Exception]:
        for each in told:
            match = self._words.exceptions.search(text, each.clause.start, each.clause.end)
            if match:
                excepted = tuple(term for term in each.terms if term.word.start >= match.end())[:_REACH]
                of = tuple(term for term in each.around if term not in excepted)
                if excepted:
                    yield _Exception(excepted, of)

    def _is_all(self, told: Told, exception: _Exception, said: str) -> bool:
        excepted = any(named(term) & told.keys for term in exception.excepted)
        if told.stance.withheld or len([t for t in exception.of if named(t) & told.near]) < _SHARED:
            return False
        return (excepted and told.stance.adds) or (not excepted and bool(self._words.all.search(said)))


def _sentences(told: Sequence[Told]) -> list[list[Told]]:
    found: dict[int, list[Told]] = {}
    for each in told:
        found.setdefault(each.clause.sentence, []).append(each)
    return list(found.values())
