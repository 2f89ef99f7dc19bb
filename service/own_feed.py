"""`/feed/<token>.atom`: a person's picks for their feed reader, by an address that is theirs alone.

It tells what messages tell: picks that still stand, that were neither refused nor shared, with the words they would
have there. Whoever leaves the programme has no feed while they are away, and an old address has none for ever; the
answer to both is that of an address that never was. Only the entity tag tells whether something changed: a pick that
was withdrawn changes the feed and no date in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from hashlib import sha256

from fastapi import APIRouter
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from curation.config import Config
from curation.deliver.addresses import AddressBook
from curation.deliver.atom import MEDIA_TYPE, Entry, OwnFeed, atom, entry_of
from curation.deliver.digest import DigestPick
from curation.own_pages import site_of
from curation.roles import Employee
from curation.store.digest_contents import Words, reasons, words_for
from curation.store.own_addresses import OwnCode, own_code, owner_of
from curation.store.people import find_employee
from curation.store.picks import picks_of
from curation.store.sessions import page_language
from curation.store.values import Pick
from service.leaving import HEADERS, opens_nothing, refused_for_now
from service.outgoing import outgoing_of
from service.personal.picks_page import HOME
from service.visits import Visits
from service.web.phrases import web_link
from service.web.rendering import Web

PAGE = "/feed"
MOST_ENTRIES = 30
# A proxy that many people share keeps nothing of it; the reader asks whether it changed.
KEPT = {"Cache-Control": "private, no-cache", **HEADERS}


@dataclass(frozen=True, slots=True)
class FeedPage:
    """The feeds of everybody who has an address of one."""

    web: Web
    visits: Visits

    def show(self, request: Request, token: str) -> Response:
        """The feed; nothing but its tag where the reader has it already."""
        if answer := refused_for_now(self.web, request, self.visits):
            return answer
        book, now = outgoing_of(request).book, self.web.clock()
        with self.web.database.reading() as connection:
            employee = owner_of(connection, "feed", book.read("feed", token))
            feed = feed_of(connection, self.web.configured(), book, employee, now)
        if feed is None:
            return opens_nothing(self.web, request)
        document = atom(feed)
        tag = f'"{sha256(document).hexdigest()[:32]}"'
        if _has(request.headers.get("if-none-match", ""), tag):
            return Response(status_code=304, headers={"ETag": tag, **KEPT})
        return Response(document, headers={"ETag": tag, **KEPT}, media_type=f"{MEDIA_TYPE}; charset=utf-8")


def router(web: Web, visits: Visits) -> APIRouter:
    """The one route; `visits` counts those who try addresses."""
    routes = APIRouter()
    routes.add_api_route(f"{PAGE}/{{token}}.atom", FeedPage(web, visits).show, methods=["GET", "HEAD"])
    return routes


def feed_of(
    connection: Connection, config: Config, book: AddressBook, employee: str | None, now: datetime
) -> OwnFeed | None:
    """The feed of an employee at a moment; None for nobody, without a code, and for whoever takes no part."""
    person = find_employee(connection, employee or "")
    code = own_code(connection, employee or "", "feed")
    if person is None or code is None or not person.opted_in:
        return None
    return _feed(connection, config, book, person, code, now)


def _feed(
    connection: Connection, config: Config, book: AddressBook, person: Employee, code: OwnCode, now: datetime
) -> OwnFeed:
    picks = _told(connection, person.id, now)
    words = words_for(connection, [person.id], [pick.item.id for pick in picks])
    return OwnFeed(
        book.tag("feed", person.id),
        book.feed(code.code),
        f"{book.public_url.rstrip('/')}{HOME}",
        page_language(connection, person.id) or "en",
        config.employer or "",
        code.made_at,
        tuple(
            _entry(pick, words.get((person.id, pick.item.id)), person, book, config.programme.time_zone)
            for pick in picks
        ),
    )


def _told(connection: Connection, employee: str, now: datetime) -> Sequence[Pick]:
    """The newest picks that somebody may be told of, the newest week first."""
    picks = picks_of(connection, employee)
    told = reasons(connection, [employee], [pick.item.id for pick in picks], now)
    return [pick for pick in picks if (employee, pick.item.id) in told][:MOST_ENTRIES]


def _entry(pick: Pick, words: Words | None, person: Employee, book: AddressBook, zone: tzinfo) -> Entry:
    item, met = pick.item, pick.match.item_sentence
    told = DigestPick(
        item=item.id,
        title=item.title,
        language=item.language,
        source=site_of(item),
        published=item.date,
        role_phrase=pick.match.role_phrase,
        item_sentence=None if met == item.title else met,
        caption=words.text if words else None,
        caption_language=(words.language if words else None) or person.languages[0],
        address=book.pick(item.id),
        link=web_link(item.url),
    )
    return entry_of(told, person.id, max(item.date, _monday(pick.week, zone)), book)


def _monday(week: str, zone: tzinfo) -> datetime:
    """When a week such as 2026-W47 begins where the programme lives."""
    year, number = week.split("-W")
    return datetime.combine(date.fromisocalendar(int(year), int(number), 1), time(), zone).astimezone(UTC)


def _has(asked: str, tag: str) -> bool:
    """Whether a reader that names entity tags has this one (RFC 9110, 13.1.2: compared weakly)."""
    known = [part.strip().removeprefix("W/") for part in asked.split(",")]
    return tag in known or asked.strip() == "*"
