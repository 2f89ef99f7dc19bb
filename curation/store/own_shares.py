"""The exact texts people took to a network, and what is still to be asked about them. For the person alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from curation.store import schema
from curation.store.own_picks import answers_of
from curation.store.shares import shares_of


@dataclass(frozen=True, slots=True)
class SharedText:
    """What stood in the field, with the link in it; `findings` are the codes of what was found, `policy` by which."""

    suggestion: str
    network: str
    code: str
    text: str
    findings: tuple[str, ...]
    policy: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A share of which nobody knows yet whether it was posted."""

    suggestion: str
    network: str
    code: str


def keep_shared_text(connection: Connection, employee: str, shared: SharedText, now: datetime) -> None:
    """Add a line; none is ever changed."""
    row = {
        "employee": employee,
        "suggestion": shared.suggestion,
        "network": shared.network,
        "code": shared.code,
        "text": shared.text,
        "findings": list(shared.findings),
        "policy": shared.policy,
        "at": now,
    }
    connection.execute(insert(schema.shared_texts).values(row))


def questions_for(connection: Connection, employee: str) -> Sequence[OpenQuestion]:
    """What a person may be asked once: their newest share of each pick on each network, unless they answered."""
    answered = answers_of(connection, employee)
    found: dict[tuple[str, str], OpenQuestion] = {}
    for share in shares_of(connection, employee):
        key = share.suggestion, share.network
        if key not in answered and not share.reported:
            found.setdefault(key, OpenQuestion(share.suggestion, share.network, share.code))
    return list(found.values())


def share_with_code(connection: Connection, employee: str, code: str) -> OpenQuestion | None:
    """One share of a person's own, by the code of its link."""
    links = schema.short_links
    query = select(links.c.suggestion, links.c.network, links.c.code)
    row = connection.execute(query.where(links.c.code == code, links.c.employee == employee)).first()
    return OpenQuestion(*row) if row else None
