"""What the comms team's summary says, in one language, whichever way it goes: parts, each with its lines. Pure: no I/O.

Titles, feeds, teams, brands and errors are others' texts: cut to a line here, and escaped by whoever writes the message
(`summary_mail`, `summary_chat`). Lists end where a message would be too long; the rest is a number and a page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from urllib.parse import quote

from curation.deliver.chat_words import Link
from curation.deliver.plain import one_line
from curation.deliver.summary.deliveries import deliveries_told
from curation.deliver.summary.lines import Line, Part, named_teams, signed
from curation.deliver.summary.summary import (
    FeedTrouble,
    Fits,
    MoodTrouble,
    NewSuggestion,
    Review,
    Shared,
    Summary,
)
from curation.own_pages import OWN_FEED
from curation.reach import OTHERS
from curation.sharing.counting import TeamTally
from curation.speech import Speech

LONGEST_TITLE, LONGEST_NAME, LONGEST_ERROR = 200, 100, 200  # characters
MOST_TEAMS, MOST_FEEDS, MOST_BRANDS = 12, 8, 5


@dataclass(frozen=True, slots=True)
class Told:
    """One summary. `subject` holds nobody else's text; `footer` says why it comes and how to stop."""

    language: str
    subject: str
    heading: str
    company: str
    parts: tuple[Part, ...]
    footer: str
    settings: Link | None

    def cut(self, most: int) -> "Told":
        """The same with so many lines of a part; what is left out stands on the desk."""
        return replace(self, parts=tuple(part.cut(most) for part in self.parts))


@dataclass(frozen=True, slots=True)
class Telling:
    """In which language and zone it is told; `account` is whether to somebody, who can say how often."""

    speech: Speech
    zone: tzinfo
    public_url: str
    account: bool

    def at(self, words: str, path: str) -> Link:
        """A way to a page of the desk."""
        return Link(words, f"{self.public_url.rstrip('/')}{path}")


def told(summary: Summary, telling: Telling) -> Told:
    """The whole summary; one that has nothing to say says so."""
    speech, _ = telling.speech, telling.speech.gettext
    parts = tuple(_parts(summary, telling))
    nothing = Part(_("Nothing new"), _("When there is nothing to say, no summary is sent."))
    return Told(
        language=speech.language,
        subject=_subject(summary, speech) if parts else _("Nothing new for the comms team"),
        heading=_("For the comms team"),
        company=one_line(summary.company, LONGEST_NAME),
        parts=parts or (nothing,),
        footer=_footer(telling),
        settings=telling.at(_("How often this comes"), "/sessions#summary") if telling.account else None,
    )


def _parts(summary: Summary, telling: Telling) -> Iterator[Part]:
    if summary.review.new:
        yield _review(summary.review, telling)
    if summary.moods:
        yield _moods(summary.moods, telling)
    if summary.feeds:
        yield _feeds(summary.feeds, telling)
    if summary.channels or summary.refusals or summary.untold:
        yield deliveries_told(summary.channels, summary.refusals, summary.untold, telling.speech, telling.zone)
    if summary.shared:
        yield _shared(summary.shared, telling)


def _subject(summary: Summary, speech: Speech) -> str:
    """What it is about, the most pressing first."""
    _ = speech.gettext
    review, feeds, moods = summary.review.new, len(summary.feeds), len(summary.moods)
    about = [
        (review, speech.ngettext("%(n)s suggestion to review", "%(n)s suggestions to review", review)),
        (moods, _("a fall in mood")),
        (feeds, speech.ngettext("%(n)s feed in trouble", "%(n)s feeds in trouble", feeds)),
        (summary.channels or summary.refusals or summary.untold, _("deliveries in trouble")),
        (summary.shared, _("what was shared")),
    ]
    return _("For the comms team: %(about)s", about=speech.listing([words for there, words in about if there]))


def _footer(telling: Telling) -> str:
    _ = telling.speech.gettext
    if telling.account:
        return _("You get this because you have an account on the comms team’s desk, and only when there is something.")
    return _("This comes on Mondays for the comms team, and only when there is something.")


def _review(review: Review, telling: Telling) -> Part:
    speech = telling.speech
    new = speech.ngettext("%(n)s suggestion is new.", "%(n)s suggestions are new.", review.new)
    all_of_them = speech.ngettext("%(n)s waits in all.", "%(n)s wait in all.", review.waiting)
    return Part(
        heading=speech.gettext("New to review"),
        lead=f"{new} {all_of_them}" if review.waiting > review.new else new,
        lines=tuple(_suggestion(each, telling) for each in review.best),
        left_out=review.new - len(review.best),
        way=telling.at(speech.gettext("Review suggestions"), "/"),
    )


def _suggestion(new: NewSuggestion, telling: Telling) -> Line:
    _ = telling.speech.gettext
    source = _("Suggested by colleagues") if new.feed == OWN_FEED else one_line(new.feed, LONGEST_NAME)
    return Line(
        name=one_line(new.title, LONGEST_TITLE) or "…",
        language="" if new.language == "und" else new.language,
        about=source,
        said=(_fits(new.fits, telling.speech),),
        way=telling.at(_("Open it"), f"/suggestions/{quote(new.id, safe='')}"),
    )


def _fits(fits: Fits | None, speech: Speech) -> str:
    if fits is None:
        return speech.gettext("The next run counts whom it fits.")
    if fits.teams:
        return speech.gettext("Fits people of %(teams)s.", teams=named_teams(fits.teams, speech, LONGEST_NAME))
    return speech.gettext("Fits five people or more.") if fits.many else speech.gettext("Fits fewer than five people.")


def _moods(moods: Sequence[MoodTrouble], telling: Telling) -> Part:
    speech = telling.speech
    return Part(
        heading=speech.gettext("A fall in mood"),
        lead=speech.gettext("Nobody is offered anything about these brands until somebody decides."),
        lines=tuple(_mood(each, telling) for each in moods),
    ).cut(MOST_BRANDS)


def _mood(mood: MoodTrouble, telling: Telling) -> Line:
    speech, _ = telling.speech, telling.speech.gettext
    said = [_("Suggestions wait since %(day)s.", day=speech.day(mood.since.astimezone(telling.zone)))]
    if mood.fall and mood.fall.before.net is not None and mood.fall.recent.net is not None:
        before, recent = signed(mood.fall.before.net, speech), signed(mood.fall.recent.net, speech)
        said.append(_("Net sentiment fell from %(before)s to %(recent)s.", before=before, recent=recent))
    way = telling.at(_("Read what was said, and decide"), f"/mentions?brand={quote(mood.id, safe='')}")
    return Line(one_line(mood.brand, LONGEST_NAME) or "…", said=tuple(said), way=way)


def _feeds(feeds: Sequence[FeedTrouble], telling: Telling) -> Part:
    speech = telling.speech
    return Part(
        heading=speech.gettext("Feeds in trouble"),
        lead=speech.gettext("What they brought is kept."),
        lines=tuple(_feed(each, telling) for each in feeds),
        way=telling.at(speech.gettext("Look after feeds"), "/feeds"),
    ).cut(MOST_FEEDS)


def _feed(feed: FeedTrouble, telling: Telling) -> Line:
    speech, _ = telling.speech, telling.speech.gettext
    if feed.read_at is None:
        since = _("It has never given anything.")
    else:
        since = _("It has given nothing since %(day)s.", day=speech.day(feed.read_at.astimezone(telling.zone)))
    if feed.gone:
        remedy = _("Its server says it is gone for good: look for its new address, or remove it.")
    else:
        remedy = _("It is asked again by itself: check its address, or pause it.")
    error = one_line(feed.error or "", LONGEST_ERROR)
    return Line(one_line(feed.name, LONGEST_NAME) or "…", said=(since, remedy), english=error)


def _shared(shared: Shared, telling: Telling) -> Part:
    speech = telling.speech
    return Part(
        heading=speech.gettext("Shared in week %(week)s", week=int(shared.week.partition("-W")[2])),
        lead=speech.gettext("Three numbers that measure different things and are never added up."),
        lines=tuple(_team(each, speech) for each in shared.teams),
        way=telling.at(speech.gettext("All weeks"), "/shares"),
    ).cut(MOST_TEAMS)


def _team(team: TeamTally, speech: Speech) -> Line:
    _, tally = speech.gettext, team.tally
    name = _("Other teams") if team.team == OTHERS else one_line(team.team, LONGEST_NAME) or "…"
    counts = (
        (_("Opened a network"), tally.intents),
        (_("Said they posted"), tally.reported),
        (_("Clicks measured"), tally.clicks),
    )
    return Line(name, said=tuple(f"{what}: {speech.number(count)}" for what, count in counts), listed=True)
