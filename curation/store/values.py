"""What the store hands out beyond items and employees: matches, proposals, suggestions, picks. Frozen, no behaviour."""

from dataclasses import dataclass

from curation.captions import Draft
from curation.items import Item
from curation.ranking import Score
from curation.reach import Reach
from curation.review import State
from curation.terms import NONE_SET, Terms


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
    """What a run says about a suggestion: its worth alone, and the best engagement in its audience (0 with none).

    `nearest` is the best relevance among those who take part and read it, whatever the threshold; None with nobody.
    """

    id: str
    content: Score
    engagement: float
    nearest: float | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Two phrases that met, and the language of the one that stands in a role."""

    role_phrase: str
    item_sentence: str
    language: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposal with its item, its state, its audience (best first) and the other items of its story.

    `reach` is what the last run counted, None before the first. Where only that is asked for, `audience` is left empty.
    """

    proposal: Proposal
    item: Item
    story: str
    state: State
    version: int
    audience: tuple[Match, ...] = ()
    also_in: tuple[Item, ...] = ()
    reach: Reach | None = None
    terms: Terms = NONE_SET


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
