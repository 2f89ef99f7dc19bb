"""What the pages of suggestions read from the store: the list, one suggestion, and what was just done."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from curation.config import Brand, Config
from curation.listening.item_mood import Heard
from curation.listening.pauses import Pause, held
from curation.own_pages import sources_of
from curation.review import STATES
from curation.speech import Speech
from curation.store.decisions import Logged, log_of, logged
from curation.store.moods import heard_in
from curation.store.own_proposals import brought_by
from curation.store.pauses import active_pauses
from curation.store.people import languages_read
from curation.store.reaches import reasons_of
from curation.store.review_queue import (
    PAGE,
    QueuePage,
    Wanted,
    find_suggestion,
    item_languages,
    named_teams,
    naming,
    newest_line,
    queue_ids,
    queue_page,
    titles_of,
)
from curation.store.values import Reason
from service.desk.suggestion_audience import displaced_ids
from service.desk.suggestion_detail import Known
from service.desk.suggestion_examples import stored_examples
from service.desk.suggestion_filters import Filters

_ASCII = re.compile(r"[a-z0-9]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Queue:
    """The list as it was read. `newest` is the number of the newest line of the log."""

    page: QueuePage
    reasons: Mapping[str, Sequence[Reason]]
    pauses: Sequence[Pause]
    feeds: Sequence[str]
    languages: Sequence[str]
    teams: Sequence[str]
    newest: int


def read_queue(connection: Connection, config: Config, filters: Filters) -> Queue:
    """The page of the list that the address asks for."""
    pauses = active_pauses(connection)
    wanted = wanted_of(connection, config, filters, pauses)
    page = queue_page(connection, wanted, filters.sort, offset=(filters.page - 1) * PAGE)
    return Queue(
        page=page,
        reasons=reasons_of(connection, [listed.item.id for listed in page.suggestions if listed.fits], most=1),
        pauses=pauses,
        feeds=sorted(source.name for source in sources_of(config).values()),
        languages=item_languages(connection),
        teams=named_teams(connection),
        newest=newest_line(connection),
    )


def read_known(connection: Connection, id: str, speech: Speech) -> Known | None:
    """One suggestion with everything the detail tells; None where there is no such."""
    found = find_suggestion(connection, id)
    if found is None:
        return None
    suggestion, fits = found
    return Known(
        suggestion=suggestion,
        fits=fits,
        reasons=reasons_of(connection, [id])[id] if fits else (),
        titles=titles_of(connection, displaced_ids(suggestion.reach)),
        log=log_of(connection, id),
        read=languages_read(connection) if not fits else (),
        examples=stored_examples(connection, suggestion, speech) if suggestion.state == "approved" else (),
        brought_by=brought_by(connection, id),
    )


def read_voices(
    connection: Connection, config: Config, queue: Queue, known: Known | None
) -> tuple[Mapping[str, Heard], Mapping[str, Pause]]:
    """What was heard in the items of a page, and which of them wait."""
    items = [listed.item for listed in queue.page.suggestions] + ([known.suggestion.item] if known else [])
    return heard_in(connection, items), held(items, config.brands, queue.pauses)


def neighbour(connection: Connection, config: Config, filters: Filters, id: str) -> str | None:
    """The suggestion after one in the list, or before it where it is the last; None where it stands alone or not."""
    wanted = wanted_of(connection, config, filters, active_pauses(connection))
    ids = list(queue_ids(connection, wanted, filters.sort, offset=(filters.page - 1) * PAGE, limit=PAGE + 1))
    if id not in ids or len(ids) == 1:
        return None
    place = ids.index(id)
    return ids[place + 1] if place + 1 < len(ids) else ids[place - 1]


def read_done(connection: Connection, numbers: Collection[int], actor: str) -> Sequence[Logged]:
    """What somebody has just done, by the numbers of its lines; lines of others are none of it."""
    return [line for line in logged(connection, numbers) if line.move.actor == actor] if numbers else []


def wanted_of(connection: Connection, config: Config, filters: Filters, pauses: Sequence[Pause]) -> Wanted:
    """What the address asks of the store."""
    waiting = _waiting(connection, config.brands, pauses) if filters.held else None
    return filters.wanted(config, waiting)


def _waiting(connection: Connection, brands: Sequence[Brand], pauses: Sequence[Pause]) -> frozenset[str]:
    """The suggestions that wait because a brand is paused: sought by a word of its names, then read closely."""
    paused = {pause.brand for pause in pauses}
    names = [name for brand in brands if brand.id in paused for name in (brand.name, *brand.aliases)]
    words = {max(found, key=len) for name in names if (found := _ASCII.findall(name))}
    if not words:
        return frozenset()
    return frozenset(held(naming(connection, words, STATES), brands, pauses))
