"""Picks as cards of an employee's page, in the words of their language. No I/O."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from math import ceil

from curation.captions import Draft
from curation.captions.drafting.drafter import OFFLINE
from curation.roles import Employee
from curation.store.values import Pick
from service.phrases import Phrase, phrase, title_of, web_link
from service.words.dates import When
from service.words.personal import Personal

CHARACTERS_PER_LINE = 38  # of the caption field on a 390 px wide phone; wider screens leave it some air


@dataclass(frozen=True, slots=True)
class Caption:
    """A draft ready to be copied; `lines` is how high its field must be where the browser cannot measure.

    `origin` tells who drafted it, `remarks` what the verifier found.
    """

    text: Phrase
    lines: int
    origin: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One pick. `item` is None where the headline itself is what met the role."""

    rank: int
    title: Phrase
    link: str | None
    source: str
    when: When
    role: Phrase
    item: Phrase | None
    caption: Caption | None


def cards(picks: Sequence[Pick], person: Employee, words: Personal, now: datetime, zone: tzinfo) -> Sequence[Card]:
    """One card a pick, in rank order."""
    return [_card(pick, person.languages[0], words, words.calendar.when(pick.item.date, now, zone)) for pick in picks]


def _card(pick: Pick, spoken: str, words: Personal, when: When) -> Card:
    item, met = pick.item, pick.match.item_sentence
    return Card(
        rank=pick.rank,
        title=title_of(item),
        link=web_link(item.url),
        source=item.feed,
        when=when,
        role=phrase(pick.match.role_phrase, spoken),
        item=None if met == item.title else phrase(met, item.language),
        caption=_caption(pick.caption, words) if pick.caption else None,
    )


def _caption(draft: Draft, words: Personal) -> Caption:
    lines = sum(max(1, ceil(len(line) / CHARACTERS_PER_LINE)) for line in draft.text.splitlines())
    origin = words.drafted_offline if draft.drafter == OFFLINE else words.drafted_by.format(drafter=draft.drafter)
    return Caption(phrase(draft.text, draft.language), lines, origin, tuple(f.message for f in draft.findings))
