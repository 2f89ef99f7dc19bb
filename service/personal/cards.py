"""Picks as cards: one decision each, with the reason, the words, what to check in them, and where to share them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from curation.captions import Draft
from curation.captions.account import account_of
from curation.captions.drafting.drafter import OFFLINE
from curation.config import Config
from curation.speech import Speech, When
from curation.store.own_picks import NotForMe, OwnCaption
from curation.store.values import Pick
from curation.writing import caption_rules, source_of
from service.personal.checking import Checked, Writing, writing_about
from service.personal.findings import Piece, Told, pieces_of, tell
from service.personal.here import Here
from service.web.phrases import Phrase, phrase, title_of, web_link
from service.web.rendering import Web

CHARACTERS_PER_LINE = 38  # of the caption field on a 390 px wide phone; wider screens leave it some air


@dataclass(frozen=True, slots=True)
class Variant:
    """One draft to choose from; `drafter` is "" for the offline one."""

    number: int
    text: Phrase
    drafter: str


@dataclass(frozen=True, slots=True)
class Field:
    """The words as they stand, how long they are on `network` (no `limit`: None), and what was found in them."""

    text: Phrase
    lines: int
    network: str
    length: str
    limit: str | None
    too_long: bool
    told: tuple[Told, ...]
    pieces: tuple[Piece, ...]
    own: bool

    @property
    def needs_disclosure(self) -> bool:
        """Whether one tap would make it right."""
        return any(told.code == "disclosure" for told in self.told)


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why a draft may be posted: what of the item it rests on, and how like a colleague's it is, in percent."""

    rests_on: tuple[Phrase, ...]
    alike: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """One pick. `item` is None where the headline itself is what met the role."""

    id: str
    rank: int
    title: Phrase
    link: str | None
    source: str
    when: When
    role: Phrase
    item: Phrase | None
    field: Field
    variants: tuple[Variant, ...]
    grounds: Grounds | None
    saved: bool
    refused: NotForMe | None
    own_language: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """What cards are made with."""

    web: Web
    config: Config
    place: Here
    speech: Speech

    def card(self, pick: Pick, own: OwnCaption | None, *, saved: bool, refused: NotForMe | None) -> Card:
        """A pick as a card; `own` is the person's wording."""
        item, met, person = pick.item, pick.match.item_sentence, self.place.person
        writing = writing_about(self.place.connection, self.config, person, item)
        return Card(
            id=item.id,
            rank=pick.rank,
            title=title_of(item),
            link=web_link(item.url),
            source=source_of(item, self.config).source_name,
            when=self.speech.when(item.date, self.place.now, self.web.zone),
            role=phrase(pick.match.role_phrase, person.languages[0]),
            item=None if met == item.title else phrase(met, item.language),
            field=field_of(writing, own, pick.captions, self.speech),
            variants=_variants(pick.captions),
            grounds=self._grounds(pick, writing.others) if own is None and pick.captions else None,
            saved=saved,
            refused=refused,
            own_language=item.language == person.languages[0],
        )

    def _grounds(self, pick: Pick, others: Sequence[str]) -> Grounds | None:
        draft, source = pick.captions[0], source_of(pick.item, self.config)
        if draft.findings:
            return None
        account = account_of(draft.text, source, caption_rules(self.config), network=None, handed_out=others)
        rests_on = tuple(phrase(sentence, pick.item.language) for sentence in account.rests_on)
        return Grounds(rests_on, self.speech.percent(math.ceil(account.alike * 100) / 100) if account.alike else None)


def field_of(writing: Writing, own: OwnCaption | None, drafts: Sequence[Draft], speech: Speech) -> Field:
    """The field: the person's own words, checked anew, else the first draft with what was found when it was drafted."""
    chosen = writing.person.networks[0] if writing.person.networks else "linkedin"
    first = drafts[0] if drafts else Draft("", writing.person.languages[0], "")
    text, network = (own.text, own.network) if own else (first.text, chosen)
    checked = writing.check(text, network) if own else Checked(first.findings, writing.around(text, network))
    around = checked.around
    return Field(
        text=phrase(text, around.language if own else first.language),
        lines=max(3, sum(max(1, math.ceil(len(line) / CHARACTERS_PER_LINE)) for line in text.splitlines())),
        network=network,
        length=speech.number(around.length),
        limit=None if math.isinf(around.limit) else speech.number(around.limit),
        too_long=around.length > around.limit,
        told=tell(checked.findings, text, around, speech),
        pieces=pieces_of(checked.findings, text),
        own=own is not None,
    )


def _variants(drafts: Sequence[Draft]) -> tuple[Variant, ...]:
    return tuple(
        Variant(number, phrase(draft.text, draft.language), "" if draft.drafter == OFFLINE else draft.drafter)
        for number, draft in enumerate(drafts, start=1)
    )
