"""From feeds to stored items: which feeds may be asked now, and a round over them. One feed's trouble is a value.

What a round is, and how workers share feeds, is `round.py`; what becomes of a feed that was read, `taking_in.py`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from curation.config import FeedSource
from curation.intake import schedule
from curation.intake.outcomes import unasked_outcome
from curation.intake.round import Intake, Round
from curation.report import FeedOutcome
from curation.store.feeds import feed_states
from curation.store.items import count_by_feed


def read_feeds(sources: Sequence[FeedSource], intake: Intake, tell: Callable[[int], None]) -> tuple[FeedOutcome, ...]:
    """Read and store the feeds that may be asked; outcomes in the order of `sources`. `tell` hears how many are done.

    Raises:
        DatabaseError: the store cannot be used; what was stored until then stays.
    """
    with intake.database.reading() as connection:
        known = feed_states(connection)
    may = schedule.is_due if intake.timer else schedule.may_ask
    waiting = [source for source in sources if not may(known.get(source.name), source, intake.now)]
    outcomes = {source.name: unasked_outcome(source, "waiting", known.get(source.name)) for source in waiting}
    tell(len(outcomes))
    asked = [source for source in sources if source.name not in outcomes]
    with Round.of(asked, known, intake) as round_:
        for outcome in round_.outcomes():
            outcomes[outcome.name] = outcome
            tell(len(outcomes))
    with intake.database.reading() as connection:
        kept = count_by_feed(connection)
    return tuple(replace(outcomes[source.name], items=kept.get(source.name, 0)) for source in sources)
