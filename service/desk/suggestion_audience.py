"""Whom a suggestion reaches, in words: teams and figures, never persons, by the rules of `curation.reach`. No I/O."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from babel.numbers import format_decimal

from curation.reach import SMALLEST_GROUP, Average, Outlook, Reach, why_nobody
from curation.speech import Speech
from curation.store.values import Suggestion
from service.web.phrases import Phrase, phrase

SHOWN_DISPLACED = 5


@dataclass(frozen=True, slots=True)
class Group:
    """A team and how many of it an item fits; `together` where it is several, by a name of ours."""

    name: str
    size: str
    together: bool = False


@dataclass(frozen=True, slots=True)
class Displaced:
    """Another suggestion and the picks it would lose."""

    id: str
    title: Phrase
    picks: str


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom an item fits. `week` says what becomes of it, `instead` in place of what, `rests` of how many more.

    `languages` are those that people of it write, by code and name; `notes` explain what the figures leave out.
    """

    fits: str
    groups: tuple[Group, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    mean: str | None = None
    week: tuple[str, ...] = ()
    instead: tuple[Displaced, ...] = ()
    rests: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def teams(self) -> tuple[str, ...]:
        """The teams with a name."""
        return tuple(group.name for group in self.groups if not group.together)


def displaced_ids(reach: Reach | None) -> Collection[str]:
    """The suggestions whose titles an audience is told with."""
    return [id for id, _ in reach.outlook.instead] if reach else []


def fits(speech: Speech, people: int | None) -> str:
    """How many people an item fits."""
    if not people:
        return speech.gettext("The next run counts whom it fits.")
    return speech.ngettext("Fits %(n)s person", "Fits %(n)s people", people)


def score(speech: Speech, value: float) -> str:
    """A score of 0 to 1."""
    return format_decimal(value, format="0.000", locale=speech.locale)


def nobody(speech: Speech, suggestion: Suggestion, read: Collection[str], threshold: float) -> str:
    """Why an item fits nobody; `read` are the languages of those who take part."""
    item, proposal, _ = suggestion.item, suggestion.proposal, speech.gettext
    found = why_nobody(item, proposal.content, proposal.nearest, read, threshold)
    nearest = "" if found.nearest is None else score(speech, found.nearest)
    least = format_decimal(threshold, format="0.00", locale=speech.locale)
    if found.why == "far" and found.nearest is None:
        return _("No relevance reaches %(threshold)s.", threshold=least)
    return {
        "avoided": _("It says what the programme wants avoided."),
        "unknown_language": _("Its language could not be told, so nobody is sure to read it."),
        "unread": _("Nobody who takes part reads %(language)s.", language=speech.language_name(item.language)),
        "far": _("Best relevance %(nearest)s, below %(threshold)s.", nearest=nearest, threshold=least),
        "outdone": _("Relevant up to %(nearest)s, but to nobody among what is closest.", nearest=nearest),
    }[found.why]


def averaged(speech: Speech, explanation: str, average: Average) -> str:
    """What stands beside the mean of a score."""
    median = score(speech, average.median)
    return speech.gettext("%(what)s: mean over those it fits; median %(median)s", what=explanation, median=median)


def audience(speech: Speech, suggestion: Suggestion, titles: Mapping[str, tuple[str, str]]) -> Audience:
    """The audience of a suggestion, as the last run counted it; `titles` are those of `displaced_ids`."""
    reach = suggestion.reach
    if reach is None or not reach.people:
        return Audience(fits(speech, None))
    lost = [(id, count) for id, count in reach.outlook.instead if id in titles]
    more = len(lost) - SHOWN_DISPLACED
    return Audience(
        fits=fits(speech, reach.people),
        groups=_groups(speech, reach),
        languages=tuple((code, speech.language_name(code)) for code in reach.languages),
        mean=score(speech, reach.engagement.mean) if reach.engagement and reach.people > 1 else None,
        week=_week(speech, reach.outlook, approved=suggestion.state == "approved"),
        instead=tuple(_displaced(speech, id, count, titles[id]) for id, count in lost[:SHOWN_DISPLACED]),
        rests=speech.ngettext("and %(n)s other item", "and %(n)s other items", more) if more > 0 else None,
        notes=tuple(_notes(speech, reach)),
    )


def _groups(speech: Speech, reach: Reach) -> tuple[Group, ...]:
    """The teams with a name, largest first, then everybody else together."""
    shown = tuple(Group(name, speech.number(size)) for name, size in reach.teams)
    if not reach.others:
        return shown
    name = speech.gettext("Other teams") if shown else speech.gettext("Smaller teams")
    return (*shown, Group(name, speech.number(reach.others), together=True))


def _week(speech: Speech, outlook: Outlook, *, approved: bool) -> tuple[str, ...]:
    said = []
    if outlook.offered:
        said.append(
            speech.ngettext("Offered to %(n)s person this week.", "Offered to %(n)s people this week.", outlook.offered)
        )
    if outlook.more:
        said += [_more(speech, outlook.more, approved=approved), _in_place(speech, outlook)]
    return tuple(said) or (
        speech.gettext("This week nobody has room for it: their picks are made, or go to what fits them better."),
    )


def _more(speech: Speech, more: int, *, approved: bool) -> str:
    if approved:
        return speech.ngettext(
            "The next run offers it to %(n)s person.", "The next run offers it to %(n)s people.", more
        )
    return speech.ngettext(
        "Approved now, it would go to %(n)s person this week.",
        "Approved now, it would go to %(n)s people this week.",
        more,
    )


def _in_place(speech: Speech, outlook: Outlook) -> str:
    if not outlook.displaced:
        return speech.gettext("Nothing else loses a place.")
    return speech.ngettext(
        "With %(n)s of them it takes the place of something else.",
        "With %(n)s of them it takes the place of something else.",
        outlook.displaced,
    )


def _displaced(speech: Speech, id: str, count: int, title: tuple[str, str]) -> Displaced:
    return Displaced(id, phrase(*title), speech.ngettext("%(n)s pick", "%(n)s picks", count))


def _notes(speech: Speech, reach: Reach) -> list[str]:
    _, least = speech.gettext, SMALLEST_GROUP
    few = _("Parts are means over %(least)s people or more: fewer would tell too much.", least=least)
    small = _("Teams of fewer than %(least)s people who take part are only counted together.", least=least)
    return [few] * (reach.people < SMALLEST_GROUP) + [small] * bool(reach.others)
