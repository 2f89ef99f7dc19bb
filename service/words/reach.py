"""What the comms team reads about whom an item reaches, what it would take the place of, and why it fits nobody."""

from collections.abc import Mapping
from dataclasses import dataclass

from curation.reach import Whys
from curation.review import State
from service.words import languages
from service.words.dates import Counted


@dataclass(frozen=True, slots=True)
class ReachWords:
    """The fixed words of one language. Pairs are one and many, with {n}; other slots are named in braces."""

    languages: Mapping[str, str]
    fits: Counted
    not_counted: str
    other_teams: str
    smaller_teams: str
    writing: str
    best: str
    mean: str
    offered: Counted
    more: Mapping[State, Counted]
    in_place_of_none: str
    in_place_of_each: Counted
    in_place_of_some: Counted
    no_room: str
    instead: str
    picks: Counted
    rests: Counted
    average: str
    too_few: str
    together: str
    nobody: Mapping[Whys, str]
    too_far: str


ENGLISH = ReachWords(
    languages=languages.ENGLISH,
    fits=("Fits one person", "Fits {n} people"),
    not_counted="The next run counts whom it fits.",
    other_teams="Other teams",
    smaller_teams="Smaller teams",
    writing="They write {languages}",
    best="best engagement",
    mean="mean",
    offered=("Offered to one person this week.", "Offered to {n} people this week."),
    more={
        "proposed": (
            "Approved now, it would go to one person this week",
            "Approved now, it would go to {n} people this week",
        ),
        "approved": ("The next run offers it to one person", "The next run offers it to {n} people"),
    },
    in_place_of_none=", in place of nothing else.",
    in_place_of_each=(", in place of something else.", ", each time in place of something else."),
    in_place_of_some=(", to one of them in place of something else.", ", to {n} of them in place of something else."),
    no_room="This week nobody has room for it: their picks are made, or go to what fits them better.",
    instead="It would take the place of",
    picks=("one pick", "{n} picks"),
    rests=("and of one other item", "and of {n} other items"),
    average="{explanation}: mean over those it fits; median {median}",
    too_few="Parts of relevance and engagement are means over {least} people or more: fewer would tell too much.",
    together="Teams of fewer than {least} people who take part are only counted together.",
    nobody={
        "avoided": "It says what the programme wants avoided.",
        "unknown_language": "Its language could not be told, so nobody is sure to read it.",
        "unread": "Nobody who takes part reads {language}.",
        "far": "Best relevance {nearest}, below {threshold}.",
        "outdone": "Relevant up to {nearest}, but to nobody among what is closest.",
    },
    too_far="No relevance reaches {threshold}.",
)
