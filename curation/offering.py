"""From approved suggestions to picks with captions, for this week."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from math import inf

from sqlalchemy import Connection

from curation.allocation import Candidate, Offer, allocate
from curation.captions import Draft
from curation.captions.voices.author import Author
from curation.config import Config, FeedSource, Kind
from curation.listening.pauses import held
from curation.own_pages import sources_of
from curation.ranking import sort_key
from curation.reach import Fit
from curation.roles import Employee
from curation.store.authors import author_for
from curation.store.database import Database
from curation.store.own_picks import offerable
from curation.store.pauses import active_pauses
from curation.store.people import all_employees, find_employee, opted_in
from curation.store.picks import add_picks, handed_out, past_picks, picks_without_caption, save_captions
from curation.store.suggestions import suggestions_in
from curation.store.terms import terms_of
from curation.store.values import Match, PastPick, Pick, Suggestion
from curation.terms import admits
from curation.writing import Writer

VARIANTS = 3
"""Captions offered with a pick, to choose from."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What this run added; `held` counts approved suggestions that wait because a brand is paused."""

    new_picks: int = 0
    captions: int = 0
    captions_withheld: int = 0
    relaxed: tuple[str, ...] = ()
    held: int = 0


@dataclass(frozen=True, slots=True)
class OpenWeek:
    """What a week is dealt from: approved suggestions that do not wait, whom they may go to, what was offered before.

    `held` counts the approved suggestions that wait because a brand is paused.
    """

    approved: Sequence[Suggestion]
    candidates: Sequence[Candidate]
    offers: Sequence[Offer]
    held: int


@dataclass(frozen=True, slots=True)
class Dealt:
    """The picks a week was given now; `held` as in `Offered`."""

    week: str
    new_picks: int
    relaxed: tuple[str, ...]
    held: int


def offer_picks(database: Database, writer: Writer, now: datetime) -> Offered:
    """Allocate this week's picks among approved suggestions, then draft captions for each pick that has none.

    They are withheld where every draft would repeat what a colleague was handed for the same story, or where
    nothing of the item may be quoted.
    """
    dealt = deal_picks(database, writer.config, now)
    drafted, withheld = draft_missing_captions(database, writer, dealt.week)
    return Offered(dealt.new_picks, drafted, withheld, dealt.relaxed, dealt.held)


def deal_picks(database: Database, config: Config, now: datetime) -> Dealt:
    """Allocate this week's picks among approved suggestions.

    What is about a brand that is paused waits, approved or not. Whoever paused their picks gets none, and nobody what
    they refused. The terms that reviewers set (`curation.terms`) are kept.
    """
    week = week_of(now, config)
    with database.writing() as connection:
        opened = open_week(connection, config, now)
        matches = {(m.employee, m.suggestion): m for suggestion in opened.approved for m in suggestion.audience}
        allocation = allocate(opened.candidates, config.programme, opened.offers)
        add_picks(connection, week, [matches[pick.employee, pick.item] for pick in allocation.picks])
    return Dealt(week, len(allocation.picks), allocation.relaxed, opened.held)


def open_week(connection: Connection, config: Config, now: datetime) -> OpenWeek:
    """What may be offered to whom now, by what is stored, and what was offered before."""
    week, sources = week_of(now, config), sources_of(config)
    taking_part = {person.id: person for person in all_employees(connection) if person.opted_in}
    approved = suggestions_in(connection, ["approved"])
    wanted = offerable(connection, now)
    waiting = held([suggestion.item for suggestion in approved], config.brands, active_pauses(connection))
    approved = [suggestion for suggestion in approved if suggestion.item.id not in waiting]
    candidates = [
        c
        for suggestion in approved
        for c in candidates_of(suggestion, suggestion.audience, sources.get(suggestion.item.feed))
        if c.employee in taking_part
        and admits(suggestion.terms, taking_part[c.employee], now)
        and wanted.may_be_offered(c.employee, story=c.story, feed=c.source, language=suggestion.item.language)
    ]
    offers = [offer_of(pick, week, sources.get(pick.feed)) for pick in past_picks(connection)]
    return OpenWeek(approved, candidates, offers, len(waiting))


def draft_missing_captions(database: Database, writer: Writer, week: str) -> tuple[int, int]:
    """Captions for the week's picks without any: for how many picks they were drafted, for how many withheld.

    Drafting takes time, so it happens outside of transactions, and what is drafted for one item is written at once:
    a run killed between items goes on with the next.
    """
    with database.reading() as connection:
        missing = picks_without_caption(connection, week)
        authors = _authors(connection, writer, missing, all_employees(connection))
    by_item = groupby(missing, key=lambda pick: pick.item.id)
    drafted = sum(_draft(database, writer, list(picks), authors) for _, picks in by_item)
    return drafted, len(missing) - drafted


def items_without_captions(database: Database, week: str) -> Sequence[str]:
    """The items, by id, of the week's picks that have no caption yet."""
    with database.reading() as connection:
        return sorted({pick.item.id for pick in picks_without_caption(connection, week)})


def draft_captions_of(database: Database, writer: Writer, week: str, item: str) -> tuple[int, int]:
    """As `draft_missing_captions`, for the picks of one item alone."""
    with database.reading() as connection:
        missing = picks_without_caption(connection, week, item)
        found = [find_employee(connection, pick.employee) for pick in missing]
        authors = _authors(connection, writer, missing, [person for person in found if person])
    drafted = _draft(database, writer, missing, authors) if missing else 0
    return drafted, len(missing) - drafted


def _authors(
    connection: Connection, writer: Writer, picks: Sequence[Pick], people: Iterable[Employee]
) -> Mapping[str, Author]:
    """Those of `people` who have a pick, as authors."""
    having, elsewhere = {pick.employee for pick in picks}, writer.config.drafts_elsewhere
    return {person.id: author_for(connection, person, elsewhere=elsewhere) for person in people if person.id in having}


def _draft(database: Database, writer: Writer, picks: Sequence[Pick], authors: Mapping[str, Author]) -> int:
    """Captions for picks of one item; for how many there are any."""
    item = picks[0].item
    with database.reading() as connection:
        texts, terms = handed_out(connection, item.id), terms_of(connection, item.id)
    asked = [authors[pick.employee] for pick in picks]
    written = writer.write(item, asked, texts, variants=VARIANTS, terms=terms)
    return _save(database, item.id, {pick.employee: drafts for pick, drafts in zip(picks, written, strict=True)})


def _save(database: Database, item_id: str, written: Mapping[str, Sequence[Draft]]) -> int:
    """Keep the drafts that may be handed out, of people who still take part; for how many there are any."""
    with database.writing() as connection:
        staying = opted_in(connection)
        good = {
            employee: [draft for draft in drafts if draft.may_be_handed_out]
            for employee, drafts in written.items()
            if employee in staying
        }
        for employee, drafts in good.items():
            save_captions(connection, employee, item_id, drafts)
    return sum(map(bool, good.values()))


def week_of(now: datetime, config: Config) -> str:
    """The ISO week of a moment where the programme lives, as 2026-W47."""
    year, week, _ = now.astimezone(config.programme.time_zone).isocalendar()
    return f"{year}-W{week:02}"


def candidates_of(
    suggestion: Suggestion, fits: Iterable[Match | Fit], source: FeedSource | None
) -> Sequence[Candidate]:
    """One candidate for each person whom the suggestion fits; none where its feed is not read any more."""
    if source is None:
        return []
    return [
        Candidate(
            employee=fit.employee,
            item=suggestion.item.id,
            story=suggestion.story,
            source=suggestion.item.feed,
            kind=source.kind,
            engagement=fit.engagement.value,
            order=_order(suggestion, fit),
        )
        for fit in fits
    ]


def _order(suggestion: Suggestion, fit: Match | Fit) -> tuple[float, float, str]:
    """Best first; of the same engagement what a reviewer pinned, before what is newer."""
    item = suggestion.item
    score, date, id = sort_key(fit.engagement.value, item.date, item.id)
    return score, -inf if suggestion.terms.pinned else date, id


def offer_of(pick: PastPick, week: str, source: FeedSource | None) -> Offer:
    """A pick made earlier as the allocation counts it; `source` is its feed, None where that is not read any more."""
    kind: Kind = source.kind if source else "third_party"
    return Offer(pick.employee, pick.suggestion, pick.story, pick.feed, kind, this_week=pick.week == week)
