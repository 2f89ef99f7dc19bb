"""How far each open suggestion reaches, counted at the end of a run and kept for the desk.

Counted then and not when a page is asked for: the figures come from all matches, of which thousands of suggestions and
people make millions, while a page shows some rows. They stay as the run left them until the next one; the audiences,
and whether anybody is left whom an item fits, are always read as they are, and so are the phrases that met.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from curation.allocation import Candidate, allocate
from curation.config import Config
from curation.crowding import outlooks
from curation.listening.pauses import held
from curation.offering import candidates_of, offer_of, week_of
from curation.own_pages import sources_of
from curation.reach import Outlook, Reach, examples_of, groups_of, reach_of
from curation.review import OPEN_STATES
from curation.store.database import Database
from curation.store.pauses import active_pauses
from curation.store.people import all_employees, opted_in
from curation.store.picks import past_picks
from curation.store.reaches import REASONS, fits_by_suggestion, replace_reaches
from curation.store.suggestions import open_suggestions
from curation.terms import admits


def count_reaches(database: Database, config: Config, now: datetime) -> None:
    """Count whom every open suggestion fits, and plan the week as if all of them were approved.

    What is about a brand that is paused waits and is no part of the plan, and the terms that reviewers set are kept.
    What people do with their own picks, paused or refused, is left aside: that is not for the desk. The reading
    snapshot and the writing are two transactions, as the counting takes a while: whoever leaves meanwhile is counted
    once more, and named nowhere.
    """
    week, sources = week_of(now, config), sources_of(config)
    reaches: dict[str, Reach] = {}
    examples: dict[str, Sequence[str]] = {}
    candidates: list[Candidate] = []
    with database.reading() as connection:
        people = {person.id: person for person in all_employees(connection)}
        groups, found = groups_of(people.values()), open_suggestions(connection, fitting=True)
        waiting = held([suggestion.item for suggestion in found], config.brands, active_pauses(connection))
        planned = {s.item.id: s for s in found if s.item.id not in waiting}
        for id, fits in fits_by_suggestion(connection, OPEN_STATES):
            reaches[id], examples[id] = reach_of(fits, groups), examples_of(fits, groups, REASONS)
            if id in planned:
                fitting = candidates_of(planned[id], fits, sources.get(planned[id].item.feed))
                candidates += [c for c in fitting if admits(planned[id].terms, people[c.employee], now)]
        offers = [offer_of(pick, week, sources.get(pick.feed)) for pick in past_picks(connection)]
    plan = allocate(candidates, config.programme, offers).picks
    foreseen = outlooks(plan, candidates, offers, config.programme)
    told = {id: replace(reach, outlook=foreseen.get(id, Outlook())) for id, reach in reaches.items()}
    with database.writing() as connection:
        still_in = opted_in(connection)
        replace_reaches(connection, told, {id: [who for who in ids if who in still_in] for id, ids in examples.items()})
