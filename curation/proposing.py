"""From items to suggestions: group stories, value them, match them with roles, propose them with their audience.

Works on what the store holds and writes each step in one transaction: run twice, or killed and run again, the result
is the same. What a person decided is never overruled; which moves rules make is said in `review.py`.
"""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from curation import ranking
from curation.audience import Matchmaker
from curation.config import Config
from curation.items import Item
from curation.learning import Learned, cohort_of
from curation.lessons import forget_old, learned_from
from curation.matching import Readable, item_vectors
from curation.own_pages import sources_of
from curation.policy import policy_version
from curation.review import DAY_OVER, FEED_GONE, TOLD_BETTER, TOO_OLD, rule_moves
from curation.roles import Employee
from curation.store.database import Database
from curation.store.items import StoredItem, assign_stories, items_around_new_ones, items_since
from curation.store.moods import heard_in
from curation.store.people import all_employees, opted_in
from curation.store.suggestions import decided, histories, move, propose, replace_matches, states
from curation.store.terms import over
from curation.store.values import Match, Proposal
from curation.stories import STORY_WINDOW, Tellable, group_stories
from curation.tellings import Telling, current_stories, is_recent
from curation.worth import Appraisal, is_avoided, theme_nearness
from models.encoder import Encoder


def find_stories(database: Database, encoder: Encoder) -> None:
    """Give every item that has none its story."""
    with database.reading() as connection:
        stored = items_around_new_ones(connection, STORY_WINDOW)
    if not stored:
        return
    vectors = item_vectors([readable(entry.item) for entry in stored], encoder)
    stories = group_stories([_tellable(entry) for entry in stored], vectors)
    with database.writing() as connection:
        assign_stories(connection, stories)


def make_suggestions(database: Database, config: Config, encoder: Encoder, now: datetime) -> None:
    """Propose every current story with its audience among those who opted in; approve and expire by rule.

    Feedback too old to count is erased on the way.
    """
    forget_old(database, now)
    learned = learned_from(database, config, encoder, now)
    with database.reading() as connection:
        recent, settled = items_since(connection, now - _longest_age(config)), decided(connection)
        stories = current_stories(recent, config, now, settled)
        people = [employee for employee in all_employees(connection) if employee.opted_in]
        heard = heard_in(connection, [story.item for story in stories])
    appraisal = Appraisal(config.programme, heard, len(people), now)
    matched = _match(stories, people, appraisal, encoder, learned)
    with database.writing() as connection:
        propose(connection, matched.proposals, now)
        still_in = opted_in(connection)  # matching takes a while: somebody may have left meanwhile
        replace_matches(connection, [match for match in matched.matches if match.employee in still_in])
        _apply_rules(connection, {story.item.id for story in stories}, recent, config, now)


def readable(item: Item) -> Readable:
    """What matching reads of an item."""
    return Readable(item.id, item.language, item.title, item.summary, item.text)


def _tellable(entry: StoredItem) -> Tellable:
    item = entry.item
    return Tellable(
        id=item.id,
        feed=item.feed,
        date=item.date,
        canonical_url=item.canonical_url,
        language=item.language,
        title=item.title,
        summary=item.summary,
        story=entry.story,
    )


def _longest_age(config: Config) -> timedelta:
    return timedelta(days=max(source.max_age_days for source in sources_of(config).values())) + STORY_WINDOW


@dataclass(frozen=True, slots=True)
class _Matched:
    """What is said of every story, and whom it fits."""

    proposals: Sequence[Proposal]
    matches: Sequence[Match]


def _match(
    stories: Sequence[Telling], people: Sequence[Employee], appraisal: Appraisal, encoder: Encoder, learned: Learned
) -> _Matched:
    """Every pair of person and story that is relevant enough, with its reason; what is to be avoided fits nobody."""
    programme, texts = appraisal.programme, [readable(story.item) for story in stories]
    rows = item_vectors(texts, encoder)
    matchmaker = Matchmaker(encoder, texts, rows, programme.min_relevance, learned)
    avoided = {place for place, story in enumerate(stories) if is_avoided(story.item, programme)}
    audience = matchmaker.audience(people)
    fits = [fit for fit in audience.fits if fit.item not in avoided]
    readers, themes = Counter(fit.item for fit in fits), theme_nearness(rows, programme, encoder)
    contents = [
        ranking.content_value(appraisal.facts(story, readers[place], themes[place]))
        for place, story in enumerate(stories)
    ]
    factors = {person.id: learned.content_weights(cohort_of(person)) for person in people}
    matches, best = [], [0.0] * len(stories)
    for fit, reason in zip(fits, matchmaker.reasons(fits, people), strict=True):
        employee = people[fit.person].id
        engagement = ranking.engagement(contents[fit.item], fit.relevance, factors[employee])
        best[fit.item] = max(best[fit.item], engagement.value)
        matches.append(Match(texts[fit.item].key, employee, fit.relevance, engagement, reason.role, reason.item))
    proposals = map(Proposal, [text.key for text in texts], contents, best, audience.nearest)
    return _Matched(list(proposals), matches)


def _apply_rules(
    connection: Connection, current: Set[str], recent: Sequence[StoredItem], config: Config, now: datetime
) -> None:
    logs, sources = histories(connection), sources_of(config)
    ended, policy = over(connection, now), policy_version(config)
    young = {e.item.id for e in recent if e.item.feed in sources and is_recent(e.item, sources[e.item.feed], now)}
    for id, (state, feed) in states(connection).items():
        source = sources.get(feed)
        passed_over = TOLD_BETTER if id in young else TOO_OLD
        outlived = None if id in current else FEED_GONE if source is None else passed_over
        outlived = DAY_OVER if id in ended else outlived
        trusted = source is not None and source.review == "trusted"
        for action, actor in rule_moves(state, logs.get(id, ()), outlived=outlived, trusted=trusted):
            move(connection, id, action, actor=actor, now=now, policy=policy)
