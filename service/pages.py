"""The pages: today's suggestions, the feeds, who takes part, one person's picks of the week. They read and never write.

Every page is a snapshot of the store rendered by Jinja with autoescaping on; a template asks for no markup to be
trusted. Errors share the layout.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from curation.captions.account import Account, account_of
from curation.config import Config
from curation.listening.pauses import held
from curation.offering import week_of
from curation.roles import Employee
from curation.store.database import Database
from curation.store.feeds import feed_states
from curation.store.items import count_by_feed
from curation.store.people import all_employees, find_employee
from curation.store.picks import handed_out, picks_of
from curation.store.values import Pick
from curation.writing import caption_rules, source_of
from service.audiences import AudienceMaker
from service.cards import cards
from service.feeds_page import FeedRows
from service.rows import RowMaker
from service.security import HEADERS
from service.suggestions_page import Open, read_open
from service.voices import Voices
from service.words.dates import counted
from service.words.desk import Desk, Trouble
from service.words.personal import words_for

SHOWN_ROWS = 200  # of each kind; a page of thousands helps nobody, the command lists them all


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages are made from."""

    config: Config
    database: Database
    clock: Callable[[], datetime]
    words: Desk
    templates: Environment

    def router(self) -> APIRouter:
        """The routes, for GET and HEAD."""
        router = APIRouter()
        for path, answer in (
            ("/", self.suggestions),
            ("/feeds", self.feeds),
            ("/people", self.people),
            ("/people/{id:path}/picks", self.picks),
        ):
            router.add_api_route(path, answer, methods=["GET", "HEAD"], response_class=HTMLResponse)
        return router

    def suggestions(self) -> HTMLResponse:
        """What is proposed and approved, best first; what fits nobody comes last and is said so."""
        with self.database.reading() as connection:
            found = read_open(connection, SHOWN_ROWS)
        now, zone, brands = self.clock(), self.config.programme.time_zone, self.config.brands
        voices = Voices(self.words, brands, found.heard, held([s.item for s in found.shown], brands, found.pauses))
        audiences = AudienceMaker(self.words.reach, found.titles)
        maker, threshold = RowMaker(self.words, voices, audiences, now, zone), self.config.programme.min_relevance
        return self._page(
            "suggestions.html",
            today=self.words.calendar.day(now.astimezone(zone)),
            week=self._week(now),
            summary=self._summary(found),
            paused=voices.paused(found.pauses, zone),
            fitting=[maker.row(s, found.reasons[s.item.id]) for s in found.fitting],
            fitting_more=_more(self.words, found.waiting + found.approved - found.fitting_nobody),
            nobody=[maker.lonely(s, audiences.nobody(s, found.read, threshold)) for s in found.nobody],
            nobody_more=_more(self.words, found.fitting_nobody),
            items_read=found.items_read,
            has_people=found.has_people,
            anybody=bool(found.read),
        )

    def feeds(self) -> HTMLResponse:
        """Every configured feed, how it stands, when it was read and when it will be; trouble first."""
        with self.database.reading() as connection:
            states, items = feed_states(connection), count_by_feed(connection)
        maker = FeedRows(self.words, self.clock(), self.config.programme.time_zone)
        rows = maker.rows(self.config.feeds, states, items)
        trouble = any(row.remarks for row in rows)
        return self._page(
            "feeds.html",
            feeds=rows,
            summary=maker.summary(rows),
            help=(self.words.check_feed, self.words.retry_feed) if trouble else (),
        )

    def people(self) -> HTMLResponse:
        """The people who opted in, each with the way to their page."""
        with self.database.reading() as connection:
            taking_part = [employee for employee in all_employees(connection) if employee.opted_in]
        taking_part.sort(key=lambda employee: (employee.name.casefold(), employee.id))
        return self._page(
            "people.html",
            taking_part=taking_part,
            count=counted(self.words.people_taking_part, len(taking_part)),
        )

    def picks(self, id: str) -> HTMLResponse:
        """What one person is offered this week, in their language; 404 for whoever takes no part."""
        now = self.clock()
        with self.database.reading() as connection:
            # PostgreSQL refuses a NUL inside a text, which no id has.
            person = find_employee(connection, id) if "\0" not in id else None
            if person is None or not person.opted_in:
                raise HTTPException(404)
            offered = [
                (pick, self._accounts(pick, person, handed_out(connection, pick.item.id, besides=id)))
                for pick in picks_of(connection, id, week=week_of(now, self.config))
            ]
        words = words_for(person.languages)
        return self._page(
            "picks.html",
            words=words,
            person=person,
            week=self._week(now),
            cards=cards(offered, person, words, now, self.config.programme.time_zone),
        )

    def _accounts(self, pick: Pick, person: Employee, others: Sequence[str]) -> Sequence[Account]:
        source, rules = source_of(pick.item, self.config), caption_rules(self.config)
        network = person.networks[0] if person.networks else None
        return [account_of(draft.text, source, rules, network=network, handed_out=others) for draft in pick.captions]

    def trouble(self, trouble: Trouble, status: int) -> HTMLResponse:
        """An error in the layout of the pages. Carries the headers itself: a 500 is made outside the middleware."""
        page = self._page("trouble.html", trouble=trouble)
        return HTMLResponse(page.body, status, HEADERS)

    def _page(self, template: str, **values: object) -> HTMLResponse:
        context: Mapping[str, object] = {"desk": self.words, "words": self.words, **values}
        return HTMLResponse(self.templates.get_template(template).render(context))

    def _week(self, now: datetime) -> int:
        return int(week_of(now, self.config).partition("-W")[2])

    def _summary(self, found: Open) -> str:
        facts = [counted(self.words.counts, found.waiting + found.approved)]
        facts += [counted(self.words.waiting, found.waiting)] if found.waiting else []
        facts += [counted(self.words.fit_nobody, found.fitting_nobody)] if found.fitting_nobody else []
        return ", ".join(facts) + "."


def page_templates() -> Environment:
    """The templates: everything is escaped, and a name that is not there is an error instead of an empty text."""
    return Environment(
        loader=PackageLoader("service"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _more(words: Desk, count: int) -> str | None:
    return counted(words.more, count - SHOWN_ROWS) if count > SHOWN_ROWS else None
