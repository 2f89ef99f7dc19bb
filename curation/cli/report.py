"""The report of a run, for people: feeds, the best suggestions, and everybody's picks with reason and caption."""

from collections.abc import Sequence
from datetime import tzinfo

from rich.console import Console
from rich.text import Text

from curation.cli.output import console, printable, table
from curation.likeness import Likeness
from curation.report import Alert, FeedOutcome, Listening, Report
from curation.review import OPEN_STATES
from curation.roles import Employee
from curation.store.database import Database
from curation.store.people import all_employees
from curation.store.picks import picks_of
from curation.store.suggestions import suggestions_in
from curation.store.values import Pick, Suggestion

SHOWN_SUGGESTIONS = 12
SHOWN_PEOPLE = 30


def print_report(report: Report, database: Database, place: str, zone: tzinfo) -> None:
    """Print it on standard output; `place` is where the database is, times of day are those of `zone`."""
    out = console()
    with database.reading() as connection:
        suggestions = suggestions_in(connection, OPEN_STATES)[:SHOWN_SUGGESTIONS]
        people = [employee for employee in all_employees(connection) if employee.opted_in]
        picks = {employee.id: picks_of(connection, employee.id, week=report.week) for employee in people[:SHOWN_PEOPLE]}
    _print_feeds(out, report, zone)
    _print_suggestions(out, suggestions)
    for employee in people[:SHOWN_PEOPLE]:
        _print_picks(out, employee, picks[employee.id])
    if len(people) > SHOWN_PEOPLE:
        out.print(f"\n… and {len(people) - SHOWN_PEOPLE} more people: passaparola picks ID")
    out.print(f"\n{_summary(report)}\nDatabase: {place}. Pages: passaparola serve")


def _print_feeds(out: Console, report: Report, zone: tzinfo) -> None:
    rows = [
        (feed.name, feed.status.replace("_", " "), feed.items, feed.new, _next_check(feed, zone), _remarks(feed))
        for feed in report.feeds
    ]
    out.print(table("Feeds", ["feed", "status", "items", "new", "next check", "remarks"], rows))


def _next_check(feed: FeedOutcome, zone: tzinfo) -> str | None:
    return f"{feed.next_check.astimezone(zone):%m-%d %H:%M}" if feed.next_check else None


def _remarks(feed: FeedOutcome) -> tuple[str | None, ...]:
    passed_over = f"{feed.passed_over} items passed over: older than the newest max_items" if feed.passed_over else None
    return (feed.error or feed.degraded, feed.notice, passed_over)


def _print_suggestions(out: Console, suggestions: Sequence[Suggestion]) -> None:
    rows = [
        (f"{s.proposal.engagement:.3f}", s.state, s.item.title, s.item.feed, f"fits {len(s.audience)}")
        for s in suggestions
    ]
    out.print(table("\nSuggestions, best first", ["engagement", "state", "title", "source", "audience"], rows))


def _print_picks(out: Console, employee: Employee, picks: Sequence[Pick]) -> None:
    out.print(Text("\n" + printable(f"{employee.name}, {employee.title} ({employee.id})"), style="bold"))
    if not picks:
        out.print("  nothing fits this week; nobody is asked to share what does not concern them")
    for pick in picks:
        title, source = printable(pick.item.title), printable(pick.item.feed)
        out.print(Text(f"  {pick.rank}. {title}  [{source}, engagement {pick.match.engagement.value:.3f}]"))
        why = printable(f"why you: “{pick.match.role_phrase}” met “{pick.match.item_sentence}”")
        out.print(Text(f"     {why}", style="dim"))
        if pick.caption:
            out.print(Text("     caption: " + printable(pick.caption.text)))


def _summary(report: Report) -> str:
    lines = [
        f"Week {report.week}: {report.items} items in {report.stories} stories; "
        f"{report.approved} suggestions approved, {report.waiting} waiting for review, "
        f"{report.fitting_nobody} fit nobody.",
        f"{report.people} people opted in; {report.people_with_picks} have picks this week ({report.new_picks} new); "
        f"{report.captions} captions drafted, {report.captions_withheld} withheld as too close to a colleague's.",
    ]
    if report.likeness.words.pairs:
        lines.append(_likeness(report.likeness))
    if report.relaxed:
        lines.append(f"Items were lacking: {', '.join(report.relaxed)} gave way for some.")
    if report.paused:
        lines.append(f"Paused feeds: {', '.join(map(printable, report.paused))}.")
    lines += _listening(report.listening)
    lines += [_alert(alert) for alert in report.alerts]
    if report.held:
        lines.append(f"{report.held} approved suggestions wait because a brand is paused: passaparola brands")
    lines += _feeds_summary(report)
    if not report.people:
        lines.append("Nobody has opted in yet: passaparola employees import FILE.csv")
    return "\n".join(lines)


def _likeness(likeness: Likeness) -> str:
    words = likeness.words
    return (
        f"Two captions for one story share {words.median:.0%} of their wording by the median of {words.pairs} pairs, "
        f"{words.highest:.0%} at most ({words.identical} pairs identical); in meaning they are "
        f"{likeness.meaning_median:.2f} alike by the median, {likeness.meaning_highest:.2f} at most."
    )


def _listening(listening: Listening) -> list[str]:
    lines = []
    if listening.items:
        lines.append(f"{listening.items} items of others judged, with {listening.mentions} mentions of brands.")
    if listening.failed:
        lines.append(f"{len(listening.failed)} items could not be judged; the log says why, and they are tried again.")
    if listening.trouble:
        lines.append(f"No moods were judged, everything else was done: {printable(listening.trouble)}")
    return lines


def _alert(alert: Alert) -> str:
    told = f"ALERT {printable(alert.name)}: {alert.reason}."
    if alert.paused_since is None:
        return f"{told} Somebody decided to go on with suggestions about it."
    return f"{told} Suggestions about it wait for a decision: passaparola brands resume {alert.brand}"


def _feeds_summary(report: Report) -> list[str]:
    lines = []
    if report.failed:
        lines.append(
            f"{len(report.failed)} of {len(report.feeds)} feeds failed; their items are kept and they are tried again."
        )
    if waiting := sum(feed.status == "waiting" for feed in report.feeds):
        lines.append(
            f"{waiting} of {len(report.feeds)} feeds not asked before their next check: passaparola feeds retry NAME."
        )
    if busy := [feed.name for feed in report.feeds if feed.status == "busy"]:
        lines.append(f"Another run is reading {', '.join(map(printable, busy))}.")
    return lines
