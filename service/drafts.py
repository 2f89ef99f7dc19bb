"""A caption draft as its field on an employee's page: who wrote it, why it passed, what to check. No I/O."""

import math
from dataclasses import dataclass

from curation.captions import Draft
from curation.captions.account import Account
from curation.captions.drafting.drafter import OFFLINE
from service.phrases import Phrase, phrase
from service.words.personal import Personal

CHARACTERS_PER_LINE = 38  # of the caption field on a 390 px wide phone; wider screens leave it some air


@dataclass(frozen=True, slots=True)
class Caption:
    """A draft ready to be copied; `lines` is how high its field must be where the browser cannot measure.

    `origin` tells who drafted it, `facts` why it may be posted and `rests_on` on which words of the item, `remarks`
    what the verifier found: with any of those the rest says nothing.
    """

    name: str
    text: Phrase
    lines: int
    origin: str
    facts: tuple[str, ...]
    rests_on: tuple[Phrase, ...]
    remarks: tuple[str, ...]


def caption_field(number: int, draft: Draft, account: Account, spoken: str, words: Personal) -> Caption:
    """Draft `number` of a pick whose item is in the language `spoken`."""
    lines = sum(max(1, math.ceil(len(line) / CHARACTERS_PER_LINE)) for line in draft.text.splitlines())
    origin = words.drafted_offline if draft.drafter == OFFLINE else words.drafted_by.format(drafter=draft.drafter)
    remarks = tuple(finding.message for finding in draft.findings)
    return Caption(
        name=words.variant.format(number=number),
        text=phrase(draft.text, draft.language),
        lines=lines,
        origin=origin,
        facts=() if remarks else _facts(account, words),
        rests_on=() if remarks else tuple(phrase(sentence, spoken) for sentence in account.rests_on),
        remarks=remarks,
    )


def _facts(account: Account, words: Personal) -> tuple[str, ...]:
    share = math.ceil(account.alike * 100)
    likeness = words.alike.format(share=share) if share else words.unlike
    if math.isinf(account.limit):
        return words.checked, likeness
    length, limit = (f"{number:,}".replace(",", words.thousands) for number in (account.length, account.limit))
    return words.checked, words.length.format(length=length, limit=limit), likeness
