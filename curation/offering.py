"""From approved suggestions to picks with captions, for this week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from curation.allocation import Candidate, Offer, allocate
from curation.captions import CaptionRules, Draft, Source, draft_captions
from curation.config import Config, FeedSource, Kind
from curation.items import Item
from curation.ranking import sort_key
from curation.roles import Employee
from curation.store.database import Database
from curation.store.people import all_employees, opted_in
from curation.store.picks import add_picks, handed_out, past_picks, picks_without_caption, save_caption
from curation.store.suggestions import suggestions_in
from curation.store.values import PastPick, Pick, Suggestion


@dataclass(frozen=True, slots=True)
class Offered:
    """What this run added."""

    new_picks: int = 0
    captions: int = 0
    captions_withheld: int = 0
    relaxed: tuple[str, ...] = ()


def offer_picks(database: Database, config: Config, now: datetime) -> Offered:
    """Allocate this week's picks among approved suggestions, then draft a caption for each pick that has none.

    A caption is withheld where every draft would repeat what a colleague was handed for the same story, or where
    nothing of the item may be quoted.
    """
    week, sources = week_of(now, config), {source.name: source for source in config.feeds}
    with database.writing() as connection:
        taking_part, approved = opted_in(connection), suggestions_in(connection, ["approved"])
        matches = {(m.employee, m.suggestion): m for suggestion in approved for m in suggestion.audience}
        candidates = [
            c for suggestion in approved for c in _candidates(suggestion, sources) if c.employee in taking_part
        ]
        offers = [_offer(pick, week, sources) for pick in past_picks(connection)]
        allocation = allocate(candidates, config.programme, offers)
        add_picks(connection, week, [matches[pick.employee, pick.item] for pick in allocation.picks])
    drafted, withheld = draft_missing_captions(database, config, week)
    return Offered(len(allocation.picks), drafted, withheld, allocation.relaxed)


def draft_missing_captions(database: Database, config: Config, week: str) -> tuple[int, int]:
    """Captions for the week's picks without one: how many drafted, how many withheld.

    Drafting takes time, so it happens outside of transactions, and what is drafted for one item is written at once:
    a run killed between items goes on with the next.
    """
    with database.reading() as connection:
        missing = picks_without_caption(connection, week)
        people = {employee.id: employee for employee in all_employees(connection)}
    drafted = 0
    for item_id, picks in groupby(missing, key=lambda pick: pick.item.id):
        with database.reading() as connection:
            texts = list(handed_out(connection, item_id))
        drafts = _draft_in_turn([(people[pick.employee], pick) for pick in picks], texts, config)
        with database.writing() as connection:
            staying = opted_in(connection)
            for pick, draft in drafts:
                if pick.employee in staying:
                    save_caption(connection, pick.employee, item_id, draft)
        drafted += len(drafts)
    return drafted, len(missing) - drafted


def _draft_in_turn(
    picks: Sequence[tuple[Employee, Pick]], handed: list[str], config: Config
) -> Sequence[tuple[Pick, Draft]]:
    """Each person's first good draft, kept apart from those before."""
    done: list[tuple[Pick, Draft]] = []
    for employee, pick in picks:
        drafts = draft_for(employee, pick.item, config, evidence=pick.match.item_sentence, handed_out=handed)
        if drafts and not any(finding.severity == "error" for finding in drafts[0].findings):
            done.append((pick, drafts[0]))
            handed.append(drafts[0].text)
    return done


def draft_for(
    employee: Employee, item: Item, config: Config, *, evidence: str, handed_out: Sequence[str], variants: int = 1
) -> tuple[Draft, ...]:
    """Caption drafts of an item for one person, under the programme's rules."""
    feed = next((source for source in config.feeds if source.name == item.feed), None)
    source = Source(
        story=item.id,
        title=item.title,
        text=item.text,
        url=item.url,
        language=item.language,
        kind=feed.kind if feed else "third_party",
        source_name=item.feed,
        topics=feed.topics if feed else (),
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
        sharing=config.programme.sharing,
        hashtags=config.programme.hashtags,
    )


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
