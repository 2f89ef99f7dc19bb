"""From approved suggestions to picks with captions, for this week. One transaction: all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from curation.allocation import Candidate, Offer, allocate
from curation.captions import CaptionRules, Draft, Source, draft_captions
from curation.config import Config, FeedSource, Kind
from curation.items import Item
from curation.ranking import sort_key
from curation.roles import Employee
from curation.store.database import Database
from curation.store.people import all_employees
from curation.store.picks import Pick, add_picks, all_picks, save_caption
from curation.store.suggestions import Suggestion, suggestions_in


@dataclass(frozen=True, slots=True)
class Offered:
    """What this run added."""

    new_picks: int = 0
    captions: int = 0
    captions_withheld: int = 0
    relaxed: tuple[str, ...] = ()


def offer_picks(database: Database, config: Config, now: datetime) -> Offered:
    """Allocate this week's picks among approved suggestions and draft a caption for each pick that has none.

    A caption is withheld where every draft would repeat what a colleague was handed for the same story.
    """
    week = week_of(now, config)
    with database.writing() as connection:
        approved = suggestions_in(connection, ["approved"])
        matches = {(m.employee, m.suggestion): m for suggestion in approved for m in suggestion.audience}
        allocation = allocate(
            [candidate for suggestion in approved for candidate in _candidates(suggestion, config)],
            config.programme,
            [_offer(pick, week, config) for pick in all_picks(connection)],
        )
        add_picks(connection, week, [matches[pick.employee, pick.item] for pick in allocation.picks])
        drafted, withheld = draft_missing_captions(connection, config, week)
    return Offered(len(allocation.picks), drafted, withheld, allocation.relaxed)


def draft_missing_captions(connection: Connection, config: Config, week: str) -> tuple[int, int]:
    """Captions for the week's picks without one: how many drafted, how many withheld."""
    people = {employee.id: employee for employee in all_employees(connection)}
    picks = sorted(all_picks(connection), key=lambda pick: (pick.item.id, pick.employee))
    handed: dict[str, list[str]] = {}
    for pick in picks:
        if pick.caption:
            handed.setdefault(pick.item.id, []).append(pick.caption.text)
    missing = [pick for pick in picks if pick.caption is None and pick.week == week]
    drafted = 0
    for pick in missing:
        texts = handed.setdefault(pick.item.id, [])
        drafts = draft_for(
            people[pick.employee], pick.item, config, evidence=pick.match.item_sentence, handed_out=texts
        )
        if drafts:
            save_caption(connection, pick.employee, pick.item.id, drafts[0])
            texts.append(drafts[0].text)
            drafted += 1
    return drafted, len(missing) - drafted


def draft_for(
    employee: Employee, item: Item, config: Config, *, evidence: str, handed_out: Sequence[str], variants: int = 1
) -> tuple[Draft, ...]:
    """Caption drafts of an item for one person, under the programme's rules."""
    feed = _feed(item.feed, config)
    source = Source(
        story=item.id,
        title=item.title,
        text=item.text,
        url=item.url,
        language=item.language,
        kind=feed.kind if feed else "third_party",
        source_name=item.feed,
    )
    return draft_captions(
        employee, source, caption_rules(config), evidence=evidence, handed_out=handed_out, variants=variants
    )


def caption_rules(config: Config) -> CaptionRules:
    """What captions obey, from the configuration."""
    rivals = [brand for brand in config.brands if brand.competitor]
    return CaptionRules(
        employer=config.employer,
        disclosure=config.programme.disclosure,
        banned_phrases=config.programme.banned_phrases,
        competitors=tuple(name for brand in rivals for name in (brand.name, *brand.aliases)),
    )


def week_of(now: datetime, config: Config) -> str:
    """The ISO week of a moment where the programme lives, as 2026-W47."""
    year, week, _ = now.astimezone(config.programme.time_zone).isocalendar()
    return f"{year}-W{week:02}"


def _candidates(suggestion: Suggestion, config: Config) -> Sequence[Candidate]:
    item, feed = suggestion.item, _feed(suggestion.item.feed, config)
    if feed is None:
        return []
    return [
        Candidate(
            employee=match.employee,
            item=item.id,
            source=item.feed,
            kind=feed.kind,
            engagement=match.engagement.value,
            order=sort_key(match.engagement.value, item.date, item.id),
        )
        for match in suggestion.audience
    ]


def _offer(pick: Pick, week: str, config: Config) -> Offer:
    feed = _feed(pick.item.feed, config)
    kind: Kind = feed.kind if feed else "third_party"
    return Offer(pick.employee, pick.item.id, pick.item.feed, kind, this_week=pick.week == week)


def _feed(name: str, config: Config) -> FeedSource | None:
    return next((feed for feed in config.feeds if feed.name == name), None)
