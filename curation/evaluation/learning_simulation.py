"""What learning from feedback wins: `python -m curation.evaluation.learning_simulation`.

A company that does not exist, seeded. Its cohorts weigh the parts of the scores otherwise than the shipped scores do,
and everybody likes some topics and dislikes others; none of it is told to the ranker. Each week everybody gets the best
three of that week's items, looks at most of them, and shares, saves, opens, refuses or lets them lie. Regret is how
much less likely the picks are to be shared than that person's three best. It cannot reach nothing: what was planted
lies beyond the bounds of factors and tastes on purpose. The static ranker has the same weeks and the same dice; so has
a company in which the shipped scores are right, where there is nothing to win and learning costs what its noise costs.

Then one person of the largest cohort turns hostile, sharing the worst of what they are offered and refusing the rest.
Every week the log is replayed with and without that person's lines, and the picks of others that differ are counted.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from curation.learning import Event, Kind, Learned, Prior, replay
from curation.ranking import RELEVANCE_WEIGHT, SCORE_DECIMALS

SEED = 20261121
WEEKS, ITEMS, PICKS = 26, 40, 3
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
TOPICS, DIMENSION = 10, 64
LOOKED_AT = 0.7
RELUCTANCE = 2.5  # log-odds: about half of what is looked at is shared or saved
# From the least to the largest share of each part in the logit of engagement, drawn evenly: as far as the shipped ones.
SPANS = {"freshness": 1, "trust": 1, "substance": 0.5, "audience": 0.8, "themes": 0.8, "inspiration": 0.8, "role": 2}
PARTS = tuple(SPANS)

Planted = Mapping[str, tuple[int, Mapping[str, float]]]
PLANTED: Planted = {
    "sales": (24, {"themes": 3.0, "trust": -1.0}),
    "technology": (16, {"substance": 3.0, "inspiration": -1.0}),
    "people": (8, {"freshness": 3.0, "themes": 0.0, "inspiration": 2.0}),
    "board": (4, {"freshness": 0.0, "trust": 3.0}),
}
"""How many there are and how they weigh the parts, 1.0 those not named. The board is too few to be learnt from."""
AS_SHIPPED: Planted = {name: (people, {}) for name, (people, _) in PLANTED.items()}
HOSTILE = 0
OTHERS = slice(1, None)
LATE = 13  # weeks at the end, once there was something to learn from

Array = NDArray[np.float64]
Picks = NDArray[np.int64]
Act = tuple[int, Kind]


@dataclass(frozen=True, slots=True)
class Company:
    """What is so. The ranker knows of it only `shares` and `items`.

    shares (people, weeks, items, parts); items (weeks, items, d); liking (people, weeks, items), the log-odds of
    engagement as they truly are; dice (people, weeks, items, 2).
    """

    cohorts: Sequence[str]
    shares: Array
    items: NDArray[np.float32]
    liking: Array
    dice: Array

    @property
    def chances(self) -> Array:
        """How likely each person shares or saves each item once they look at it."""
        return np.asarray(1.0 / (1.0 + np.exp(RELUCTANCE - self.liking)))


@dataclass(frozen=True, slots=True)
class Course:
    """Picks (people, weeks, three), what they had been without the lines of one person, and what was learnt."""

    picks: Picks
    without: Picks
    learned: Learned


Behaviour = Callable[[Company, int, int, Sequence[int]], Sequence[Act]]


def company(seed: int, planted: Planted, taste: float) -> Company:
    """One company by seed; `taste` is what a topic adds to the log-odds of engagement of who likes it."""
    dice = np.random.default_rng(seed)
    cohorts = [name for name, (people, _) in planted.items() for _ in range(people)]
    people, about = len(cohorts), dice.integers(TOPICS, size=(WEEKS, ITEMS))
    rows = dice.normal(size=(TOPICS, DIMENSION))[about] + 0.6 * dice.normal(size=(WEEKS, ITEMS, DIMENSION))
    content = dice.uniform(-0.5, 0.5, size=(1, WEEKS, ITEMS, len(PARTS) - 1)).repeat(people, axis=0)
    role = dice.uniform(-0.5, 0.5, size=(people, WEEKS, ITEMS, 1))
    shares = np.concatenate([content, role], axis=3) * np.array(list(SPANS.values()))
    weights = np.array([[planted[cohort][1].get(part, 1.0) for part in PARTS] for cohort in cohorts])
    likes = dice.choice([-1.0, 0.0, 1.0], p=[0.2, 0.6, 0.2], size=(people, TOPICS))
    liking = np.einsum("pwik,pk->pwi", shares, weights) + taste * likes[:, about]
    unit = rows / np.linalg.norm(rows, axis=2, keepdims=True)
    return Company(cohorts, shares, unit.astype(np.float32), liking, dice.uniform(size=(people, WEEKS, ITEMS, 2)))


def course(made: Company, behaviour: Behaviour, *, learns: bool = True) -> Course:
    """The weeks one after another: picks by what is learnt so far, then what people do with them."""
    events: list[Event] = []
    vectors = {f"{week}/{item}": made.items[week, item] for week in range(WEEKS) for item in range(ITEMS)}
    picks, without = np.zeros((2, len(made.cohorts), WEEKS, PICKS), dtype=np.int64)
    learned = unaided = Learned.nothing()
    for week in range(WEEKS):
        for person in range(len(made.cohorts)):
            picks[person, week] = _best(made, learned, person, week)
            without[person, week] = _best(made, unaided, person, week)
            chosen = picks[person, week].tolist()
            events += [_event(made, person, week, chosen, act) for act in behaviour(made, person, week, chosen)]
        if learns:
            now, others = START + timedelta(weeks=week + 1), [event for event in events if event.by != str(HOSTILE)]
            learned, unaided = (replay(log, vectors, now, Prior()) for log in (events, others))
    return Course(picks, without, learned)


def honest(made: Company, person: int, week: int, picks: Sequence[int]) -> Sequence[Act]:
    """Share or save what is liked, refuse what is not, open some of the rest."""
    done: list[Act] = []
    for item in picks:
        look, choice = made.dice[person, week, item]
        liked = made.chances[person, week, item]
        refused = 1.0 / (1.0 + np.exp(made.liking[person, week, item] + 2.0))
        if look < LOOKED_AT and choice < liked:
            done.append((item, "share" if choice < 0.7 * liked else "save"))
        elif look < LOOKED_AT and choice > 1.0 - refused:
            done.append((item, "not_for_me"))
        elif look < LOOKED_AT and choice < liked + 0.3:
            done.append((item, "open"))
    return done


def hostile(made: Company, person: int, week: int, picks: Sequence[int]) -> Sequence[Act]:
    """As everybody else, but that the one person turns all they are offered upside down."""
    if person != HOSTILE:
        return honest(made, person, week, picks)
    worst, *others = sorted(picks, key=lambda item: float(made.liking[person, week, item]))
    return [(worst, "share"), *((item, "not_for_me") for item in others)]


def regret(made: Company, picks: Picks, people: slice = slice(None)) -> Array:
    """(weeks,): how much less likely a pick is shared than one of the three best, in the mean of people."""
    chances = made.chances[people]
    best = np.sort(chances, axis=2)[:, :, -PICKS:].mean(axis=2)
    got = np.take_along_axis(chances, picks[people], axis=2).mean(axis=2)
    return np.asarray(np.maximum(best - got, 0.0).mean(axis=0))


def moved(ran: Course, people: Sequence[int]) -> int:
    """How many picks of some people the lines of one person changed."""
    kept = (ran.picks[people][..., None] == ran.without[people][:, :, None, :]).any(axis=3)
    return int((~kept).sum())


def _best(made: Company, learned: Learned, person: int, week: int) -> Picks:
    factors = learned.content_weights(made.cohorts[person])
    weighed = made.shares[person, week] @ np.array([factors[part] for part in PARTS])
    logits = weighed + RELEVANCE_WEIGHT * learned.preference(str(person), made.items[week])
    return np.argsort(-np.round(1.0 / (1.0 + np.exp(-logits)), SCORE_DECIMALS), kind="stable")[:PICKS]


def _event(made: Company, person: int, week: int, picks: Sequence[int], act: Act) -> Event:
    shares = {pick: made.shares[person, week, pick].tolist() for pick in picks}
    choices = {f"{week}/{pick}": dict(zip(PARTS, own, strict=True)) for pick, own in shares.items()}
    item, kind = act
    return Event(kind, str(person), f"{week}/{item}", START + timedelta(weeks=week), choices, made.cohorts[person])


def _print_curves(curves: Mapping[str, Array]) -> None:
    print(f"regret a pick, weeks 1-4, 5-8 …, and over the last {LATE}")
    for name, curve in curves.items():
        steps = " ".join(f"{curve[week : week + 4].mean():.3f}" for week in range(0, WEEKS, 4))
        print(f"{name:<26}{steps}  {curve[-LATE:].mean():.4f}")
    ratio = curves["learning"][-LATE:].sum() / curves["static"][-LATE:].sum()
    print(f"learning / static over the last {LATE} weeks: {ratio:.2f}")


def _print_factors(learned: Learned) -> None:
    print("factors learnt (planted)")
    for cohort, (people, planted) in PLANTED.items():
        factors = learned.content_weights(cohort)
        told = "  ".join(f"{part} {factors[part]:.2f} ({planted.get(part, 1.0):g})" for part in PARTS)
        print(f"{cohort:<11} {people:>3}  {told}")


def _print_moved(made: Company, name: str, ran: Course) -> None:
    near = [p for p, cohort in enumerate(made.cohorts) if cohort == made.cohorts[HOSTILE] and p != HOSTILE]
    far = [p for p, cohort in enumerate(made.cohorts) if cohort != made.cohorts[HOSTILE]]
    without, with_it = (regret(made, picks, OTHERS).mean() for picks in (ran.without, ran.picks))
    here, elsewhere = (f"{moved(ran, whose)} of {len(whose) * WEEKS * PICKS}" for whose in (near, far))
    print(f"picks changed by one {name} person: {here} of the same cohort, {elsewhere} of others; ", end="")
    print(f"regret of all those {without:.4f} -> {with_it:.4f}")


def main() -> None:
    """Print the figures."""
    made, right = company(SEED, PLANTED, taste=1.0), company(SEED, AS_SHIPPED, taste=0.0)
    learning, attacked = course(made, honest), course(made, hostile)
    _print_curves(
        {
            "static": regret(made, course(made, honest, learns=False).picks),
            "learning": regret(made, learning.picks),
            "nothing to win, static": regret(right, course(right, honest, learns=False).picks),
            "nothing to win, learning": regret(right, course(right, honest).picks),
        }
    )
    _print_factors(learning.learned)
    _print_moved(made, "hostile", attacked)
    _print_moved(made, "ordinary", learning)


if __name__ == "__main__":
    main()
