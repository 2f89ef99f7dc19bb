"""From approved suggestions to picks with captions, for this week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from curation.allocation import Candidate, Offer, allocate
from curation.captions import Draft
from curation.config import Config, FeedSource, Kind
from curation.listening.pauses import held
from curation.ranking import sort_key
from curation.store.authors import author_for
from curation.store.database import Database
from curation.store.pauses import active_pauses
from curation.store.people import all_employees, opted_in
from curation.store.picks import add_picks, handed_out, past_picks, picks_without_caption, save_captions
from curation.store.suggestions import suggestions_in
from curation.store.values import PastPick, Suggestion
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


def offer_picks(database: Database, writer: Writer, now: datetime) -> Offered:
    """Allocate this week's picks among approved suggestions, then draft captions for each pick that has none.

    They are withheld where every draft would repeat what a colleague was handed for the same story, or where
    nothing of the item may be quoted. What is about a brand that is paused waits, approved or not.
    """
    config = writer.config
    week, sources = week_of(now, config), {source.name: source for source in config.feeds}
    with database.writing() as connection:
        taking_part, approved = opted_in(connection), suggestions_in(connection, ["approved"])
        waiting = held([suggestion.item for suggestion in approved], config.brands, active_pauses(connection))
        approved = [suggestion for suggestion in approved if suggestion.item.id not in waiting]
        matches = {(m.employee, m.suggestion): m for suggestion in approved for m in suggestion.audience}
        candidates = [
            c for suggestion in approved for c in _candidates(suggestion, sources) if c.employee in taking_part
        ]
        offers = [_offer(pick, week, sources) for pick in past_picks(connection)]
        allocation = allocate(candidates, config.programme, offers)
        add_picks(connection, week, [matches[pick.employee, pick.item] for pick in allocation.picks])
    drafted, withheld = draft_missing_captions(database, writer, week)
    return Offered(len(allocation.picks), drafted, withheld, allocation.relaxed, len(waiting))


def draft_missing_captions(database: Database, writer: Writer, week: str) -> tuple[int, int]:
    """Captions for the week's picks without any: for how many picks they were drafted, for how many withheld.

    Drafting takes time, so it happens outside of transactions, and what is drafted for one item is written at once:
    a run killed between items goes on with the next.
    """
    with database.reading() as connection:
        missing = picks_without_caption(connection, week)
        people = {employee.id: employee for employee in all_employees(connection)}
        elsewhere = writer.config.drafts_elsewhere
        authors = {id: author_for(connection, people[id], elsewhere=elsewhere) for id in {p.employee for p in missing}}
    drafted = 0
    for item_id, picks in groupby(missing, key=lambda pick: pick.item.id):
        waiting = list(picks)
        with database.reading() as connection:
            texts = handed_out(connection, item_id)
        asked = [authors[pick.employee] for pick in waiting]
        written = writer.write(waiting[0].item, asked, texts, variants=VARIANTS)
        drafted += _save(
            database, item_id, {pick.employee: drafts for pick, drafts in zip(waiting, written, strict=True)}
        )
    return drafted, len(missing) - drafted


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


def _candidates(suggestion: Suggestion, sources: Mapping[str, FeedSource]) -> Sequence[Candidate]:
    item, source = suggestion.item, sources.get(suggestion.item.feed)
    if source is None:
        return []
    return [
        Candidate(
            employee=match.employee,
            item=item.id,
            story=suggestion.story,
            source=item.feed,
            kind=source.kind,
            engagement=match.engagement.value,
            order=sort_key(match.engagement.value, item.date, item.id),
        )
        for match in suggestion.audience
    ]


def _offer(pick: PastPick, week: str, sources: Mapping[str, FeedSource]) -> Offer:
    kind: Kind = sources[pick.feed].kind if pick.feed in sources else "third_party"
    return Offer(pick.employee, pick.suggestion, pick.story, pick.feed, kind, this_week=pick.week == week)
