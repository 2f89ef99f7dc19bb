"""Why a caption may be posted: what of the item it rests on, and how close it comes to what it must not exceed."""

from collections.abc import Sequence
from dataclasses import dataclass

from curation.captions import networks
from curation.captions.disclosure.statement import known_wordings
from curation.captions.sameness import shape_of, similarity
from curation.captions.types import CaptionRules, Source
from models.sentences import split_sentences

_MOSTLY = 0.5  # of a sentence: one cut before a clause that only adds is still what a caption rests on


@dataclass(frozen=True, slots=True)
class Account:
    """`rests_on` are the item's sentences whose words it takes; `limit` is infinite where the network sets none.

    `alike` is the share of three-word runs in common with the closest of the captions handed out to others, 0 to 1.
    """

    rests_on: tuple[str, ...]
    length: int
    limit: float
    alike: float


def account_of(
    caption: str, source: Source, rules: CaptionRules, *, network: str | None, handed_out: Sequence[str] = ()
) -> Account:
    """The account of one caption, its link included; `handed_out` are colleagues' for the same story."""
    wordings = known_wordings(rules)
    own = shape_of(caption, wordings)
    told = (source.title, *split_sentences(source.text, source.language))
    return Account(
        rests_on=tuple(sentence for sentence in told if _mostly_in(sentence, caption)),
        length=networks.length_on(network, caption),
        limit=networks.limit_of(network),
        alike=round(max((similarity(own, shape_of(text, wordings)) for text in handed_out), default=0.0), 3),
    )


def _mostly_in(sentence: str, caption: str) -> bool:
    runs = shape_of(sentence)
    return len(runs & shape_of(caption)) > _MOSTLY * len(runs)
