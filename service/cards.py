"""Picks as cards of an employee's page, in the words of their language. No I/O."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from curation.captions.account import Account
from curation.roles import Employee
from curation.store.values import Pick
from service.drafts import Caption, caption_field
from service.phrases import Phrase, phrase, title_of, web_link
from service.words.dates import When
from service.words.personal import Personal


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
    captions: tuple[Caption, ...]


def cards(
    picks: Sequence[tuple[Pick, Sequence[Account]]], person: Employee, words: Personal, now: datetime, zone: tzinfo
) -> Sequence[Card]:
    """One card a pick, in rank order; each pick comes with the accounts of its captions."""
    return [
        _card(pick, accounts, person.languages[0], words, words.calendar.when(pick.item.date, now, zone))
        for pick, accounts in picks
    ]


def _card(pick: Pick, accounts: Sequence[Account], spoken: str, words: Personal, when: When) -> Card:
    item, met = pick.item, pick.match.item_sentence
    return Card(
        rank=pick.rank,
        title=title_of(item),
        link=web_link(item.url),
        source=item.feed,
        when=when,
        role=phrase(pick.match.role_phrase, spoken),
        item=None if met == item.title else phrase(met, item.language),
        captions=tuple(
            caption_field(number, draft, account, item.language, words)
            for number, (draft, account) in enumerate(zip(pick.captions, accounts, strict=True), start=1)
        ),
    )
