"""What the page of suggestions shows of the store: the best rows of each kind, and what is said about them.

Only what is shown is read, and of what is open besides the titles, so that the page stays as fast with thousands of
suggestions and people as with ten.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from curation.listening.item_mood import Heard
from curation.listening.pauses import Pause
from curation.store.items import count_by_feed
from curation.store.moods import heard_in
from curation.store.pauses import active_pauses
from curation.store.people import has_employees, languages_read
from curation.store.reaches import reasons_of
from curation.store.suggestions import counts, open_suggestions, open_titles
from curation.store.values import Reason, Suggestion


@dataclass(frozen=True, slots=True)
class Open:
    """The open suggestions that are shown, in order, with how many there are in all.

    `titles` holds the title and language of all that are open, by id; `read` the languages that those who take part
    read, none where nobody does.
    """

    fitting: Sequence[Suggestion]
    nobody: Sequence[Suggestion]
    waiting: int
    approved: int
    fitting_nobody: int
    reasons: Mapping[str, Sequence[Reason]]
    titles: Mapping[str, tuple[str, str]]
    heard: Mapping[str, Heard]
    pauses: Sequence[Pause]
    read: frozenset[str]
    items_read: int
    has_people: bool

    @property
    def shown(self) -> Sequence[Suggestion]:
        """Every suggestion of the page."""
        return (*self.fitting, *self.nobody)


def read_open(connection: Connection, limit: int) -> Open:
    """Read what is shown: so many suggestions that fit somebody, and as many that fit nobody."""
    fitting = open_suggestions(connection, fitting=True, limit=limit)
    nobody = open_suggestions(connection, fitting=False, limit=limit)
    waiting, approved, fitting_nobody = counts(connection)
    return Open(
        fitting=fitting,
        nobody=nobody,
        waiting=waiting,
        approved=approved,
        fitting_nobody=fitting_nobody,
        reasons=reasons_of(connection, [suggestion.item.id for suggestion in fitting]),
        titles=open_titles(connection),
        heard=heard_in(connection, [suggestion.item for suggestion in (*fitting, *nobody)]),
        pauses=active_pauses(connection),
        read=languages_read(connection),
        items_read=sum(count_by_feed(connection).values()),
        has_people=has_employees(connection),
    )
