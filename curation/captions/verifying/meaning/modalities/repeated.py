"""What a caption has said with a hedge in one sentence, and may take up in another without repeating the hedge."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.telling import Told


class Repeated:
    """The open clauses of an article that the hedged sentences of a caption tell, by `told_of`, read once."""

    def __init__(
        self, told: Iterable[Told], text: str, told_of: Callable[[Told], frozenset[Clause]], signals: Signals
    ) -> None:
        sentences: dict[int, list[Told]] = defaultdict(list)
        for each in told:
            sentences[each.clause.sentence].append(each)
        hedged = {
            n: part for n, part in sentences.items() if any(_is_hedge(each.clause, text, signals) for each in part)
        }
        none: frozenset[Clause] = frozenset()
        self._here = {number: none.union(*map(told_of, part)) for number, part in hedged.items()}
        self._count = Counter(clause for here in self._here.values() for clause in here)

    def elsewhere(self, clauses: Iterable[Clause], sentence: int) -> frozenset[Clause]:
        """Those of the article's `clauses` that another sentence of the caption tells with a hedge."""
        here = self._here.get(sentence, frozenset())
        return frozenset(clause for clause in clauses if self._count[clause] > (clause in here))


def _is_hedge(clause: Clause, text: str, signals: Signals) -> bool:
    said = signals.without_harmless(text[clause.start : clause.end])
    kinds = (signals.possible, signals.planned, signals.conditions, signals.undecided)
    return any(kind.search(said) for kind in kinds)
