"""What a chat message says of a digest, whichever chat it is for: its words, cut to the room there is. Pure: no I/O.

Ages are as of when the digest was made. Slack and Teams differ in how this is laid out (`slack.blocks`, `teams.card`).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC
from typing import TypeVar

from curation.deliver.digest import Digest, DigestPick
from curation.deliver.greeting import how_to_stop, why_it_came
from curation.deliver.plain import apart, lines, one_line, shortened, web_address
from curation.speech import Speech, speech_of

MOST_PICKS = 10
LONGEST_ADDRESS = 3000
ROOM = (1500, 1000, 700, 450, 300, 200, 120, 80)
"""Characters that no text of a pick is longer than: the first at which the message is small enough."""
_TITLE, _SOURCE, _PHRASE, _COMPANY = 250, 80, 250, 80

Message = TypeVar("Message")


@dataclass(frozen=True, slots=True)
class Link:
    """Words of ours and where they lead."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class ToldPick:
    """`about` is source and age; `caption` is "" where there is none; `way` opens the pick."""

    title: str
    about: str
    reason: str
    caption: str
    way: Link | None


@dataclass(frozen=True, slots=True)
class Told:
    """One message: `greeting` is "" but for the first, `more` but where picks are left out."""

    digest: str
    heading: str
    greeting: tuple[str, ...]
    why: str
    caption: str
    picks: tuple[ToldPick, ...]
    more: str
    links: tuple[Link, ...]


def fitted(digest: Digest, build: Callable[[Told], Message], fits: Callable[[Message], bool]) -> Message:
    """The message that says the most and fits: the longest texts are cut first, then the last picks are left out."""
    clean = replace(digest, picks=tuple(map(_clean, digest.picks[:MOST_PICKS])))
    for shown in range(len(clean.picks), -1, -1):
        for longest in ROOM:
            message = build(_told(clean, shown, len(digest.picks) - shown, longest))
            if fits(message):
                return message
    raise ValueError(f"a message without picks does not fit: the addresses of digest {digest.id} are too long")


def _told(digest: Digest, shown: int, left_out: int, longest: int) -> Told:
    speech = speech_of(digest.language)
    number = shown + left_out
    return Told(
        digest.id,
        speech.ngettext("%(n)s pick for you", "%(n)s picks for you", number),
        _greeting(speech, one_line(digest.company, _COMPANY)) if digest.first else (),
        speech.gettext("Why you"),
        speech.gettext("Caption, a draft"),
        tuple(_pick(pick, digest, speech, longest) for pick in digest.picks[:shown]),
        speech.ngettext("%(n)s more is on your page.", "%(n)s more are on your page.", left_out) if left_out else "",
        _links(digest, speech),
    )


def _pick(pick: DigestPick, digest: Digest, speech: Speech, longest: int) -> ToldPick:
    def cut(text: str) -> str:
        return shortened(text, longest)

    age = speech.when(pick.published, digest.made_at, UTC).words
    return ToldPick(
        cut(pick.title or pick.source or "…"),
        f"{apart(cut(pick.source))} · {age}" if pick.source else age,
        _reason(speech, cut(pick.role_phrase), pick.item_sentence and cut(pick.item_sentence)),
        cut(pick.caption or ""),
        _link(speech.gettext("Open your pick"), pick.address),
    )


def _reason(speech: Speech, role: str, item: str | None) -> str:
    if item:
        return speech.gettext("“%(role)s” met “%(item)s”", role=apart(role), item=apart(item))
    return speech.gettext("“%(role)s” met the headline", role=apart(role))


def _greeting(speech: Speech, company: str) -> tuple[str, ...]:
    return (why_it_came(apart(company) if company else "", speech), *how_to_stop(speech))


def _links(digest: Digest, speech: Speech) -> tuple[Link, ...]:
    addresses = digest.addresses
    links = (
        _link(speech.gettext("Your picks"), addresses.picks),
        _link(speech.gettext("Settings"), addresses.settings),
        _link(speech.gettext("Stop these messages"), addresses.leave),
    )
    return tuple(link for link in links if link)


def _link(words: str, address: str) -> Link | None:
    usable = web_address(address, LONGEST_ADDRESS)
    return Link(words, usable) if usable else None


def _clean(pick: DigestPick) -> DigestPick:
    return replace(
        pick,
        title=one_line(pick.title, _TITLE),
        source=one_line(pick.source, _SOURCE),
        role_phrase=one_line(pick.role_phrase, _PHRASE),
        item_sentence=None if pick.item_sentence is None else one_line(pick.item_sentence, _PHRASE),
        caption=None if pick.caption is None else lines(pick.caption, ROOM[0]),
    )
