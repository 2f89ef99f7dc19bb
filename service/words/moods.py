"""What the comms team reads about how items speak of brands, and about brands that are paused."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.sentiment.interface import Label


@dataclass(frozen=True, slots=True)
class Moods:
    """The fixed words of one language; slots are named in braces."""

    speaks_of: str
    by_itself: str
    labels: Mapping[Label, str]
    uncertain: str
    says_of: str
    paused: str
    paused_more: str
    resume: str
    resume_effect: str
    held: str


ENGLISH = Moods(
    speaks_of="Speaks of",
    by_itself="by itself",
    labels={"negative": "negative", "neutral": "neutral", "positive": "positive"},
    uncertain="uncertain",
    says_of="What it says of brands",
    paused="Suggestions about {brand} wait for a decision",
    paused_more="Since {day}: {reason}. Nothing about it is offered to anybody anew until somebody decides:",
    resume="passaparola brands resume {brand}",
    resume_effect="goes on with them from the next run; nothing is lost",
    held="held: {brand} is paused",
)
