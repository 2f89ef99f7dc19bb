"""From items to suggestions: group stories, value them, match them with roles, propose them with their audience.

Works on what the store holds and writes each step in one transaction: run twice, or killed and run again, the result
is the same. What a person decided is never overruled; which moves rules make is said in `review.py`.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from sqlalchemy import Connection

from curation import ranking
from curation.config import Config, FeedSource
from curation.items import Item
from curation.listening.item_mood import Heard, gloom
from curation.matching import Readable, find_evidence, interest_cosines, item_vectors, role_vectors
from curation.ranking import ContentFacts, Score
from curation.review import FEED_GONE, TOLD_BETTER, TOO_OLD, rule_moves
from curation.roles import Employee, role_of
from curation.store.database import Database
from curation.store.items import StoredItem, assign_stories, items_around_new_ones, items_since
from curation.store.moods import heard_in
from curation.store.people import all_employees, opted_in
from curation.store.suggestions import decided, histories, move, propose, replace_matches, states
from curation.store.values import Match, Proposal
from curation.stories import STORY_WINDOW, Tellable, group_stories
from models.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Telling:
    """A current story in one language: the item that stands for it, its feed, and how many feeds tell the story."""

    item: Item
    source: FeedSource
    sources: int


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
    """Propose every current story with its audience among those who opted in; approve and expire by rule."""
    with database.reading() as connection:
        recent, settled = items_since(connection, now - _longest_age(config)), decided(connection)
        stories = current_stories(recent, config, now, settled)
        people = [employee for employee in all_employees(connection) if employee.opted_in]
        heard = heard_in(connection, [story.item for story in stories])
    contents = {story.item.id: _content(story, heard.get(story.item.id, Heard()), now) for story in stories}
    matches = _match(stories, people, contents, config.programme.min_relevance, encoder)
    best: dict[str, float] = defaultdict(float)
    for match in matches:
        best[match.suggestion] = max(best[match.suggestion], match.engagement.value)
    proposals = [Proposal(id, content, best[id]) for id, content in contents.items()]
    with database.writing() as connection:
        propose(connection, proposals, now)
        still_in = opted_in(connection)  # matching takes a while: somebody may have left meanwhile
        replace_matches(connection, [match for match in matches if match.employee in still_in])
        _apply_rules(connection, {story.item.id for story in stories}, recent, config, now)


def current_stories(
    stored: Sequence[StoredItem], config: Config, now: datetime, settled: Set[str] = frozenset()
) -> Sequence[Telling]:
    """Stories with the item that stands for each in each language it is told in, by id of that item.

    Of the items no older than their configured feed allows, that is one somebody decided about (`settled`), else one of
    the company's, else one that needs no review, else the oldest. One a language, so that nobody misses what they could
    read because somebody else told it first.
    """
    sources = {source.name: source for source in config.feeds}
    members: dict[tuple[str, str], list[tuple[Item, FeedSource]]] = defaultdict(list)
    feeds: dict[str, set[str]] = defaultdict(set)
    for entry in stored:
        source = sources.get(entry.item.feed)
        if entry.story and source and _is_recent(entry.item, source, now):
            members[entry.story, entry.item.language].append((entry.item, source))
            feeds[entry.story].add(source.name)

    def standing(member: tuple[Item, FeedSource]) -> tuple[bool, bool, bool, datetime, str]:
        item, source = member
        return (item.id not in settled, source.kind != "company", source.review != "trusted", item.date, item.id)

    best = [(min(told, key=standing), len(feeds[story])) for (story, _), told in members.items()]
    return sorted((Telling(item, source, count) for (item, source), count in best), key=lambda told: told.item.id)


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
    return timedelta(days=max((source.max_age_days for source in config.feeds), default=0)) + STORY_WINDOW


def _content(story: Telling, heard: Heard, now: datetime) -> Score:
    age = now - story.item.date
    facts = ContentFacts(age, story.source.trust, len(story.item.text), story.sources, gloom(heard.mood))
    return ranking.content_value(facts)


def _match(
    stories: Sequence[Telling],
    people: Sequence[Employee],
    contents: Mapping[str, Score],
    min_relevance: float,
    encoder: Encoder,
) -> Sequence[Match]:
    """Every pair of person and story that is relevant enough, with its reason."""
    if not stories or not people:
        return []
    roles = [role_of(employee) for employee in people]
    texts = [readable(story.item) for story in stories]
    item_rows = item_vectors(texts, encoder)
    role = ranking.role_log_odds(role_vectors(roles, encoder) @ item_rows.T)
    interests = ranking.interest_log_odds(interest_cosines(roles, item_rows, encoder))
    # The language part only ever lowers relevance: pairs below the threshold without it need no closer look.
    pairs = [(int(p), int(s)) for p, s in np.argwhere(ranking.probabilities(role + interests) >= min_relevance)]
    scored = {
        (p, s): ranking.relevance(
            float(role[p, s]), float(interests[p, s]), reads_language=texts[s].language in people[p].languages
        )
        for p, s in pairs
    }
    kept = [pair for pair in pairs if scored[pair].value >= min_relevance]
    reasons = find_evidence(kept, roles, texts, encoder)
    return [
        Match(
            suggestion=texts[s].key,
            employee=people[p].id,
            relevance=scored[p, s],
            engagement=ranking.engagement(contents[texts[s].key], scored[p, s]),
            role_phrase=reason.role,
            item_sentence=reason.item,
        )
        for (p, s), reason in zip(kept, reasons, strict=True)
    ]


def _apply_rules(
    connection: Connection, current: Set[str], recent: Sequence[StoredItem], config: Config, now: datetime
) -> None:
    logs, sources = histories(connection), {source.name: source for source in config.feeds}
    young = {e.item.id for e in recent if e.item.feed in sources and _is_recent(e.item, sources[e.item.feed], now)}
    for id, (state, feed) in states(connection).items():
        source = sources.get(feed)
        passed_over = TOLD_BETTER if id in young else TOO_OLD
        outlived = None if id in current else FEED_GONE if source is None else passed_over
        trusted = source is not None and source.review == "trusted"
        for action, actor in rule_moves(state, logs.get(id, ()), outlived=outlived, trusted=trusted):
            move(connection, id, action, actor=actor, now=now)


def _is_recent(item: Item, source: FeedSource, now: datetime) -> bool:
    return now - item.date <= timedelta(days=source.max_age_days)
