"""A summary in which everything is in trouble, and how it is told."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from curation.deliver.summary.summary import (
    ChannelTrouble,
    FeedTrouble,
    Fits,
    MoodTrouble,
    NewSuggestion,
    Refusals,
    Review,
    Shared,
    Summary,
)
from curation.deliver.summary.window import window_of
from curation.deliver.summary.words import Telling, Told, told
from curation.listening.mood import Counts, Fall
from curation.sharing.counting import Tally, TeamTally
from curation.speech import speech_of

NOW = datetime(2026, 11, 23, 7, 5, tzinfo=UTC)
"""A Monday, five past eight in Copenhagen."""
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
HERE = "https://passaparola.example.com"
WEEK = window_of("2026-W48", COPENHAGEN)
FALL = Fall(recent=Counts(8, 1, 1), before=Counts(5, 10, 25), deviations=4.0)


def summary_with(
    *, title: str = "A heat pump", feed: str = "Trade press", team: str = "Sales", brand: str = "Kalvento"
) -> Summary:
    """Everything at once, by these names."""
    return Summary(
        window=WEEK,
        company=brand,
        review=Review(
            new=7,
            waiting=20,
            best=(
                NewSuggestion("a" * 16, title, "en", feed, Fits((team, "Marketing"), many=True)),
                NewSuggestion("b" * 16, "Second", "und", "Newsroom", Fits((), many=True)),
                NewSuggestion("c" * 16, "Third", "da", "Suggested by colleagues", Fits((), many=False)),
                NewSuggestion("d" * 16, "Fourth", "en", "Newsroom", None),
            ),
        ),
        shared=Shared("2026-W47", (TeamTally(team, 12, Tally(11, 4, 30)), TeamTally("", 8, Tally(3, 0, 1)))),
        feeds=(
            FeedTrouble(feed, gone=True, read_at=NOW - timedelta(days=3), error=f"it answered 410: {title}"),
            FeedTrouble("Old", gone=False, read_at=None, error=None),
        ),
        moods=(MoodTrouble("kal&vento", brand, NOW - timedelta(days=1), FALL),),
        channels=(ChannelTrouble("slack", NOW - timedelta(days=1)),),
        refusals=(Refusals("email", "2026-W47", 7),),
        untold=("teams",),
    )


def said(summary: Summary, language: str = "en", *, account: bool = True) -> Told:
    """A summary in words."""
    return told(summary, Telling(speech_of(language), COPENHAGEN, HERE, account=account))
