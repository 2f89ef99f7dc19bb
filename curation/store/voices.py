"""How people write, learnt from posts they pasted themselves: one row a person, erased with the person.

Figures are kept, the posts only where the person wants a model to imitate them; and a model elsewhere gets them only
where they agreed to that as well. Every learning replaces all of it, consent included. Nothing here is read for
reports, pages or anybody but the person and the drafting of their own captions.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select

from curation.captions.voices.habits import Habits
from curation.captions.voices.learnt import voice_from
from curation.captions.voices.voice import Voice, voice_of
from curation.roles import Employee
from curation.store import schema
from curation.store.upsert import upsert


@dataclass(frozen=True, slots=True)
class LearntVoice:
    """What is kept. `posts` is empty unless the person had them kept; `may_leave` is their consent to send them."""

    habits: Habits
    learnt_at: datetime
    posts: tuple[str, ...] = ()
    may_leave: bool = False


def save_voice(connection: Connection, employee: str, learnt: LearntVoice) -> None:
    """Keep what was learnt of a person who is stored, in place of what was kept before."""
    row = {
        "employee": employee,
        "learnt_at": learnt.learnt_at,
        "habits": asdict(learnt.habits),
        "posts": list(learnt.posts),
        "may_leave": learnt.may_leave,
    }
    upsert(connection, schema.voices, [row])


def learnt_voice(connection: Connection, employee: str) -> LearntVoice | None:
    """What is kept of a person."""
    row = connection.execute(select(schema.voices).where(schema.voices.c.employee == employee)).first()
    return LearntVoice(Habits(**row.habits), row.learnt_at, tuple(row.posts), row.may_leave) if row else None


def forget_voice(connection: Connection, employee: str) -> bool:
    """Erase what is kept of a person's voice; whether there was anything."""
    return connection.execute(delete(schema.voices).where(schema.voices.c.employee == employee)).rowcount > 0


def voice_for(connection: Connection, employee: Employee) -> Voice:
    """The voice captions are drafted in: the profile's, with what the person's own posts say besides."""
    learnt = learnt_voice(connection, employee.id)
    return voice_from(learnt.habits, employee) if learnt else voice_of(employee)


def posts_to_imitate(connection: Connection, employee: str, *, elsewhere: bool) -> Sequence[str]:
    """The posts a model may be shown; `elsewhere` is one behind an endpoint, which wants the person's consent."""
    learnt = learnt_voice(connection, employee)
    if learnt is None or (elsewhere and not learnt.may_leave):
        return ()
    return learnt.posts
