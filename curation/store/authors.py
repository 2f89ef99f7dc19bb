"""People as the authors of captions: profile, learnt voice, and the posts they let a model see."""

from sqlalchemy import Connection

from curation.captions.voices.author import Author
from curation.roles import Employee
from curation.store.voices import posts_to_imitate, voice_for


def author_for(connection: Connection, employee: Employee, *, elsewhere: bool) -> Author:
    """`elsewhere`: whatever drafts is not on this machine, and sees no posts without consent to that."""
    examples = tuple(posts_to_imitate(connection, employee.id, elsewhere=elsewhere))
    return Author(employee, voice_for(connection, employee), examples)
