"""How many people each item goes to in a week, with the programme's rules and without. Pure.

The people and items are the project's own that training has not seen, in a company that has some people in each of
these jobs. Of content value only age is known: items are taken to have come in over two weeks, in the order of the set.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from curation import ranking
from curation.allocation import Candidate
from curation.config import Kind, Programme
from curation.ranking import ContentFacts, Score
from models.evaluation.matching import Ranked
from models.training.matching_sets import Item

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
SPAN = timedelta(days=14)
TRUST = 0.5


def week_of(ranked: Ranked, programme: Programme, colleagues: int) -> Sequence[Candidate]:
    """Every item that is relevant enough to somebody who reads it, where so many people have each job.

    A source is a field's own news, or its press.
    """
    found = []
    ages = [SPAN * place / len(ranked.items) for place in range(len(ranked.items))]
    contents = [_content(item, age) for item, age in zip(ranked.items, ages, strict=True)]
    for person, row in zip(ranked.profiles, ranked.scores, strict=True):
        for item, odds, content, age in zip(ranked.items, row, contents, ages, strict=True):
            fits = ranking.relevance(float(odds), 0.0, reads_language=True)
            if fits.value >= programme.min_relevance and item.language in person.languages:
                both = ranking.engagement(content, fits)
                found += [_candidate(f"{person.key}.{n}", item, both, NOW - age) for n in range(colleagues)]
    return found


def best_of_each(candidates: Iterable[Candidate], picks: int) -> Sequence[Candidate]:
    """What everybody would be offered if nobody else were there and there were no rule."""
    own: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda candidate: candidate.order):
        own[candidate.employee].append(candidate)
    return [candidate for best in own.values() for candidate in best[:picks]]


def exposures(picks: Iterable[Candidate]) -> Sequence[int]:
    """How many people each item goes to that goes to any, the most offered first."""
    return sorted(Counter(pick.item for pick in picks).values(), reverse=True)


def _content(item: Item, age: timedelta) -> Score:
    return ranking.content_value(ContentFacts(age, TRUST, len(item.text), sources=1))


def _candidate(employee: str, item: Item, engagement: Score, date: datetime) -> Candidate:
    order = ranking.sort_key(engagement.value, date, item.key)
    kind: Kind = "company" if item.kind == "company" else "third_party"
    return Candidate(employee, item.key, item.key, f"{item.field}, {kind}", kind, engagement.value, order)
