"""What the store hands out beyond items and employees: matches, proposals, suggestions, picks. Frozen, no behaviour."""

from dataclasses import dataclass

from curation.captions import Draft
from curation.items import Item
from curation.ranking import Score
from curation.review import State


@dataclass(frozen=True, slots=True)
class Match:
    """Why one item fits one person: the scores with their parts, and the two phrases that met."""

    suggestion: str
    employee: str
    relevance: Score
    engagement: Score
    role_phrase: str
    item_sentence: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a run says about a suggestion: its worth alone, and the best engagement in its audience (0 with none)."""

    id: str
    content: Score
    engagement: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposal with its item, its state, its audience (best first) and the other items of its story."""

    proposal: Proposal
    item: Item
    story: str
    state: State
    version: int
    audience: tuple[Match, ...] = ()
    also_in: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Pick:
    """One item offered to one person in one ISO week, with the reason and, once drafted, captions to choose from."""

    employee: str
    week: str
    rank: int
    item: Item
    match: Match
    captions: tuple[Draft, ...] = ()

    @property
    def caption(self) -> Draft | None:
        """The one to suggest first."""
        return self.captions[0] if self.captions else None


@dataclass(frozen=True, slots=True)
class PastPick:
    """A pick as the allocation needs it: who was offered what, of which story, from which feed, when."""

    employee: str
    suggestion: str
    story: str
    feed: str
    week: str
