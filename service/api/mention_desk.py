"""`GET /v1/mentions`, `GET /v1/mentions/summary` and `PUT /v1/mentions/{id}/label`: kept mentions, for people's eyes.

Each counts as one document towards the rate of a key.
"""

import re
from collections.abc import Sequence
from datetime import date

from pydantic import TypeAdapter
from pydantic_core import to_json
from sqlalchemy import Connection
from typing_extensions import TypedDict

from curation.listening.kept_mentions import ID_DIGITS, Correction, KeptMention
from curation.listening.mood import Counts, Dimension
from curation.store.mention_queries import counts_by, page_of_mentions
from curation.store.mentions import correct_mention, find_mention
from service.api.access import Access
from service.api.documents import read_json
from service.api.errors import ApiError
from service.api.exchange import BodiesInFlight, Exchange
from service.api.mention_query import ListQuery, SummaryQuery, cursor, read_query
from service.api.mention_shapes import LABEL_REQUEST, MentionsPage, kept_mention_answer
from service.api.shelf import Shelf

LABEL_PATH = "/v1/mentions/{id}/label"
SUMMARY_PATH = "/v1/mentions/summary"
READ, WRITE = "mentions:read", "mentions:write"
MEDIA_TYPES = frozenset({"application/json"})
MOST_GROUPS = 5_000
_ID = re.compile(rf"[0-9a-f]{{{ID_DIGITS}}}")


class GroupKey(TypedDict, total=False):
    """What the mentions of a group have in common: as much of it as was asked for."""

    brand: str
    day: str
    language: str
    source: str


class GroupAnswer(GroupKey):
    """Counts of mentions. `net`: (positive - negative) / (negative + neutral + positive), null where that is 0.

    `interval`: where `net` lies with 95 % confidence, if the labels are right and mentions independent.
    """

    negative: int
    neutral: int
    positive: int
    uncertain: int
    net: float | None
    interval: tuple[float, float] | None


class SummaryAnswer(TypedDict):
    """One entry a group, in the order of what they have in common."""

    groups: list[GroupAnswer]


class ReadEndpoint:
    """Lists, counts and corrects."""

    def __init__(self, access: Access, shelf: Shelf, bodies: BodiesInFlight) -> None:
        self._access = access
        self._shelf = shelf
        self._bodies = bodies

    async def page(self, exchange: Exchange) -> None:
        """One page of mentions, newest first."""
        await self._access.admit(exchange.request(), READ, 1)
        query = read_query(ListQuery, exchange.scope["query_string"])
        wanted, after = query.wanted(), query.after()
        found = await self._shelf.read(lambda connection: page_of_mentions(connection, wanted, query.limit + 1, after))
        shown = found[: query.limit]
        more = len(found) > query.limit
        page: MentionsPage = {
            "mentions": [kept_mention_answer(kept) for kept in shown],
            "next": cursor((shown[-1].origin.published, shown[-1].id)) if more else None,
        }
        await exchange.answer(200, to_json(page))

    async def summary(self, exchange: Exchange) -> None:
        """Counts and net sentiment by group."""
        await self._access.admit(exchange.request(), READ, 1)
        query = read_query(SummaryQuery, exchange.scope["query_string"])
        wanted, by = query.wanted(), query.by
        groups = await self._shelf.read(lambda connection: counts_by(connection, wanted, by, MOST_GROUPS + 1))
        if len(groups) > MOST_GROUPS:
            message = f"query: there are more than {MOST_GROUPS} groups; narrow it with since, until or brand"
            raise ApiError(422, "too_many_groups", message)
        answer: SummaryAnswer = {"groups": [group_answer(by, key, counts) for key, counts in groups]}
        await exchange.answer(200, to_json(answer))

    async def correct(self, exchange: Exchange) -> None:
        """Keep what a person says of one mention, by the name of their key."""
        caller = await self._access.admit(exchange.request(), WRITE, 1)
        exchange.demand(MEDIA_TYPES)
        id = str(exchange.scope["path_params"]["id"])
        body = await exchange.body(self._bodies)
        try:
            label = read_json(LABEL_REQUEST, body).label
        finally:
            self._bodies.let_go(len(body))
        correction = Correction(label, caller.name, self._shelf.clock())
        corrected = await self._shelf.write(lambda connection: _corrected(connection, id, correction))
        if corrected is None:
            raise ApiError(404, "unknown_mention", "there is no mention of that id; GET /v1/mentions lists them")
        await exchange.answer(200, to_json(kept_mention_answer(corrected)))


def group_answer(by: Sequence[Dimension], key: Sequence[str | date], counts: Counts) -> GroupAnswer:
    """One group, spelt."""
    common = _KEY.validate_python({name: str(value) for name, value in zip(by, key, strict=True)})
    return {
        **common,
        "negative": counts.negative,
        "neutral": counts.neutral,
        "positive": counts.positive,
        "uncertain": counts.uncertain,
        "net": counts.net,
        "interval": counts.interval,
    }


_KEY: TypeAdapter[GroupKey] = TypeAdapter(GroupKey)


def _corrected(connection: Connection, id: str, correction: Correction) -> KeptMention | None:
    if not _ID.fullmatch(id) or not correct_mention(connection, id, correction):
        return None
    return find_mention(connection, id)
