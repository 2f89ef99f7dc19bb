"""A company as large as a benchmark wants it: people of one hour, approved suggestions, picks with captions.

Written into the tables at once: what is measured is what becomes of it.
"""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert

from curation.config import Config, FeedSource, Programme
from curation.items import digest
from curation.offering import week_of
from curation.store import schema

SUGGESTIONS, PICKS, CAPTIONS = 300, 3, 3
CONFIG = Config(Path("feeds.yaml"), (FeedSource("Newsroom", "https://example.com/feed"),), programme=Programme())
_SENTENCE = "The heat pump at the dairy in Holstebro has run for a year and saves a third of the gas it replaced."
_LANGUAGES = (["en"], ["da", "en"], ["it", "en"])
_ZONES = ("Europe/Rome", "Europe/Copenhagen", "Asia/Kathmandu", "Pacific/Chatham")


def fill(connection: Connection, people: int, now: datetime, *, scattered: bool = False) -> None:
    """Write it all; `scattered` gives people different hours, zones and rhythms."""
    ids = [digest("bench", str(number))[:16] for number in range(SUGGESTIONS)]
    connection.execute(insert(schema.items), list(_items(ids, now)))
    connection.execute(insert(schema.suggestions), [_suggestion(id, now) for id in ids])
    connection.execute(insert(schema.employees), [_person(number) for number in range(people)])
    if scattered:
        connection.execute(insert(schema.own_settings), [_settings(number) for number in range(people)])
    chance, week = random.Random(people), week_of(now, CONFIG)
    picked = [
        (_id(number), rank, id) for number in range(people) for rank, id in enumerate(chance.sample(ids, PICKS), 1)
    ]
    connection.execute(insert(schema.picks), [_pick(*pick, week) for pick in picked])
    connection.execute(insert(schema.captions), [row for who, _, id in picked for row in _captions(who, id)])


def _id(number: int) -> str:
    return f"p{number:05}"


def _person(number: int) -> dict[str, object]:
    lists = {"interests": [], "networks": ["linkedin"], "voice": [], "languages": _LANGUAGES[number % 3]}
    texts = {"title": "Sales manager", "department": "Sales", "about": _SENTENCE, "country": "DK", "team": "Customers"}
    named = {"id": _id(number), "name": f"Person {number}", "email": f"{_id(number)}@example.com"}
    return named | texts | lists | {"opted_in": True}


def _settings(number: int) -> dict[str, object]:
    return {
        "employee": _id(number),
        "cadence": "daily" if number % 3 == 0 else "weekly",
        "hour": number % 24,
        "mastodon": "",
        "time_zone": _ZONES[number % len(_ZONES)],
        "channels": ["email"],
    }


def _items(ids: list[str], now: datetime) -> Iterator[dict[str, object]]:
    for number, id in enumerate(ids):
        url = f"https://example.com/news/{number}"
        yield {
            "id": id,
            "feed": "Newsroom",
            "url": url,
            "canonical_url": url,
            "title": f"Heat pump number {number} opens in a dairy",
            "summary": _SENTENCE,
            "text": " ".join([_SENTENCE] * 30),
            "language": "en",
            "published": now - timedelta(hours=number),
            "first_seen": now - timedelta(hours=number),
            "content_hash": id,
            "story": id,
        }


def _suggestion(id: str, now: datetime) -> dict[str, object]:
    scores = {"content": 0.7, "content_parts": {}, "engagement": 0.8}
    return {"id": id, "state": "approved", "version": 2, "proposed_at": now, **scores}


def _pick(employee: str, rank: int, suggestion: str, week: str) -> dict[str, object]:
    scores = {"relevance": 0.8, "relevance_parts": {}, "engagement": 0.8, "engagement_parts": {}}
    phrases = {"role_phrase": "heat pumps for dairies", "item_sentence": _SENTENCE}
    return {"employee": employee, "suggestion": suggestion, "week": week, "rank": rank, **scores, **phrases}


def _captions(employee: str, suggestion: str) -> Iterator[dict[str, object]]:
    for variant in range(CAPTIONS):
        text = f"{_SENTENCE} Number {variant} of {employee}.\n\nhttps://example.com/news/{suggestion}"
        told = {"text": text, "language": "en", "drafter": "offline", "findings": []}
        yield {"employee": employee, "suggestion": suggestion, "variant": variant, **told}
