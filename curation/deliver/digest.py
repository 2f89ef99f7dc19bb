"""What one person hears in one period: a few picks, each with its reason and its words. Pure: no I/O, no clock."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DigestPick:
    """One pick as a message shows it. Every text is of a feed or of people, and thus not to be trusted.

    `item_sentence` is None where the headline itself is what met the role; `caption` is None where none may be handed
    out; `address` opens the pick on the person's own page, `link` is the item itself (http or https), where it has one.
    """

    item: str
    title: str
    language: str
    source: str
    published: datetime
    role_phrase: str
    item_sentence: str | None
    caption: str | None
    caption_language: str
    address: str
    link: str | None


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a message's links lead. `leave` stops the messages without signing in; the others ask who one is."""

    picks: str
    settings: str
    leave: str


@dataclass(frozen=True, slots=True)
class Digest:
    """All that a channel needs to write its message.

    `id` is the same whenever the digest is sent again, by whichever channel. `language` is one of the catalogues'; the
    first digest somebody gets says why it came. `company` is the name of the programme's own brand, or "".
    """

    id: str
    period: str
    employee: str
    name: str
    email: str
    language: str
    company: str
    first: bool
    made_at: datetime
    picks: tuple[DigestPick, ...]
    addresses: Addresses
