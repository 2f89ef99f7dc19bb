"""A company of any size for `bench_desk`, written through the store's own functions; by chance, always the same."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from curation.config import Brand, Config, FeedSource
from curation.items import Item, digest
from curation.listening.item_mood import Heard
from curation.listening.kept_mentions import Judgement
from curation.ranking import Score
from curation.reach import Fit, Outlook, Reach, examples_of, groups_of, reach_of
from curation.roles import Employee
from curation.store.database import Database
from curation.store.items import assign_stories, store_items
from curation.store.moods import save_heard
from curation.store.people import save_employees
from curation.store.reaches import replace_reaches
from curation.store.suggestions import move, propose, replace_matches
from curation.store.values import Match, Proposal

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
FEEDS = tuple(
    FeedSource(f"Feed {n}", f"https://example.com/{n}", kind="company" if n < 5 else "third_party") for n in range(40)
)
CONFIG = Config(Path("feeds.yaml"), FEEDS, brands=(Brand("kalvento", "Kalvento"),))
WORDS = "pump heat dairy price grid wind Danish service award quarter launch school energy plant report people".split()  # noqa: SIM905
TEAMS = 60
TOLD_IN = 3  # items of one story


@dataclass(frozen=True, slots=True)
class Size:
    """How large a company is asked about; `audience` is how many people a suggestion fits on average."""

    suggestions: int
    people: int
    audience: int


def fill(database: Database, size: Size) -> Sequence[str]:
    """Write the company; gives the ids of its suggestions, the first quarter of which is approved."""
    draw = random.Random(7)
    people, items = [_person(n, draw) for n in range(size.people)], [_item(n, draw) for n in range(size.suggestions)]
    fits = {item.id: _fits(draw.sample(people, draw.randint(0, 2 * size.audience)), item, draw) for item in items}
    ids = [item.id for item in items]
    with database.writing() as connection:
        save_employees(connection, people)
        for feed in FEEDS:
            of_it = [item for item in items if item.feed == feed.name]
            store_items(connection, feed.name, of_it, limit=len(of_it) or 1)
        assign_stories(connection, {id: ids[n - n % TOLD_IN] for n, id in enumerate(ids)})
        propose(connection, [_proposal(id, fits[id], draw) for id in ids], NOW)
        replace_matches(connection, [_match(id, fit) for id in ids for fit in fits[id]])
        groups = groups_of(people)
        reached = {id: reach_of(found, groups) for id, found in fits.items() if found}
        told = {id: replace(reach, outlook=_outlook(reach, ids, draw)) for id, reach in reached.items()}
        replace_reaches(connection, told, {id: examples_of(fits[id], groups, 3) for id in told})
        for item in items:
            save_heard(connection, item, "question", Heard(Judgement((0.2, 0.5, 0.3), False, "none", "1", NOW)), ())
        for id in ids[: size.suggestions // 4]:
            move(connection, id, "approve", actor="ole", now=NOW)
    return ids


def _person(n: int, draw: random.Random) -> Employee:
    return Employee(
        id=f"e{n}",
        name=f"Person {n}",
        email=f"e{n}@example.com",
        title=" ".join(draw.sample(WORDS, 3)),
        languages=(draw.choice(("en", "da", "it")), "en"),
        team=f"Team {draw.randrange(TEAMS)}",
        opted_in=True,
    )


def _item(n: int, draw: random.Random) -> Item:
    id, url = digest(str(n))[:16], f"https://example.com/items/{n}"
    return Item(
        id=id,
        feed=draw.choice(FEEDS).name,
        url=url,
        canonical_url=url,
        title=" ".join(draw.choices(WORDS, k=9)).capitalize(),
        summary=" ".join(draw.choices(WORDS, k=40)).capitalize() + ".",
        text=" ".join(draw.choices(WORDS, k=400)).capitalize() + ".",
        language=draw.choice(("en", "da", "it")),
        published=NOW - timedelta(minutes=draw.randrange(20_000)),
        first_seen=NOW,
        content_hash=digest(id),
    )


def _fits(people: Sequence[Employee], item: Item, draw: random.Random) -> Sequence[Fit]:
    sentence = item.summary[:120]
    return [
        Fit(
            person.id,
            Score(round(draw.random(), 3), {"role": 1.2, "interests": 0.4, "language": 0.0}),
            Score(round(draw.random(), 3), {"content": 0.3, "relevance": 1.1, "offset": 0.0}),
            (person.title, sentence),
        )
        for person in people
    ]


def _proposal(id: str, fits: Sequence[Fit], draw: random.Random) -> Proposal:
    parts = {"freshness": 0.8, "trust": 0.2, "substance": -0.1, "coverage": 0.3, "audience": draw.random()}
    return Proposal(id, Score(0.7, parts), max((fit.engagement.value for fit in fits), default=0.0), 0.8)


def _match(id: str, fit: Fit) -> Match:
    return Match(id, fit.employee, fit.relevance, fit.engagement, *fit.phrases)


def _outlook(reach: Reach, ids: Sequence[str], draw: random.Random) -> Outlook:
    return Outlook(0, min(8, reach.people), tuple((id, 1) for id in draw.sample(ids, 4)))
