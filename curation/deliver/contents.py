"""What digests say, read from the store at the moment they are sent.

What was decided is of which picks a digest tells. What they say is read anew: a pick that was withdrawn, refused or
shared meanwhile is left out, and words that were changed are the changed ones.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import Connection

from curation.config import Config
from curation.deliver.addresses import AddressBook
from curation.deliver.composing import choice_at, picks_to_tell
from curation.deliver.digest import Digest, DigestPick
from curation.items import Item
from curation.own_pages import site_of
from curation.own_wishes import CHANNELS
from curation.speech import speech_of
from curation.store.digest_contents import (
    KeptDigest,
    Key,
    Recipient,
    Words,
    items_by_id,
    kept_digests,
    reasons,
    recipients,
    words_for,
)
from curation.store.digests import greeted
from curation.store.picks import picks_of

MOST_IN_A_PREVIEW = 3
NO_CODE = "x" * 24
"""Stands for a code in a preview of somebody who has none; it opens nothing."""


class NothingToShow(Exception):
    """There is no such person, or they have no picks at all."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read for a batch of digests."""

    config: Config
    book: AddressBook
    people: Mapping[str, Recipient]
    reasons: Mapping[Key, tuple[str, str]]
    words: Mapping[Key, Words]
    items: Mapping[str, Item]


def digests_of(
    connection: Connection, config: Config, book: AddressBook, ids: Collection[str], now: datetime
) -> Mapping[str, Digest]:
    """Stored digests as channels send them, by id, with the picks that still show.

    Left out are those of which nothing shows any more, or whose people want no messages now.
    """
    kept = kept_digests(connection, ids)
    facts = _facts(connection, config, book, kept, now)
    listening = [one for one in kept if one.employee in facts.people and facts.people[one.employee].listens]
    written = [_digest(one, facts) for one in listening]
    return {digest.id: digest for digest in written if digest.picks}


def digest_of(connection: Connection, config: Config, book: AddressBook, id: str, now: datetime) -> Digest | None:
    """One of `digests_of`; None where it is left out."""
    return digests_of(connection, config, book, [id], now).get(id)


def preview_digest(connection: Connection, config: Config, book: AddressBook, employee: str, now: datetime) -> Digest:
    """What somebody would hear now; their newest picks where there is nothing new. Keeps nothing.

    Raises:
        NothingToShow: there is no such person, or they have no picks.
    """
    choice = choice_at(connection, config, CHANNELS, now)
    untold = picks_to_tell(connection, [employee], choice).get(employee)
    newest = [pick.item.id for pick in picks_of(connection, employee)[:MOST_IN_A_PREVIEW]]
    shown = tuple(untold or newest)
    if not shown:
        raise NothingToShow(f"{employee!r} has no picks yet; `passaparola run` offers them")
    first = employee not in greeted(connection, [employee])
    kept = KeptDigest("preview", employee, choice.weeks[0], shown, first, now)
    return _digest(kept, _facts(connection, config, book, [kept], None))


def _facts(
    connection: Connection, config: Config, book: AddressBook, kept: Sequence[KeptDigest], now: datetime | None
) -> Facts:
    """`now` None: whatever has become of the picks."""
    employees = {one.employee for one in kept}
    told = {id for one in kept for id in one.suggestions}
    moment = now or max(one.made_at for one in kept)
    return Facts(
        config,
        book,
        recipients(connection, employees, moment),
        reasons(connection, employees, told, now),
        words_for(connection, employees, told),
        items_by_id(connection, told),
    )


def _digest(kept: KeptDigest, facts: Facts) -> Digest:
    person = facts.people[kept.employee]
    return Digest(
        id=kept.id,
        period=kept.period,
        employee=person.id,
        name=person.name,
        email=person.email,
        language=speech_of(person.language).language,
        company=facts.config.employer or "",
        first=kept.first,
        made_at=kept.made_at,
        picks=tuple(_pick(person, id, facts) for id in kept.suggestions if (person.id, id) in facts.reasons),
        addresses=facts.book.of(person.leave_code or NO_CODE),
    )


def _pick(person: Recipient, id: str, facts: Facts) -> DigestPick:
    item, words = facts.items[id], facts.words.get((person.id, id))
    role, met = facts.reasons[person.id, id]
    return DigestPick(
        item=id,
        title=item.title,
        language=item.language,
        source=site_of(item),
        published=item.date,
        role_phrase=role,
        item_sentence=None if met == item.title else met,
        caption=words.text if words else None,
        caption_language=words.language or person.writes if words else person.writes,
        address=facts.book.pick(id),
        link=_web(item.url),
    )


def _web(url: str | None) -> str | None:
    """The address if it is an http or https one: messages link to nothing else."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
