"""Small values the store's tests share."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from curation.config import FeedSource
from curation.items import Item
from curation.ranking import Score
from curation.roles import Employee
from curation.store.items import assign_stories, store_items
from curation.store.people import save_employees
from curation.store.suggestions import propose
from curation.store.values import Match, Proposal

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
NEWS = FeedSource(name="News", url="https://news.example/feed", kind="company", trust=0.9, review="trusted")
ANN = Employee(
    id="ann", name="Ann Møller", email="ann@x.example", title="Sælger", languages=("da", "en"), opted_in=True
)
BO = Employee(
    id="bo",
    name="Bo Rossi",
    email="bo@x.example",
    title="Tecnico",
    languages=("it",),
    interests=("vela",),
    opted_in=True,
)


def item(id: str, *, title: str = "A title", feed: str = "News", days: float = 1, hash: str = "h1") -> Item:
    return Item(
        id=id,
        feed=feed,
        url=f"https://news.example/{id}",
        canonical_url=f"https://news.example/{id}",
        title=title,
        summary="A summary.",
        text="A summary. And more.",
        language="en",
        published=NOW - timedelta(days=days),
        first_seen=NOW,
        content_hash=hash,
    )


def match(suggestion: str, employee: str, engagement: float = 0.8) -> Match:
    score = Score(engagement, {"role": 1.0})
    return Match(suggestion, employee, score, score, "sales", "A summary.")


def suggest(connection: Connection, *ids: str) -> None:
    """Store items and propose each as a story of its own."""
    store_items(connection, "News", [item(id) for id in ids], limit=len(ids))
    assign_stories(connection, {id: id for id in ids})
    save_employees(connection, [ANN, BO])
    propose(connection, [Proposal(id, Score(0.7, {"trust": 0.8}), 0.8) for id in ids], NOW)
